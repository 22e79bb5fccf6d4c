"""The page of one placement."""

from __future__ import annotations

from typing import Any, ClassVar

from kern.tijd import vandaag
from kern.views import Pagina
from plaatsingen.onderdelen import kaarten_voor
from plaatsingen.selectors.plaatsingblad import plaatsingblad
from plaatsingen.services.plaatsingstijden import tijdenverloop
from plaatsingen.views.metplaatsing import LEZEN, MetPlaatsing
from plaatsingen.views.vervolg import vervolgstap


class PlaatsingBekijken(MetPlaatsing, Pagina):
    """What was agreed, how it stands, and what can be done."""

    actie = LEZEN
    template_name = "plaatsingen/plaatsing.html"
    fragment_template: ClassVar[str] = "plaatsingen/_plaatsing.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tijden = tijdenverloop(self.plaatsing, vandaag())
        blad = plaatsingblad(self.plaatsing, tijden=tijden.nu, straks=tijden.straks, kijker=self.request.user)
        vervolg = vervolgstap(self.plaatsing) if blad.mag_schrijven else None
        mag = self.request.user.mag
        rechten = {"mag_regelen": mag("plaatsingen.regelingen"), "mag_geregeld": mag("plaatsingen.regeling_geregeld")}
        kaarten = kaarten_voor(self.request, self.plaatsing)
        return super().get_context_data(blad=blad, vervolg=vervolg, kaarten=kaarten, **rechten, **kwargs)
