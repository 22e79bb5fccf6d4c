"""The demo, loaded on a day, for all tests of this folder; afterwards nothing of it is left."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from django.db import connection, transaction

from config.demo.laden import laad
from kern.tijd import alsof_het

# The day of the design, and a Sunday in the evening that most years do not have.
DAGEN = {
    "dinsdag": "2026-11-24T09:12+01:00",
    "schrikkelzondag": "2032-02-29T20:00+01:00",
}


@pytest.fixture(scope="package", params=DAGEN)
def demo(request: Any, django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Each test on it (marked `django_db`) works in a savepoint of its own."""
    with django_db_blocker.unblock(), alsof_het(datetime.fromisoformat(DAGEN[request.param])), transaction.atomic():
        laad()
        # Else each test, at its end, checks every row of the demo again.
        connection.check_constraints()
        yield
        transaction.set_rollback(True)
