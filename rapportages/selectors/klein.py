"""Small numbers: who reads a figure must not be able to tell who is meant."""

from kern.datums import getal

# A group under five people is not shown (agreed with the municipality; the common threshold in Dutch statistics).
ONDERGRENS = 5


def toonbaar(aantal: int) -> str:
    """The number as it may be shown: 'minder dan 5' instead of 0 to 4."""
    return getal(aantal) if aantal >= ONDERGRENS else f"minder dan {ONDERGRENS}"
