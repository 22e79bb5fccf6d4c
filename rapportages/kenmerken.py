"""By which traits a figure may be split, each into few and broad groups; nobody's own answer shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from statushouders.codelijsten import Geslacht
from statushouders.feitcodes import Opleidingsniveau

ONBEKEND = "onbekend"


@dataclass(frozen=True)
class Kenmerk:
    """`code` is the column of `Feit`; `groepen` its values with what they are called, in the order of a table.

    `uitleg` says of when the trait is. `groepen` empty: they are names of the municipality's own (approaches, teams).
    """

    code: str
    naam: str
    uitleg: str
    groepen: Mapping[str, str]


# The first year of life in which somebody is no longer in the group, with what the group is called.
LEEFTIJDEN = (
    (27, "tot27", "16 tot en met 26 jaar"),
    (40, "tot40", "27 tot en met 39 jaar"),
    (55, "tot55", "40 tot en met 54 jaar"),
)
OUDER = ("55plus", "55 jaar en ouder")

OPLEIDINGSGROEPEN = {
    "hoog": (Opleidingsniveau.BACHELOR, Opleidingsniveau.MASTER, Opleidingsniveau.DOCTOR),
    "midden": (Opleidingsniveau.BOVENBOUW, Opleidingsniveau.VAK),
    "laag": (Opleidingsniveau.GEEN, Opleidingsniveau.BASIS, Opleidingsniveau.ONDERBOUW),
}

# Nationality in groups that are large enough to be shown in most municipalities.
HERKOMSTGROEPEN = {
    "syrie": ("SY",),
    "hoorn": ("ER", "ET", "SO", "SD"),
    "turkije": ("TR",),
    "midden": ("IQ", "IR", "AF", "YE", "PS", "LB"),
}

GESLACHTEN = {Geslacht.VROUW: "vrouw", Geslacht.MAN: "man"}

KENMERKEN = {
    kenmerk.code: kenmerk
    for kenmerk in (
        Kenmerk("aanpak", "Aanpak", "De aanpak waarmee iemand begon.", {}),
        Kenmerk(
            "kwartaal", "Kwartaal", "Van de dag van vestiging.",
            {
                "1": "Januari, februari en maart", "2": "April, mei en juni", "3": "Juli, augustus en september",
                "4": "Oktober, november en december",
            },
        ),
        Kenmerk(
            "geslacht", "Geslacht", "Zoals het nu in het dossier staat.",
            {"vrouw": "Vrouwen", "man": "Mannen", ONBEKEND: "Niet bekend"},
        ),
        Kenmerk(
            "leeftijd", "Leeftijd", "Op de dag van vestiging.",
            {**{code: naam for _, code, naam in LEEFTIJDEN}, OUDER[0]: OUDER[1]},
        ),
        Kenmerk(
            "opleiding", "Opleiding", "Het hoogste niveau dat nu bekend is, met of zonder diploma.",
            {
                "laag": "Geen school, basisschool of eerste jaren middelbaar",
                "midden": "Middelbare school af of vakopleiding",
                "hoog": "Hogeschool of universiteit",
                ONBEKEND: "Niet bekend",
            },
        ),
        Kenmerk(
            "taal", "Nederlands spreken", "Het niveau dat nu bekend is.",
            {"A0": "Nog niets", "A1": "A1", "A2": "A2", "B1": "B1 of hoger", ONBEKEND: "Niet bekend"},
        ),
        Kenmerk(
            "leerroute", "Leerroute", "Uit het laatste gesprek waarin een leerroute is vastgesteld.",
            {"b1": "B1-route", "onderwijs": "Onderwijsroute", "z": "Z-route", ONBEKEND: "Nog niet vastgesteld"},
        ),
        Kenmerk(
            "herkomst", "Herkomst", "De nationaliteit die nu in het dossier staat, in groepen.",
            {
                "syrie": "Syrië",
                "hoorn": "Eritrea, Ethiopië, Somalië en Soedan",
                "turkije": "Turkije",
                "midden": "Irak, Iran, Afghanistan, Jemen, Palestina en Libanon",
                "overig": "Andere landen",
                ONBEKEND: "Niet bekend",
            },
        ),
        Kenmerk("team", "Team", "Van de klantondersteuner op de dag waarop geteld is.", {}),
    )
}  # fmt: skip
