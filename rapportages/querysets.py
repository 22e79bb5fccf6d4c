"""Who sees what of the questionnaires, and of what is supposed of costs."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import F, Q

from kern.tijd import vandaag
from medewerkers.models import Medewerker, Organisatie
from medewerkers.rollen import Rol
from statushouders.models import Statushouder

# Who guides people asks them the questions; policy reads only what comes out.
VULT_IN = frozenset({Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER})


def _ziet(medewerker: Medewerker, rollen: frozenset[Rol]) -> bool:
    return medewerker.is_active and medewerker.actieve_gemeente_id is not None and medewerker.rol in rollen


class MetingQuerySet(models.QuerySet[Any]):
    """Rounds: of the active municipality."""

    def visible_to(self, medewerker: Medewerker) -> MetingQuerySet:
        if not _ziet(medewerker, VULT_IN | {Rol.BELEIDSMEDEWERKER}):
            return self.none()
        return self.filter(gemeente_id=medewerker.actieve_gemeente_id)


class VragenlijstQuerySet(models.QuerySet[Any]):
    """Questionnaires and their questions, to who asks them."""

    pad = "gemeente"

    def visible_to(self, medewerker: Medewerker) -> VragenlijstQuerySet:
        if not _ziet(medewerker, VULT_IN):
            return self.none()
        return self.filter(**{f"{self.pad}_id": medewerker.actieve_gemeente_id})


class LijstvraagQuerySet(VragenlijstQuerySet):
    pad = "lijst__gemeente"


class AntwoordformulierQuerySet(models.QuerySet[Any]):
    """Forms that were filled in, never for policy. With a name on it: of people whom one sees."""

    def visible_to(self, medewerker: Medewerker) -> AntwoordformulierQuerySet:
        if not _ziet(medewerker, VULT_IN):
            return self.none()
        mensen = Statushouder.objects.visible_to(medewerker)
        hier = self.filter(meting__gemeente_id=medewerker.actieve_gemeente_id)
        return hier.filter(Q(statushouder=None) | Q(statushouder__in=mensen))


class AntwoordQuerySet(models.QuerySet[Any]):
    """Answers: nobody reads one by itself."""

    def visible_to(self, medewerker: Medewerker) -> AntwoordQuerySet:
        return self.none()


class AannameQuerySet(models.QuerySet[Any]):
    """Assumptions of a municipality."""

    def visible_to(self, medewerker: Medewerker) -> AannameQuerySet:
        if not _ziet(medewerker, frozenset({Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER})):
            return self.none()
        return self.filter(gemeente_id=medewerker.actieve_gemeente_id)


class UitvoerQuerySet(models.QuerySet[Any]):
    """Files to take along."""

    def visible_to(self, medewerker: Medewerker) -> UitvoerQuerySet:
        """One's own, of the municipality for which one works now."""
        if not medewerker.is_active or medewerker.actieve_gemeente_id is None:
            return self.none()
        return self.filter(door=medewerker, gemeente_id=medewerker.actieve_gemeente_id)


class MaandontvangerQuerySet(models.QuerySet[Any]):
    """Who gets the mail that there are new figures."""

    def visible_to(self, medewerker: Medewerker) -> MaandontvangerQuerySet:
        """Those of the active municipality, for who reads its figures."""
        if not _ziet(medewerker, frozenset({Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER})):
            return self.none()
        return self.filter(gemeente_id=medewerker.actieve_gemeente_id)


class MaandberichtQuerySet(models.QuerySet[Any]):
    """Mails that there are new figures."""

    def visible_to(self, medewerker: Medewerker) -> MaandberichtQuerySet:
        """Nobody reads one by itself; on the page stands how it went."""
        return self.none()

    def aan_de_beurt(self, moment: datetime) -> MaandberichtQuerySet:
        """Those that wait, and whose moment it is."""
        return self.filter(status="wacht", moment__lte=moment)


class DatasetrechtQuerySet(models.QuerySet[Any]):
    """Rights to the dataset."""

    def visible_to(self, medewerker: Medewerker) -> DatasetrechtQuerySet:
        """All of the active municipality for a beheerder of a municipality; for anybody else one's own that runs."""
        if not medewerker.is_active or medewerker.actieve_gemeente_id is None:
            return self.none()
        hier = self.filter(gemeente_id=medewerker.actieve_gemeente_id)
        if medewerker.rol == Rol.BEHEERDER:
            van_de_gemeente = medewerker.organisatie.soort == Organisatie.Soort.GEMEENTE
            return hier if van_de_gemeente else self.none()
        return hier.lopend().filter(medewerker=medewerker, medewerker__organisatie__gemeenten=F("gemeente"))

    def lopend(self) -> DatasetrechtQuerySet:
        """Not taken back, and not over."""
        dag = vandaag()
        return self.filter(ingetrokken_op=None, begin__lte=dag, einde__gte=dag)
