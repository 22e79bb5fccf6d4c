"""Which step of the timeline a talk ends. A progress talk ends none."""

from __future__ import annotations

from collections.abc import Mapping

from intake.models.gesprek import Gesprekssoort
from trajecten.models import AanpakStap

MIJLPAAL: Mapping[str, str] = {
    Gesprekssoort.EERSTE_CONTACT: AanpakStap.Mijlpaal.CONTACT,
    Gesprekssoort.STARTGESPREK: AanpakStap.Mijlpaal.CONTACT,
    Gesprekssoort.WERKINTAKE: AanpakStap.Mijlpaal.INTAKE,
}
