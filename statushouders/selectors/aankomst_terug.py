"""Whether an import can go back: was anything done with the people that it brought?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from statushouders.aankomst.gegevens import KLANTONDERSTEUNER_ID
from statushouders.models import Aankomstlijst, Aankomstregel, Betrokkenheid, Statushouder
from statushouders.onaangeroerd import aangeroerd
from statushouders.selectors.aankomst import ingevoerde_mensen


def waarom_niet_terug(lijst: Aankomstlijst) -> dict[int, str]:
    """Who of this list was touched since, and how: a contact, a document, a colleague who came or went, a corrected
    dossier, or what the apps above know of. Of each the first reason that is found.
    """
    mensen = Statushouder.objects.filter(pk__in=ingevoerde_mensen(lijst).order_by().values("pk")).order_by("pk")
    ids = list(mensen.values_list("pk", flat=True))
    redenen = dict.fromkeys(mensen.filter(versie__gt=1).values_list("pk", flat=True), "het dossier is gewijzigd")
    redenen |= dict.fromkeys(_anders_verdeeld(lijst, ids), "de betrokken collega's zijn veranderd")
    redenen |= {pk: redenen_boven[0] for pk, redenen_boven in aangeroerd(ids).items()}
    redenen |= dict.fromkeys(
        mensen.filter(profielen__isnull=False).values_list("pk", flat=True), "er is een profiel begonnen"
    )
    redenen |= dict.fromkeys(
        mensen.filter(contactmomenten__isnull=False).values_list("pk", flat=True), "er is een contact vastgelegd"
    )
    redenen |= dict.fromkeys(
        mensen.filter(documenten__isnull=False).values_list("pk", flat=True), "er staat een document in het dossier"
    )
    return redenen


def _anders_verdeeld(lijst: Aankomstlijst, ids: Sequence[int]) -> list[int]:
    """People whose colleagues are others than the one whom the list itself named."""
    betrokken: dict[int, list[tuple[int, bool]]] = {}
    for pk, medewerker_id, tot in Betrokkenheid.objects.filter(statushouder__in=ids).values_list(
        "statushouder_id", "medewerker_id", "tot"
    ):
        betrokken.setdefault(pk, []).append((medewerker_id, tot is None))
    verdeeld = lijst.regels.filter(oordeel=Aankomstregel.Oordeel.NIEUW, statushouder__in=betrokken)
    regels: Iterable[Any] = verdeeld.values_list("statushouder_id", "gegevens")
    uit_lijst = {pk: (gegevens or {}).get(KLANTONDERSTEUNER_ID) for pk, gegevens in regels}
    return [pk for pk, wie in betrokken.items() if wie != [(uit_lijst.get(pk), True)]]


def met_naam(redenen: dict[int, str], *, hoogstens: int) -> list[tuple[Statushouder, str]]:
    """The first of these people by name, with what was done."""
    mensen: Iterable[Statushouder] = Statushouder.objects.filter(pk__in=redenen)[:hoogstens]
    return [(persoon, redenen[persoon.pk]) for persoon in mensen]
