"""The talks of one person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from intake.models import BeschermdeAntwoorden, Gesprek
from intake.models.gesprek import Gesprekssoort
from intake.secties import LEEFGEBIEDEN, secties_voor
from intake.vragen import Sectie
from intake.zichtbaarheid import leest
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol


@dataclass(frozen=True)
class Leesbeeld:
    """A fixed talk as this reader sees it: the sections in words, and which protected ones hold something."""

    gesprek: Gesprek
    secties: Sequence[Mapping[str, Any]]
    beschermd: Sequence[Sectie]
    versies: Sequence[Gesprek]

    @property
    def is_laatste(self) -> bool:
        return self.gesprek.stand == Gesprek.Stand.VASTGESTELD


@dataclass(frozen=True)
class Lijst:
    """The talks that count or are being filled in, each with the versions before it, and what can be begun.

    `opnieuw`: kinds of which one was fixed already; a progress talk is held time and again, so it is just new.
    """

    gesprekken: Sequence[tuple[Gesprek, Sequence[Gesprek]]]
    nieuw: Sequence[Gesprekssoort]
    opnieuw: Sequence[Gesprekssoort]


def gesprekken_van(statushouder_id: int, *, kijker: Medewerker) -> Lijst:
    """The talks that this reader sees, the newest first. One query."""
    zichtbaar = Gesprek.objects.visible_to(kijker).filter(statushouder=statushouder_id).defer("momentopname")
    alle = list(zichtbaar.select_related("begonnen_door", "vastgesteld_door", "conclusie"))
    per_pk = {gesprek.pk: gesprek for gesprek in alle}
    boven = [gesprek for gesprek in alle if gesprek.stand != Gesprek.Stand.VERVANGEN]
    soorten = _te_beginnen(alle)
    gehad = {gesprek.soort for gesprek in alle} - {Gesprekssoort.VOORTGANGSGESPREK}
    return Lijst(
        [(gesprek, _eerdere(gesprek, per_pk)) for gesprek in boven],
        [soort for soort in soorten if soort not in gehad],
        [soort for soort in soorten if soort in gehad],
    )


def _eerdere(gesprek: Gesprek, per_pk: Mapping[int, Gesprek]) -> list[Gesprek]:
    """The versions that this one replaced, the last first. A concept replaces nothing yet."""
    eerdere: list[Gesprek] = []
    vorige = None if gesprek.is_concept else per_pk.get(gesprek.vorige_id or 0)
    while vorige is not None:
        eerdere.append(vorige)
        vorige = per_pk.get(vorige.vorige_id or 0)
    return eerdere


def _te_beginnen(gesprekken: Sequence[Gesprek]) -> list[Gesprekssoort]:
    """The kinds that are not being filled in, in the order of the way to work."""
    bezig = {gesprek.soort for gesprek in gesprekken if gesprek.is_concept}
    return [soort for soort in Gesprekssoort if soort not in bezig]


def leesbeeld(gesprek: Gesprek, *, kijker: Medewerker) -> Leesbeeld:
    """What a fixed talk shows. Three queries at most."""
    leesbaar = {sectie.code for sectie in secties_voor(gesprek.soort) if leest(kijker, sectie)}
    delen = [deel for deel in (gesprek.momentopname or {}).get("secties", []) if deel["code"] in leesbaar]
    versies = Gesprek.objects.visible_to(kijker).filter(statushouder=gesprek.statushouder_id, soort=gesprek.soort)
    return Leesbeeld(gesprek, delen, _beschermd(gesprek, kijker), _keten(gesprek, list(versies.zonder_inhoud())))


def _beschermd(gesprek: Gesprek, kijker: Medewerker) -> list[Sectie]:
    """The protected sections that hold something: for who may read them, if need be with a reason."""
    rijen = BeschermdeAntwoorden.objects.visible_to(kijker)
    if kijker.rol == Rol.TEAMLEIDER:
        rijen = BeschermdeAntwoorden.objects.met_reden(kijker)
    codes = set(rijen.filter(gesprek=gesprek).filter(momentopname__isnull=False).values_list("sectie", flat=True))
    return [sectie for sectie in LEEFGEBIEDEN if sectie.code in codes]


def _keten(gesprek: Gesprek, alle: Sequence[Gesprek]) -> list[Gesprek]:
    """The versions of this talk, the newest first; alone when there was no correction."""
    per_pk, opvolger = {een.pk: een for een in alle}, {een.vorige_id: een for een in alle if een.vorige_id}
    laatste = gesprek
    while laatste.pk in opvolger:
        laatste = opvolger[laatste.pk]
    keten: list[Gesprek] = []
    hier = per_pk.get(laatste.pk)
    while hier is not None:
        keten.append(hier)
        hier = per_pk.get(hier.vorige_id or 0)
    return keten if len(keten) > 1 else []
