"""What happened in a year, whenever people settled: the same milestones as per year of settling, by their own date."""

from __future__ import annotations

from dataclasses import dataclass

from rapportages.cijfers.catalogus import MIJLPALEN


@dataclass(frozen=True)
class Gebeurtenis:
    """`kolom` is the date in `Feit`; `cijfer` tells of the same people per year of settling, empty: none does."""

    code: str
    naam: str
    wat: str
    kolom: str
    bronnen: str
    cijfer: str = ""

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


def _van_mijlpaal(code: str, naam: str) -> Gebeurtenis:
    cijfer = next(een for een in MIJLPALEN if een.code == code)
    wat = f"{cijfer.bereikt[0].lower()}{cijfer.bereikt[1:]}"
    return Gebeurtenis(code, naam, wat, cijfer.mijlpaal, cijfer.bronnen, code)


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
            "gestopt", "Gestopt", "het laatste traject eindigde, ook door werk, studie, verhuizing of overlijden",
            "gestopt_op", "De trajecten: de laatste dag.",
        ),
    )
}  # fmt: skip
