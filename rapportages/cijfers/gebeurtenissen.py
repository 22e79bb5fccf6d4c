"""What happened in a year, whenever people settled: the same milestones as per year of settling, by their own date."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from rapportages.cijfers.catalogus import MIJLPALEN
from trajecten.statussen import Eindreden


@dataclass(frozen=True)
class Gebeurtenis:
    """`kolom` is the date in `Feit`; `cijfer` tells of the same people per year of settling, empty: none does.

    `redenen`: only of whom the traject ended for one of these; of such parts everybody who stopped is in one.
    """

    code: str
    naam: str
    wat: str
    kolom: str
    bronnen: str
    cijfer: str = ""
    redenen: tuple[str, ...] = ()

    @property
    def voorwaarde(self) -> Q:
        """Of `Feit`: to whom it happened."""
        om = Q(eindreden__in=self.redenen) if self.redenen else Q()
        return om & Q(**{f"{self.kolom}__isnull": False})

    @property
    def vraag(self) -> str:
        return f"Hoe vaak gebeurde dit in een jaar: {self.naam[0].lower()}{self.naam[1:]}?"

    @property
    def wie(self) -> str:
        return (
            f"Mensen met een traject bij wie dit in het jaar gebeurde: {self.wat}. Wanneer zij zich vestigden, maakt "
            "niet uit."
        )

    @property
    def niet(self) -> str:
        return (
            "Wie nog geen 16 was bij de vestiging. Elk mens telt één keer: gebeurde het vaker, dan telt de eerste keer."
        )

    @property
    def dag(self) -> str:
        return "De dag waarop het gebeurde. Wordt die later verbeterd, dan verandert het cijfer mee."


# Told as per year of settling: it is the same year.
GEVESTIGD = "gevestigd"
GESTOPT = "gestopt"
_EINDE = "De trajecten: de laatste dag en de reden."


def _van_mijlpaal(code: str, naam: str) -> Gebeurtenis:
    cijfer = next(een for een in MIJLPALEN if een.code == code)
    wat = f"{cijfer.bereikt[0].lower()}{cijfer.bereikt[1:]}"
    return Gebeurtenis(code, naam, wat, cijfer.mijlpaal, cijfer.bronnen, code)


def _einde(code: str, naam: str, waarom: str, *redenen: Eindreden) -> Gebeurtenis:
    wat = f"het laatste traject eindigde {waarom}"
    return Gebeurtenis(code, f"Gestopt: {naam}", wat, "gestopt_op", _EINDE, redenen=tuple(map(str, redenen)))


GEBEURTENISSEN = {
    een.code: een
    for een in (
        Gebeurtenis(
            GEVESTIGD, "Gevestigd", "de vestiging in de gemeente", "vestiging", "De dag van vestiging in het dossier."
        ),
        _van_mijlpaal("contact", "Eerste contact"),
        _van_mijlpaal("intake", "Intake"),
        _van_mijlpaal("start", "Start werk"),
        Gebeurtenis(
            "pip", "PIP vastgesteld", "het PIP is vastgesteld", "pip_op", "De stap ‘PIP vaststellen’ op de tijdlijn.",
            "pip",
        ),
        _van_mijlpaal("assessment", "Assessment klaar"),
        _van_mijlpaal("geplaatst", "Eerste plek bij een werkgever"),
        _van_mijlpaal("betaald", "Betaald werk"),
        _van_mijlpaal("opleiding", "Naar een opleiding"),
        _van_mijlpaal("onderneming", "Eigen bedrijf"),
        Gebeurtenis(
            GESTOPT, "Gestopt", "het laatste traject eindigde, ook door werk, studie, verhuizing of overlijden",
            "gestopt_op", _EINDE,
        ),
        _einde("einde_werk", "betaald werk", "omdat iemand betaald werk kreeg", Eindreden.WERK),
        _einde("einde_studie", "studie", "omdat iemand ging studeren", Eindreden.STUDIE),
        _einde("einde_bedrijf", "eigen bedrijf", "omdat iemand een eigen bedrijf begon", Eindreden.ONDERNEMING),
        _einde("einde_verhuisd", "verhuisd", "omdat iemand naar een andere gemeente ging", Eindreden.VERHUISD),
        _einde(
            "einde_anders", "andere reden", "om een andere reden, of omdat iemand overleed", Eindreden.ANDERS,
            Eindreden.OVERLEDEN,
        ),
    )
}  # fmt: skip
# The parts of who stopped.
EINDEN = tuple(code for code, een in GEBEURTENISSEN.items() if een.redenen)
