"""Files that somebody takes along: columns, and writers that need the same memory for ten rows and for a million."""

from rapportages.uitvoer.csvbestand import schrijf_csv
from rapportages.uitvoer.kolommen import Kolom, Rijen, Soort, Tabel
from rapportages.uitvoer.werkmap import schrijf_xlsx

__all__ = ["Kolom", "Rijen", "Soort", "Tabel", "schrijf_csv", "schrijf_xlsx"]
