"""Take an own observation away, and bring it back."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from begeleiding.models import Waarneming
from begeleiding.statussen import TERUG_TE_NEMEN
from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.models import Medewerker

AL_ANDERS = "Deze observatie is intussen verbeterd of weggehaald. Kijk wat er nu staat."
TE_LANG_GELEDEN = "Dit is langer dan een week geleden geschreven. Het blijft staan. Schrijf er een observatie bij."


@transaction.atomic
def neem_observatie_weg(*, waarneming_id: UUID, door: Medewerker) -> None:
    """It holds no more; it stays to be read in the history. Only one's own, within the week."""
    rij = _eigen(waarneming_id, door)
    if not rij.geldt:
        raise DomeinFout(AL_ANDERS)
    if nu() - rij.op > TERUG_TE_NEMEN:
        raise DomeinFout(TE_LANG_GELEDEN)
    Waarneming.objects.filter(pk=rij.pk).update(vervangen_op=nu())


@transaction.atomic
def zet_observatie_terug(*, waarneming_id: UUID, door: Medewerker) -> None:
    """It holds again, within a week after it was taken away. One that was corrected does not: two would hold then."""
    rij = _eigen(waarneming_id, door)
    if rij.vervangen_op is None or Waarneming.objects.filter(vervangt=rij.pk).exists():
        raise DomeinFout(AL_ANDERS)
    if nu() - rij.vervangen_op > TERUG_TE_NEMEN:
        raise DomeinFout(AL_ANDERS)
    Waarneming.objects.filter(pk=rij.pk).update(vervangen_op=None)


def _eigen(waarneming_id: UUID, door: Medewerker) -> Waarneming:
    eigen = Waarneming.objects.visible_to(door).select_for_update(no_key=True).filter(door=door, pk=waarneming_id)
    rij: Waarneming | None = eigen.first()
    if rij is None:
        raise DomeinFout("Deze observatie is van een collega, of je ziet hem niet meer. Er is niets veranderd.")
    return rij
