"""Something in the address that a colleague may have taken away since the page was opened."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import Http404
from django.http.response import HttpResponseBase

from kern.antwoord import klaar, terug_adres
from kern.meldingen import meld_fout


class MisschienWeg:
    """None with this number within sight: back to where one came from with the message that it is gone; 404 for who
    comes from nowhere. A number out of scope gets the same answer as one that never was.
    """

    al_weg: ClassVar[str]
    gebeurtenis: ClassVar[str]

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            antwoord: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        except Http404:
            terug = terug_adres(request, "")
            if not terug:
                raise
            meld_fout(request, self.al_weg)
            return klaar(request, self.waarheen(terug), self.gebeurtenis)
        return antwoord

    def waarheen(self, terug: str) -> str:
        """Where on that page."""
        return terug
