"""`manage.py maak_voorbeeldlijst`: the arrivals list in docs/voorbeelden that a visitor can upload."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from config.demo.voorbeeldlijst import schrijf


class Command(BaseCommand):
    help = "Schrijft de voorbeeldlijst in docs/voorbeelden, als CSV en als Excel."

    def handle(self, *args: Any, **options: Any) -> None:
        for pad in schrijf(Path(settings.BASIS) / "docs" / "voorbeelden"):
            self.stdout.write(str(pad))
