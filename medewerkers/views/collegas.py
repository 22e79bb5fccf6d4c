"""The beheerder and the accounts of colleagues."""

from functools import partial
from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from kern.meldingen import meld
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.forms.collegas import Collegafilter, Collegaformulier
from medewerkers.models import Medewerker, Organisatie
from medewerkers.rollen import DRAAGT_STAPPEN, Rol
from medewerkers.selectors import collegas, laatste_uitnodiging
from medewerkers.services.collegas import nodig_opnieuw_uit, nodig_uit, wijzig_collega, zet_aan, zet_uit
from medewerkers.views.beheer import PER_BLADZIJDE, Bewerkscherm, probeer

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


class CollegaNieuw(Formulierscherm):
    """Make an account and invite; `?organisatie=` says where this colleague probably works."""

    actie = ACTIE
    form_class = Collegaformulier
    template_name = "medewerkers/collega_nieuw.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "door": self.request.user}

    def get_initial(self) -> dict[str, Any]:
        keuze = self.request.GET.get("organisatie", "")
        te_beheren = Organisatie.objects.te_beheren_door(self.request.user).open().met_aantallen()
        pk = int(keuze) if keuze.isascii() and keuze.isdigit() else 0
        organisatie = te_beheren.filter(pk=pk).first()
        return {"organisatie": organisatie, "rol": _eerste_rol(organisatie)} if organisatie else {}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        collega = nodig_uit(gegevens=form.gegevens(), door=self.request.user)
        meld(self.request, f"{collega.naam} krijgt een mail om een wachtwoord te kiezen.")
        return redirect("medewerkers:collegas")


def _eerste_rol(organisatie: Any) -> str:
    """A new werkbedrijf starts with a beheerder of its own; people of a ketenpartner have one role."""
    if organisatie.soort == Organisatie.Soort.KETENPARTNER:
        return Rol.KETENPARTNER
    return "" if organisatie.aantal_mensen else Rol.BEHEERDER


class MetCollega(ContextMixin):
    """The colleague in the address, when this beheerder manages that one."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def collega(self) -> Medewerker:
        return self.vers()

    def vers(self) -> Medewerker:
        zichtbaar = Medewerker.objects.te_beheren_door(self.request.user).met_uitnodiging()
        collega: Medewerker = get_object_or_404(
            zichtbaar.select_related("organisatie", "team"), pk=self.kwargs["medewerker_id"]
        )
        return collega

    def doe(self, dienst: Any, melding: str) -> HttpResponse:
        probeer(self.request, partial(dienst, collega=self.collega, door=self.request.user), melding)
        return redirect("medewerkers:collega", self.collega.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(collega=self.collega, **kwargs)


class Collega(MetCollega, Bewerkscherm):
    """Change an account."""

    actie = ACTIE
    soort = "collega"
    form_class = Collegaformulier
    template_name = "medewerkers/collega.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "door": self.request.user, "zelf": self.collega}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        collega = wijzig_collega(
            collega=self.collega, gegevens=form.gegevens(), versie=form.gezien, door=self.request.user
        )
        meld(self.request, f"De gegevens van {collega.naam} zijn bewaard.")
        return redirect("medewerkers:collegas")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mail = laatste_uitnodiging(self.collega) if self.collega.is_uitgenodigd else None
        return super().get_context_data(mail=mail, **kwargs)


class CollegaUitzetten(MetCollega, Pagina):
    """Ask first, in a dialog or on a page of its own: the dossiers go to the teamleider. No undo in the message, which
    would not bring them back: the page has the button that switches the account on.
    """

    actie = ACTIE
    template_name = "medewerkers/collega_uitzetten.html"
    fragment_template: ClassVar[str] = "medewerkers/_collega_uitzetten.html"

    def post(self, request: Any, medewerker_id: int) -> HttpResponse:
        waar = " De dossiers liggen bij de teamleider, om te verdelen." if self.collega.rol in DRAAGT_STAPPEN else ""
        return self.doe(zet_uit, f"Het account van {self.collega.naam} staat uit.{waar}")


class CollegaAanzetten(MetCollega, Opdracht):
    """Let somebody sign in again."""

    actie = ACTIE

    def post(self, request: Any, medewerker_id: int) -> HttpResponse:
        waar = " De dossiers van eerder blijven bij de teamleider." if self.collega.rol in DRAAGT_STAPPEN else ""
        return self.doe(zet_aan, f"{self.collega.naam} kan weer inloggen.{waar}")


class CollegaUitnodigen(MetCollega, Opdracht):
    """Send the invitation once more."""

    actie = ACTIE

    def post(self, request: Any, medewerker_id: int) -> HttpResponse:
        return self.doe(nodig_opnieuw_uit, f"{self.collega.naam} krijgt een nieuwe mail.")
