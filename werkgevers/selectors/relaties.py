"""What points to an employer, also in the apps above that this one does not know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import models

from werkgevers.models import Contactpersoon, Samenvoeging, Werkgever, Werkgeversregel

# Model and the name of its foreign key to the employer, or to who one speaks with there.
Relatie = tuple[type[models.Model], str]


def wijzen_naar_werkgever() -> Iterator[Relatie]:
    """Every foreign key to an employer, but those that say what became of employers themselves.

    The row of a list stays with the employer that was made of it, also when that is joined with another.
    """
    return _wijzen_naar(Werkgever, behalve=(Werkgever, Samenvoeging, Werkgeversregel))


def wijzen_naar_contactpersoon() -> Iterator[Relatie]:
    """Every foreign key to who one speaks with, but that of the row of a list with which they came."""
    return _wijzen_naar(Contactpersoon, behalve=(Werkgeversregel,))


def in_woorden(model: type[models.Model]) -> str:
    """What a row is called; the line between a meeting and an employer is the meeting."""
    wat: Any = model._meta.auto_created or model
    return str(wat._meta.verbose_name)


def _wijzen_naar(doel: type[models.Model], *, behalve: tuple[type[models.Model], ...]) -> Iterator[Relatie]:
    alle: list[Any] = doel._meta.get_fields(include_hidden=True)
    for relatie in alle:
        wijst_hierheen = relatie.auto_created and not relatie.concrete and not relatie.many_to_many
        if wijst_hierheen and relatie.related_model not in behalve:
            yield relatie.related_model, relatie.field.name
