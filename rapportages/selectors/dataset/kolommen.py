"""The columns of the dataset, in order: a code for the database, and the name and definition that everybody reads."""

from __future__ import annotations

from rapportages.uitvoer import Kolom, Soort

# What would point at too few people is not told.
NIET_GEZEGD = "niet gezegd"
# By these one could recognise somebody, together: the rule of `kleine_groepen`.
HERKENBAAR = ("vestiging", "herkomst", "opleiding", "leeftijd", "geslacht")
# Each by itself: a value of too few people points at them.
APART = ("aanpak", "team", "taal", "leerroute", "eerste_plek", "afwijsreden", "eindreden")
# What it is called above a column, and in a sentence.
_MIJLPALEN = {
    "contact": ("Eerste contact", "het eerste contact"),
    "intake": ("Intake", "de intake"),
    "start": ("Start", "de start op de hal of een andere eerste plek van de aanpak"),
    "evaluatie": ("Eindevaluatie", "de eindevaluatie van het assessment"),
    "geplaatst": ("Eerste plek", "de eerste dag op een plek bij een werkgever"),
    "betaald": ("Betaald werk", "de eerste dag van betaald werk"),
    "opleiding": ("Naar opleiding", "de dag waarop iemand naar een opleiding ging"),
    "onderneming": ("Eigen bedrijf", "de dag waarop iemand een eigen bedrijf begon"),
}
MIJLPALEN = tuple(_MIJLPALEN)
MET_WEKEN = ("contact", "intake", "start", "evaluatie", "geplaatst", "betaald")
# With how many days such a class ends, and what it is called.
WEKEN = ((21, "binnen 3 weken"), (42, "3 tot 6 weken"), (91, "6 tot 13 weken"), (182, "13 tot 26 weken"),
         (365, "26 tot 52 weken"))  # fmt: skip
LANGER = "langer dan een jaar"
# Up to and including so many.
TELKLASSEN = ((0, "geen"), (5, "1 tot en met 5"), (10, "6 tot en met 10"), (20, "11 tot en met 20"))
MEER = "meer dan 20"
KLEINE_TELKLASSEN = ((0, "geen"), (1, "1"), (3, "2 of 3"))
MEER_DAN_DRIE = "4 of meer"
URENKLASSEN = ((12, "tot en met 12 uur"), (24, "meer dan 12 tot en met 24 uur"), (32, "meer dan 24 tot en met 32 uur"))
MEER_UREN = "meer dan 32 uur"
# Each column that counts: its classes and what is above them.
KLASSEN = {
    "contacten": (TELKLASSEN, MEER),
    "haldagen": (TELKLASSEN, MEER),
    "trainingen": (KLEINE_TELKLASSEN, MEER_DAN_DRIE),
    "regelingen": (KLEINE_TELKLASSEN, MEER_DAN_DRIE),
    "voordrachten": (KLEINE_TELKLASSEN, MEER_DAN_DRIE),
    "afgewezen": (KLEINE_TELKLASSEN, MEER_DAN_DRIE),
    "uren": (URENKLASSEN, MEER_UREN),
    "lesuren": ((((0, "geen"), *URENKLASSEN[:1])), "meer dan 12 uur"),
}
_LEEG = "Leeg: nog niet."
_GROF = f"‘{NIET_GEZEGD}’ als ‘Gevestigd’ grover is gemaakt."


def _tekst(naam: str, definitie: str, breed: int = 18) -> Kolom:
    return Kolom(naam, Soort.TEKST, definitie, breed)


def _maanden() -> dict[str, Kolom]:
    return {
        f"{code}_maand": _tekst(f"{naam} (maand)", f"De maand van {wat}. {_LEEG} {_GROF}", 16)
        for code, (naam, wat) in _MIJLPALEN.items()
    }


def _weken() -> dict[str, Kolom]:
    uitleg = "Hoelang van de vestiging tot {0}, in groepen. " + _LEEG
    return {
        f"{code}_weken": _tekst(f"{naam} (weken)", uitleg.format(wat), 20)
        for code, (naam, wat) in _MIJLPALEN.items()
        if code in MET_WEKEN
    }


def _nog() -> dict[str, Kolom]:
    uitleg = "Had deze persoon {0} maanden na de eerste dag van betaald werk ook betaald werk? Leeg: nog niet zo ver."
    return {f"nog_{na}": _tekst(f"In werk na {na} maanden", uitleg.format(na), 14) for na in (6, 12, 24, 36)}


KOLOMMEN: dict[str, Kolom] = {
    "pseudoniem": _tekst(
        "Pseudoniem",
        "Een eigen code voor elke rij. In al jouw bestanden met dit recht heeft dezelfde persoon dezelfde code. In het "
        "bestand van een ander, of met een ander recht, heeft die persoon een andere code.",
        36,
    ),
    "gemeente": _tekst("Gemeente", "De gemeente waar deze persoon zich vestigde."),
    "vestiging": _tekst(
        "Gevestigd",
        "De maand van vestiging (2026-03), of grover: het kwartaal (2026-K1) of het jaar (2026). Zo grof als nodig is.",
        12,
    ),
    "leeftijd": _tekst("Leeftijd", "De leeftijd op de dag van vestiging, in groepen.", 24),
    "geslacht": _tekst("Geslacht", "Vrouw of man, zoals het nu in het dossier staat.", 12),
    "opleiding": _tekst("Opleiding", "Het hoogste niveau dat nu bekend is, met of zonder diploma.", 30),
    "herkomst": _tekst("Herkomst", "Een groep van landen, naar de nationaliteit in het dossier. Nooit het land.", 30),
    "taal": _tekst("Nederlands spreken", "Het niveau dat nu bekend is."),
    "leerroute": _tekst("Leerroute", "Uit het laatste gesprek waarin een leerroute is vastgesteld."),
    "aanpak": _tekst("Aanpak", "De aanpak waarmee deze persoon begon.", 28),
    "team": _tekst("Team", "Het team van de klantondersteuner op de dag van de stand.", 22),
    **_maanden(),
    **_weken(),
    "eerste_plek": _tekst("Soort eerste plek", "De soort van de eerste plek bij een werkgever. " + _LEEG, 22),
    "uren": _tekst("Uren per week", "Op de plek bij een werkgever die het laatst begon. Leeg: geen plek.", 24),
    **_nog(),
    "contacten": _tekst("Contacten", "Hoeveel contactmomenten in het dossier staan. ‘Geen gehoor’ telt niet."),
    "haldagen": _tekst("Dagen op de hal", "Op hoeveel dagen van het assessment deze persoon op de hal kwam."),
    "lesuren": _tekst("Lesuren per week", "Taalles en inburgering in het weekrooster op de dag van de stand.", 20),
    "trainingen": _tekst("Trainingen", "Hoeveel trainingen zijn begonnen.", 12),
    "regelingen": _tekst(
        "Regelingen", "Hoeveel regelingen er waren voor werkgevers. Welke, zeggen we niet: dat kan iets van iemands "
        "gezondheid vertellen.", 12,
    ),
    "voordrachten": _tekst("Voordrachten", "Hoe vaak deze persoon bij een werkgever is voorgesteld.", 14),
    "afgewezen": _tekst("Ging niet door", "Hoeveel van die voordrachten niet doorgingen.", 14),
    "afwijsreden": _tekst("Reden ging niet door", "De reden waarom een voordracht het vaakst niet doorging.", 28),
    "gestopt_maand": _tekst("Gestopt (maand)", f"De maand van het einde van het traject. Leeg: loopt nog. {_GROF}"),
    "eindreden": _tekst("Reden gestopt", "Waarom het traject eindigde. Leeg: loopt nog.", 26),
}  # fmt: skip
# With the months of what happened one could reckon back when somebody settled.
MAANDKOLOMMEN = (*(f"{code}_maand" for code in MIJLPALEN), "gestopt_maand")
