"""Who is on the case: assign, hand over, end, and undo."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import F, Max, Value
from django.db.models.functions import Greatest

from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast, leg_vast_voor
from medewerkers.models import Logregel, Medewerker
from medewerkers.rollen import DRAAGT_STAPPEN
from statushouders.gebeurtenissen import betrokkenheid_gewijzigd
from statushouders.models import Betrokkenheid, Statushouder
from statushouders.querysets import ALLEEN_BETROKKEN, HELE_GEMEENTE

BATCH = 2000
BEEINDIGD = "betrokkenheid.beeindigd"
# Roles that can be on a case; a teamleider sees everybody already.
OP_EEN_DOSSIER = (HELE_GEMEENTE | ALLEEN_BETROKKEN) - {"teamleider"}


@transaction.atomic
def wijs_toe(
    *, statushouder_ids: Sequence[int], medewerker: Medewerker, rol: str, door: Medewerker
) -> list[Betrokkenheid]:
    """Put a colleague on the case of one or many people of one municipality, as of today; gives what is new.

    In a role that one person at a time has (klantondersteuner, jobcoach) the colleague before ends today. Who is
    already on the case stays. Set-based. Raises DomeinFout when the colleague is not active, has another role, or
    works for an organisation that does not serve this municipality.
    """
    if not statushouder_ids:
        return []
    # First the colleague, then the people: nobody is given to who is being switched off at this moment.
    medewerker = Medewerker.objects.select_for_update(no_key=True).get(pk=medewerker.pk)
    mensen = _vergrendel(statushouder_ids, door)
    _controleer(medewerker, rol, {gemeente_id for _, gemeente_id in mensen})
    actief = Betrokkenheid.objects.actief().filter(statushouder_id__in=[pk for pk, _ in mensen], rol=rol)
    if rol in DRAAGT_STAPPEN:
        actief.exclude(medewerker=medewerker).update(tot=_laatste_dag())
    al_betrokken = set(actief.filter(medewerker=medewerker).values_list("statushouder_id", flat=True))
    nieuw = Betrokkenheid.objects.bulk_create(
        (
            Betrokkenheid(statushouder_id=pk, medewerker=medewerker, rol=rol, van=vandaag())
            for pk, _ in mensen
            if pk not in al_betrokken
        ),
        batch_size=BATCH,
    )
    _meld("betrokkenheid.toegewezen", mensen[0][1], [regel.statushouder_id for regel in nieuw], door)
    return nieuw


@transaction.atomic
def maak_toewijzing_ongedaan(
    *, statushouder_ids: Sequence[int], medewerker_id: int, rol: str, door: Medewerker
) -> list[int]:
    """Undo of an assignment of today to this colleague: the one before is on the case again, or nobody.

    Gives for whom. Who was given to somebody else since stays there: that was decided later. Who was switched off
    since, or got another role or organisation, does not come back.
    """
    if rol not in DRAAGT_STAPPEN:
        raise DomeinFout("In deze rol kunnen er meer betrokken zijn. Beëindig de betrokkenheid zelf.", veld="rol")
    mensen = _vergrendel(statushouder_ids, door)
    ids = [pk for pk, _ in mensen]
    nog_hier = Medewerker.objects.in_gemeente(door.werkt_voor().pk).actief().met_rol(rol)
    vandaag_begonnen = Betrokkenheid.objects.actief().filter(
        statushouder_id__in=ids, medewerker_id=medewerker_id, rol=rol, van=vandaag()
    )
    terug = sorted(vandaag_begonnen.values_list("statushouder_id", flat=True))
    if not terug:
        raise DomeinFout("Deze toewijzing is niet meer terug te nemen. Kijk bij wie het dossier nu is.")
    vandaag_begonnen.delete()
    geeindigd = Betrokkenheid.objects.filter(statushouder_id__in=terug, rol=rol, tot=vandaag())
    # Who was taken off by hand does not come back by the undo of something else.
    met_de_hand = Logregel.objects.filter(actie=BEEINDIGD, statushouder_id__in=terug, object_id__isnull=False)
    geeindigd = geeindigd.exclude(pk__in=met_de_hand.values("object_id"))
    laatste = geeindigd.order_by().values("statushouder_id").annotate(laatste=Max("pk")).values("laatste")
    Betrokkenheid.objects.filter(pk__in=laatste, medewerker__in=nog_hier).update(tot=None)
    _meld("betrokkenheid.toewijzing_ongedaan", mensen[0][1], terug, door)
    return terug


@transaction.atomic
def beeindig_betrokkenheid(*, betrokkenheid: Betrokkenheid, door: Medewerker) -> None:
    """Take a colleague off a case, as of today. Steps of that role go to 'nog niet verdeeld'."""
    [(statushouder_id, gemeente_id)] = _vergrendel([betrokkenheid.statushouder_id], door)
    if not Betrokkenheid.objects.actief().filter(pk=betrokkenheid.pk).update(tot=_laatste_dag()):
        raise DomeinFout("Deze collega was al van het dossier af.")
    leg_vast(
        BEEINDIGD,
        gemeente_id=gemeente_id,
        door=door,
        statushouder_id=statushouder_id,
        object_id=betrokkenheid.pk,
    )
    betrokkenheid_gewijzigd.meld([statushouder_id])


@transaction.atomic
def beeindig_alles_van(medewerker_ids: Sequence[int]) -> None:
    """Colleagues left (or got other work): all their cases go to 'nog niet verdeeld'. Listens to `medewerkers`.

    The people are locked, as by who handles a step: else the flag of a step that is being finished could come back.
    """
    actief = Betrokkenheid.objects.actief().filter(medewerker_id__in=medewerker_ids)
    van_hen = Statushouder.objects.filter(pk__in=actief.order_by().values("statushouder")).order_by("pk")
    mensen = dict(van_hen.select_for_update(no_key=True).values_list("pk", "gemeente_id"))
    if not mensen:
        return
    actief.update(tot=_laatste_dag())
    for gemeente_id in sorted(set(mensen.values())):
        ids = [pk for pk, van in mensen.items() if van == gemeente_id]
        leg_vast_voor(BEEINDIGD, gemeente_id=gemeente_id, door=None, statushouder_ids=ids)
    betrokkenheid_gewijzigd.meld(sorted(mensen))


def _vergrendel(statushouder_ids: Sequence[int], door: Medewerker) -> list[tuple[int, int]]:
    """Lock the people, in a fixed order, so that two assignments wait for each other; gives (id, gemeente).

    All of them must be visible to `door`: the ids come from a form.
    """
    gevraagd = set(statushouder_ids)
    rijen = Statushouder.objects.visible_to(door).filter(pk__in=gevraagd).order_by("pk")
    gevonden = list(rijen.select_for_update(of=("self",), no_key=True).values_list("pk", "gemeente_id"))
    if len(gevonden) != len(gevraagd):
        raise DomeinFout("Iemand in je keuze is niet meer te vinden. Laad de bladzijde opnieuw en kies weer.")
    return gevonden


def _laatste_dag() -> Greatest:
    """Today, or the first day when that is still to come."""
    return Greatest(F("van"), Value(vandaag()))


def _controleer(medewerker: Medewerker, rol: str, gemeenten: set[int]) -> None:
    if rol not in OP_EEN_DOSSIER or medewerker.rol != rol:
        raise DomeinFout("Deze collega heeft een andere rol. Kies een collega met de juiste rol.", veld="medewerker")
    if not medewerker.is_active:
        raise DomeinFout("Het account van deze collega staat uit. Kies iemand anders.", veld="medewerker")
    if len(gemeenten) > 1:
        raise DomeinFout("Deze mensen horen niet bij dezelfde gemeente. Wijs ze apart toe.")
    if not Medewerker.objects.in_gemeente(*gemeenten).filter(pk=medewerker.pk).exists():
        raise DomeinFout("Deze collega werkt niet voor deze gemeente. Kies iemand anders.", veld="medewerker")


def _meld(actie: str, gemeente_id: int, ids: Sequence[int], door: Medewerker) -> None:
    if ids:
        leg_vast_voor(actie, gemeente_id=gemeente_id, door=door, statushouder_ids=ids)
        betrokkenheid_gewijzigd.meld(ids)
