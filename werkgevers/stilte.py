"""After how many days without a contact an employer is 'lang niet gesproken'; a setting, by how it stands to it."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings


def stil_na_dagen() -> Mapping[str, int]:
    """Who would rather not is left alone, and so is never silent too long."""
    dagen: Mapping[str, int] = settings.WERKGEVER_STIL_NA
    return dagen
