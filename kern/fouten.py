"""The one way in which a broken rule reaches the user."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from traceback import extract_tb


class DomeinFout(Exception):
    """A rule of the field was broken. Forms show it at `veld`, the API as problem+json.

    `melding` is Dutch, says what is wrong and what to do; `veld` is the form field ('' for the form as a whole).
    It never holds personal data of somebody whom the user may not see.
    """

    def __init__(self, melding: str, *, veld: str = "") -> None:
        super().__init__(melding)
        self.melding = melding
        self.veld = veld


class Vraag(DomeinFout):
    """Nothing is wrong, but it is not done unseen: `veld` is the tick or the reason with which it goes on."""


class BewerktDoorAnder(DomeinFout):
    """Somebody else saved the same record since it was opened; the form shows both versions."""


def eis_geen(fouten: Iterable[DomeinFout]) -> None:
    """Raise the first of these broken rules. A form shows them all (`Formulier.voeg_domeinfouten_toe`)."""
    for fout in fouten:
        raise fout


def fouten_van(*controles: Callable[[], object]) -> Iterator[DomeinFout]:
    """What these checks raise, one by one: to show all of it, or the first."""
    for controle in controles:
        try:
            controle()
        except DomeinFout as fout:
            yield fout


def gebroken_regel(fout: Exception) -> str:
    """The name of the constraint that an IntegrityError is about; empty when PostgreSQL does not say."""
    return str(getattr(getattr(fout.__cause__, "diag", None), "constraint_name", None) or "")


def soort_en_plek(fout: BaseException) -> str:
    """What a log may say of an error that nobody expected: its kind and where, never its words. Those can hold what
    somebody typed, or a row of a table.
    """
    soort, plekken = type(fout).__name__, extract_tb(fout.__traceback__)
    return f"{soort} in {Path(plekken[-1].filename).name}:{plekken[-1].lineno}" if plekken else soort
