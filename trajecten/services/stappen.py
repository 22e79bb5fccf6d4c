"""What can happen to a step: done, skipped, moved, waiting, and each of them undone."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.controles import is_te_vroeg
from statushouders.models import Statushouder
from trajecten.models import Stap, Traject, Verplaatsing
from trajecten.models.traject import LANGSTE_REDEN, LANGSTE_WACHT_OP
from trajecten.services.plannen import herplan
from trajecten.services.slot import vergrendel_traject
from trajecten.statussen import OVERGANGEN, Stapstatus

VERSTE_JAREN = 10


@transaction.atomic
def rond_stap_af(*, stap: Stap, door: Medewerker, gedaan_op: date | None = None) -> Stap:
    """The step was done, today or on an earlier day. Steps that count from it get their dates.

    Raises DomeinFout for a day in the future or long before settling, and when a colleague was first.
    """
    stap = _vergrendel(stap, door)
    _ga_naar(stap, Stapstatus.GEDAAN)
    stap.gedaan_op = gedaan_op or vandaag()
    _controleer_dag(stap.gedaan_op, stap.traject.statushouder)
    return _handel_af(stap, door, "stap.afgerond")


@transaction.atomic
def sla_stap_over(*, stap: Stap, door: Medewerker, reden: str, gezien: str = "") -> Stap:
    """The step is not needed for this person, and why. Steps that count from it wait for a date by hand.

    `gezien`: how the step stood when the user decided (`Stap.momentopname`); if a colleague changed it since, nothing
    happens and the DomeinFout says what the colleague did. The same holds for moving and waiting.
    """
    stap = _vergrendel(stap, door, gezien)
    _ga_naar(stap, Stapstatus.OVERGESLAGEN)
    stap.overslaan_reden = _verplicht(reden, "Schrijf waarom deze stap niet nodig is.")
    return _handel_af(stap, door, "stap.overgeslagen")


@transaction.atomic
def heropen_stap(*, stap: Stap, door: Medewerker) -> Stap:
    """Undo of done or skipped: the step is open again, waits on whom it waited, with its dates computed anew."""
    stap = _vergrendel(stap, door)
    _ga_naar(stap, Stapstatus.OPEN)
    stap.gedaan_op = None
    stap.overslaan_reden = ""
    stap.afgehandeld_op = None
    stap.afgehandeld_door = None
    return _bewaar(stap, door, "stap.heropend")


@transaction.atomic
def verplaats_stap(*, stap: Stap, door: Medewerker, naar: date, reden: str, gezien: str = "") -> Stap:
    """Another date, with the reason; the old date stays readable. A legal limit stays what it was.

    Raises DomeinFout for a day in the past, more than ten years ahead, or without a reason.
    """
    stap = _vergrendel(stap, door, gezien)
    _moet_open_zijn(stap)
    dag = vandaag()
    if naar < dag:
        raise DomeinFout("Deze dag is al voorbij. Kies vandaag of een latere dag.", veld="naar")
    if naar.year > dag.year + VERSTE_JAREN:
        raise DomeinFout("Deze dag ligt wel erg ver weg. Controleer het jaar.", veld="naar")
    reden = _verplicht(reden, "Schrijf waarom je de stap verplaatst. Dan weet een collega het ook.")
    Verplaatsing.objects.create(stap=stap, van=stap.uiterlijk, naar=naar, reden=reden, door=door)
    stap.verplaatst_naar = naar
    return _bewaar(stap, door, "stap.verplaatst")


@transaction.atomic
def maak_verplaatsing_ongedaan(*, stap: Stap, door: Medewerker) -> Stap:
    """Take back the last move; the date before it counts again. The audit line of the move stays."""
    stap = _vergrendel(stap, door)
    _moet_open_zijn(stap)
    verplaatsingen = list(stap.verplaatsingen.all()[:2])
    if not verplaatsingen:
        raise DomeinFout("Deze stap is niet verplaatst. Er is niets om ongedaan te maken.")
    if verplaatsingen[0].door_id != door.pk:
        raise DomeinFout("Een collega verplaatste deze stap daarna. Kies zelf een nieuwe datum, met een reden.")
    verplaatsingen[0].delete()
    stap.verplaatst_naar = verplaatsingen[1].naar if len(verplaatsingen) > 1 else None
    return _bewaar(stap, door, "stap.verplaatsing_ongedaan")


@transaction.atomic
def laat_stap_wachten(*, stap: Stap, door: Medewerker, op: str, gezien: str = "") -> Stap:
    """The step waits on somebody else, since today. Its deadline keeps running."""
    stap = _vergrendel(stap, door, gezien)
    _moet_open_zijn(stap)
    stap.wacht_op = _verplicht(op, "Vul in op wie je wacht, bijvoorbeeld Taalhuis.", veld="op", lengte=LANGSTE_WACHT_OP)
    stap.wacht_sinds = vandaag()
    return _bewaar(stap, door, "stap.wacht")


@transaction.atomic
def stop_wachten(*, stap: Stap, door: Medewerker) -> Stap:
    """The other party answered: the step is one's own turn again."""
    stap = _vergrendel(stap, door)
    _moet_open_zijn(stap)
    stap.wacht_op = ""
    stap.wacht_sinds = None
    return _bewaar(stap, door, "stap.wacht_niet_meer")


def _controleer_dag(dag: date, persoon: Statushouder) -> None:
    if dag > vandaag():
        raise DomeinFout("Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.", veld="gedaan_op")
    if dag < persoon.geboortedatum.eerste_mogelijke_dag:
        raise DomeinFout("Deze dag ligt voor de geboortedatum. Controleer het jaar.", veld="gedaan_op")
    if is_te_vroeg(dag, vestigingsdatum=persoon.vestigingsdatum):
        raise DomeinFout(
            "Deze dag ligt meer dan een jaar voor de vestigingsdatum. Controleer het jaar.", veld="gedaan_op"
        )


def _vergrendel(stap: Stap, door: Medewerker, gezien: str = "") -> Stap:
    """The step as it is now, if it is one that `door` may handle.

    Person and traject are locked first, so that changes of one traject wait for each other.
    """
    traject = vergrendel_traject(stap.traject_id, uit=Traject.objects.all())
    if traject.einddatum is not None:
        raise DomeinFout("Dit traject is gesloten. Heropen het traject als er nog iets moet gebeuren.")
    eigen = Stap.objects.af_te_handelen_door(door).select_related("aanpakstap", "afgehandeld_door")
    vers: Stap | None = eigen.filter(pk=stap.pk).first()
    if vers is None:
        raise DomeinFout("Deze stap kun je niet (meer) veranderen. Ververs de bladzijde en kijk hoe hij nu staat.")
    vers.traject = traject
    if gezien and vers.momentopname != gezien:
        raise DomeinFout(_wat_er_net_gebeurde(vers, gezien))
    return vers


def _ga_naar(stap: Stap, status: Stapstatus) -> None:
    if status not in OVERGANGEN[stap.status]:
        raise DomeinFout(_wat_er_al_gebeurde(stap))
    stap.status = status


def _moet_open_zijn(stap: Stap) -> None:
    if stap.status != Stapstatus.OPEN:
        raise DomeinFout(_wat_er_al_gebeurde(stap))


def _wat_er_al_gebeurde(stap: Stap) -> str:
    if stap.status == Stapstatus.OPEN:
        return "Deze stap staat al open. Er is niets om ongedaan te maken."
    wie = stap.afgehandeld_door.naam if stap.afgehandeld_door else "Meedoen"
    if stap.status == Stapstatus.GEDAAN:
        return f"{wie} rondde deze stap al af. Maak dat eerst ongedaan als het niet klopt."
    return f"{wie} sloeg deze stap al over. Maak dat eerst ongedaan als het niet klopt."


def _wat_er_net_gebeurde(stap: Stap, gezien: str) -> str:
    """For who decided on what stood there a moment ago."""
    if stap.status != Stapstatus.OPEN:
        return _wat_er_al_gebeurde(stap)
    kijk = "Kijk hoe de stap nu staat en probeer het zo nodig opnieuw."
    if str(stap.uiterlijk) not in gezien:
        verplaatsing = stap.verplaatsingen.select_related("door").first()
        if verplaatsing and verplaatsing.naar == stap.verplaatst_naar:
            return f"{verplaatsing.door.naam} verplaatste deze stap net naar {datum_lang(verplaatsing.naar)}. {kijk}"
        return f"De datum van deze stap is net veranderd. {kijk}"
    if stap.wacht_op:
        return f"Een collega zette er net bij dat deze stap wacht op {stap.wacht_op}. {kijk}"
    return f"Een collega haalde net weg waar deze stap op wachtte. {kijk}"


def _verplicht(tekst: str, melding: str, *, veld: str = "reden", lengte: int = LANGSTE_REDEN) -> str:
    tekst = tekst.strip()
    if not tekst:
        raise DomeinFout(melding, veld=veld)
    controleer_tekst(tekst, veld=veld, hoogstens=lengte)
    return tekst


def _handel_af(stap: Stap, door: Medewerker, actie: str) -> Stap:
    stap.afgehandeld_op = nu()
    stap.afgehandeld_door = door
    return _bewaar(stap, door, actie)


def _bewaar(stap: Stap, door: Medewerker, actie: str) -> Stap:
    persoon = stap.traject.statushouder
    stap.save()
    leg_vast(actie, gemeente_id=persoon.gemeente_id, door=door, statushouder_id=persoon.pk, object_id=stap.pk)
    herplan([persoon.pk])
    stap.refresh_from_db(fields=["basisdatum", "streefdatum", "uiterste_datum", "uiterlijk"])
    return stap
