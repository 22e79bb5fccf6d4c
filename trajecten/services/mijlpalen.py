"""A step of the timeline is done by whoever records what it is about elsewhere: no double work."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db.models import Q

from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from trajecten.models import Stap
from trajecten.models.aanpak import Mijlpaal
from trajecten.querysets import StapQuerySet
from trajecten.services.stappen import heropen_stap, maak_verplaatsing_ongedaan, rond_stap_af, verplaats_stap
from trajecten.statussen import Stapstatus

# Both are recorded in one go.
HOORT_ERBIJ = timedelta(minutes=1)
EEN_DAG = timedelta(days=1)


def bij_mijlpaal(mijlpaal: Mijlpaal) -> Q:
    """The step with this mark."""
    return Q(aanpakstap__mijlpaal=mijlpaal)


def met_code(code: str) -> Q:
    """The step with this code: one that no figure counts by."""
    return Q(aanpakstap__code=code)


def rond_mijlpaal_af(welke: Q, statushouder_id: int, dag: date, *, door: Medewerker, veld: str) -> None:
    """The open step, if there is one that this colleague may finish. A day that it refuses is a wrong day of what was
    recorded: DomeinFout at `veld`.
    """
    if stap := _stappen(welke, statushouder_id, door).open().order_by("pk").first():
        try:
            rond_stap_af(stap=stap, door=door, gedaan_op=dag)
        except DomeinFout as fout:
            raise DomeinFout(fout.melding, veld=veld) from fout


def neem_mijlpaal_terug(welke: Q, statushouder_id: int, dag: date, toen: datetime | None, *, door: Medewerker) -> None:
    """The step that was done together with it is open again; one that was done by itself stays done. Without `toen`
    the step followed later, when the day had come.
    """
    gedaan = _stappen(welke, statushouder_id, door).filter(status=Stapstatus.GEDAAN, gedaan_op=dag)
    if toen:
        gedaan = gedaan.filter(afgehandeld_op__gte=toen, afgehandeld_op__lt=toen + HOORT_ERBIJ)
    if stap := gedaan.first():
        heropen_stap(stap=stap, door=door)


def schuif_mijlpaal(welke: Q, statushouder_id: int, naar: date, *, reden: str, door: Medewerker) -> None:
    """What the step is about takes longer: an open step that would be due before moves along, with the same reason. A
    day that is over by now moves nothing.
    """
    stap = _stappen(welke, statushouder_id, door).open().order_by("pk").first()
    if stap and stap.uiterlijk and max(vandaag(), stap.uiterlijk + EEN_DAG) <= naar:
        verplaats_stap(stap=stap, door=door, naar=naar, reden=reden)


def schuif_mijlpaal_terug(welke: Q, statushouder_id: int, naar: date, *, reden: str, door: Medewerker) -> None:
    """The step goes back to where it was, when nobody moved it since."""
    stap = _stappen(welke, statushouder_id, door).open().order_by("pk").first()
    laatste = stap.verplaatsingen.first() if stap else None
    if stap and laatste and (laatste.naar, laatste.reden, laatste.door_id) == (naar, reden, door.pk):
        maak_verplaatsing_ongedaan(stap=stap, door=door)


def _stappen(welke: Q, statushouder_id: int, door: Medewerker) -> StapQuerySet:
    eigen = Stap.objects.af_te_handelen_door(door)
    gevonden: StapQuerySet = eigen.filter(welke, traject__statushouder=statushouder_id, traject__einddatum=None)
    return gevonden
