"""The days on which one looks how it goes: evaluations, and aftercare once there is paid work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from django.db import transaction

from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing, Plaatsingsmoment
from plaatsingen.models.plaatsing import LANGSTE_PLAATSINGTEKST
from plaatsingen.selectors.momenten import waarom_niet_meer
from plaatsingen.services.plaatsing.duur import LANGSTE_DUUR
from plaatsingen.services.plaatsing.slot import vergrendel_plaatsing
from plaatsingen.services.plaatsing.toestand import moet_zijn, schrijf_bij_plaatsing, werk_vlaggen_bij
from plaatsingen.statussen import LOOPT, Gesprekspartner, Momentsoort, Oordeel, Plaatsingstand, Vervolg

EVALUATIE_NA = (1, 3, 6)
# Who has a wage is not evaluated: one hears whether it still goes well, a year long.
NAZORG_NA = (1, 3, 6, 12)
VOOR_HET_EINDE = timedelta(weeks=1)
AL_AFGEROND = "Dit moment is al afgerond. Kijk wat er staat."
GEEN_MOMENT = "Dit moment is er niet meer. Kijk hoe de plaatsing nu staat."


def plan_momenten(plaatsing: Plaatsing) -> None:
    """Make the moments that belong to how the placement stands now, and take away the open ones that no longer do.

    Always the same for the same placement, so that what is taken back has its moments again. One with a report is never
    taken away. When the placement is over its open ones stay, out of sight: who was writing still records it.
    """
    gewild, over = _gewild(plaatsing), plaatsing.stand == Plaatsingstand.BEEINDIGD
    eigen = plaatsing.momenten.filter(na_maanden__isnull=False)
    for moment in eigen.filter(gedaan_op=None):
        dag = gewild.get((moment.soort, moment.na_maanden, moment.na_einde))
        if dag != moment.uiterlijk and not moment.verslag and (moment.na_einde or not over):
            moment.delete()
        elif dag and dag != moment.uiterlijk:
            moment.uiterlijk = dag
            moment.save(update_fields=["uiterlijk"])
    bestaat = set(eigen.values_list("soort", "na_maanden", "na_einde"))
    Plaatsingsmoment.objects.bulk_create(
        Plaatsingsmoment(plaatsing=plaatsing, soort=soort, na_maanden=na, na_einde=na_einde, uiterlijk=dag)
        for (soort, na, na_einde), dag in gewild.items()
        if (soort, na, na_einde) not in bestaat
    )


def _gewild(plaatsing: Plaatsing) -> dict[tuple[str, int, bool], date]:
    """Kind, after how many months, and whether that counts from the end -> the day."""
    if plaatsing.stand == Plaatsingstand.BEEINDIGD and plaatsing.geeindigd_op:
        na_werk = NAZORG_NA if plaatsing.vervolg == Vervolg.BETAALD_WERK else ()
        return {(Momentsoort.NAZORG, na, True): plaatsing.geeindigd_op + relativedelta(months=na) for na in na_werk}
    if not plaatsing.loopt or plaatsing.gestart_op is None:
        return {}
    soort, maanden = (Momentsoort.NAZORG, NAZORG_NA) if plaatsing.is_betaald else (Momentsoort.EVALUATIE, EVALUATIE_NA)
    dagen = {(soort, na, False): plaatsing.gestart_op + relativedelta(months=na) for na in maanden}
    binnen: dict[tuple[str, int, bool], date] = {
        wat: dag for wat, dag in dagen.items() if plaatsing.einde is None or dag <= plaatsing.einde
    }
    if binnen or plaatsing.einde is None:
        return binnen
    # Too short for any of these: one looks how it went before it is over.
    return {(soort, 0, False): plaatsing.einde - min(VOOR_HET_EINDE, (plaatsing.einde - plaatsing.gestart_op) // 2)}


@transaction.atomic
def plan_moment(*, plaatsing: Plaatsing, uiterlijk: date, door: Medewerker) -> Plaatsingsmoment:
    """One more evaluation, or of paid work one more aftercare contact, besides the fixed ones."""
    plaatsing = vergrendel_plaatsing(plaatsing, door=door)
    moet_zijn(plaatsing, *LOOPT)
    if uiterlijk < vandaag():
        raise DomeinFout("Deze dag is al voorbij. Kies vandaag of een latere dag.", veld="uiterlijk")
    if uiterlijk > plaatsing.eerste_dag + LANGSTE_DUUR:
        raise DomeinFout("Deze dag ligt wel erg ver weg. Controleer het jaar.", veld="uiterlijk")
    if plaatsing.einde and uiterlijk > plaatsing.einde:
        raise DomeinFout("Deze dag ligt na het einde van de plaatsing. Kies een eerdere dag.", veld="uiterlijk")
    soort = Momentsoort.NAZORG if plaatsing.is_betaald else Momentsoort.EVALUATIE
    if plaatsing.momenten.filter(uiterlijk=uiterlijk, gedaan_op=None).exists():
        raise DomeinFout("Op deze dag staat al een moment. Kies een andere dag.", veld="uiterlijk")
    moment = Plaatsingsmoment.objects.create(plaatsing=plaatsing, soort=soort, uiterlijk=uiterlijk)
    schrijf_bij_plaatsing(plaatsing, "plaatsing.moment_gepland", door=door)
    werk_vlaggen_bij(plaatsing)
    return moment


@transaction.atomic
def rond_moment_af(
    *,
    moment: Plaatsingsmoment,
    gedaan_op: date,
    verslag: str,
    door: Medewerker,
    oordeel: str = "",
    met: Sequence[str] = (),
) -> Plaatsingsmoment:
    """It was talked about: on which day, with whom, and how it goes in words that the person may read. Of a placement
    that is over, for a month yet; aftercare that counts from its end has no limit.
    """
    plaatsing = vergrendel_plaatsing(moment.plaatsing, door=door)
    moment = _vers(moment)
    if moment.gedaan_op is not None:
        raise DomeinFout(AL_AFGEROND)
    moet_zijn(plaatsing, *LOOPT, Plaatsingstand.BEEINDIGD)
    if not moment.na_einde and (waarom := waarom_niet_meer(plaatsing, dag=vandaag())):
        raise DomeinFout(waarom)
    if oordeel and oordeel not in Oordeel.values:
        raise DomeinFout("Kies hoe het gaat.", veld="oordeel")
    if set(met) - set(Gesprekspartner.values):
        raise DomeinFout("Kies wie erbij was.", veld="met")
    verslag = verslag.strip()
    controleer_tekst(verslag, veld="verslag", hoogstens=LANGSTE_PLAATSINGTEKST)
    if not verslag:
        raise DomeinFout("Schrijf kort hoe het gaat.", veld="verslag")
    if gedaan_op > vandaag():
        raise DomeinFout("Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.", veld="gedaan_op")
    if gedaan_op < plaatsing.eerste_dag:
        raise DomeinFout("Deze dag ligt voor de start van de plaatsing. Controleer de dag.", veld="gedaan_op")
    moment.gedaan_op, moment.verslag, moment.door = gedaan_op, verslag, door
    moment.oordeel, moment.met = oordeel, list(met)
    moment.save()
    schrijf_bij_plaatsing(plaatsing, "plaatsing.moment_afgerond", door=door)
    werk_vlaggen_bij(plaatsing)
    return moment


@transaction.atomic
def heropen_moment(*, moment: Plaatsingsmoment, door: Medewerker) -> Plaatsingsmoment:
    """Undo of done. What was written stays to go on with."""
    plaatsing = vergrendel_plaatsing(moment.plaatsing, door=door)
    moment = _vers(moment)
    if moment.gedaan_op is None:
        raise DomeinFout("Dit moment staat al open. Er is niets om ongedaan te maken.")
    moment.gedaan_op, moment.door = None, None
    moment.save()
    schrijf_bij_plaatsing(plaatsing, "plaatsing.moment_heropend", door=door)
    werk_vlaggen_bij(plaatsing)
    return moment


def _vers(moment: Plaatsingsmoment) -> Plaatsingsmoment:
    """As it is now; the placement is locked, so nobody changes it."""
    vers: Plaatsingsmoment | None = Plaatsingsmoment.objects.filter(pk=moment.pk).first()
    if vers is None:
        raise DomeinFout(GEEN_MOMENT)
    return vers
