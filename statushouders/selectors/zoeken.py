"""Find people by a part of the name, a number or a birth date."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import F, Q, Value

from kern.geheim import vingerafdruk
from kern.leesfout import schoon
from kern.tijd import vandaag
from kern.zoektekst import Zoektekst
from medewerkers.models import Medewerker
from statushouders.controles import Leesfout, lees_bsn, lees_geboortedatum, lees_v_nummer
from statushouders.models import Statushouder
from statushouders.querysets import StatushouderQuerySet
from statushouders.zichtbaarheid import Deel, ziet

# Below this, names have little more in common than a syllable.
LIJKT_GENOEG = 0.5
_CIJFER = re.compile(r"\d")


def zoek(kijker: Medewerker, tekst: str) -> StatushouderQuerySet:
    """The people within sight who match; to filter, sort and cut into pages further.

    With a digit in it the text is a BSN, V-nummer or birth date, for roles that may see those. Else every word is a
    part of the name, in either spelling; when that finds nobody, names that look alike, the likeliest first. Costs
    one query beside the one that reads the result.
    """
    zichtbaar: StatushouderQuerySet = Statushouder.objects.visible_to(kijker)
    try:
        tekst = schoon(tekst)
    except Leesfout:
        return zichtbaar.none()
    if not tekst:
        return zichtbaar.none()
    if _CIJFER.search(tekst):
        return zichtbaar.filter(_op_nummer(kijker, tekst))
    gevonden = zichtbaar.zoek_naam(tekst)
    return gevonden if gevonden.exists() else _die_erop_lijken(zichtbaar, tekst)


def _op_nummer(kijker: Medewerker, tekst: str) -> Q:
    """What the digits may be. Nothing that the viewer may not see can be guessed by searching for it."""
    voorwaarde = Q(pk__in=[])
    if ziet(kijker, Deel.NUMMERS):
        if bsn := _gelezen(lees_bsn, tekst):
            voorwaarde |= Q(bsn_vingerafdruk=vingerafdruk(bsn))
        if v_nummer := _gelezen(lees_v_nummer, tekst):
            voorwaarde |= Q(v_nummer=v_nummer)
    if ziet(kijker, Deel.PERSOON) and (geboren := _geboortedatum(tekst)):
        voorwaarde |= Q(geboortedatum_brp__startswith=geboren)
    return voorwaarde


def _gelezen(lezer: Callable[[str], str], tekst: str) -> str:
    try:
        return lezer(tekst)
    except Leesfout:
        return ""


def _geboortedatum(tekst: str) -> str:
    """The date as the BRP writes it, as far as it is given: 19950412, 199504 or 1995."""
    try:
        datum = lees_geboortedatum(tekst, vandaag=vandaag())
    except (Leesfout, ValueError):
        return ""
    if datum is None:
        return ""
    return datum.brp[: 8 if datum.dag else 6 if datum.maand else 4]


def _die_erop_lijken(mensen: StatushouderQuerySet, tekst: str) -> StatushouderQuerySet:
    """Every word looks like a part of the name: Tesfai finds Tesfay."""
    for nummer, woord in enumerate(tekst.split()[:5]):
        lijkt = TrigramWordSimilarity(Zoektekst(Value(woord)), F("zoeknaam"))  # type: ignore[arg-type]
        mensen = mensen.annotate(**{f"gelijkenis_{nummer}": lijkt}).filter(
            **{f"gelijkenis_{nummer}__gte": LIJKT_GENOEG}
        )
    return mensen.order_by("-gelijkenis_0", "achternaam", "pk")
