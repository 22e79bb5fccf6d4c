"""Before somebody starts three parties agree: person, employer and municipality. A colleague records it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.akkoordrecht import mag_noteren
from plaatsingen.models import Plaatsing, Plaatsingsakkoord
from plaatsingen.services.plaatsing.slot import vergrendel_plaatsing
from plaatsingen.services.plaatsing.toestand import bewaar_plaatsing, ga_naar, moet_zijn
from plaatsingen.services.plaatsing.voorwaarden import controleer_persoon, controleer_werkgever
from plaatsingen.statussen import Akkoordwijze, Partij, Plaatsingstand
from statushouders.controles import is_te_vroeg

# What an approval says, to put it back as it was.
AKKOORDVELDEN = ("op", "wijze", "door", "genoteerd_op")
AKKOORD_BLIJFT_WEG = (
    "Er is daarna iets vastgelegd bij deze plaatsing, dus het akkoord komt niet vanzelf terug. Kijk hoe de plaatsing "
    "nu staat, en leg het akkoord opnieuw vast als het er nog is."
)


@transaction.atomic
def geef_akkoord(*, plaatsing: Plaatsing, partij: str, op: date, wijze: str, door: Medewerker) -> Plaatsing:
    """One party agreed. With the third of them the placement is agreed on."""
    plaatsing = vergrendel_plaatsing(plaatsing, door=door, met_werkgever=True)
    _controleer(plaatsing, partij, door)
    if wijze not in Akkoordwijze.values:
        raise DomeinFout("Kies hoe het akkoord kwam.", veld="wijze")
    controleer_akkoorddag(plaatsing, op)
    _controleer_nog_niet(plaatsing, partij)
    controleer_persoon(plaatsing.statushouder, plaatsing.begin)
    controleer_werkgever(plaatsing.werkgever)
    Plaatsingsakkoord.objects.create(plaatsing=plaatsing, partij=partij, op=op, wijze=wijze, door=door)
    _eens_als_iedereen(plaatsing, door)
    return bewaar_plaatsing(plaatsing, "plaatsing.akkoord", door=door)


@transaction.atomic
def trek_akkoord_in(*, plaatsing: Plaatsing, partij: str, door: Medewerker) -> Plaatsing:
    """A party does not agree after all, as long as nobody started; it is a proposal again."""
    plaatsing = vergrendel_plaatsing(plaatsing, door=door)
    _controleer(plaatsing, partij, door)
    moet_zijn(plaatsing, Plaatsingstand.VOORSTEL, Plaatsingstand.AKKOORD)
    weg, _ = plaatsing.akkoorden.filter(partij=partij).delete()
    if not weg:
        raise DomeinFout("Dit akkoord is er niet (meer). Kijk hoe de plaatsing nu staat.")
    if plaatsing.stand == Plaatsingstand.AKKOORD:
        ga_naar(plaatsing, Plaatsingstand.VOORSTEL, door=door)
    return bewaar_plaatsing(plaatsing, "plaatsing.akkoord_ingetrokken", door=door)


@transaction.atomic
def zet_akkoord_terug(
    *, plaatsing: Plaatsing, partij: str, velden: Mapping[str, Any], versie: int, door: Medewerker
) -> Plaatsing:
    """Undo of taking it back: it stands there as it stood, with who recorded it and when (`velden`, of
    `AKKOORDVELDEN`). Raises DomeinFout when somebody changed the placement since it became this `versie`.
    """
    plaatsing = vergrendel_plaatsing(plaatsing, door=door, met_werkgever=True)
    _controleer(plaatsing, partij, door)
    _controleer_nog_niet(plaatsing, partij)
    if plaatsing.versie != versie:
        raise DomeinFout(AKKOORD_BLIJFT_WEG)
    controleer_persoon(plaatsing.statushouder, plaatsing.begin)
    controleer_werkgever(plaatsing.werkgever)
    Plaatsingsakkoord.objects.create(plaatsing=plaatsing, partij=partij, **velden)
    _eens_als_iedereen(plaatsing, door)
    return bewaar_plaatsing(plaatsing, "plaatsing.akkoord_teruggezet", door=door)


def _controleer_nog_niet(plaatsing: Plaatsing, partij: str) -> None:
    if eerder := plaatsing.akkoorden.filter(partij=partij).first():
        raise DomeinFout(f"{Partij(partij).label} ging al akkoord, op {datum_lang(eerder.op)}.")
    moet_zijn(plaatsing, Plaatsingstand.VOORSTEL)


def _eens_als_iedereen(plaatsing: Plaatsing, door: Medewerker) -> None:
    if set(plaatsing.akkoorden.values_list("partij", flat=True)) == set(Partij.values):
        ga_naar(plaatsing, Plaatsingstand.AKKOORD, door=door)


def controleer_akkoorddag(plaatsing: Plaatsing, op: date) -> None:
    """Somebody agreed already, and not years before settling here. Raises DomeinFout at `op`."""
    if op > vandaag():
        raise DomeinFout("Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.", veld="op")
    if is_te_vroeg(op, vestigingsdatum=plaatsing.statushouder.vestigingsdatum):
        raise DomeinFout("Deze dag ligt meer dan een jaar voor de vestigingsdatum. Controleer het jaar.", veld="op")


def _controleer(plaatsing: Plaatsing, partij: str, door: Medewerker) -> None:
    if partij not in Partij.values:
        raise DomeinFout("Kies wie akkoord is.", veld="partij")
    if not mag_noteren(partij, door):
        raise DomeinFout("Dit akkoord legt een collega vast die met deze partij spreekt.")
