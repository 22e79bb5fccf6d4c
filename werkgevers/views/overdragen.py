"""Give employers to a colleague, many at once, and take it back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse

from kern.antwoord import terug_adres
from kern.datums import meervoud
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Opdracht
from medewerkers.models import Medewerker
from werkgevers.forms.overdragen import Overdragen as Formulier
from werkgevers.services.eigenaren import draag_over, draag_terug


class _Overdracht(Opdracht):
    actie: ClassVar[str] = "werkgevers.schrijven"

    def post(self, request: Any) -> HttpResponse:
        try:
            self.voer_uit()
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        return redirect(self.terug)

    @property
    def terug(self) -> str:
        return terug_adres(self.request, reverse("werkgevers:lijst"))

    def voer_uit(self) -> None:
        raise NotImplementedError


class Overdragen(_Overdracht):
    """The colleague gets these employers."""

    def voer_uit(self) -> None:
        formulier = Formulier(self.request.POST, kijker=self.request.user)
        if not formulier.is_valid():
            raise DomeinFout(formulier.eerste_fout)
        collega: Medewerker = formulier.cleaned_data["medewerker"]
        eerst = draag_over(werkgever_ids=formulier.cleaned_data["wie"], medewerker=collega, door=self.request.user)
        if not eerst:
            raise DomeinFout(f"Deze werkgevers zijn al van {collega.naam}.")
        meld(
            self.request,
            f"{meervoud(len(eerst), 'werkgever', 'werkgevers')} gegeven aan {collega.naam}.",
            ongedaan_url=self._ongedaan_url(eerst, collega),
        )

    def _ongedaan_url(self, eerst: Mapping[int, int | None], collega: Medewerker) -> str:
        vraag = QueryDict(mutable=True)
        vraag.setlist("wie", [f"{pk}-{van or 0}" for pk, van in eerst.items()])
        vraag["aan"], vraag["terug"] = str(collega.pk), self.terug
        return f"{reverse('werkgevers:overdragen_ongedaan')}?{vraag.urlencode()}"


class OverdragenOngedaan(_Overdracht):
    """Of who they were before, or of nobody."""

    def voer_uit(self) -> None:
        eerst = dict(filter(None, map(_paar, self.request.GET.getlist("wie"))))
        aan = self.request.GET.get("aan", "")
        if not eerst or not _is_nummer(aan):
            raise DomeinFout("Dit is niet meer terug te nemen. Geef de werkgevers opnieuw aan een collega.")
        terug = draag_terug(eerst=eerst, medewerker_id=int(aan), door=self.request.user)
        meld(self.request, f"Teruggenomen: {meervoud(len(terug), 'werkgever', 'werkgevers')}.")


def _paar(tekst: str) -> tuple[int, int | None] | None:
    """'12-3': employer 12 was of colleague 3, '12-0' of nobody."""
    werkgever, _, van = tekst.partition("-")
    return (int(werkgever), int(van) or None) if _is_nummer(werkgever) and _is_nummer(van) else None


def _is_nummer(tekst: str) -> bool:
    return tekst.isascii() and tekst.isdigit() and len(tekst) < 16
