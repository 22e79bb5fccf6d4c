"""End a traject and open it again."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from agenda.models import Afspraak
from kern.antwoord import met_terug
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.tijd import nu, vandaag
from kern.views import Formulierscherm, Opdracht
from trajecten import services
from trajecten.forms.trajecten import Sluiten
from trajecten.models import Traject
from trajecten.views.antwoord import klaar, terug_adres


class _MetTraject:
    actie: ClassVar[str] = "trajecten.sluiten"
    request: Any
    kwargs: Any

    @cached_property
    def traject(self) -> Traject:
        trajecten = Traject.objects.visible_to(self.request.user).select_related("statushouder")
        traject: Traject = get_object_or_404(trajecten.defer("statushouder__bsn"), pk=self.kwargs["traject_id"])
        return traject

    @property
    def wie(self) -> str:
        naam: str = self.traject.statushouder.naam
        return naam


class TrajectSluiten(_MetTraject, Formulierscherm):
    """Why it ends and on which day; flags end with it."""

    form_class = Sluiten
    template_name = "trajecten/traject_sluiten.html"
    fragment_template = "trajecten/traject_sluiten_dialoog.html"

    def get_initial(self) -> dict[str, Any]:
        return {"einddatum": vandaag()}

    def get_form_kwargs(self) -> dict[str, Any]:
        gepland = Afspraak.objects.visible_to(self.request.user).gepland()
        komend = gepland.filter(statushouder=self.traject.statushouder_id, begin__gt=nu())
        return super().get_form_kwargs() | {"gepland": komend.count()}

    def voer_uit(self, form: Any) -> HttpResponse:
        services.sluit_traject(traject=self.traject, door=self.request.user, **form.cleaned_data)
        url = reverse("trajecten:traject_heropenen", args=[self.traject.pk])
        terug = terug_adres(self.request, self.traject)
        meld(self.request, f"Traject gesloten: {self.wie}.", ongedaan_url=met_terug(url, terug))
        return klaar(self.request, self.traject)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        terug = terug_adres(self.request, self.traject)
        return super().get_context_data(traject=self.traject, terug=terug, **kwargs)


class TrajectHeropenen(_MetTraject, Opdracht):
    """The traject goes on; the dates follow from what is known now."""

    def post(self, request: Any, **kwargs: Any) -> HttpResponse:
        try:
            services.heropen_traject(traject=self.traject, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, f"Het traject loopt weer: {self.wie}.")
        return klaar(request, self.traject)
