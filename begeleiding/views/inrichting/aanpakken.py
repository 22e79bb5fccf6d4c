"""Per aanpak: the terms, and which skills one looks at."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from django.http import Http404
from django.http.response import HttpResponseBase
from django.urls import reverse

from begeleiding.forms.inrichting import Puntenkeuze, Termijnformulier
from begeleiding.selectors.inrichting import (
    aanpakken_hier,
    aanpakregels,
    alle_punten,
    eigen_punten,
    gekozen_punten,
)
from begeleiding.selectors.instellingen import MEEGELEVERD, Instelling, eigen_instelling, punten_voor
from begeleiding.services.inrichting.instellingen import (
    Instellingwissel,
    bewaar_instelling,
    haal_instelling_weg,
    zet_instelling_terug,
)
from begeleiding.services.inrichting.punten import kies_punten, zet_punten_terug
from begeleiding.views.inrichting.basis import ACTIE, Inrichtknop, Inrichtscherm
from kern.versies import lees_opname, neem_op
from kern.views import Formulierscherm, Pagina


class Aanpakscherm(Inrichtscherm):
    hier, lijst = "aanpakken", "inrichten"


class Aanpakken(Aanpakscherm, Pagina):
    """Every aanpak in use, and the skills of the municipality itself."""

    actie = ACTIE
    template_name = "begeleiding/inrichting/aanpakken.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        regels, punten = aanpakregels(self.gemeente_id), eigen_punten(self.gemeente_id)
        return super().get_context_data(regels=regels, eigen_punten=punten, **kwargs)


class MetAanpak(Aanpakscherm):
    """The aanpak in the address: 404 when it is not in use here."""

    @property
    def code(self) -> str:
        return str(self.kwargs["aanpak_code"])

    @property
    def naam(self) -> str:
        namen = dict(aanpakken_hier(self.gemeente_id))
        if self.code not in namen:
            raise Http404
        return namen[self.code]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(code=self.code, naam=self.naam, **kwargs)

    def gewijzigd(self, tekst: str, naam: str, was: Any, nu: Any) -> HttpResponseBase:
        """Say what happened, with the way back to how it was."""
        wat = neem_op({"code": self.code, "was": json.dumps(was), "nu": json.dumps(nu)})
        url = reverse(f"begeleiding:{naam}", args=[self.code])
        return self.klaar(tekst, ongedaan_url=f"{url}?{urlencode({'wat': wat})}")

    def opname(self) -> tuple[Any, Any]:
        """What stood there before and after the change."""
        wat = lees_opname(self.request.GET.get("wat", ""))
        if wat.get("code") != self.code:
            raise Http404
        return json.loads(wat["was"]), json.loads(wat["nu"])

    def termijnen_gewijzigd(self, tekst: str, wissel: Instellingwissel) -> HttpResponseBase:
        was, nu = (asdict(een) if een else None for een in (wissel.was, wissel.nu))
        return self.gewijzigd(tekst, "termijnen_terug", was, nu)


class Termijnen(MetAanpak, Formulierscherm):
    """The terms of one aanpak."""

    actie = ACTIE
    form_class = Termijnformulier
    template_name = "begeleiding/inrichting/termijnen.html"

    @property
    def _eigen(self) -> Instelling | None:
        return eigen_instelling(self.gemeente_id, self.code)

    def get_initial(self) -> dict[str, Any]:
        return asdict(self._eigen or MEEGELEVERD)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(eigen=self._eigen, meegeleverd=MEEGELEVERD, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        waarden = Instelling(**form.cleaned_data)
        wissel = bewaar_instelling(aanpak_code=self.code, waarden=waarden, door=self.request.user)
        return self.termijnen_gewijzigd(f"Bewaard: de termijnen van {self.naam}.", wissel)


class TermijnenWeg(MetAanpak, Inrichtknop):
    """What is shipped again."""

    def voer_uit(self) -> HttpResponseBase:
        wissel = haal_instelling_weg(aanpak_code=self.code, door=self.request.user)
        return self.termijnen_gewijzigd(f"De eigen termijnen van {self.naam} zijn weg.", wissel)


class TermijnenTerug(MetAanpak, Inrichtknop):
    """As they were before one changed them."""

    def voer_uit(self) -> HttpResponseBase:
        was, nu = (Instelling(**een) if een else None for een in self.opname())
        zet_instelling_terug(aanpak_code=self.code, was=was, nu=nu, door=self.request.user)
        return self.klaar("Teruggezet zoals het was.")


class Puntenkiezen(MetAanpak, Formulierscherm):
    """Which skills one looks at."""

    actie = ACTIE
    form_class = Puntenkeuze
    template_name = "begeleiding/inrichting/punten.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"punten": list(alle_punten(self.gemeente_id))}

    def get_initial(self) -> dict[str, Any]:
        return {"punten": [punt.pk for punt in punten_voor(self.gemeente_id, self.code)]}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(eigen=bool(gekozen_punten(self.gemeente_id, self.code)), **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        punten = form.cleaned_data["punten"]
        wissel = kies_punten(aanpak_code=self.code, punten=punten, door=self.request.user)
        return self.gewijzigd(f"Bewaard: de punten van {self.naam}.", "punten_terug", wissel.was, wissel.nu)


class PuntenTerug(MetAanpak, Inrichtknop):
    """As it was before one chose."""

    def voer_uit(self) -> HttpResponseBase:
        was, nu = (tuple(een) for een in self.opname())
        zet_punten_terug(aanpak_code=self.code, was=was, nu=nu, door=self.request.user)
        return self.klaar("Teruggezet zoals het was.")
