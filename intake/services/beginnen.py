"""Begin a talk, begin the correction of one, and throw away what was begun by mistake."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from agenda.afspraakstanden import BEZET
from agenda.models import Afspraak
from intake.models import BeschermdeAntwoorden, Gesprek, Sectieantwoorden
from intake.models.gesprek import LANGSTE_REDEN, Gesprekssoort
from intake.querysets import CONCEPT, VASTGESTELD
from intake.services.bekend import standen_van
from intake.services.slot import mist_beschermd, over, vergrendel_gesprek
from intake.zichtbaarheid import ALLEEN_VAN_HET_DOSSIER, mag_vaststellen
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import begin_van, hier, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.geboortedatum import LEEFTIJD_TRAJECT
from statushouders.models import Statushouder
from statushouders.services.slot import vergrendel_persoon

NIET_WEG = (
    "In dit gesprek staan afgeschermde antwoorden. Alleen de klantondersteuner van dit dossier kan het weggooien, "
    "of wie die vervangt."
)


@transaction.atomic
def begin_gesprek(
    *, statushouder: Statushouder, soort: str, door: Medewerker, afspraak: Afspraak | None = None
) -> Gesprek:
    """The concept of this kind, the one that was begun already or a new one, tied to `afspraak`: without one to that
    of today, if there is one. Of an appointment whose talk was fixed that talk.

    Raises DomeinFout when the person is gone or a child, for an unknown kind, and for an appointment that does not
    stand (any more).
    """
    gesprek, _ = begin(statushouder, soort, door, afspraak)
    return gesprek


def begin(
    statushouder: Statushouder, soort: str, door: Medewerker, afspraak: Afspraak | None
) -> tuple[Gesprek, Afspraak | None]:
    """The same within a transaction: the talk, and the appointment that it is opened at, locked."""
    if soort not in Gesprekssoort.values:
        raise DomeinFout("Kies wat voor gesprek het is.", veld="soort")
    persoon = vergrendel_persoon(statushouder.pk, door=door)
    if persoon.leeftijd_op(vandaag()) < LEEFTIJD_TRAJECT:
        raise DomeinFout(f"Gesprekken houd je met wie {LEEFTIJD_TRAJECT} jaar of ouder is.")
    hierbij = _afspraak_bij(persoon, soort, afspraak)
    if gesprek := _begonnen(persoon, soort, hierbij):
        _neem_mee(gesprek, hierbij, gevraagd=afspraak is not None)
        return gesprek, hierbij
    datum = hier(hierbij.begin).date() if hierbij else vandaag()
    gesprek = Gesprek(statushouder=persoon, soort=soort, datum=datum, afspraak=hierbij, begonnen_door=door)
    gesprek.standen = standen_van(gesprek)
    gesprek.save()
    leg_vast("gesprek.begonnen", statushouder_id=gesprek.statushouder_id, **over(gesprek, door))
    return gesprek, hierbij


def _neem_mee(gesprek: Gesprek, naar: Afspraak | None, *, gevraagd: bool) -> None:
    """What was typed goes along to this appointment. A correction stays with the talk that it corrects."""
    if naar is None or not gesprek.is_concept or gesprek.afspraak_id == naar.pk:
        return
    if gesprek.vorige_id is None:
        gesprek.afspraak, gesprek.datum = naar, hier(naar.begin).date()
        gesprek.save(update_fields=["afspraak", "datum"])
    elif gevraagd:
        raise DomeinFout("Er wordt nog een eerder gesprek verbeterd. Stel dat eerst vast, of gooi de verbetering weg.")


def _afspraak_bij(persoon: Statushouder, soort: str, gevraagd: Afspraak | None) -> Afspraak | None:
    """The appointment that was asked for, as it is now; else the one of today whose talk was not fixed yet."""
    staat = Afspraak.objects.filter(statushouder=persoon, soort=soort, stand__in=BEZET)
    if gevraagd is None:
        zonder = ~Exists(Gesprek.objects.filter(afspraak=OuterRef("pk")).exclude(stand=CONCEPT))
        van_dag, tot = begin_van(vandaag()), begin_van(vandaag() + timedelta(days=1))
        zoek = staat.filter(zonder, begin__gte=van_dag, begin__lt=tot)
    else:
        zoek = staat.filter(pk=gevraagd.pk)
    gevonden: Afspraak | None = zoek.select_for_update(no_key=True).first()
    if gevonden:
        gevonden.statushouder = persoon
    elif gevraagd:
        raise DomeinFout("Deze afspraak staat niet meer. Kijk bij de afspraken wanneer het gesprek wel is.")
    return gevonden


def _begonnen(persoon: Statushouder, soort: str, afspraak: Afspraak | None) -> Gesprek | None:
    """What is fixed at this appointment comes before what is being filled in."""
    van_soort = Gesprek.objects.filter(statushouder=persoon, soort=soort).select_related("afspraak")
    keuze = Q(stand=CONCEPT) | Q(stand=VASTGESTELD, afspraak=afspraak) if afspraak else Q(stand=CONCEPT)
    gevonden = list(van_soort.filter(keuze).defer("momentopname"))
    hier_vast = [een for een in gevonden if not een.is_concept]
    eigen = [een for een in gevonden if een.is_concept and afspraak and een.afspraak_id == afspraak.pk]
    return next(iter([*eigen, *hier_vast, *gevonden]), None)


@transaction.atomic
def begin_verbetering(*, gesprek: Gesprek, reden: str, door: Medewerker) -> Gesprek:
    """A new version of a fixed talk, with all its answers, as a concept. The old one counts until the new is fixed.

    Raises DomeinFout without a reason, when the talk is no longer the one that counts, when a talk of this kind is
    being filled in, and for who could not fix it in the end: the version would stand in the way of who can.
    """
    reden = reden.strip()
    if not reden:
        raise DomeinFout("Schrijf waarom je het gesprek verbetert. Dan weet een collega het ook.", veld="reden")
    controleer_tekst(reden, veld="reden", hoogstens=LANGSTE_REDEN)
    persoon = vergrendel_persoon(gesprek.statushouder_id, door=door)
    oud: Gesprek | None = Gesprek.objects.visible_to(door).vastgesteld().filter(pk=gesprek.pk).first()
    if oud is None:
        raise DomeinFout("Van dit gesprek is er al een nieuwere versie. Open die.")
    if not mag_vaststellen(door, oud):
        raise DomeinFout(ALLEEN_VAN_HET_DOSSIER)
    if Gesprek.objects.concept().filter(statushouder=persoon, soort=oud.soort).exists():
        raise DomeinFout("Er is al een gesprek van deze soort begonnen. Stel dat eerst vast, of gooi het weg.")
    nieuw: Gesprek = Gesprek.objects.create(
        statushouder=persoon,
        soort=oud.soort,
        datum=oud.datum,
        versienummer=oud.versienummer + 1,
        vorige=oud,
        afspraak=oud.afspraak,
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
    """A concept that was begun by mistake goes, with what was filled in.

    Raises DomeinFout for a fixed one, and when there are protected answers that `door` may not read.
    """
    vers = vergrendel_gesprek(gesprek.pk, door=door)
    if mist_beschermd(vers):
        raise DomeinFout(NIET_WEG)
    leg_vast("gesprek.weggegooid", statushouder_id=vers.statushouder_id, **over(vers, door))
    vers.delete()
