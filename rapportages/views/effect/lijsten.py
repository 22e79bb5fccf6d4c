"""Questionnaires."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from kern.meldingen import meld
from kern.views import Formulierscherm, Pagina
from medewerkers.views.beheer import Bewerkscherm, bladzijde
from rapportages.forms.effect import Lijstformulier
from rapportages.selectors.effect.lijsten import vragenlijsten
from rapportages.services.effect import lijsten as diensten
from rapportages.services.effect.vragen import MEESTE_VRAGEN
from rapportages.views.effect.basis import INVOEREN, Effect, Knop, MetLijst


class Lijsten(Effect, Pagina):
    """Every questionnaire, those in use first."""

    actie = INVOEREN
    template_name = "rapportages/effect/lijsten.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(pagina=bladzijde(self.request, vragenlijsten(self.request.user)), **kwargs)


class Lijst(MetLijst, Pagina):
    """Its questions. With answers they stay as they are."""

    actie = INVOEREN
    template_name = "rapportages/effect/lijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vragen = list(self.lijst.vragen.all())
        return super().get_context_data(
            vragen=vragen,
            vast=diensten.heeft_antwoorden(self.lijst),
            vol=len(vragen) >= MEESTE_VRAGEN,
            **kwargs,
        )


class LijstNieuw(Effect, Formulierscherm):
    """Make one."""

    actie = INVOEREN
    form_class = Lijstformulier
    template_name = "rapportages/effect/lijst_formulier.html"

    @property
    def terug(self) -> str:
        return reverse("rapportages:vragenlijsten")

    def get_initial(self) -> dict[str, Any]:
        return {"anoniem": "ja"}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop="Vragenlijst maken", **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        lijst = diensten.maak_vragenlijst(door=self.request.user, **form.zonder_versie())
        weg = reverse("rapportages:vragenlijst_weg", args=[lijst.pk])
        naar = reverse("rapportages:vragenlijst", args=[lijst.pk])
        return self.klaar(f"Gemaakt: {lijst.naam}. Zet er nu de vragen in.", ongedaan_url=weg, naar=naar)


class LijstWijzigen(MetLijst, Bewerkscherm):
    """Another name, other words above it."""

    actie = INVOEREN
    form_class = Lijstformulier
    soort = "vragenlijst"
    template_name = "rapportages/effect/lijst_formulier.html"

    def get_initial(self) -> dict[str, Any]:
        return super().get_initial() | {"anoniem": "ja" if self.lijst.anoniem else "nee"}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop="Vragenlijst wijzigen", **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        lijst = diensten.wijzig_vragenlijst(
            lijst=self.lijst, versie=form.gezien, door=self.request.user, **form.zonder_versie()
        )
        return self.klaar(f"Bewaard: {lijst.naam}.")


class LijstWeg(MetLijst, Knop):
    """Undo of making it."""

    actie = INVOEREN

    def voer_uit(self) -> HttpResponseBase:
        naam = self.lijst.naam
        diensten.verwijder_vragenlijst(lijst=self.lijst, door=self.request.user)
        meld(self.request, f"De vragenlijst {naam} is weer weg.")
        return redirect("rapportages:vragenlijsten")


class LijstArchiveren(MetLijst, Knop):
    """No new rounds with it."""

    actie = INVOEREN

    def voer_uit(self) -> HttpResponseBase:
        lijst = diensten.archiveer_vragenlijst(lijst=self.lijst, door=self.request.user)
        heropen = reverse("rapportages:vragenlijst_heropenen", args=[lijst.pk])
        return self.klaar(f"Gearchiveerd: {lijst.naam}.", ongedaan_url=heropen)


class LijstHeropenen(MetLijst, Knop):
    """It is used again."""

    actie = INVOEREN

    def voer_uit(self) -> HttpResponseBase:
        lijst = diensten.heropen_vragenlijst(lijst=self.lijst, door=self.request.user)
        archiveer = reverse("rapportages:vragenlijst_archiveren", args=[lijst.pk])
        return self.klaar(f"Weer te gebruiken: {lijst.naam}.", ongedaan_url=archiveer)


class LijstNieuweVersie(MetLijst, Knop):
    """The same questions, to be changed."""

    actie = INVOEREN

    def voer_uit(self) -> HttpResponseBase:
        nieuw = diensten.maak_nieuwe_versie(lijst=self.lijst, door=self.request.user)
        weg = reverse("rapportages:vragenlijst_weg", args=[nieuw.pk])
        naar = reverse("rapportages:vragenlijst", args=[nieuw.pk])
        tekst = "Dit is de nieuwe versie. De oude staat met de antwoorden in het archief."
        return self.klaar(tekst, ongedaan_url=weg, naar=naar)
