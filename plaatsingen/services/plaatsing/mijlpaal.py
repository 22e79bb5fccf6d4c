"""The step 'plaatsing' of the timeline is done by whoever records the start: no double work."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from trajecten.models import AanpakStap, Stap
from trajecten.querysets import StapQuerySet
from trajecten.services import heropen_stap, rond_stap_af
from trajecten.statussen import Stapstatus

# Both are recorded in one go.
HOORT_ERBIJ = timedelta(minutes=1)


def _stappen(statushouder_id: int, door: Medewerker) -> StapQuerySet:
    eigen = Stap.objects.af_te_handelen_door(door)
    gevonden: StapQuerySet = eigen.filter(
        traject__statushouder=statushouder_id,
        traject__einddatum=None,
        aanpakstap__mijlpaal=AanpakStap.Mijlpaal.PLAATSING,
    )
    return gevonden


def rond_mijlpaal_af(statushouder_id: int, dag: date, *, door: Medewerker) -> None:
    """The open step, if there is one that this colleague may finish. A day that it refuses is a wrong day to start."""
    if stap := _stappen(statushouder_id, door).open().order_by("pk").first():
        try:
            rond_stap_af(stap=stap, door=door, gedaan_op=dag)
        except DomeinFout as fout:
            raise DomeinFout(fout.melding, veld="gestart_op") from fout


def neem_mijlpaal_terug(statushouder_id: int, dag: date, toen: datetime, *, door: Medewerker) -> None:
    """The step that was done together with this start is open again; one that was done by itself stays done."""
    samen = _stappen(statushouder_id, door).filter(
        status=Stapstatus.GEDAAN, gedaan_op=dag, afgehandeld_op__gte=toen, afgehandeld_op__lt=toen + HOORT_ERBIJ
    )
    if stap := samen.first():
        heropen_stap(stap=stap, door=door)
