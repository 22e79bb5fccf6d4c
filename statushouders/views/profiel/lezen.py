"""Read a profile: in the dossier, and one version on a page."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from kern.fouten import DomeinFout
from kern.meldingen import meld_fout
from kern.navigatie import url_als_mag
from kern.pdf import pdf_antwoord
from kern.tabs import Tab, Tabblad
from kern.tijd import vandaag
from kern.views import Pagina, Scherm
from medewerkers.models import Medewerker
from statushouders import services
from statushouders.geboortedatum import LEEFTIJD_TRAJECT
from statushouders.models import Profiel
from statushouders.profielpdf import profiel_pdf
from statushouders.selectors.deellinks import links_van
from statushouders.selectors.profiel import beeld_van, mag_gedeeld, profielen_van
from statushouders.views.mens import MetMens, dossier_url
from statushouders.views.profiel.basis import TAB, MetProfiel

# A higher app shows which work fits; we only know its name.
PLEKKEN = "plaatsingen:plekken"


class Profieltab(MetMens, Tabblad):
    """The profile that counts, and the concept of the next one. Not for a child."""

    actie = "statushouders.profiel"
    template_name = "statushouders/profiel/tab.html"
    tab: ClassVar[Tab] = TAB

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker = self.request.user
        mag_delen = kijker.mag("statushouders.profiel_delen")
        profielen = profielen_van(self.persoon.pk, kijker=kijker)
        concept = next((een for een in profielen if een.is_concept), None)
        laatste = next((een for een in profielen if not een.is_concept), None)
        is_kind = self.persoon.leeftijd_op(vandaag()) < LEEFTIJD_TRAJECT
        te_tonen = laatste if laatste and laatste.is_goedgekeurd else concept
        return super().get_context_data(
            concept=concept,
            laatste=laatste,
            goedgekeurd=laatste if laatste and laatste.is_goedgekeurd else None,
            getoond=te_tonen,
            beeld=_beeld(te_tonen, kijker),
            profielen=profielen,
            links=links_van(self.persoon.pk, kijker=kijker) if mag_delen else [],
            mag_delen=mag_delen,
            hier=f"{dossier_url(self.persoon.pk)}?tab={TAB.code}",
            is_kind=is_kind,
            afgesloten=not mag_gedeeld(self.persoon.pk),
            mag_wijzigen=kijker.mag("statushouders.profiel_wijzigen"),
            mag_cv=kijker.mag("statushouders.cv") and not is_kind,
            **kwargs,
        )


def _beeld(profiel: Profiel | None, kijker: Medewerker) -> Any:
    if profiel is None:
        return None
    met_inhoud = Profiel.objects.visible_to(kijker).select_related("statushouder").defer("statushouder__bsn")
    return beeld_van(met_inhoud.get(pk=profiel.pk))


class Profielblad(MetProfiel, Pagina):
    """One version, as an employer reads it."""

    actie = "statushouders.profiel"
    template_name = "statushouders/profiel/blad.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker = self.request.user
        mag_delen = kijker.mag("statushouders.profiel_delen")
        afgesloten = not mag_gedeeld(self.persoon.pk)
        return super().get_context_data(
            beeld=beeld_van(self.profiel),
            profielen=profielen_van(self.persoon.pk, kijker=kijker),
            mag_wijzigen=kijker.mag("statushouders.profiel_wijzigen"),
            mag_dossier=kijker.mag("werkplek.dossier"),
            mag_pdf=kijker.mag("statushouders.profiel_pdf") and not afgesloten,
            plekken_url="" if afgesloten else url_als_mag(self.request, PLEKKEN, self.persoon.pk),
            afgesloten=afgesloten,
            mag_delen=mag_delen,
            links=links_van(self.persoon.pk, kijker=kijker) if mag_delen else [],
            goedgekeurd=self.profiel if self.profiel.is_goedgekeurd else None,
            hier=self.request.path,
            **kwargs,
        )


class ProfielPdf(MetProfiel, Scherm):
    """The profile with consent, to print or to take along to an employer."""

    actie = "statushouders.profiel_pdf"

    def get(self, request: Any, profiel_id: int) -> HttpResponseBase:
        if not self.profiel.is_goedgekeurd:
            meld_fout(request, "Alleen een goedgekeurd profiel kan als PDF.")
            return redirect("statushouders:profiel", profiel_id)
        beeld = beeld_van(self.profiel)
        gemeente = request.user.actieve_gemeente.naam
        try:
            pdf = profiel_pdf(self.profiel, beeld=beeld, contact=request.user, gemeente=gemeente)
            services.leg_profiel_pdf_vast(profiel=self.profiel, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect("statushouders:profiel", profiel_id)
        return pdf_antwoord(pdf, f"Profiel van {beeld['naam']}")
