"""What every screen about one lesson group has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from kern.antwoord import met_terug
from kern.datums import meervoud
from kern.meldingen import meld, meld_fout
from kern.tijd import vandaag
from plaatsingen.models import Lesgroep
from plaatsingen.selectors.lesgroepen import Groepregel, lesperioden, ziet_iedereen
from plaatsingen.services.lesgroepblokken import NIET_IEDEREEN
from statushouders.models import Statushouder

ACTIE = "plaatsingen.lesgroepen"


class MetLesgroep(ContextMixin):
    """The group in the address, when it is of the own municipality."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def lesgroep(self) -> Lesgroep:
        return self.vers()

    def vers(self) -> Lesgroep:
        groep: Lesgroep = get_object_or_404(
            Lesgroep.objects.visible_to(self.request.user).prefetch_related("lestijden"), pk=self.kwargs["lesgroep_id"]
        )
        return groep

    @cached_property
    def regel(self) -> Groepregel:
        return Groepregel(self.lesgroep, lesperioden(self.lesgroep, vandaag()), 0)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(lesgroep=self.lesgroep, regel=self.regel, **kwargs)

    def klaar(self, tekst: str, reeks: Any = None) -> HttpResponse:
        terug = reverse("plaatsingen:lesgroep", args=[self.lesgroep.pk])
        ongedaan = met_terug(reverse("plaatsingen:week_ongedaan", args=[reeks]), terug) if reeks else ""
        meld(self.request, tekst, ongedaan_url=ongedaan)
        return redirect(terug)

    def meld_overgeslagen(self, ids: Sequence[int], wat: str) -> None:
        """Who was passed over: by name who may be named, the others counted."""
        mensen = Statushouder.objects.visible_to(self.request.user).filter(pk__in=list(ids)).defer("bsn")
        namen = [een.naam for een in mensen]
        if anderen := len(ids) - len(namen):
            namen.append(meervoud(anderen, "ander", "anderen"))
        if namen:
            meld_fout(self.request, f"{wat}: {', '.join(namen)}. Op die tijd staat al zoiets in de week.")


class VoorIedereen(MetLesgroep):
    """What changes the weeks of everybody in the group is for who sees them all; others read why not."""

    def get(self, request: Any, *args: str, **kwargs: Any) -> HttpResponse:
        if ziet_iedereen(self.lesgroep, request.user):
            antwoord: HttpResponse = super().get(request, *args, **kwargs)  # type: ignore[misc]
            return antwoord
        meld_fout(request, NIET_IEDEREEN)
        return redirect("plaatsingen:lesgroep", self.lesgroep.pk)
