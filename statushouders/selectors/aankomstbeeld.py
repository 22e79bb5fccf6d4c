"""Rows of an arrivals list as the screen shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from inlezen.selectors.beeld import Opmerking, opmerkingen_bij
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.aankomst.gegevens import KLANTONDERSTEUNER_ID, uit_json
from statushouders.geboortedatum import LEEFTIJD_TRAJECT, Geboortedatum
from statushouders.models import Aankomstregel, Betrokkenheid, Statushouder


@dataclass(frozen=True)
class Regelbeeld:
    pk: int
    nummer: int
    oordeel: str
    naam: str
    geboren: Geboortedatum | None
    vestigingsdatum: date | None
    klantondersteuner: str
    leeftijd_gezinslid: int | None
    opmerkingen: Sequence[Opmerking]
    statushouder: Statushouder | None


def regelbeelden(regels: Iterable[Aankomstregel]) -> list[Regelbeeld]:
    """In the order given, of rows with their `lijst`; at most two queries for the colleagues on them."""
    alle = list(regels)
    namen = _klantondersteuners(alle)
    return [_beeld(regel, namen.get(regel.pk, "")) for regel in alle]


def _klantondersteuners(regels: Sequence[Aankomstregel]) -> dict[int, str]:
    """Row -> who is on the case now; of who is not written down yet, whom the list names."""
    mensen = {regel.statushouder_id: regel.pk for regel in regels if regel.statushouder_id}
    genoemd = {
        regel.pk: regel.gegevens[KLANTONDERSTEUNER_ID]
        for regel in regels
        if regel.gegevens and KLANTONDERSTEUNER_ID in regel.gegevens and not regel.statushouder_id
    }
    collegas = Medewerker.objects.in_bulk(set(genoemd.values())) if genoemd else {}
    namen = {regel: collegas[pk].naam for regel, pk in genoemd.items() if pk in collegas}
    if mensen:
        nu = Betrokkenheid.objects.actief().filter(statushouder__in=mensen, rol=Rol.KLANTONDERSTEUNER)
        for betrokken in nu.select_related("medewerker"):
            namen[mensen[betrokken.statushouder_id]] = betrokken.medewerker.naam
    return namen


def _beeld(regel: Aankomstregel, klantondersteuner: str) -> Regelbeeld:
    persoon = uit_json(regel.gegevens) if regel.gegevens else None
    geboren = persoon.geboortedatum if persoon else None
    leeftijd = geboren.leeftijd_op(vandaag()) if geboren else None
    delen = (persoon.voornamen, persoon.tussenvoegsel, persoon.achternaam) if persoon else _ruwe_naam(regel)
    return Regelbeeld(
        pk=regel.pk,
        nummer=regel.nummer,
        oordeel=regel.oordeel,
        naam=" ".join(deel for deel in delen if deel) or ("Gewist" if regel.cellen is None else "Naam ontbreekt"),
        geboren=geboren,
        vestigingsdatum=persoon.vestigingsdatum if persoon else None,
        klantondersteuner=klantondersteuner,
        leeftijd_gezinslid=leeftijd if leeftijd is not None and leeftijd < LEEFTIJD_TRAJECT else None,
        opmerkingen=opmerkingen_bij(regel),
        statushouder=regel.statushouder,
    )


def _ruwe_naam(regel: Aankomstregel) -> list[str]:
    return [regel.cel(veld).strip()[:200] for veld in ("naam", "voornamen", "tussenvoegsel", "achternaam")]
