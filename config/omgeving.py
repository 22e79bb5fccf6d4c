"""Settings from the environment, each with its own explanation.

One place reads `os.environ`. Every setting is declared with a sentence for the administrator, so that
`manage.py toon_instellingen` can print the documentation page from the same text.
A secret may also come from a file: `NAAM_BESTAND=/run/secrets/naam` is read when `NAAM` itself is not set.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


@dataclass(frozen=True)
class Instelling:
    """One setting: its name in the environment, what it is for, and its default (None: required)."""

    naam: str
    uitleg: str
    standaard: str | None


ALLE: dict[str, Instelling] = {}


def lees(naam: str, uitleg: str, standaard: str | None = None) -> str:
    """The value of one setting. Raises ImproperlyConfigured when it is required and absent."""
    ALLE[naam] = Instelling(naam, uitleg, standaard)
    if naam in os.environ:
        return os.environ[naam]
    if bestand := os.environ.get(f"{naam}_BESTAND"):
        return Path(bestand).read_text(encoding="utf-8").strip()
    if standaard is None:
        raise ImproperlyConfigured(f"De instelling {naam} ontbreekt. {uitleg}")
    return standaard


def lees_lijst(naam: str, uitleg: str, standaard: str | None = None) -> list[str]:
    """A setting with several values, separated by commas."""
    return [deel.strip() for deel in lees(naam, uitleg, standaard).split(",") if deel.strip()]
