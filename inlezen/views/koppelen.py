"""Which column is what."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.utils.functional import cached_property

from inlezen.forms.lijsten import Koppelformulier
from inlezen.models import Status
from inlezen.selectors.lijsten import overgeslagen, voorbeelden
from inlezen.services.laden import koppel_kolommen
from inlezen.views.basis import MAP, MetLijst
from kern.views import Formulierscherm


class Koppelen(MetLijst, Formulierscherm):
    """A select per column, with example values; what was recognised is filled in, what was not stands first."""

    statussen = (Status.KOPPELEN, Status.GEREED)
    template_name = f"{MAP}/koppel.html"
    form_class = Koppelformulier

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "lijst": self.lijst}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        koppel_kolommen(lijst=self.lijst, koppeling=form.koppeling(), door=self.request.user)
        return self.naar("voortgang")

    @cached_property
    def voorbeelden(self) -> list[list[str]]:
        return voorbeelden(self.lijst)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        herkenning = self.soort.herkenning
        herkend = set(self.lijst.koppeling.values())
        rijen = [
            (veld, voorbeelden, kolom in herkend)
            for kolom, (veld, voorbeelden) in enumerate(zip(context["form"], self.voorbeelden, strict=True))
        ]
        return {
            **context,
            "rijen": sorted(rijen, key=lambda rij: rij[2]),
            "aantal_herkend": len(self.lijst.koppeling),
            "ontbreekt": herkenning.ontbreekt(self.lijst.koppeling),
            "overgeslagen": overgeslagen(self.lijst),
            "twijfel": herkenning.twijfel(self.lijst.kolommen),
        }
