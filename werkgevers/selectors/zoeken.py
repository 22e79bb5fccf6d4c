"""Look for people and employers, to ask them to a visit or to begin something with."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

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
    Who is free then comes first in each step of the list, so that what one read stays where it was."""
    al = set(bijeenkomst.deelnames.values_list("statushouder_id", flat=True))
    vakken = [] if genoeg(tekst) else _vakken_bij(bijeenkomst)
    gevonden = _zoek(kijker, genoeg(tekst), al, hoogstens, vakken)
    bezet = bezet_tijdens(bijeenkomst, [een.statushouder_id for een in gevonden], kijker=kijker)
    mensen = [replace(een, bezet=een.statushouder_id in bezet) for een in gevonden]
    stappen = [mensen[eerste : eerste + GEVONDEN] for eerste in range(0, hoogstens, GEVONDEN)]
    geordend = [een for stap in stappen for een in sorted(stap, key=lambda een: een.bezet)]
    return geordend + mensen[hoogstens:]


def zoek_te_noemen(kijker: Medewerker, tekst: str) -> list[tuple[int, Noemnaam]]:
    """People who are being guided, by the name that this reader may know; one more than is shown."""
    return [(een.statushouder_id, een.wie) for een in _zoek(kijker, tekst, set(), GEVONDEN, ())]


def _zoek(kijker: Medewerker, tekst: str, al: set[int], hoogstens: int, vakken: Collection[str]) -> list[Gevonden]:
    """Whether they are free then, is not looked at yet."""
    if kijker.rol == Rol.ACCOUNTMANAGER:
        return _op_profielnaam(kijker, tekst, al, hoogstens, vakken)
    return _op_naam(kijker, tekst, al, hoogstens)


def _vakken_bij(bijeenkomst: Bijeenkomst) -> set[str]:
    """The trades of the open places at its employers; without those, what their names and sectors tell."""
    werkgevers = bijeenkomst.werkgevers.all()
    plekken = Werkplek.objects.filter(werkgever__in=werkgevers, gesloten_op=None).values_list("vakgebieden", flat=True)
    vakken = {vak for van_plek in plekken for vak in van_plek}
    return vakken or set(vakgebieden_in(tekst for een in werkgevers for tekst in (een.naam, een.sector)))


def genoeg(tekst: str) -> str:
    """What is looked for; one letter says nothing yet."""
    return tekst if len(tekst.strip()) >= MINSTENS else ""


def _op_naam(kijker: Medewerker, tekst: str, al: set[int], hoogstens: int) -> list[Gevonden]:
    mensen = zoek(kijker, tekst).niet_afgesloten().exclude(pk__in=al).defer("bsn")[: hoogstens + 1]
    ids = [mens.pk for mens in mensen]
    namen = namen_voor(kijker, ids)
    profielen = Profiel.objects.visible_to(kijker).filter(stand=AKKOORD, statushouder__in=ids)
    woorden = {pk: _kort(beeld) for pk, beeld in profielen.values_list("statushouder_id", "momentopname")}
    return [Gevonden(pk, namen[pk], False, woorden.get(pk, "")) for pk in ids if pk in namen]


def _kort(beeld: Profielbeeld) -> str:
    """'Ervaring als kok · Beschikbaar 24 uur · Nederlands A2', of what may be shared."""
    return " · ".join(f"{naam} {tekst}" for naam, tekst in beeld["kort"])


def _op_profielnaam(
    kijker: Medewerker, tekst: str, al: set[int], hoogstens: int, vakken: Collection[str]
) -> list[Gevonden]:
    """By the name on the profile; without one those who know or want this work, and then the newest. The profile of who
    is not shown stays closed."""
    profielen = Profiel.objects.visible_to(kijker).filter(stand=AKKOORD).exclude(statushouder__in=al)
    for woord in zonder_accenten(tekst).split():
        profielen = profielen.filter(zoeknaam__contains=woord)
    kent_het = Case(When(in_het_vak(vakken, persoon="statushouder"), then=True), default=False)
    op_volgorde = profielen.annotate(vak=kent_het).order_by("-vak", "-akkoord_op", "-pk")
    rijen = op_volgorde.values_list("statushouder_id", "pk", "momentopname", "vak")
    return [
        Gevonden(persoon, Noemnaam(beeld["naam"], adres(PROFIEL, pk)), False, _kort(beeld), vak)
        for persoon, pk, beeld, vak in rijen[: hoogstens + 1]
    ]


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
