"""The hours that somebody worked, week by week."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.functional import cached_property

from begeleiding.forms.werkvloer import Urenformulier
from begeleiding.selectors.werkvloer import Werkweek, werkweken
from begeleiding.services.werkvloer.uren import laatste_weken, leg_uren_vast
from begeleiding.views.werkvloer.basis import Werkvloervraag
from kern.datums import lees_datum, maandag_van, meervoud
from kern.fouten import BewerktDoorAnder
from kern.tijd import vandaag

WEKEN = 6


class Uren(Werkvloervraag):
    """The last six weeks in one form; earlier ones six by six (`tot`: a day in the last of them)."""

    form_class = Urenformulier
    template_name = "begeleiding/werkvloer/uren.html"
    fragment_template = "begeleiding/werkvloer/_uren.html"
    kop = "Uren invullen"

    @cached_property
    def weken(self) -> list[Werkweek]:
        gevraagd = lees_datum(self.request.GET.get("tot", "")) or vandaag()
        dag = max(min(gevraagd, vandaag()), self.plaatsing.eerste_dag)
        return werkweken(self.plaatsing, laatste_weken(self.plaatsing, dag=dag, aantal=WEKEN))

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "weken": self.weken}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        oudste = self.weken[-1].week if self.weken else None
        eerder = oudste if oudste and oudste > maandag_van(self.plaatsing.eerste_dag) else None
        return super().get_context_data(eerder=eerder, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        try:
            aantal = leg_uren_vast(plaatsing=self.plaatsing, weken=form.uren(), door=self.request.user)
        except BewerktDoorAnder:
            weken = [een.week for een in self.weken]
            form.toon_nieuwe_stand(dict(self.plaatsing.urenweken.filter(week__in=weken).values_list("week", "uren")))
            raise
        if not aantal:
            return self.klaar(f"Er is niets gewijzigd aan de uren van {self.over}.")
        return self.klaar(f"Uren van {meervoud(aantal, 'week', 'weken')} bewaard: {self.over}.")
