"""The message after an action, with a button that takes it back when that is possible."""

from typing import Any

from django.contrib import messages

from kern.tekst import een_punt

_ONGEDAAN = "ongedaan:"
_OVER = "over:"


def meld(request: Any, tekst: str, *, ongedaan_url: str = "", over: str = "") -> None:
    """Say what happened. `ongedaan_url` answers to POST and takes it back. `over`: a word for the thing of which only
    what was done last can be taken back; earlier messages about it go from the page.
    """
    delen = (f"{_ONGEDAAN}{ongedaan_url}" if ongedaan_url else "", f"{_OVER}{over}" if over else "")
    messages.success(request, een_punt(tekst), extra_tags=" ".join(deel for deel in delen if deel))


def meld_fout(request: Any, tekst: str) -> None:
    """Say what could not be done and what to do instead."""
    messages.error(request, een_punt(tekst))


def ongedaan_url(melding: Any) -> str:
    """The address that takes the action of this message back, or nothing."""
    return _deel(melding, _ONGEDAAN)


def over(melding: Any) -> str:
    """Of what only the last action can be taken back, or nothing."""
    return _deel(melding, _OVER)


def _deel(melding: Any, soort: str) -> str:
    delen = (melding.extra_tags or "").split(" ")
    return next((deel.removeprefix(soort) for deel in delen if deel.startswith(soort)), "")
