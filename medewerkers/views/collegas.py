"""The beheerder and the accounts of colleagues."""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.forms.collegas import Collegafilter, Collegaformulier
from medewerkers.models import Medewerker
from medewerkers.selectors import collegas
from medewerkers.services.collegas import nodig_opnieuw_uit, nodig_uit, wijzig_collega, zet_aan, zet_uit

PER_BLADZIJDE = 25
ACTIE = "medewerkers.collegas"


class Collegas(Pagina):
    """The list. The filter comes by POST, because a name must not stand in an address."""

    actie = ACTIE
    template_name = "medewerkers/collegas.html"
    fragment_template: ClassVar[str] = "medewerkers/_collegas.html"

    def post(self, request: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        filter_ = Collegafilter(self.request.POST or {})
        keuze = filter_.cleaned_data if filter_.is_valid() else {}
        nummer = keuze.pop("bladzijde", None) or 1
        lijst = Paginator(collegas(door=self.request.user, **keuze), PER_BLADZIJDE)
        return super().get_context_data(filter=filter_, pagina=lijst.get_page(nummer), **kwargs)


class CollegaBasis(Formulierscherm):
    """What making and changing an account share."""

    actie = ACTIE
    form_class = Collegaformulier

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "door": self.request.user}


class CollegaNieuw(CollegaBasis):
    """Make an account and invite."""

    template_name = "medewerkers/collega_nieuw.html"

    def voer_uit(self, form: Any) -> HttpResponseBase:
        collega = nodig_uit(gegevens=form.gegevens(), door=self.request.user)
        meld(self.request, f"{collega.naam} krijgt een mail om een wachtwoord te kiezen.")
        return redirect("medewerkers:collegas")


class MetCollega(ContextMixin):
    """The colleague in the address, when this beheerder manages that one."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def collega(self) -> Medewerker:
        zichtbaar = Medewerker.objects.te_beheren_door(self.request.user).select_related("organisatie", "team")
        collega: Medewerker = get_object_or_404(zichtbaar, pk=self.kwargs["medewerker_id"])
        return collega

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(collega=self.collega, **kwargs)


class Collega(MetCollega, CollegaBasis):
    """Change an account."""

    template_name = "medewerkers/collega.html"

    def get_initial(self) -> dict[str, Any]:
        return {veld: getattr(self.collega, veld) for veld in Collegaformulier.base_fields}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        collega = wijzig_collega(collega=self.collega, gegevens=form.gegevens(), door=self.request.user)
        meld(self.request, f"De gegevens van {collega.naam} zijn bewaard.")
        return redirect("medewerkers:collegas")


class CollegaUitzetten(MetCollega, Pagina):
    """Ask first, in a dialog or on a page of its own: the dossiers go to the teamleider."""

    actie = ACTIE
    template_name = "medewerkers/collega_uitzetten.html"
    fragment_template: ClassVar[str] = "medewerkers/_collega_uitzetten.html"

    def post(self, request: Any, medewerker_id: int) -> HttpResponse:
        return doe(self, zet_uit, f"Het account van {self.collega.naam} staat uit.", terug="collega_aanzetten")


class CollegaAanzetten(MetCollega, Opdracht):
    """Let somebody sign in again."""

    actie = ACTIE

    def post(self, request: Any, medewerker_id: int) -> HttpResponse:
        return doe(self, zet_aan, f"{self.collega.naam} kan weer inloggen.")


class CollegaUitnodigen(MetCollega, Opdracht):
    """Send the invitation once more."""

    actie = ACTIE

    def post(self, request: Any, medewerker_id: int) -> HttpResponse:
        return doe(self, nodig_opnieuw_uit, f"{self.collega.naam} krijgt een nieuwe mail.")


def doe(scherm: Any, dienst: Any, melding: str, *, terug: str = "") -> HttpResponse:
    """Call a service for this colleague, say what happened, and go back to the account."""
    try:
        dienst(collega=scherm.collega, door=scherm.request.user)
    except DomeinFout as fout:
        meld_fout(scherm.request, fout.melding)
    else:
        ongedaan = reverse(f"medewerkers:{terug}", args=[scherm.collega.pk]) if terug else ""
        meld(scherm.request, melding, ongedaan_url=ongedaan)
    return redirect("medewerkers:collega", scherm.collega.pk)
