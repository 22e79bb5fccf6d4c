"""What the database itself refuses, whoever writes it."""

from typing import Any

import pytest
from django.db import IntegrityError, connection
from django.db.models import Model

from agenda.models import Signalering
from tests.factories import (
    AanpakFactory,
    AanpakStapFactory,
    AnkerFactory,
    SignaleringFactory,
    StapFactory,
    TrajectFactory,
)
from trajecten.models import Aanpak, AanpakStap, Anker, Stap, Traject

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("factory", "model", "velden", "naam"),
    [
        (AanpakFactory, Aanpak, {"soort": "anders"}, "aanpak_soort_bekend"),
        (AanpakFactory, Aanpak, {"regime": "wi1998"}, "aanpak_regime_bekend"),
        (AanpakStapFactory, AanpakStap, {"rol": "teamleider"}, "aanpakstap_rol_draagt_stappen"),
        (AanpakStapFactory, AanpakStap, {"baan": "sport"}, "aanpakstap_baan_bekend"),
        (AanpakStapFactory, AanpakStap, {"mijlpaal": "diploma"}, "aanpakstap_mijlpaal_bekend"),
        (AanpakStapFactory, AanpakStap, {"streef_eenheid": "uren"}, "aanpakstap_eenheid_bekend"),
        (AanpakStapFactory, AanpakStap, {"uiterst_eenheid": "uren"}, "aanpakstap_eenheid_bekend"),
        (AnkerFactory, Anker, {"datum": "pk"}, "anker_datum_bekend"),
        (TrajectFactory, Traject, {"fase": "klaar"}, "traject_fase_bekend"),
        (TrajectFactory, Traject, {"einddatum": "2026-11-24", "eindreden": "zomaar"}, "traject_eindreden_bekend"),
        (StapFactory, Stap, {"status": "wacht", "afgehandeld_op": "2026-11-24T09:00Z"}, "stap_status_bekend"),
        (SignaleringFactory, Signalering, {"soort": "let_op"}, "signalering_soort_bekend"),
    ],
)
def test_a_value_that_nobody_knows_is_refused(
    factory: Any, model: type[Model], velden: dict[str, str], naam: str
) -> None:
    rij = factory()
    with pytest.raises(IntegrityError, match=naam):
        model._default_manager.filter(pk=rij.pk).update(**velden)


def test_all_steps_of_a_traject_are_found_by_one_index() -> None:
    """The unique constraint begins with the traject; an index for a part of the steps is another matter."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexname FROM pg_indexes WHERE tablename = %s AND indexdef LIKE %s AND indexdef NOT LIKE %s",
            [Stap._meta.db_table, "%(traject_id%", "% WHERE %"],
        )
        assert cursor.fetchall() == [("stap_een_per_traject",)]
