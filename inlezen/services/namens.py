"""On whose behalf a job works."""

from __future__ import annotations

from medewerkers.models import Gemeente, Medewerker

_NAAM_TEKENS = 60


def wie_het_vroeg(medewerker: Medewerker | None, gemeente: Gemeente, *, actie: str) -> Medewerker | None:
    """Who asked for this job, at work for the municipality of the list; None when he or she may no longer do so.

    Between the click and the job an account can be switched off, or get another role or organisation. What the yes of
    that colleague was for is then for another.
    """
    pk = medewerker.pk if medewerker else None
    wie: Medewerker | None = Medewerker.objects.in_gemeente(gemeente.pk).actief().filter(pk=pk).first()
    if wie is None or not wie.mag(actie):
        return None
    wie.actieve_gemeente = gemeente
    return wie


def naam_van(medewerker: Medewerker | None) -> str:
    """For a message of limited length."""
    return medewerker.naam[:_NAAM_TEKENS] if medewerker else "Een collega"
