"""What these screens share: the tab, a message with the way back, a button."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic.base import ContextMixin

from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Opdracht

ACTIE = "begeleiding.inrichten"


class Inrichtscherm(ContextMixin):
    """`hier`: the tab that is open; `lijst`: the name of its address."""

    request: Any
    kwargs: dict[str, Any]
    hier: ClassVar[str]
    lijst: ClassVar[str]

    @property
    def terug(self) -> str:
        return reverse(f"begeleiding:{self.lijst}")

    @property
    def gemeente_id(self) -> int:
        return int(self.request.user.werkt_voor().pk)

    def klaar(self, tekst: str, *, ongedaan_url: str = "") -> HttpResponseBase:
        meld(self.request, tekst, ongedaan_url=ongedaan_url)
        return redirect(self.terug)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"hier": self.hier, "terug": self.terug} | kwargs)


class Inrichtknop(Inrichtscherm, Opdracht):
    """A button. A rule that is broken becomes a message."""

    actie = ACTIE

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return self.voer_uit()
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect(self.terug)

    def voer_uit(self) -> HttpResponseBase:
        raise NotImplementedError
