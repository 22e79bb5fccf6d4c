"""The card of one step: how it stands in words, who must act, and what this reader can do with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch

from agenda.models import Afspraak
from kern.datums import datum_lang, datum_voluit, meervoud
from medewerkers.models import Medewerker
from statushouders.selectors.betrokkenen import verantwoordelijken
from trajecten.banen import BAANICONEN
from trajecten.gesprekken import lees_gepland_bij
from trajecten.models import Anker, Stap, Verplaatsing
from trajecten.querysets import HANDELT_STAPPEN_AF_VAN, StapQuerySet
from trajecten.stapacties import Stapactie, stapactie
from trajecten.statussen import Stapstatus
from trajecten.tijdlijn.standen import dagen_te_laat_gedaan
from trajecten.uitleg import waarom
from trajecten.urgentie import chip_bij, wacht_in_woorden


@dataclass(frozen=True)
class Stapkaart:
    """`chip` is (kind, text). `mag`: whether this reader may act on the step; `terug`: where he goes back to.

    `mag_terugzetten`: the last move was this reader's own, so he can take it back. `zonder_datum` says of a step
    without a date when it may come or on what it waits. `hoofdactie`: what an app above does at this step. `gepland`:
    the talk that is planned for it.
    """

    stap: Stap
    chip: tuple[str, str]
    regel: str
    verantwoordelijk: str
    waarom: tuple[str, ...]
    mag: bool
    terug: str
    mag_terugzetten: bool = False
    zonder_datum: str = ""
    hoofdactie: Stapactie | None = None
    gepland: Afspraak | None = None

    @property
    def hoofdactie_url(self) -> str:
        return self.hoofdactie.url(self.stap.traject.statushouder_id) if self.hoofdactie else ""

    @property
    def icoon(self) -> str:
        """The icon of its lane."""
        return BAANICONEN[self.stap.aanpakstap.baan]

    @property
    def te_laat(self) -> bool:
        return self.chip[0] == "laat"

    @property
    def wacht(self) -> str:
        """On whom a late step waits; of one in time the chip says it."""
        return f"wacht op {self.stap.wacht_op}" if self.te_laat and self.stap.wacht_op else ""


def stappen_voor_kaart() -> StapQuerySet:
    """Steps with all that a card tells, in a fixed number of queries."""
    stappen = Stap.objects.select_related("aanpakstap", "traject__statushouder", "traject__aanpak", "afgehandeld_door")
    met: StapQuerySet = stappen.defer("traject__statushouder__bsn").prefetch_related(
        Prefetch("aanpakstap__ankers", Anker.objects.select_related("na_stap__aanpak")),
        Prefetch("verplaatsingen", Verplaatsing.objects.select_related("door")),
    )
    return met


def maak_stapkaart(
    stap: Stap,
    *,
    kijker: Medewerker,
    dag: date,
    terug: str = "",
    betrokkenen: Mapping[str, Medewerker] | None = None,
    stappen: Sequence[Stap] | None = None,
    gepland: Mapping[int, Afspraak] | None = None,
) -> Stapkaart:
    """The card of a step out of `stappen_voor_kaart`. Three things save a query when at hand: `betrokkenen`
    (role -> who), `stappen`, those of the traject that this reader sees, with `aanpakstap__aanpak`, and `gepland`
    (step -> talk).
    """
    if gepland is None:
        gepland = lees_gepland_bij([stap], kijker)
    if betrokkenen is None:
        wie = verantwoordelijken([stap.traject.statushouder_id])
        betrokkenen = {rol: medewerker for (_, rol), medewerker in wie.items()}
    if stappen is None:
        van_traject = Stap.objects.filter(traject=stap.traject_id).in_banen_van(kijker)
        stappen = list(van_traject.select_related("aanpakstap__aanpak"))
    return Stapkaart(
        stap=stap,
        chip=chip_van(stap, dag),
        regel=_regel(stap, dag),
        verantwoordelijk=_verantwoordelijk(stap, kijker, betrokkenen),
        waarom=tuple(waarom(stap, stappen)),
        mag=mag_afhandelen(stap, kijker),
        hoofdactie=stapactie(stap, kijker) if stap.status == Stapstatus.OPEN else None,
        gepland=gepland.get(stap.pk),
        terug=terug,
        mag_terugzetten=any(laatste.door_id == kijker.pk for laatste in list(stap.verplaatsingen.all())[:1]),
    )


def mag_afhandelen(stap: Stap, kijker: Medewerker) -> bool:
    """Whether this reader, who sees the step, may finish, move or skip it."""
    loopt = stap.traject.einddatum is None
    return loopt and stap.aanpakstap.rol in HANDELT_STAPPEN_AF_VAN.get(kijker.rol, frozenset())


def chip_van(stap: Stap, dag: date) -> tuple[str, str]:
    """The state of a step as a chip: (kind, text)."""
    if stap.status == Stapstatus.OVERGESLAGEN:
        return "over", "overgeslagen"
    if stap.gedaan_op is not None:
        te_laat = dagen_te_laat_gedaan(stap)
        return "klaar", f"gedaan, {meervoud(te_laat, 'dag', 'dagen')} te laat" if te_laat else "gedaan"
    if stap.traject.einddatum is not None:
        return "komt", "niet gedaan"
    return chip_bij(stap.uiterlijk, stap.wacht_op, dag, zonder_datum=("komt", "komt nog"))


def _regel(stap: Stap, dag: date) -> str:
    """One sentence about the date: until when, or when and by whom it was done."""
    if stap.status != Stapstatus.OPEN:
        return _afgehandeld(stap)
    if stap.uiterlijk is None:
        return ""
    zin = f"Uiterlijk {datum_voluit(stap.uiterlijk)}."
    if stap.uiterste_datum and stap.uiterste_datum > stap.uiterlijk:
        zin += f" De uiterste termijn is {datum_lang(stap.uiterste_datum)}."
    if wacht := wacht_in_woorden(stap.wacht_op, stap.wacht_sinds, dag):
        zin += f" {wacht[0].upper()}{wacht[1:]}."
    return zin


def _afgehandeld(stap: Stap) -> str:
    door = f" door {stap.afgehandeld_door.naam}" if stap.afgehandeld_door else ""
    if stap.gedaan_op is not None:
        return f"Gedaan op {datum_voluit(stap.gedaan_op)}. Ingevuld{door}." if door else _gedaan_op(stap.gedaan_op)
    return f"Overgeslagen{door}: {stap.overslaan_reden}" if stap.overslaan_reden else f"Overgeslagen{door}."


def _gedaan_op(dag: date) -> str:
    return f"Gedaan op {datum_voluit(dag)}."


def _verantwoordelijk(stap: Stap, kijker: Medewerker, betrokkenen: Mapping[str, Any]) -> str:
    wie = betrokkenen.get(stap.aanpakstap.rol)
    if wie is None:
        return f"nog geen {stap.aanpakstap.get_rol_display().lower()}"
    return "jij" if wie == kijker else str(wie.naam)
