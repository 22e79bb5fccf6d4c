"""Whether it is known where a postcode is."""

from __future__ import annotations

from werkgevers.models import Postcodegebied


def onbekende_postcode(postcode: str) -> str:
    """What to say of a postcode of which no centre is known, with a space before it; nothing of another.

    It may well be right (a new area), so that it is saved.
    """
    if not postcode or Postcodegebied.objects.filter(pk=postcode[:4]).exists():
        return ""
    return (
        f" Let op: Matching kent geen afstand tot {postcode}. Controleer de postcode. Klopt die? Vraag de beheerder om "
        f"het gebied {postcode[:4]}."
    )
