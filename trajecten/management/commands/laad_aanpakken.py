"""Write the shipped aanpakken; part of every installation, right after `migrate`."""

from typing import Any

from django.core.management.base import BaseCommand

from trajecten.meegeleverd import laad_aanpakken


class Command(BaseCommand):
    help = "Schrijft de meegeleverde aanpakken (Meetellen en Meedoen, Wet inburgering 2021) als ze er nog niet zijn."

    def handle(self, *args: Any, **options: Any) -> None:
        laad_aanpakken()
        self.stdout.write("De meegeleverde aanpakken staan klaar.")
