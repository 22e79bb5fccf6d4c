"""The rules of an address, of an employer and of a place alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kern.fouten import DomeinFout

ADRES = ("straat", "huisnummer", "postcode", "plaats")
POSTCODE = re.compile(r"[1-9]\d{3} [A-Z]{2}")


def gebroken_adresregels(velden: Mapping[str, Any]) -> Iterator[DomeinFout]:
    """Every rule that is broken, also for a form of which a part could not be read: that part is left out."""
    if velden.get("huisnummer") and not velden.get("straat", "-"):
        yield DomeinFout("Vul ook de straat in, of haal het huisnummer weg.", veld="straat")
    if velden.get("straat") and not velden.get("plaats", "-"):
        yield DomeinFout("Vul ook de plaats in, of haal de straat weg.", veld="plaats")
    postcode = velden.get("postcode")
    if postcode and not POSTCODE.fullmatch(postcode):
        yield DomeinFout("Een postcode is vier cijfers en twee letters, bijvoorbeeld 2671 AB.", veld="postcode")
