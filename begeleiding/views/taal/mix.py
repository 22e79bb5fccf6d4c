"""The mix of each hall as a trend, and the form of one week."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property

from begeleiding.forms.taalmix import Taalmixformulier
from begeleiding.models import Hal, Taalmix
from begeleiding.selectors.taalmix import getelde_mensen, halmixen
from begeleiding.services import taalmix as diensten
from kern.datums import maandag_van
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.ongedaan import onthoud, onthouden, stand_van
from kern.tijd import vandaag
from kern.views import Formulierscherm, Opdracht, Pagina

ACTIE, MAATJES = "begeleiding.taalmix", "begeleiding.taalmaatjes"
VELDEN = ("statushouders", "anderen")


class Taalmixen(Pagina):
    """Per hall, the last weeks."""

    actie = ACTIE
    template_name = "begeleiding/taal/mix.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dag = vandaag()
        maandag = maandag_van(dag)
        weken: dict[str, Any] = {
            "deze_week": maandag.isoformat(),
            "vorige_week": (maandag - timedelta(weeks=1)).isoformat(),
        }
        weken["mag_maatjes"] = self.request.user.mag(MAATJES)
        return super().get_context_data(mixen=halmixen(self.request.user, dag), **weken, **kwargs)


class TaalmixInvullen(Formulierscherm):
    """One week of one hall. What the log says is filled in."""

    actie = ACTIE
    form_class = Taalmixformulier
    template_name = "begeleiding/taal/mixvraag.html"

    @cached_property
    def hal(self) -> Hal:
        hal: Hal = get_object_or_404(
            Hal.objects.visible_to(self.request.user).filter(gesloten=False), pk=self.kwargs["hal_id"]
        )
        return hal

    @cached_property
    def week(self) -> date:
        try:
            dag = date.fromisoformat(self.kwargs["week"])
        except ValueError as fout:
            raise Http404 from fout
        return maandag_van(dag)

    @cached_property
    def rij(self) -> Taalmix | None:
        return Taalmix.objects.filter(hal=self.hal, week=self.week).first()

    @cached_property
    def geteld(self) -> int:
        return getelde_mensen(self.hal.pk, self.week)

    def get_initial(self) -> dict[str, Any]:
        if self.rij is None:
            return {"statushouders": self.geteld or "", "versie": 0}
        return {"statushouders": self.rij.statushouders, "anderen": self.rij.anderen, "versie": self.rij.versie}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "geteld": self.geteld}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        terug = reverse("begeleiding:taalmix")
        return super().get_context_data(**{"hal": self.hal, "week": self.week, "terug": terug} | kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        was = stand_van(self.rij, VELDEN) if self.rij else ""
        rij = diensten.leg_taalmix_vast(
            hal_id=self.hal.pk, week=self.week, statushouders=form.cleaned_data["statushouders"],
            anderen=form.cleaned_data["anderen"], versie=form.cleaned_data["versie"] or 0, door=self.request.user,
        )  # fmt: skip
        if was:
            onthoud(self.request, rij, was)
        url = reverse("begeleiding:taalmix_terug", args=[rij.pk, rij.versie])
        meld(self.request, f"Bewaard: de taalmix van {self.hal.naam}.", ongedaan_url=url)
        return redirect("begeleiding:taalmix")


class TaalmixTerug(Opdracht):
    """Undo: what stood there before, or nothing."""

    actie = ACTIE

    def post(self, request: Any, **kwargs: Any) -> HttpResponse:
        rij = get_object_or_404(Taalmix.objects.visible_to(request.user), pk=kwargs["taalmix_id"])
        try:
            self._neem_terug(rij, kwargs["versie"])
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, "Ongedaan gemaakt. De week staat weer zoals ervoor.")
        return redirect("begeleiding:taalmix")

    def _neem_terug(self, rij: Taalmix, versie: int) -> None:
        if velden := onthouden(self.request, rij, versie):
            diensten.zet_taalmix_terug(taalmix=rij, versie=versie, door=self.request.user, **velden)
        elif versie == 1:
            diensten.verwijder_taalmix(taalmix=rij, versie=versie, door=self.request.user)
        else:
            raise DomeinFout("Dit kan niet meer terug. Vul de week opnieuw in.")
