"""The error of a whole file."""

from inlezen.grenzen import RIJEN


class Bestandsfout(ValueError):
    """A file that cannot be read as a list. `melding` is Dutch: what is wrong and what to do."""

    def __init__(self, melding: str) -> None:
        super().__init__(melding)
        self.melding = melding


GEEN_LIJST = "Dit bestand is geen lijst. Kies een Excel-bestand (.xlsx) of een CSV-bestand (.csv)."
WACHTWOORD = "Dit bestand is beveiligd met een wachtwoord. Haal in Excel het wachtwoord eraf en kies het opnieuw."
TE_GROOT = f"Dit bestand wordt uitgepakt te groot. Een lijst heeft hoogstens {RIJEN:,} regels.".replace(",", ".")
BESCHADIGD = "Dit Excel-bestand is beschadigd. Open het in Excel, sla het opnieuw op en kies het nog een keer."
SLA_OP_ALS_XLSX = (
    "Dit soort Excel-bestand kunnen we niet lezen. Sla het bestand op als .xlsx of CSV en kies het opnieuw."
)
