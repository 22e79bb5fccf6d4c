"""What was told of a month stays, and tells of nobody."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from medewerkers.models import Gemeente
from rapportages.models import Maandstand, Standcijfer
from rapportages.selectors.momentopname import bewaard_beeld, toonbaar_beeld
from rapportages.selectors.stand import Plek
from rapportages.services import leg_maandstand_vast, leg_maandstanden_vast, maandstanden
from rapportages.tasks import leg_cijfers_vast
from rapportages.verbergen import Getoond
from statushouders.models import Statushouder
from tests.gelijktijdig import tegelijk

pytestmark = pytest.mark.django_db
DAG = date(2026, 11, 1)
NIET_KLEIN = 5


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


def test_a_kept_figure_stays_when_a_date_is_corrected(gemeente: Gemeente, vestig: Callable[..., None]) -> None:
    vestig(12, gestart=7, dag=80)
    stand = leg_maandstand_vast(gemeente_id=gemeente.pk, dag=DAG)
    toen = bewaard_beeld(stand, jaar=2026)
    assert toen.stand[Plek(2026, cijfer="start", deel="op_tijd")] == Getoond(7, 7)
    Statushouder.objects.update(vestigingsdatum=date(2026, 1, 1))
    leg_maandstanden_vast()
    assert bewaard_beeld(Maandstand.objects.get(), jaar=2026) == toen
    assert toonbaar_beeld(gemeente_id=gemeente.pk, dag=DAG).stand != toen.stand


def test_what_is_kept_is_what_may_be_told(gemeente: Gemeente, vestig: Callable[..., None]) -> None:
    vestig(31, gestart=22, dag=80)
    vestig(9, gestart=2, dag=400)
    opgemaakt = toonbaar_beeld(gemeente_id=gemeente.pk, dag=DAG)
    bewaard = bewaard_beeld(leg_maandstand_vast(gemeente_id=gemeente.pk, dag=DAG), jaar=2026)
    assert bewaard.stand == opgemaakt.stand
    assert bewaard.duren == {plek: duur for plek, duur in opgemaakt.duren.items() if plek.jaar == 2026}
    assert bewaard.balken == {plek: alle for plek, alle in opgemaakt.balken.items() if plek.jaar == 2026}


def test_no_small_number_is_kept_anywhere(gemeente: Gemeente, vestig: Callable[..., None]) -> None:
    """Nine people, two of whom started: how many did may not be read, nor worked out from the others."""
    vestig(9, gestart=2, dag=80)
    stand = leg_maandstand_vast(gemeente_id=gemeente.pk, dag=DAG)
    precies = [een for een in stand.cijfers.all() if een.van == een.tot]
    assert {een.van for een in precies if een.van < NIET_KLEIN} <= {0}
    assert not stand.duren.exists()
    assert not stand.balken.exists()


def test_every_municipality_once_however_often_the_night_job_runs(
    gemeente: Gemeente, andere_gemeente: Gemeente, vestig: Callable[..., None]
) -> None:
    vestig(6, dag=80)
    for _ in range(3):
        leg_cijfers_vast()
    assert set(Maandstand.objects.values_list("gemeente", "dag")) == {(gemeente.pk, DAG), (andere_gemeente.pk, DAG)}


@pytest.mark.django_db(transaction=True)
def test_two_workers_make_one_stand(gemeente: Gemeente, vestig: Callable[..., None]) -> None:
    vestig(12, gestart=7, dag=80)
    tegelijk(*[lambda: leg_maandstand_vast(gemeente_id=gemeente.pk, dag=DAG)] * 2)
    plekken = Standcijfer.objects.filter(kenmerk="", cijfer="", deel="")
    assert [(een.jaar, een.van) for een in plekken] == [(2026, 12)]


def test_the_days_before_somebody_settled_are_not_counted(gemeente: Gemeente, vestig: Callable[..., None]) -> None:
    vestig(12, dag=10)
    assert toonbaar_beeld(gemeente_id=gemeente.pk, dag=DAG).stand == {}
    assert toonbaar_beeld(gemeente_id=gemeente.pk, dag=DAG + timedelta(days=30)).stand[Plek(2026)] == Getoond(12, 12)


def test_what_goes_wrong_with_one_municipality_does_not_keep_another_waiting(
    gemeente: Gemeente, andere_gemeente: Gemeente, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breekt(*, gemeente_id: int, dag: date) -> Maandstand:
        if gemeente_id == min(gemeente.pk, andere_gemeente.pk):
            raise ValueError("Tesfay")
        return leg_maandstand_vast(gemeente_id=gemeente_id, dag=dag)

    monkeypatch.setattr(maandstanden, "leg_maandstand_vast", breekt)
    with pytest.raises(RuntimeError, match="Of 1 municipalities"):
        leg_maandstanden_vast()
    assert Maandstand.objects.get().gemeente_id == max(gemeente.pk, andere_gemeente.pk)
    assert "ValueError" in caplog.text
    assert "Tesfay" not in caplog.text


def test_of_ten_people_it_is_not_told_when_four_in_five_made_it(
    gemeente: Gemeente, vestig: Callable[..., None]
) -> None:
    """It would say that one or two did not."""
    vestig(10, gestart=8, dag=80)
    vestig(20, gestart=18, dag=400)
    beeld = toonbaar_beeld(gemeente_id=gemeente.pk, dag=DAG)
    duren = {plek.jaar: duur for plek, duur in beeld.duren.items() if (plek.kenmerk, plek.cijfer) == ("", "start")}
    assert (duren[2026].mediaan, duren[2026].meeste, duren[2025].meeste) == (10, None, 10)
