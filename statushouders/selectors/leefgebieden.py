"""What the dossier shows of a person's life and work: chapters of groups, what nobody asked yet, what is protected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.codelijsten import taalnaam
from statushouders.feitcodes import (
    BESCHERMD,
    DAGEN,
    DELEN,
    LEEFVELDEN,
    TAALVAARDIGHEDEN,
    Feitgroep,
    Vaardigheidsoort,
)
from statushouders.feiten import Feiten, Taalfeit
from statushouders.feitwoorden import in_woorden, label, naam_van, opleiding_in_delen, werk_in_delen
from statushouders.models import Betrokkenheid, Feitherkomst, Inzage, Statushouder
from statushouders.querysets import dossiers_van
from statushouders.selectors.feiten import Herkomst, lees_feiten
from statushouders.zichtbaarheid import Bescherming, bescherming_voor, zichtbare_groepen

HOOFDSTUKKEN: Sequence[tuple[str, str, Sequence[Feitgroep]]] = (
    ("leren", "Leren en werken", (
        Feitgroep.TAAL, Feitgroep.OPLEIDING, Feitgroep.WERK, Feitgroep.VAARDIGHEDEN, Feitgroep.DIGITAAL,
    )),
    ("inzet", "Aan de slag", (Feitgroep.TOEKOMST, Feitgroep.INZET, Feitgroep.MOBILITEIT, Feitgroep.FUNCTIONEEL)),
    ("thuis", "Thuis", (Feitgroep.GEZIN, Feitgroep.WONEN, Feitgroep.NETWERK)),
)  # fmt: skip
_EEN_TEKST = (Feitgroep.DIGITAAL, Feitgroep.FUNCTIONEEL, Feitgroep.NETWERK)


@dataclass(frozen=True)
class Deel:
    """One entry of a list: a heading, what stands small under it, and a text."""

    kop: str
    klein: str = ""
    tekst: str = ""


@dataclass(frozen=True)
class Taalrij:
    """A language with its level for each skill."""

    naam: str
    moedertaal: bool
    niveaus: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Gebied:
    """One group as it is shown.

    `zonder_niveau`: languages of which no level is known. `week`: for each part of the day, day by day, who can work.
    """

    groep: Feitgroep
    herkomst: Herkomst | None
    regels: Sequence[tuple[str, str]] = ()
    delen: Sequence[Deel] = ()
    talen: Sequence[Taalrij] = ()
    zonder_niveau: str = ""
    week: Sequence[tuple[str, Sequence[tuple[str, bool]]]] = ()

    @property
    def leeg(self) -> bool:
        return not (self.regels or self.delen or self.talen or self.zonder_niveau or self.week)


@dataclass(frozen=True)
class Beschermdblok:
    """Protected facts, closed: `stand` says how this reader opens them."""

    groep: Feitgroep
    stand: Bescherming
    herkomst: Herkomst | None
    wie: str
    inzages: Sequence[Inzage]


@dataclass(frozen=True)
class Leefgebieden:
    hoofdstukken: Sequence[tuple[str, str, Sequence[Gebied]]]
    onbekend: Sequence[Feitgroep]
    beschermd: Sequence[Beschermdblok]

    @property
    def leeg(self) -> bool:
        return not self.hoofdstukken


def leefgebieden(persoon: Statushouder, *, kijker: Medewerker) -> Leefgebieden:
    """All that `kijker` sees of somebody whom he sees; at most ten queries."""
    groepen = zichtbare_groepen(kijker)
    herkomst = _herkomst(persoon, kijker)
    feiten = lees_feiten(persoon.pk, groepen)
    gebieden = {groep: _gebied(Feitgroep(groep), feiten, herkomst.get(groep)) for groep in groepen}
    bekend = {groep: een for groep, een in gebieden.items() if een.herkomst or not een.leeg}
    hoofdstukken = [(code, kop, [bekend[een] for een in van if een in bekend]) for code, kop, van in HOOFDSTUKKEN]
    volgorde = [een for _, _, van in HOOFDSTUKKEN for een in van]
    return Leefgebieden(
        hoofdstukken=[hoofdstuk for hoofdstuk in hoofdstukken if hoofdstuk[2]],
        onbekend=[een for een in volgorde if een in groepen and een not in bekend],
        beschermd=beschermde_blokken(persoon, kijker=kijker, herkomst=herkomst),
    )


def beschermde_blokken(
    persoon: Statushouder,
    *,
    kijker: Medewerker,
    herkomst: Mapping[str, Herkomst] | None = None,
    groepen: Iterable[str] = BESCHERMD,
) -> list[Beschermdblok]:
    """None for who never sees any of it; what stands in them is read with `services.lees_beschermd`."""
    stand = bescherming_voor(kijker)
    if stand is Bescherming.NIET:
        return []
    if stand is Bescherming.EIGEN_DOSSIER and not dossiers_van(kijker).filter(pk=persoon.pk).exists():
        stand = Bescherming.NIET
    inzages = list(Inzage.objects.visible_to(kijker).filter(statushouder=persoon).select_related("door")[:20])
    wie = _klantondersteuner(persoon)
    sinds = _herkomst(persoon, kijker) if herkomst is None else herkomst
    return [
        Beschermdblok(
            groep=Feitgroep(groep),
            stand=stand,
            herkomst=sinds.get(groep) if stand is not Bescherming.NIET else None,
            wie=wie,
            inzages=[een for een in inzages if een.groep == groep],
        )
        for groep in groepen
    ]


def _klantondersteuner(persoon: Statushouder) -> str:
    van_dossier = Betrokkenheid.objects.verantwoordelijk().filter(statushouder=persoon, rol=Rol.KLANTONDERSTEUNER)
    gevonden = van_dossier.select_related("medewerker").first()
    return gevonden.medewerker.naam if gevonden else ""


def _herkomst(persoon: Statushouder, kijker: Medewerker) -> dict[str, Herkomst]:
    rijen = Feitherkomst.objects.visible_to(kijker).filter(statushouder=persoon).select_related("door")
    return {rij.groep: Herkomst(op=rij.op, door=rij.door.naam) for rij in rijen}


def _gebied(groep: Feitgroep, feiten: Feiten, herkomst: Herkomst | None) -> Gebied:
    leef: Any = feiten.leefsituatie or {}
    talen = (feiten.talen or ()) if groep == Feitgroep.TAAL else ()
    met_niveau = any(een.moedertaal or any(_niveaus(een)) for een in talen)
    return Gebied(
        groep=groep,
        herkomst=herkomst,
        regels=[*_lijst_als_regels(groep, feiten), *_regels(groep, leef)],
        delen=_delen(groep, feiten),
        talen=[_taalrij(een) for een in talen] if met_niveau else (),
        zonder_niveau=", ".join(taalnaam(een.taal) for een in talen) if not met_niveau else "",
        week=_week(leef.get("dagdelen") or ()) if groep == Feitgroep.INZET else (),
    )


def _regels(groep: Feitgroep, leef: Any) -> list[tuple[str, str]]:
    """Of a group with one text the name says it already."""
    velden = [veld for veld in LEEFVELDEN.get(groep, ()) if veld != "dagdelen"]
    regels = [(naam_van(veld), tekst) for veld in velden if (tekst := in_woorden(veld, leef.get(veld)))]
    return [("", tekst) for _, tekst in regels] if groep in _EEN_TEKST else regels


def _lijst_als_regels(groep: Feitgroep, feiten: Feiten) -> list[tuple[str, str]]:
    """Skills by kind, in the order of the kinds."""
    if groep != Feitgroep.VAARDIGHEDEN:
        return []
    per_soort = {
        soort: [een.tekst for een in feiten.vaardigheden or () if een.soort == soort] for soort in Vaardigheidsoort
    }
    return [(label("soort", soort), ", ".join(teksten)) for soort, teksten in per_soort.items() if teksten]


def _delen(groep: Feitgroep, feiten: Feiten) -> list[Deel]:
    if groep == Feitgroep.OPLEIDING:
        return [Deel(*opleiding_in_delen(een)) for een in feiten.opleidingen or ()]
    if groep == Feitgroep.WERK:
        return [Deel(*werk_in_delen(een), een.taken) for een in feiten.werkervaringen or ()]
    return []


def _niveaus(een: Taalfeit) -> list[str]:
    return [getattr(een, code) for code in TAALVAARDIGHEDEN]


def _taalrij(een: Taalfeit) -> Taalrij:
    return Taalrij(taalnaam(een.taal), een.moedertaal, list(zip(TAALVAARDIGHEDEN.values(), _niveaus(een), strict=True)))


def _week(dagdelen: Sequence[str]) -> list[tuple[str, list[tuple[str, bool]]]]:
    if not dagdelen:
        return []
    return [(deel, [(naam, f"{dag}_{deel}" in dagdelen) for dag, naam in DAGEN.items()]) for deel in DELEN]
