"""What is read together is of one moment."""

import pytest

from kern.moment import op_een_moment
from medewerkers.models import Gemeente
from rapportages.models import Maandstand
from tests.factories import GemeenteFactory
from tests.gelijktijdig import tegelijk

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_others_save_meanwhile_is_not_seen() -> None:
    with op_een_moment(Maandstand):
        eerst = Gemeente.objects.count()
        tegelijk(GemeenteFactory.create)
        assert Gemeente.objects.count() == eerst
    assert Gemeente.objects.count() == eerst + 1


def test_who_waited_sees_what_the_one_before_saved(gemeente: Gemeente) -> None:
    """Without a lock before the first query both would see that there is nothing yet."""

    def een_keer() -> int:
        with op_een_moment(Maandstand):
            aantal = Maandstand.objects.count()
            Maandstand.objects.create(gemeente=gemeente, dag=f"2026-0{aantal + 1}-01")
            return aantal

    assert sorted(tegelijk(*[een_keer] * 4)) == [0, 1, 2, 3]
