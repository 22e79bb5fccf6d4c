"""What the list of employers does with its rows: read them, find which are known, and what of those is filled in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from django.utils.functional import cached_property

from inlezen.models import Inleeslijst, Inleesregel
from inlezen.oordeel import Gelezen, Oordeel
from inlezen.services.nakijken import Nakijker
from werkgevers.inlezen.kenmerken import Wie
from werkgevers.inlezen.lezen import CONTACT, lees_cellen
from werkgevers.inlezen.oordeel import Bekenden, Beoordelaar, aanvulling
from werkgevers.models import Werkgeverslijst
from werkgevers.selectors.werkgeverslijsten import collegas_van, netwerk_van, standen_van


class Werkgeversnakijker(Nakijker):
    """Against the employers of the municipality, read once: who is new in this list is told apart by the judge."""

    model: ClassVar[type[Inleeslijst]] = Werkgeverslijst
    extra_veld: ClassVar[str] = "aanvulling"

    def __init__(self, lijst: Werkgeverslijst) -> None:
        super().__init__(lijst)
        self._collegas = collegas_van(lijst.gemeente_id)

    @cached_property
    def _netwerk(self) -> Bekenden:
        return netwerk_van(self.lijst.gemeente_id)

    def lees(self, rijen: Iterable[tuple[int, list[str]]]) -> list[Gelezen]:
        return [lees_cellen(nummer, cellen or [], self.lijst.koppeling, self._collegas) for nummer, cellen in rijen]

    def nieuwe_beoordelaar(self) -> Beoordelaar:
        return Beoordelaar()

    def ken(self, regel: Inleesregel, beoordelaar: Any) -> None:
        beoordelaar.ken(Gelezen(regel.nummer, regel.gegevens, Wie.uit(regel.gegevens, regel.nummer), []))

    def beoordeel(self, gelezen: Sequence[Gelezen], beoordelaar: Any) -> list[Oordeel]:
        oordelen = [beoordelaar.beoordeel(regel, self._netwerk) for regel in gelezen]
        standen = standen_van(oordeel.bekend_id for oordeel in oordelen if oordeel.bekend_id)
        return [self._met_aanvulling(oordeel, standen) for oordeel in oordelen]

    def _met_aanvulling(self, oordeel: Oordeel, standen: dict[int, dict[str, Any]]) -> Oordeel:
        """Of who is archived nothing is filled in, and of a second row about the same employer neither."""
        stand = standen.get(oordeel.bekend_id or 0)
        gegevens = oordeel.regel.gegevens
        if stand is None or gegevens is None or oordeel.opmerkingen:
            return oordeel
        nieuw = aanvulling(stand, gegevens)
        if CONTACT in gegevens and not stand["heeft_contact"]:
            nieuw[CONTACT] = gegevens[CONTACT]
        return replace(oordeel, extra=nieuw or None)
