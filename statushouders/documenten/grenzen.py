"""How much a document may be, and how long what is thrown away can be taken back."""

from datetime import timedelta

BESTAND_BYTES = 20 * 1024 * 1024
TE_GROOT = "Dit bestand is groter dan 20 MB. Maak het kleiner of splits het, en kies het opnieuw."
NAAM_TEKENS = 120
# Long enough to notice a mistake, short: what was put with the wrong person must really go.
TERUG_TE_HALEN = timedelta(days=7)
# A file without a document is deleted after this; an upload never takes that long.
LOS_BLIJFT = timedelta(days=1)
# So long a teamleider who gave a reason may look at protected documents.
REDEN_GELDT = timedelta(minutes=30)
