"""Begin a talk, begin the correction of one, and throw away what was begun by mistake."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from intake.models import BeschermdeAntwoorden, Gesprek, Sectieantwoorden
from intake.models.gesprek import LANGSTE_REDEN, Gesprekssoort
from intake.services.slot import over, vergrendel_gesprek
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.geboortedatum import LEEFTIJD_TRAJECT
from statushouders.models import Statushouder
from statushouders.services.slot import vergrendel_persoon


@transaction.atomic
def begin_gesprek(*, statushouder: Statushouder, soort: str, door: Medewerker) -> Gesprek:
    """The concept of this kind: the one that was begun already, or a new one.

    Raises DomeinFout when the person is gone or a child, or for an unknown kind.
    """
    if soort not in Gesprekssoort.values:
        raise DomeinFout("Kies wat voor gesprek het is.", veld="soort")
    persoon = vergrendel_persoon(statushouder.pk, door=door)
    if persoon.leeftijd_op(vandaag()) < LEEFTIJD_TRAJECT:
        raise DomeinFout(f"Gesprekken houd je met wie {LEEFTIJD_TRAJECT} jaar of ouder is.")
    begonnen: Gesprek | None = Gesprek.objects.concept().filter(statushouder=persoon, soort=soort).first()
    if begonnen:
        return begonnen
    gesprek: Gesprek = Gesprek.objects.create(statushouder=persoon, soort=soort, begonnen_door=door)
    leg_vast("gesprek.begonnen", statushouder_id=gesprek.statushouder_id, **over(gesprek, door))
    return gesprek


@transaction.atomic
def begin_verbetering(*, gesprek: Gesprek, reden: str, door: Medewerker) -> Gesprek:
    """A new version of a fixed talk, with all its answers, as a concept. The old one counts until the new is fixed.

    Raises DomeinFout without a reason, when the talk is no longer the one that counts, or when a talk of this kind is
    being filled in.
    """
    reden = reden.strip()
    if not reden:
        raise DomeinFout("Schrijf waarom je het gesprek verbetert. Dan weet een collega het ook.", veld="reden")
    controleer_tekst(reden, veld="reden", hoogstens=LANGSTE_REDEN)
    persoon = vergrendel_persoon(gesprek.statushouder_id, door=door)
    oud: Gesprek | None = Gesprek.objects.visible_to(door).vastgesteld().filter(pk=gesprek.pk).first()
    if oud is None:
        raise DomeinFout("Van dit gesprek is er al een nieuwere versie. Open die.")
    if Gesprek.objects.concept().filter(statushouder=persoon, soort=oud.soort).exists():
        raise DomeinFout("Er is al een gesprek van deze soort begonnen. Stel dat eerst vast, of gooi het weg.")
    nieuw: Gesprek = Gesprek.objects.create(
        statushouder=persoon,
        soort=oud.soort,
        datum=oud.datum,
        versienummer=oud.versienummer + 1,
        vorige=oud,
        correctie_reden=reden,
        standen=oud.standen,
        begonnen_door=door,
    )
    _neem_over(oud, nieuw)
    leg_vast("gesprek.verbetering", statushouder_id=nieuw.statushouder_id, **over(nieuw, door))
    return nieuw


def _neem_over(oud: Gesprek, nieuw: Gesprek) -> None:
    modellen: tuple[Any, ...] = (Sectieantwoorden, BeschermdeAntwoorden)
    for model in modellen:
        rijen = list(model.objects.filter(gesprek=oud))
        model.objects.bulk_create(
            model(
                gesprek=nieuw,
                sectie=rij.sectie,
                versie=rij.versie,
                antwoorden=rij.antwoorden,
                bewaard_door_id=rij.bewaard_door_id,
                bewaard_op=rij.bewaard_op,
            )
            for rij in rijen
        )


@transaction.atomic
def gooi_weg(*, gesprek: Gesprek, door: Medewerker) -> None:
    """A concept that was begun by mistake goes, with what was filled in. Raises DomeinFout for a fixed one."""
    vers = vergrendel_gesprek(gesprek.pk, door=door)
    leg_vast("gesprek.weggegooid", statushouder_id=vers.statushouder_id, **over(vers, door))
    vers.delete()
