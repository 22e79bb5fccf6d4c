"""Profiles in every state: being written, with consent, with a new version on its way, taken back; and the links to
them: opened, not opened yet, stopped, and over.

By the services: there are few, and the consent is about the very words that stand there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils import timezone

from config.demo.verloop import Persoon
from kern.tijd import alsof_het, vandaag
from medewerkers.models import Medewerker
from statushouders.models import Opening, Profiel, Statushouder
from statushouders.profielbeeld import afdruk, gevulde_delen
from statushouders.profielcodes import Akkoordwijze, Profieldeel
from statushouders.selectors.profiel import beeld_van
from statushouders.services import (
    begin_profiel,
    deel_profiel,
    geef_akkoord,
    stop_deellink,
    trek_akkoord_in,
    wijzig_profiel,
)

GESCHREVEN, GELEZEN = time(14, 10), time(15, 20)
GEDEELD, GEOPEND = time(16, 5), time(8, 40)


@dataclass(frozen=True, kw_only=True)
class Verhaal:
    """Without `akkoord` it is a concept. `dagen`: how long ago it was written."""

    wie: str
    teksten: Mapping[str, str]
    dagen: int
    akkoord: str = ""
    ook: tuple[str, ...] = ()
    ingetrokken: bool = False
    nieuw: str = ""


VERHALEN = (
    Verhaal(
        wie="Yohannes",
        dagen=9,
        akkoord=Akkoordwijze.TOLK,
        ook=(Profieldeel.FUNCTIONEEL,),
        teksten={
            "werk": "Metaalbewerking en lassen, eerst als hulp in de werkplaats. Werkt graag naast een vaste collega. "
                    "Ook snij- en montagewerk past.",
            "competenties": "Werkt op de millimeter en ziet zelf wanneer iets niet haaks is. Leerde de snijtafel in "
                            "twee ochtenden en legt het nu aan nieuwe collega's uit.",
            "houding": "Elke dag op tijd, ook in de regen op de fiets. Vraagt om uitleg als iets niet duidelijk is. "
                       "Ruimt zijn plek zelf op.",
            "motivatie": "'Ik wil weer mijn vak doen. Eerst goed Nederlands in de werkplaats, dan mbo Techniek.'",
            "ervaring": "Laste vooral hekwerk en laadbakken. Kent elektrode- en MIG-lassen; een certificaat heeft hij "
                        "nog niet.",
            "talen": "Verstaat korte uitleg als je het een keer voordoet. Vaktaal gaat snel; bellen is lastig.",
            "beschikbaar": "Les op maandag-, woensdag- en vrijdagochtend. Die tijden schuiven in februari.",
            "vervoer": "Acht kilometer fietsen gaat goed, ook vroeg in de ochtend.",
            "beter": "Zegt te snel 'ja' als hij iets half begrijpt. Laat hem nadoen wat je uitlegde.",
        },
    ),
    Verhaal(
        wie="Dilan",
        dagen=5,
        akkoord=Akkoordwijze.MONDELING,
        nieuw="Werkt nu zelfstandig op de inpak en controleert het werk van twee anderen.",
        teksten={
            "werk": "Administratie of magazijn: bestellingen invoeren, voorraad tellen, pakbonnen controleren.",
            "competenties": "Rekent snel en ziet fouten in lijsten. Leert een programma door het te doen.",
            "houding": "Rustig en precies. Komt afspraken na en belt zelf als er iets is.",
            "motivatie": "'Ik studeerde economie. Ik wil werk waarin ik met cijfers bezig ben.'",
            "beter": "Durft in een groep nog weinig te vragen. Een vast aanspreekpunt helpt.",
        },
    ),
    Verhaal(
        wie="Huda",
        dagen=1,
        teksten={
            "werk": "Schoonmaak of keuken, in een klein team.",
            "houding": "Vriendelijk en doorzettend. Houdt het hele dagdeel hetzelfde tempo.",
        },
    ),
    Verhaal(
        wie="Lina",
        dagen=12,
        akkoord=Akkoordwijze.BERICHT,
        ingetrokken=True,
        teksten={
            "werk": "Inpak en montage, binnen.",
            "houding": "Werkt graag samen en let op anderen.",
            "motivatie": "'Ik wil mensen leren kennen en Nederlands praten.'",
        },
    ),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Link:
    """`dagen` ago, for so many days; `geopend`: how long ago, in days, and what."""

    van: str
    voor_wie: str
    dagen: int
    geldig: int
    geopend: tuple[tuple[int, str], ...] = ()
    gestopt: int = -1


LINKS = (
    Link(van="Yohannes", voor_wie="Hekwerk Noord, mevrouw Blom", dagen=8, geldig=7, geopend=((7, "blad"),)),
    Link(van="Yohannes", voor_wie="Garage Molenwerf, meneer Pot", dagen=6, geldig=30, gestopt=4),
    Link(
        van="Yohannes", voor_wie="Metaalbedrijf De Lier, meneer Zuidgeest", dagen=5, geldig=14,
        geopend=((4, "blad"), (4, "pdf"), (1, "blad")),
    ),
    Link(van="Dilan", voor_wie="Groothandel Zeekraal, mevrouw Smit", dagen=2, geldig=14),
)  # fmt: skip


def schrijf_profielen(
    mensen: Sequence[Persoon], statushouders: Sequence[Statushouder], collegas: Mapping[str, Medewerker]
) -> None:
    """Both in the same order."""
    per_naam = {persoon.voornamen: (persoon, wie) for persoon, wie in zip(mensen, statushouders, strict=True)}
    profielen: dict[str, Profiel] = {}
    for verhaal in VERHALEN:
        persoon, wie = per_naam[verhaal.wie]
        door = collegas[persoon.ko]
        door.actieve_gemeente = wie.gemeente
        profielen[verhaal.wie] = schrijf_profiel(verhaal, wie, door)
    for link in LINKS:
        _deel(link, profielen[link.van])


def _deel(verhaal: Link, profiel: Profiel) -> None:
    """Nobody has the keys: these links are to be looked at, not to be opened."""
    door = profiel.akkoord_door
    if door is None:
        raise ValueError(verhaal)
    with alsof_het(_moment(verhaal.dagen, GEDEELD)):
        tot = vandaag() + timedelta(days=verhaal.geldig)
        link, _sleutel = deel_profiel(profiel=profiel, voor_wie=verhaal.voor_wie, tot=tot, door=door)
    for dagen, soort in verhaal.geopend:
        Opening.objects.create(deellink=link, soort=soort, moment=_moment(dagen, GEOPEND))
    if verhaal.gestopt >= 0:
        with alsof_het(_moment(verhaal.gestopt, GEOPEND)):
            stop_deellink(link=link, door=door)


def schrijf_profiel(verhaal: Verhaal, wie: Statushouder, door: Medewerker) -> Profiel:
    """Written, and agreed on or not, as the story says."""
    with alsof_het(_moment(verhaal.dagen, GESCHREVEN)):
        concept = begin_profiel(persoon=wie, door=door)
        teksten = concept.teksten | dict(verhaal.teksten)
        profiel = wijzig_profiel(profiel=concept, teksten=teksten, versie=concept.versie, door=door)
    if verhaal.akkoord:
        with alsof_het(_moment(verhaal.dagen, GELEZEN)):
            profiel = _akkoord(profiel, verhaal, door)
    if verhaal.ingetrokken:
        with alsof_het(_moment(verhaal.dagen - 4, GELEZEN)):
            profiel = trek_akkoord_in(profiel=profiel, door=door)
    if verhaal.nieuw:
        with alsof_het(_moment(0, time(9, 5))):
            volgende = begin_profiel(persoon=wie, door=door)
            teksten = volgende.teksten | {Profieldeel.COMPETENTIES.value: verhaal.nieuw}
            wijzig_profiel(profiel=volgende, teksten=teksten, versie=volgende.versie, door=door)
    return profiel


def _akkoord(profiel: Profiel, verhaal: Verhaal, door: Medewerker) -> Profiel:
    beeld = beeld_van(profiel)
    gedeeld = [code for code in gevulde_delen(beeld) if code != Profieldeel.FUNCTIONEEL or code in verhaal.ook]
    return geef_akkoord(
        profiel=profiel, op=vandaag(), wijze=verhaal.akkoord, gedeeld=gedeeld, gelezen=afdruk(beeld), door=door
    )


def _moment(dagen: int, uur: time) -> datetime:
    return timezone.make_aware(datetime.combine(vandaag() - timedelta(days=dagen), uur))
