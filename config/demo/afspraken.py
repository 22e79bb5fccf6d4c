"""Appointments of the people of the design, in every state and around today; and what Duinrade puts in its letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils import timezone

from agenda.afspraakstanden import Afspraaksoort, Afspraakstand
from agenda.models import Afspraak, Brieftekst
from config.demo.schrijver import Dossier
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker

CONTACT, START, INTAKE, VOORTGANG = (
    Afspraaksoort.EERSTE_CONTACT,
    Afspraaksoort.STARTGESPREK,
    Afspraaksoort.WERKINTAKE,
    Afspraaksoort.VOORTGANGSGESPREK,
)
Stand = Afspraakstand
KANTOOR, SCHAKEL, THUIS = "Stadskantoor, kamer 2", "De Schakel, kamer 2", "Bij de persoon thuis"
TOLKEN = "Tolkenlijn Duinrade"


@dataclass(frozen=True)
class Plan:
    """One talk. `dag` counts from today; `na` says that it came in place of the one before it in the list."""

    wie: str
    met: str
    soort: str
    dag: int
    om: time
    plaats: str
    stand: str = Stand.GEPLAND
    taal: str = ""
    geboekt: str = ""
    met_bericht: bool | None = None
    reden: str = ""
    na: bool = False


PLANNEN = (
    Plan("Rima", "marloes", INTAKE, 0, time(10, 30), SCHAKEL, taal="ar", geboekt=TOLKEN),
    Plan("Selam", "marloes", CONTACT, 0, time(13), THUIS, taal="ti"),
    Plan("Yohannes", "marloes", START, -46, time(10), KANTOOR, Stand.GEHOUDEN, "ti", TOLKEN),
    Plan("Yohannes", "marloes", VOORTGANG, 2, time(11), KANTOOR, taal="ti", geboekt=TOLKEN),
    Plan("Nasrin", "marloes", INTAKE, -12, time(10), SCHAKEL, Stand.VERPLAATST, "prs", reden="Eerste tolk viel uit"),
    Plan("Nasrin", "marloes", INTAKE, -6, time(14), SCHAKEL, Stand.NIET_VERSCHENEN, "prs", TOLKEN, met_bericht=False, na=True),
    Plan("Khaled", "marloes", INTAKE, -3, time(9, 30), SCHAKEL, Stand.AFGEZEGD, "ar", reden="Dochter ziek, belt zelf voor een nieuwe dag"),
    Plan("Abdirahman", "marloes", START, -8, time(9), KANTOOR, Stand.NIET_VERSCHENEN, met_bericht=True, reden="Moest naar de huisarts"),
    Plan("Abdirahman", "marloes", START, 1, time(9), KANTOOR, na=True),
    Plan("Mehari", "marloes", CONTACT, -1, time(15), THUIS, taal="ti", geboekt=TOLKEN),
    Plan("Huda", "fatima", VOORTGANG, 4, time(11), SCHAKEL),
    Plan("Lina", "fatima", VOORTGANG, 0, time(9), "De Schakel, inpak", taal="ar"),
    Plan("Omar", "fatima", VOORTGANG, 0, time(15, 30), "Kwekerij De Lier"),
    Plan("Amal", "fatima", VOORTGANG, 1, time(10), SCHAKEL),
    Plan("Parwana", "noor", VOORTGANG, -30, time(13, 30), KANTOOR, Stand.GEHOUDEN),
)  # fmt: skip

TEKSTEN = (
    (INTAKE, "nl", ("Neem uw verblijfsdocument mee, en uw diploma's als u die heeft. Het gesprek gaat over werk: wat u "
                   "heeft gedaan, wat u kunt en wat u wilt.")),
    (INTAKE, "ar", ("ندعوك إلى لقاء يوم {datum} الساعة {tijd}. نتحدث معك عن العمل: ماذا عملت من قبل، وماذا تستطيع، "
                   "وماذا تريد. من فضلك أحضر وثيقة الإقامة.")),
    (INTAKE, "prs", ("شما را به تاریخ {datum} ساعت {tijd} به یک گفتگو دعوت می‌کنیم. دربارهٔ کار صحبت می‌کنیم. لطفاً کارت "
                    "اقامت خود را بیاورید.")),
    (CONTACT, "nl", "Wij komen kennismaken. U hoeft niets voor te bereiden."),
    (CONTACT, "ti", "ብ{datum} ሰዓት {tijd} ክንላለ ንመጽእ ኢና። ዋላ ሓደ ነገር ክትዳለው ኣየድልየካን።"),
)  # fmt: skip


def plan_afspraken(dossiers: Sequence[Dossier], collegas: Mapping[str, Medewerker]) -> None:
    """Write them in two statements; a follow-up needs the key of what it follows on."""
    op_naam = {dossier.persoon.voornamen: dossier for dossier in reversed(dossiers)}
    plannen = [plan for plan in PLANNEN if plan.wie in op_naam]
    rijen = [_afspraak(plan, op_naam[plan.wie], collegas[plan.met]) for plan in plannen]
    Afspraak.objects.bulk_create(rijen)
    vervolgen = [(rijen[plek - 1], rijen[plek]) for plek, plan in enumerate(plannen) if plan.na]
    for vorige, nieuw in vervolgen:
        nieuw.vervolg_op = vorige
        if vorige.stand == Stand.VERPLAATST:
            nieuw.uid, nieuw.volgnummer = vorige.uid, vorige.volgnummer + 1
    Afspraak.objects.bulk_update([nieuw for _, nieuw in vervolgen], ["vervolg_op", "uid", "volgnummer"])


def schrijf_briefteksten(gemeente: Gemeente) -> None:
    """What is there already stays: somebody may be trying it out."""
    Brieftekst.objects.bulk_create(
        [Brieftekst(gemeente=gemeente, soort=soort, taal=taal, tekst=tekst) for soort, taal, tekst in TEKSTEN],
        ignore_conflicts=True,
    )


def _afspraak(plan: Plan, dossier: Dossier, met: Medewerker) -> Afspraak:
    begin = timezone.make_aware(datetime.combine(vandaag() + timedelta(days=plan.dag), plan.om))
    return Afspraak(
        statushouder=dossier.statushouder,
        medewerker=met,
        gemaakt_door=met,
        gemaakt_op=begin - timedelta(days=7),
        soort=plan.soort,
        begin=begin,
        einde=begin + timedelta(hours=1),
        plaats=plan.plaats,
        stand=plan.stand,
        tolk_nodig=bool(plan.taal),
        tolk_taal=plan.taal,
        tolk_geboekt_bij=plan.geboekt,
        met_bericht=plan.met_bericht,
        reden=plan.reden,
    )
