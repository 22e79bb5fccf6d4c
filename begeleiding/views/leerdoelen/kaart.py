"""The card 'Leerdoelen' on the page of an assessment. Goals are of the person: they stay when it ends."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from begeleiding.models import Assessment
from begeleiding.onderdelen import Kaart, Plek
from begeleiding.selectors.leerdoelen import als_beelden, doelen_van
from begeleiding.views.leerdoelen.basis import ACTIE
from statushouders.views.mens import dossier_url

# So many on the card; the tab of the dossier has them all.
OP_DE_KAART = 5


def leerdoelenkaart(request: Any, assessment: Assessment) -> SafeString | str:
    """Open ones first; with the button that adds one as long as the assessment runs."""
    persoon = assessment.statushouder
    doelen = list(doelen_van(persoon.pk, request.user)[: OP_DE_KAART + 1])
    inhoud = {
        "beelden": als_beelden(doelen[:OP_DE_KAART]),
        "meer": len(doelen) > OP_DE_KAART,
        "mag_nieuw": assessment.loopt,
        "persoon": persoon,
        "dossier_url": dossier_url(persoon.pk),
    }
    return render_to_string("begeleiding/leerdoelen/_kaart.html", inhoud, request=request)


KAART = Kaart(code="doelen", plek=Plek.HOOFD, volgorde=30, actie=ACTIE, maak=leerdoelenkaart)
