"""One row of a list of employers to mend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from inlezen.forms.regels import Regelformulier


class Werkgeversregelformulier(Regelformulier):
    """A KvK number and an establishment are told apart together; so are a name and a postcode."""

    hoort_bij: ClassVar[Mapping[str, Sequence[str]]] = {
        "kvk": ("vestigingsnummer", "naam"),
        "vestigingsnummer": ("kvk",),
        "naam": ("kvk", "postcode"),
    }
    wie: ClassVar[Sequence[str]] = ("naam", "kvk", "vestigingsnummer", "postcode", "postcode_plaats")
    nooit_leeg: ClassVar[frozenset[str]] = frozenset({"naam"})
