"""The questions of a questionnaire."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

from django.http import Http404
from django.http.response import HttpResponseBase
from django.urls import reverse

from kern.versies import lees_opname, neem_op
from kern.views import Formulierscherm
from rapportages.forms.effect import Vraagformulier
from rapportages.models import Lijstvraag
from rapportages.models.effect.vragenlijst import LAAGSTE
from rapportages.services.effect import vragen as diensten
from rapportages.views.effect.basis import INVOEREN, Knop, MetLijst, MetVraag


class VraagNieuw(MetLijst, Formulierscherm):
    """After the others."""

    actie = INVOEREN
    form_class = Vraagformulier
    template_name = "rapportages/effect/vraag_formulier.html"

    def get_initial(self) -> dict[str, Any]:
        return {"soort": Lijstvraag.Soort.SCHAAL}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop="Vraag toevoegen", **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        vraag = diensten.voeg_vraag_toe(
            lijst=self.lijst,
            tekst=form.cleaned_data["tekst"],
            soort=form.cleaned_data["soort"],
            woorden=form.woorden,
            door=self.request.user,
        )
        return self.klaar("De vraag staat erbij.", ongedaan_url=reverse("rapportages:lijstvraag_weg", args=[vraag.pk]))


class VraagWijzigen(MetVraag, Formulierscherm):
    """Other words."""

    actie = INVOEREN
    form_class = Vraagformulier
    template_name = "rapportages/effect/vraag_formulier.html"

    def get_initial(self) -> dict[str, Any]:
        vraag = self.vraag
        woorden = vraag.woorden if vraag.soort == Lijstvraag.Soort.SCHAAL else diensten.VAN_EENS
        return {
            "tekst": vraag.tekst,
            "soort": vraag.soort,
            "gezien": diensten.hoe_het_staat(vraag),
            **{f"woord_{nummer}": woord for nummer, woord in enumerate(woorden, start=LAAGSTE)},
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop="Vraag wijzigen", **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        diensten.wijzig_vraag(
            vraag=self.vraag,
            tekst=form.cleaned_data["tekst"],
            soort=form.cleaned_data["soort"],
            woorden=form.woorden,
            gezien=form.cleaned_data["gezien"],
            door=self.request.user,
        )
        return self.klaar("De vraag is gewijzigd.")


class VraagWeg(MetVraag, Knop):
    """Take it out; it can be put back."""

    actie = INVOEREN

    def voer_uit(self) -> HttpResponseBase:
        naar = self.terug
        weg = diensten.verwijder_vraag(vraag=self.vraag, door=self.request.user)
        wat = {"tekst": weg.tekst, "soort": weg.soort, "woorden": json.dumps(weg.woorden), "plek": str(weg.volgorde)}
        url = f"{reverse('rapportages:lijstvraag_terug', args=[weg.lijst_id])}?{urlencode({'wat': neem_op(wat)})}"
        return self.klaar("De vraag is weggehaald.", ongedaan_url=url, naar=naar)


class VraagTerug(MetLijst, Knop):
    """Undo: at the place where it was."""

    actie = INVOEREN

    def voer_uit(self) -> HttpResponseBase:
        wat = lees_opname(self.request.GET.get("wat", ""))
        if not {"tekst", "soort", "woorden", "plek"} <= wat.keys():
            raise Http404
        diensten.voeg_vraag_toe(
            lijst=self.lijst,
            tekst=wat["tekst"],
            soort=wat["soort"],
            woorden=json.loads(wat["woorden"]),
            plek=int(wat["plek"]),
            door=self.request.user,
        )
        return self.klaar("De vraag staat er weer.")


class VraagHoger(MetVraag, Knop):
    """One place up."""

    actie = INVOEREN

    def voer_uit(self) -> HttpResponseBase:
        diensten.zet_vraag_hoger(vraag=self.vraag, door=self.request.user)
        return self.klaar("De vraag staat nu hoger.")
