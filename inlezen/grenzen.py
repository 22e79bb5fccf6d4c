"""How much a list may hold. Wide for a municipality, narrow for somebody who wants to do harm."""

from datetime import timedelta

# What came from a file is forgotten after this; until then an import can be undone.
BEWAARTERMIJN = timedelta(days=30)
BESTAND_BYTES = 10 * 1024 * 1024
# What an XLSX file may become when it is unpacked; 20,000 rows of 30 columns are some 40 MB.
UITGEPAKT_BYTES = 150 * 1024 * 1024
RIJEN = 20_000
KOLOMMEN = 100
# A spreadsheet is held in memory as a full rectangle, also when only its corners are filled.
VLAK_CELLEN = 4_000_000
CEL_TEKENS = 10_000
# All text of a workbook together; one shared text of an XLSX file can be in every cell.
WERKMAP_TEKENS = 50_000_000
# For the process that reads a workbook. Measured with `manage.py bench --lezer 20000 100` (rows, columns): the reader
# takes 310 MB and 11 s of computing, who asked 236 MB; 20,000 rows of 30 columns take 108 and 115 MB and 4 s, 10,000
# of 14 take 53 and 67 MB and 1 s. One file at a time is read (`services.aankomst.leesplek`), so this is all there is.
LEZER_BYTES = 1024 * 1024 * 1024
LEZER_SECONDEN = 25
KOLOMNAAM_TEKENS = 80
