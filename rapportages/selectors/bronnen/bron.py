"""The shape of a source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from medewerkers.models import Medewerker
from rapportages.models.uitvoer import Vorm
from rapportages.uitvoer import Kolom, Rijen, Tabel


@dataclass(frozen=True)
class Aanvraag:
    """Who asks for what. `vraag`: of every `Vraagveld` of the source what was chosen."""

    gemeente_id: int
    door: Medewerker
    vraag: Mapping[str, str]


@dataclass(frozen=True)
class Vraagveld:
    """What one chooses before a file is made: value and word of each choice. Without choices there is nothing to
    make."""

    code: str
    label: str
    keuzes: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Inhoud:
    """`rijen` come from the database as they are read; `totaal` says beforehand how many there are."""

    tabel: Tabel
    totaal: int
    rijen: Rijen


def _iedereen(medewerker: Medewerker) -> bool:
    return True


def _alles(vraag: Mapping[str, str]) -> None:
    """Whatever can be chosen can be made."""


@dataclass(frozen=True)
class Bron:
    """What can be taken along as a file: a table by `maak`, or a paper by `pdf`; of these two exactly one.

    Both are called within a transaction and raise DomeinFout when what was asked for does not exist. Who may have it:
    who may do `actie`, and has the `recht` in person when there is one. `met_doel`: it is asked what it is for.
    `keur` raises DomeinFout for choices that do not go together.
    `kolommen`: what the page says of the table before it is made; `meer`: the page that says more, by URL name.
    """

    code: str
    naam: str
    uitleg: str
    actie: str
    velden: Callable[[int], tuple[Vraagveld, ...]]
    maak: Callable[[Aanvraag], Inhoud] | None = None
    pdf: Callable[[Aanvraag], bytes] | None = None
    recht: Callable[[Medewerker], bool] = field(default=_iedereen)
    met_doel: bool = False
    keur: Callable[[Mapping[str, str]], None] = field(default=_alles)
    kolommen: tuple[Kolom, ...] = ()
    meer: str = ""

    @property
    def vormen(self) -> tuple[Vorm, ...]:
        return (Vorm.XLSX, Vorm.CSV) if self.maak else (Vorm.PDF,)

    def mag(self, medewerker: Medewerker) -> bool:
        """May this colleague have it, now."""
        return medewerker.is_active and medewerker.mag(self.actie) and self.recht(medewerker)
