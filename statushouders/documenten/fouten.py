"""What is wrong with a file, and what to do."""


class Documentfout(ValueError):
    """A file that a dossier does not take. `melding` is Dutch."""

    def __init__(self, melding: str) -> None:
        super().__init__(melding)
        self.melding = melding


_WEL = "Kies een PDF, een foto (JPEG of PNG), of een Word- of Excel-bestand (.docx of .xlsx)."
LEEG = "Dit bestand is leeg. Controleer het en kies het opnieuw."
ANDERS = f"Dit soort bestand nemen we niet aan. {_WEL}"
BESCHADIGD = "Dit bestand is beschadigd. Open het, sla het opnieuw op en kies het nog een keer."
WACHTWOORD = "Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en kies het opnieuw."
MACRO = "In dit bestand zitten macro's. Sla het op als PDF, of als .docx of .xlsx zonder macro's, en kies dat bestand."
KOPPELING = (
    "Dit bestand haalt iets op uit een ander bestand, zoals een sjabloon, of er zit een ander bestand in. "
    "Sla het op als PDF en kies dat bestand."
)
UITGEPAKT = "Dit bestand wordt uitgepakt te groot. Sla het op als PDF en kies dat bestand."
PIXELS = "Deze foto heeft te veel beeldpunten. Maak hem kleiner, of maak een nieuwe foto."


def geen(wat: str) -> str:
    """For kinds that people pick by mistake: 'een oud Word-bestand'."""
    return f"Dit is {wat}. {_WEL}"
