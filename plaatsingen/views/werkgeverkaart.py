"""The cards on the page of an employer: who works there, and which regelingen there are."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from kern.datums import meervoud
from plaatsingen.models import Plaatsing
from plaatsingen.selectors.plaatsingen import als_regels, plaatsingen_bij
from plaatsingen.selectors.regelingen import regelingen_bij
from plaatsingen.statussen import OPEN
from plaatsingen.views.metplaatsing import LEZEN
from werkgevers.models import Werkgever
from werkgevers.onderdelen import Kaart, Plek

# Those that are over are many in the end: the list of placements has them all.
HOOGSTENS = 20


def wie_werkt_hier(request: Any, werkgever: Werkgever) -> SafeString | str:
    """The placements here, what is open first. Whom this reader may not name is counted; without anybody no card."""
    zichtbaar = plaatsingen_bij(werkgever.pk, request.user)
    regels = als_regels(zichtbaar[:HOOGSTENS], request.user)
    alle_open = Plaatsing.objects.open().filter(werkgever=werkgever).count()
    meer = alle_open - zichtbaar.filter(stand__in=OPEN).count()
    if not regels and not meer:
        return ""
    anderen = meervoud(meer, "plaatsing van iemand", "plaatsingen van mensen") if meer else ""
    return render_to_string("plaatsingen/werkgeverkaart.html", {"regels": regels, "anderen": anderen}, request)


KAART = Kaart(code="plaatsingen", plek=Plek.HOOFD, volgorde=40, actie=LEZEN, maak=wie_werkt_hier)


def regelingen_hier(request: Any, werkgever: Werkgever) -> SafeString | str:
    """How many of each, for whoever reads it; without any no card."""
    regelingen = regelingen_bij(werkgever.pk, kijker=request.user)
    return (
        render_to_string("plaatsingen/regelingenkaart.html", {"regelingen": regelingen}, request) if regelingen else ""
    )


REGELINGENKAART = Kaart(code="regelingen", plek=Plek.ZIJ, volgorde=40, actie=LEZEN, maak=regelingen_hier)
