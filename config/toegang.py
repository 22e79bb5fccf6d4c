"""The whole access table: what each role may do, put together from the `permissions.py` of every app."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import apps

from medewerkers.toegang import Toegangstabel, stel_tabel_in


def delen() -> list[Toegangstabel]:
    """The tables of the apps in this repository, in the order in which they are installed."""
    namen = [app.name for app in apps.get_app_configs() if find_spec(f"{app.name}.permissions")]
    return [import_module(f"{naam}.permissions").TOEGANG for naam in namen if _van_ons(naam)]


def _van_ons(naam: str) -> bool:
    return hasattr(import_module(f"{naam}.permissions"), "TOEGANG")


def stel_samen() -> None:
    """Put the table together; once, at the start of every process."""
    stel_tabel_in(*delen())
