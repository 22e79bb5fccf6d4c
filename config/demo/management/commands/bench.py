"""`manage.py bench`: fills the database that it is given, so it wants one of its own."""

import json
import logging
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config.bench.invoer import voer_in
from config.bench.lezer import lees
from config.bench.rapport import meet_alles, meet_matching
from medewerkers.models import Medewerker


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
        parser.add_argument("--wis", action="store_true", help="De database is niet leeg en mag gewist worden.")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("De meting wist de database en hoort niet in productie.")
        if options["invoer"]:
            self.stdout.write(json.dumps(voer_in(options["invoer"])))
            return
        if options["lezer"]:
            self.stdout.write(json.dumps(lees(*options["lezer"])))
            return
        if Medewerker.objects.exists() and not options["wis"]:
            raise CommandError("Deze database is niet leeg. Geef een lege, of --wis als hij gewist mag worden.")
        if options["matching"]:
            if not meet_matching(self.stdout.write, klein=options["klein"]):
                raise CommandError("Het doel is niet gehaald.")
            return
        logging.disable(logging.INFO)  # Two hundred lines of who signed in would hide the tables.
        if not meet_alles(self.stdout.write, klein=options["klein"]):
            raise CommandError("Niet elk doel is gehaald.")
