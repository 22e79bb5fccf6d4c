"""The hours that somebody worked, week by week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.utils.functional import cached_property

from begeleiding.forms.werkvloer import Urenformulier
from begeleiding.selectors.werkvloer import Werkweek, werkweken
from begeleiding.services.werkvloer.uren import Weekuren, laatste_weken, leg_uren_vast
from begeleiding.views.werkvloer.basis import Werkvloerknop, Werkvloervraag
from kern.datums import lees_datum, maandag_van, meervoud
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import vandaag

WEKEN = 6
_TERUG = "werkuren_terug"


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
            terug = leg_uren_vast(plaatsing=self.plaatsing, weken=form.uren(), door=self.request.user)
        except BewerktDoorAnder:
            weken = [een.week for een in self.weken]
            form.toon_nieuwe_stand(dict(self.plaatsing.urenweken.filter(week__in=weken).values_list("week", "uren")))
            raise
        if not terug:
            return self.klaar(f"Er is niets gewijzigd aan de uren van {self.over}.")
        self.request.session[_TERUG] = [self.plaatsing.pk, _als_tekst(terug)]
        tekst = f"Uren van {meervoud(len(terug), 'week', 'weken')} bewaard: {self.over}."
        return self.klaar(tekst, ongedaan="werkuren_terug", args=(self.plaatsing.pk,))


class UrenTerug(Werkvloerknop):
    """Undo of what this colleague saved last; a week that somebody changed since stays."""

    def voer_uit(self) -> HttpResponse:
        plaatsing_id, weken = self.request.session.pop(_TERUG, (None, {}))
        if plaatsing_id != self.plaatsing.pk:
            raise DomeinFout("Dit is al ongedaan gemaakt. Kijk hoe de uren nu staan.")
        leg_uren_vast(plaatsing=self.plaatsing, weken=_uit_tekst(weken), door=self.request.user)
        return self.klaar("De uren staan weer zoals ze stonden.")


def _als_tekst(weken: Mapping[date, Weekuren]) -> dict[str, list[str]]:
    """For the session."""
    return {week.isoformat(): [_tekst(een.uren), _tekst(een.gezien)] for week, een in weken.items()}


def _uit_tekst(weken: Mapping[str, Sequence[str]]) -> dict[date, Weekuren]:
    return {
        date.fromisoformat(week): Weekuren(*(Decimal(een) if een else None for een in waarden))
        for week, waarden in weken.items()
    }


def _tekst(uren: Decimal | None) -> str:
    return "" if uren is None else str(uren)
