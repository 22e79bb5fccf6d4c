"""The tick that somebody sets before something is planned with an employer who would rather not."""

from __future__ import annotations

from django import forms

from werkgevers.models import Werkgever
from werkgevers.rust import VRAAG, rusttekst


class RustVeld(forms.BooleanField):
    """Field `toch_benaderen` of a form. Not required: `rust.eis_dat_mag` refuses, with the reason. `wanneer`: when it
    is asked, in a form that may be saved without it.

    `self.fields["toch_benaderen"] = RustVeld(werkgever)` only when `RustVeld.nodig_voor(werkgever)`.
    """

    def __init__(self, werkgever: Werkgever, *, wanneer: str = "") -> None:
        super().__init__(label=VRAAG, help_text=f"{rusttekst(werkgever)} {wanneer}".strip(), required=False)

    @staticmethod
    def nodig_voor(werkgever: Werkgever) -> bool:
        return bool(rusttekst(werkgever))
