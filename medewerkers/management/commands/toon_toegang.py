"""manage.py toon_toegang: which role may do what, as a table (Markdown)."""

from typing import Any

from django.core.management.base import BaseCommand

from medewerkers.rollen import Rol
from medewerkers.toegang import tabel


class Command(BaseCommand):
    help = "Laat zien welke rol wat mag doen: een regel per actie, een kolom per rol."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write("| actie | " + " | ".join(rol.label for rol in Rol) + " |")
        self.stdout.write("|---|" + ":-:|" * len(Rol))
        for actie, rollen in sorted(tabel().items()):
            self.stdout.write(f"| {actie} | " + " | ".join("ja" if rol in rollen else "" for rol in Rol) + " |")
