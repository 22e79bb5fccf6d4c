"""Who sees which profiles, and the links by which they are shared. It follows the person, and fails closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import models
from django.db.models import Count, Exists, F, Max, OuterRef, Q

from kern.tijd import vandaag
from medewerkers.rollen import Rol
from statushouders.querysets import StatushouderQuerySet

if TYPE_CHECKING:
    from medewerkers.models import Medewerker

SCHRIJFT_PROFIEL = frozenset({Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH})
DEELT_PROFIEL = SCHRIJFT_PROFIEL | {Rol.ACCOUNTMANAGER}
# The state of the profile that may be shared (`profielcodes.Profielstand`).
AKKOORD = "akkoord"


def _mensen() -> StatushouderQuerySet:
    return apps.get_model("statushouders", "Statushouder").objects.all()


class ProfielQuerySet(models.QuerySet[Any]):
    """Profiles of people, and who reads which version."""

    def visible_to(self, medewerker: Medewerker) -> ProfielQuerySet:
        """Who guides the person: every version. Others who are involved: the one with consent.

        An accountmanager, who sees no people, reads the profiles with consent of the municipality: that is what the
        consent is for. Not of somebody whose traject has ended.
        """
        if medewerker.rol == Rol.ACCOUNTMANAGER:
            if medewerker.actieve_gemeente_id is None or not medewerker.is_active:
                return self.none()
            mensen = _mensen().niet_afgesloten()
            van_hier = mensen.filter(gemeente_id=medewerker.actieve_gemeente_id)
            return self.filter(stand=AKKOORD, statushouder__in=van_hier)
        van_mensen = self.filter(statushouder__in=_mensen().visible_to(medewerker))
        return van_mensen if medewerker.rol in SCHRIJFT_PROFIEL else van_mensen.filter(stand=AKKOORD)


class DeellinkQuerySet(models.QuerySet[Any]):
    """Links by which a profile is shared."""

    def visible_to(self, medewerker: Medewerker) -> DeellinkQuerySet:
        """With the profile, to who may share it."""
        if medewerker.rol not in DEELT_PROFIEL:
            return self.none()
        profielen = apps.get_model("statushouders", "Profiel").objects.visible_to(medewerker)
        return self.filter(profiel__in=profielen)

    def met_stand(self) -> DeellinkQuerySet:
        """With what a link depends on: the profile, and whether the person is still being guided (`begeleid`).

        And the name of the municipality (`gemeente`).
        """
        begeleid = _mensen().niet_afgesloten().filter(pk=OuterRef("profiel__statushouder_id"))
        gemeente = F("profiel__statushouder__gemeente__naam")
        met: DeellinkQuerySet = self.select_related("profiel").annotate(begeleid=Exists(begeleid), gemeente=gemeente)
        return met.defer("profiel__teksten", "profiel__momentopname")

    def is_open(self) -> Q:
        """Neither stopped nor past, of the profile that counts."""
        return Q(profiel__stand=AKKOORD, gestopt_op=None, tot__gte=vandaag())

    def met_openingen(self) -> DeellinkQuerySet:
        """With how many times it was opened (`aantal`) and taken as PDF (`aantal_pdf`), and when last (`laatst`)."""
        met: DeellinkQuerySet = self.annotate(
            aantal=Count("openingen", filter=Q(openingen__soort="blad")),
            aantal_pdf=Count("openingen", filter=Q(openingen__soort="pdf")),
            laatst=Max("openingen__moment"),
        )
        return met


class OpeningQuerySet(models.QuerySet[Any]):
    """When links were opened."""

    def visible_to(self, medewerker: Medewerker) -> OpeningQuerySet:
        links = apps.get_model("statushouders", "Deellink").objects.visible_to(medewerker)
        return self.filter(deellink__in=links)
