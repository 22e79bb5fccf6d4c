"""The small pictures of trends: coordinates for one line per skill, the same on the page and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from begeleiding.selectors.trends import Trend

_LINKS, _RECHTS, _ONDER, _BOVEN = 6.0, 194.0, 41.0, 7.0
PIJLEN = {"stijgt": "omhoog", "daalt": "omlaag", "gelijk": "min"}


@dataclass(frozen=True)
class Punt:
    x: str
    y: str


@dataclass(frozen=True)
class Vonk:
    """A trend as it is drawn, over so many weeks from this one on."""

    trend: Trend
    weken: int
    eerste: int = 1

    @property
    def punten(self) -> Sequence[Punt]:
        stap = (_RECHTS - _LINKS) / max(self.weken - 1, 1)
        return [Punt(_tal(_LINKS + (week - self.eerste) * stap), hoogte(waarde)) for week, waarde in self.trend.weken]

    @property
    def pad(self) -> str:
        return "M" + " ".join(f"{punt.x},{punt.y}" for punt in self.punten)

    @property
    def eerdere(self) -> Sequence[Punt]:
        return self.punten[:-1]

    @property
    def nu(self) -> Punt | None:
        return self.punten[-1] if self.trend.weken else None

    @property
    def streef(self) -> str:
        return hoogte(self.trend.punt.streef)

    @property
    def lijnen(self) -> Sequence[str]:
        return [hoogte(waarde) for waarde in (1, 2, 3, 4)]

    @property
    def waarde(self) -> str:
        """'3,4'; a dash when there is nothing yet."""
        return komma(self.trend.laatste)

    @property
    def niveau(self) -> str:
        """'3,4' over the weeks that an evaluation goes by; only with scores."""
        return komma(self.trend.niveau)

    @property
    def groep(self) -> str:
        return komma(self.trend.groep) if self.trend.groep is not None else ""

    @property
    def pijl(self) -> str:
        return PIJLEN.get(self.trend.richting, "")

    @property
    def in_woorden(self) -> str:
        """Samenwerken: 3,3 in week 5, stijgt. Niveau voor een stage is 3."""
        if self.trend.laatste is None:
            return f"{self.trend.punt.naam}: nog geen observaties."
        hoe = f", {self.trend.richting}" if self.trend.richting else ""
        groep = f" De groep heeft {self.groep}." if self.groep else ""
        return (
            f"{self.trend.punt.naam}: {self.waarde} in week {self.trend.laatste_week}{hoe}. "
            f"Niveau voor een stage is {self.trend.punt.streef}.{groep}"
        )

    def op_weken(self, weken: Sequence[int]) -> Sequence[str]:
        """The cells of the table."""
        return [komma(self.trend.op(week)) for week in weken]


def vonken_van(trends: Sequence[Trend], minstens: int = 1, eerste: int = 1) -> list[Vonk]:
    """All of them on one scale of weeks: from the first one on, so many at least, and as far as there are scores."""
    laatste = max([minstens, *(een.laatste_week for een in trends)])
    return [Vonk(een, laatste - eerste + 1, eerste) for een in trends]


def hoogte(waarde: float) -> str:
    """Where a score stands in the picture: 1 at the bottom, 4 at the top."""
    return _tal(_ONDER - (waarde - 1) * (_ONDER - _BOVEN) / 3)


def komma(waarde: float | None) -> str:
    return "–" if waarde is None else f"{waarde:.1f}".replace(".", ",")


def _tal(waarde: float) -> str:
    """For SVG: a point, whatever the language."""
    return f"{waarde:.1f}"
