"""What belongs to an employer, and what belongs to that."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import QuerySet

from werkgevers.models import Werkgever
from werkgevers.selectors.relaties import Relatie


def verwijzingen(model: type[models.Model], veld: str) -> list[Any]:
    """The other foreign keys of this model."""
    return [een for een in model._meta.concrete_fields if een.is_relation and een.name != veld]


def alles_van(model: type[models.Model]) -> QuerySet[Any]:
    """Every row, whoever looks."""
    return models.QuerySet(model)


def sleutel_van(relatie: Relatie) -> str:
    model, veld = relatie
    return f"{model._meta.label}.{veld}"


def uit_sleutel(sleutel: str) -> Relatie:
    label, _, veld = sleutel.rpartition(".")
    return apps.get_model(label), veld


def zet(werkgever: Werkgever, velden: dict[str, Any]) -> None:
    """Save these fields as a change that a colleague sees."""
    if not velden:
        return
    for veld, waarde in velden.items():
        setattr(werkgever, veld, waarde)
    werkgever.versie += 1
    werkgever.save(update_fields=[*velden, "versie"])


def plat(waarde: Any) -> Any:
    """As JSON has it."""
    if isinstance(waarde, models.Model):
        return waarde.pk
    return waarde.isoformat() if isinstance(waarde, date) else waarde
