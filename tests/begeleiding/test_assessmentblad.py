"""The page of an assessment: what it shows, to whom, and at what price."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from begeleiding.meegeleverd import laad_begeleiding
from begeleiding.models import Assessment, Observatiepunt, Waarneming
from begeleiding.selectors.assessmentblad import Assessmentblad, assessmentblad
from begeleiding.selectors.instellingen import aanpak_code_van
from begeleiding.selectors.trends import Trend
from kern.tijd import nu
from medewerkers.models import Gemeente, Medewerker
from statushouders.views.mens import dossier_url
from tests.factories import (
    AssessmentFactory,
    BegeleidingsinstellingFactory,
    BetrokkenheidFactory,
    DagregistratieFactory,
    HalFactory,
    RoosterblokFactory,
    ScoreFactory,
    StatushouderFactory,
    WaarnemingFactory,
)
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap
from trajecten.services import start_trajecten

DINSDAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


@pytest.fixture
def assessment(gemeente: Gemeente, jobcoach: Medewerker) -> Assessment:
    laad_begeleiding()
    een: Assessment = AssessmentFactory(
        statushouder__gemeente=gemeente, jobcoach=jobcoach, begin=DINSDAG - timedelta(days=28), aanpak_code="x"
    )
    BetrokkenheidFactory(statushouder=een.statushouder, medewerker=jobcoach)
    return een


def _blad(assessment: Assessment, kijker: Medewerker) -> Assessmentblad:
    return assessmentblad(assessment, kijker=kijker, dag=DINSDAG)


def _scoor(assessment: Assessment, code: str, *weken: tuple[int, int]) -> None:
    punt = Observatiepunt.objects.get(gemeente=None, code=code)
    for week, waarde in weken:
        dag = assessment.begin + timedelta(weeks=week - 1)
        ScoreFactory(waarneming=WaarnemingFactory(assessment=assessment, dag=dag), punt=punt, waarde=waarde)


def _trend(blad: Assessmentblad, code: str) -> Trend:
    return next(een for een in blad.beeld.trends if een.punt.code == code)


def test_a_trend_is_the_average_per_week_and_says_where_it_goes(assessment: Assessment, jobcoach: Medewerker) -> None:
    _scoor(assessment, "samenwerken", (1, 1), (1, 2), (2, 2), (4, 3))
    _scoor(assessment, "tempo", (1, 4), (3, 2))
    _scoor(assessment, "leervermogen", (2, 3), (3, 3))
    blad = _blad(assessment, jobcoach)
    samen = _trend(blad, "samenwerken")
    assert samen.weken == [(1, 1.5), (2, 2.0), (4, 3.0)]
    richtingen = [_trend(blad, code).richting for code in ("samenwerken", "tempo", "leervermogen", "doorzetten")]
    assert richtingen == ["stijgt", "daalt", "gelijk", ""]
    assert blad.weken == [1, 2, 3, 4]
    vonk = next(een for een in blad.vonken if een.trend is samen or een.trend.punt.code == "samenwerken")
    assert vonk.in_woorden == "Samenwerken: 3,0 in week 4, stijgt. Niveau voor een stage is 3."
    # 1 is at the bottom, 4 at the top, the first week at the left.
    assert [punt.x for punt in vonk.punten] == sorted((punt.x for punt in vonk.punten), key=float)
    assert float(vonk.punten[0].y) > float(vonk.punten[-1].y)


def test_what_was_corrected_counts_no_more(assessment: Assessment, jobcoach: Medewerker) -> None:
    _scoor(assessment, "tempo", (1, 4))
    Waarneming.objects.update(vervangen_op="2026-11-20T12:00Z")
    blad = _blad(assessment, jobcoach)
    assert (_trend(blad, "tempo").weken, blad.beeld.aantal) == ([], 0)


@pytest.mark.parametrize(("anderen", "groep"), [(3, None), (4, 2.0)])
def test_a_group_is_compared_from_five_people_on(
    anderen: int, groep: float | None, assessment: Assessment, jobcoach: Medewerker
) -> None:
    _scoor(assessment, "tempo", (4, 4), (4, 4))
    for _ in range(anderen):
        ander = AssessmentFactory(
            statushouder__gemeente=assessment.statushouder.gemeente, hal=assessment.hal, begin=assessment.begin
        )
        _scoor(ander, "tempo", (4, 1), (4, 2))
    elders = AssessmentFactory(
        statushouder__gemeente=assessment.statushouder.gemeente, begin=assessment.begin,
        hal=HalFactory(gemeente=assessment.statushouder.gemeente),
    )  # fmt: skip
    _scoor(elders, "tempo", (4, 4))
    # Each of the five counts once: 4, and four times 1.5.
    assert _trend(_blad(assessment, jobcoach), "tempo").groep == groep


def test_what_came_after_the_planned_end_and_long_ago_counts_too(
    assessment: Assessment, jobcoach: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    later = assessment.begin + timedelta(weeks=30)
    assert later > assessment.einde
    for dag in (assessment.begin, later):
        DagregistratieFactory(assessment=assessment, dag=dag)
    vandaag_is(assessment.begin + timedelta(weeks=40))
    wie = assessmentblad(assessment, kijker=jobcoach, dag=assessment.begin + timedelta(weeks=40)).presentie
    # The boxes are those of the last half year, the figures of all of it.
    assert (wie.op_tijd, wie.verwacht) == (2, 2)
    assert [een.dag for een in wie.dagen if een.rij] == [later]


def test_the_average_of_a_group_is_told_in_halves(assessment: Assessment, jobcoach: Medewerker) -> None:
    _scoor(assessment, "tempo", (4, 4))
    for waarde in (1, 1, 1, 2):
        ander = AssessmentFactory(
            statushouder__gemeente=assessment.statushouder.gemeente, hal=assessment.hal, begin=assessment.begin
        )
        _scoor(ander, "tempo", (4, waarde))
    # 9 by 5 people: in tenths a sixth one could be subtracted.
    assert _trend(_blad(assessment, jobcoach), "tempo").groep == 2.0


def test_each_working_day_is_a_box_and_the_days_are_counted(assessment: Assessment, jobcoach: Medewerker) -> None:
    RoosterblokFactory(
        statushouder=assessment.statushouder, dag=1, soort="werk", geldig_van=assessment.begin, geldig_tot=None
    )
    for weken, wat, meer in (
        (4, "aanwezig", {}),
        (3, "laat", {"minuten": 20, "opmerking": "lekke band"}),
        (2, "les", {}),
    ):
        DagregistratieFactory(assessment=assessment, dag=DINSDAG - timedelta(weeks=weken), aanwezigheid=wat, **meer)
    wie = _blad(assessment, jobcoach).presentie
    assert [(een.dag, een.in_woorden) for een in wie.dagen[:6]] == [
        (DINSDAG - timedelta(weeks=4), "aanwezig"),
        (DINSDAG - timedelta(weeks=3), "te laat"),
        (DINSDAG - timedelta(weeks=2), "les"),
        (DINSDAG - timedelta(weeks=1), "niet ingevuld"),
        (DINSDAG, "komt nog"),
        (DINSDAG + timedelta(weeks=1), "komt nog"),
    ]
    assert wie.dagen[-1].dag <= assessment.einde
    # Nobody reckoned with somebody who had a lesson.
    assert (wie.op_tijd, wie.verwacht, wie.overig, wie.vergeten) == (1, 2, ["1 keer te laat"], 1)
    # As of a day: what came after it is of later.
    toen = assessmentblad(assessment, kijker=jobcoach, dag=DINSDAG - timedelta(weeks=4)).presentie
    assert (toen.op_tijd, toen.verwacht, toen.vergeten) == (1, 1, 0)
    assert [een.te_zeggen for een in wie.opvallend] == ["20 minuten te laat, lekke band", "les"]


def test_the_page_shows_it_and_ten_and_a_thousand_observations_take_the_same_queries(
    assessment: Assessment,
    jobcoach: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
    django_assert_max_num_queries: Any,
) -> None:
    client, adres = ingelogd(jobcoach), reverse("begeleiding:assessment", args=[assessment.pk])
    lijst = reverse("begeleiding:observaties", args=[assessment.pk])
    _scoor(assessment, "tempo", *((1 + nummer % 4, 3) for nummer in range(10)))
    assert "Tempo" in client.get(adres).content.decode()
    client.get(lijst)
    for url, hoogstens in ((adres, 22), (lijst, 11)):
        with django_assert_max_num_queries(hoogstens) as bij_tien:
            client.get(url)
        meer = [
            WaarnemingFactory.build(assessment=assessment, statushouder=assessment.statushouder, door=jobcoach)
            for _ in range(990)
        ]
        Waarneming.objects.bulk_create(meer)
        with django_assert_max_num_queries(len(bij_tien)):
            assert client.get(url).status_code == 200


def test_who_leads_the_hall_sees_no_assessment_and_the_accountmanager_neither(
    assessment: Assessment,
    productieleider: Medewerker,
    accountmanager: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
) -> None:
    BetrokkenheidFactory(statushouder=assessment.statushouder, medewerker=productieleider, rol="productieleider")
    for wie in (productieleider, accountmanager):
        assert ingelogd(wie).get(reverse("begeleiding:assessment", args=[assessment.pk])).status_code == 403


def test_from_the_dossier_to_the_page_with_all_that_is_wrong_at_once(
    gemeente: Gemeente, assessment: Assessment, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    ander = BetrokkenheidFactory(statushouder__gemeente=gemeente, medewerker=jobcoach).statushouder
    client, adres = ingelogd(jobcoach), reverse("begeleiding:assessment_nieuw", args=[ander.pk])
    wie = {"jobcoach": jobcoach.pk, "hal": assessment.hal_id}
    fout = client.post(adres, {"begin": "24-11-2024", "einde": "1-1-2024", **wie})
    tekst = fout.content.decode()
    assert fout.status_code == 422
    assert "hoogstens een jaar geleden" in tekst or "kwam hier wonen" in tekst
    goed = {"begin": "24-11-2026", "einde": "24-2-2027", **wie}
    antwoord = client.post(adres, goed)
    nieuw = Assessment.objects.get(statushouder=ander)
    assert antwoord.headers["Location"] == reverse("begeleiding:assessment", args=[nieuw.pk])
    # While it runs there is nothing to begin.
    assert client.get(adres).headers["Location"] == antwoord.headers["Location"]


def test_who_began_by_the_timeline_only_is_asked_where(
    gemeente: Gemeente, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    laad_aanpakken()
    ander = BetrokkenheidFactory(
        statushouder=StatushouderFactory(gemeente=gemeente, vestigingsdatum=DINSDAG - timedelta(days=30)),
        medewerker=jobcoach,
    ).statushouder
    start_trajecten([ander.pk])
    client, tab = ingelogd(jobcoach), f"{dossier_url(ander.pk)}?tab=assessment"
    nieuw = reverse("begeleiding:assessment_nieuw", args=[ander.pk])
    assert "Nog geen assessment" in client.get(tab).text
    assert "is de stap ‘Start in de productiehal’ op de tijdlijn klaar" in client.get(nieuw).text
    stap = Stap.objects.get(traject__statushouder=ander, aanpakstap__mijlpaal="start")
    Stap.objects.filter(pk=stap.pk).update(status="gedaan", gedaan_op=DINSDAG, afgehandeld_op=nu())
    assert "‘Start in de productiehal’ is gedaan op" in client.get(tab).text
    assert "op de tijdlijn klaar" not in client.get(nieuw).text


def test_an_observation_is_written_corrected_taken_away_and_back(
    assessment: Assessment, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    client, punt = ingelogd(jobcoach), Observatiepunt.objects.get(gemeente=None, code="tempo")
    adres = reverse("begeleiding:observatie_nieuw", args=[assessment.pk])
    leeg = client.post(adres, {"dag": "24-11-2026"})
    assert leeg.status_code == 422
    assert "minstens één punt" in leeg.content.decode()
    morgen = client.post(adres, {"dag": "25-11-2026", "notitie": "Ziet werk liggen."})
    assert morgen.status_code == 422
    assert "nog niet geweest" in morgen.content.decode()
    assert "Ziet werk liggen." in morgen.content.decode()
    client.post(adres, {"dag": "24-11-2026", f"punt_{punt.pk}": "3", "notitie": "Ziet werk liggen."})
    rij = Waarneming.objects.get()
    client.post(reverse("begeleiding:observatie", args=[rij.pk]), {"dag": "24-11-2026", f"punt_{punt.pk}": "4"})
    nieuw = Waarneming.objects.geldig().get()
    assert (nieuw.pk != rij.pk, nieuw.scores.get().waarde) == (True, 4)
    client.post(reverse("begeleiding:observatie_weg", args=[nieuw.pk]))
    assert not Waarneming.objects.geldig().exists()
    client.post(reverse("begeleiding:observatie_terug", args=[nieuw.pk]))
    assert Waarneming.objects.geldig().get() == nieuw


def test_nobody_corrects_the_observation_of_another(
    assessment: Assessment,
    jobcoach: Medewerker,
    klantondersteuner: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
) -> None:
    rij = WaarnemingFactory(assessment=assessment, door=jobcoach)
    client = ingelogd(klantondersteuner)
    for naam in ("observatie", "observatie_weg", "observatie_terug"):
        antwoord = client.post(reverse(f"begeleiding:{naam}", args=[rij.pk]), {"notitie": "Anders."}, follow=True)
        assert "is van een collega" in antwoord.content.decode()
    assert Waarneming.objects.geldig().get() == rij


def test_the_form_says_before_saving_what_the_days_bring(
    gemeente: Gemeente, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    wie = BetrokkenheidFactory(statushouder__gemeente=gemeente, medewerker=jobcoach).statushouder
    BegeleidingsinstellingFactory(
        gemeente=gemeente, aanpak_code=aanpak_code_van(wie.pk), assessment_maanden=2, tussen_weken=3
    )
    client, adres = ingelogd(jobcoach), reverse("begeleiding:assessment_nieuw", args=[wie.pk])

    def blad(**dagen: str) -> str:
        return client.get(adres, dagen, headers={"HX-Request": "true"}).content.decode()

    eerst = client.get(adres).content.decode()
    assert "dinsdag 15 december 2026" in eerst
    assert "zaterdag 23 januari 2027" in eerst
    # The last day moves along with the first, until somebody chooses it.
    later = blad(begin="2026-12-01", einde="2027-01-23", gewoon="2027-01-23")
    assert "dinsdag 22 december 2026" in later
    assert 'value="2027-01-31"' in later
    eigen = blad(begin="2026-12-01", einde="2026-12-18", gewoon="2027-01-31")
    assert "vrijdag 18 december 2026" in eigen
    assert "Tussenevaluatie" not in eigen
    assert "ligt voor de eerste dag" in blad(begin="2026-12-01", einde="2026-11-30", gewoon="2027-01-31")
    assert "hoogstens een jaar geleden" in blad(begin="9999-12-01", einde="9999-12-03", gewoon="")
    assert "Kies de eerste en de laatste dag." in blad(begin="", einde="x", gewoon="")
    # Nothing of it was stored, and a form with a fault says it too.
    fout = client.post(adres, {"begin": "1-12-2026", "einde": "31-1-2027", "gewoon": "2027-01-31"})
    assert "dinsdag 22 december 2026" in fout.content.decode()
    assert not Assessment.objects.exists()
