"""The profile as a document."""

from __future__ import annotations

from kern.datums import datum_lang
from kern.pdf import maak_pdf
from medewerkers.models import Medewerker
from statushouders.models import Profiel
from statushouders.profielbeeld import Profielbeeld


def profiel_pdf(profiel: Profiel, *, beeld: Profielbeeld, contact: Medewerker | None, gemeente: str) -> bytes:
    """The frozen profile, with the colleague whom an employer can call. Raises DomeinFout when it does not succeed."""
    titel = f"Profiel van {beeld['naam']}"
    akkoord = datum_lang(profiel.akkoord_op) if profiel.akkoord_op else ""
    return maak_pdf(
        "profiel",
        {
            "beeld": beeld,
            "titel": titel,
            "afzender": f"Gemeente {gemeente}",
            "akkoord": f"Goedgekeurd op {akkoord}",
            "onder": f"{titel}, versie {profiel.versienummer}. Vertrouwelijk: alleen voor wie het kreeg.",
            "contact": contactregel(contact, gemeente),
        },
    )


def contactregel(collega: Medewerker | None, gemeente: str) -> str:
    """Who answers questions of an employer; nobody in particular: the municipality."""
    if collega is None:
        return f"Neem contact op met gemeente {gemeente}."
    wie = f"{collega.naam}, {collega.get_rol_display().lower()} bij {collega.organisatie.naam}"
    return f"{wie}\nTelefoon {collega.telefoon}" if collega.telefoon else f"{wie}\n{collega.email}"
