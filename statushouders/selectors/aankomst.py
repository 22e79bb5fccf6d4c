"""Reads about arrivals lists: who of a list is already known, and who was made of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.aankomst.collegas import Collegas
from statushouders.aankomst.kenmerken import Wie
from statushouders.aankomst.oordeel import Bekenden
from statushouders.models import Aankomstlijst, Aankomstregel, Statushouder


def collegas_van(gemeente_id: int) -> Collegas:
    """Who may be named in a list as klantondersteuner."""
    return Collegas(Medewerker.objects.in_gemeente(gemeente_id).actief().met_rol(Rol.KLANTONDERSTEUNER))


def bekende_dossiers(gemeente_id: int, mensen: Sequence[Wie]) -> Bekenden:
    """The dossiers of the municipality that could be one of these people: three queries, however many there are."""
    dossiers = Statushouder.objects.filter(gemeente_id=gemeente_id)
    zoekslagen = (
        ("bsn_vingerafdruk", {wie.bsn_vingerafdruk for wie in mensen} - {""}),
        ("v_nummer", {wie.v_nummer for wie in mensen} - {""}),
        ("geboortedatum_brp", {wie.geboortedatum_brp for wie in mensen}),
    )
    gevonden: dict[int, Wie] = {}
    for veld, waarden in zoekslagen:
        if waarden:
            gevonden.update((wie.nummer, wie) for wie in _als_wie(dossiers.filter(**{f"{veld}__in": waarden})))
    return Bekenden(gevonden.values())


def _als_wie(dossiers: QuerySet[Any]) -> Iterable[Wie]:
    rijen = dossiers.values_list("achternaam", "voornamen", "geboortedatum_brp", "bsn_vingerafdruk", "v_nummer", "pk")
    return (Wie(*rij) for rij in rijen)


def ingevoerde_mensen(lijst: Aankomstlijst) -> QuerySet[Any]:
    """Who was made of this list."""
    return Statushouder.objects.filter(aankomstregels__lijst=lijst, aankomstregels__oordeel=Aankomstregel.Oordeel.NIEUW)
