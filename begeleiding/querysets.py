"""Who sees what of the work floor. It follows the person, and fails closed.

Who was there and what was seen is for everybody who guides somebody at work; goals, evaluations and advice are not for
the foreman, who only logs (domein: 'attendance and simple observations').
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q

from medewerkers.rollen import Rol
from statushouders.models import Statushouder

if TYPE_CHECKING:
    from medewerkers.models import Medewerker

BEGELEIDT = frozenset({Rol.JOBCOACH, Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER})
LOGT = BEGELEIDT | {Rol.PRODUCTIELEIDER}


def _ziet_gemeente(medewerker: Medewerker, rollen: frozenset[Rol]) -> bool:
    return medewerker.is_active and medewerker.actieve_gemeente_id is not None and medewerker.rol in rollen


class VanDeWerkvloerQuerySet(models.QuerySet[Any]):
    """What is logged of a person: of people whom one sees, to who guides or leads them at work."""

    def visible_to(self, medewerker: Medewerker) -> Self:
        if not _ziet_gemeente(medewerker, LOGT):
            return self.none()
        return self.filter(statushouder__in=Statushouder.objects.visible_to(medewerker))


class VanEenWaarnemingQuerySet(models.QuerySet[Any]):
    """The scores of an observation."""

    def visible_to(self, medewerker: Medewerker) -> Self:
        if not _ziet_gemeente(medewerker, LOGT):
            return self.none()
        return self.filter(waarneming__statushouder__in=Statushouder.objects.visible_to(medewerker))


class LogQuerySet(VanDeWerkvloerQuerySet):
    """Registrations and observations: a corrected one stays, for who wants to know what was recorded first."""

    def geldig(self) -> Self:
        """What holds now."""
        return self.filter(vervangen_op=None)


class AssessmentQuerySet(VanDeWerkvloerQuerySet):
    """Assessments."""

    def loopt(self) -> Self:
        """Not ended yet, also when its planned last day is over."""
        return self.filter(geeindigd_op=None)


class VanDeBegeleidingQuerySet(models.QuerySet[Any]):
    """Goals, contacts, hours: of people whom one sees, to who guides them."""

    pad = "statushouder"

    def visible_to(self, medewerker: Medewerker) -> Self:
        if not _ziet_gemeente(medewerker, BEGELEIDT):
            return self.none()
        return self.filter(**{f"{self.pad}__in": Statushouder.objects.visible_to(medewerker)})


class VanEenAssessmentQuerySet(VanDeBegeleidingQuerySet):
    """Evaluations, extensions."""

    pad = "assessment__statushouder"


class VanEenDoelQuerySet(VanDeBegeleidingQuerySet):
    """The steps of a goal."""

    pad = "leerdoel__statushouder"


class VanEenPlaatsingQuerySet(VanDeBegeleidingQuerySet):
    """Hours, contacts and agreements at an employer's."""

    pad = "plaatsing__statushouder"


class VanDeGemeenteQuerySet(models.QuerySet[Any]):
    """Halls and settings of the municipality."""

    pad = "gemeente"

    def visible_to(self, medewerker: Medewerker) -> Self:
        """Those of the active municipality, to who works with them or manages them."""
        if not _ziet_gemeente(medewerker, LOGT | {Rol.BEHEERDER}):
            return self.none()
        return self.filter(**{f"{self.pad}_id": medewerker.actieve_gemeente_id})


class VanEenHalQuerySet(VanDeGemeenteQuerySet):
    """Departments, and the counts of a hall."""

    pad = "hal__gemeente"


class MeegeleverdQuerySet(models.QuerySet[Any]):
    """What Meedoen ships (`gemeente` empty) and what the municipality added."""

    def visible_to(self, medewerker: Medewerker) -> Self:
        if not _ziet_gemeente(medewerker, LOGT | {Rol.BEHEERDER}):
            return self.none()
        return self.van(medewerker.actieve_gemeente_id)

    def van(self, gemeente_id: int | None) -> Self:
        return self.filter(Q(gemeente=None) | Q(gemeente_id=gemeente_id))
