"""What still runs at an employer or on a place. The apps above that know it tell how to count it, so that who archives
an employer or closes a place hears what is to be ended first.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from kern.datums import meervoud, opsomming


@dataclass(frozen=True, kw_only=True)
class Soort:
    """A kind of thing. `rijen` gives those that run still, of everybody, and knows `visible_to`; `werkgever` and
    `werkplek` are the paths to whose they are, empty when it has none. `pagina`: where one of them is ended, `noem`:
    which one it is, `met_persoon`: it is of a `statushouder`. `houdt_plek_open`: the place is not closed before it
    ends."""

    code: str
    een: str
    meer: str
    rijen: Callable[[], Any]
    werkgever: str
    pagina: str
    noem: Callable[[Any], str]
    met_persoon: bool = True
    werkplek: str = ""
    houdt_plek_open: bool = False


class Openstaand(NamedTuple):
    """So many of a kind. Who they are is not for every reader: it is a count."""

    soort: Soort
    aantal: int

    def __str__(self) -> str:
        return meervoud(self.aantal, self.soort.een, self.soort.meer)


_soorten: dict[str, Soort] = {}


def registreer(soort: Soort) -> None:
    """Add it in `AppConfig.ready`; the same code again replaces it."""
    _soorten[soort.code] = soort


def soorten() -> Collection[Soort]:
    """All that can run at an employer."""
    return _soorten.values()


def openstaand_bij(werkgevers: Collection[int]) -> list[Openstaand]:
    """What runs at these employers; what there is none of is left out. One query for each kind."""
    return _tel("werkgever", werkgevers)


def openstaand_op(werkplekken: Collection[int]) -> list[Openstaand]:
    """The same, of these places."""
    return _tel("werkplek", werkplekken)


def opgesomd(openstaand: Sequence[Openstaand]) -> str:
    """'2 voordrachten en 1 plaatsing'; empty when nothing runs."""
    return opsomming([str(een) for een in openstaand])


def er_is_nog(openstaand: Sequence[Openstaand]) -> str:
    """'is er nog 1 voordracht', 'zijn er nog 2 voordrachten en 1 plaatsing'."""
    return f"{'is' if sum(een.aantal for een in openstaand) == 1 else 'zijn'} er nog {opgesomd(openstaand)}"


def _tel(waarvan: str, ids: Collection[int]) -> list[Openstaand]:
    geteld = [
        Openstaand(soort, soort.rijen().filter(**{f"{pad}__in": ids}).distinct().count())
        for soort in _soorten.values()
        if (pad := getattr(soort, waarvan))
    ]
    return [een for een in geteld if een.aantal]
