"""One section of a talk on the screen: its questions, the way through the form, and what is known already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Any

from django.urls import reverse

from intake.eigen import met_eigen_vragen
from intake.mijlpalen import MIJLPAAL
from intake.models import EigenVraag, Gesprek
from intake.secties import secties_voor
from intake.sindsdien import feitafdrukken, plat
from intake.vragen import Sectie, Vraag, zichtbare_vragen
from intake.zichtbaarheid import leest
from kern.datums import datum_lang, meervoud
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from statushouders.codelijsten import taalnaam
from statushouders.feitcodes import BESCHERMD, Feitgroep, Fietsen, Opleidingsniveau
from statushouders.feiten import Feiten
from statushouders.models import Feitherkomst, Statushouder
from statushouders.selectors.feiten import lees_feiten
from statushouders.zichtbaarheid import zichtbare_groepen
from trajecten.drieweken import MIJLPALEN, Drieweken, Mijlstap, drieweken
from trajecten.models import Stap
from trajecten.planning import dag_nul
from trajecten.selectors.aanpakken import aanpakkeuzes
from trajecten.statussen import Stapstatus

_BEKEND = frozenset({Feitgroep.TAAL, Feitgroep.OPLEIDING, Feitgroep.WERK, Feitgroep.GEZIN, Feitgroep.MOBILITEIT,
                     Feitgroep.INZET, Feitgroep.DIGITAAL, Feitgroep.TOEKOMST, Feitgroep.WONEN,
                     Feitgroep.NETWERK})  # fmt: skip
# A table of its own, which only one section asks for.
_OOK_BEKEND = {"kunnen": frozenset({Feitgroep.VAARDIGHEDEN})}


@dataclass(frozen=True)
class Halte:
    """A section in the navigation: `soort` is klaar, fout or nothing; `tekst` says how far it is."""

    code: str
    naam: str
    url: str
    soort: str
    tekst: str
    hier: bool


@dataclass(frozen=True)
class Voortgang:
    """The navigation of one talk."""

    haltes: Sequence[Halte]

    @property
    def klaar(self) -> int:
        return sum(halte.soort == "klaar" for halte in self.haltes)

    @property
    def nummer(self) -> int:
        """Which section it is where we are, from one; nought for none."""
        return next((nummer for nummer, halte in enumerate(self.haltes, 1) if halte.hier), 0)

    @property
    def volgende(self) -> Halte | None:
        """The section after the one where we are."""
        plaats = next((nummer for nummer, halte in enumerate(self.haltes) if halte.hier), -1)
        return self.haltes[plaats + 1] if 0 <= plaats < len(self.haltes) - 1 else None


@dataclass(frozen=True)
class Bekend:
    """What is known already, for who talks: lines of (name, words), and since when."""

    feiten: Feiten
    regels: Sequence[tuple[str, str]]
    sinds: Any


def sectie_van(gesprek: Gesprek, code: str) -> Sectie | None:
    """One section with the questions of the municipality, also those that are asked no more; None when this kind of
    talk has none of that name."""
    gemeente_id = gesprek.statushouder.gemeente_id
    aanpakken = cache(lambda: aanpakkeuzes(gemeente_id))
    sectie = next((een for een in secties_voor(gesprek.soort, aanpakken) if een.code == code), None)
    if sectie is None:
        return None
    return met_eigen_vragen(sectie, EigenVraag.objects.van(gemeente_id=gemeente_id, sectie=code))


def alle_secties(gesprek: Gesprek, *, kijker: Medewerker) -> list[Sectie]:
    """Every section that this reader sees the questions of, with those of the municipality. At most two queries."""
    gemeente_id = gesprek.statushouder.gemeente_id
    eigen = list(EigenVraag.objects.van(gemeente_id=gemeente_id).gesteld())
    secties = secties_voor(gesprek.soort, cache(lambda: aanpakkeuzes(gemeente_id)))
    return [met_eigen_vragen(sectie, eigen) for sectie in secties if leest(kijker, sectie)]


def voortgang(gesprek: Gesprek, *, kijker: Medewerker, hier: str = "") -> Voortgang:
    """Every section that this reader may see the name of, with how far it is. No query; how a protected one is shows
    only who guides the person (`GesprekQuerySet.met_dossier`)."""
    secties = [sectie for sectie in secties_voor(gesprek.soort) if leest(kijker, sectie)]
    return Voortgang([_halte(gesprek, sectie, hier) for sectie in secties])


def met_vestiging(sectie: Sectie, persoon: Statushouder) -> Sectie:
    """Beside the day of the talk stands when the person settled: a talk before that is rare."""
    uitleg = f"Gevestigd op {datum_lang(persoon.vestigingsdatum)}. Een gesprek van daarvoor kan, maar is zeldzaam."
    vragen = (replace(vraag, uitleg=uitleg) if vraag.code == "datum" else vraag for vraag in sectie.vragen)
    return replace(sectie, vragen=tuple(vragen))


def _halte(gesprek: Gesprek, sectie: Sectie, hier: str) -> Halte:
    stand = gesprek.standen.get(sectie.code, {})
    soort, tekst = _beschermde_stand(gesprek, stand) if sectie.beschermd else _stand(sectie, stand)
    url = reverse("intake:sectie", args=[gesprek.pk, sectie.code])
    return Halte(sectie.code, sectie.naam, url, soort, tekst, sectie.code == hier)


def _stand(sectie: Sectie, stand: dict[str, Any]) -> tuple[str, str]:
    if stand.get("fouten"):
        return "fout", meervoud(stand["fouten"], "fout", "fouten")
    if stand.get("nakijken"):
        return "", "kijk nog na"
    if stand.get("klaar"):
        return "klaar", "klaar"
    if stand.get("open"):
        return "", f"nog {meervoud(stand['open'], 'vraag', 'vragen')}"
    if stand.get("bekend"):
        return "", "al bekend"
    return "", meervoud(sum(1 for vraag in zichtbare_vragen(sectie.vragen, {})), "vraag", "vragen")


def _beschermde_stand(gesprek: Gesprek, stand: dict[str, Any]) -> tuple[str, str]:
    if not stand or not getattr(gesprek, "van_dossier", False):
        return "", "afgeschermd"
    if stand.get("nakijken"):
        return "", "kijk nog na"
    return ("fout", "nog niet af") if stand.get("stopt") else ("klaar", "klaar")


@dataclass(frozen=True)
class Haast:
    """The three-week bar of the person, and until when the step of this talk may take."""

    balk: Drieweken
    uiterlijk: date | None


def haast_van(gesprek: Gesprek) -> Haast | None:
    """When a traject runs; one query."""
    stappen = list(
        Stap.objects.filter(
            traject__statushouder=gesprek.statushouder_id,
            traject__einddatum=None,
            aanpakstap__mijlpaal__in=MIJLPALEN,
        ).select_related("aanpakstap")
    )
    if not stappen:
        return None
    mijlpaal = MIJLPAAL.get(gesprek.soort)
    eigen = [stap for stap in stappen if stap.aanpakstap.mijlpaal == mijlpaal and stap.status == Stapstatus.OPEN]
    balk = drieweken(dag_nul(gesprek.statushouder), map(Mijlstap.van, stappen), dag=vandaag())
    return Haast(balk, eigen[0].uiterlijk if eigen else None)


def beschermd_sinds(statushouder_id: int) -> dict[str, datetime]:
    """Of each protected fact when it was recorded last, without reading it. One query."""
    herkomst = Feitherkomst.objects.filter(statushouder=statushouder_id, groep__in=BESCHERMD)
    return dict(herkomst.values_list("groep", "op"))


def begin_van(gesprek: Gesprek, sectie: Sectie, bekend: Bekend | None) -> dict[str, str]:
    """The facts that a section begins with, as fingerprints. Two queries for a protected one, else none."""
    if bekend is not None:
        return feitafdrukken(plat(bekend.feiten))
    los = feitafdrukken(plat(lees_feiten(gesprek.statushouder_id, {Feitgroep.FUNCTIONEEL})))
    return los | {naam: op.isoformat() for naam, op in beschermd_sinds(gesprek.statushouder_id).items()}


def bekend_van(persoon: Statushouder, *, kijker: Medewerker, sectie: str) -> Bekend:
    """The facts that are known of a person whom `kijker` sees, in a few lines. At most six queries."""
    groepen = zichtbare_groepen(kijker) & (_BEKEND | _OOK_BEKEND.get(sectie, frozenset()))
    feiten = lees_feiten(persoon.pk, groepen)
    laatste = Feitherkomst.objects.filter(statushouder=persoon, groep__in=groepen).order_by("-op").first()
    return Bekend(feiten, [regel for regel in _regels(feiten) if regel[1]], laatste.op if laatste else None)


def _regels(feiten: Feiten) -> list[tuple[str, str]]:
    leef = feiten.leefsituatie or {}
    return [
        ("Gezin", leef.get("gezin", "")),
        ("Talen", ", ".join(f"{taalnaam(een.taal)} {een.spreken}".strip() for een in feiten.talen or ())),
        ("School", ", ".join(_school(een.niveau, een.richting) for een in feiten.opleidingen or ())),
        ("Werk", ", ".join(een.beroep for een in feiten.werkervaringen or ())),
        ("Fiets", _fiets(leef.get("kan_fietsen", ""), leef.get("heeft_fiets", ""))),
        ("Wil dit jaar", leef.get("ambitie_kort", "")),
    ]


def _school(niveau: str, richting: str) -> str:
    naam = Opleidingsniveau(niveau).label.split(" (")[0].lower() if niveau else ""
    return ", ".join(deel for deel in (richting, naam) if deel)


def _fiets(kan: str, heeft: str) -> str:
    if not kan:
        return ""
    woorden = {Fietsen.JA: "kan fietsen", Fietsen.LEERT: "leert fietsen", Fietsen.NEE: "kan nog niet fietsen"}
    return woorden[Fietsen(kan)] + {"ja": ", heeft een fiets", "nee": ", heeft er nog geen"}.get(heeft, "")


def verplichte_open(sectie: Sectie, codes: Sequence[str]) -> list[Vraag]:
    """The required questions of a section that have no answer yet, in order."""
    return [vraag for vraag in sectie.vragen if vraag.code in codes]
