"""What is to be done for employers: plan it, change it, finish it; and the list of it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from kern.antwoord import klaar, met_terug, terug_adres
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.meldingen import meld, meld_fout
from kern.tijd import vandaag
from kern.views import Formulierscherm, Opdracht, Pagina
from werkgevers.forms.acties import Actieformulier
from werkgevers.models import Werkgever, Werkgeveractie
from werkgevers.selectors.acties import open_acties
from werkgevers.selectors.contacten import net_gesproken
from werkgevers.selectors.werkgevers import STIL, Werkgeversvraag, werkgeverslijst
from werkgevers.services import acties as diensten
from werkgevers.views.basis import GEWIJZIGD, MetWerkgever
from werkgevers.views.contacten import ACTIE

PER_BLADZIJDE = 25
VAN_MIJ, IEDEREEN, STIL_LIJST = "", "iedereen", "stil"
LIJSTEN = ((VAN_MIJ, "Van mij"), (IEDEREEN, "Van iedereen"), (STIL_LIJST, "Lang niet gesproken"))
STILLEN = Werkgeversvraag(welke=STIL, sorteer="contact")


class TeDoen(Pagina):
    """What is to be done for employers, the nearest day first: of me, or of everybody; and with whom nobody spoke for
    long."""

    actie = "werkgevers.te_doen"
    template_name = "werkgevers/te_doen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gevraagd = self.request.GET.get("lijst", VAN_MIJ)
        lijst = gevraagd if gevraagd in dict(LIJSTEN) else VAN_MIJ
        inhoud = self._stillen() if lijst == STIL_LIJST else self._acties(lijst)
        return super().get_context_data(lijst=lijst, lijsten=LIJSTEN, **inhoud, **kwargs)

    def _acties(self, lijst: str) -> dict[str, Any]:
        acties = open_acties(self.request.user)
        gekozen = acties if lijst == IEDEREEN else acties.filter(van=self.request.user)
        te_laat = gekozen.filter(uiterlijk__lt=vandaag()).count()
        return {"pagina": self._pagina(gekozen), "te_laat": te_laat}

    def _stillen(self) -> dict[str, Any]:
        return {"stil": True, "pagina": self._pagina(werkgeverslijst(self.request.user, STILLEN, dag=vandaag()))}

    def _pagina(self, rijen: Any) -> Any:
        return Paginator(rijen, PER_BLADZIJDE).get_page(self.request.GET.get("bladzijde"))


class _Actiescherm(Formulierscherm):
    """A page of its own, or (by htmx) the inside of a dialog."""

    actie = ACTIE
    form_class = Actieformulier
    template_name = "werkgevers/actie.html"
    fragment_template: ClassVar[str] = "werkgevers/_actie_dialoog.html"
    kop: ClassVar[str]

    @property
    def werkgever(self) -> Werkgever:
        raise NotImplementedError

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"kijker": self.request.user, "werkgever": self.werkgever}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        ander = net_gesproken(self.werkgever, kijker=self.request.user, dag=vandaag())
        terug = terug_adres(self.request, reverse("werkgevers:werkgever", args=[self.werkgever.pk]))
        return super().get_context_data(
            **{"werkgever": self.werkgever, "ander": ander, "kop": self.kop, "terug": terug} | kwargs
        )


class ActieNieuw(MetWerkgever, _Actiescherm):
    """Plan what is to be done."""

    kop = "Actie plannen"

    def voer_uit(self, form: Any) -> HttpResponse:
        actie = diensten.plan_actie(
            werkgever=self.werkgever,
            gegevens=form.gegevens(),
            toch_benaderen=form.bevestigd,
            door=self.request.user,
        )
        ongedaan = met_terug(reverse("werkgevers:actie_verwijderen", args=[actie.pk]), self.terug)
        meld(self.request, f"‘{actie.wat}’ staat bij {self.werkgever.naam}.", ongedaan_url=ongedaan)
        return klaar(self.request, self.terug, GEWIJZIGD)


class MetActie:
    """The action in the address, when this colleague sees the employer."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def actiepunt(self) -> Werkgeveractie:
        acties = Werkgeveractie.objects.visible_to(self.request.user).select_related("werkgever", "van")
        gevonden: Werkgeveractie = get_object_or_404(acties, pk=self.kwargs["werkgeveractie_id"])
        return gevonden

    @property
    def terug(self) -> str:
        return terug_adres(self.request, reverse("werkgevers:werkgever", args=[self.actiepunt.werkgever_id]))


class ActieWijzigen(MetActie, _Actiescherm):
    """Another day, colleague or wording."""

    kop = "Actie wijzigen"

    @property
    def werkgever(self) -> Werkgever:
        van: Werkgever = self.actiepunt.werkgever
        return van

    def get_initial(self) -> dict[str, Any]:
        actie = self.actiepunt
        return {
            "wat": actie.wat,
            "uiterlijk": actie.uiterlijk,
            "van": actie.van_id,
            "gezien": diensten.stand_van(actie),
        }

    def voer_uit(self, form: Any) -> HttpResponse:
        try:
            actie = diensten.wijzig_actie(
                actie=self.actiepunt,
                gegevens=form.gegevens(),
                gezien=form.cleaned_data["gezien"],
                toch_benaderen=form.bevestigd,
                door=self.request.user,
            )
        except BewerktDoorAnder:
            self._toon_nieuwe_stand(form)
            raise
        meld(self.request, f"‘{actie.wat}’ is gewijzigd.")
        return klaar(self.request, self.terug, GEWIJZIGD)

    def _toon_nieuwe_stand(self, form: Any) -> None:
        """The message says what a colleague made of it; saving once more is a choice."""
        del self.actiepunt
        form.data = form.data.copy()
        form.data["gezien"] = diensten.stand_van(self.actiepunt)


class _Actieopdracht(MetActie, Opdracht):
    """A button of one action. `ongedaan`: the address that takes it back."""

    actie = ACTIE
    melding: ClassVar[str]
    ongedaan: ClassVar[str] = ""

    def doe(self) -> None:
        raise NotImplementedError

    def post(self, request: Any, werkgeveractie_id: int) -> HttpResponse:
        actie, terug = self.actiepunt, self.terug
        try:
            self.doe()
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            ongedaan = met_terug(reverse(self.ongedaan, args=[werkgeveractie_id]), terug) if self.ongedaan else ""
            meld(request, self.melding.format(actie.wat), ongedaan_url=ongedaan)
        return klaar(request, terug, GEWIJZIGD)


class ActieGedaan(_Actieopdracht):
    melding = "‘{}’ is gedaan."
    ongedaan = "werkgevers:actie_heropenen"

    def doe(self) -> None:
        diensten.rond_actie_af(actie=self.actiepunt, door=self.request.user)


class ActieHeropenen(_Actieopdracht):
    melding = "‘{}’ staat weer open."

    def doe(self) -> None:
        diensten.heropen_actie(actie=self.actiepunt, door=self.request.user)


class ActieVerwijderen(_Actieopdracht):
    melding = "‘{}’ is weer weggehaald."

    def doe(self) -> None:
        diensten.verwijder_actie(actie=self.actiepunt, door=self.request.user)
