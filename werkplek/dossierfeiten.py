"""The facts at the top of a dossier and the card with contact data, for one reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kern.datums import datum_lang
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.codelijsten import tolk_in_woorden
from statushouders.zichtbaarheid import Deel, ziet
from werkplek.selectors.dossier import Dossier


@dataclass(frozen=True)
class Feit:
    """A line of a list of facts. `soort` says how the value is written; `zacht`: nothing is known."""

    naam: str
    waarde: str
    soort: Literal["tekst", "telefoon", "mail", "bsn"] = "tekst"
    zacht: bool = False


def kernfeiten(dossier: Dossier) -> list[Feit]:
    """What one wants to know at a glance."""
    return list(_kernfeiten(dossier))


def _kernfeiten(dossier: Dossier) -> Iterator[Feit]:
    persoon, kijker = dossier.persoon, dossier.kijker
    if ziet(kijker, Deel.PERSOON):
        leeftijd = f"{persoon.leeftijd_op(dossier.dag)} jaar"
        yield Feit("Leeftijd en land", f"{leeftijd}, {persoon.land}" if persoon.land else leeftijd)
    yield Feit("Gevestigd", datum_lang(persoon.vestigingsdatum))
    if ziet(kijker, Deel.TALEN):
        talen = ", ".join(str(taal) for taal in persoon.talen.all())
        yield Feit("Talen", talen or "nog niet ingevuld", zacht=not talen)
    klantondersteuner, jobcoach = (dossier.betrokkenen.get(rol) for rol in (Rol.KLANTONDERSTEUNER, Rol.JOBCOACH))
    yield _collega("Klantondersteuner", klantondersteuner, kijker, "nog niet verdeeld")
    yield _collega("Jobcoach", jobcoach, kijker, "nog geen")
    if ziet(kijker, Deel.INBURGERING):
        yield Feit("Inburgering", persoon.get_regime_display())


def _collega(rol: str, wie: Medewerker | None, kijker: Medewerker, anders: str) -> Feit:
    if wie is None:
        return Feit(rol, anders, zacht=True)
    return Feit(rol, f"{wie.naam} (jij)" if wie == kijker else wie.naam)


def contactgegevens(dossier: Dossier) -> list[Feit]:
    """How to reach somebody, in which language, and who he is for other offices."""
    return list(_contactgegevens(dossier))


def _contactgegevens(dossier: Dossier) -> Iterator[Feit]:
    persoon, kijker = dossier.persoon, dossier.kijker
    if ziet(kijker, Deel.TELEFOON):
        yield Feit("Telefoon", persoon.telefoon or "niet ingevuld", "telefoon", zacht=not persoon.telefoon)
    if ziet(kijker, Deel.EMAIL) and persoon.email:
        yield Feit("E-mail", persoon.email, "mail")
    contacttaal = next((str(taal) for taal in persoon.talen.all() if taal.contacttaal), "")
    yield Feit("Praat liefst", contacttaal or "niet ingevuld", zacht=not contacttaal)
    yield Feit("Tolk", tolk_in_woorden(persoon.tolk_nodig), zacht=persoon.tolk_nodig is None)
    if ziet(kijker, Deel.ADRES) and persoon.straat:
        straat = f"{persoon.straat} {persoon.huisnummer}".strip()
        yield Feit("Adres", f"{straat}, {persoon.postcode} {persoon.woonplaats}".strip(" ,"))
    if ziet(kijker, Deel.NUMMERS):
        yield Feit("BSN", persoon.bsn_gemaskeerd or "niet ingevuld", "bsn", zacht=not persoon.bsn)
        yield Feit("V-nummer", persoon.v_nummer or "niet ingevuld", zacht=not persoon.v_nummer)
