"""What the fixtures of every test watch over."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from medewerkers.models import Medewerker


def test_a_column_that_the_query_left_out_is_not_fetched_afterwards(jobcoach: Medewerker) -> None:
    [half] = Medewerker.objects.filter(pk=jobcoach.pk).only("email")
    assert half.email == jobcoach.email
    with pytest.raises(AssertionError, match=r"Medewerker\.rol was left out"):
        half.rol  # noqa: B018
    half.refresh_from_db(fields=["rol"])
    assert half.rol == jobcoach.rol


@pytest.mark.django_db
def test_the_database_has_every_migration_also_when_it_is_a_copy() -> None:
    executor = MigrationExecutor(connection)
    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []
    assert not connection.settings_dict["NAME"].endswith("sjabloon")
