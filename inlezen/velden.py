"""The fields that a column of a list may fill, and the names that people give to such columns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Veld:
    """`sleutel` is what the app calls it; `namen` are compared by `kern.leesfout.sleutel`."""

    sleutel: str
    label: str
    groep: str
    namen: tuple[str, ...]


def veld(sleutel: str, label: str, groep: str, namen: str) -> Veld:
    """A field whose names stand in one text, with a comma between them; the surest first."""
    return Veld(sleutel, label, groep, tuple(namen.split(", ")))
