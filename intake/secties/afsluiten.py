"""What the law asks to be recorded, and the decision."""

from collections.abc import Callable

from intake.models.conclusie import KanStarten, Leerroute, Vorm
from intake.models.gesprek import Gesprekssoort
from intake.secties.soorten import MET_BESLUIT
from intake.vragen import GEMEENTE, JA, JA_NEE, Keuzes, Sectie, Soort, Vraag, als, uit

BESLUIT_CODE = "besluit"


INBURGERING = Sectie(
    code="inburgering",
    naam="Inburgering",
    uitleg="Wat de wet vraagt om vast te leggen bij de brede intake.",
    tip="Bied het gesprek onder vier ogen altijd aan, ook als iemand samen met een partner komt.",
    lezers=GEMEENTE,
    soorten=frozenset({Gesprekssoort.STARTGESPREK, Gesprekssoort.WERKINTAKE, Gesprekssoort.VOORTGANGSGESPREK}),
    vragen=(
        Vraag(
            code="prive_aangeboden", tekst="Gesprek onder vier ogen aangeboden", soort=Soort.VINK,
            uitleg="Zonder partner of familie erbij (Besluit inburgering 2021, artikel 5.2).",
        ),
        Vraag(code="prive_datum", tekst="Wanneer aangeboden?", soort=Soort.DATUM, als=als("prive_aangeboden", JA)),
        Vraag(code="toets", tekst="Is de leerbaarheidstoets gedaan?", soort=Soort.KEUZE, keuzes=JA_NEE),
        Vraag(code="toets_datum", tekst="Wanneer?", soort=Soort.DATUM, als=als("toets", JA)),
        Vraag(
            code="toets_uitslag", tekst="Uitslag", soort=Soort.TEKST, als=als("toets", JA),
            uitleg="Bijvoorbeeld: B1 haalbaar binnen de termijn.",
        ),
        Vraag(code="toets_score", tekst="Score", soort=Soort.GETAL, hoogstens=1000, als=als("toets", JA)),
        Vraag(
            code="oproepen", tekst="Oproepen voor de brede intake", soort=Soort.RIJEN, rijnaam="oproep", meeste=3,
            uitleg="Alleen als iemand is opgeroepen: hooguit drie (Wet inburgering 2021, artikel 14).",
            rij=(
                Vraag(code="datum", tekst="Datum van de oproep", soort=Soort.DATUM, verplicht=True, later=True,
                      ontbreekt="Vul de datum van de oproep in."),
                Vraag(
                    code="uitkomst", tekst="Uitkomst", soort=Soort.LIJST,
                    lijst=lambda: {"": "Kies", "gekomen": "Gekomen", "bericht": "Niet gekomen, met bericht",
                                   "geen_bericht": "Niet gekomen, zonder bericht"},
                ),
            ),
        ),
    ),
)  # fmt: skip


def besluit(aanpakken: Callable[[], Keuzes]) -> Sectie:
    """The last section. Of every talk the day; the rest where something is decided. `aanpakken` is asked when it
    counts."""
    return Sectie(
        code=BESLUIT_CODE,
        naam="Besluit",
        uitleg="Wat spreken jullie af? Zeg het ook hardop, en vraag of het klopt.",
        tip="Vraag iemand om de afspraken in eigen woorden te herhalen. Dan weet je dat ze zijn aangekomen.",
        vragen=(
            Vraag(
                code="datum", tekst="Wanneer was het gesprek?", soort=Soort.DATUM, verplicht=True,
                ontbreekt="Vul de datum van het gesprek in.",
            ),
            Vraag(
                code="kan_starten", tekst="Kan iemand beginnen op het niveau van de productiehal?", soort=Soort.KEUZE,
                keuzes=uit(KanStarten), verplicht=True, nodig_bij=MET_BESLUIT, ontbreekt="Kies of iemand kan beginnen.",
            ),
            Vraag(
                code="verwachte_weken", tekst="Over hoeveel weken verwacht je dat het wel kan?", soort=Soort.GETAL,
                minstens=1, hoogstens=104, eenheid=("week", "weken"), verplicht=True,
                als=als("kan_starten", KanStarten.NOG_NIET),
                ontbreekt="Vul in over hoeveel weken je de start verwacht.",
            ),
            Vraag(
                code="reden", tekst="Waarom niet?", soort=Soort.LANG, verplicht=True,
                als=als("kan_starten", KanStarten.NOG_NIET, KanStarten.NEE), hoogstens=2000,
                uitleg="Kort en feitelijk. Niets over gezondheid: dat hoort in het afgeschermde deel.",
                ontbreekt="Schrijf waarom iemand nog niet kan beginnen.",
            ),
            Vraag(
                code="vorm", tekst="Liever in een groep of alleen?", soort=Soort.KEUZE, keuzes=uit(Vorm),
                verplicht=True, nodig_bij=MET_BESLUIT,
                ontbreekt="Kies of iemand beter in een groep of alleen begint.",
            ),
            Vraag(
                code="aanpak", tekst="Welke aanpak past?", soort=Soort.LIJST,
                lijst=lambda: {"": "Kies", **dict(aanpakken())}, verplicht=True, nodig_bij=MET_BESLUIT,
                ontbreekt="Kies de aanpak die je adviseert.",
            ),
            Vraag(
                code="leerroute", tekst="Is de leerroute al bekend?", soort=Soort.LIJST,
                lijst=lambda: dict(uit(Leerroute, "Nog niet bekend")),
            ),
            Vraag(
                code="eerste_afspraken", tekst="Eerste afspraken", soort=Soort.LANG, verplicht=True,
                nodig_bij=MET_BESLUIT, hoogstens=2000,
                uitleg="Wie doet wat, en wanneer?", ontbreekt="Schrijf op wat jullie afspreken.",
            ),
        ),
    )  # fmt: skip
