"""Prints `docs/instellingen.md`: every setting, from the words in which the code declares it."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from config.omgeving import ALLE, Instelling

KOP = """# Instellingen

Meedoen leest zijn instellingen uit de omgeving. Elke instelling kan ook uit een bestand komen: geef dan het pad in
`NAAM_BESTAND`, bijvoorbeeld `MEEDOEN_GEHEIME_SLEUTEL_BESTAND=/run/secrets/geheime_sleutel`. Zo staan geheimen niet in
de omgeving. Deze pagina is gemaakt met `manage.py toon_instellingen`.

| instelling | waarvoor | als je niets invult |
|---|---|---|
"""


class Command(BaseCommand):
    help = "Laat zien welke instellingen er zijn, als pagina voor de beheerder."

    def handle(self, *args: Any, **options: Any) -> None:
        verplichte_eerst = sorted(ALLE.values(), key=lambda een: (een.standaard is not None, een.naam))
        self.stdout.write(KOP + "\n".join(_regel(een) for een in verplichte_eerst))


def _regel(instelling: Instelling) -> str:
    return f"| `{instelling.naam}` | {instelling.uitleg} | {_standaard(instelling.standaard)} |"


def _standaard(waarde: str | None) -> str:
    if waarde is None:
        return "**verplicht**"
    return f"`{waarde.replace(f'{settings.BASIS}/', '')}`" if waarde else "leeg"
