"""Lesson groups: the times of a school once, and then in the weeks of everybody in the group."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from kern.antwoord import met_terug
from kern.datums import datum_lang, meervoud
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.tijd import vandaag
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.views.beheer import Bewerkscherm
from plaatsingen import services
from plaatsingen.forms.lesgroepen import (
    Erbijformulier,
    Lesgroepformulier,
    Lestijdenformulier,
    NieuweLesgroep,
    Wegformulier,
)
from plaatsingen.models import Lesgroep
from plaatsingen.selectors.lesgroepen import Groepregel, groepregels, leden_van, lesperioden, ziet_iedereen
from plaatsingen.services.lesgroepblokken import NIET_IEDEREEN
from statushouders.models import Statushouder
from statushouders.selectors.zoeken import zoek

ACTIE = "plaatsingen.lesgroepen"
HOOGSTENS = 25


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


class LesgroepBekijken(MetLesgroep, Pagina):
    """The times now and later, and who is in it."""

    actie = ACTIE
    template_name = "plaatsingen/lesgroep.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        leden, anderen = leden_van(self.lesgroep, self.request.user, dag=vandaag())
        mag = ziet_iedereen(self.lesgroep, self.request.user)
        return super().get_context_data(leden=leden, anderen=anderen, mag=mag, waarom_niet=NIET_IEDEREEN, **kwargs)


class VoorIedereen(MetLesgroep):
    """What changes the weeks of everybody in the group is for who sees them all; others read why not."""

    def get(self, request: Any, *args: str, **kwargs: Any) -> HttpResponse:
        if ziet_iedereen(self.lesgroep, request.user):
            antwoord: HttpResponse = super().get(request, *args, **kwargs)  # type: ignore[misc]
            return antwoord
        meld_fout(request, NIET_IEDEREEN)
        return redirect("plaatsingen:lesgroep", self.lesgroep.pk)


class LesgroepWijzigen(VoorIedereen, Bewerkscherm):
    """Another name or period; the lessons of everybody follow."""

    actie = ACTIE
    soort = "lesgroep"
    form_class = Lesgroepformulier
    template_name = "plaatsingen/lesgroep_wijzigen.html"

    def voer_uit(self, form: Any) -> HttpResponse:
        reeks = services.wijzig_lesgroep(
            lesgroep=self.lesgroep, gegevens=form.gegevens(), versie=form.gezien, door=self.request.user
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
            ondanks_botsing=form.cleaned_data["ondanks_botsing"],
            door=self.request.user,
        )
        self.meld_overgeslagen(gedaan.overgeslagen, "Houden de oude tijden")
        voor = meervoud(len(gedaan.gelukt), "persoon", "mensen")
        return self.klaar(f"Nieuwe lestijden vanaf {datum_lang(vanaf)}, voor {voor}.", gedaan.reeks)


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
