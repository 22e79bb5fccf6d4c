"""`manage.py bench`: fills the database that it is given, so it wants one of its own."""

import json
import logging
from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config.bench.cijferrapport import meet_cijfers
from config.bench.cijfers import eerste_keer
from config.bench.invoer import voer_in
from config.bench.lezer import lees
from config.bench.rapport import meet_alles, meet_matching
from config.bench.uitvoer import maak
from medewerkers.models import Medewerker

# What is measured in a process of its own, as JSON.
_LOS: dict[str, Callable[[Any], object]] = {
    "invoer": voer_in,
    "lezer": lambda omvang: lees(*omvang),
    "eerste": eerste_keer,
    "uitvoer": lambda gevraagd: maak(gevraagd[0], int(gevraagd[1])),
}


class Command(BaseCommand):
    help = "Meet hoe snel Meedoen is met 20.000 mensen en 240.000 stappen. Wist de database die hij krijgt."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--klein", action="store_true", help="Snel: minder mensen en minder herhalingen.")
        parser.add_argument("--invoer", type=int, help="Alleen zoveel mensen uit een lijst invoeren; geeft JSON.")
        parser.add_argument(
            "--lezer",
            type=int,
            nargs=2,
            metavar=("RIJEN", "KOLOMMEN"),
            help="Alleen een Excel-bestand lezen; geeft JSON.",
        )
        parser.add_argument("--matching", action="store_true", help="Alleen meten wie bij werk past.")
        parser.add_argument(
            "--cijfers",
            type=int,
            nargs="*",
            metavar="AANTAL",
            help="Alleen de rapportages, van zoveel mensen en zoveel regels van het daglog.",
        )
        parser.add_argument("--gevuld", action="store_true", help="Als --cijfers, zonder eerst te vullen.")
        parser.add_argument("--eerste", type=int, help="Alleen een bladzijde van de rapportages; geeft JSON.")
        parser.add_argument(
            "--uitvoer", nargs=2, metavar=("WAT", "RIJEN"), help="Alleen een bestand schrijven; geeft JSON."
        )
        parser.add_argument("--wis", action="store_true", help="De database is niet leeg en mag gewist worden.")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("De meting wist de database en hoort niet in productie.")
        logging.disable(logging.INFO)  # Two hundred lines of who signed in would hide the tables.
        for naam, los in _LOS.items():
            if options[naam] is not None:
                self.stdout.write(json.dumps(los(options[naam])))
                return
        if Medewerker.objects.exists() and not (options["wis"] or options["gevuld"]):
            raise CommandError("Deze database is niet leeg. Geef een lege, of --wis als hij gewist mag worden.")
        if not self._meet(options):
            raise CommandError("Niet elk doel is gehaald.")

    def _meet(self, options: dict[str, Any]) -> bool:
        schrijf, klein = self.stdout.write, options["klein"]
        if options["matching"]:
            return meet_matching(schrijf, klein=klein)
        if options["gevuld"]:
            return meet_cijfers(schrijf, gevuld=True)
        if options["cijfers"] is not None:
            return meet_cijfers(schrijf, **dict(zip(("mensen", "logregels"), options["cijfers"], strict=False)))
        return meet_alles(schrijf, klein=klein)
