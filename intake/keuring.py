"""Whether answers fit: the one check behind the form, the autosave and the fixing. No database.

Every message says what to do. What is hidden by an earlier answer is not looked at and not kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from intake.vragen import JA, MEESTE_KEUZES, Antwoorden, Sectie, Soort, Vraag, regels_van, zichtbare_vragen
from kern.datums import datum_lang, lees_datum
from kern.tekst import ruim_op
from statushouders.controles import is_te_vroeg
from statushouders.models.feiten import EERSTE_JAAR

# What is longer than this is no answer but an accident; it is refused as a whole, for it would fill the database.
GRENS = 20_000
RIJGRENS = 200
TE_GROOT = "dit is te veel tekst om te bewaren. Houd het bij een paar bladzijden en bewaar opnieuw."
GEEN_KEUZE = "Deze keuze bestaat niet meer. Kies opnieuw."
NIET_IN_LIJST = "Dit staat niet in de lijst. Typ de eerste letters en kies dan."


@dataclass(frozen=True)
class Kader:
    """What the answers are held against: the day of today and the first day on which the person can have lived.

    `vestiging`: more than a year before it nothing of this traject happened; the same rule as for a step.
    """

    vandaag: date
    geboren: date
    vestiging: date | None = None


@dataclass
class Keuring:
    """`antwoorden`: tidied and without what is hidden. `fouten`: path -> message; `talen-0-taal` is a field of a row.

    `open`: the codes of required questions without an answer. Those are no faults while the talk goes on.
    """

    antwoorden: Antwoorden = field(default_factory=dict)
    fouten: dict[str, str] = field(default_factory=dict)
    open: list[str] = field(default_factory=list)

    @property
    def klaar(self) -> bool:
        return bool(self.antwoorden) and not self.fouten and not self.open


def keur(sectie: Sectie, antwoorden: Mapping[str, Any], kader: Kader) -> Keuring:
    """Tidy and check the answers of one section."""
    keuring = Keuring()
    schoon = {vraag.code: _opgeruimd(vraag, antwoorden.get(vraag.code)) for vraag in sectie.vragen}
    for vraag in zichtbare_vragen(sectie.vragen, schoon):
        antwoord = schoon[vraag.code]
        if not antwoord:
            keuring.open += [vraag.code] if vraag.verplicht else []
            continue
        keuring.antwoorden[vraag.code] = antwoord
        if vraag.soort is Soort.RIJEN:
            _keur_rijen(vraag, _genummerd(vraag, antwoorden[vraag.code]), kader, keuring)
        elif fout := _fout(vraag, antwoord, kader):
            keuring.fouten[vraag.code] = fout
    for code, fout in (sectie.controle(keuring.antwoorden) if sectie.controle else {}).items():
        keuring.fouten.setdefault(code, fout)
    return keuring


def stand_van(sectie: Sectie, keuring: Keuring) -> dict[str, Any]:
    """How far a section is, for the navigation. Of a protected one only whether it stops the talk from being fixed:
    how much is answered there would tell what is."""
    if sectie.beschermd:
        return {"stopt": bool(keuring.fouten or keuring.open), "gevuld": True}
    return {
        "fouten": len(keuring.fouten),
        "open": len(keuring.open),
        "klaar": keuring.klaar,
        "gevuld": bool(keuring.antwoorden),
    }


def te_groot(antwoorden: Any) -> bool:
    """Whether any text or list in it is beyond reason."""
    if isinstance(antwoorden, str):
        return len(antwoorden) > GRENS
    if len(antwoorden) > RIJGRENS:
        return True
    delen = antwoorden.values() if isinstance(antwoorden, Mapping) else antwoorden
    return any(map(te_groot, delen))


def getal(tekst: str) -> int | None:
    """A whole number as people type it; None when it is none."""
    kaal = tekst.strip().replace(" ", "")
    return int(kaal) if kaal.isascii() and kaal.isdigit() and len(kaal) <= 9 else None


def _opgeruimd(vraag: Vraag, antwoord: Any) -> Any:
    if vraag.soort is Soort.RIJEN:
        return list(_genummerd(vraag, antwoord).values())
    if vraag.soort in (Soort.KEUZES, Soort.DAGDELEN):
        gekozen = antwoord if isinstance(antwoord, list) else []
        # Also what went from the list, for who chose it.
        return list(dict.fromkeys(str(code) for code in gekozen if code))[: len(vraag.codes()) + MEESTE_KEUZES]
    if vraag.soort is Soort.VINK:
        return JA if antwoord == JA else ""
    tekst = _tekst(str(antwoord or ""), lang=vraag.soort is Soort.LANG)
    return vraag.zoek.code_van(tekst) if vraag.zoek else tekst


def _genummerd(vraag: Vraag, rijen: Any) -> dict[int, dict[str, str]]:
    """The rows in which something stands, by their number on the page."""
    gelezen = enumerate(rijen if isinstance(rijen, list) else [])
    schoon = {nummer: _rij(vraag, rij) for nummer, rij in gelezen if isinstance(rij, Mapping)}
    return {nummer: rij for nummer, rij in schoon.items() if rij}


def _rij(vraag: Vraag, rij: Mapping[str, Any]) -> dict[str, str]:
    velden = {een.code: _opgeruimd(een, rij.get(een.code)) for een in vraag.rij}
    return {code: waarde for code, waarde in velden.items() if waarde}


def _tekst(tekst: str, *, lang: bool) -> str:
    """As every form does it, without the null bytes that PostgreSQL refuses, and with one kind of line end."""
    return ruim_op(tekst.replace("\x00", "").replace("\r\n", "\n"), op_een_regel=not lang)


def _keur_rijen(vraag: Vraag, rijen: Mapping[int, dict[str, str]], kader: Kader, keuring: Keuring) -> None:
    if len(rijen) > vraag.meeste:
        keuring.fouten[vraag.code] = f"Vul hier hooguit {vraag.meeste} regels in. Nu zijn het er {len(rijen)}."
    for nummer, rij in rijen.items():
        for een in vraag.rij:
            antwoord = rij.get(een.code)
            fout = _fout(een, antwoord, kader) if antwoord else _ontbreekt(een)
            if fout:
                keuring.fouten[f"{vraag.code}-{nummer}-{een.code}"] = fout
        for code, fout in (vraag.controle(rij) if vraag.controle else {}).items():
            keuring.fouten.setdefault(f"{vraag.code}-{nummer}-{code}", fout)
        _keur_dubbel(vraag, nummer, rijen, keuring)


def _keur_dubbel(vraag: Vraag, nummer: int, rijen: Mapping[int, dict[str, str]], keuring: Keuring) -> None:
    """Some codes come once: one row per language."""
    for een in vraag.rij:
        code = rijen[nummer].get(een.code) if een.uniek else ""
        if code and any(rij.get(een.code) == code for eerder, rij in rijen.items() if eerder < nummer):
            keuring.fouten.setdefault(f"{vraag.code}-{nummer}-{een.code}", f"{een.woord(code)} staat er al.")


def _ontbreekt(vraag: Vraag) -> str:
    """A required field of a row that was begun."""
    return (vraag.ontbreekt or "Vul dit in.") if vraag.verplicht else ""


def _fout(vraag: Vraag, antwoord: Any, kader: Kader) -> str:
    """What is wrong with one answer that was given; empty when nothing is."""
    if vraag.soort in (Soort.TEKST, Soort.LANG):
        return _lengtefout(vraag, antwoord)
    if vraag.soort in (Soort.GETAL, Soort.JAAR):
        return _getalfout(vraag, antwoord, kader)
    if vraag.soort is Soort.DATUM:
        return _datumfout(vraag, antwoord, kader)
    if vraag.soort is Soort.VINK:
        return ""
    return _keuzefout(vraag, antwoord if isinstance(antwoord, list) else [antwoord])


def _keuzefout(vraag: Vraag, gekozen: list[str]) -> str:
    bekend = vraag.codes()
    if vraag.apart in gekozen and len(gekozen) > 1:
        return f"Kies '{vraag.woord(vraag.apart)}', of een van de andere."
    if all(code in bekend for code in gekozen):
        return ""
    return NIET_IN_LIJST if vraag.zoek else GEEN_KEUZE


def _lengtefout(vraag: Vraag, antwoord: str) -> str:
    if len(antwoord) > vraag.langste:
        return f"Gebruik hier hooguit {vraag.langste} tekens. Nu zijn het er {len(antwoord)}."
    te_lang = [regel for regel in regels_van(antwoord) if vraag.langste_regel and len(regel) > vraag.langste_regel]
    return f"Een regel mag hooguit {vraag.langste_regel} tekens zijn. Maak deze korter: {te_lang[0]}" if te_lang else ""


def _getalfout(vraag: Vraag, antwoord: str, kader: Kader) -> str:
    aantal = getal(antwoord)
    if vraag.soort is Soort.JAAR:
        if aantal is None or len(antwoord) != 4:
            return f"Vul een jaartal in, bijvoorbeeld {kader.vandaag.year - 5}."
        if aantal < max(kader.geboren.year, EERSTE_JAAR):
            return "Dit jaar ligt voor de geboortedatum. Controleer het jaar."
        return "" if aantal <= kader.vandaag.year else "Dit jaar ligt in de toekomst. Controleer het jaar."
    if aantal is None:
        return "Vul een heel getal in, bijvoorbeeld 8."
    if aantal < vraag.minstens:
        return f"Vul minstens {vraag.minstens} in."
    return f"Vul hooguit {vraag.hoogstens} in." if vraag.hoogstens and aantal > vraag.hoogstens else ""


def _datumfout(vraag: Vraag, antwoord: str, kader: Kader) -> str:
    dag = lees_datum(antwoord)
    if dag is None:
        return "Vul dag, maand en jaar in, bijvoorbeeld 3-4-2026."
    if dag < kader.geboren:
        return "Deze dag ligt voor de geboortedatum. Controleer het jaar."
    if kader.vestiging and not vraag.later and is_te_vroeg(dag, vestigingsdatum=kader.vestiging):
        return (
            f"Deze dag ligt meer dan een jaar voor de vestiging ({datum_lang(kader.vestiging)}). Controleer het jaar."
        )
    if dag.year > kader.vandaag.year + 10:
        return "Deze dag ligt wel erg ver weg. Controleer het jaar."
    if dag > kader.vandaag and not vraag.later:
        return "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."
    return ""
