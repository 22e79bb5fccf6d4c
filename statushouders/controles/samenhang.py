"""Rules between the fields of one person, the same for form and list."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

OUDSTE_LEEFTIJD = 120
# Somebody whose house is ready next month may already be on the list; a year ahead is a typing error.
VESTIGING_HOOGSTENS_VOORUIT = timedelta(days=183)
# The term of inburgering is three years (Wi2021 art. 11): who settled before that mostly has the first steps far
# behind, and a slip in the year is likelier. A question and no error, for some begin late. A day more for a leap year.
VESTIGING_LANG_GELEDEN = timedelta(days=3 * 365 + 1)
# Help may begin in the asylum centre, once a house in the municipality is found; that is months before, not years.
BEGELEIDING_HOOGSTENS_VOORAF = timedelta(days=366)
_NIET_IN_DE_TOEKOMST = {
    "brp_inschrijving": "De datum van inschrijving in de BRP ligt in de toekomst. Kijk de datum na.",
    "kennisgeving_duo": "De datum van de kennisgeving van DUO ligt in de toekomst. Kijk de datum na.",
}
_NIET_VOOR_GEBOORTE = {
    "vestigingsdatum": "De vestigingsdatum ligt voor de geboortedatum. Controleer beide datums.",
    "brp_inschrijving": "De inschrijving in de BRP ligt voor de geboortedatum. Controleer beide datums.",
    "kennisgeving_duo": "De kennisgeving van DUO ligt voor de geboortedatum. Controleer beide datums.",
    "vergunning_vanaf": "De vergunning begint voor de geboortedatum. Controleer beide datums.",
}


def is_lang_geleden(vestigingsdatum: date, *, vandaag: date) -> bool:
    """Whether somebody settled so long ago that form and list ask whether the date is right."""
    return vestigingsdatum < vandaag - VESTIGING_LANG_GELEDEN


def is_te_vroeg(dag: date, *, vestigingsdatum: date) -> bool:
    """Whether a step or a contact of this day is too long before settling to be about this person's traject."""
    return dag < vestigingsdatum - BEGELEIDING_HOOGSTENS_VOORAF


def controleer_samenhang(waarden: Mapping[str, Any], *, vandaag: date) -> dict[str, str]:
    """Field -> message for values that are right alone and wrong together. Fields that are missing are passed by."""
    fouten: dict[str, str] = {}
    for veld, melding in _regels(waarden, vandaag):
        fouten.setdefault(veld, melding)
    return fouten


def _regels(waarden: Mapping[str, Any], vandaag: date) -> Iterator[tuple[str, str]]:
    yield from _over_geboorte(waarden, vandaag)
    vestiging = waarden.get("vestigingsdatum")
    if vestiging and vestiging > vandaag + VESTIGING_HOOGSTENS_VOORUIT:
        yield "vestigingsdatum", "De vestigingsdatum ligt meer dan een half jaar in de toekomst. Kijk het jaar na."
    for veld, melding in _NIET_IN_DE_TOEKOMST.items():
        if waarden.get(veld) and waarden[veld] > vandaag:
            yield veld, melding
    vanaf, tot = waarden.get("vergunning_vanaf"), waarden.get("vergunning_tot")
    if vanaf and tot and tot < vanaf:
        yield "vergunning_tot", "De vergunning eindigt voor zij begint. Controleer beide datums."


def _over_geboorte(waarden: Mapping[str, Any], vandaag: date) -> Iterator[tuple[str, str]]:
    geboorte = waarden.get("geboortedatum")
    if not geboorte:
        return
    if geboorte.eerste_mogelijke_dag > vandaag:
        yield "geboortedatum", "Deze geboortedatum ligt in de toekomst. Kijk het jaar na."
        return
    if geboorte.leeftijd_op(vandaag) > OUDSTE_LEEFTIJD:
        yield "geboortedatum", f"Deze persoon zou ouder dan {OUDSTE_LEEFTIJD} jaar zijn. Kijk het jaar na."
    for veld, melding in _NIET_VOOR_GEBOORTE.items():
        if waarden.get(veld) and waarden[veld] < geboorte.eerste_mogelijke_dag:
            yield veld, melding
