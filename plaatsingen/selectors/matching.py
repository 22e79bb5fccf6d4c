"""Who fits a place, and which places fit a person: what the database judged, row by row, for one reader."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from kern.tijd import vandaag
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from plaatsingen.models import Kandidaat
from plaatsingen.selectors.matchvraag import VOLGORDES, matchvraag
from statushouders.models import Statushouder
from statushouders.zichtbaarheid import Deel, ziet
from werkgevers.models import Werkplek

UITLEG = "uitleg"
HOOGSTENS = 20
HOOGSTENS_NIET = 15


@dataclass(frozen=True, kw_only=True)
class Paar:
    """A person beside a place. `code`: how it stands with each demand (`matchvraag.Code`; None: not asked).

    `past`: 0 well, 1 perhaps (something is not known), 2 later, 3 not. What else is there is for the words alone.
    """

    mens: int
    plek: int
    past: int
    km: float | None
    minuten: Mapping[str, int | None]
    hoogstens: int
    code: Mapping[str, int | None]
    vak: str
    wens: bool
    kan_nodig: Sequence[str]
    kan_graag: Sequence[str]
    nodig: Sequence[str]
    bezet_tot: date | None
    eerder_reden: str
    taalniveau: int | None
    vak_werk: Sequence[str]
    vak_opleiding: Sequence[str]
    vak_wens: Sequence[str]
    certificaten: Sequence[str]
    belasting_niet: Sequence[str]
    vorm: str
    dagdelen: Sequence[str] | None
    uren_per_week: int | None
    meerijden: bool
    rijbewijs: Sequence[str]
    week: Mapping[str, str]
    botst: frozenset[str]


@dataclass(frozen=True)
class Uitkomst:
    """`passen`: who fits, now or later; `niet`: the first of who does not, with why. The counts are of everybody."""

    bekeken: int = 0
    aantal_passen: int = 0
    goed: int = 0
    later: int = 0
    passen: Sequence[Paar] = ()
    niet: Sequence[Paar] = ()

    @property
    def aantal_niet(self) -> int:
        return self.bekeken - self.aantal_passen

    @property
    def misschien(self) -> int:
        return self.aantal_passen - self.goed - self.later


def kandidaten_voor(
    werkplek: Werkplek, *, kijker: Medewerker, volgorde: str = UITLEG, vanaf: int = 0, hoogstens: int = HOOGSTENS
) -> Uitkomst:
    """Who of the people whom `kijker` may name fits this place; 'liever niet' is asked nothing."""
    plekken = Werkplek.objects.open_op(vandaag()).visible_to(kijker).filter(pk=werkplek.pk)
    return _zoals_gelezen(_vraag(kandidaten_van(kijker), plekken, volgorde, hoogstens, vanaf), kijker)


def plekken_voor(persoon: Statushouder, *, kijker: Medewerker, hoogstens: int = HOOGSTENS) -> Uitkomst:
    """Which open places fit somebody whom `kijker` may name."""
    plekken = Werkplek.objects.open_op(vandaag()).visible_to(kijker)
    uitkomst = _vraag(kandidaten_van(kijker).filter(pk=persoon.pk), plekken, UITLEG, hoogstens, 0, een_mens=True)
    return _zoals_gelezen(uitkomst, kijker)


def _zoals_gelezen(uitkomst: Uitkomst, kijker: Medewerker) -> Uitkomst:
    """Who does not read weeks, reads which parts of a day are taken, and not until when."""
    if ziet(kijker, Deel.INZET):
        return uitkomst
    passen, niet = ([replace(paar, bezet_tot=None) for paar in paren] for paren in (uitkomst.passen, uitkomst.niet))
    return replace(uitkomst, passen=passen, niet=niet)


def kandidaten_van(kijker: Medewerker) -> QuerySet[Any]:
    """Who may be looked for by `kijker`: consent for a profile, and somebody whose name one may read."""
    zichtbaar = Kandidaat.objects.visible_to(kijker)
    if kijker.rol == Rol.ACCOUNTMANAGER:
        # A candidate exists by the consent, which is what an accountmanager needs to read the name: do not ask twice.
        return zichtbaar
    gevonden: QuerySet[Any] = zichtbaar.filter(statushouder__in=Statushouder.objects.te_noemen_voor(kijker))
    return gevonden


def _vraag(
    kandidaten: QuerySet[Any],
    plekken: QuerySet[Any],
    volgorde: str,
    hoogstens: int,
    vanaf: int,
    *,
    een_mens: bool = False,
) -> Uitkomst:
    try:
        wie, wie_waarden = kandidaten.order_by().values("pk").query.sql_with_params()
        welke, welke_waarden = plekken.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return Uitkomst()
    opdracht = matchvraag(wie, welke, volgorde if volgorde in VOLGORDES else UITLEG, een_mens=een_mens)
    with connection.cursor() as cursor:
        cursor.execute(opdracht, [vandaag(), *wie_waarden, *welke_waarden, hoogstens, vanaf, HOOGSTENS_NIET])
        namen = [kolom.name for kolom in cursor.description or ()]
        rijen = [dict(zip(namen, rij, strict=True)) for rij in cursor.fetchall()]
    return _uitkomst(rijen)


def _uitkomst(rijen: Sequence[Mapping[str, Any]]) -> Uitkomst:
    telling = rijen[0]
    paren = [_paar(rij) for rij in rijen if rij["mens"] is not None]
    return Uitkomst(
        bekeken=telling["bekeken"],
        aantal_passen=telling["passen"],
        goed=telling["goed"],
        later=telling["later"],
        passen=[paar for paar in paren if paar.past < 3],
        niet=[paar for paar in paren if paar.past == 3],
    )


_ZELFDE = (
    "mens", "plek", "past", "km", "hoogstens", "vak", "wens", "bezet_tot", "taalniveau", "vak_werk", "vak_opleiding",
    "vak_wens", "certificaten", "belasting_niet", "vorm", "dagdelen", "uren_per_week", "rijbewijs", "nodig",
)  # fmt: skip


def _paar(rij: Mapping[str, Any]) -> Paar:
    return Paar(
        **{veld: rij[veld] for veld in _ZELFDE},
        kan_nodig=rij["heeft_nodig"],
        kan_graag=rij["heeft_graag"],
        minuten={middel: rij[middel] for middel in ("fiets", "ov", "auto")},
        code={naam.removeprefix("c_"): waarde for naam, waarde in rij.items() if naam.startswith("c_")},
        eerder_reden=rij["eerder_reden"] or "",
        meerijden=rij["meerijden"] == "ja",
        week=dict(_json(rij["week"]) or ()),
        botst=frozenset(rij["botst"] or ()),
    )


def _json(waarde: Any) -> Any:
    """What the driver gives for jsonb: text, for Django reads it itself of its own fields alone."""
    return json.loads(waarde) if isinstance(waarde, str) else waarde
