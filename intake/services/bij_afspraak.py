"""A talk and its appointment: open it from there, hold it, and follow when the appointment moves or goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from agenda.afspraakstanden import BEZET, Afspraakstand
from agenda.models import Afspraak
from agenda.services import rond_afspraak_af, zet_gehouden
from intake.models import Gesprek
from intake.services.beginnen import begin
from kern.fouten import DomeinFout
from kern.tijd import hier, nu
from medewerkers.models import Medewerker
from statushouders.models import Statushouder

# Who opens the form later than this before the talk is to begin, opens it with the person there; before that one
# prepares.
VOOR_AANVANG = timedelta(minutes=15)
ER_HOORT_EEN_GESPREK_BIJ = (
    "Bij deze afspraak hoort een gesprek dat is vastgesteld. De afspraak blijft staan als gehouden. "
    "Klopt het gesprek niet? Verbeter het dan met een reden."
)


@dataclass(frozen=True)
class Opening:
    """The talk to go to; `gehouden`: opening it recorded that its appointment is held."""

    gesprek: Gesprek
    gehouden: bool


@transaction.atomic
def open_gesprek(
    *, statushouder: Statushouder, soort: str, door: Medewerker, afspraak: Afspraak | None = None
) -> Opening:
    """Begin the talk, or go on with it: at its appointment, when there is one (see `begin_gesprek`).

    From a quarter of an hour before the appointment people sit there, so it is recorded as held.
    """
    gesprek, hierbij = begin(statushouder, soort, door, afspraak)
    gehouden = gesprek.is_concept and hierbij is not None and _zitten_ze_er(hierbij)
    if hierbij is not None and gehouden:
        zet_gehouden(hierbij, door=door)
    return Opening(gesprek, gehouden=gehouden)


def leg_gehouden_vast(*, gesprek: Gesprek, door: Medewerker) -> bool:
    """The appointment of this concept is held, if it is planned and its time has come. Gives whether it was."""
    afspraak = gesprek.afspraak
    if afspraak is None or not gesprek.is_concept or not _zitten_ze_er(afspraak):
        return False
    rond_afspraak_af(afspraak=afspraak, door=door)
    return True


def _zitten_ze_er(afspraak: Afspraak) -> bool:
    return afspraak.is_gepland and bool(afspraak.begin <= nu() + VOOR_AANVANG)


def maak_af(gesprek: Gesprek, door: Medewerker) -> None:
    """The talk is being fixed on its `datum`: an appointment of that day is held. Another one that nobody held stays
    as it is, without this talk."""
    afspraak = gesprek.afspraak
    if afspraak is None or afspraak.stand == Afspraakstand.GEHOUDEN:
        return
    if afspraak.is_gepland and hier(afspraak.begin).date() == gesprek.datum:
        rond_afspraak_af(afspraak=afspraak, door=door)
    else:
        gesprek.afspraak = None


def volg_afspraken(afspraak_ids: Sequence[int]) -> None:
    """Appointments changed. A concept goes along to the one that comes in its place, with everything that was typed;
    a fixed talk holds its appointment. Listens to `agenda`.
    """
    mensen = Afspraak.objects.filter(pk__in=afspraak_ids).order_by().values("statushouder")
    van_hen = Gesprek.objects.filter(statushouder__in=mensen, afspraak__isnull=False).zonder_inhoud()
    for gesprek in van_hen.select_related("afspraak"):
        if gesprek.is_concept:
            _volg(gesprek)
        elif gesprek.afspraak_id in afspraak_ids and gesprek.afspraak.stand != Afspraakstand.GEHOUDEN:
            raise DomeinFout(ER_HOORT_EEN_GESPREK_BIJ)


def laat_afspraken_los(afspraak_ids: Sequence[int]) -> None:
    """These appointments are about to be deleted: their concepts go back to what they followed on. Listens to
    `agenda`."""
    erbij = Gesprek.objects.filter(afspraak__in=list(afspraak_ids)).zonder_inhoud()
    for gesprek in erbij.select_related("afspraak__vervolg_op"):
        if not gesprek.is_concept:
            raise DomeinFout(ER_HOORT_EEN_GESPREK_BIJ)
        vorige = gesprek.afspraak.vervolg_op if gesprek.afspraak else None
        _verbind(gesprek, vorige if vorige and vorige.soort == gesprek.soort else None)


def _volg(gesprek: Gesprek) -> None:
    eigen = gesprek.afspraak
    zelfde = eigen is not None and eigen.soort == gesprek.soort
    if eigen is not None and zelfde and eigen.stand in BEZET:
        _verbind(gesprek, eigen)
        return
    _verbind(gesprek, _volgende(gesprek) or (eigen if zelfde else None))


def _volgende(gesprek: Gesprek) -> Afspraak | None:
    """The first talk of this kind that is planned and has no form yet."""
    gepland = Afspraak.objects.gepland().filter(statushouder=gesprek.statushouder_id, soort=gesprek.soort)
    volgende: Afspraak | None = gepland.filter(gesprekken=None).order_by("begin", "pk").first()
    return volgende


def _verbind(gesprek: Gesprek, afspraak: Afspraak | None) -> None:
    """The day of the talk is that of its appointment; without one the day stays what it was."""
    datum = hier(afspraak.begin).date() if afspraak else gesprek.datum
    if (gesprek.afspraak_id, gesprek.datum) == (afspraak.pk if afspraak else None, datum):
        return
    gesprek.afspraak, gesprek.datum = afspraak, datum
    gesprek.save(update_fields=["afspraak", "datum"])
