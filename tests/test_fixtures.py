"""What the fixtures of every test watch over."""

import pytest

from medewerkers.models import Medewerker


def test_a_column_that_the_query_left_out_is_not_fetched_afterwards(jobcoach: Medewerker) -> None:
    [half] = Medewerker.objects.filter(pk=jobcoach.pk).only("email")
    assert half.email == jobcoach.email
    with pytest.raises(AssertionError, match=r"Medewerker\.rol was left out"):
        half.rol  # noqa: B018
    half.refresh_from_db(fields=["rol"])
    assert half.rol == jobcoach.rol
