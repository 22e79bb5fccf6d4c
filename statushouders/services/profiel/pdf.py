"""Write down that a document about somebody left the building."""

from __future__ import annotations

from django.db import transaction

from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.models import Profiel, Statushouder
from statushouders.services.profiel.slot import controleer_gedeeld, over


@transaction.atomic
def leg_cv_vast(*, persoon: Statushouder, door: Medewerker) -> None:
    """A CV was made."""
    leg_vast("cv.gemaakt", gemeente_id=persoon.gemeente_id, door=door, statushouder_id=persoon.pk)


@transaction.atomic
def leg_profiel_pdf_vast(*, profiel: Profiel, door: Medewerker) -> None:
    """A colleague took the profile along as PDF. Raises DomeinFout after the traject."""
    controleer_gedeeld(profiel.statushouder_id)
    leg_vast("profiel.pdf", statushouder_id=profiel.statushouder_id, **over(profiel, door))
