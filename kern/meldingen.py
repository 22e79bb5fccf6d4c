"""The message after an action, with a button that takes it back when that is possible."""

from typing import Any

from django.contrib import messages

from kern.tekst import een_punt

_ONGEDAAN = "ongedaan:"


def meld(request: Any, tekst: str, *, ongedaan_url: str = "") -> None:
    """Say what happened. `ongedaan_url` answers to POST and takes it back."""
    messages.success(request, een_punt(tekst), extra_tags=f"{_ONGEDAAN}{ongedaan_url}" if ongedaan_url else "")


def meld_fout(request: Any, tekst: str) -> None:
    """Say what could not be done and what to do instead."""
    messages.error(request, een_punt(tekst))


def ongedaan_url(melding: Any) -> str:
    """The address that takes the action of this message back, or nothing."""
    extra = melding.extra_tags or ""
    return extra.removeprefix(_ONGEDAAN) if extra.startswith(_ONGEDAAN) else ""
