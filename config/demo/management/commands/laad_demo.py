"""`manage.py laad_demo`: the two fictional municipalities."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from config.demo.laden import demo_is_van, laad
from config.demo.organisaties import WACHTWOORD, demo_accounts
from kern.tijd import vandaag


class Command(BaseCommand):
    help = "Laadt twee verzonnen gemeenten met 150 mensen. Staat de demo er al, dan gebeurt er niets."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--opnieuw", action="store_true", help="Begin opnieuw, met datums rond vandaag.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            geladen = laad(opnieuw=options["opnieuw"])
        except ImproperlyConfigured as fout:
            raise CommandError(str(fout)) from fout
        if geladen:
            self.stdout.write("De demo staat klaar: Duinrade en Polderwijk.")
        elif demo_is_van() != vandaag():
            self.stdout.write(f"De demo is van {demo_is_van():%d-%m-%Y}. Met --opnieuw komen de datums rond vandaag.")
        else:
            self.stdout.write("De demo staat er al.")
        for collega in demo_accounts():
            self.stdout.write(f"  {collega.email}  {WACHTWOORD}")
