"""What was agreed on at a place, and by when."""

from __future__ import annotations

from typing import Any

from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property

from begeleiding.forms.werkvloer import Afspraakformulier
from begeleiding.models import Werkafspraak
from begeleiding.services.werkvloer import afspraken as diensten
from begeleiding.views.werkvloer.basis import ACTIE, OpDeWerkvloer, VanEenPlaatsing, Werkvloerknop, Werkvloervraag
from kern.fouten import BewerktDoorAnder
from kern.views import Pagina
from medewerkers.views.beheer import bladzijde


def open_eerst(afspraken: Any) -> Any:
    """What is to be done in the order of its days, then what was done, the last first."""
    return afspraken.select_related("van", "gedaan_door").order_by(
        F("gedaan_op").desc(nulls_first=True), "uiterlijk", "pk"
    )  # fmt: skip


class Afspraken(OpDeWerkvloer, Pagina):
    """All of them."""

    actie = ACTIE
    template_name = "begeleiding/werkvloer/afspraken.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alle = Werkafspraak.objects.visible_to(self.request.user).filter(plaatsing=self.plaatsing.pk)
        return super().get_context_data(pagina=bladzijde(self.request, open_eerst(alle)), **kwargs)


class AfspraakNieuw(Werkvloervraag):
    form_class = Afspraakformulier
    kop = "Afspraak maken"

    def voer_uit(self, form: Any) -> HttpResponse:
        afspraak = diensten.plan_werkafspraak(
            plaatsing=self.plaatsing, gegevens=form.gegevens(), door=self.request.user
        )  # fmt: skip
        return self.klaar(f"‘{afspraak.wat}’ staat bij {self.over}.", ongedaan="werkafspraak_weg", args=(afspraak.pk,))


class MetAfspraak(VanEenPlaatsing):
    """The agreement in the address."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def ding(self) -> Werkafspraak:
        zichtbaar = Werkafspraak.objects.visible_to(self.request.user).select_related("plaatsing", "van")
        afspraak: Werkafspraak = get_object_or_404(zichtbaar, pk=self.kwargs["werkafspraak_id"])
        return afspraak


class AfspraakPlek(MetAfspraak, OpDeWerkvloer, Pagina):
    """Where a flag leads, which knows the agreement only: to those of its placement."""

    actie = ACTIE

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        return redirect(f"{self.bladzijde}#kaart-afspraken")


class AfspraakWijzigen(MetAfspraak, Werkvloervraag):
    """Another day, colleague or wording."""

    form_class = Afspraakformulier
    kop = "Afspraak wijzigen"

    def waarom_niet(self) -> str:
        return super().waarom_niet() or ("" if self.ding.is_open else diensten.AL_GEDAAN)

    def get_initial(self) -> dict[str, Any]:
        stand = {"gezien": diensten.stand_van(self.ding)}
        return {"wat": self.ding.wat, "uiterlijk": self.ding.uiterlijk, "van": self.ding.van_id} | stand

    def voer_uit(self, form: Any) -> HttpResponse:
        try:
            afspraak = diensten.wijzig_werkafspraak(
                afspraak=self.ding,
                gegevens=form.gegevens(),
                gezien=form.cleaned_data["gezien"],
                door=self.request.user,
            )
        except BewerktDoorAnder:
            self._toon_nieuwe_stand(form)
            raise
        return self.klaar(f"‘{afspraak.wat}’ is gewijzigd.")

    def _toon_nieuwe_stand(self, form: Any) -> None:
        """The message says what a colleague made of it; saving once more is a choice."""
        del self.ding
        form.data = form.data.copy()
        form.data["gezien"] = diensten.stand_van(self.ding)


class AfspraakGedaan(MetAfspraak, Werkvloerknop):
    def voer_uit(self) -> HttpResponse:
        afspraak = diensten.rond_werkafspraak_af(afspraak=self.ding, door=self.request.user)
        return self.klaar(f"‘{afspraak.wat}’ is gedaan.", ongedaan="werkafspraak_heropenen", args=(afspraak.pk,))


class AfspraakHeropenen(MetAfspraak, Werkvloerknop):
    """Undo."""

    def voer_uit(self) -> HttpResponse:
        afspraak = diensten.heropen_werkafspraak(afspraak=self.ding, door=self.request.user)
        return self.klaar(f"‘{afspraak.wat}’ staat weer open.")


class AfspraakWeg(MetAfspraak, Werkvloerknop):
    """Undo."""

    def voer_uit(self) -> HttpResponse:
        diensten.verwijder_werkafspraak(afspraak=self.ding, door=self.request.user)
        return self.klaar("De afspraak is weer weggehaald.")
