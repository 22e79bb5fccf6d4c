"""More about one point of the list: since when, who arranges it, a note, and the document that shows it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.functional import cached_property

from intake import services
from intake.forms.regelzaken import Regelzaakformulier, plat, samengevoegd, verschillen
from intake.models import Regelzaak
from intake.selectors.regelzaken import bewijzen_van, wie_kan_regelen, zaken_van
from intake.services import Regeling
from intake.views.regelzaken import ACTIE, MetPunt
from kern.antwoord import met_terug
from kern.navigatie import url_als_mag
from kern.versies import Verschil, neem_op
from statushouders.views.tweeversies import TweeVersies


class Aanvullen(MetPunt, TweeVersies):
    """Who, when, a note, a document: in the row by htmx, or on a page of its own."""

    actie = ACTIE
    vouwt = True
    template_name = "intake/punt_aanvullen.html"
    fragment_template: ClassVar[str] = "intake/_punt_aanvullen.html"

    def sjabloon_voor_versies(self) -> str:
        return "intake/_punt_versies.html" if self.request.htmx else "intake/punt_versies.html"

    @cached_property
    def zaak(self) -> Regelzaak | None:
        zaken = zaken_van(self.request.user)
        zaak: Regelzaak | None = zaken.filter(statushouder=self.persoon, regelpunt=self.regelpunt).first()
        return zaak

    @property
    def versie_nu(self) -> int:
        return self.zaak.versie if self.zaak else 0

    def lees_opnieuw(self) -> None:
        del self.zaak, self.bewaard

    def laatste(self) -> Any:
        return self.zaak and {"door": self.zaak.bewaard_door, "moment": self.zaak.bewaard_op}

    def lees(self) -> Regeling:
        return Regeling.van(self.zaak)

    @property
    def regelaar(self) -> str:
        return str(self.regelpunt.get_wie_display())

    def get_form(self, form_class: Any = None) -> Regelzaakformulier:
        return self._formulier(**self.get_form_kwargs())

    def get_initial(self) -> dict[str, Any]:
        return Regelzaakformulier.begin(self.bewaard)

    def _formulier(self, **kwargs: Any) -> Regelzaakformulier:
        collegas = wie_kan_regelen(self.persoon, kijker=self.request.user)
        documenten = list(bewijzen_van(self.persoon, kijker=self.request.user))
        if self.bewaard.wie and self.bewaard.wie not in collegas:
            collegas.append(self.bewaard.wie)
        if self.bewaard.document and self.bewaard.document not in documenten:
            documenten.append(self.bewaard.document)
        return Regelzaakformulier(regelaar=self.regelaar, collegas=collegas, documenten=documenten, **kwargs)

    def ingevuld(self, form: Regelzaakformulier) -> Regeling:
        return form.regeling()

    def opname(self, gegevens: Regeling) -> str:
        return neem_op(plat(gegevens))

    def verschil(self, ingevuld: Regeling, *, gezien: bool) -> list[Verschil]:
        post = self.request.POST
        keuzes = {veld: post.get(f"kies_{veld}", "") for veld in plat(ingevuld)}
        return verschillen(
            opname=post.get("opname", ""),
            bewaard=self.bewaard,
            ingevuld=ingevuld,
            keuzes=keuzes,
            gevraagd=gezien,
            regelaar=self.regelaar,
        )

    def samen(self, ingevuld: Regeling, gekozen: list[Verschil]) -> Regeling:
        return samengevoegd(bewaard=self.bewaard, ingevuld=ingevuld, gekozen=gekozen)

    def schrijf(self, gegevens: Regeling, versie: int) -> str:
        services.vul_regelzaak_aan(
            statushouder=self.persoon,
            regelpunt=self.regelpunt,
            regeling=gegevens,
            versie=versie,
            door=self.request.user,
        )
        return f"Bewaard bij {self.over}."

    def formulier_met(self, gegevens: Regeling) -> Regelzaakformulier:
        return self._formulier(initial=Regelzaakformulier.begin(gegevens))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nieuw = url_als_mag(self.request, "statushouders:document_nieuw", self.persoon.pk)
        url = met_terug(nieuw, self.terug) if nieuw else ""
        return super().get_context_data(regelpunt=self.regelpunt, document_url=url, **kwargs)
