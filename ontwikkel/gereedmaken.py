"""Migrations and demo data in one process, because starting Django twice takes longer than the work itself."""

import django
from django.core.management import call_command, get_commands

if __name__ == "__main__":
    django.setup()
    call_command("migrate", verbosity=1)
    if "laad_demo" in get_commands():
        call_command("laad_demo")
