"""What follows from the days on the hall: goals, evaluations, the language on the floor; and the days at employers."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from begeleiding.meegeleverd import DOELEN
from begeleiding.models import (
    Assessment,
    Dagregistratie,
    Evaluatie,
    Hal,
    Leerdoel,
    Leerdoelstap,
    Taalmaatje,
    Taalmix,
    Voorval,
)
from begeleiding.selectors.evaluatieconcept import concept_van
from begeleiding.statussen import (
    Aanwezigheid,
    Doelstand,
    Evaluatiesoort,
    Groei,
    GroepOfAlleen,
    Maatjestand,
    Maatjestopreden,
    Voorvalsoort,
)
from config.demo.hal import KANSEN, om_vier, uuid_van
from config.demo.halteksten import (
    AFGESPROKEN,
    BEWIJZEN,
    MAATJES,
    MENINGEN,
    RICHTINGEN,
    UITGELEGD,
    VOOR_WERKGEVERS,
    VOORVAL,
)
from kern.datums import maandag_van
from kern.kalender import is_werkdag, werkdag_ervoor
from kern.tijd import vandaag
from medewerkers.models import Gemeente
from plaatsingen.models import Plaatsing, Roosterblok
from plaatsingen.statussen import Bloksoort
from trajecten.models import Stap
from trajecten.statussen import Stapstatus
from werkgevers.codelijsten import Plaatsingsoort

WEKEN = 10
DAGEN_BIJ_WERKGEVER = 21
# Of the placements one was not heard of for a while.
STILLE_PLEK = 4
# Another story than that of who is on the hall: the same chances would make the same numbers.
NA_DE_HAL = 1000


def vertel_verder(gemeente: Gemeente, assessments: Sequence[Assessment]) -> None:
    """All of it, about the assessments of `hal.vul_hallen`."""
    _doelen(assessments)
    _stel_vast(assessments)
    _taalmix(gemeente, assessments[0])
    _maatjes([een for een in assessments if een.loopt])
    _voorval(next(een for een in assessments if een.begin < vandaag() - timedelta(days=20)))
    _dagen_bij_werkgevers(gemeente)


def _doelen(assessments: Sequence[Assessment]) -> None:
    stappen: list[Leerdoelstap] = []
    doelen: list[Leerdoel] = []
    for nummer, een in enumerate(assessments):
        for plek in range(3):
            voorbeeld = DOELEN[(nummer * 3 + plek * 4) % len(DOELEN)]
            gehaald = plek == 0 and een.begin < vandaag() - timedelta(weeks=4)
            doel = Leerdoel(
                statushouder_id=een.statushouder_id, gebied=voorbeeld.gebied, wat=voorbeeld.wat,
                waarom=voorbeeld.waarom, hoe_te_zien=voorbeeld.hoe_te_zien,
                uiterlijk=een.begin + timedelta(weeks=4 + 4 * plek),
                stand=Doelstand.GEHAALD if gehaald else Doelstand.BEZIG,
                klaar_op=een.begin + timedelta(weeks=4) if gehaald else None,
                bewijs=BEWIJZEN[nummer % len(BEWIJZEN)] if gehaald else "",
                gemaakt_door=een.jobcoach, gemaakt_op=om_vier(een.begin),
            )  # fmt: skip
            doelen.append(doel)
            stappen += _stappen(doel, voorbeeld.stappen, een, len(voorbeeld.stappen) if gehaald else plek % 3)
    Leerdoel.objects.bulk_create(doelen)
    Leerdoelstap.objects.bulk_create(stappen)


def _stappen(doel: Leerdoel, namen: Sequence[str], van: Assessment, gedaan: int) -> Iterator[Leerdoelstap]:
    for volgorde, wat in enumerate(namen):
        klaar = volgorde < gedaan
        yield Leerdoelstap(
            leerdoel=doel, volgorde=volgorde, wat=wat,
            gedaan_op=min(van.begin + timedelta(weeks=1 + volgorde), vandaag()) if klaar else None,
            gedaan_door=van.jobcoach if klaar else None,
        )  # fmt: skip


def _stel_vast(assessments: Sequence[Assessment]) -> None:
    """Where the timeline says that the talk was held, the evaluation is fixed on that day."""
    codes = {Evaluatiesoort.TUSSEN: "tussenevaluatie", Evaluatiesoort.EIND: "eindevaluatie"}
    wie = [een.statushouder_id for een in assessments]
    gedaan = Stap.objects.filter(status=Stapstatus.GEDAAN, traject__statushouder__in=wie, traject__einddatum=None)
    rijen = gedaan.values_list("traject__statushouder_id", "aanpakstap__code", "gedaan_op")
    op = {(mens, code): dag for mens, code, dag in rijen}
    evaluaties = Evaluatie.objects.filter(assessment__in=assessments).select_related(
        "assessment__statushouder", "assessment__jobcoach__organisatie"
    )
    # Of one the talk was held, and nobody wrote it down.
    vergeten = next(
        (een for een in evaluaties if een.soort == Evaluatiesoort.TUSSEN and een.uiterlijk < vandaag()), None
    )
    for nummer, evaluatie in enumerate(evaluaties):
        if evaluatie == vergeten:
            continue
        dag = op.get((evaluatie.assessment.statushouder_id, codes[Evaluatiesoort(evaluatie.soort)]))
        if dag is not None and dag >= evaluatie.assessment.begin:
            _vul_in(evaluatie, nummer, min(dag, evaluatie.assessment.laatste_dag))


def _vul_in(evaluatie: Evaluatie, nummer: int, dag: date) -> None:
    coach = evaluatie.assessment.jobcoach
    coach.actieve_gemeente = evaluatie.assessment.statushouder.gemeente
    concept = concept_van(evaluatie, kijker=coach, dag=dag)
    evaluatie.gezien = concept.tekst or "Komt op tijd en wil graag leren."
    evaluatie.mening, evaluatie.uitgelegd = MENINGEN[nummer % len(MENINGEN)], UITGELEGD
    evaluatie.afgesproken = AFGESPROKEN[nummer % len(AFGESPROKEN)]
    if evaluatie.soort == Evaluatiesoort.EIND:
        evaluatie.soort_plek = (Plaatsingsoort.STAGE, Plaatsingsoort.WERKERVARINGSPLEK)[nummer % 2]
        evaluatie.richting = RICHTINGEN[nummer % len(RICHTINGEN)]
        evaluatie.groep_of_alleen = (GroepOfAlleen.MAATJE, GroepOfAlleen.GROEP)[nummer % 2]
        evaluatie.nodig_taal = "een taalmaatje op de werkvloer"
        evaluatie.voor_werkgever = VOOR_WERKGEVERS[nummer % len(VOOR_WERKGEVERS)]
        evaluatie.groei = (Groei.GESTAAG, Groei.SNEL)[nummer % 2]
    evaluatie.gehouden_op, evaluatie.vastgesteld_op, evaluatie.vastgesteld_door = dag, om_vier(dag), coach
    evaluatie.momentopname = concept.opname
    evaluatie.versie = 3
    evaluatie.save()


def _taalmix(gemeente: Gemeente, een: Assessment) -> None:
    maandag = maandag_van(vandaag())
    Taalmix.objects.bulk_create(
        Taalmix(
            hal=hal, week=maandag - timedelta(weeks=weken), statushouders=6 + plek * 2 + (WEKEN - weken) // 3,
            anderen=11 + plek * 4 - weken % 3, geteld=weken > 1, door=een.jobcoach, op=om_vier(maandag),
        )
        for plek, hal in enumerate(Hal.objects.filter(gemeente=gemeente).order_by("pk"))
        for weken in range(1, WEKEN)
        # Nobody counted in that week: a gap in the trend.
        if weken != 5
    )  # fmt: skip


def _maatjes(lopend: Sequence[Assessment]) -> None:
    standen = (
        {"stand": Maatjestand.ACTIEF, "actief_op": vandaag() - timedelta(days=20)},
        {"stand": Maatjestand.GEMATCHT},
        {
            "stand": Maatjestand.GESTOPT, "gestopt_op": vandaag() - timedelta(days=4),
            "stopreden": Maatjestopreden.GEEN_TIJD, "actief_op": vandaag() - timedelta(days=20),
        },
    )  # fmt: skip
    Taalmaatje.objects.bulk_create(
        Taalmaatje(
            statushouder_id=een.statushouder_id, maatje=naam, gematcht_op=vandaag() - timedelta(days=24),
            door=een.jobcoach, op=om_vier(vandaag() - timedelta(days=24)), **standen[nummer % len(standen)],
        )
        for nummer, (een, naam) in enumerate(zip(lopend[6:], MAATJES, strict=False))
    )  # fmt: skip


def _voorval(van: Assessment) -> None:
    dag = werkdag_ervoor(van.begin + timedelta(days=10))
    wat, gedaan = VOORVAL
    Voorval.objects.create(
        statushouder_id=van.statushouder_id, assessment=van, dag=dag, soort=Voorvalsoort.VEILIGHEID, wat=wat,
        gedaan=gedaan, door=van.jobcoach, op=om_vier(dag),
    )  # fmt: skip


def _dagen_bij_werkgevers(gemeente: Gemeente) -> None:
    """Who was there on the days of work of the last weeks, as the jobcoach heard it."""
    lopend = Plaatsing.objects.loopt().filter(statushouder__gemeente=gemeente).order_by("pk")
    plekken = {een.pk: (nummer, een) for nummer, een in enumerate(lopend.select_related("jobcoach", "gemaakt_door"))}
    werk = Roosterblok.objects.filter(plaatsing__in=plekken, soort=Bloksoort.WERK)
    dagen: dict[int, set[int]] = {}
    for plaatsing_id, dag in werk.order_by().values_list("plaatsing_id", "dag"):
        dagen.setdefault(plaatsing_id, set()).add(dag)
    Dagregistratie.objects.bulk_create(
        rij
        for pk, (nummer, plaatsing) in plekken.items()
        if nummer != STILLE_PLEK
        for rij in _bij_een_werkgever(plaatsing, dagen.get(pk, set()), random.Random(NA_DE_HAL + nummer))
    )


def _bij_een_werkgever(plaatsing: Plaatsing, weekdagen: set[int], toeval: random.Random) -> Iterator[Dagregistratie]:
    for terug in range(DAGEN_BIJ_WERKGEVER, 0, -1):
        dag = vandaag() - timedelta(days=terug)
        if dag.weekday() in weekdagen and is_werkdag(dag) and dag >= (plaatsing.gestart_op or dag):
            [wat] = toeval.choices(list(KANSEN), weights=list(KANSEN.values()))
            yield Dagregistratie(
                id=uuid_van(toeval), statushouder_id=plaatsing.statushouder_id, plaatsing=plaatsing, dag=dag,
                aanwezigheid=wat, minuten=10 if wat == Aanwezigheid.LAAT else None,
                door=plaatsing.jobcoach or plaatsing.gemaakt_door, op=om_vier(dag),
            )  # fmt: skip
