"""Small numbers: who reads a figure must not be able to tell who is meant."""

from kern.datums import getal
from rapportages.verbergen import ONDERGRENS

__all__ = ["ONDERGRENS", "toonbaar"]


def toonbaar(aantal: int) -> str:
    """The number as it may be shown: 'minder dan 5' instead of 0 to 4."""
    return getal(aantal) if aantal >= ONDERGRENS else f"minder dan {ONDERGRENS}"
