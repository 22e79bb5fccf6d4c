"""Trades, and the words by which one is recognised in what somebody wrote: a 'meubelmaker' and a 'schrijnwerker' are
both of wood.

A trade is finer than a sector: the sector says where somebody worked, the trade what was done. Of a text only whole
words and beginnings of words count, without caring for case and accents; with a point after it a word counts as a
whole: 'kas.' is no 'kast' and no 'kassa'. A person may be of several trades.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Vakgebied(NamedTuple):
    """How it is named, and the beginnings of words that tell it."""

    naam: str
    woorden: tuple[str, ...]


VAKGEBIEDEN: Mapping[str, Vakgebied] = {
    "hout": Vakgebied("Hout en meubels", ("hout", "meubel", "timmer", "schrijnwerk", "kast", "parket")),
    "metaal": Vakgebied("Metaal en lassen", ("metaal", "las.", "lass", "laswerk", "smid", "staal", "draaier", "frezer", "cnc", "bankwerk")),
    "bouw": Vakgebied("Bouwen en afwerken", ("bouw", "metsel", "stuka", "tegel", "schilder", "dak.", "dakd", "dakw", "stratenmaker",
                                             "vloer", "isol")),
    "installatie": Vakgebied("Installatie en elektra", ("elektr", "loodgiet", "install", "monteur", "airco", "cv.",
                                                        "zonnepan", "koeltech")),
    "voertuigen": Vakgebied("Auto en fiets", ("auto", "garage", "fiets", "motor", "banden", "carross", "spuiter")),
    "kleding": Vakgebied("Kleding en textiel", ("kled", "naai", "kleermak", "textiel", "stof.", "stoffe", "tapijt", "schoenm",
                                                "leer.", "leerbewerk")),
    "groen": Vakgebied("Planten en land", ("tuin", "kas.", "kassen.", "kastuin", "glastuin", "kwek", "oogst", "boer", "landbouw", "akker", "fruit",
                                           "bloem", "groen", "hovenier", "plant")),
    "dieren": Vakgebied("Dieren", ("dier", "vee.", "veeh", "veet", "herder", "melk", "paard", "vis.", "visse", "imker")),
    "keuken": Vakgebied("Koken en bakken", ("kok.", "koks.", "koken", "kookt", "keuken", "bakk", "brood", "slager", "patiss", "cater", "afwas")),
    "bediening": Vakgebied("Bediening en gasten", ("ober.", "serve", "bediening", "barista", "kelner", "hotel",
                                                  "receptie", "gast")),
    "voeding": Vakgebied("Voedsel maken en inpakken", ("voeding", "inpak", "verpak", "sorteer", "zuivel", "slacht")),
    "productie": Vakgebied("Productie en machines", ("productie", "fabriek", "machine", "operator", "montage", "assembl",
                                                    "lopende")),
    "magazijn": Vakgebied("Magazijn en logistiek", ("magazijn", "logist", "heftruck", "reachtruck", "orderpick", "expedit",
                                                    "voorraad", "lader")),
    "rijden": Vakgebied("Rijden en bezorgen", ("chauffeur", "rijder", "bezorg", "koerier", "taxi", "buschauf", "truck",
                                               "vrachtw", "transport")),
    "schoonmaak": Vakgebied("Schoonmaak", ("schoonma", "poets", "glazenwas", "wasser", "huishoud")),
    "zorg": Vakgebied("Zorg en verpleging", ("zorg", "verpleeg", "verzorg", "arts", "dokter", "apothe", "tandarts",
                                             "fysio", "vroedvr", "laborant")),
    "kinderen": Vakgebied("Kinderen en onderwijs", ("kind", "leraar", "lerares", "docent", "onderwijs", "juf", "meester",
                                                   "creche", "school")),
    "winkel": Vakgebied("Winkel en verkoop", ("winkel", "verkop", "verkoop", "kassa", "markt.", "marktk", "handel.", "handela", "supermarkt",
                                              "vakkenv")),
    "kantoor": Vakgebied("Kantoor en administratie", ("kantoor", "admini", "secret", "boekhoud", "account", "callcenter",
                                                     "bank.", "bankmed", "verzeker")),
    "computers": Vakgebied("Computers en techniek", ("ict.", "software", "programm", "computer", "website", "netwerkbe",
                                                     "helpdesk", "ingenieur", "techni")),
    "uiterlijk": Vakgebied("Kapper en verzorging", ("kapper", "barbier", "kapster", "schoonheid", "nagel", "visag")),
    "beveiliging": Vakgebied("Beveiliging", ("beveilig", "bewak", "portier", "politie", "militair", "soldaat")),
    "creatief": Vakgebied("Maken en vormgeven", ("kunst", "ontwerp", "vormgev", "foto", "muziek", "schrijver",
                                                 "journalist", "film", "drukker", "drukwerk")),
    "recht": Vakgebied("Recht en advies", ("advocaat", "jurist", "rechten.", "rechtsh", "adviseur", "tolk", "vertaler")),
}  # fmt: skip

_WOORD = re.compile(r"[a-z]+")


def vakgebieden_in(teksten: Iterable[str]) -> list[str]:
    """The codes of the trades that these texts tell of, in the order of the list."""
    woorden = {woord for tekst in teksten for woord in _WOORD.findall(_kaal(tekst))}
    return [
        code
        for code, vak in VAKGEBIEDEN.items()
        if any(f"{woord}.".startswith(begin) for begin in vak.woorden for woord in woorden)
    ]


def vakgebied_keuzes() -> list[tuple[str, str]]:
    """For a form."""
    return [(code, vak.naam) for code, vak in VAKGEBIEDEN.items()]


def _kaal(tekst: str) -> str:
    ontleed = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(teken for teken in ontleed if not unicodedata.combining(teken))
