"""One group of facts on one form, with as many rows as there are, and one more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.forms.utils import ErrorDict

from kern.forms import Formulier
from kern.formulierteksten import zet_teksten
from kern.fouten import DomeinFout
from statushouders.feitcodes import LEEFVELDEN
from statushouders.feiten import Feiten
from statushouders.feitregels import MEESTE_RIJEN
from statushouders.forms.feiten.velden import LEEF, RIJEN

# A row that holds nothing but these says nothing.
_ZEGT_NIETS = {"soort", "moedertaal"}


class Groepformulier(Formulier):
    """The facts of one group. A row is left out by emptying it.

    `aantal` is the number of rows on the form that was sent; a field of a row is called `talen-0-taal`, which is how
    a broken rule names it too.
    """

    alles_mag_leeg = True

    def __init__(self, *args: Any, groep: str, huidig: Feiten, aantal: int = 0, **kwargs: Any) -> None:
        self.groep, self.soort = groep, RIJEN.get(groep)
        rijen = self._rijen_van(huidig)
        begin: dict[str, Any] = dict(huidig.leefsituatie or {})
        for nummer, rij in enumerate(rijen):
            begin |= {f"{self._voor(nummer)}{veld}": waarde for veld, waarde in vars(rij).items()}
        super().__init__(*args, **kwargs | {"initial": begin})
        self.aantal = min(max(aantal, 0) or len(rijen) + 1, MEESTE_RIJEN) if self.soort else 0
        self._bouw()

    def _rijen_van(self, feiten: Feiten) -> tuple[Any, ...]:
        return getattr(feiten, self.soort.naam) or () if self.soort else ()

    def _voor(self, nummer: int) -> str:
        return f"{self.soort.naam}-{nummer}-" if self.soort else ""

    def _bouw(self) -> None:
        nieuw = {veld: LEEF[veld]() for veld in LEEFVELDEN.get(self.groep, ())}
        for nummer in range(self.aantal):
            nieuw |= {f"{self._voor(nummer)}{veld}": maak() for veld, maak in self._velden().items()}
        for naam, veld in nieuw.items():
            zet_teksten(veld, naam)
        self.fields.update(nieuw)

    def _velden(self) -> Mapping[str, Any]:
        return self.soort.velden if self.soort else {}

    @property
    def rijen(self) -> Iterator[dict[str, Any]]:
        """For each row its fields by name."""
        for nummer in range(self.aantal):
            yield {veld: self[f"{self._voor(nummer)}{veld}"] for veld in self._velden()}

    @property
    def losse_velden(self) -> list[Any]:
        """The fields that stand alone."""
        return [self[veld] for veld in LEEFVELDEN.get(self.groep, ())]

    def feiten(self) -> Feiten:
        """What the services take. Only of a form without errors."""
        leef: Any = {veld: self.cleaned_data[veld] for veld in LEEFVELDEN.get(self.groep, ())}
        lijst: Any = {self.soort.naam: tuple(self._gevuld().values())} if self.soort else {}
        return Feiten(**lijst, leefsituatie=leef or None)

    def _gevuld(self) -> dict[int, Any]:
        """Number of the row on the form -> what stands in it."""
        rijen = {}
        for nummer in range(self.aantal):
            rij = {veld: self.cleaned_data.get(f"{self._voor(nummer)}{veld}") for veld in self._velden()}
            if self.soort and any(waarde not in ("", None) for veld, waarde in rij.items() if veld not in _ZEGT_NIETS):
                rijen[nummer] = self.soort.feit(**rij)
        return rijen

    def zonder_oordeel(self) -> None:
        """What was typed, without saying yet what is wrong with it."""
        self._errors = ErrorDict()

    def voeg_domeinfout_toe(self, fout: DomeinFout) -> None:
        """A rule counts the rows that hold something; the form counts the empty ones too."""
        naam, _, rest = fout.veld.partition("-")
        nummer, _, veld = rest.partition("-")
        if self.soort and naam == self.soort.naam and nummer.isdecimal():
            op_formulier = list(self._gevuld())[int(nummer)]
            fout = DomeinFout(fout.melding, veld=f"{naam}-{op_formulier}-{veld}")
        super().voeg_domeinfout_toe(fout)
