"""The questions of a municipality as questions of a section."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from intake.models import EigenVraag
from intake.models.eigen_vraag import Eigensoort
from intake.vragen import JA_NEE, Sectie, Soort, Vraag

_SOORT = {
    Eigensoort.TEKST: Soort.LANG,
    Eigensoort.GETAL: Soort.GETAL,
    Eigensoort.DATUM: Soort.DATUM,
    Eigensoort.KEUZE: Soort.KEUZE,
    Eigensoort.KEUZES: Soort.KEUZES,
    Eigensoort.JA_NEE: Soort.KEUZE,
}


def met_eigen_vragen(sectie: Sectie, eigen: Iterable[EigenVraag]) -> Sectie:
    """The section with those of `eigen` that belong to it, at its end."""
    erbij = tuple(als_vraag(een) for een in eigen if een.sectie == sectie.code)
    return replace(sectie, vragen=(*sectie.vragen, *erbij)) if erbij else sectie


def als_vraag(eigen: EigenVraag) -> Vraag:
    """One question of a municipality. A number may be anything up to a million, a date also one to come."""
    soort = Eigensoort(eigen.soort)
    keuzes = JA_NEE if soort is Eigensoort.JA_NEE else tuple((keuze, keuze) for keuze in eigen.keuzes)
    return Vraag(
        code=f"eigen_{eigen.pk}",
        tekst=eigen.vraag,
        uitleg=eigen.uitleg,
        soort=_SOORT[soort],
        keuzes=keuzes,
        verplicht=eigen.verplicht,
        ontbreekt="Deze vraag is nog niet beantwoord.",
        hoogstens=1_000_000 if soort is Eigensoort.GETAL else 0,
        later=soort is Eigensoort.DATUM,
    )
