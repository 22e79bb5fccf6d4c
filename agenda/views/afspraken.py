"""Plan a talk, look at it, and change it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin
from django_htmx.http import trigger_client_event

from agenda import services
from agenda.afspraakstanden import EERSTE_KEER, Afspraaksoort
from agenda.forms.afspraken import PLAATSEN, Afspraakformulier, Wijzigformulier
from agenda.gespreksknop import gespreksknoppen
from agenda.ics import BESTANDSNAAM, SOORT
from agenda.models import Afspraak
from agenda.selectors.afspraken import eerdere_plaatsen
from agenda.services.afspraakmail import agendabestand
from kern.antwoord import klaar, met_terug, terug_adres
from kern.datums import datum_dichtbij, tijd
from kern.fouten import BewerktDoorAnder
from kern.meldingen import meld, meld_fout
from kern.tijd import hier, vandaag
from kern.views import Formulierscherm, Pagina, Scherm
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.contactgevolg import wat_wordt_afgerond
from statushouders.models import Betrokkenheid
from statushouders.views.mens import MetMens, dossier_url

ACTIE = "agenda.afspraken"
GEWIJZIGD = "afspraak-gewijzigd"
# In the address of the form: the no-show that it follows on, and that it was recorded just now.
VERVOLG, ZOJUIST = "vervolg", "zojuist"
# The tick at 'Gehouden'.
MET_GEVOLG = "met_gevolg"


def rondt_af(afspraak: Afspraak, door: Medewerker) -> str:
    """The step that holding this talk would finish; none for a talk that is not the first."""
    return wat_wordt_afgerond(afspraak.statushouder_id, door) if afspraak.soort in EERSTE_KEER else ""


class MetAfspraak(ContextMixin):
    """A view about `self.afspraak`: 404 when there is none with this number within sight."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def afspraak(self) -> Afspraak:
        zichtbaar = Afspraak.objects.visible_to(self.request.user)
        gevonden = zichtbaar.select_related("statushouder", "medewerker", "vervolg_op").defer("statushouder__bsn")
        afspraak: Afspraak = get_object_or_404(gevonden, pk=self.kwargs["afspraak_id"])
        return afspraak

    @property
    def terug(self) -> str:
        return terug_adres(self.request, f"{dossier_url(self.afspraak.statushouder_id)}?tab=afspraken")

    @property
    def over(self) -> str:
        """'Werkintake met Selam Berhane', for messages."""
        return f"{self.afspraak.get_soort_display()} met {self.afspraak.statushouder.naam}"

    def klaar(self, tekst: str, *, ongedaan: str = "", pk: int | None = None) -> HttpResponse:
        """Say what happened, with the address that takes it back, and answer."""
        url = reverse(f"agenda:{ongedaan}", args=[pk or self.afspraak.pk]) if ongedaan else ""
        meld(self.request, tekst, ongedaan_url=met_terug(url, self.terug) if url else "")
        return klaar(self.request, self.terug, GEWIJZIGD)

    def niet_gelukt(self, melding: str) -> HttpResponse:
        meld_fout(self.request, melding)
        return klaar(self.request, self.terug, GEWIJZIGD)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        persoon = self.afspraak.statushouder
        return super().get_context_data(
            afspraak=self.afspraak,
            persoon=persoon,
            terug=self.terug,
            dossier_url=dossier_url(persoon.pk),
            **kwargs,
        )


class Afspraakscherm(Formulierscherm):
    """The form of an appointment: a page of its own, or (by htmx) the inside of a dialog."""

    actie = ACTIE

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "kijker": self.request.user}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        plaatsen = eerdere_plaatsen(self.request.user)
        return super().get_context_data(plaatsen=plaatsen, plaatsen_id=PLAATSEN, **kwargs)


class AfspraakNieuw(MetMens, Afspraakscherm):
    """Plan a talk with the person in the address; after a no-show with what was agreed then."""

    form_class = Afspraakformulier
    template_name = "agenda/afspraak_nieuw.html"
    fragment_template: ClassVar[str] = "agenda/_afspraak_nieuw.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """Right after a no-show was recorded the page behind the dialog hears of it."""
        antwoord: HttpResponse = super().get(request, *args, **kwargs)
        if request.htmx and ZOJUIST in request.GET:
            trigger_client_event(antwoord, GEWIJZIGD, {}, after="settle")
        return antwoord

    @cached_property
    def gemist(self) -> Afspraak | None:
        """The talk that this one follows on; one of somebody else does not count."""
        nummer = self.request.POST.get(VERVOLG) or self.request.GET.get(VERVOLG) or ""
        if not (nummer.isascii() and nummer.isdigit() and len(nummer) < 18):
            return None
        van_hem = Afspraak.objects.visible_to(self.request.user).filter(statushouder=self.persoon)
        gemist: Afspraak | None = van_hem.zonder_vervolg().filter(pk=nummer).first()
        return gemist

    def get_initial(self) -> dict[str, Any]:
        if self.gemist:
            begin = Afspraakformulier.begin_van(self.gemist)
            return {**begin, "dag": None, "opmerking": "", "tolk_geboekt_bij": ""}
        soort = self.request.GET.get("soort", "")
        contacttaal = self.persoon.talen.filter(contacttaal=True).first()
        return {
            "soort": soort if soort in Afspraaksoort.values else None,
            "medewerker": self._met_wie(),
            "tolk_nodig": self.persoon.tolk_nodig,
            "tolk_taal": contacttaal.taal if contacttaal else "",
        }

    def _met_wie(self) -> int:
        """Oneself; a teamleider mostly plans for the klantondersteuner of the person."""
        zelf: int = self.request.user.pk
        if self.request.user.rol != Rol.TEAMLEIDER:
            return zelf
        vast = Betrokkenheid.objects.verantwoordelijk().filter(statushouder=self.persoon, rol=Rol.KLANTONDERSTEUNER)
        return vast.values_list("medewerker", flat=True).first() or zelf

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(gemist=self.gemist, vervolg=VERVOLG, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        al_gehouden = bool(form.cleaned_data.get("al_gehouden"))
        afspraak = services.plan_afspraak(
            statushouder=self.persoon,
            gegevens=form.gegevens(),
            door=self.request.user,
            al_gehouden=al_gehouden,
            vervolg_op=self.gemist,
        )
        gedaan = "vastgelegd" if al_gehouden else "gepland"
        ongedaan = met_terug(reverse("agenda:afspraak_intrekken", args=[afspraak.pk]), self.terug)
        tekst = f"{afspraak.get_soort_display()} met {self.persoon.naam} {gedaan}: {moment_in_woorden(afspraak)}."
        meld(self.request, tekst, ongedaan_url=ongedaan)
        return klaar(self.request, self.terug, GEWIJZIGD)


class AfspraakBekijken(MetAfspraak, Pagina):
    """What was agreed, how it stands, and what can be done with it."""

    actie = ACTIE
    template_name = "agenda/afspraak.html"
    fragment_template = "agenda/_afspraak.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mail = self.afspraak.mails.filter(aan=self.afspraak.medewerker_id).order_by("pk").last()
        vervolg = Afspraak.objects.filter(vervolg_op=self.afspraak).first()
        knop = gespreksknoppen([self.afspraak], self.request.user).get(self.afspraak.pk)
        return super().get_context_data(
            mail=mail,
            vervolg=vervolg,
            knop=knop,
            rondt_af=rondt_af(self.afspraak, self.request.user) if self.afspraak.is_gepland else "",
            met_gevolg=MET_GEVOLG,
            **kwargs,
        )


class AfspraakWijzigen(MetAfspraak, Afspraakscherm):
    """Another time, place or colleague, or what is known of the interpreter by now."""

    form_class = Wijzigformulier
    template_name = "agenda/afspraak_wijzigen.html"
    fragment_template: ClassVar[str] = "agenda/_afspraak_wijzigen.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "afspraak": self.afspraak}

    def voer_uit(self, form: Any) -> HttpResponse:
        schoon = form.cleaned_data
        try:
            nieuw = services.wijzig_afspraak(
                afspraak=self.afspraak,
                gegevens=form.gegevens(),
                door=self.request.user,
                gezien=schoon["gezien"],
                reden=schoon["reden"],
            )
        except BewerktDoorAnder as fout:
            return self.niet_gelukt(fout.melding)
        if nieuw.pk == self.afspraak.pk:
            return self.klaar(f"{self.over} is gewijzigd.")
        naar = moment_in_woorden(nieuw)
        return self.klaar(f"{self.over} verplaatst naar {naar}.", ongedaan="verplaatsing_ongedaan", pk=nieuw.pk)


class Agendabestand(MetAfspraak, Scherm):
    """The appointment as a file for one's own calendar; of one that is not to come any more there is none."""

    actie = ACTIE

    def get(self, request: Any, **kwargs: Any) -> HttpResponse:
        if not self.afspraak.is_gepland:
            raise Http404
        antwoord = HttpResponse(agendabestand(self.afspraak), content_type=f"{SOORT}; charset=utf-8")
        antwoord.headers["Content-Disposition"] = f'attachment; filename="{BESTANDSNAAM}"'
        return antwoord


def moment_in_woorden(afspraak: Afspraak) -> str:
    """'di 24 nov, 10.30 uur'."""
    begin = hier(afspraak.begin)
    return f"{datum_dichtbij(begin.date(), vandaag=vandaag())}, {tijd(begin)}"
