"""The beheerder and the teams."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from kern.meldingen import meld
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.forms.beheer import NieuwTeam, Teamnaam
from medewerkers.models import Team
from medewerkers.selectors import mensen_van_team, teams
from medewerkers.services.teams import hernoem_team, heropen_team, sluit_team, voeg_team_toe
from medewerkers.views.beheer import Bewerkscherm, bladzijde, probeer

ACTIE = "medewerkers.teams"


class Teams(Pagina):
    """Every team that this beheerder manages, with how many people are in it."""

    actie = ACTIE
    template_name = "medewerkers/teams.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(pagina=bladzijde(self.request, teams(door=self.request.user)), **kwargs)


class TeamNieuw(Formulierscherm):
    """Add a team; `?organisatie=` says whose it probably is."""

    actie = ACTIE
    form_class = NieuwTeam
    template_name = "medewerkers/team_nieuw.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "door": self.request.user}

    def get_initial(self) -> dict[str, Any]:
        return {"organisatie": self.request.GET.get("organisatie") or self.request.user.organisatie_id}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        team = voeg_team_toe(**form.cleaned_data, door=self.request.user)
        meld(self.request, f"{team.naam} is toegevoegd.")
        return redirect("medewerkers:team", team.pk)


class MetTeam(ContextMixin):
    """The team in the address, when this beheerder manages it."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def team(self) -> Team:
        return self.vers()

    def vers(self) -> Team:
        zichtbaar = Team.objects.te_beheren_door(self.request.user).met_aantallen().select_related("organisatie")
        team: Team = get_object_or_404(zichtbaar, pk=self.kwargs["team_id"])
        return team

    def doe(self, dienst: Any, melding: str, *, terug: str) -> HttpResponse:
        adres = reverse(f"medewerkers:{terug}", args=[self.team.pk])
        probeer(self.request, partial(dienst, team=self.team, door=self.request.user), melding, ongedaan_url=adres)
        return redirect("medewerkers:team", self.team.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(team=self.team, **kwargs)


class TeamBewerken(MetTeam, Bewerkscherm):
    """Rename a team, and see who is in it."""

    actie = ACTIE
    soort = "team"
    form_class = Teamnaam
    template_name = "medewerkers/team.html"

    def voer_uit(self, form: Any) -> HttpResponseBase:
        team = hernoem_team(team=self.team, naam=form.cleaned_data["naam"], versie=form.gezien, door=self.request.user)
        meld(self.request, f"{team.naam} is bewaard.")
        return redirect("medewerkers:team", team.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mensen = mensen_van_team(self.team)
        return super().get_context_data(pagina=bladzijde(self.request, mensen), **kwargs)


class TeamSluiten(MetTeam, Opdracht):
    """Nobody can be put in it any more."""

    actie = ACTIE

    def post(self, request: Any, team_id: int) -> HttpResponse:
        return self.doe(sluit_team, f"{self.team.naam} is gesloten.", terug="team_heropenen")


class TeamHeropenen(MetTeam, Opdracht):
    """People can be put in it again."""

    actie = ACTIE

    def post(self, request: Any, team_id: int) -> HttpResponse:
        return self.doe(heropen_team, f"{self.team.naam} is weer open.", terug="team_sluiten")
