"""The two fictional municipalities, who works there, and the account of each role."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from medewerkers.models import Organisatie
from medewerkers.rollen import Rol

DOMEIN = "demo.meedoen.example"
WACHTWOORD = "meedoen-demo"

Soort = Organisatie.Soort


@dataclass(frozen=True)
class Plaats:
    """A municipality with a code that Statistics Netherlands has not given out, and streets that are not there.

    `apart`: streets that lie in another postcode area (PC4) than the others.
    """

    naam: str
    cbs_code: str
    postcode: str
    straten: tuple[str, ...]
    apart: Mapping[str, str] = field(default_factory=dict)

    def pc4(self, straat: str) -> str:
        """In which postcode area this street lies."""
        return self.apart.get(straat, self.postcode)


@dataclass(frozen=True)
class Werkgever:
    """An organisation in which colleagues work; `gemeenten` are those it serves."""

    sleutel: str
    naam: str
    soort: str
    gemeenten: tuple[Plaats, ...]
    teams: tuple[str, ...]


@dataclass(frozen=True)
class Collega:
    """Somebody who signs in as `account`@demo.meedoen.example. `sleutel` is what the stories call this person."""

    sleutel: str
    voornaam: str
    achternaam: str
    rol: str
    werkgever: str
    team: str
    account: str

    @property
    def email(self) -> str:
        return f"{self.account}@{DOMEIN}"


DUINRADE = Plaats(
    "Duinrade",
    "GM9001",
    "2999",
    (
        "Lindenhof",
        "Helmstraat",
        "Zeekraalpad",
        "Duindoornlaan",
        "Vuurtorenweg",
        "Strandwal",
        "Molenwerf",
        "Schelpenpad",
    ),
    {"Vuurtorenweg": "2998", "Strandwal": "2998", "Schelpenpad": "2998"},
)
POLDERWIJK = Plaats(
    "Polderwijk",
    "GM9002",
    "8999",
    ("Sluiskade", "Rietvoorde", "Gemaalstraat", "Kavelweg", "Tochtpad"),
    {"Sluiskade": "8998", "Kavelweg": "8997"},
)
PLAATSEN = (DUINRADE, POLDERWIJK)

WERKGEVERS = (
    Werkgever("duinrade", "Gemeente Duinrade", Soort.GEMEENTE, (DUINRADE,), ("Team instroom", "Beleid en beheer")),
    Werkgever("polderwijk", "Gemeente Polderwijk", Soort.GEMEENTE, (POLDERWIJK,), ("Team meedoen",)),
    Werkgever(
        "schakel",
        "Werkbedrijf De Schakel",
        Soort.WERKBEDRIJF,
        PLAATSEN,
        ("Productiehal", "Werkgeversteam", "Bedrijfsbureau"),
    ),
    Werkgever("vluchtelingenwerk", "VluchtelingenWerk", Soort.KETENPARTNER, (DUINRADE,), ("Duinrade",)),
)

COLLEGAS = (
    Collega("marloes", "Marloes", "de Wit", Rol.KLANTONDERSTEUNER, "duinrade", "Team instroom", "klantondersteuner"),
    Collega("bart", "Bart", "Smit", Rol.KLANTONDERSTEUNER, "duinrade", "Team instroom", "bart.smit"),
    Collega("noor", "Noor", "Jansen", Rol.KLANTONDERSTEUNER, "duinrade", "Team instroom", "noor.jansen"),
    Collega("ingrid", "Ingrid", "van Loon", Rol.TEAMLEIDER, "duinrade", "Team instroom", "teamleider"),
    Collega("hanneke", "Hanneke", "Visser", Rol.BELEIDSMEDEWERKER, "duinrade", "Beleid en beheer", "beleidsmedewerker"),
    Collega("ruben", "Ruben", "Kok", Rol.BEHEERDER, "duinrade", "Beleid en beheer", "beheerder"),
    Collega("fatima", "Fatima", "Azzouzi", Rol.JOBCOACH, "schakel", "Productiehal", "jobcoach"),
    Collega("jeroen", "Jeroen", "Bakker", Rol.JOBCOACH, "schakel", "Productiehal", "jeroen.bakker"),
    Collega("wim", "Wim", "Aalders", Rol.PRODUCTIELEIDER, "schakel", "Productiehal", "productieleider"),
    Collega("pieter", "Pieter", "Hoekstra", Rol.ACCOUNTMANAGER, "schakel", "Werkgeversteam", "accountmanager"),
    Collega("els", "Els", "Kramer", Rol.KETENPARTNER, "vluchtelingenwerk", "Duinrade", "ketenpartner"),
    Collega("sanne", "Sanne", "Dijkstra", Rol.KLANTONDERSTEUNER, "polderwijk", "Team meedoen", "sanne.dijkstra"),
    Collega("karim", "Karim", "Bensaid", Rol.TEAMLEIDER, "polderwijk", "Team meedoen", "karim.bensaid"),
    Collega("yvonne", "Yvonne", "Brands", Rol.BEHEERDER, "schakel", "Bedrijfsbureau", "yvonne.brands"),
    Collega("thea", "Thea", "Postma", Rol.BEHEERDER, "polderwijk", "Team meedoen", "thea.postma"),
)


def demo_accounts() -> list[Collega]:
    """One account per role, called after the role: the line that `make demo` prints."""
    return [collega for collega in COLLEGAS if collega.account == collega.rol]
