"""Words that stand nowhere else, in every field of a person: who finds one on a page knows what that page gives away.

The fields come from the models, so that a new one is covered by itself.
"""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import DatabaseError, models, transaction
from django.db.models import Model

from kern.velden import VersleuteldeJson
from statushouders.codelijsten import landnaam, taalnaam
from statushouders.models import Statushouder
from tests.architectuur.huis import modellen

# Codes with a name on the screen: the name is what may not be read.
_NAMEN = {"nationaliteit": ("TV", landnaam), "land": ("VU", landnaam), "taal": ("zu", taalnaam)}
_TEKST = (models.CharField, models.TextField)
_KORTST, _LANG = 5, 14
# By these the program finds things; nobody reads them.
_SLEUTELS = {"regel", "sectie"}


@cache
def paden() -> dict[type[Model], str]:
    """Every model of which a row belongs to a person, with the way to that person: `plaatsing__statushouder`."""
    gevonden: dict[type[Model], str] = {Statushouder: ""}
    while nieuw := {
        model: veld.name + (f"__{gevonden[veld.related_model]}" if gevonden[veld.related_model] else "")
        for model in modellen()
        if model not in gevonden
        for veld in reversed(model._meta.concrete_fields)
        if veld.related_model in gevonden
    }:
        gevonden |= nieuw
    return gevonden


@dataclass
class Merken:
    """What was put where: `woorden` holds the word and the field in which it stands."""

    # Whether this reader may see this field (`plaatsing.functie`) of this row.
    mag: Callable[[Model, str], bool]
    woorden: dict[str, str] = field(default_factory=dict)
    _nummers: Iterator[int] = field(default_factory=lambda: itertools.count(10_000))

    def vul(self, persoon: Statushouder) -> None:
        """Every text of every row of this person is a word of its own from now on."""
        for model, pad in paden().items():
            rijen = model._default_manager.filter(**{pad or "pk": persoon.pk})
            for rij in rijen:
                self._vul_rij(rij)

    def gelekt(self, tekst: str) -> list[str]:
        """The fields of which a word stands in this text."""
        return sorted({veld for woord, veld in self.woorden.items() if woord in tekst})

    def _vul_rij(self, rij: Model) -> None:
        for veld in rij._meta.concrete_fields:
            naam = f"{rij._meta.label_lower.split('.')[1]}.{veld.name}"
            vast = veld.is_relation or veld.primary_key or isinstance(veld, models.GeneratedField)
            if not vast and not self.mag(rij, naam):
                self._vul_veld(rij, veld, naam)

    def _vul_veld(self, rij: Model, veld: Any, naam: str) -> None:
        staat_er = getattr(rij, veld.attname)
        if isinstance(veld, models.DecimalField):
            self.woorden |= dict.fromkeys(_bedragen(staat_er), naam)
            return
        if veld.choices:
            self.woorden |= dict.fromkeys(_labels(veld, staat_er), naam)
            return
        waarde, woorden = self._merk(veld, staat_er)
        if not woorden:
            return
        try:
            with transaction.atomic():
                type(rij)._default_manager.filter(pk=rij.pk).update(**{veld.name: waarde})
        except (DatabaseError, ValueError):
            # The database wants something else here, a number for instance: what stands there is then the word.
            woorden = [staat_er] if isinstance(staat_er, str) else []
        self.woorden |= {woord: naam for woord in woorden if len(woord) >= _KORTST}

    def _merk(self, veld: Any, staat_er: Any) -> tuple[Any, list[str]]:
        """What to put in this field, and the words of it that can be read on a page."""
        if veld.name in _SLEUTELS:
            return None, []
        if veld.name in _NAMEN:
            code, naam = _NAMEN[veld.name]
            return code, [naam(code)]
        if isinstance(veld, VersleuteldeJson | models.JSONField):
            woord = self._woord()
            return _json(staat_er, woord), [woord]
        if isinstance(veld, _TEKST):
            woord = self._woord()
            return (woord if not isinstance(veld, models.EmailField) else f"{woord}@voorbeeld.example"), [woord]
        if isinstance(veld, ArrayField) and not veld.base_field.choices:
            woord = self._woord()
            return [woord], [woord]
        return None, []

    def _woord(self) -> str:
        return f"zqx{next(self._nummers)}"


def _labels(veld: Any, waarde: str) -> set[str]:
    """What a chosen answer is called on the screen, when that is more than a word or two."""
    label = str(dict(veld.flatchoices).get(waarde, ""))
    return {label} if len(label) >= _LANG else set()


def _bedragen(bedrag: Decimal | None) -> set[str]:
    """As it would be written: 7391,53 and 7.391,53 and 7391.53. Round amounts stand everywhere."""
    if bedrag is None or bedrag == int(bedrag):
        return set()
    gewoon = str(bedrag.normalize())
    return {
        gewoon,
        gewoon.replace(".", ","),
        f"{bedrag.normalize():,}".replace(",", " ").replace(".", ",").replace(" ", "."),
    }


def _json(waarde: Any, woord: str) -> Any:
    """The same shape, with the word for every text in it; and in one that is empty."""
    if isinstance(waarde, dict):
        return {sleutel: _json(een, woord) for sleutel, een in waarde.items()} | {"merk": woord}
    if isinstance(waarde, list):
        return [_json(een, woord) for een in waarde]
    return woord if isinstance(waarde, str) else waarde
