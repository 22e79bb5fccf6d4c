"""The error of a whole file."""


class Bestandsfout(ValueError):
    """A file that cannot be read as a list. `melding` is Dutch: what is wrong and what to do."""

    def __init__(self, melding: str) -> None:
        super().__init__(melding)
        self.melding = melding


GEEN_LIJST = "Dit bestand is geen lijst. Kies een Excel-bestand (.xlsx) of een CSV-bestand (.csv)."
