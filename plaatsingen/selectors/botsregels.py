"""The clashes of a person as a page shows them: what may be, what is to be solved, and whom one calls about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from medewerkers.models import Medewerker
from plaatsingen.models import Botsingkeuze, Plaatsing, Roosterblok
from plaatsingen.selectors.week import botsingen_vanaf
from plaatsingen.woorden.week import Botsregel
from werkgevers.models import Contactpersoon


def botsregels(
    blokken: Sequence[Roosterblok],
    keuzes: Mapping[frozenset[int], Botsingkeuze],
    *,
    dag: date,
    kijker: Medewerker,
) -> list[Botsregel]:
    """Every clash of these blocks from `dag` on, the first one first, with what was decided about it."""
    regels = [Botsregel(een, dag, keuzes.get(een.sleutel)) for een in botsingen_vanaf(blokken, dag)]
    bellen = _wie_te_bellen({regel.werk for regel in regels if regel.werk and not regel.keuze}, kijker)
    return [Botsregel(een.botsing, dag, een.keuze, bellen.get(een.werk.pk) if een.werk else None) for een in regels]


def _wie_te_bellen(plaatsingen: set[Plaatsing], kijker: Medewerker) -> dict[int, Contactpersoon]:
    """Of each placement somebody with a telephone: the mentor before others who guide on the floor."""
    if not plaatsingen:
        return {}
    mensen = Contactpersoon.objects.visible_to(kijker).filter(weg_op=None).exclude(telefoon="")
    mensen = mensen.filter(werkgever__in=[een.werkgever_id for een in plaatsingen]).order_by("-is_mentor", "naam", "pk")
    gevonden: dict[int, Contactpersoon] = {}
    for plaatsing in plaatsingen:
        bij = [mens for mens in mensen if mens.werkgever_id == plaatsing.werkgever_id]
        if bij:
            gevonden[plaatsing.pk] = min(bij, key=lambda mens: mens.pk != plaatsing.mentor_id)
    return gevonden
