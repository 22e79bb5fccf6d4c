"""Solve a clash: another lesson group, or let it be with a reason. Other times are changed at the block itself."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from kern.antwoord import klaar
from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.meldingen import meld_fout
from kern.tijd import vandaag
from kern.views import Formulierscherm, Opdracht
from plaatsingen import services
from plaatsingen.forms.week import Groepkeuze, Keuzeformulier
from plaatsingen.models import Botsingkeuze, Roosterblok
from plaatsingen.selectors.lesgroepen import Groepregel, lesperioden, te_kiezen_groepen
from plaatsingen.selectors.week import botsing_tussen
from plaatsingen.services.botsingen import BOTSEN_NIET_MEER
from plaatsingen.views.metweek import GEWIJZIGD, WIJZIGEN, MetBlok, Weekscherm, week_url
from plaatsingen.woorden.week import Botsregel
from statushouders.models import Statushouder
from statushouders.views.mens import MetMens

GROEPEN = "plaatsingen.lesgroepen"


class BotsingLaten(Weekscherm, MetBlok, Formulierscherm):
    """It may be so, with a reason. The other block is in the address (`?met=`)."""

    actie = WIJZIGEN
    form_class = Keuzeformulier
    template_name = "plaatsingen/botsing_laten.html"
    fragment_template: ClassVar[str] = "plaatsingen/_botsing_laten.html"

    @cached_property
    def ander(self) -> Roosterblok | None:
        met = self.request.POST.get("met") or self.request.GET.get("met") or ""
        if not (met.isascii() and met.isdigit() and len(met) < 18):
            return None
        zichtbaar = Roosterblok.objects.visible_to(self.request.user).select_related("lesgroep", "plaatsing__werkgever")
        ander: Roosterblok | None = zichtbaar.filter(statushouder=self.persoon, pk=met).first()
        return ander

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        botsing = botsing_tussen(self.blok, self.ander, vanaf=vandaag()) if self.ander else None
        regel = Botsregel(botsing, vandaag()) if botsing else None
        return super().get_context_data(regel=regel, ander=self.ander, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        reden = form.cleaned_data["reden"]
        if self.ander is None:
            raise DomeinFout(BOTSEN_NIET_MEER)
        services.laat_botsing_staan(een=self.blok, ander=self.ander, reden=reden, door=self.request.user)
        return self.klaar("Deze botsing mag zo blijven. Hij staat nog onder de week, met je reden.")


class BotsingOplossen(Weekscherm, MetMens, Opdracht):
    """It is to be solved after all."""

    actie = WIJZIGEN

    def post(self, request: Any, botsingkeuze_id: int) -> HttpResponse:
        zichtbaar = Botsingkeuze.objects.visible_to(request.user).select_related("een__statushouder")
        keuze: Botsingkeuze = get_object_or_404(zichtbaar.defer("een__statushouder__bsn"), pk=botsingkeuze_id)
        self.persoon: Statushouder = keuze.een.statushouder
        try:
            services.los_botsing_weer_op(keuze=keuze, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return klaar(request, week_url(self.persoon.pk), GEWIJZIGD)
        return self.klaar("Deze botsing staat weer bij wat je moet oplossen.")


class AndereGroep(Weekscherm, MetBlok, Formulierscherm):
    """Lessons of another group from a day on, with beside each group whether it fits."""

    actie = GROEPEN
    form_class = Groepkeuze
    template_name = "plaatsingen/andere_groep.html"
    fragment_template: ClassVar[str] = "plaatsingen/_andere_groep.html"

    def get_initial(self) -> dict[str, Any]:
        return {"vanaf": max(vandaag(), self.blok.geldig_van)}

    def get_form_kwargs(self) -> dict[str, Any]:
        dag = max(vandaag(), self.blok.geldig_van)
        van = [self.blok.lesgroep_id] if self.blok.lesgroep_id else []
        groepen = te_kiezen_groepen(self.persoon.pk, self.request.user, dag=dag, zonder=van)
        return {**super().get_form_kwargs(), "groepen": groepen}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With when the lessons of now are, to compare those of the other groups with."""
        groep = self.blok.lesgroep
        perioden = lesperioden(groep, vandaag()) if groep else []
        nu = Groepregel(groep, perioden, 0).nu if groep and perioden else None
        return super().get_context_data(nu=nu, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        vanaf, naar = form.cleaned_data["vanaf"], form.gekozen
        if self.blok.lesgroep is None:
            raise DomeinFout("Deze les hoort niet (meer) bij een groep. Wijzig de tijd zelf, of laat hem stoppen.")
        reeks = services.kies_andere_groep(
            statushouder=self.persoon,
            van=self.blok.lesgroep,
            naar=naar,
            vanaf=vanaf,
            ondanks_botsing=form.cleaned_data["ondanks_botsing"],
            door=self.request.user,
        )
        return self.klaar(
            f"{self.persoon.naam} zit vanaf {datum_lang(vanaf)} in {naar.naam} van {naar.school}.", reeks, dag=vanaf
        )


class InLesgroep(Weekscherm, MetMens, Formulierscherm):
    """Put this person in a lesson group."""

    actie = GROEPEN
    form_class = Groepkeuze
    template_name = "plaatsingen/in_lesgroep.html"
    fragment_template: ClassVar[str] = "plaatsingen/_in_lesgroep.html"

    def get_initial(self) -> dict[str, Any]:
        return {"vanaf": vandaag()}

    def get_form_kwargs(self) -> dict[str, Any]:
        groepen = te_kiezen_groepen(self.persoon.pk, self.request.user, dag=vandaag())
        return {**super().get_form_kwargs(), "groepen": groepen}

    def voer_uit(self, form: Any) -> HttpResponse:
        vanaf, groep = form.cleaned_data["vanaf"], form.gekozen
        gedaan = services.voeg_leden_toe(
            lesgroep=groep,
            statushouder_ids=[self.persoon.pk],
            vanaf=vanaf,
            ondanks_botsing=form.cleaned_data["ondanks_botsing"],
            door=self.request.user,
        )
        if gedaan.overgeslagen:
            raise DomeinFout("Op die tijden staat al zoiets in de week. Laat dat eerst stoppen.", veld="groep")
        wat = f"{self.persoon.naam} zit in {groep.naam} van {groep.school}."
        return self.klaar(wat, gedaan.reeks, dag=max(vanaf, groep.begin))
