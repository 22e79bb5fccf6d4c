"""Look for people and employers, to ask them to a visit or to begin something with."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Case, When

from kern.navigatie import adres
from kern.zoektekst import zonder_accenten
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Profiel
from statushouders.profielbeeld import Profielbeeld
from statushouders.profielquerysets import AKKOORD
from statushouders.selectors.zoeken import zoek
from statushouders.vakgebieden import vakgebieden_in
from werkgevers.models import Bijeenkomst, Werkgever, Werkplek
from werkgevers.selectors.bijeenkomsten import bezet_tijdens
from werkgevers.selectors.namen import PROFIEL, Noemnaam, namen_voor
from werkgevers.vakgenoten import in_het_vak

GEVONDEN = 8
# Fewer letters are in too many names.
MINSTENS = 2
# Of so many it is looked at who is free, to put those first: more than the longest list shows.
BEKEKEN = 200


@dataclass(frozen=True)
class Gevonden:
    """Somebody who can be asked. `woorden`: the first look of the profile with consent, when there is one. `vak`: it
    tells of the work there."""

    statushouder_id: int
    wie: Noemnaam
    bezet: bool
    woorden: str = ""
    vak: bool = False


def zoek_te_vragen(
    bijeenkomst: Bijeenkomst, tekst: str, *, kijker: Medewerker, hoogstens: int = GEVONDEN
) -> list[Gevonden]:
    """People whom this reader may name, who are being guided and are not on the list yet; one more than is shown.
    Who is free then comes first, whoever knows the work before the others; a longer list begins as the shorter one."""
    al = set(bijeenkomst.deelnames.values_list("statushouder_id", flat=True))
    vakken = [] if genoeg(tekst) else _vakken_bij(bijeenkomst)
    ids = _ids(kijker, genoeg(tekst), al, vakken)
    bezet = bezet_tijdens(bijeenkomst, ids, kijker=kijker)
    eerst = sorted(ids, key=lambda pk: pk in bezet)[: hoogstens + 1]
    return [replace(een, bezet=een.statushouder_id in bezet) for een in _als_gevonden(kijker, eerst, vakken)]


def zoek_te_noemen(kijker: Medewerker, tekst: str) -> list[tuple[int, Noemnaam]]:
    """People who are being guided, by the name that this reader may know; one more than is shown."""
    ids = _ids(kijker, tekst, set(), ())[: GEVONDEN + 1]
    return [(een.statushouder_id, een.wie) for een in _als_gevonden(kijker, ids, ())]


def _ids(kijker: Medewerker, tekst: str, al: set[int], vakken: Collection[str]) -> list[int]:
    """Whom this reader finds, in order. No profile is opened for it."""
    if kijker.rol == Rol.ACCOUNTMANAGER:
        return _ids_op_profielnaam(kijker, tekst, al, vakken)
    gevonden = zoek(kijker, tekst).niet_afgesloten().exclude(pk__in=al)
    return list(gevonden.values_list("pk", flat=True)[:BEKEKEN])


def _als_gevonden(kijker: Medewerker, ids: Sequence[int], vakken: Collection[str]) -> list[Gevonden]:
    """These people in this order, as the reader may know them. Whether they are free is not looked at yet."""
    if kijker.rol == Rol.ACCOUNTMANAGER:
        return _met_profielnaam(kijker, ids, vakken)
    return _met_naam(kijker, ids)


def _vakken_bij(bijeenkomst: Bijeenkomst) -> set[str]:
    """The trades of the open places at its employers; without those, what their names and sectors tell."""
    werkgevers = bijeenkomst.werkgevers.all()
    plekken = Werkplek.objects.filter(werkgever__in=werkgevers, gesloten_op=None).values_list("vakgebieden", flat=True)
    vakken = {vak for van_plek in plekken for vak in van_plek}
    return vakken or set(vakgebieden_in(tekst for een in werkgevers for tekst in (een.naam, een.sector)))


def genoeg(tekst: str) -> str:
    """What is looked for; one letter says nothing yet."""
    return tekst if len(tekst.strip()) >= MINSTENS else ""


def _met_naam(kijker: Medewerker, ids: Sequence[int]) -> list[Gevonden]:
    namen = namen_voor(kijker, ids)
    profielen = Profiel.objects.visible_to(kijker).filter(stand=AKKOORD, statushouder__in=ids)
    woorden = {pk: _kort(beeld) for pk, beeld in profielen.values_list("statushouder_id", "momentopname")}
    return [Gevonden(pk, namen[pk], False, woorden.get(pk, "")) for pk in ids if pk in namen]


def _kort(beeld: Profielbeeld) -> str:
    """'Ervaring als kok · Beschikbaar 24 uur · Nederlands A2', of what may be shared."""
    return " · ".join(f"{naam} {tekst}" for naam, tekst in beeld["kort"])


def _ids_op_profielnaam(kijker: Medewerker, tekst: str, al: set[int], vakken: Collection[str]) -> list[int]:
    """By the name on the profile; without one those who know or want this work, and then the newest."""
    profielen = _profielen(kijker, vakken).exclude(statushouder__in=al)
    for woord in zonder_accenten(tekst).split():
        profielen = profielen.filter(zoeknaam__contains=woord)
    op_volgorde = profielen.order_by("-vak", "-akkoord_op", "-pk")
    return [persoon for persoon, _ in op_volgorde.values_list("statushouder_id", "vak")[:BEKEKEN]]


def _met_profielnaam(kijker: Medewerker, ids: Sequence[int], vakken: Collection[str]) -> list[Gevonden]:
    """The profile of who is not shown stays closed."""
    rijen = _profielen(kijker, vakken).filter(statushouder__in=ids)
    gevonden = {
        persoon: Gevonden(persoon, Noemnaam(beeld["naam"], adres(PROFIEL, pk)), False, _kort(beeld), vak)
        for persoon, pk, beeld, vak in rijen.values_list("statushouder_id", "pk", "momentopname", "vak")
    }
    return [gevonden[persoon] for persoon in ids if persoon in gevonden]


def _profielen(kijker: Medewerker, vakken: Collection[str]) -> Any:
    """Those with consent; `vak`: it tells of this work."""
    kent_het = Case(When(in_het_vak(vakken, persoon="statushouder"), then=True), default=False)
    return Profiel.objects.visible_to(kijker).filter(stand=AKKOORD).annotate(vak=kent_het)


def zoek_werkgevers(
    bijeenkomst: Bijeenkomst, tekst: str, *, kijker: Medewerker, hoogstens: int = GEVONDEN
) -> list[Werkgever]:
    """Employers in the network who are not on the list yet; one more than is shown."""
    netwerk = Werkgever.objects.visible_to(kijker).in_het_netwerk()
    return list(netwerk.zoek(tekst).exclude(bijeenkomsten=bijeenkomst)[: hoogstens + 1])


def zoek_voor_bezoek(tekst: str, *, kijker: Medewerker) -> list[Werkgever]:
    """Employers in the network where a visit can be; without a text one's own. One more than is shown."""
    netwerk = Werkgever.objects.visible_to(kijker).in_het_netwerk()
    gevonden = netwerk.zoek(tekst) if tekst else netwerk.filter(eigenaar=kijker)
    return list(gevonden.order_by("naam", "pk")[: GEVONDEN + 1])
