"""Why nobody is looked for at a place, and what to do when that should change."""

from __future__ import annotations

from kern.datums import datum_lang
from kern.tijd import vandaag
from werkgevers.models import Werkgever, Werkplek
from werkgevers.rust import rusttekst


def waarom_dicht(plek: Werkplek) -> str:
    """Empty for a place where one may propose somebody, as `Werkplek.objects.open_op` finds it."""
    if plek.werkgever.is_gearchiveerd:
        return f"{plek.werkgever.naam} staat in het archief. Haal deze werkgever eerst terug."
    if plek.gesloten_op:
        return "Deze plek is gesloten. Is er weer werk? Open dan de plek."
    if plek.einde and plek.einde < vandaag():
        return f"Deze plek was er tot en met {datum_lang(plek.einde)}. Is er weer werk? Wijzig dan de laatste dag."
    return eerst_de_houding(plek.werkgever)


def eerst_de_houding(werkgever: Werkgever) -> str:
    """Who says no is not pushed: no tick opens matching there. What the employer says now is recorded first, and
    counts for every colleague. Empty for who may be asked.
    """
    if not (tekst := rusttekst(werkgever)):
        return ""
    return f"{tekst} Denkt {werkgever.naam} er nu anders over? Pas dan eerst de houding aan bij de werkgever."
