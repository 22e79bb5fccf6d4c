"""Write the shipped skills and examples of goals; part of every installation, right after `laad_aanpakken`."""

from typing import Any

from django.core.management.base import BaseCommand

from begeleiding.meegeleverd import laad_begeleiding


class Command(BaseCommand):
    help = "Schrijft de meegeleverde observatiepunten en voorbeelden van leerdoelen."

    def handle(self, *args: Any, **options: Any) -> None:
        laad_begeleiding()
        self.stdout.write("De observatiepunten en voorbeelden van leerdoelen staan klaar.")
