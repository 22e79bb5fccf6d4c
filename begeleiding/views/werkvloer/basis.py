"""What the forms and buttons about a placement that is under way share."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from begeleiding.services.werkvloer.kader import NIET_BEGONNEN
from kern.antwoord import klaar, met_terug
from kern.fouten import BewerktDoorAnder
from kern.meldingen import meld
from plaatsingen.views.metplaatsing import GEWIJZIGD, MetPlaatsing, Plaatsingsknop, Plaatsingsvraag

ACTIE = "begeleiding.werkvloer"


class OpDeWerkvloer(MetPlaatsing):
    """A placement; what takes something back has an address of our own."""

    def klaar(self, tekst: str, *, ongedaan: str = "", args: tuple[Any, ...] = ()) -> HttpResponse:
        url = reverse(f"begeleiding:{ongedaan}", args=args) if ongedaan else ""
        meld(self.request, tekst, ongedaan_url=met_terug(url, self.terug) if url else "")
        return klaar(self.request, self.terug, GEWIJZIGD)


class Werkvloervraag(OpDeWerkvloer, Plaatsingsvraag):
    """A form; there is nothing to record before somebody began."""

    actie = ACTIE

    def waarom_niet(self) -> str:
        return "" if self.plaatsing.gestart_op else NIET_BEGONNEN

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "kijker": self.request.user}

    def form_valid(self, form: Any) -> Any:
        """What a colleague changed meanwhile is said on the form: saving once more is a choice."""
        try:
            return super().form_valid(form)
        except BewerktDoorAnder as fout:
            form.voeg_domeinfout_toe(fout)
            return self.form_invalid(form)


class Werkvloerknop(OpDeWerkvloer, Plaatsingsknop):
    """A button."""

    actie = ACTIE


class VanEenPlaatsing:
    """What belongs to a placement (`ding`), when this colleague may see it."""

    ding: Any

    @property
    def plaatsing_id(self) -> int:
        return int(self.ding.plaatsing_id)
