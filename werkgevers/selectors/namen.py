"""How a person is called beside an employer: the one place where names and employers meet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from kern.navigatie import adres
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Profiel, Statushouder

DOSSIER = "werkplek:dossier"
PROFIEL = "statushouders:profiel"
IEMAND = "iemand"


class Noemnaam(NamedTuple):
    """What somebody is called, and the page that this reader may open."""

    naam: str
    url: str


def namen_voor(kijker: Medewerker, statushouder_ids: Collection[int]) -> dict[int, Noemnaam]:
    """The people whom `kijker` may name, in one query. Who is absent is 'iemand', or only counted.

    An accountmanager reads the name as it stands on the profile with consent ('Yohannes T.') and goes there: what an
    employer may know is what he knows. Others read the full name of whom they see, and go to the dossier.
    """
    if not statushouder_ids:
        return {}
    van_wie = _op_profiel if kijker.rol == Rol.ACCOUNTMANAGER else _uit_dossier
    return van_wie(kijker, statushouder_ids)


def _op_profiel(kijker: Medewerker, ids: Collection[int]) -> dict[int, Noemnaam]:
    profielen = Profiel.objects.visible_to(kijker).filter(statushouder__in=ids)
    rijen = profielen.values_list("statushouder_id", "pk", "momentopname")
    return {persoon: Noemnaam(beeld["naam"], adres(PROFIEL, pk)) for persoon, pk, beeld in rijen}


def _uit_dossier(kijker: Medewerker, ids: Collection[int]) -> dict[int, Noemnaam]:
    naamdelen = ("voornamen", "tussenvoegsel", "achternaam")
    mensen = Statushouder.objects.te_noemen_voor(kijker).filter(pk__in=ids).only(*naamdelen)
    return {persoon.pk: Noemnaam(persoon.naam, adres(DOSSIER, persoon.pk)) for persoon in mensen}


def noem_allen(namen: Mapping[int, Noemnaam], ids: Iterable[int]) -> list[Noemnaam]:
    """These people in order, who may be named first; the rest as one 'nog 2 mensen' (or 'iemand') without a page."""
    wie = list(ids)
    genoemd = [namen[pk] for pk in wie if pk in namen]
    rest = len(wie) - len(genoemd)
    if not rest:
        return genoemd
    if rest == 1:
        return [*genoemd, Noemnaam("nog iemand" if genoemd else IEMAND, "")]
    return [*genoemd, Noemnaam(f"nog {rest} mensen" if genoemd else f"{rest} mensen", "")]
