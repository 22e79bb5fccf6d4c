"""Names of employers, to compare them."""

from __future__ import annotations

import re

from kern.leesfout import sleutel

_RECHTSVORM = re.compile(r"(?i)\b(b\.?v|n\.?v|v\.?o\.?f|c\.?v)\b\.?")


def zonder_rechtsvorm(naam: str) -> str:
    """'De Vries B.V.' is 'De Vries'."""
    return " ".join(_RECHTSVORM.sub(" ", naam).split()) or naam


def naamsleutel(naam: str) -> str:
    """Two employers with the same one are called the same."""
    return sleutel(zonder_rechtsvorm(naam)) or naam.casefold()
