"""The first step of a new installation, or of another municipality in it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from kern.fouten import DomeinFout
from medewerkers.services.inrichten import richt_gemeente_in


class Command(BaseCommand):
    help = "Maakt een gemeente met een eerste beheerder, die per mail een link krijgt om een wachtwoord te kiezen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("naam", help="naam van de gemeente")
        parser.add_argument("cbs_code", help="code van het CBS, bijvoorbeeld GM1783")
        parser.add_argument("voornaam")
        parser.add_argument("achternaam")
        parser.add_argument("email")

    def handle(self, *args: Any, **opties: Any) -> None:
        velden = {naam: opties[naam] for naam in ("naam", "cbs_code", "voornaam", "achternaam", "email")}
        try:
            richt_gemeente_in(**velden)
        except ValidationError as fout:
            raise CommandError(" ".join(fout.messages)) from fout
        except DomeinFout as fout:
            raise CommandError(fout.melding) from fout
        self.stdout.write("De gemeente is gemaakt. De beheerder krijgt een mail om een wachtwoord te kiezen.")
