"""Rows of an arrivals list as the screen shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kern.datums import meervoud
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.aankomst.gegevens import KLANTONDERSTEUNER_ID, uit_json
from statushouders.aankomst.oordeel import VRAAG
from statushouders.aankomst.velden import OP_SLEUTEL
from statushouders.geboortedatum import LEEFTIJD_TRAJECT, Geboortedatum
from statushouders.models import Aankomstlijst, Aankomstregel, Betrokkenheid, Statushouder

Status = Aankomstlijst.Status


@dataclass(frozen=True)
class Opmerking:
    """One wrong cell: which, what stands in it, why. Without `label` it is about the row as a whole."""

    label: str
    waarde: str
    melding: str


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
        opmerkingen=[_opmerking(regel, fout) for fout in regel.fouten or ()],
        statushouder=regel.statushouder,
    )


def _ruwe_naam(regel: Aankomstregel) -> list[str]:
    return [regel.cel(veld).strip()[:200] for veld in ("naam", "voornamen", "tussenvoegsel", "achternaam")]


def _opmerking(regel: Aankomstregel, fout: Mapping[str, Any]) -> Opmerking:
    veld = OP_SLEUTEL.get(fout["veld"])
    # After the import it is a fact: whoever confirmed the list answered.
    melding = fout["melding"] if regel.lijst.status == Status.GEREED else fout["melding"].removesuffix(VRAAG)
    return Opmerking(veld.label.split(" (")[0] if veld else "", regel.cel(fout["veld"]).strip()[:200], melding)


def overgeslagen(lijst: Aankomstlijst) -> str:
    """What was passed by in reading the file, in words: 2 lege regels, een totaalregel (regel 45)."""
    gelezen = lijst.overgeslagen
    delen = [
        _aantal(gelezen.get("titelregels", 0), "titelregel", "titelregels"),
        _aantal(gelezen.get("lege_regels", 0), "lege regel", "lege regels"),
        _met_nummers(gelezen.get("totaalregels", []), "totaalregel", "totaalregels"),
        _met_nummers(gelezen.get("herhaalde_koppen", []), "herhaalde kop", "herhaalde koppen"),
    ]
    return ", ".join(deel for deel in delen if deel)


def _aantal(aantal: int, een: str, meer: str) -> str:
    return meervoud(aantal, een, meer) if aantal else ""


def _met_nummers(nummers: Sequence[int], een: str, meer: str) -> str:
    if not nummers:
        return ""
    genoemd = ", ".join(map(str, nummers[:5])) + (" ..." if len(nummers) > 5 else "")
    return f"{meervoud(len(nummers), een, meer)} (regel {genoemd})"
