"""Migrations and demo data in one process, because starting Django twice takes longer than the work itself."""

import sys

import django
from django.core.management import call_command

if __name__ == "__main__":
    django.setup()
    call_command("migrate", verbosity=1)
    call_command("laad_demo", *sys.argv[1:])
