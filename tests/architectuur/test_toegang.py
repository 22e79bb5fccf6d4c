"""Every address with every role: what the access table says happens, and nothing else.

The addresses come from the resolver, so a new one is covered by itself. It needs an action that a table lists, and a
line in `objecten.py` for every new name in the address.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils.crypto import get_random_string
from django.views.defaults import page_not_found, permission_denied

from config.toegang import delen
from kern.navigatie import geregistreerd
from kern.toegang import INGELOGD, OPENBAAR
from medewerkers.middleware import SESSIESLEUTEL
from medewerkers.models import Gemeente, Medewerker, Organisatie
from medewerkers.rollen import Rol
from medewerkers.toegang import rol_mag, tabel
from statushouders.models import Statushouder
from statushouders.querysets import ALLEEN_BETROKKEN, HELE_GEMEENTE
from tests.architectuur.huis import PAKKETTEN, modellen
from tests.architectuur.objecten import OBJECTEN, VAN_EEN_DOSSIER, WAARDEN
from tests.factories import (
    BetrokkenheidFactory,
    MedewerkerFactory,
    OrganisatieFactory,
    StapFactory,
    StatushouderFactory,
)
from tests.fixtures import BACKEND

# What needs no role, named one by one: whoever opens a page to all has to say so here too.
VOOR_IEDEREEN = {
    "begeleiding:manifest",
    "begeleiding:serviceworker",
    "begeleiding:zonder_net",
    "gedeeld:link",
    "gedeeld:pdf",
    "kern:leeft",
    "medewerkers:inloggen",
    "medewerkers:kies",
    "medewerkers:opnieuw",
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

# Where people are shown by name to who is involved with them.
LIJSTEN = {"werkplek:mijn_mensen", "werkplek:statushouders"}

# What only a script reads, and what tells it to ask to sign in.
VOOR_EEN_SCRIPT = {"begeleiding:dagsleutel"}

INLOGGEN = "/account/inloggen/"
API = "/api/"
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
    """A request with nothing in it. What it changed is undone, signing out too, so that the next finds the same."""
    koekjes = deepcopy(client.cookies)
    with transaction.atomic():
        antwoord = _stuur(client, methode, url)
        transaction.set_rollback(True)
    client.cookies = koekjes
    return antwoord


def _stuur(client: Client, methode: str, url: str) -> Any:
    if url.startswith(API):
        return client.generic(methode.upper(), url, "{}", content_type="application/json")
    return getattr(client, methode)(url)


def _waarden(gemeente: Gemeente) -> dict[str, Any]:
    return WAARDEN | {naam: maak(gemeente) for naam, maak in OBJECTEN.items()}


def _client(medewerker: Medewerker, *, voor: Gemeente | None = None, csrf: bool = True) -> Client:
    """A browser in which somebody is signed in, as strict as a real one: it has the token that every post needs."""
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(medewerker, backend=BACKEND)
    if csrf:
        sleutel = get_random_string(32)
        client.cookies["csrftoken"] = sleutel
        client.defaults["HTTP_X_CSRFTOKEN"] = sleutel
    if voor:
        sessie = client.session
        sessie[SESSIESLEUTEL] = voor.pk
        sessie.save()
    return client


def _een_keer(maak: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The page as it really is, made for the first who asks; who asks again gets the same."""
    eerder: list[HttpResponse] = []

    def pagina(request: Any, exception: Any) -> HttpResponse:
        if not eerder:
            eerder.append(maak(request, exception))
        return HttpResponse(eerder[0].content, status=eerder[0].status_code)

    return pagina


@pytest.fixture
def geweigerd_is_gelijk(monkeypatch: pytest.MonkeyPatch) -> None:
    """For who looks only at the status: every refusal of one person is the same page, so it is made once."""
    monkeypatch.setattr("django.conf.urls.handler403", _een_keer(permission_denied))
    monkeypatch.setattr("django.conf.urls.handler404", _een_keer(page_not_found))


def _alles() -> dict[str, list[Any]]:
    """Everything that the product stores, to see that nothing changed."""
    return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in modellen()}


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
    """Pages lead to the sign-in page; the API and what a script asks, which no person reads, refuse."""
    waarden = _waarden(gemeente)
    fout = []
    for adres in ADRESSEN:
        for methode in adres.methoden:
            antwoord = _doe(Client(), methode, adres.url(waarden))
            naar_inloggen = antwoord.status_code == 302 and antwoord.headers["Location"].startswith(INLOGGEN)
            dicht = antwoord.status_code == 403 if adres.naam.startswith("api:") else naar_inloggen
            if adres.naam in VOOR_EEN_SCRIPT:
                dicht = antwoord.status_code == 401
            if dicht == (adres.actie == OPENBAAR) or antwoord.status_code >= 500:
                fout.append((methode, adres.naam, antwoord.status_code))
    assert fout == []


@pytest.fixture
def voor_beide(gemeente: Gemeente, andere_gemeente: Gemeente) -> Organisatie:
    """A werkbedrijf that works for both municipalities."""
    return OrganisatieFactory(soort=Organisatie.Soort.WERKBEDRIJF, gemeenten=[gemeente, andere_gemeente])


@pytest.mark.usefixtures("geweigerd_is_gelijk")
@pytest.mark.parametrize("rol", Rol)
def test_a_role_gets_what_the_table_gives_it(rol: Rol, organisatie: Organisatie, gemeente: Gemeente) -> None:
    """Refused: 403, whatever the method, and not for want of a token. Nothing of that is undone here, and not a row is
    different afterwards, and nobody is in the log. Allowed: anything but a refusal or a fault, also when a form comes
    in empty.
    """
    client = _client(MedewerkerFactory(organisatie=organisatie, rol=rol))
    waarden = _waarden(gemeente)
    voor = _alles()
    fout = []
    for adres in sorted(ADRESSEN, key=lambda adres: rol_mag(rol, adres.actie)):
        mag = rol_mag(rol, adres.actie)
        if mag and voor:
            assert _alles() == voor
            voor = {}
        for methode in adres.methoden:
            antwoord = (_doe if mag else _stuur)(client, methode, adres.url(waarden))
            geweigerd = antwoord.status_code == 403 and "X-Reden" not in antwoord.headers
            if geweigerd == mag or antwoord.status_code >= 500 or "X-Reden" in antwoord.headers:
                fout.append((methode, adres.naam, antwoord.status_code))
    assert fout == []
    assert voor == {}, "every role may do something"


def test_a_post_without_a_token_is_refused_on_every_address(organisatie: Organisatie, gemeente: Gemeente) -> None:
    """So that the walks above, which do have one, are about the role."""
    waarden = _waarden(gemeente)
    clienten = {rol: _client(MedewerkerFactory(organisatie=organisatie, rol=rol), csrf=False) for rol in Rol}
    fout = []
    for adres in (adres for adres in ADRESSEN if "post" in adres.methoden):
        mag = next(rol for rol in Rol if rol_mag(rol, adres.actie))
        if _doe(clienten[mag], "post", adres.url(waarden)).status_code != 403:
            fout.append(adres.naam)
    assert fout == []


@pytest.mark.usefixtures("geweigerd_is_gelijk")
@pytest.mark.parametrize("rol", Rol)
def test_a_dossier_exists_for_who_sees_the_whole_municipality_or_is_involved(
    rol: Rol, organisatie: Organisatie, gemeente: Gemeente
) -> None:
    """Nobody here is involved in anything: the dossiers of their own municipality exist for two roles only."""
    client = _client(MedewerkerFactory(organisatie=organisatie, rol=rol))
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


# Who works for both and may see everything in one of them could see most; who serves one sees no more than that.
@pytest.mark.usefixtures("geweigerd_is_gelijk")
@pytest.mark.parametrize(("rol", "beide"), [*((rol, True) for rol in Rol), (Rol.TEAMLEIDER, False)])
def test_objects_of_another_municipality_do_not_exist(
    rol: Rol,
    beide: bool,
    organisatie: Organisatie,
    voor_beide: Organisatie,
    gemeente: Gemeente,
    andere_gemeente: Gemeente,
) -> None:
    """404 on every address with an object in it, for every role that may use the address; also for somebody who works
    for that municipality too, but not now."""
    collega = MedewerkerFactory(organisatie=voor_beide if beide else organisatie, rol=rol)
    client = _client(collega, voor=gemeente)
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


def _mens(gemeente: Gemeente, achternaam: str) -> Statushouder:
    """Somebody with a step to do, as the lists show people."""
    mens: Statushouder = StatushouderFactory(gemeente=gemeente, achternaam=achternaam)
    StapFactory(traject__statushouder=mens)
    return mens


@pytest.mark.parametrize("rol", sorted(ALLEEN_BETROKKEN))
def test_who_works_for_two_municipalities_sees_only_whom_one_is_involved_with(
    rol: Rol, voor_beide: Organisatie, gemeente: Gemeente, andere_gemeente: Gemeente
) -> None:
    """Involved with somebody here and with nobody there: working for the other municipality shows nobody of it, on no
    address and in no list; and the one from here is not to be seen from there."""
    collega = MedewerkerFactory(organisatie=voor_beide, rol=rol, gemeente=gemeente)
    mijn = _mens(gemeente, "Vanmij")
    BetrokkenheidFactory(statushouder=mijn, medewerker=collega, rol=rol)
    waarden = {gem: _waarden(gem) for gem in (gemeente, andere_gemeente)}
    _mens(gemeente, "Vreemdhier")
    _mens(andere_gemeente, "Vreemddaar")
    fout: list[Any] = []
    waar_ik_mijn_mens_zie = set()
    for nu_voor, namen in ((gemeente, ("Vreemdhier", "Vreemddaar")), (andere_gemeente, ("Vanmij", "Vreemddaar"))):
        client = _client(collega, voor=nu_voor)
        for adres in (adres for adres in ADRESSEN if rol_mag(rol, adres.actie)):
            van_een_dossier = set(adres.delen) & VAN_EEN_DOSSIER
            for methode in adres.methoden:
                antwoord = _doe(client, methode, adres.url(waarden[nu_voor]))
                te_zien = [naam for naam in namen if naam in antwoord.text]
                if "Vanmij" in antwoord.text:
                    waar_ik_mijn_mens_zie.add(adres.naam)
                if te_zien or (van_een_dossier and antwoord.status_code != 404):
                    fout.append((nu_voor.naam, methode, adres.naam, antwoord.status_code, te_zien))
    assert fout == []
    assert waar_ik_mijn_mens_zie & LIJSTEN, "the search for names finds nobody at all"
    dossier = reverse("werkplek:dossier", args=[mijn.pk])
    assert "Vanmij" in _client(collega, voor=gemeente).get(dossier).text
    assert _client(collega, voor=andere_gemeente).get(dossier).status_code == 404


# The form of that person, and the dossier, which shows the last three digits.
WAAR_HET_BSN_STAAT = {"statushouders:bewerk", "werkplek:dossier"}


@pytest.mark.parametrize("rol", Rol)
def test_a_bsn_is_decrypted_only_where_it_is_shown(
    rol: Rol, organisatie: Organisatie, gemeente: Gemeente, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On every page, by somebody who is involved with everybody: what a screen does not show, it does not load."""
    gelezen: list[str] = []
    veld: Any = Statushouder._meta.get_field("bsn")
    lees = veld.from_db_value
    monkeypatch.setattr(veld, "from_db_value", lambda *waarde: gelezen.append("bsn") or lees(*waarde))
    collega = MedewerkerFactory(organisatie=organisatie, rol=rol)
    waarden = _waarden(gemeente)
    for mens in Statushouder.objects.filter(gemeente=gemeente).exclude(betrokkenheden__rol=rol).defer("bsn"):
        BetrokkenheidFactory(statushouder=mens, medewerker=collega, rol=rol)
    client = _client(collega)
    waar = set()
    for adres in (adres for adres in ADRESSEN if "get" in adres.methoden and rol_mag(rol, adres.actie)):
        gelezen.clear()
        _doe(client, "get", adres.url(waarden))
        waar |= {adres.naam} if gelezen else set()
    assert waar == (WAAR_HET_BSN_STAAT if rol_mag(rol, "statushouders.bsn") else set())
