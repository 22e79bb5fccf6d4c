"""Who comes to a visit or meeting, and what came of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from kern.antwoord import terug_adres
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.ongedaan import stand_van
from kern.views import Opdracht
from medewerkers.views.beheer import Bewerkscherm, probeer
from werkgevers.codelijsten import Deelnamestand
from werkgevers.forms.deelnames import Indrukformulier, Opkomstformulier
from werkgevers.models import Bijeenkomst, Deelname
from werkgevers.selectors.bijeenkomsten import deelnemers_van
from werkgevers.selectors.namen import IEMAND, namen_voor
from werkgevers.services import deelnames
from werkgevers.views.basis import Terugzetten, ongedaan_adres
from werkgevers.views.bijeenkomsten import OPKOMST, PLANNEN, BijeenkomstOpdracht, MetBijeenkomst

BIJEENKOMST = "werkgevers:bijeenkomst"


def naam_voor(request: Any, statushouder_id: int) -> str:
    """How this reader may call the person."""
    wie = namen_voor(request.user, [statushouder_id]).get(statushouder_id)
    return wie.naam if wie else IEMAND


class NaHetBegin(Bewerkscherm):
    """A form that opens when the meeting (`welke`) began; before that one goes back with words."""

    @property
    def welke(self) -> Bijeenkomst:
        raise NotImplementedError

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            deelnames.eis_dat_het_begon(self.welke)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect(BIJEENKOMST, self.welke.pk)
        return super().get(request, *args, **kwargs)


class Opkomst(MetBijeenkomst, NaHetBegin):
    """Who was there, for everybody at once."""

    actie = OPKOMST
    soort = "bijeenkomst"
    form_class = Opkomstformulier
    template_name = "werkgevers/bijeenkomsten/opkomst.html"

    @property
    def welke(self) -> Bijeenkomst:
        return self.bijeenkomst

    def get_form_kwargs(self) -> dict[str, Any]:
        rijen = deelnemers_van(self.bijeenkomst, kijker=self.request.user).rijen
        return super().get_form_kwargs() | {"rijen": rijen}

    def te_vergelijken(self, form: Any) -> Collection[str]:
        return list(form.fields)

    def bewaard(self, nu: Any, veld: str) -> Any:
        if not veld.startswith("stand_"):
            return super().bewaard(nu, veld)
        return nu.deelnames.get(pk=veld.removeprefix("stand_")).stand

    def _toon_verschil(self, form: Any) -> HttpResponse:
        """Saving once more is a choice about every line too."""
        form.data = form.data.copy()
        for pk, versie in self.bijeenkomst.deelnames.values_list("pk", "versie"):
            form.data[f"gezien_{pk}"] = versie
        return super()._toon_verschil(form)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        deelnames.leg_opkomst_vast(
            bijeenkomst=self.bijeenkomst,
            standen=form.standen,
            verslag=form.cleaned_data["verslag"],
            versie=form.gezien,
            gezien=form.versies,
            door=self.request.user,
        )
        ongedaan = reverse("werkgevers:opkomst_terug", args=[self.bijeenkomst.pk])
        melding = "De opkomst is bewaard. Schrijf nu bij iedereen op wat die ervan vond."
        meld(self.request, melding, ongedaan_url=ongedaan)
        return redirect(BIJEENKOMST, self.bijeenkomst.pk)


class OpkomstTerug(BijeenkomstOpdracht):
    """Undo of recording who was there."""

    actie = OPKOMST

    def post(self, request: Any, bijeenkomst_id: int) -> HttpResponse:
        return self.doe(
            lambda: deelnames.neem_opkomst_terug(bijeenkomst=self.bijeenkomst, door=request.user),
            f"{self.naam} staat weer gepland.",
        )


class MetDeelname(ContextMixin):
    """The participation in the address, of somebody whom this reader may name."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def deelname(self) -> Deelname:
        return self.vers()

    def vers(self) -> Deelname:
        zichtbaar = Deelname.objects.visible_to(self.request.user).select_related("bijeenkomst", "werkgever")
        gevonden: Deelname = get_object_or_404(zichtbaar, pk=self.kwargs["deelname_id"])
        return gevonden

    @cached_property
    def wie(self) -> str:
        return naam_voor(self.request, self.deelname.statushouder_id)

    @property
    def terug(self) -> str:
        return terug_adres(self.request, reverse(BIJEENKOMST, args=[self.deelname.bijeenkomst_id]))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {"deelname": self.deelname, "wie": self.wie, "terug": self.terug}
        return super().get_context_data(**eigen | kwargs)


class Indruk(MetDeelname, NaHetBegin):
    """What both sides thought of it."""

    actie = OPKOMST
    soort = "deelname"
    form_class = Indrukformulier
    template_name = "werkgevers/bijeenkomsten/indruk.html"

    @property
    def welke(self) -> Bijeenkomst:
        return self.deelname.bijeenkomst

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"bijeenkomst": self.deelname.bijeenkomst, "kijker": self.request.user}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        eerst, was = self.deelname.versie, stand_van(self.deelname, deelnames.INDRUKVELDEN)
        vers = deelnames.leg_indruk_vast(
            deelname=self.deelname,
            velden=form.zonder_versie(),
            versie=form.gezien,
            actie=form.actie(),
            toch_benaderen=form.bevestigd,
            door=self.request.user,
        )
        ongedaan = ongedaan_adres(
            self.request, "werkgevers:indruk_terugzetten", vers, was=was, eerst=eerst, terug=self.terug
        )
        ook = " De actie staat bij Te doen." if form.actie() else ""
        meld(self.request, f"Bewaard wat er uit de ontmoeting met {self.wie} kwam.{ook}", ongedaan_url=ongedaan)
        return redirect(self.terug)


class IndrukTerugzetten(MetDeelname, Terugzetten):
    """Undo of recording that. What was planned with it stays to be done."""

    actie = OPKOMST
    wat = "deelname"

    def zet_terug(self, velden: Mapping[str, Any], versie: int) -> None:
        deelnames.zet_indruk_terug(deelname=self.deelname, velden=velden, versie=versie, door=self.request.user)


class Deelnamestanden(MetDeelname, Opdracht):
    """Says before the day whether somebody comes."""

    actie = OPKOMST

    def post(self, request: Any, deelname_id: int) -> HttpResponse:
        stand = request.POST.get("stand", "")
        woord = "komt" if stand == Deelnamestand.KOMT else "komt niet"
        probeer(
            request,
            lambda: deelnames.zet_stand(deelname=self.deelname, stand=stand, door=request.user),
            f"{self.wie} {woord}.",
        )
        return redirect(self.terug)


class Intrekken(MetDeelname, Opdracht):
    """Undo of asking."""

    actie = PLANNEN

    def post(self, request: Any, deelname_id: int) -> HttpResponse:
        bijeenkomst_id, mens_id = self.deelname.bijeenkomst_id, self.deelname.statushouder_id
        probeer(
            request,
            lambda: deelnames.trek_uitnodiging_in(deelname=self.deelname, door=request.user),
            f"{self.wie} staat niet meer op de lijst.",
            ongedaan_url=reverse("werkgevers:uitnodigen", args=[bijeenkomst_id, mens_id]),
        )
        return redirect(BIJEENKOMST, bijeenkomst_id)
