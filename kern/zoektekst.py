"""Search without caring for case and accents: the same function in index, column and query."""

import unicodedata
from typing import Any

from django.db.models import Func, TextField


class Zoektekst(Func):
    """Lower case without accents, as PostgreSQL's `meedoen_zoektekst` makes it (immutable, so it can be indexed)."""

    function = "meedoen_zoektekst"
    arity = 1

    def __init__(self, *expressions: Any, **extra: Any) -> None:
        super().__init__(*expressions, output_field=TextField(), **extra)


def zonder_accenten(tekst: str) -> str:
    """The same for a text in hand: small letters, without accents, and single spaces."""
    ontleed = unicodedata.normalize("NFKD", tekst.casefold())
    return " ".join("".join(teken for teken in ontleed if not unicodedata.combining(teken)).split())
