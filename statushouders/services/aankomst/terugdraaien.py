"""Undo an import, as long as nobody did anything with the people that it brought."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction

from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast, leg_vast_voor
from medewerkers.models import Medewerker
from statushouders.aankomst.gegevens import KLANTONDERSTEUNER_ID
from statushouders.models import Aankomstlijst, Aankomstregel, Betrokkenheid, Statushouder
from statushouders.onaangeroerd import aangeroerd
from statushouders.selectors.aankomst import ingevoerde_mensen
from statushouders.services.aankomst.vergrendeld import vergrendel

Status, Oordeel = Aankomstlijst.Status, Aankomstregel.Oordeel
_BATCH = 500
_NOEM_HOOGSTENS = 5


@transaction.atomic
def draai_aankomstlijst_terug(*, lijst: Aankomstlijst, door: Medewerker) -> int:
    """Delete everybody whom this import wrote down; gives how many. All or nobody.

    Raises DomeinFout, naming who and why, when somebody was touched since: a contact, a colleague who came or went,
    a corrected dossier, or what the apps above know of (`statushouders.onaangeroerd`).
    """
    lijst = vergrendel(lijst, Status.INGEVOERD)
    if not lijst.is_te_bewaren_op(vandaag()):
        raise DomeinFout("De lijst is ouder dan 30 dagen. Terugdraaien kan dan niet meer.")
    mensen = list(
        Statushouder.objects.filter(pk__in=ingevoerde_mensen(lijst).values("pk")).order_by("pk").select_for_update()
    )
    if redenen := _waarom_niet(lijst, [persoon.pk for persoon in mensen]):
        namen = {persoon.pk: persoon.naam for persoon in mensen}
        raise DomeinFout(_melding([(namen[pk], reden) for pk, reden in redenen.items()]))
    ids = [persoon.pk for persoon in mensen]
    for begin in range(0, len(ids), _BATCH):
        Statushouder.objects.filter(pk__in=ids[begin : begin + _BATCH]).delete()
    leg_vast_voor("statushouder.teruggedraaid", gemeente_id=lijst.gemeente_id, door=door, statushouder_ids=ids)
    lijst.status = Status.TERUGGEDRAAID
    lijst.save(update_fields=["status"])
    leg_vast("aankomstlijst.teruggedraaid", gemeente_id=lijst.gemeente_id, door=door, object_id=lijst.pk)
    return len(ids)


def _waarom_niet(lijst: Aankomstlijst, ids: Sequence[int]) -> dict[int, str]:
    """Who was touched, and how; the first reason that is found."""
    mensen = Statushouder.objects.filter(pk__in=ids)
    redenen = dict.fromkeys(mensen.filter(versie__gt=1).values_list("pk", flat=True), "het dossier is gewijzigd")
    redenen |= dict.fromkeys(_anders_verdeeld(lijst, ids), "de betrokken collega's zijn veranderd")
    redenen |= {pk: redenen_boven[0] for pk, redenen_boven in aangeroerd(ids).items()}
    redenen |= dict.fromkeys(
        mensen.filter(contactmomenten__isnull=False).values_list("pk", flat=True), "er is een contact vastgelegd"
    )
    return redenen


def _anders_verdeeld(lijst: Aankomstlijst, ids: Sequence[int]) -> list[int]:
    """People whose colleagues are others than the one whom the list itself named."""
    regels: Iterable[Any] = lijst.regels.filter(oordeel=Oordeel.NIEUW).values_list("statushouder_id", "gegevens")
    uit_lijst = {pk: (gegevens or {}).get(KLANTONDERSTEUNER_ID) for pk, gegevens in regels}
    betrokken: dict[int, list[tuple[int, bool]]] = {}
    for pk, medewerker_id, tot in Betrokkenheid.objects.filter(statushouder__in=ids).values_list(
        "statushouder_id", "medewerker_id", "tot"
    ):
        betrokken.setdefault(pk, []).append((medewerker_id, tot is None))
    return [pk for pk, wie in betrokken.items() if wie != [(uit_lijst.get(pk), True)]]


def _melding(redenen: Sequence[tuple[str, str]]) -> str:
    genoemd = "; ".join(f"{naam} ({reden})" for naam, reden in redenen[:_NOEM_HOOGSTENS])
    rest = len(redenen) - _NOEM_HOOGSTENS
    meer = f"; en nog {rest} anderen" if rest > 1 else "; en nog iemand" if rest == 1 else ""
    return f"Terugdraaien kan niet meer, want er is al iets gedaan: {genoemd}{meer}. Er is niets verwijderd."
