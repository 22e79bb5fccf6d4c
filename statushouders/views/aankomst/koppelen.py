"""Which column is what."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.functional import cached_property

from kern.views import Formulierscherm
from statushouders.aankomst.herkenning import ontbreekt, twijfel
from statushouders.forms.aankomst import Koppelformulier
from statushouders.selectors.aankomst import voorbeelden
from statushouders.selectors.aankomstbeeld import overgeslagen
from statushouders.services.aankomst import koppel_kolommen
from statushouders.views.aankomst.basis import ACTIE, MetLijst, Status


class Koppelen(MetLijst, Formulierscherm):
    """A select per column, with example values; what was recognised is filled in, what was not stands first."""

    actie = ACTIE
    statussen = (Status.KOPPELEN, Status.GEREED)
    template_name = "statushouders/aankomst/koppel.html"
    form_class = Koppelformulier

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "lijst": self.lijst}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        koppel_kolommen(lijst=self.lijst, koppeling=form.koppeling(), door=self.request.user)
        return redirect("statushouders:aankomstlijst_voortgang", self.lijst.pk)

    @cached_property
    def voorbeelden(self) -> list[list[str]]:
        return voorbeelden(self.lijst)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        herkend = set(self.lijst.koppeling.values())
        rijen = [
            (veld, voorbeelden, kolom in herkend)
            for kolom, (veld, voorbeelden) in enumerate(zip(context["form"], self.voorbeelden, strict=True))
        ]
        return {
            **context,
            "rijen": sorted(rijen, key=lambda rij: rij[2]),
            "aantal_herkend": len(self.lijst.koppeling),
            "ontbreekt": ontbreekt(self.lijst.koppeling),
            "overgeslagen": overgeslagen(self.lijst),
            "twijfel": twijfel(self.lijst.kolommen),
        }
