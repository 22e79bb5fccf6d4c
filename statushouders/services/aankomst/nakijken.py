"""Judge all rows of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from kern.bulk import vervang
from kern.tijd import vandaag
from statushouders.aankomst.collegas import Collegas
from statushouders.aankomst.oordeel import Beoordelaar, Gelezen, Maandvoorop, Oordeel, lees_cellen, maand_voorop
from statushouders.aankomst.voortgang import Voortgang
from statushouders.models import Aankomstlijst, Aankomstregel
from statushouders.selectors.aankomst import bekende_dossiers, collegas_van
from statushouders.services.aankomst.vergrendeld import vergrendel_voor_taak

Status = Aankomstlijst.Status
BATCH = 1000
OORDEELVELDEN = ("oordeel", "gegevens", "fouten", "kenmerken", "statushouder")


@transaction.atomic
def kijk_aankomstlijst_na(lijst_id: int) -> None:
    """Judge every row, in batches of set-based look-ups. Idempotent; one worker at a time."""
    lijst = vergrendel_voor_taak(lijst_id, Status.NAKIJKEN)
    if lijst is None:
        return
    voortgang = Voortgang(lijst.pk, lijst.regels.count())
    amerikaans = _maand_voorop(lijst)
    beoordelaar = Beoordelaar()
    collegas = collegas_van(lijst.gemeente_id)
    for deel in in_delen(lijst.regels.values_list("nummer", "cellen").order_by("nummer"), BATCH):
        bewaar_oordelen(lijst, beoordeel(lijst, lees_rijen(lijst, deel, collegas, amerikaans), beoordelaar))
        voortgang.erbij(len(deel))
    lijst.status = Status.GEREED
    lijst.pogingen = 0
    lijst.save(update_fields=["status", "pogingen"])


def in_delen(rijen: QuerySet[Any], hoeveel: int) -> Iterator[list[Any]]:
    """Rows in batches, so that memory stays the same for any length; the cursor of the database holds the rest."""
    lopend = rijen.iterator(chunk_size=hoeveel)
    yield from iter(lambda: list(islice(lopend, hoeveel)), [])


def _maand_voorop(lijst: Aankomstlijst) -> Maandvoorop:
    """What only the list as a whole tells: a first pass over it."""
    rijen = lijst.regels.values_list("cellen", flat=True).order_by("nummer").iterator(chunk_size=BATCH)
    return maand_voorop((cellen or [] for cellen in rijen), lijst.koppeling)


def lees_rijen(
    lijst: Aankomstlijst,
    rijen: Iterable[tuple[int, list[str]]],
    collegas: Collegas,
    amerikaans: Maandvoorop | None = None,
) -> list[Gelezen]:
    """Read rows (number and cells) by the columns that were chosen for the list."""
    lees = partial(lees_cellen, koppeling=lijst.koppeling, collegas=collegas, vandaag=vandaag(), amerikaans=amerikaans)
    return [lees(nummer, cellen or []) for nummer, cellen in rijen]


def beoordeel(lijst: Aankomstlijst, gelezen: Sequence[Gelezen], beoordelaar: Beoordelaar) -> list[Oordeel]:
    """Judge some rows against the dossiers and against what the judge has seen before."""
    dossiers = bekende_dossiers(lijst.gemeente_id, [regel.wie for regel in gelezen if regel.wie])
    return [beoordelaar.beoordeel(regel, dossiers) for regel in gelezen]


def bewaar_oordelen(lijst: Aankomstlijst, oordelen: Iterable[Oordeel]) -> None:
    """Write judgements; the cells stay as they are."""
    rijen = (_als_rij(oordeel) for oordeel in oordelen)
    vervang(Aankomstregel, waar={"lijst": lijst.pk}, op="nummer", velden=OORDEELVELDEN, rijen=rijen)


def _als_rij(oordeel: Oordeel) -> tuple[Any, ...]:
    regel: Gelezen = oordeel.regel
    return (
        regel.nummer,
        oordeel.uitkomst.value,
        regel.gegevens,
        oordeel.opmerkingen or None,
        regel.wie.kenmerken() if regel.wie else [],
        oordeel.statushouder_id,
    )
