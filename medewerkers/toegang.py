"""The mechanism of access: which role may do which action.

Each app lists its own actions per role in `permissions.py`; `config.toegang` puts the table together once, at start.
What somebody may *see* is another question: `visible_to` on the querysets.
"""

from collections.abc import Mapping

from kern.toegang import INGELOGD, OPENBAAR
from medewerkers.rollen import Rol

Toegangstabel = Mapping[str, frozenset[Rol]]

_tabel: dict[str, frozenset[Rol]] = {}


def stel_tabel_in(*delen: Toegangstabel) -> None:
    """Put the table together from the parts of the apps. Raises ValueError when two apps claim one action."""
    nieuw: dict[str, frozenset[Rol]] = {}
    for deel in delen:
        if dubbel := nieuw.keys() & deel.keys():
            raise ValueError(f"Action listed twice: {sorted(dubbel)}")
        nieuw.update(deel)
    _tabel.clear()
    _tabel.update(nieuw)


def tabel() -> Toegangstabel:
    """The whole table: action -> roles that may do it."""
    return dict(_tabel)


def rol_mag(rol: str, actie: str) -> bool:
    """Whether a role may do an action. An action that nobody listed is for nobody."""
    if actie in (OPENBAAR, INGELOGD):
        return True
    return rol in _tabel.get(actie, frozenset())


def alleen(*rollen: Rol) -> frozenset[Rol]:
    """Reads as a sentence in the tables: `"lijst": alleen(Rol.TEAMLEIDER)`."""
    return frozenset(rollen)
