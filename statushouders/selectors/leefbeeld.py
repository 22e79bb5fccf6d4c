"""The facts about one person at a glance: what the dossier says in one line for each area of life, in one query."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, JSONField, OuterRef, Value
from django.db.models.functions import JSONObject

from medewerkers.models import Medewerker
from statushouders.feitcodes import Feitgroep
from statushouders.feiten import Opleidingfeit
from statushouders.models import Feitherkomst, Opleiding, Persoonstaal, Statushouder
from statushouders.querysets import dossiers_van
from statushouders.zichtbaarheid import zichtbare_groepen

# The fields of `Leefsituatie` that it takes, and no more.
VELDEN: Mapping[str, Sequence[str]] = {
    Feitgroep.TAAL: ("alfabetisering",),
    Feitgroep.TOEKOMST: ("belemmeringen",),
    Feitgroep.INZET: ("uren_per_week",),
    Feitgroep.MOBILITEIT: ("kan_fietsen", "heeft_fiets", "rijbewijs", "ov", "reistijd_minuten"),
    Feitgroep.WONEN: ("huisvesting",),
    Feitgroep.NETWERK: ("netwerk",),
}


@dataclass(frozen=True)
class Leefbeeld:
    """What a reader sees; of what he does not see nothing was read.

    `leef`: fields of `Leefsituatie`. `school_gevraagd`: somebody recorded the schools, also when there were none.
    `eigen_dossier`: the reader is the klantondersteuner of the dossier, or stands in for that one.
    """

    leef: Mapping[str, Any]
    talen: Sequence[Persoonstaal]
    opleidingen: Sequence[Opleidingfeit]
    school_gevraagd: bool
    eigen_dossier: bool

    def belemmeringen(self) -> frozenset[str]:
        """What stands in the way, by code."""
        return frozenset(self.leef.get("belemmeringen") or ())


def leefbeeld(persoon: Statushouder, *, kijker: Medewerker, is_van_kijker: bool = False) -> Leefbeeld:
    """Of somebody whom `kijker` sees, with the languages prefetched. Never anything of a protected group.

    `is_van_kijker`: who asks knows already that the reader is the klantondersteuner of the dossier.
    """
    groepen = zichtbare_groepen(kijker)
    velden = [veld for groep, namen in VELDEN.items() if groep in groepen for veld in namen]
    rij = (
        Statushouder.objects.filter(pk=persoon.pk)
        .annotate(
            school_gevraagd=Exists(
                Feitherkomst.objects.filter(statushouder=OuterRef("pk"), groep__in=groepen & {Feitgroep.OPLEIDING})
            ),
            scholen=_opleidingen(groepen),
            eigen_dossier=Value(True) if is_van_kijker else Exists(dossiers_van(kijker).filter(pk=OuterRef("pk"))),
        )
        .values("school_gevraagd", "scholen", "eigen_dossier", *(f"leefsituatie__{veld}" for veld in velden))
        .get()
    )
    return Leefbeeld(
        leef={veld: rij[f"leefsituatie__{veld}"] for veld in velden},
        talen=list(persoon.talen.all()) if Feitgroep.TAAL in groepen else [],
        opleidingen=[Opleidingfeit(**een) for een in rij["scholen"] or ()],
        school_gevraagd=rij["school_gevraagd"],
        eigen_dossier=rij["eigen_dossier"],
    )


def _opleidingen(groepen: Iterable[str]) -> Any:
    if Feitgroep.OPLEIDING not in groepen:
        return Value(None, JSONField())
    van_hem = Opleiding.objects.filter(statushouder=OuterRef("pk"))
    return ArraySubquery(van_hem.values(json=JSONObject(**{veld: veld for veld in Opleidingfeit.__dataclass_fields__})))
