"""Judge the rows of a list: new, already known, or wrong (and then which cell, why). Pure: knows no database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from inlezen.oordeel import VRAAG, Fout, Gelezen, Oordeel, Uitkomst
from inlezen.oordeel import fout as _fout
from statushouders.aankomst.collegas import Collegas
from statushouders.aankomst.gegevens import DATUMS, naar_json
from statushouders.aankomst.kenmerken import Wie
from statushouders.aankomst.velden import KLANTONDERSTEUNER
from statushouders.controles import Leesfout, is_dubbelzinnig, is_lang_geleden, lees_persoon, scheiding_bij_maand_voorop

Maandvoorop = Mapping[str, set[str]]
_DATUMVELDEN = frozenset({"geboortedatum", *DATUMS})
_TWEE_DAGEN = (
    "Dit kunnen twee dagen zijn: op een andere regel staat in deze kolom de maand voorop. "
    "Staat de maand voorop? Schrijf eerst de dag: 23-4-2026."
)


def maand_voorop(rijen: Iterable[Sequence[str]], koppeling: Mapping[str, int]) -> Maandvoorop:
    """Field -> the separators with which a date in its column can only have the month first."""
    gevonden: dict[str, set[str]] = {}
    velden = [(veld, kolom) for veld, kolom in koppeling.items() if veld in _DATUMVELDEN]
    for cellen in rijen:
        for veld, kolom in velden:
            if kolom < len(cellen) and (scheiding := scheiding_bij_maand_voorop(cellen[kolom])):
                gevonden.setdefault(veld, set()).add(scheiding)
    return gevonden


def lees_cellen(
    nummer: int,
    cellen: Sequence[str],
    koppeling: Mapping[str, int],
    collegas: Collegas,
    *,
    vandaag: date,
    amerikaans: Maandvoorop | None = None,
) -> Gelezen:
    """Read one row by the columns that were chosen. The BSN goes no further than its fingerprint in `wie`.

    `amerikaans`: what `maand_voorop` found in the list. A date in such a column that could be read in two ways is
    wrong. A row that somebody mends is read without it: there a person looked.
    """
    ruw = {veld: cellen[kolom] if kolom < len(cellen) else "" for veld, kolom in koppeling.items()}
    collega = ruw.pop(KLANTONDERSTEUNER, "")
    persoon = lees_persoon(ruw, vandaag=vandaag)
    fouten = dict(persoon.fouten)
    for veld, scheidingen in (amerikaans or {}).items():
        if is_dubbelzinnig(ruw.get(veld, ""), scheidingen):
            fouten.setdefault(veld, _TWEE_DAGEN)
    klantondersteuner_id = None
    try:
        klantondersteuner_id = collegas.vind(collega)
    except Leesfout as fout:
        fouten[KLANTONDERSTEUNER] = fout.melding
    if fouten:
        return Gelezen(nummer, None, None, [_fout(veld, melding) for veld, melding in fouten.items()])
    gegevens, wie = naar_json(persoon.waarden, klantondersteuner_id), Wie.uit(persoon.waarden, nummer)
    return Gelezen(nummer, gegevens, wie, [], _vragen(persoon.waarden, vandaag))


def _vragen(waarden: Mapping[str, Any], vandaag: date) -> list[Fout]:
    """What may well be right and is asked about; it stops nobody."""
    lang_geleden = is_lang_geleden(waarden["vestigingsdatum"], vandaag=vandaag)
    return [_fout("vestigingsdatum", f"Meer dan drie jaar geleden.{VRAAG}")] if lang_geleden else []


class Bekenden:
    """People among whom a row may already be: the dossiers of the municipality, or the rows before it."""

    def __init__(self, mensen: Iterable[Wie] = ()) -> None:
        self._op_bsn: dict[str, Wie] = {}
        self._op_v_nummer: dict[str, Wie] = {}
        self._op_naam: dict[tuple[str, str], list[Wie]] = {}
        for wie in mensen:
            self.voeg_toe(wie)

    def voeg_toe(self, wie: Wie) -> None:
        if wie.bsn_vingerafdruk:
            self._op_bsn.setdefault(wie.bsn_vingerafdruk, wie)
        if wie.v_nummer:
            self._op_v_nummer.setdefault(wie.v_nummer, wie)
        self._op_naam.setdefault(wie.naamsleutel, []).append(wie)

    def vind(self, wie: Wie) -> Wie | None:
        """Who this is. Raises Botsing when the numbers contradict each other or the name."""
        op_bsn, op_v_nummer = self._op_bsn.get(wie.bsn_vingerafdruk), self._op_v_nummer.get(wie.v_nummer)
        if op_bsn and op_v_nummer and op_bsn != op_v_nummer:
            raise Botsing("v_nummer", op_v_nummer, "een ander BSN")
        if op_bsn and not _kan_dezelfde_zijn(wie, op_bsn):
            raise Botsing("bsn", op_bsn, "een andere naam en geboortedatum")
        if op_v_nummer and not op_bsn and _verschillend_bsn(wie, op_v_nummer):
            raise Botsing("v_nummer", op_v_nummer, "een ander BSN")
        if op_v_nummer and not _kan_dezelfde_zijn(wie, op_v_nummer):
            raise Botsing("v_nummer", op_v_nummer, "een andere naam en geboortedatum")
        return op_bsn or op_v_nummer or next(self._naamgenoten(wie), None)

    def _naamgenoten(self, wie: Wie) -> Iterator[Wie]:
        for ander in self._op_naam.get(wie.naamsleutel, ()):
            if wie.heet_als(ander) and not wie.is_een_ander_dan(ander):
                yield ander


class Botsing(Exception):
    """A number that is of somebody else."""

    def __init__(self, veld: str, ander: Wie, verschil: str) -> None:
        super().__init__(veld)
        self.veld, self.ander, self.verschil = veld, ander, verschil


def _kan_dezelfde_zijn(wie: Wie, ander: Wie) -> bool:
    """A married name or a corrected birth date differs; both at once is somebody else."""
    return wie.naamsleutel[1] == ander.naamsleutel[1] or wie.geboortedatum_brp == ander.geboortedatum_brp


def _verschillend_bsn(wie: Wie, ander: Wie) -> bool:
    return bool(wie.bsn_vingerafdruk and ander.bsn_vingerafdruk and wie.bsn_vingerafdruk != ander.bsn_vingerafdruk)


class Beoordelaar:
    """Judges rows in the order of the list; remembers those that it found new, to see doubles."""

    def __init__(self) -> None:
        self._eerder = Bekenden()
        self._gegevens: dict[int, dict[str, Any]] = {}

    def ken(self, regel: Gelezen) -> None:
        """A row that was judged new before, and now counts for doubles only."""
        if regel.wie and regel.gegevens is not None:
            self._eerder.voeg_toe(regel.wie)
            self._gegevens[regel.nummer] = regel.gegevens

    def beoordeel(self, regel: Gelezen, dossiers: Bekenden) -> Oordeel:
        if regel.fouten or regel.wie is None:
            return Oordeel(regel, Uitkomst.FOUT, regel.fouten)
        try:
            bekend = dossiers.vind(regel.wie)
        except Botsing as botsing:
            return _botst(regel, botsing, f"is in Meedoen van iemand met {botsing.verschil}")
        if bekend:
            return Oordeel(regel, Uitkomst.BEKEND, bekend_id=bekend.nummer)
        try:
            dubbel = self._eerder.vind(regel.wie)
        except Botsing as botsing:
            return _botst(regel, botsing, f"staat ook op regel {botsing.ander.nummer}, met {botsing.verschil}")
        if dubbel:
            return self._dubbel(regel, dubbel.nummer)
        self.ken(regel)
        return Oordeel(regel, Uitkomst.NIEUW, regel.vragen)

    def _dubbel(self, regel: Gelezen, nummer: int) -> Oordeel:
        if self._gegevens[nummer] == regel.gegevens:
            return Oordeel(regel, Uitkomst.BEKEND, [_fout("", f"Dezelfde regel als regel {nummer}.")])
        melding = f"Deze persoon staat ook op regel {nummer}, met andere gegevens. Verbeter er een, of laat deze staan."
        return Oordeel(regel, Uitkomst.FOUT, [_fout("", melding)])


_WOORD = {"bsn": "Dit BSN", "v_nummer": "Dit V-nummer"}


def _botst(regel: Gelezen, botsing: Botsing, hoe: str) -> Oordeel:
    return Oordeel(regel, Uitkomst.FOUT, [_fout(botsing.veld, f"{_WOORD[botsing.veld]} {hoe}. Kijk het nummer na.")])
