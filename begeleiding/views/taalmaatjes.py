"""The language buddy of somebody: the card where that one works, its two questions and its buttons."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.views.generic.base import ContextMixin

from begeleiding.forms.taalmaatjes import Maatjeformulier, Maatjestop
from begeleiding.models import Assessment, Taalmaatje
from begeleiding.onderdelen import Kaart, Plek
from begeleiding.services import taalmaatjes as diensten
from begeleiding.statussen import Maatjestand
from kern.antwoord import klaar, met_terug, terug_adres
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Formulierscherm, Opdracht
from plaatsingen.models import Plaatsing
from plaatsingen.onderdelen import Kaart as Plaatsingkaart
from statushouders.views.mens import MetMens, dossier_url

ACTIE = "begeleiding.taalmaatjes"
GEWIJZIGD = "taalmaatje-gewijzigd"
# So many that stopped stand on the card.
EERDERE = 3


def maatjekaart(request: Any, assessment: Assessment) -> SafeString | str:
    """On the page of an assessment."""
    bladzijde = reverse("begeleiding:assessment", args=[assessment.pk])
    return _kaart(request, assessment.statushouder_id, bladzijde, mag_nieuw=assessment.loopt)


def maatje_bij_plaatsing(request: Any, plaatsing: Plaatsing) -> SafeString | str:
    """On the page of a placement."""
    bladzijde = reverse("plaatsingen:plaatsing", args=[plaatsing.pk])
    return _kaart(request, plaatsing.statushouder_id, bladzijde, mag_nieuw=plaatsing.loopt)


def _kaart(request: Any, statushouder_id: int, bladzijde: str, *, mag_nieuw: bool) -> SafeString | str:
    """Who it is now, and who it was; with the button that adds one when there is none."""
    van_persoon = Taalmaatje.objects.visible_to(request.user).filter(statushouder=statushouder_id)
    maatjes = list(van_persoon[: EERDERE + 1])
    nu = next((een for een in maatjes if een.stand != Maatjestand.GESTOPT), None)
    if nu is None and not maatjes and not mag_nieuw:
        return ""
    inhoud = {
        "statushouder_id": statushouder_id,
        "mag_nieuw": mag_nieuw and nu is None,
        "nu": nu,
        "eerdere": [(een, nu is None and diensten.is_terug_te_nemen(een)) for een in maatjes if een != nu][:EERDERE],
        "bladzijde": bladzijde,
    }
    return render_to_string("begeleiding/taalmaatjes/_kaart.html", inhoud, request=request)


KAART = Kaart(code="taalmaatje", plek=Plek.ZIJ, volgorde=20, actie=ACTIE, maak=maatjekaart)
BIJ_PLAATSING = Plaatsingkaart(code="taalmaatje", volgorde=35, actie=ACTIE, maak=maatje_bij_plaatsing)


class MaatjeNieuw(MetMens, Formulierscherm):
    """Somebody gets a buddy, on a hall or at an employer's."""

    actie = ACTIE
    template_name = "begeleiding/taalmaatjes/nieuw.html"
    fragment_template: ClassVar[str] = "begeleiding/assessment/_vraag.html"
    form_class = Maatjeformulier

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alles = {"kop": "Taalmaatje toevoegen", "over": f"Taalmaatje van {self.persoon.naam}"}
        return super().get_context_data(**alles | kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        een = diensten.match_taalmaatje(statushouder_id=self.persoon.pk, door=self.request.user, **form.cleaned_data)
        weg = met_terug(reverse("begeleiding:taalmaatje_weg", args=[een.pk]), self.terug)
        meld(self.request, f"{een.maatje} is het taalmaatje van {self.persoon.naam}.", ongedaan_url=weg)
        return klaar(self.request, self.terug, GEWIJZIGD)


class MetMaatje(ContextMixin):
    """A view about `self.maatje`: 404 when there is none with this number within sight."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def maatje(self) -> Taalmaatje:
        zichtbaar = Taalmaatje.objects.visible_to(self.request.user).select_related("statushouder")
        een: Taalmaatje = get_object_or_404(zichtbaar.defer("statushouder__bsn"), pk=self.kwargs["taalmaatje_id"])
        return een

    @property
    def bladzijde(self) -> str:
        return f"{dossier_url(self.maatje.statushouder_id)}?tab=assessment"

    @property
    def terug(self) -> str:
        return terug_adres(self.request, self.bladzijde)

    def klaar(self, tekst: str, *, ongedaan: str = "") -> HttpResponse:
        url = reverse(f"begeleiding:{ongedaan}", args=[self.maatje.pk]) if ongedaan else ""
        meld(self.request, tekst, ongedaan_url=met_terug(url, self.terug) if url else "")
        return klaar(self.request, self.terug, GEWIJZIGD)

    def niet_gelukt(self, melding: str) -> HttpResponse:
        meld_fout(self.request, melding)
        return klaar(self.request, self.terug, GEWIJZIGD)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        persoon = self.maatje.statushouder
        alles = {
            "persoon": persoon,
            "over": f"taalmaatje {self.maatje.maatje} van {persoon.naam}",
            "bladzijde": self.bladzijde,
            "terug": self.terug,
            "dossier_url": dossier_url(persoon.pk),
        }
        return super().get_context_data(**alles | kwargs)


class MaatjeStoppen(MetMaatje, Formulierscherm):
    """It stops."""

    actie = ACTIE
    template_name = "begeleiding/assessment/vraag.html"
    fragment_template: ClassVar[str] = "begeleiding/assessment/_vraag.html"
    form_class = Maatjestop

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if self.maatje.stand == Maatjestand.GESTOPT:
            return self.niet_gelukt("Dit taalmaatje is al gestopt.")
        return super().get(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {"versie": self.maatje.versie}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"kop": "Taalmaatje stoppen"} | kwargs)

    def form_valid(self, form: Any) -> Any:
        """What a colleague changed meanwhile is said on the form: saving once more is a choice."""
        try:
            return super().form_valid(form)
        except BewerktDoorAnder as fout:
            form.voeg_domeinfout_toe(fout)
            return self.form_invalid(form)

    def voer_uit(self, form: Any) -> HttpResponse:
        try:
            een = diensten.stop_taalmaatje(taalmaatje=self.maatje, door=self.request.user, **form.cleaned_data)
        except BewerktDoorAnder:
            del self.maatje
            form.data = form.data.copy()
            form.data["versie"] = str(self.maatje.versie)
            raise
        return self.klaar(f"{een.maatje} is geen taalmaatje meer.", ongedaan="taalmaatje_hervatten")


class Maatjeknop(MetMaatje, Opdracht):
    """A button. A rule that is broken becomes a message."""

    actie = ACTIE

    def post(self, request: Any, **kwargs: Any) -> HttpResponse:
        _ = self.maatje
        try:
            return self.voer_uit()
        except DomeinFout as fout:
            return self.niet_gelukt(fout.melding)

    def voer_uit(self) -> HttpResponse:
        raise NotImplementedError


class MaatjeActief(Maatjeknop):
    """They began."""

    def voer_uit(self) -> HttpResponse:
        ruw = self.request.POST.get("versie", "")
        versie = int(ruw) if ruw.isascii() and ruw.isdigit() else 0
        een = diensten.activeer_taalmaatje(taalmaatje=self.maatje, versie=versie, door=self.request.user)
        return self.klaar(f"{een.maatje} is begonnen als taalmaatje.", ongedaan="taalmaatje_niet_actief")


class MaatjeNietActief(Maatjeknop):
    """Undo."""

    def voer_uit(self) -> HttpResponse:
        een = diensten.neem_activering_terug(taalmaatje=self.maatje, door=self.request.user)
        return self.klaar(f"{een.maatje} is nog niet begonnen.")


class MaatjeHervatten(Maatjeknop):
    """Undo of the stop."""

    def voer_uit(self) -> HttpResponse:
        een = diensten.hervat_taalmaatje(taalmaatje=self.maatje, door=self.request.user)
        return self.klaar(f"{een.maatje} is weer het taalmaatje.")


class MaatjeWeg(Maatjeknop):
    """Undo of the match."""

    def voer_uit(self) -> HttpResponse:
        terug = self.terug
        diensten.verwijder_taalmaatje(taalmaatje=self.maatje, door=self.request.user)
        meld(self.request, "Het taalmaatje is weer weggehaald.")
        return klaar(self.request, terug, GEWIJZIGD)
