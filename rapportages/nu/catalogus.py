"""Every figure about how it stands on one day."""

from __future__ import annotations

from django.db import models

from plaatsingen.statussen import Bloksoort, Instrumentsoort
from rapportages.nu.definitie import ALLE, IEDEREEN, MEDIAAN, TOTAAL, Nucijfer
from werkgevers.codelijsten import Plaatsingsoort

# How long a step is too late: the last day of each class, with what it is called.
HOE_LAAT = (
    (7, "week1", "Tot en met 1 week"),
    (14, "week2", "Meer dan 1, tot en met 2 weken"),
    (28, "week4", "Meer dan 2, tot en met 4 weken"),
)
LANGER = ("langer", "Langer dan 4 weken")
LAATKLASSEN = {**{code: naam for _, code, naam in HOE_LAAT}, LANGER[0]: LANGER[1]}

# Hours per week: up to and including.
URENKLASSEN = (
    (8, "tot8", "Tot en met 8 uur"),
    (16, "tot16", "Meer dan 8, tot en met 16 uur"),
    (24, "tot24", "Meer dan 16, tot en met 24 uur"),
)
MEER_UREN = ("meer", "Meer dan 24 uur")
UREN = {**{code: naam for _, code, naam in URENKLASSEN}, MEER_UREN[0]: MEER_UREN[1]}
# What belongs to a programme; care for children and what is typed freely do not.
PROGRAMMA = (Bloksoort.WERK, Bloksoort.TAALLES, Bloksoort.OPLEIDING, Bloksoort.INBURGERING)
SAMEN = "samen"

MENSEN = "mensen"

_OP_DIE_DAG = "De dag waarop geteld is. Wat op die dag nog liep, telt mee."
_LOOPT = "Mensen met een traject dat op die dag loopt"


def _met_iedereen(soorten: type[models.TextChoices]) -> dict[str, str]:
    return {IEDEREEN: "Iedereen samen", **{str(code): str(naam) for code, naam in soorten.choices}}


NUCIJFERS = {
    cijfer.code: cijfer
    for cijfer in (
        Nucijfer(
            code="laat_duur", naam="Te laat: hoe lang al", vraag="Bij hoeveel mensen is een stap te laat?",
            wie=f"{_LOOPT} en bij wie de datum van een open stap voorbij is. Elk mens telt één keer: bij de stap die "
            "het langst te laat is.",
            niet="Stappen die gedaan of overgeslagen zijn, en stappen zonder datum. Wachten op een ander telt wel mee.",
            dag="De datum die op de tijdlijn staat. Is een stap verplaatst, dan telt de nieuwe datum.",
            bronnen="De stappen op de tijdlijn.", rijkop="Hoe lang", kolommen={MENSEN: "Mensen"},
            rijen={ALLE: "Alle mensen samen", **LAATKLASSEN},
        ),
        Nucijfer(
            code="laat_stap", naam="Te laat: welke stap", vraag="Welke stappen blijven liggen?",
            wie=f"{_LOOPT} en bij wie de datum van die stap voorbij is. Wie met twee stappen te laat is, telt bij "
            "allebei.",
            niet="Stappen die gedaan of overgeslagen zijn, en stappen zonder datum. Wachten op een ander telt wel mee.",
            dag="De datum die op de tijdlijn staat. Is een stap verplaatst, dan telt de nieuwe datum.",
            bronnen="De stappen op de tijdlijn.", rijkop="Stap", kolommen={TOTAAL: "Mensen", **LAATKLASSEN},
        ),
        Nucijfer(
            code="begeleiding", naam="Mensen in begeleiding", vraag="Hoeveel mensen begeleidt elk team?",
            wie=f"{_LOOPT}, bij het team van hun klantondersteuner en bij het team van hun jobcoach.",
            niet="Wie een traject had dat is geëindigd. Wie nog geen klantondersteuner of jobcoach heeft, staat apart.",
            dag=_OP_DIE_DAG, bronnen="De trajecten, en wie bij iemand betrokken is.", rijkop="Team",
            kolommen={"klantondersteuner": "Via klantondersteuner", "jobcoach": "Via jobcoach"},
        ),
        Nucijfer(
            code="werkgevers", naam="Werkgevers en plekken", vraag="Is er werk voor wie kan beginnen?",
            wie="Werkgevers in het netwerk van de gemeente, de plekken die zij nu aanbieden, en mensen die op die dag "
            "bij hen werken. Wie bij twee werkgevers werkt in andere sectoren, telt bij allebei.",
            niet="Werkgevers in het archief. Een plek die gesloten of voorbij is, of van een werkgever die liever niet "
            "wil, is geen aangeboden plek. Vrij is een plek waarop op die dag niemand werkt.",
            dag=_OP_DIE_DAG, bronnen="De werkgevers, hun werkplekken en de plaatsingen.", rijkop="Sector",
            kolommen={
                "werkgevers": "Werkgevers", "plekken": "Plekken aangeboden", "vrij": "Nog vrij",
                MENSEN: "Mensen aan het werk",
            },
            precies=frozenset({"werkgevers", "plekken"}),
        ),
        Nucijfer(
            code="plaatsing", naam="Wie werkt bij een werkgever", vraag="Op wat voor plek werken mensen nu?",
            wie="Mensen die op die dag op een plek bij een werkgever werken, per soort plek. Wie twee soorten heeft, "
            "telt bij allebei.",
            niet="Voorstellen, en plekken waarop iemand nog moet beginnen of al gestopt is.",
            dag="De dag waarop iemand echt begon, en de laatste dag.", bronnen="De plaatsingen.", rijkop="Soort plek",
            kolommen={MENSEN: "Mensen"},
            rijen=_met_iedereen(Plaatsingsoort),
        ),
        Nucijfer(
            code="regelingen", naam="Regelingen die lopen", vraag="Welke regelingen zetten we in?",
            wie="Mensen die op die dag bij een werkgever werken met deze regeling. Wie er twee heeft, telt bij "
            "allebei.",
            niet="Een regeling die nog niet is begonnen, die voorbij is of die is weggehaald.",
            dag="De periode van de regeling. Heeft een regeling geen periode, dan telt die van de plaatsing.",
            bronnen="De regelingen bij de plaatsingen.", rijkop="Regeling", kolommen={MENSEN: "Mensen"},
            rijen=_met_iedereen(Instrumentsoort),
        ),
        Nucijfer(
            code="uren", naam="Uren in de week", vraag="Hoe vol is de week van mensen?",
            wie=f"{_LOOPT} en die iets van dit soort in hun week hebben.",
            niet="Wie niets van dit soort in de week heeft. Zorg voor kinderen en ‘anders’ tellen niet. Werk telt pas "
            "als iemand echt begonnen is.",
            dag="De week zoals die geldt op die dag. Vakanties tellen we niet af.",
            bronnen="De weekroosters.", rijkop="Soort", kolommen={TOTAAL: "Mensen", MEDIAAN: "Helft minstens", **UREN},
            rijen={**{str(een): str(een.label) for een in PROGRAMMA}, SAMEN: "Alles samen"},
        ),
    )
}  # fmt: skip
