"""When two municipalities in one installation agree to share a werkbedrijf."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kern.fouten import DomeinFout
from medewerkers.services.inrichten import laat_ook_werken_voor


class Command(BaseCommand):
    help = "Laat een werkbedrijf van de ene gemeente ook voor een andere werken, als beide gemeenten dat willen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("naam", help="naam van het werkbedrijf")
        parser.add_argument("nu_voor", help="CBS-code van de gemeente waarvoor het al werkt, bijvoorbeeld GM1783")
        parser.add_argument("ook_voor", help="CBS-code van de gemeente die erbij komt")

    def handle(self, *args: Any, **opties: Any) -> None:
        velden = {naam: opties[naam] for naam in ("naam", "nu_voor", "ook_voor")}
        try:
            organisatie = laat_ook_werken_voor(**velden)
        except DomeinFout as fout:
            raise CommandError(fout.melding) from fout
        self.stdout.write(f"{organisatie.naam} werkt nu ook voor {velden['ook_voor']} en beheert zelf de accounts.")
