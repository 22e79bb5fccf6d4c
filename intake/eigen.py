"""The questions of a municipality as questions of a section."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from intake.models import EigenVraag
from intake.models.eigen_vraag import Eigensoort
from intake.vragen import JA, JA_NEE, Sectie, Soort, Vraag, als

MEESTE_GETAL = 1_000_000
VERVALLEN = "Deze vraag wordt niet meer gesteld. Wat is ingevuld, blijft staan."
HERZIEN = "Deze vraag is net veranderd. Kijk of het antwoord nog klopt."

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
    erbij = tuple(als_vraag(een, sectie) for een in eigen if een.sectie == sectie.code)
    return replace(sectie, vragen=(*sectie.vragen, *erbij)) if erbij else sectie


def als_vraag(eigen: EigenVraag, sectie: Sectie | None = None) -> Vraag:
    """One question of a municipality. A number may be anything up to a million, a date also one to come.

    In a protected section it waits for the consent that everything there waits for.
    """
    soort = Eigensoort(eigen.soort)
    keuzes = JA_NEE if soort is Eigensoort.JA_NEE else tuple((keuze, keuze) for keuze in eigen.keuzes)
    return Vraag(
        code=f"eigen_{eigen.pk}",
        tekst=eigen.vraag,
        uitleg=eigen.uitleg,
        soort=_SOORT[soort],
        keuzes=keuzes,
        verplicht=eigen.verplicht and eigen.actief,
        vervallen=not eigen.actief,
        herzien_op=eigen.herzien_op,
        als=als("toestemming", JA) if sectie and sectie.beschermd else None,
        ontbreekt="Deze vraag is nog niet beantwoord.",
        hoogstens=MEESTE_GETAL if soort is Eigensoort.GETAL else 0,
        later=soort is Eigensoort.DATUM,
    )


def voor_het_scherm(sectie: Sectie, antwoorden: Mapping[str, Any], bewaard_op: datetime | None = None) -> Sectie:
    """The section as the page of one talk asks it: what is asked no more only where it was answered, and said so;
    likewise that a question changed since its answer was saved.
    """
    vragen = [
        _met_bericht(vraag, bewaard_op if antwoorden.get(vraag.code) else None)
        for vraag in sectie.vragen
        if not vraag.vervallen or antwoorden.get(vraag.code)
    ]
    return replace(sectie, vragen=tuple(vragen))


def _met_bericht(vraag: Vraag, bewaard_op: datetime | None) -> Vraag:
    herzien = bool(bewaard_op and vraag.herzien_op and vraag.herzien_op > bewaard_op)
    bericht = VERVALLEN if vraag.vervallen else HERZIEN if herzien else ""
    return replace(vraag, uitleg=f"{bericht} {vraag.uitleg}".strip()) if bericht else vraag
