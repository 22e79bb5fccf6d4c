"""Everybody of the demo as `Persoon`: the people of the design, those of the groups, and the children."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, product
from random import Random

from config.demo.groepen import GROEPEN, KINDEREN, Groep
from config.demo.hoofdpersonen import HOOFDPERSONEN
from config.demo.namen import AFGHANISTAN, ERITREA, OEKRAINE, SOEDAN, SOMALIE, VERDELING, Herkomst
from config.demo.organisaties import PLAATSEN
from config.demo.verloop import Persoon
from statushouders.codelijsten import Regime, Vergunning

# In these countries the day of birth is often not written down.
SOMS_DEEL_BEKEND = {ERITREA.land, SOMALIE.land, AFGHANISTAN.land, SOEDAN.land}

# Names that a screen must be able to hold, and a name that is one word: for the first of that country and sex.
Volnaam = tuple[str, str, str, str]
BIJZONDERE_NAMEN: dict[tuple[str, str], Volnaam] = {
    ("YE", "m"): ("Abd al-Rahman Muhammad", "", "Al-Himyari al-Hadrami", "عبد الرحمن محمد الحميري الحضرمي"),
    ("ER", "m"): ("Ghebremichael Weldemichael", "", "Teklehaimanot", "ገብረሚካኤል ወልደሚካኤል ተክለሃይማኖት"),
    ("AF", "m"): ("", "", "Zabihullah", "ذبیح‌الله"),
    ("SD", "v"): ("Nagla", "el", "Tayeb", "نجلاء الطيب"),
}


def alle_mensen() -> list[Persoon]:
    """Always the same people in the same order; only their dates follow from today."""
    anderen = list(_uit_groepen())
    kinderen = [_kind(anderen[ouder], naam, geslacht, leeftijd) for ouder, naam, geslacht, leeftijd in KINDEREN]
    return [*HOOFDPERSONEN, *anderen, *kinderen]


def _uit_groepen() -> Iterator[Persoon]:
    toeval = Random(2026)
    namen = {herkomst.land: _namen(herkomst, toeval) for herkomst in VERDELING}
    herkomsten = cycle(VERDELING)
    collegas = {"Duinrade": cycle(("bart", "noor", "bart", "noor", "marloes")), "Polderwijk": cycle(("sanne",))}
    coaches = {"Duinrade": cycle(("fatima", "jeroen")), "Polderwijk": cycle(("jeroen",))}
    plekken = [(groep, dag) for groep in GROEPEN for dag in groep.dagen]
    bijzonder = dict(BIJZONDERE_NAMEN)
    for groep, dag in plekken:
        persoon = _persoon(groep, dag, next(herkomsten), namen, toeval)
        persoon = replace(
            persoon, ko=persoon.ko or next(collegas[groep.plaats]), coach=persoon.coach or next(coaches[groep.plaats])
        )
        yield _met_bijzondere_naam(persoon, bijzonder)


def _namen(herkomst: Herkomst, toeval: Random) -> Iterator[tuple[str, str, str, str]]:
    """Sex, first name, family name and both in one's own script; every combination once, in a random order."""
    alle = [
        (geslacht, voor[0], familie[0], f"{voor[1]} {familie[1]}".strip())
        for geslacht, voornamen in (("v", herkomst.vrouwen), ("m", herkomst.mannen))
        for voor, familie in product(voornamen, herkomst.familie)
    ]
    toeval.shuffle(alle)
    return iter(alle)


def _persoon(
    groep: Groep, dag: int, herkomst: Herkomst, namen: dict[str, Iterator[tuple[str, str, str, str]]], toeval: Random
) -> Persoon:
    geslacht, voornamen, achternaam, origineel = next(namen[herkomst.land])
    straat = toeval.choice(next(plaats.straten for plaats in PLAATSEN if plaats.naam == groep.plaats))
    ontheemd = herkomst is OEKRAINE
    velden = {
        "vergunning": Vergunning.ONTHEEMD if ontheemd else toeval.choices(tuple(SOORTEN), tuple(SOORTEN.values()))[0],
        "regime": Regime.GEEN if ontheemd else Regime.WI2021,
        "kennisgeving": None if ontheemd else -toeval.randint(3, 25),
        "geboren": toeval.choice(("jaar", "maand", "dag", "dag")) if herkomst.land in SOMS_DEEL_BEKEND else "dag",
        "tolk": toeval.choices((True, False, None), (60, 30, 10))[0],
        "email": toeval.random() < 0.4,
    } | dict(groep.velden)
    return Persoon(
        voornamen=voornamen,
        achternaam=achternaam,
        origineel=origineel,
        geslacht=geslacht,
        land=herkomst.land,
        talen=herkomst.talen,
        leeftijd=toeval.choice((18, 19, 20, 21, 22, 23, 24, 26, 27, 28, 29, 31, 33, 34, 36, 38, 41, 44, 47, 52, 57)),
        dag=dag,
        plaats=groep.plaats,
        adres=f"{straat} {toeval.randint(1, 140)}",
        verloop=groep.verloop,
        los=True,
        **velden,
    )


SOORTEN = {Vergunning.ASIEL_BEPAALD: 80, Vergunning.NAREIS: 16, Vergunning.ASIEL_ONBEPAALD: 4}


def _met_bijzondere_naam(persoon: Persoon, over: dict[tuple[str, str], Volnaam]) -> Persoon:
    naam = over.pop((persoon.land, persoon.geslacht), None)
    if naam is None:
        return persoon
    voornamen, tussenvoegsel, achternaam, origineel = naam
    return replace(
        persoon, voornamen=voornamen, tussenvoegsel=tussenvoegsel, achternaam=achternaam, origineel=origineel
    )


def _kind(ouder: Persoon, voornaam: str, geslacht: str, leeftijd: int) -> Persoon:
    """A child at the address of the parent: gezinslid, without a traject and without colleagues."""
    return replace(
        ouder,
        voornamen=voornaam,
        origineel="",
        geslacht=geslacht,
        leeftijd=leeftijd,
        geboren="dag",
        vergunning=Vergunning.NAREIS,
        regime=Regime.GEEN,
        kennisgeving=None,
        telefoon=False,
        email=False,
        verloop=(),
    )
