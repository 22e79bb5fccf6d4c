"""The halls of the demo: who has an assessment there, who was there and what was seen, week after week.

Written at once, as the services would have done it. Of every state there is somebody: begun today, half-way, over its
end, extended, ended; away without notice three times; nothing heard of for weeks.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from begeleiding.models import (
    Afdeling,
    Assessment,
    Assessmentverlenging,
    Dagregistratie,
    Evaluatie,
    Hal,
    Observatiepunt,
    Score,
    Waarneming,
)
from begeleiding.statussen import Aanwezigheid, Assessmenteinde, Evaluatiesoort
from config.demo.halteksten import MET_BERICHT, NOTITIES, TE_LAAT
from config.demo.netwerk.dagen import om
from kern.kalender import is_werkdag
from kern.tijd import begin_van, vandaag
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from plaatsingen.models import Plaatsing, Roosterblok
from plaatsingen.statussen import Bloksoort
from statushouders.models import Betrokkenheid
from trajecten.meegeleverd import WESTLAND
from trajecten.models import Stap
from trajecten.models.aanpak import Mijlpaal

HALLEN = {"De Schakel": ("Snijtafel", "Inpak", "Montage"), "Groenhal": ("Sorteren", "Kas")}
# Where they are, for the order of visits.
POSTCODES = {"De Schakel": "2999AB", "Groenhal": "2997AC"}
DUUR, TUSSEN = timedelta(days=91), timedelta(weeks=6)
LANGER = timedelta(weeks=4)
# So many people finished before.
KLAAR = 8
# A day of work, and what is left of it after a morning of lessons: for every second one the lessons fill the day.
HELE_DAG, MIDDAG = (time(8), time(16, 30)), (time(13), time(16, 30))
# On two days of the week something was seen; those of who finished are not in the week any more.
DAGEN_GEZIEN, DAGEN_TOEN = 2, (1, 3)
# Of the other days another story: the same chances would make the same numbers.
ANDERE_DAGEN = 2000
PUNTEN_PER_KEER = 5
WEGBLIJVER, STIL, DALER = 12, 15, 18
# Goes to an employer soon, and has the time for it.
VOORGESTELD = 28
VIER_UUR = time(16)
KANSEN = {
    Aanwezigheid.AANWEZIG: 84, Aanwezigheid.LAAT: 7, Aanwezigheid.MET_BERICHT: 3, Aanwezigheid.ZIEK: 3,
    Aanwezigheid.LES: 3,
}  # fmt: skip


@dataclass(frozen=True)
class Iemand:
    """Who is on the hall, from which day, with which colleagues."""

    nummer: int
    statushouder_id: int
    begin: date
    jobcoach: Medewerker
    leider: Medewerker | None
    klaar: bool

    @property
    def ander(self) -> Medewerker:
        """Who else sees this person at work."""
        return self.leider or self.jobcoach


def vul_hallen(gemeente: Gemeente) -> list[Assessment]:
    """Halls, assessments and their history; gives the assessments, those that run first."""
    hallen = [_hal(gemeente, naam, afdelingen) for naam, afdelingen in HALLEN.items()]
    alle = list(_mensen(gemeente))
    lopend = [een for een in alle if not een.klaar]
    klaar = [een for een in alle if een.klaar][:KLAAR]
    assessments = [_assessment(een, hallen, geeindigd=een in klaar) for een in (*lopend, *klaar)]
    Assessment.objects.bulk_create(assessments)
    Evaluatie.objects.bulk_create(evaluatie for een in assessments for evaluatie in _evaluaties(een))
    _verleng(assessments)
    paren = list(zip((*lopend, *klaar), assessments, strict=True))
    _vul_week(paren)
    _log(paren)
    return assessments


def _vul_week(paren: Sequence[tuple[Iemand, Assessment]]) -> None:
    """The hours on the hall, around whatever fills the week already."""
    lopend = [(wie, een) for wie, een in paren if een.loopt]
    blokken = Roosterblok.objects.filter(statushouder__in=[wie.statushouder_id for wie, _ in lopend])
    bezet: dict[int, list[Roosterblok]] = {}
    for blok in blokken:
        bezet.setdefault(blok.statushouder_id, []).append(blok)
    Roosterblok.objects.bulk_create(
        blok for wie, een in lopend for blok in _uren(wie, een, bezet.get(wie.statushouder_id, []))
    )


def _uren(wie: Iemand, een: Assessment, bezet: Sequence[Roosterblok]) -> Iterator[Roosterblok]:
    if wie.nummer == VOORGESTELD or any(blok.soort == Bloksoort.WERK for blok in bezet):
        return
    for dag in range(5):
        tot = [blok.tot for blok in bezet if blok.dag == dag]
        van, einde = MIDDAG if tot else HELE_DAG
        if not tot or (max(tot) <= van and wie.nummer % 2 == 0):
            yield Roosterblok(
                statushouder_id=wie.statushouder_id, gemaakt_door=een.jobcoach, dag=dag, van=van, tot=einde,
                soort=Bloksoort.WERK, naam=een.hal.naam, geldig_van=een.begin, geldig_tot=een.einde,
            )  # fmt: skip


def _hal(gemeente: Gemeente, naam: str, afdelingen: Sequence[str]) -> list[Afdeling]:
    hal = Hal.objects.create(gemeente=gemeente, naam=naam, postcode=POSTCODES[naam])
    return Afdeling.objects.bulk_create(Afdeling(hal=hal, naam=een) for een in afdelingen)


def _mensen(gemeente: Gemeente) -> Iterator[Iemand]:
    """Who started work within the months of an assessment and has no place at an employer, and who had the final talk;
    the last to start first.
    """
    gedaan = Stap.objects.filter(gedaan_op__isnull=False, traject__einddatum=None)
    starten = gedaan.filter(aanpakstap__mijlpaal=Mijlpaal.START, traject__statushouder__gemeente=gemeente)
    gesproken = set(gedaan.filter(aanpakstap__mijlpaal=Mijlpaal.EVALUATIE).values_list("traject", flat=True))
    geplaatst = set(Plaatsing.objects.loopt().values_list("statushouder", flat=True))
    coaches, leiders = _collegas(Rol.JOBCOACH), _collegas(Rol.PRODUCTIELEIDER)
    rijen = starten.order_by("-gedaan_op", "pk").values_list("traject", "traject__statushouder", "gedaan_op")
    nummer = 0
    for traject, wie, begin in rijen:
        klaar = traject in gesproken and begin <= vandaag() - DUUR
        er_nog = traject not in gesproken and wie not in geplaatst and begin > vandaag() - DUUR - LANGER
        if wie in coaches and (klaar or er_nog):
            yield Iemand(nummer, wie, begin, coaches[wie], leiders.get(wie), klaar)
            nummer += 1


def _collegas(rol: str) -> dict[int, Medewerker]:
    """Person -> who is on the case in this role."""
    betrokken = Betrokkenheid.objects.verantwoordelijk().filter(rol=rol).select_related("medewerker")
    return {een.statushouder_id: een.medewerker for een in betrokken}


def _assessment(wie: Iemand, hallen: Sequence[Sequence[Afdeling]], *, geeindigd: bool) -> Assessment:
    # Most are in the first hall, so that a jobcoach has a day of work there.
    afdelingen = hallen[1 if wie.nummer % 5 == 4 else 0]
    afdeling = afdelingen[wie.nummer % len(afdelingen)]
    laatste = wie.begin + DUUR if geeindigd else None
    return Assessment(
        statushouder_id=wie.statushouder_id, aanpak_code=WESTLAND.code, hal=afdeling.hal, afdeling=afdeling,
        jobcoach=wie.jobcoach, productieleider=wie.leider, begin=wie.begin, einde=wie.begin + DUUR,
        geeindigd_op=laatste, eindreden=Assessmenteinde.AFGEROND if laatste else "",
        gestopt_moment=om_vier(laatste) if laatste else None, gemaakt_door=wie.jobcoach,
        gemaakt_op=begin_van(wie.begin),
    )  # fmt: skip


def _evaluaties(assessment: Assessment) -> Iterator[Evaluatie]:
    yield Evaluatie(assessment=assessment, soort=Evaluatiesoort.TUSSEN, uiterlijk=assessment.begin + TUSSEN)
    yield Evaluatie(assessment=assessment, soort=Evaluatiesoort.EIND, uiterlijk=assessment.einde)


def _verleng(assessments: Sequence[Assessment]) -> None:
    """The first that would be over by now goes on for four weeks."""
    over = next((een for een in assessments if een.loopt and een.einde <= vandaag() + timedelta(days=21)), None)
    if over is None:
        return
    van, over.einde = over.einde, over.einde + LANGER
    over.save(update_fields=["einde"])
    Evaluatie.objects.filter(assessment=over, soort=Evaluatiesoort.EIND).update(uiterlijk=over.einde)
    Assessmentverlenging.objects.create(
        assessment=over, van=van, tot=over.einde, reden="Was drie weken weg, en leert nu de machine.",
        door=over.jobcoach, op=om_vier(min(van, vandaag()) - timedelta(days=2)),
    )  # fmt: skip


def _log(paren: Sequence[tuple[Iemand, Assessment]]) -> None:
    """Who was there and what was seen, from the first day until yesterday, or the end."""
    punten = list(Observatiepunt.objects.filter(gemeente=None))
    registraties: list[Dagregistratie] = []
    waarnemingen: list[Waarneming] = []
    scores: list[Score] = []
    weekdagen = _weekdagen(paren)
    for wie, assessment in paren:
        toeval = random.Random(wie.nummer)
        dagen = weekdagen.get(wie.statushouder_id, DAGEN_TOEN)
        registraties += _andere_dagen(wie, assessment, dagen[DAGEN_GEZIEN:])
        for keer, dag in enumerate(_dagen(wie, assessment, dagen[:DAGEN_GEZIEN])):
            rij = _registratie(wie, assessment, dag, toeval)
            registraties.append(rij)
            if rij.aanwezigheid in (Aanwezigheid.AANWEZIG, Aanwezigheid.LAAT) and keer % 2 == 0:
                gezien = _waarneming(wie, assessment, dag, toeval)
                waarnemingen.append(gezien)
                scores += _scores(wie, gezien, keer, toeval, punten)
    Dagregistratie.objects.bulk_create(registraties)
    Waarneming.objects.bulk_create(waarnemingen)
    Score.objects.bulk_create(scores)


def _andere_dagen(wie: Iemand, assessment: Assessment, weekdagen: Sequence[int]) -> list[Dagregistratie]:
    """Who was there, on days of which nothing else is told."""
    toeval = random.Random(ANDERE_DAGEN + wie.nummer)
    return [_registratie(wie, assessment, dag, toeval) for dag in _dagen(wie, assessment, weekdagen)]


def _weekdagen(paren: Sequence[tuple[Iemand, Assessment]]) -> dict[int, Sequence[int]]:
    """On which days of the week somebody works: the longest ones first."""
    werk = Roosterblok.objects.filter(
        statushouder__in=[wie.statushouder_id for wie, een in paren if een.loopt], soort=Bloksoort.WERK
    )
    dagen: dict[int, Sequence[int]] = {}
    for wie, dag in werk.order_by("van", "dag").values_list("statushouder", "dag"):
        dagen[wie] = (*dagen.get(wie, ()), dag)
    return dagen


def _dagen(wie: Iemand, assessment: Assessment, weekdagen: Sequence[int]) -> list[date]:
    laatste = min(assessment.laatste_dag, vandaag() - timedelta(days=25 if wie.nummer == STIL else 1))
    aantal = (laatste - assessment.begin).days + 1
    alle = (assessment.begin + timedelta(days=nummer) for nummer in range(max(aantal, 0)))
    return [dag for dag in alle if dag.weekday() in weekdagen and is_werkdag(dag)]


def _registratie(wie: Iemand, assessment: Assessment, dag: date, toeval: random.Random) -> Dagregistratie:
    [wat] = toeval.choices(list(KANSEN), weights=list(KANSEN.values()))
    if wie.nummer == WEGBLIJVER and dag >= vandaag() - timedelta(days=13):
        wat = Aanwezigheid.ZONDER_BERICHT
    laat = wat == Aanwezigheid.LAAT
    opmerking = toeval.choice(TE_LAAT) if laat else ""
    if wat == Aanwezigheid.MET_BERICHT:
        opmerking = toeval.choice(MET_BERICHT)
    return Dagregistratie(
        id=uuid_van(toeval), statushouder_id=wie.statushouder_id, assessment=assessment, dag=dag, aanwezigheid=wat,
        minuten=toeval.choice((10, 15, 20, 25)) if laat else None, opmerking=opmerking,
        door=wie.ander if dag.day % 2 else wie.jobcoach, op=om_vier(dag),
    )  # fmt: skip


def _waarneming(wie: Iemand, assessment: Assessment, dag: date, toeval: random.Random) -> Waarneming:
    return Waarneming(
        id=uuid_van(toeval), statushouder_id=wie.statushouder_id, assessment=assessment, dag=dag,
        notitie=toeval.choice(NOTITIES) if toeval.random() < 0.7 else "",
        door=wie.ander if toeval.random() < 0.3 else wie.jobcoach, op=om_vier(dag),
    )  # fmt: skip


def _scores(
    wie: Iemand, gezien: Waarneming, keer: int, toeval: random.Random, punten: Sequence[Observatiepunt]
) -> Iterator[Score]:
    """Most people grow, one skill more than the other; of one somebody one skill goes down."""
    for punt in toeval.sample(list(punten), PUNTEN_PER_KEER):
        begin = 1.6 + (punt.volgorde * 7 + wie.nummer * 3) % 10 / 8
        groei = 0.02 + (punt.volgorde + wie.nummer) % 5 * 0.025
        if wie.nummer == DALER and punt.code == "veilig-werken":
            begin, groei = 3.2, -0.07
        waarde = round(begin + groei * keer + toeval.uniform(-0.4, 0.4))
        yield Score(waarneming=gezien, punt=punt, waarde=min(4, max(1, waarde)))


def uuid_van(toeval: random.Random) -> UUID:
    """As a phone makes one, but the same at every load."""
    return UUID(int=toeval.getrandbits(128), version=4)


def om_vier(dag: date) -> datetime:
    """The end of a day of work."""
    return om(dag, VIER_UUR)
