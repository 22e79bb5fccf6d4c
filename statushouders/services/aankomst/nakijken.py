"""What the arrivals list does with its rows: read people, and find who is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, ClassVar

from inlezen.models import Inleeslijst, Inleesregel
from inlezen.oordeel import Gelezen, Oordeel
from inlezen.services.nakijken import BATCH, Nakijker
from kern.tijd import vandaag
from statushouders.aankomst.kenmerken import Wie
from statushouders.aankomst.oordeel import Beoordelaar, Maandvoorop, lees_cellen, maand_voorop
from statushouders.models import Aankomstlijst
from statushouders.selectors.aankomst import bekende_dossiers, collegas_van


class Aankomstnakijker(Nakijker):
    """Against the dossiers of the municipality. A row that somebody mends is read without the doubt about the month
    in front: there a person looked."""

    model: ClassVar[type[Inleeslijst]] = Aankomstlijst

    def __init__(self, lijst: Aankomstlijst) -> None:
        super().__init__(lijst)
        self._collegas = collegas_van(lijst.gemeente_id)
        self._amerikaans: Maandvoorop | None = None

    def bekijk_geheel(self) -> None:
        rijen = self.lijst.regels.values_list("cellen", flat=True).order_by("nummer").iterator(chunk_size=BATCH)
        self._amerikaans = maand_voorop((cellen or [] for cellen in rijen), self.lijst.koppeling)

    def lees(self, rijen: Iterable[tuple[int, list[str]]]) -> list[Gelezen]:
        lees = partial(
            lees_cellen,
            koppeling=self.lijst.koppeling,
            collegas=self._collegas,
            vandaag=vandaag(),
            amerikaans=self._amerikaans,
        )
        return [lees(nummer, cellen or []) for nummer, cellen in rijen]

    def nieuwe_beoordelaar(self) -> Beoordelaar:
        return Beoordelaar()

    def ken(self, regel: Inleesregel, beoordelaar: Any) -> None:
        beoordelaar.ken(Gelezen(regel.nummer, regel.gegevens, Wie.uit(regel.gegevens, regel.nummer), []))

    def beoordeel(self, gelezen: Sequence[Gelezen], beoordelaar: Any) -> list[Oordeel]:
        dossiers = bekende_dossiers(self.lijst.gemeente_id, [regel.wie for regel in gelezen if regel.wie])
        return [beoordelaar.beoordeel(regel, dossiers) for regel in gelezen]
