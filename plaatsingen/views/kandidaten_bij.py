"""From an employer to the people who fit its work."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect

from kern.navigatie import url_als_mag
from kern.tijd import vandaag
from kern.views import Pagina
from plaatsingen.selectors.capaciteit import met_ruimte
from plaatsingen.selectors.plekkenlijst import plekrijen
from plaatsingen.views.kandidaten import ACTIE
from plaatsingen.woorden.dicht import eerst_de_houding
from werkgevers.models import Werkplek
from werkgevers.views.basis import MetWerkgever


class KandidatenBij(MetWerkgever, Pagina):
    """One open place: at once who fits it. Else which place is meant, or that there is none."""

    actie = ACTIE
    template_name = "plaatsingen/kandidaten_bij.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        zichtbaar = Werkplek.objects.open_op(vandaag()).visible_to(request.user)
        plekken = list(met_ruimte(zichtbaar.filter(werkgever=self.werkgever)).order_by("titel", "pk"))
        if len(plekken) == 1:
            return redirect("plaatsingen:kandidaten", plekken[0].pk)
        rijen = sorted(plekrijen(plekken), key=lambda rij: rij.is_vol)
        mag_plek = request.user.mag("werkgevers.schrijven") and not self.werkgever.is_gearchiveerd
        inhoud = self.get_context_data(
            rijen=rijen,
            mag_plek=mag_plek,
            met_rust=eerst_de_houding(self.werkgever),
            houding_url=url_als_mag(request, "werkgevers:bewerk", self.werkgever.pk),
            **kwargs,
        )
        return self.render_to_response(inhoud)
