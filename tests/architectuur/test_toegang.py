"""Every address with every role: what the access table says happens, and nothing else.

The addresses come from the resolver, so a new one is covered by itself. It needs an action that a table lists, and a
line in `objecten.py` for every new name in the address.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from config.toegang import delen
from kern.navigatie import geregistreerd
from kern.toegang import INGELOGD, OPENBAAR
from medewerkers.models import Gemeente, Medewerker, Organisatie
from medewerkers.rollen import Rol
from medewerkers.toegang import rol_mag, tabel
from statushouders.querysets import HELE_GEMEENTE
from tests.architectuur.huis import PAKKETTEN
from tests.architectuur.objecten import OBJECTEN, VAN_EEN_DOSSIER, WAARDEN
from tests.factories import MedewerkerFactory

# What needs no role, named one by one: whoever opens a page to all has to say so here too.
VOOR_IEDEREEN = {
    "kern:leeft",
    "medewerkers:inloggen",
    "medewerkers:kies",
    "medewerkers:vergeten",
    "medewerkers:vergeten_verstuurd",
}
VOOR_ELKE_ROL = {
    "api:beschrijving",
    "kern:onderdelen",
    "medewerkers:gemeente",
    "medewerkers:uitloggen",
    "medewerkers:wachtwoord",
    "werkplek:start",
}

INLOGGEN = "/account/inloggen/"
METHODEN = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True)
class Adres:
    """One address of the resolver."""

    naam: str
    actie: str
    delen: tuple[str, ...]
    methoden: frozenset[str]

    def url(self, waarden: dict[str, Any]) -> str:
        return reverse(self.naam, kwargs={deel: waarden[deel] for deel in self.delen})

    @property
    def heeft_object(self) -> bool:
        return any(deel in OBJECTEN for deel in self.delen)


def _loop(resolver: URLResolver, ruimten: tuple[str, ...] = ()) -> Iterator[Adres]:
    for deel in resolver.url_patterns:
        if isinstance(deel, URLResolver):
            yield from _loop(deel, (*ruimten, deel.namespace) if deel.namespace else ruimten)
        else:
            yield _adres(deel, ruimten)


def _adres(patroon: URLPattern, ruimten: tuple[str, ...]) -> Adres:
    klasse = getattr(patroon.callback, "view_class", None) or getattr(patroon.callback, "cls", None)
    methoden = set(getattr(patroon.callback, "actions", ())) or {
        methode
        for methode in METHODEN
        if hasattr(klasse, methode) and methode in getattr(klasse, "http_method_names", ())
    }
    return Adres(
        naam=":".join((*ruimten, patroon.name or "")),
        actie=getattr(patroon.callback, "actie", ""),
        delen=tuple(patroon.pattern.regex.groupindex),
        methoden=frozenset(methoden),
    )


ADRESSEN = list(_loop(get_resolver()))


def _doe(client: Client, methode: str, url: str) -> Any:
    return getattr(client, methode)(url)


def _waarden(gemeente: Gemeente) -> dict[str, Any]:
    return WAARDEN | {naam: maak(gemeente) for naam, maak in OBJECTEN.items()}


def _client(organisatie: Organisatie, rol: Rol, ingelogd: Callable[[Medewerker], Client]) -> Client:
    client = ingelogd(MedewerkerFactory(organisatie=organisatie, rol=rol))
    client.raise_request_exception = False
    return client


def test_every_address_has_a_name_and_an_action_in_the_table() -> None:
    bekend = tabel().keys() | {OPENBAAR, INGELOGD}
    assert ADRESSEN
    assert [a for a in ADRESSEN if not a.naam or a.naam.endswith(":") or a.actie not in bekend] == []


def test_what_needs_no_role_is_named_here() -> None:
    bestaat = {adres.naam for adres in ADRESSEN}
    assert {a.naam for a in ADRESSEN if a.actie == OPENBAAR} == VOOR_IEDEREEN & bestaat
    assert {a.naam for a in ADRESSEN if a.actie == INGELOGD} == VOOR_ELKE_ROL & bestaat


def test_every_part_of_an_address_can_be_filled_in() -> None:
    assert {deel for adres in ADRESSEN for deel in adres.delen} - OBJECTEN.keys() - WAARDEN.keys() == set()


def test_every_app_with_screens_brings_its_table() -> None:
    ruimten = {adres.naam.split(":")[0] for adres in ADRESSEN if adres.actie not in (OPENBAAR, INGELOGD)}
    assert {actie.split(".")[0] for deel in delen() for actie in deel} >= ruimten & set(PAKKETTEN)


def test_a_menu_item_has_the_action_of_its_page() -> None:
    acties = {adres.naam: adres.actie for adres in ADRESSEN}
    assert {item.url_name: item.actie for item in geregistreerd()} == {
        item.url_name: acties.get(item.url_name) for item in geregistreerd()
    }


def test_anonymous_is_sent_to_sign_in(gemeente: Gemeente) -> None:
    """Pages lead to the sign-in page; the API, which no person reads, refuses."""
    waarden = _waarden(gemeente)
    fout = []
    for adres in ADRESSEN:
        for methode in adres.methoden:
            antwoord = _doe(Client(), methode, adres.url(waarden))
            naar_inloggen = antwoord.status_code == 302 and antwoord.headers["Location"].startswith(INLOGGEN)
            dicht = antwoord.status_code == 403 if adres.naam.startswith("api:") else naar_inloggen
            if dicht == (adres.actie == OPENBAAR) or antwoord.status_code >= 500:
                fout.append((methode, adres.naam, antwoord.status_code))
    assert fout == []


@pytest.mark.parametrize("rol", Rol)
def test_a_role_gets_what_the_table_gives_it(
    rol: Rol, organisatie: Organisatie, gemeente: Gemeente, ingelogd: Callable[[Medewerker], Client]
) -> None:
    """Refused: 403, whatever the method. Allowed: anything but a refusal or a fault (nothing is posted)."""
    client = _client(organisatie, rol, ingelogd)
    waarden = _waarden(gemeente)
    fout = []
    for adres in ADRESSEN:
        mag = rol_mag(rol, adres.actie)
        for methode in {"get"} if mag else adres.methoden:
            status = _doe(client, methode, adres.url(waarden)).status_code
            if (status == 403) == mag or status >= 500:
                fout.append((methode, adres.naam, status))
    assert fout == []


@pytest.mark.parametrize("rol", Rol)
def test_a_dossier_exists_for_who_sees_the_whole_municipality_or_is_involved(
    rol: Rol, organisatie: Organisatie, gemeente: Gemeente, ingelogd: Callable[[Medewerker], Client]
) -> None:
    """Nobody here is involved in anything: the dossiers of their own municipality exist for two roles only."""
    client = _client(organisatie, rol, ingelogd)
    waarden = _waarden(gemeente)
    fout = []
    for adres in ADRESSEN:
        if not set(adres.delen) & VAN_EEN_DOSSIER or not rol_mag(rol, adres.actie):
            continue
        for methode in adres.methoden & ({"get"} if rol in HELE_GEMEENTE else adres.methoden):
            status = _doe(client, methode, adres.url(waarden)).status_code
            if (status == 404) == (rol in HELE_GEMEENTE):
                fout.append((methode, adres.naam, status))
    assert fout == []


@pytest.mark.parametrize("rol", Rol)
def test_objects_of_another_municipality_do_not_exist(
    rol: Rol, organisatie: Organisatie, andere_gemeente: Gemeente, ingelogd: Callable[[Medewerker], Client]
) -> None:
    """404 on every address with an object in it, for every role that may use the address."""
    client = _client(organisatie, rol, ingelogd)
    waarden = _waarden(andere_gemeente)
    fout = []
    for adres in ADRESSEN:
        if not adres.heeft_object or not rol_mag(rol, adres.actie):
            continue
        for methode in adres.methoden:
            status = _doe(client, methode, adres.url(waarden)).status_code
            if status != 404:
                fout.append((methode, adres.naam, status))
    assert fout == []
