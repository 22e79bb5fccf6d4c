"""Whose entries these are: a phone keeps them under this key, and only their writer sends them in."""

from __future__ import annotations

from django.utils.crypto import salted_hmac

from medewerkers.models import Medewerker

_ZOUT = "begeleiding.dagsleutel"


def sleutel_van(medewerker: Medewerker) -> str:
    """The same on every device of this colleague in this municipality, and telling nothing to who reads it: what was
    written for one municipality is not sent in for another one.
    """
    van = f"{medewerker.pk}:{medewerker.actieve_gemeente_id}"
    return salted_hmac(_ZOUT, van, algorithm="sha256").hexdigest()[:32]
