"""Change what was agreed on about a placement: its hours, and everything else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property

from kern.antwoord import met_terug
from kern.datums import opsomming
from kern.meldingen import meld
from kern.tijd import vandaag
from medewerkers.views.beheer import Bewerkscherm, Verschil
from plaatsingen.forms.afspraken import Afsprakenformulier
from plaatsingen.forms.uren import Urenformulier
from plaatsingen.models import Plaatsing, Plaatsingswijziging
from plaatsingen.selectors.uren import urenverloop
from plaatsingen.services import plaatsing as diensten
from plaatsingen.services.plaatsingstijden import tijden_van
from plaatsingen.statussen import OPEN, Partij
from plaatsingen.views.alweg import MisschienWeg
from plaatsingen.views.metplaatsing import GEWIJZIGD, SCHRIJVEN, Plaatsingsknop, Stapscherm
from plaatsingen.views.metweek import bij_de_week
from plaatsingen.views.nieuw import gekozen

NET_IETS = "Een collega legde net iets vast bij deze plaatsing. Kijk hoe hij nu staat, en bewaar dan nog eens."


class Afsprakenscherm(Stapscherm, Bewerkscherm):
    """A form about what was agreed on. What a colleague saved meanwhile stands beside what was filled in."""

    actie = SCHRIJVEN
    soort = "plaatsing"
    standen = OPEN
    # Fields that hold no agreement, so that there is nothing to compare.
    GEEN_AFSPRAAK: ClassVar[frozenset[str]] = frozenset({"ondanks_botsing", "naast_andere"})

    def vers(self) -> Plaatsing:
        zichtbaar = Plaatsing.objects.visible_to(self.request.user)
        vers: Plaatsing = get_object_or_404(zichtbaar, pk=self.plaatsing_id)
        return vers

    def _verschillen(self, form: Any, nu: Any) -> Iterator[Verschil]:
        eigen = (een for een in super()._verschillen(form, nu))
        namen = {form.fields[veld].label for veld in self.GEEN_AFSPRAAK if veld in form.fields}
        verschillen = [een for een in eigen if een.naam not in namen]
        if not verschillen:
            # Somebody recorded an approval, or so: nothing of this form, and yet something to know first.
            form.add_error(None, NET_IETS)
        yield from verschillen

    def gewijzigd(self, wijziging: Plaatsingswijziging | None, wat: str) -> HttpResponseBase:
        """Say what became otherwise, and who has to agree anew."""
        if wijziging is None:
            meld(self.request, f"Er is niets gewijzigd: {self.over}.")
        else:
            ongedaan = reverse("plaatsingen:uren_terug", args=[wijziging.pk]) if wijziging.eerst else ""
            url = met_terug(ongedaan, self.terug) if ongedaan else ""
            meld(self.request, f"{wat}: {self.over}.{_opnieuw(wijziging)}", ongedaan_url=url, over=self.onderwerp)
        return redirect(bij_de_week(self.terug))


def _opnieuw(wijziging: Plaatsingswijziging) -> str:
    if not wijziging.vervallen:
        return ""
    wie = opsomming([Partij(partij).label.lower() for partij in wijziging.vervallen])
    return f" Wat er stond is anders, dus {wie} {'gaat' if len(wijziging.vervallen) == 1 else 'gaan'} opnieuw akkoord."


class UrenWijzigen(Afsprakenscherm):
    """Other days or hours from a day on."""

    form_class = Urenformulier
    template_name = "plaatsingen/uren.html"
    GEEN_AFSPRAAK = frozenset({"ondanks_botsing", "naast_andere", "met_terugwerking", "akkoord_van", "vanaf"})

    def bewaard(self, nu: Any, veld: str) -> Any:
        """As it is from today on; what is over stands as it was last."""
        if veld not in self.stand(nu):
            return None
        return self.stand(nu)[veld]

    def stand(self, plaatsing: Plaatsing) -> dict[str, Any]:
        dag = max(plaatsing.eerste_dag, vandaag())
        tijden = {
            f"{naam}_{een.dag}": getattr(een, naam) for een in tijden_van(plaatsing, dag) for naam in ("van", "tot")
        }
        return {**tijden, "uren_per_week": urenverloop(plaatsing).op(dag), "vanaf": dag, "versie": plaatsing.versie}

    def get_initial(self) -> dict[str, Any]:
        return self.stand(self.plaatsing)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "plaatsing": self.plaatsing, "kijker": self.request.user}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        vragen = ("ondanks_botsing", "naast_andere", "met_terugwerking")
        namen = ("tijden", "uren_per_week", "vanaf", "akkoord_van", *vragen)
        wijziging = diensten.wijzig_werktijden(
            plaatsing=self.plaatsing,
            versie=form.gezien,
            door=self.request.user,
            **{naam: form.cleaned_data[naam] for naam in namen},
        )
        return self.gewijzigd(wijziging, "Uren gewijzigd")


class UrenTerug(MisschienWeg, Plaatsingsknop):
    """Undo of other hours."""

    actie = SCHRIJVEN
    al_weg, gebeurtenis = diensten.AL_TERUG, GEWIJZIGD

    @cached_property
    def wijziging(self) -> Plaatsingswijziging:
        zichtbaar = Plaatsingswijziging.objects.visible_to(self.request.user).select_related("plaatsing")
        wijziging: Plaatsingswijziging = get_object_or_404(zichtbaar, pk=self.kwargs["wijziging_id"])
        return wijziging

    @property
    def plaatsing_id(self) -> int:
        return self.wijziging.plaatsing_id

    def voer_uit(self) -> HttpResponse:
        diensten.neem_uren_terug(wijziging=self.wijziging, door=self.request.user)
        return self.klaar(f"De uren van daarvoor gelden weer: {self.over}.")


class AfsprakenWijzigen(Afsprakenscherm):
    """What work it is, where and with whom; and, until somebody begins, from when to when and as what."""

    form_class = Afsprakenformulier
    template_name = "plaatsingen/afspraken.html"
    GEEN_AFSPRAAK = frozenset({"ondanks_botsing", "naast_andere", "boven_capaciteit", "waarom_langer"})

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), **gekozen(self.request)}

    def bewaard(self, nu: Any, veld: str) -> Any:
        return None if veld in self.GEEN_AFSPRAAK else super().bewaard(nu, veld)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "plaatsing": self.plaatsing, "kijker": self.request.user}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        wijziging = diensten.wijzig_afspraken(
            plaatsing=self.plaatsing,
            afspraken=form.afspraken(),
            versie=form.gezien,
            door=self.request.user,
            **{naam: form.cleaned_data[naam] for naam in self.GEEN_AFSPRAAK},
        )
        wat = opsomming([regel[0].lower() for regel in wijziging.wat]) if wijziging else ""
        return self.gewijzigd(wijziging, f"{wat.capitalize()} gewijzigd")
