"""What facts must hold before they are kept: codes from the lists, years that can be, texts that fit.

Raises `DomeinFout` with the field as a form names it: `leefsituatie` fields by their own name, those of a row as
`opleidingen-0-van_jaar`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from statushouders import feitcodes as codes
from statushouders.codelijsten import landnamen, taalnamen
from statushouders.feiten import Feiten, Gezondheidfeit, Opleidingfeit, Taalfeit, Vluchtfeit, Werkfeit
from statushouders.models import Leefsituatie, Opleiding, Statushouder, Vaardigheid, Werkervaring
from statushouders.models.feiten import EERSTE_JAAR, MEESTE_KINDEREN, MEESTE_REISTIJD, UREN_IN_EEN_WEEK

MEESTE_RIJEN = 40
LANGSTE_BESCHERMDE_TEKST = 4000
KIES_UIT_DE_LIJST = "Kies een antwoord uit de lijst."
_KEUZES: Mapping[str, Iterable[str]] = {
    "alfabetisering": codes.Alfabetisering.values,
    "digitaal": codes.Digitaal.values,
    "kan_fietsen": codes.Fietsen.values,
    "heeft_fiets": codes.JaNee.values,
    "ov": codes.JaNee.values,
    "meerijden": codes.JaNee.values,
    "opvang": codes.Opvang.values,
}
_MEER_KEUZES: Mapping[str, Iterable[str]] = {
    "belemmeringen": codes.Belemmering.values,
    "dagdelen": codes.DAGDELEN,
    "rijbewijs": codes.Rijbewijs.values,
    "belasting_niet": codes.Belasting.values,
}
_HOOGSTENS: Mapping[str, tuple[int, str]] = {
    "uren_per_week": (UREN_IN_EEN_WEEK, f"Een week heeft {UREN_IN_EEN_WEEK} uur. Vul een lager getal in."),
    "reistijd_minuten": (MEESTE_REISTIJD, f"Vul hoogstens {MEESTE_REISTIJD} minuten in."),
    "kinderen": (MEESTE_KINDEREN, f"Vul hoogstens {MEESTE_KINDEREN} kinderen in."),
}


def controleer_feiten(feiten: Feiten, *, persoon: Statushouder, vandaag: date) -> None:
    """Raise DomeinFout for the first fact that cannot be."""
    jaren = (max(EERSTE_JAAR, persoon.geboortedatum.jaar), vandaag.year)
    _talen(feiten.talen or ())
    _rijen("opleidingen", feiten.opleidingen or (), Opleiding)
    _rijen("werkervaringen", feiten.werkervaringen or (), Werkervaring)
    _rijen("vaardigheden", feiten.vaardigheden or (), Vaardigheid)
    for nummer, opleiding in enumerate(feiten.opleidingen or ()):
        _opleiding(f"opleidingen-{nummer}", opleiding, jaren)
    for nummer, werk in enumerate(feiten.werkervaringen or ()):
        _werk(f"werkervaringen-{nummer}", werk, jaren)
    for nummer, vaardigheid in enumerate(feiten.vaardigheden or ()):
        if not vaardigheid.tekst:
            raise DomeinFout("Vul in wat het is.", veld=f"vaardigheden-{nummer}-tekst")
        _uit(f"vaardigheden-{nummer}-soort", vaardigheid.soort, codes.Vaardigheidsoort.values, mag_leeg=False)
    _leef(feiten.leefsituatie or {})
    if feiten.gezondheid:
        _uit("rekening_houden", feiten.gezondheid.rekening_houden, codes.Rekening.values)
        zegt_iets = feiten.gezondheid.rekening_houden == codes.Rekening.JA or bool(feiten.gezondheid.toelichting)
        _beschermd(feiten.gezondheid, "toelichting", zegt_iets=zegt_iets, persoon=persoon, vandaag=vandaag)
    if feiten.vlucht:
        _beschermd(feiten.vlucht, "verhaal", zegt_iets=bool(feiten.vlucht.verhaal), persoon=persoon, vandaag=vandaag)


def _talen(talen: Sequence[Taalfeit]) -> None:
    _niet_te_veel("talen", talen)
    gezien: set[str] = set()
    for nummer, een in enumerate(talen):
        veld = f"talen-{nummer}"
        if not een.taal:
            raise DomeinFout("Kies eerst de taal. Daarna vul je het niveau in.", veld=f"{veld}-taal")
        _uit(f"{veld}-taal", een.taal, taalnamen())
        if een.taal in gezien:
            raise DomeinFout("Deze taal staat er twee keer. Haal er één weg.", veld=f"{veld}-taal")
        gezien.add(een.taal)
        for vaardigheid in codes.TAALVAARDIGHEDEN:
            _uit(f"{veld}-{vaardigheid}", getattr(een, vaardigheid), codes.Taalniveau.values)


def _rijen(naam: str, rijen: Sequence[Any], model: Any) -> None:
    _niet_te_veel(naam, rijen)
    for nummer, rij in enumerate(rijen):
        for veld, waarde in vars(rij).items():
            if isinstance(waarde, str):
                controleer_tekst(waarde, veld=f"{naam}-{nummer}-{veld}", hoogstens=_lengte(model, veld))


def _niet_te_veel(naam: str, rijen: Sequence[Any]) -> None:
    if len(rijen) > MEESTE_RIJEN:
        raise DomeinFout(f"Vul hoogstens {MEESTE_RIJEN} regels in.", veld=naam)


def _lengte(model: Any, veld: str) -> int:
    return int(model._meta.get_field(veld).max_length)


def _opleiding(veld: str, een: Opleidingfeit, jaren: tuple[int, int]) -> None:
    if not (een.niveau or een.richting):
        raise DomeinFout("Kies een niveau of vul een richting in.", veld=f"{veld}-niveau")
    _uit(f"{veld}-niveau", een.niveau, codes.Opleidingsniveau.values)
    _uit(f"{veld}-diploma", een.diploma, codes.Diploma.values)
    _uit(f"{veld}-waardering", een.waardering, codes.Waardering.values)
    _land_en_jaren(veld, een, jaren)


def _werk(veld: str, een: Werkfeit, jaren: tuple[int, int]) -> None:
    if not een.beroep:
        raise DomeinFout("Vul in welk werk het was.", veld=f"{veld}-beroep")
    _uit(f"{veld}-sector", een.sector, codes.Sector.values)
    _land_en_jaren(veld, een, jaren)


def _land_en_jaren(veld: str, een: Opleidingfeit | Werkfeit, jaren: tuple[int, int]) -> None:
    _uit(f"{veld}-land", een.land, landnamen())
    eerste, laatste = jaren
    for naam in ("van_jaar", "tot_jaar"):
        jaar = getattr(een, naam)
        if jaar is not None and jaar < eerste:
            raise DomeinFout(f"Dit jaar ligt voor de geboorte, of voor {EERSTE_JAAR}.", veld=f"{veld}-{naam}")
        if jaar is not None and jaar > laatste:
            raise DomeinFout("Dit jaar moet nog komen. Laat het leeg als het nog loopt.", veld=f"{veld}-{naam}")
    if een.van_jaar is not None and een.tot_jaar is not None and een.tot_jaar < een.van_jaar:
        raise DomeinFout("Het laatste jaar ligt voor het eerste jaar. Draai ze om.", veld=f"{veld}-tot_jaar")


def _leef(leef: Mapping[str, Any]) -> None:
    for veld, waarde in leef.items():
        if veld in _KEUZES:
            _uit(veld, waarde, _KEUZES[veld])
        elif veld in _MEER_KEUZES:
            _meer_uit(veld, waarde, _MEER_KEUZES[veld])
        elif veld in _HOOGSTENS:
            _getal(veld, waarde)
        else:
            controleer_tekst(waarde, veld=veld, hoogstens=_lengte(Leefsituatie, veld))
    if codes.Rijbewijs.GEEN in leef.get("rijbewijs", ()) and len(leef["rijbewijs"]) > 1:
        raise DomeinFout("Kies 'Geen rijbewijs', of welk rijbewijs het is.", veld="rijbewijs")


def _getal(veld: str, waarde: int | None) -> None:
    hoogstens, melding = _HOOGSTENS[veld]
    if waarde is not None and waarde < 0:
        raise DomeinFout("Vul een getal in van 0 of meer.", veld=veld)
    if waarde is not None and waarde > hoogstens:
        raise DomeinFout(melding, veld=veld)


def _uit(veld: str, waarde: str, lijst: Iterable[str], *, mag_leeg: bool = True) -> None:
    if waarde not in lijst and not (mag_leeg and waarde == ""):
        raise DomeinFout(KIES_UIT_DE_LIJST, veld=veld)


def _meer_uit(veld: str, waarden: Sequence[str], lijst: Iterable[str]) -> None:
    if not set(waarden) <= set(lijst):
        raise DomeinFout(KIES_UIT_DE_LIJST, veld=veld)


def _beschermd(
    feit: Gezondheidfeit | Vluchtfeit, tekst: str, *, zegt_iets: bool, persoon: Statushouder, vandaag: date
) -> None:
    """What is said is kept with consent alone (the person decides), of a day that was."""
    controleer_tekst(getattr(feit, tekst), veld=tekst, hoogstens=LANGSTE_BESCHERMDE_TEKST)
    _uit("toestemming_wijze", feit.toestemming_wijze, codes.Toestemming.values)
    if zegt_iets and not (feit.toestemming_op and feit.toestemming_wijze):
        raise DomeinFout(
            "Dit bewaren we alleen met toestemming. Vul in wanneer en hoe die gegeven is.", veld="toestemming_wijze"
        )
    if bool(feit.toestemming_op) != bool(feit.toestemming_wijze):
        leeg = "toestemming_wijze" if feit.toestemming_op else "toestemming_op"
        raise DomeinFout("Vul in op welke dag en hoe iemand toestemming gaf.", veld=leeg)
    if feit.toestemming_op and feit.toestemming_op > vandaag:
        raise DomeinFout("Deze dag moet nog komen. Vul de dag in waarop je het vroeg.", veld="toestemming_op")
    if feit.toestemming_op and feit.toestemming_op < persoon.geboortedatum.eerste_mogelijke_dag:
        raise DomeinFout("Deze dag ligt voor de geboortedatum. Controleer het jaar.", veld="toestemming_op")
