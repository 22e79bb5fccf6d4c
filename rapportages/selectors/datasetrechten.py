"""Who has the right to the dataset, who may get it, and what was done with it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.db.models import Count, DateTimeField, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from medewerkers.models import Medewerker
from medewerkers.querysets import MedewerkerQuerySet
from medewerkers.rollen import Rol
from medewerkers.toegang import rol_mag
from rapportages.models import Datasetrecht, Uitvoer

BRON = "dataset"
NEEMT_MEE = "rapportages.bestanden"
_NOOIT = datetime(9999, 1, 1, tzinfo=UTC)


def recht_van(medewerker: Medewerker) -> Datasetrecht | None:
    """The right that this colleague has now, in the municipality of now."""
    recht: Datasetrecht | None = (
        Datasetrecht.objects.visible_to(medewerker).lopend().filter(medewerker=medewerker).first()
    )
    return recht


def rechten(medewerker: Medewerker) -> Any:
    """For who gives them, the last one first: with how many files were asked for (`bestanden`)."""
    tot = Coalesce(OuterRef("ingetrokken_op"), Value(_NOOIT, DateTimeField()))
    gevraagd = Uitvoer.objects.filter(
        bron=BRON, gemeente=OuterRef("gemeente"), door=OuterRef("medewerker"),
        gevraagd_op__gte=OuterRef("gegeven_op"), gevraagd_op__lte=tot, gevraagd_op__date__lte=OuterRef("einde"),
    )  # fmt: skip
    aantal = gevraagd.order_by().values("door").annotate(aantal=Count("pk")).values("aantal")
    alle = Datasetrecht.objects.visible_to(medewerker).select_related("medewerker", "gegeven_door", "ingetrokken_door")
    return alle.defer("sleutel").annotate(bestanden=Coalesce(Subquery(aantal), 0))


def vragen_van(recht: Datasetrecht) -> Any:
    """The files that were asked for with this right, the last one first: when, and what each was for."""
    van: Any = Uitvoer.objects.filter(
        bron=BRON, gemeente=recht.gemeente_id, door=recht.medewerker_id,
        gevraagd_op__range=(recht.gegeven_op, recht.ingetrokken_op or _NOOIT), gevraagd_op__date__lte=recht.einde,
    )  # fmt: skip
    return van.order_by("-gevraagd_op", "-pk")


def te_kiezen(door: Medewerker) -> MedewerkerQuerySet:
    """Colleagues whose account this beheerder manages, who take figures along, and have no right yet."""
    rollen = [rol for rol in Rol if rol_mag(rol, NEEMT_MEE)]
    al = Datasetrecht.objects.lopend().filter(gemeente=door.actieve_gemeente_id).values("medewerker_id")
    beheer: MedewerkerQuerySet = Medewerker.objects.te_beheren_door(door)
    return beheer.actief().met_rol(*rollen).exclude(pk__in=[door.pk]).exclude(pk__in=al).op_naam()
