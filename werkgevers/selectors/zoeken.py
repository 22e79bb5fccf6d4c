"""Look for people and employers, to ask them to a visit or to begin something with."""

from __future__ import annotations

from dataclasses import dataclass

from kern.navigatie import adres
from kern.zoektekst import zonder_accenten
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Profiel
from statushouders.profielbeeld import Profielbeeld
from statushouders.profielquerysets import AKKOORD
from statushouders.selectors.zoeken import zoek
from werkgevers.models import Bijeenkomst, Werkgever
from werkgevers.selectors.bijeenkomsten import bezet_tijdens
from werkgevers.selectors.namen import PROFIEL, Noemnaam, namen_voor

GEVONDEN = 8
# Fewer letters are in too many names.
MINSTENS = 2


@dataclass(frozen=True)
class Gevonden:
    """Somebody who can be asked. `woorden`: the first look of the profile with consent, when there is one."""

    statushouder_id: int
    wie: Noemnaam
    bezet: bool
    woorden: str = ""


def zoek_te_vragen(
    bijeenkomst: Bijeenkomst, tekst: str, *, kijker: Medewerker, hoogstens: int = GEVONDEN
) -> list[Gevonden]:
    """People whom this reader may name, who are being guided and are not on the list yet; one more than is shown.
    Who is free then comes first in each step of the list, so that what one read stays where it was."""
    al = set(bijeenkomst.deelnames.values_list("statushouder_id", flat=True))
    gevonden = _zoek(kijker, genoeg(tekst), al, hoogstens)
    bezet = bezet_tijdens(bijeenkomst, [pk for pk, *_ in gevonden], kijker=kijker)
    mensen = [Gevonden(pk, wie, pk in bezet, woorden) for pk, wie, woorden in gevonden]
    stappen = [mensen[eerste : eerste + GEVONDEN] for eerste in range(0, hoogstens, GEVONDEN)]
    geordend = [een for stap in stappen for een in sorted(stap, key=lambda een: een.bezet)]
    return geordend + mensen[hoogstens:]


def zoek_te_noemen(kijker: Medewerker, tekst: str) -> list[tuple[int, Noemnaam]]:
    """People who are being guided, by the name that this reader may know; one more than is shown."""
    return [(pk, wie) for pk, wie, _ in _zoek(kijker, tekst, set(), GEVONDEN)]


def _zoek(kijker: Medewerker, tekst: str, al: set[int], hoogstens: int) -> list[tuple[int, Noemnaam, str]]:
    zoeker = _op_profielnaam if kijker.rol == Rol.ACCOUNTMANAGER else _op_naam
    return zoeker(kijker, tekst, al, hoogstens)


def genoeg(tekst: str) -> str:
    """What is looked for; one letter says nothing yet."""
    return tekst if len(tekst.strip()) >= MINSTENS else ""


def _op_naam(kijker: Medewerker, tekst: str, al: set[int], hoogstens: int) -> list[tuple[int, Noemnaam, str]]:
    mensen = zoek(kijker, tekst).niet_afgesloten().exclude(pk__in=al).defer("bsn")[: hoogstens + 1]
    ids = [mens.pk for mens in mensen]
    namen = namen_voor(kijker, ids)
    profielen = Profiel.objects.visible_to(kijker).filter(stand=AKKOORD, statushouder__in=ids)
    woorden = {pk: _kort(beeld) for pk, beeld in profielen.values_list("statushouder_id", "momentopname")}
    return [(pk, namen[pk], woorden.get(pk, "")) for pk in ids if pk in namen]


def _kort(beeld: Profielbeeld) -> str:
    """'Ervaring als kok · Beschikbaar 24 uur · Nederlands A2', of what may be shared."""
    return " · ".join(f"{naam} {tekst}" for naam, tekst in beeld["kort"])


def _op_profielnaam(kijker: Medewerker, tekst: str, al: set[int], hoogstens: int) -> list[tuple[int, Noemnaam, str]]:
    """By the name on the profile; without one the newest. The profile of who is not shown stays closed."""
    profielen = Profiel.objects.visible_to(kijker).filter(stand=AKKOORD).exclude(statushouder__in=al)
    for woord in zonder_accenten(tekst).split():
        profielen = profielen.filter(zoeknaam__contains=woord)
    rijen = profielen.order_by("-akkoord_op", "-pk").values_list("statushouder_id", "pk", "momentopname")
    return [
        (persoon, Noemnaam(beeld["naam"], adres(PROFIEL, pk)), _kort(beeld))
        for persoon, pk, beeld in rijen[: hoogstens + 1]
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
