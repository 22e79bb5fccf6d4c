"""Judge all rows of a list."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, ClassVar

from django.db import transaction
from django.db.models import QuerySet

from inlezen.models import Inleeslijst, Inleesregel, Status
from inlezen.oordeel import Gelezen, Oordeel
from inlezen.services.vergrendeld import vergrendel_voor_taak
from inlezen.voortgang import Voortgang
from kern.bulk import vervang

BATCH = 1000


class Nakijker(ABC):
    """What a kind of list does with its rows: read them, and say which are new, known or wrong.

    `beoordelaar` remembers the rows that it found new, to see doubles within the list.
    """

    model: ClassVar[type[Inleeslijst]]
    # A field of its rows for `Oordeel.extra`.
    extra_veld: ClassVar[str] = ""

    def __init__(self, lijst: Any) -> None:
        self.lijst = lijst

    def bekijk_geheel(self) -> None:  # noqa: B027
        """A first pass over all rows, for what only the list as a whole tells."""

    @abstractmethod
    def lees(self, rijen: Iterable[tuple[int, list[str]]]) -> list[Gelezen]:
        """Read rows (number and cells) by the columns that were chosen for the list."""

    @abstractmethod
    def nieuwe_beoordelaar(self) -> Any:
        """One that has seen no row yet."""

    @abstractmethod
    def ken(self, regel: Inleesregel, beoordelaar: Any) -> None:
        """A row that was judged new before, and now counts for doubles only."""

    @abstractmethod
    def beoordeel(self, gelezen: Sequence[Gelezen], beoordelaar: Any) -> list[Oordeel]:
        """Judge some rows against what is in Meedoen and against what the judge has seen before."""

    def bewaar(self, oordelen: Iterable[Oordeel]) -> None:
        """Write judgements; the cells stay as they are."""
        model = self.lijst.regels.model
        velden = ["oordeel", "gegevens", "fouten", "kenmerken", model.bekend_veld]
        rijen = (_als_rij(oordeel) for oordeel in oordelen)
        if self.extra_veld:
            velden.append(self.extra_veld)
            rijen = ((*_als_rij(oordeel), oordeel.extra) for oordeel in oordelen)
        vervang(model, waar={"lijst": self.lijst.pk}, op="nummer", velden=velden, rijen=rijen)


def _als_rij(oordeel: Oordeel) -> tuple[Any, ...]:
    regel = oordeel.regel
    return (
        regel.nummer,
        oordeel.uitkomst.value,
        regel.gegevens,
        oordeel.opmerkingen or None,
        regel.wie.kenmerken() if regel.wie else [],
        oordeel.bekend_id,
    )


@transaction.atomic
def kijk_lijst_na(soort_nakijker: type[Nakijker], lijst_id: int) -> None:
    """Judge every row, in batches of set-based look-ups. Idempotent; one worker at a time."""
    lijst = vergrendel_voor_taak(soort_nakijker.model, lijst_id, Status.NAKIJKEN)
    if lijst is None:
        return
    voortgang = Voortgang(lijst.voortgangssleutel, lijst.regels.count())
    nakijker = soort_nakijker(lijst)
    nakijker.bekijk_geheel()
    beoordelaar = nakijker.nieuwe_beoordelaar()
    for deel in in_delen(lijst.regels.values_list("nummer", "cellen").order_by("nummer"), BATCH):
        nakijker.bewaar(nakijker.beoordeel(nakijker.lees(deel), beoordelaar))
        voortgang.erbij(len(deel))
    lijst.status = Status.GEREED
    lijst.pogingen = 0
    lijst.save(update_fields=["status", "pogingen"])


def in_delen(rijen: QuerySet[Any], hoeveel: int) -> Iterator[list[Any]]:
    """Rows in batches, so that memory stays the same for any length; the cursor of the database holds the rest."""
    lopend = rijen.iterator(chunk_size=hoeveel)
    yield from iter(lambda: list(islice(lopend, hoeveel)), [])
