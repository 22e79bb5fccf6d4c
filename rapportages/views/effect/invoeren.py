"""Enter paper forms, one after the other, with the keyboard."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property

from kern.fouten import DomeinFout
from kern.views import Formulierscherm
from rapportages.forms.effect import Invoerformulier
from rapportages.models.effect import Moment
from rapportages.selectors.effect.lijsten import laatste_formulieren
from rapportages.services.effect.invoer import haal_formulier_weg, leg_antwoorden_vast
from rapportages.views.effect.basis import INVOEREN, Knop, MetFormulier, MetMeting
from statushouders.models import Statushouder
from statushouders.selectors.zoeken import zoek

# So many people with the same name one can choose from, and so many of the last forms one can take back.
HOOGSTENS, LAATSTE = 10, 5


class Invoeren(MetMeting, Formulierscherm):
    """One form per person; afterwards the next one."""

    actie = INVOEREN
    moment: ClassVar[Any] = Moment.VOOR
    form_class = Invoerformulier
    template_name = "rapportages/effect/invoeren.html"

    @cached_property
    def gevonden(self) -> list[tuple[int, str]]:
        """Who the typed name can be. Text to search for goes by POST."""
        naam = self.request.POST.get("naam", "").strip()
        if self.meting.lijst.anoniem or not naam:
            return []
        mensen: list[Statushouder] = list(zoek(self.request.user, naam).defer("bsn")[: HOOGSTENS + 1])
        return [(een.pk, een.naam) for een in mensen]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {
            "vragen": list(self.meting.lijst.vragen.all()),
            "anoniem": self.meting.lijst.anoniem,
            "mensen": self.gevonden[:HOOGSTENS] if len(self.gevonden) > 1 else (),
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        laatste = laatste_formulieren(self.meting, self.moment, self.request.user, LAATSTE)
        aantal = self.meting.formulieren.filter(moment=self.moment).count()
        return super().get_context_data(moment=self.moment, laatste=laatste, aantal=aantal, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        formulier = leg_antwoorden_vast(
            meting=self.meting,
            moment=self.moment,
            antwoorden=form.antwoorden,
            statushouder_id=None if self.meting.lijst.anoniem else self._wie(form),
            codewoord=form.cleaned_data.get("codewoord", ""),
            door=self.request.user,
        )
        weg = reverse("rapportages:formulier_weg", args=[formulier.pk])
        naar = reverse(f"rapportages:invoeren_{self.moment}", args=[self.meting.pk])
        return self.klaar(f"Bewaard: {self._van(formulier)}. Vul het volgende in.", ongedaan_url=weg, naar=naar)

    def _van(self, formulier: Any) -> str:
        if not formulier.statushouder_id:
            return f"formulier {self.meting.formulieren.filter(moment=self.moment).count()}"
        return f"het formulier van {dict(self.gevonden)[formulier.statushouder_id]}"

    def _wie(self, form: Any) -> int:
        if len(self.gevonden) == 1:
            return self.gevonden[0][0]
        if gekozen := form.cleaned_data.get("statushouder"):
            return int(gekozen)
        if not self.gevonden:
            raise DomeinFout("We vinden niemand met deze naam. Typ een ander deel van de naam.", veld="naam")
        if len(self.gevonden) > HOOGSTENS:
            raise DomeinFout("Er zijn veel mensen met deze naam. Typ er meer van.", veld="naam")
        raise DomeinFout("Er zijn er meer met deze naam. Kies wie het is.", veld="statushouder")


class FormulierWeg(MetFormulier, Knop):
    """It was entered wrong."""

    actie = INVOEREN

    def voer_uit(self) -> HttpResponseBase:
        haal_formulier_weg(formulier=self.formulier, door=self.request.user)
        return self.klaar("Het formulier is weggehaald. Voer het opnieuw in als dat nodig is.")
