"""Who fits a place, and which places fit a person: what the database judged, row by row, for one reader."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
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
from plaatsingen.selectors.capaciteit import met_ruimte
from plaatsingen.selectors.matchvraag import VOLGORDES, matchvraag
from statushouders.models import Statushouder
from statushouders.zichtbaarheid import Deel, ziet
from werkgevers.models import Werkgever, Werkplek

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
    kan_fietsen: str
    reistijd_bekend: bool
    rijbewijs: Sequence[str]
    # A `Ruimte` of the place.
    ruimte: str
    week: Mapping[str, str]
    botst: frozenset[str]
    # How far somebody lives is told in kilometres and minutes, or roughly.
    ruw: bool = False
    # The employer of the placement that is in the way, and how he is called for who reads placements.
    geplaatst_bij: int | None = None
    geplaatst_bij_naam: str = ""


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
    werkplek: Werkplek,
    *,
    kijker: Medewerker,
    volgorde: str = UITLEG,
    vanaf: int = 0,
    hoogstens: int = HOOGSTENS,
    niet_vanaf: int = 0,
    mensen: Collection[int] | None = None,
) -> Uitkomst:
    """Who of the people whom `kijker` may name fits this place; 'liever niet' is asked nothing. `mensen`: of these."""
    plekken = Werkplek.objects.open_op(vandaag()).visible_to(kijker).filter(pk=werkplek.pk)
    wie = kandidaten_van(kijker)
    wie = wie if mensen is None else wie.filter(pk__in=mensen)
    deel = Deelvraag(volgorde=volgorde, hoogstens=hoogstens, vanaf=vanaf, niet_vanaf=niet_vanaf)
    return _vraag(wie, plekken, deel, kijker)


def plekken_voor(
    persoon: Statushouder, *, kijker: Medewerker, vanaf: int = 0, hoogstens: int = HOOGSTENS, niet_vanaf: int = 0
) -> Uitkomst:
    """Which open places fit somebody whom `kijker` may name."""
    plekken = Werkplek.objects.open_op(vandaag()).visible_to(kijker)
    deel = Deelvraag(hoogstens=hoogstens, vanaf=vanaf, niet_vanaf=niet_vanaf, een_mens=True)
    return _vraag(kandidaten_van(kijker).filter(pk=persoon.pk), plekken, deel, kijker)


@dataclass(frozen=True, kw_only=True)
class Deelvraag:
    """Which part of the answer, in which order."""

    volgorde: str = UITLEG
    hoogstens: int = HOOGSTENS
    vanaf: int = 0
    niet_vanaf: int = 0
    een_mens: bool = False


def _zoals_gelezen(uitkomst: Uitkomst, kijker: Medewerker) -> Uitkomst:
    """Who does not read weeks, reads which parts of a day are taken, and not until when; and roughly how far it is."""
    if ziet(kijker, Deel.INZET):
        return _met_werkgevers(uitkomst, kijker)
    passen, niet = (
        [replace(paar, bezet_tot=None, ruw=True, geplaatst_bij=None) for paar in paren]
        for paren in (uitkomst.passen, uitkomst.niet)
    )
    return replace(uitkomst, passen=passen, niet=niet)


def _met_werkgevers(uitkomst: Uitkomst, kijker: Medewerker) -> Uitkomst:
    """With the name of the employer where somebody has a place already. A query, when there is one."""
    ids = {paar.geplaatst_bij for paar in uitkomst.niet if paar.geplaatst_bij}
    if not ids:
        return uitkomst
    namen = dict(Werkgever.objects.visible_to(kijker).filter(pk__in=ids).values_list("pk", "naam"))
    niet = [replace(paar, geplaatst_bij_naam=namen.get(paar.geplaatst_bij, "")) for paar in uitkomst.niet]
    return replace(uitkomst, niet=niet)


def kandidaten_van(kijker: Medewerker) -> QuerySet[Any]:
    """Who may be looked for by `kijker`: consent for a profile, and somebody whose name one may read."""
    zichtbaar = Kandidaat.objects.visible_to(kijker)
    if kijker.rol == Rol.ACCOUNTMANAGER:
        # A candidate exists by the consent, which is what an accountmanager needs to read the name: do not ask twice.
        return zichtbaar
    gevonden: QuerySet[Any] = zichtbaar.filter(statushouder__in=Statushouder.objects.te_noemen_voor(kijker))
    return gevonden


def _vraag(kandidaten: QuerySet[Any], plekken: QuerySet[Any], deel: Deelvraag, kijker: Medewerker) -> Uitkomst:
    try:
        wie, wie_waarden = kandidaten.order_by().values("pk").query.sql_with_params()
        welke, welke_waarden = met_ruimte(plekken.order_by()).values_list("pk", "ruimte").query.sql_with_params()
    except EmptyResultSet:
        return Uitkomst()
    volgorde = deel.volgorde if deel.volgorde in VOLGORDES else UITLEG
    opdracht = matchvraag(wie, welke, volgorde, een_mens=deel.een_mens, precies=ziet(kijker, Deel.INZET))
    waarden = [deel.hoogstens, deel.vanaf, HOOGSTENS_NIET, deel.niet_vanaf]
    with connection.cursor() as cursor:
        cursor.execute(opdracht, [vandaag(), *wie_waarden, *welke_waarden, *waarden])
        namen = [kolom.name for kolom in cursor.description or ()]
        rijen = [dict(zip(namen, rij, strict=True)) for rij in cursor.fetchall()]
    return _zoals_gelezen(_uitkomst(rijen), kijker)


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
    "vak_wens", "certificaten", "belasting_niet", "vorm", "dagdelen", "uren_per_week", "rijbewijs",
    "reistijd_bekend", "geplaatst_bij", "ruimte",
)  # fmt: skip


def _paar(rij: Mapping[str, Any]) -> Paar:
    return Paar(
        **{veld: rij[veld] for veld in _ZELFDE},
        nodig=rij["moet_kunnen"],
        kan_nodig=rij["heeft_nodig"],
        kan_graag=rij["heeft_graag"],
        minuten={middel: rij[middel] for middel in ("fiets", "ov", "auto")},
        code={naam.removeprefix("c_"): waarde for naam, waarde in rij.items() if naam.startswith("c_")},
        eerder_reden=rij["eerder_reden"] or "",
        meerijden=rij["meerijden"] == "ja",
        kan_fietsen=rij["kan_fietsen"] or "",
        week=dict(_json(rij["week"]) or ()),
        botst=frozenset(rij["botst"] or ()),
    )


def _json(waarde: Any) -> Any:
    """What the driver gives for jsonb: text, for Django reads it itself of its own fields alone."""
    return json.loads(waarde) if isinstance(waarde, str) else waarde
