"""What is seen at an employer's, and what went wrong on a hall: written down, corrected, taken back."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from agenda.models import Signalering
from begeleiding.meegeleverd import laad_begeleiding
from begeleiding.models import Assessment, Observatiepunt, Voorval, Waarneming
from begeleiding.services.dag.insturen import bron_van
from begeleiding.tasks import werk_werkvloer_bij
from medewerkers.models import Gemeente, Medewerker
from plaatsingen.models import Plaatsing
from tests.factories import (
    AssessmentFactory,
    BetrokkenheidFactory,
    DagregistratieFactory,
    LeerdoelFactory,
    PlaatsingFactory,
    WaarnemingFactory,
)

DINSDAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


@pytest.fixture
def plaatsing(gemeente: Gemeente, jobcoach: Medewerker) -> Plaatsing:
    laad_begeleiding()
    begin = DINSDAG - timedelta(days=30)
    een: Plaatsing = PlaatsingFactory(
        statushouder__gemeente=gemeente, jobcoach=jobcoach, stand="lopend", begin=begin, gestart_op=begin,
        einde=DINSDAG + timedelta(days=60),
    )  # fmt: skip
    BetrokkenheidFactory(statushouder=een.statushouder, medewerker=jobcoach)
    return een


def test_at_an_employer_it_is_written_shown_corrected_and_taken_back(
    plaatsing: Plaatsing, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    client, tempo = ingelogd(jobcoach), Observatiepunt.objects.get(code="tempo")
    blad = reverse("plaatsingen:plaatsing", args=[plaatsing.pk])
    nieuw = reverse("begeleiding:observatie_bij_nieuw", args=[plaatsing.pk])
    doel = LeerdoelFactory(statushouder=plaatsing.statushouder, wat="Zelf bellen")
    assert f'value="{doel.pk}" selected' in client.get(nieuw, {"leerdoel": doel.pk}).content.decode()
    velden = {"dag": "24-11-2026", f"punt_{tempo.pk}": "3", "notitie": "Ziet werk liggen."}
    assert client.post(nieuw, velden).headers["Location"] == blad
    rij = Waarneming.objects.get()
    assert (rij.plaatsing, rij.scores.get().waarde) == (plaatsing, 3)
    tekst = client.get(blad).content.decode()
    assert "Ziet werk liggen." in tekst
    assert "Tempo: 3,0 in week 5" in tekst
    client.post(reverse("begeleiding:observatie_bij", args=[rij.pk]), {**velden, "notitie": "Begint zelf."})
    beter = Waarneming.objects.geldig().get()
    assert (beter.notitie, beter.vervangt) == ("Begint zelf.", rij)
    # An old message of undo does not bring back what was corrected since.
    client.post(reverse("begeleiding:observatie_bij_terug", args=[rij.pk]))
    assert Waarneming.objects.geldig().get() == beter
    client.post(reverse("begeleiding:observatie_bij_weg", args=[beter.pk]))
    assert not Waarneming.objects.geldig().exists()
    client.post(reverse("begeleiding:observatie_bij_terug", args=[beter.pk]))
    assert "Begint zelf." in client.get(reverse("begeleiding:observaties_bij", args=[plaatsing.pk])).content.decode()


def test_a_day_before_the_start_is_refused_and_keeps_what_was_typed(
    plaatsing: Plaatsing, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    adres = reverse("begeleiding:observatie_bij_nieuw", args=[plaatsing.pk])
    fout = ingelogd(jobcoach).post(adres, {"dag": "1-11-2026", "notitie": "Werkt rustig."})
    assert fout.status_code == 422
    assert "Werkt rustig." in fout.content.decode()
    assert not Waarneming.objects.exists()


def test_nobody_corrects_what_another_saw_there(
    plaatsing: Plaatsing, jobcoach: Medewerker, teamleider: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    rij = WaarnemingFactory(assessment=None, plaatsing=plaatsing, door=jobcoach, dag=DINSDAG)
    client = ingelogd(teamleider)
    client.post(reverse("begeleiding:observatie_bij_weg", args=[rij.pk]))
    client.post(reverse("begeleiding:observatie_bij", args=[rij.pk]), {"dag": "24-11-2026", "notitie": "Anders."})
    assert Waarneming.objects.geldig().get() == rij


def test_on_the_hall_an_incident_is_recorded_and_taken_back(
    gemeente: Gemeente, teamleider: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    assessment: Assessment = AssessmentFactory(statushouder__gemeente=gemeente)
    client = ingelogd(teamleider)
    adres = reverse("begeleiding:halvoorval_nieuw", args=[assessment.pk])
    assert client.post(adres, {"soort": "veiligheid", "dag": "25-11-2026", "wat": "Liep weg."}).status_code == 422
    client.post(adres, {"soort": "veiligheid", "dag": "24-11-2026", "wat": "Zonder handschoenen.", "gedaan": ""})
    assert "Zonder handschoenen." in client.get(reverse("begeleiding:assessment", args=[assessment.pk])).text
    client.post(reverse("begeleiding:halvoorval_weg", args=[Voorval.objects.get().pk]))
    assert not Voorval.objects.exists()


def test_what_a_phone_sends_ends_the_silence(gemeente: Gemeente, jobcoach: Medewerker) -> None:
    assessment = AssessmentFactory(
        statushouder__gemeente=gemeente, jobcoach=jobcoach, begin=DINSDAG - timedelta(days=30)
    )
    bron = bron_van(f"a{assessment.pk}")
    stil = Signalering.objects.open().filter(regel="werkvloer", bron_id=bron)
    werk_werkvloer_bij(bron)
    assert stil.exists()
    DagregistratieFactory(assessment=assessment, dag=DINSDAG)
    werk_werkvloer_bij(bron)
    assert not stil.exists()
