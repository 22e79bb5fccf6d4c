"""Whose facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Kring:
    """The people of a municipality who settled from `van` to `tot`, as they stood on `dag`."""

    gemeente_id: int
    dag: date
    van: date
    tot: date

    def waar(self, pad: str = "statushouder__") -> dict[str, Any]:
        """The filter of rows about these people, `pad` from the row to the person. Every source has it, so that none
        reads about years that were not asked for."""
        return {f"{pad}gemeente_id": self.gemeente_id, f"{pad}vestigingsdatum__range": (self.van, self.tot)}
