"""Lesson groups: the times of a school once, and then in the weeks of everybody in the group."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from kern.datums import datum_lang, meervoud
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.tijd import vandaag
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.views.beheer import Bewerkscherm
from plaatsingen import services
from plaatsingen.forms.lesgroepen import Lesgroepformulier, Lestijdenformulier, NieuweLesgroep
from plaatsingen.selectors.lesgroepen import groepregels, leden_van, ziet_iedereen
from plaatsingen.services.botst import VELD
from plaatsingen.services.lesgroepblokken import NIET_IEDEREEN
from plaatsingen.views.metlesgroep import ACTIE, MetLesgroep, VoorIedereen


class Lesgroepen(Pagina):
    """All groups, with their times and how many people."""

    actie = ACTIE
    template_name = "plaatsingen/lesgroepen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        regels = groepregels(self.request.user, dag=vandaag())
        klaar = [regel for regel in regels if regel.groep.einde < vandaag()]
        lopend = [regel for regel in regels if regel.groep.einde >= vandaag()]
        return super().get_context_data(lopend=lopend, klaar=klaar, **kwargs)


class LesgroepNieuw(Formulierscherm):
    """A group with its times."""

    actie = ACTIE
    form_class = NieuweLesgroep
    template_name = "plaatsingen/lesgroep_nieuw.html"

    def voer_uit(self, form: Any) -> HttpResponseBase:
        groep = services.maak_lesgroep(gegevens=form.gegevens(), tijden=form.tijden(), door=self.request.user)
        meld(self.request, f"{groep.naam} van {groep.school} staat klaar. Zet er nu mensen in.")
        return redirect("plaatsingen:lesgroep", groep.pk)


class LesgroepBekijken(MetLesgroep, Pagina):
    """The times now and later, and who is in it."""

    actie = ACTIE
    template_name = "plaatsingen/lesgroep.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        leden, anderen = leden_van(self.lesgroep, self.request.user, dag=vandaag())
        mag = ziet_iedereen(self.lesgroep, self.request.user)
        return super().get_context_data(leden=leden, anderen=anderen, mag=mag, waarom_niet=NIET_IEDEREEN, **kwargs)


class LesgroepWijzigen(VoorIedereen, Bewerkscherm):
    """Another name, kind or period; the lessons of everybody follow."""

    actie = ACTIE
    soort = "lesgroep"
    form_class = Lesgroepformulier
    template_name = "plaatsingen/lesgroep_wijzigen.html"

    def bewaard(self, nu: Any, veld: str) -> Any:
        return None if veld == VELD else super().bewaard(nu, veld)

    def te_vergelijken(self, form: Any) -> set[str]:
        return set(super().te_vergelijken(form)) - {VELD}

    def voer_uit(self, form: Any) -> HttpResponse:
        reeks = services.wijzig_lesgroep(
            lesgroep=self.lesgroep,
            gegevens=form.gegevens(),
            versie=form.gezien,
            ondanks_botsing=form.cleaned_data[VELD],
            door=self.request.user,
        )
        return self.klaar(f"{form.cleaned_data['naam']} is veranderd.", reeks)


class Lestijden(VoorIedereen, Formulierscherm):
    """Other times from a day on, for everybody in the group."""

    actie = ACTIE
    form_class = Lestijdenformulier
    template_name = "plaatsingen/lestijden.html"

    def get_initial(self) -> dict[str, Any]:
        begin = Lestijdenformulier.begin_tijden(self.regel.lesperioden[-1].tijden)
        vanaf = min(max(vandaag() + timedelta(days=1), self.lesgroep.begin), self.lesgroep.einde)
        return {**begin, "vanaf": vanaf, "versie": self.lesgroep.versie}

    def voer_uit(self, form: Any) -> HttpResponse:
        vanaf = form.cleaned_data["vanaf"]
        gedaan = services.wijzig_lestijden(
            lesgroep=self.lesgroep,
            tijden=form.tijden(),
            vanaf=vanaf,
            versie=form.gezien,
            ondanks_botsing=form.cleaned_data[VELD],
            door=self.request.user,
        )
        self.meld_overgeslagen(gedaan.overgeslagen, "Houden de oude tijden")
        voor = meervoud(len(gedaan.gelukt), "persoon", "mensen")
        return self.klaar(f"Nieuwe lestijden vanaf {datum_lang(vanaf)}, voor {voor}.", gedaan.reeks)


class LesgroepWeg(MetLesgroep, Opdracht):
    """Throw away a group in which nobody ever was."""

    actie = ACTIE

    def post(self, request: Any, lesgroep_id: int) -> HttpResponseBase:
        try:
            services.verwijder_lesgroep(lesgroep=self.lesgroep, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect("plaatsingen:lesgroep", lesgroep_id)
        meld(request, f"{self.lesgroep.naam} van {self.lesgroep.school} is weg.")
        return redirect("plaatsingen:lesgroepen")
