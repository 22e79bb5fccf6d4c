"""How many people will be ready for a place, per month."""

from datetime import date, timedelta

import pytest

from medewerkers.models import Gemeente
from rapportages.selectors import mensen_klaar_voor_een_plek
from rapportages.selectors.plekken import Plekkencijfer
from tests.factories import AanpakFactory, AanpakStapFactory, StapFactory, StatushouderFactory, TrajectFactory
from trajecten.models import AanpakStap
from trajecten.statussen import Eindreden, Stapstatus

DAG = date(2026, 11, 24)
Mijlpaal = AanpakStap.Mijlpaal

pytestmark = pytest.mark.django_db


def iemand(gemeente: Gemeente, einde: date | None, *, gedaan: bool = False, geplaatst: bool = False, **traject: object):
    aanpak = AanpakFactory()
    persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=date(2026, 6, 1))
    loopt = TrajectFactory(statushouder=persoon, aanpak=aanpak, **traject)
    klaar = {"status": Stapstatus.GEDAAN, "gedaan_op": date(2026, 11, 20), "afgehandeld_op": "2026-11-20T10:00:00Z"}
    StapFactory(
        traject=loopt,
        aanpakstap=AanpakStapFactory(aanpak=aanpak, mijlpaal=Mijlpaal.EVALUATIE),
        basisdatum=None,
        streefdatum=einde,
        uiterste_datum=None,
        **(klaar if gedaan else {}),
    )
    StapFactory(
        traject=loopt,
        aanpakstap=AanpakStapFactory(aanpak=aanpak, mijlpaal=Mijlpaal.PLAATSING),
        **(klaar if geplaatst else {}),
    )


def test_who_can_begin_now_and_who_per_month_of_evaluation(gemeente: Gemeente, andere_gemeente: Gemeente) -> None:
    iemand(gemeente, date(2026, 11, 10), gedaan=True)
    iemand(gemeente, date(2026, 11, 10), gedaan=True, geplaatst=True)
    iemand(gemeente, date(2026, 10, 30))
    iemand(gemeente, date(2026, 11, 30))
    iemand(gemeente, date(2027, 1, 1))
    iemand(gemeente, date(2027, 2, 1))
    iemand(gemeente, None)
    iemand(gemeente, date(2026, 12, 5), einddatum=DAG - timedelta(days=1), eindreden=Eindreden.VERHUISD)
    iemand(andere_gemeente, date(2026, 12, 5))

    assert [(deel.maand, deel.aantal) for deel in mensen_klaar_voor_een_plek(gemeente_id=gemeente.pk, dag=DAG)] == [
        (None, 1),
        (date(2026, 11, 1), 2),
        (date(2026, 12, 1), 0),
        (date(2027, 1, 1), 1),
    ]


@pytest.mark.parametrize(("aantal", "tekst"), [(0, "minder dan 5"), (4, "minder dan 5"), (5, "5"), (1250, "1.250")])
def test_small_numbers_are_not_shown(aantal: int, tekst: str) -> None:
    assert Plekkencijfer(None, aantal).tekst == tekst
