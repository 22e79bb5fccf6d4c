"""The list of a municipality: add a point, change it, order it, take it off, and begin with the standard list.

What was recorded about people stays, whatever happens to the list. The flags of everybody follow right after.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from intake.models import Regelpunt
from intake.models.regelzaak import LANGSTE_PUNT, LANGSTE_REGELTEKST, LANGSTE_TERMIJN
from intake.regelcodes import Regelaar, Regelsoort
from intake.services.eigen_vragen import stelt_vragen_op
from intake.standaardlijst import STANDAARDLIJST
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.taken import plan_na_commit
from kern.tekst import controleer_tekst
from medewerkers.logboek import leg_vast
from medewerkers.models import Gemeente, Medewerker
from trajecten.models import Aanpak

# A longer list nobody goes through in one sitting.
HOOGSTENS_PUNTEN = 60
VLAGGENTAAK = "agenda.tasks.werk_signaleringen_bij"
VAN_DE_GEMEENTE = "Deze lijst is van de gemeente. Vraag een beheerder of teamleider van de gemeente."
BESTAAT_AL = "Er is al een punt met deze naam. Wijzig dat punt, of zet het weer op de lijst."


@dataclass(frozen=True)
class Puntgegevens:
    """What a municipality says about a point."""

    naam: str
    uitleg: str
    soort: str
    wie: str
    termijn_dagen: int | None
    aanpak: str
    vanaf: date


@transaction.atomic
def voeg_regelpunt_toe(*, gegevens: Puntgegevens, door: Medewerker) -> Regelpunt:
    """A point at the end of its group. Raises DomeinFout for a name that is there already."""
    gemeente = _vergrendel_lijst(door)
    _controleer(gegevens, door)
    _controleer_ruimte(gemeente, 1)
    volgorde = _laatste(gemeente) + 1
    try:
        with transaction.atomic():
            punt = Regelpunt.objects.create(gemeente=gemeente, volgorde=volgorde, **vars(gegevens))
    except IntegrityError as fout:
        raise DomeinFout(BESTAAT_AL, veld="naam") from fout
    return _klaar("regelpunt.toegevoegd", punt, door)


@transaction.atomic
def wijzig_regelpunt(*, regelpunt: Regelpunt, gegevens: Puntgegevens, versie: int, door: Medewerker) -> Regelpunt:
    """Change a point. Raises BewerktDoorAnder when a colleague saved it since it was opened."""
    punt = _vergrendel(regelpunt, door)
    if punt.versie != versie:
        raise BewerktDoorAnder("Een collega bewaarde dit punt net ook.")
    _controleer(gegevens, door)
    for veld, waarde in vars(gegevens).items():
        setattr(punt, veld, waarde)
    punt.versie += 1
    try:
        with transaction.atomic():
            punt.save()
    except IntegrityError as fout:
        raise DomeinFout(BESTAAT_AL, veld="naam") from fout
    return _klaar("regelpunt.gewijzigd", punt, door)


@transaction.atomic
def zet_regelpunt_aan(*, regelpunt: Regelpunt, aan: bool, door: Medewerker) -> Regelpunt:
    """Take a point off the list, or put it back. What was recorded about people stays."""
    punt = _vergrendel(regelpunt, door)
    if punt.actief == aan:
        return punt
    punt.actief = aan
    punt.versie += 1
    punt.save(update_fields=["actief", "versie"])
    return _klaar("regelpunt.aangezet" if aan else "regelpunt.uitgezet", punt, door)


@transaction.atomic
def verplaats_regelpunt(*, regelpunt: Regelpunt, omhoog: bool, door: Medewerker) -> Regelpunt:
    """One place up or down within its group; at the end nothing happens."""
    punt = _vergrendel(regelpunt, door)
    groep = list(Regelpunt.objects.visible_to(door).filter(soort=punt.soort, actief=True))
    if punt not in groep:
        raise DomeinFout("Dit punt staat niet op de lijst. Zet het er eerst op.")
    plek = groep.index(punt)
    naar = plek - 1 if omhoog else plek + 1
    if not 0 <= naar < len(groep):
        return punt
    ander = groep[naar]
    groep[plek], groep[naar] = ander, punt
    plaatsen = sorted(een.volgorde for een in groep)
    for een, volgorde in zip(groep, _oplopend(plaatsen), strict=True):
        een.volgorde = volgorde
    Regelpunt.objects.bulk_update(groep, ["volgorde"])
    leg_vast("regelpunt.verplaatst", gemeente_id=punt.gemeente_id, door=door, object_id=punt.pk)
    return punt


@transaction.atomic
def neem_standaardlijst_over(*, vanaf: date, door: Medewerker) -> int:
    """Add what the standard list has and this municipality has not, for who settled from `vanaf` on. Gives how many."""
    gemeente = _vergrendel_lijst(door)
    eigen = Regelpunt.objects.visible_to(door)
    codes, namen = set(eigen.values_list("code", flat=True)), set(eigen.values_list("naam", flat=True))
    nieuw = [punt for punt in STANDAARDLIJST if punt.code not in codes and punt.naam not in namen]
    _controleer_ruimte(gemeente, len(nieuw))
    begin = _laatste(gemeente) + 1
    Regelpunt.objects.bulk_create(
        Regelpunt(
            gemeente=gemeente, code=punt.code, naam=punt.naam, uitleg=punt.uitleg, soort=punt.soort, wie=punt.wie,
            termijn_dagen=punt.termijn_dagen, vanaf=vanaf, volgorde=begin + plek,
        )
        for plek, punt in enumerate(nieuw)
    )  # fmt: skip
    if nieuw:
        leg_vast("regelpunten.overgenomen", gemeente_id=gemeente.pk, door=door)
        plan_na_commit(VLAGGENTAAK)
    return len(nieuw)


def _vergrendel_lijst(door: Medewerker) -> Gemeente:
    """One change at a time in a municipality, by its own people: who works at a werkbedrijf reads the list alone."""
    gemeente = door.werkt_voor()
    if not stelt_vragen_op(door):
        raise DomeinFout(VAN_DE_GEMEENTE)
    vergrendeld: Gemeente = Gemeente.objects.select_for_update(no_key=True).get(pk=gemeente.pk)
    return vergrendeld


def _vergrendel(regelpunt: Regelpunt, door: Medewerker) -> Regelpunt:
    _vergrendel_lijst(door)
    punt: Regelpunt | None = Regelpunt.objects.visible_to(door).filter(pk=regelpunt.pk).first()
    if punt is None:
        raise DomeinFout("Dit punt is er niet meer.")
    return punt


def _laatste(gemeente: Gemeente) -> int:
    return max(gemeente.regelpunten.values_list("volgorde", flat=True), default=0)


def _oplopend(plaatsen: list[int]) -> list[int]:
    """Places without doubles, so that every move shows."""
    vorige = -1
    uit = []
    for plaats in plaatsen:
        vorige = max(plaats, vorige + 1)
        uit.append(vorige)
    return uit


def _controleer_ruimte(gemeente: Gemeente, erbij: int) -> None:
    if gemeente.regelpunten.count() + erbij > HOOGSTENS_PUNTEN:
        raise DomeinFout(f"Er staan al veel punten op de lijst. Meer dan {HOOGSTENS_PUNTEN} kan niet.")


def _controleer(gegevens: Puntgegevens, door: Medewerker) -> None:
    if not gegevens.naam.strip():
        raise DomeinFout("Geef het punt een naam.", veld="naam")
    controleer_tekst(gegevens.naam, veld="naam", hoogstens=LANGSTE_PUNT)
    controleer_tekst(gegevens.uitleg, veld="uitleg", hoogstens=LANGSTE_REGELTEKST)
    if gegevens.soort not in Regelsoort.values:
        raise DomeinFout("Kies bij welke groep het hoort.", veld="soort")
    if gegevens.wie not in Regelaar.values:
        raise DomeinFout("Kies wie het meestal regelt.", veld="wie")
    if gegevens.termijn_dagen is not None and not 0 <= gegevens.termijn_dagen <= LANGSTE_TERMIJN:
        raise DomeinFout(f"Vul 0 tot en met {LANGSTE_TERMIJN} dagen in.", veld="termijn_dagen")
    if gegevens.aanpak and not Aanpak.objects.visible_to(door).filter(code=gegevens.aanpak).exists():
        raise DomeinFout("Kies een aanpak uit de lijst.", veld="aanpak")


def _klaar(actie: str, punt: Regelpunt, door: Medewerker) -> Regelpunt:
    leg_vast(actie, gemeente_id=punt.gemeente_id, door=door, object_id=punt.pk)
    plan_na_commit(VLAGGENTAAK)
    return punt
