"""Save a row whose rules stand on its model, and say which field breaks one."""

from __future__ import annotations

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst


def bewaar(rij: models.Model, *, veld_bij: Mapping[str, str], velden: list[str] | None = None) -> None:
    """Save it. `veld_bij`: name of a constraint -> the form field where its message belongs.

    Raises DomeinFout with the message of the model, also when somebody else was first with a number.
    """
    _controleer_teksten(rij)
    _controleer_regels(rij, veld_bij)
    try:
        with transaction.atomic():
            rij.save(update_fields=velden)
    except IntegrityError:
        # Without the cause: PostgreSQL puts the row in it. A check passed above, so it is one that somebody just took.
        _controleer_regels(rij, veld_bij)
        raise DomeinFout("Dit kon niet bewaard worden. Controleer de gegevens en probeer het opnieuw.") from None


def _controleer_teksten(rij: models.Model) -> None:
    for veld in rij._meta.concrete_fields:
        waarde = None if veld.generated else getattr(rij, veld.attname)
        if isinstance(waarde, str):
            controleer_tekst(waarde, veld=veld.name, hoogstens=veld.max_length or len(waarde))


def _controleer_regels(rij: models.Model, veld_bij: Mapping[str, str]) -> None:
    for regel in rij._meta.constraints:
        try:
            regel.validate(type(rij), rij)
        except ValidationError as fout:
            raise DomeinFout(" ".join(fout.messages), veld=veld_bij.get(regel.name, "")) from None
