"""An employer by name: with hundreds of them nobody scrolls through a list."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django import forms

from kern.tekst import ruim_op
from kern.zoektekst import zonder_accenten
from werkgevers.models import Werkgever

# So many are named as what one perhaps meant, and no more characters are looked for.
VOORSTELLEN, LANGSTE = 3, 250
NIET_GEVONDEN = "Deze werkgever kennen we niet. Kies een naam uit de lijst, of laat dit leeg."


class Werkgeverkeuze(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Typed, with what the browser suggests of it (`suggesties`, in a datalist with the id `lijst`). Capitals and
    accents do not matter. A part of a name is not taken: the message says whom it may be."""

    queryset: Any

    def __init__(self, *, lijst: str, **kwargs: Any) -> None:
        self.lijst = lijst
        super().__init__(widget=forms.TextInput(attrs={"autocomplete": "off", "list": lijst}), **kwargs)

    @property
    def suggesties(self) -> list[str]:
        return [noem(een) for een in self.queryset]

    def prepare_value(self, value: Any) -> Any:
        """What was typed stays; an employer (or its number) is called by name."""
        if isinstance(value, int):
            value = self.queryset.filter(pk=value).first()
        return noem(value) if isinstance(value, Werkgever) else value

    def to_python(self, value: Any) -> Werkgever | None:
        getypt = zonder_accenten(ruim_op(str(value or ""), op_een_regel=True)[:LANGSTE])
        if not getypt:
            return None
        alle: list[Werkgever] = list(self.queryset)
        heten = Counter(zonder_accenten(een.naam) for een in alle)
        gelijk = [een for een in alle if getypt in _zo_genoemd(een, alleen=heten[zonder_accenten(een.naam)] == 1)]
        if len(gelijk) == 1:
            return gelijk[0]
        lijken = gelijk or [een for een in alle if getypt in zonder_accenten(noem(een))]
        raise forms.ValidationError(_wie_dan(lijken))


def noem(werkgever: Werkgever) -> str:
    """Kwekerij De Lier, Duinrade"""
    return ", ".join(deel for deel in (werkgever.naam, werkgever.plaats) if deel)


def _zo_genoemd(werkgever: Werkgever, *, alleen: bool) -> set[str]:
    """The name with the town; without it when no other has that name."""
    met_plaats = zonder_accenten(noem(werkgever))
    return {met_plaats, zonder_accenten(werkgever.naam)} if alleen else {met_plaats}


def _wie_dan(lijken: list[Werkgever]) -> str:
    namen = list(dict.fromkeys(noem(een) for een in lijken))
    if not namen:
        return NIET_GEVONDEN
    if len(namen) == 1 and len(lijken) > 1:
        return f"{namen[0]} staat er meer dan één keer in. Voeg ze eerst samen, of geef ze elk een eigen naam."
    meer = " Of een andere?" if len(namen) > VOORSTELLEN else ""
    return f"Bedoel je {' of '.join(namen[:VOORSTELLEN])}?{meer} Typ de hele naam, of kies die uit de lijst."
