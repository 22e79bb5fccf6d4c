"""What was measured, as text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Schrijf = Callable[[str], object]


def oordeel(goed: bool) -> str:
    return "gehaald" if goed else "TE VEEL"


def getal(aantal: int) -> str:
    return f"{aantal:,}".replace(",", ".")


def komma(getal: float, cijfers: int = 1) -> str:
    return f"{getal:.{cijfers}f}".replace(".", ",")


def tabel(schrijf: Schrijf, rijen: Sequence[Sequence[str]]) -> None:
    """Numbers to the right, the first and last column to the left."""
    breedtes = [max(map(len, kolom)) for kolom in zip(*rijen, strict=True)]
    for naam, *getallen, laatste in rijen:
        cellen = [cel.rjust(breedte) for cel, breedte in zip(getallen, breedtes[1:-1], strict=True)]
        schrijf("  ".join([naam.ljust(breedtes[0]), *cellen, laatste]).rstrip())
    schrijf("")
