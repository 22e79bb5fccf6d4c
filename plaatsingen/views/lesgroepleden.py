"""Into a lesson group and out of it, many at once."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.functional import cached_property

from kern.datums import datum_lang, meervoud
from kern.tijd import vandaag
from kern.views import Formulierscherm
from plaatsingen import services
from plaatsingen.forms.lesgroepen import Erbijformulier, Wegformulier
from plaatsingen.selectors.lesgroepen import leden_van
from plaatsingen.views.metlesgroep import ACTIE, MetLesgroep
from statushouders.models import Statushouder
from statushouders.selectors.zoeken import zoek

HOOGSTENS = 25


class LedenErbij(MetLesgroep, Formulierscherm):
    """Put people in the group, many at once. The text to search for goes by POST."""

    actie = ACTIE
    form_class = Erbijformulier
    template_name = "plaatsingen/leden_erbij.html"

    def get_initial(self) -> dict[str, Any]:
        return {"vanaf": max(vandaag(), self.lesgroep.begin)}

    @cached_property
    def mensen(self) -> list[Statushouder]:
        """Who was chosen already, and who is found."""
        post = self.request.POST
        gekozen = [int(pk) for pk in post.getlist("mensen") if pk.isascii() and pk.isdigit() and len(pk) < 18]
        zichtbaar = Statushouder.objects.visible_to(self.request.user).defer("bsn")
        al_gekozen = list(zichtbaar.filter(pk__in=gekozen))
        gevonden = zoek(self.request.user, post.get("zoek", "")).exclude(pk__in=gekozen).defer("bsn")[:HOOGSTENS]
        return [*al_gekozen, *gevonden]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "mensen": self.mensen}

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if "zoeken" not in request.POST:
            antwoord: HttpResponse = super().post(request, *args, **kwargs)
            return antwoord
        begin = {"zoek": request.POST.get("zoek", ""), "mensen": request.POST.getlist("mensen")}
        form = Erbijformulier(initial={**self.get_initial(), **begin}, mensen=self.mensen)
        return self.render_to_response(self.get_context_data(form=form, gezocht=True))

    def voer_uit(self, form: Any) -> HttpResponse:
        vanaf, wie = form.cleaned_data["vanaf"], form.cleaned_data["mensen"]
        gedaan = services.voeg_leden_toe(
            lesgroep=self.lesgroep,
            statushouder_ids=wie,
            vanaf=vanaf,
            ondanks_botsing=form.cleaned_data["ondanks_botsing"],
            door=self.request.user,
        )
        self.meld_overgeslagen(gedaan.overgeslagen, "Niet in de groep gezet")
        if not gedaan.gelukt:
            return self.klaar("Er is niemand bij gekomen.")
        erbij = meervoud(len(gedaan.gelukt), "persoon", "mensen")
        return self.klaar(f"{erbij} in de groep gezet. De lestijden staan in hun week.", gedaan.reeks)


class LedenWeg(MetLesgroep, Formulierscherm):
    """Take people out of the group."""

    actie = ACTIE
    form_class = Wegformulier
    template_name = "plaatsingen/leden_weg.html"

    def get_initial(self) -> dict[str, Any]:
        return {"laatste_dag": vandaag()}

    def get_form_kwargs(self) -> dict[str, Any]:
        leden, _ = leden_van(self.lesgroep, self.request.user, dag=vandaag())
        return {**super().get_form_kwargs(), "mensen": [lid.persoon for lid in leden]}

    def voer_uit(self, form: Any) -> HttpResponse:
        laatste, wie = form.cleaned_data["laatste_dag"], form.cleaned_data["mensen"]
        gedaan = services.haal_leden_weg(
            lesgroep=self.lesgroep, statushouder_ids=wie, laatste_dag=laatste, door=self.request.user
        )
        eruit = meervoud(len(gedaan.gelukt), "persoon gaat", "mensen gaan")
        return self.klaar(f"{eruit} na {datum_lang(laatste)} uit de groep.", gedaan.reeks)
