"""The cards about what an employer offers: places, visits and trainings."""

from __future__ import annotations

from werkgevers.onderdelen import Kaart, Plek
from werkgevers.views.bezoeken import bezoekenkaart
from werkgevers.views.trainingen import trainingenkaart
from werkgevers.views.werkplekken import werkplekkenkaart

AANBODKAARTEN = (
    Kaart(code="werkplekken", plek=Plek.HOOFD, volgorde=10, actie="werkgevers.lezen", maak=werkplekkenkaart),
    Kaart(code="bezoeken", plek=Plek.ZIJ, volgorde=50, actie="werkgevers.lezen", maak=bezoekenkaart),
    Kaart(code="trainingen", plek=Plek.ZIJ, volgorde=60, actie="werkgevers.lezen", maak=trainingenkaart),
)
