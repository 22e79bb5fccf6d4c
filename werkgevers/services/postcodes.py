"""Read the centres of postcode areas from a file; the beheerder keeps them, and they are the same for everybody."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from django.db import transaction

from kern.fouten import DomeinFout
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from werkgevers.models import Postcodegebied

# All four-digit areas of the country are about 4,100.
MEESTE_GEBIEDEN = 10_000
KOLOMMEN = "postcode;breedtegraad;lengtegraad"
_PC4 = re.compile(r"[1-9]\d{3}")
_BREEDTE, _LENGTE = (50.5, 53.8), (3.2, 7.4)


@transaction.atomic
def lees_postcodes(*, inhoud: bytes, door: Medewerker) -> int:
    """Add these areas, and move those that are there already; what is not in the file stays. Gives how many.

    Raises DomeinFout, with the line, for a file that is no list of postcodes: then nothing changes.
    """
    gebieden = {gebied.pc4: gebied for gebied in _gebieden(inhoud)}
    if not gebieden:
        raise DomeinFout(f"In dit bestand staat geen postcode. Zet in de kolommen: {KOLOMMEN}.", veld="bestand")
    Postcodegebied.objects.bulk_create(
        gebieden.values(), update_conflicts=True, unique_fields=["pc4"], update_fields=["breedte", "lengte"],
        batch_size=2000,
    )  # fmt: skip
    if door.actieve_gemeente_id:
        leg_vast("postcodes.ingelezen", gemeente_id=door.actieve_gemeente_id, door=door)
    return len(gebieden)


def _gebieden(inhoud: bytes) -> Iterator[Postcodegebied]:
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        raise DomeinFout("Dit is geen CSV-bestand. Bewaar het als CSV (UTF-8).", veld="bestand") from fout
    scheiding = ";" if ";" in tekst.partition("\n")[0] else ","
    try:
        rijen = list(csv.reader(io.StringIO(tekst), delimiter=scheiding))
    except csv.Error as fout:
        raise DomeinFout("Dit is geen CSV-bestand. Bewaar het als CSV (UTF-8).", veld="bestand") from fout
    if len(rijen) > MEESTE_GEBIEDEN:
        raise DomeinFout(f"Dit zijn meer dan {MEESTE_GEBIEDEN} regels. Nederland heeft er zo'n 4.100.", veld="bestand")
    for nummer, rij in enumerate(rijen, 1):
        if not "".join(rij).strip() or (nummer == 1 and not _PC4.fullmatch(rij[0].strip())):
            continue
        yield _gebied(rij, nummer)


def _gebied(rij: list[str], nummer: int) -> Postcodegebied:
    pc4 = rij[0].strip()
    if len(rij) != 3 or not _PC4.fullmatch(pc4):
        raise DomeinFout(f"Regel {nummer}: nodig zijn {KOLOMMEN}, bijvoorbeeld 2671;51,99;4,21.", veld="bestand")
    try:
        breedte, lengte = (float(cel.strip().replace(",", ".")) for cel in rij[1:])
    except ValueError as fout:
        raise DomeinFout(f"Regel {nummer}: de graden zijn geen getal, zoals 51,99.", veld="bestand") from fout
    if not (_BREEDTE[0] <= breedte <= _BREEDTE[1] and _LENGTE[0] <= lengte <= _LENGTE[1]):
        raise DomeinFout(f"Regel {nummer}: dit punt ligt niet in Nederland. Staan de graden om?", veld="bestand")
    return Postcodegebied(pc4=pc4, breedte=breedte, lengte=lengte)
