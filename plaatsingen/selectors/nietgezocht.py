"""Why matching finds nothing for somebody, or does not know a journey: what a page says instead of an empty list."""

from __future__ import annotations

from typing import NamedTuple

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Profiel, Statushouder
from werkgevers.models import Postcodegebied, Werkplek

Stand = Profiel.Stand


class Leeg(NamedTuple):
    """What an empty page says: a head, and what one can do."""

    kop: str
    tekst: str


GEEN_PROFIEL = Leeg(
    "Nog geen profiel met toestemming",
    "Matching kijkt alleen naar wat iemand wil delen. Maak de blauwe map en lees die samen; daarna staan hier de "
    "plekken die passen.",
)
INGETROKKEN = Leeg(
    "De toestemming is ingetrokken",
    "Matching kijkt alleen naar wat iemand wil delen, en zoekt nu niet. Wil deze persoon weer meedoen? Lees de blauwe "
    "map dan opnieuw samen.",
)
AFGESLOTEN = Leeg(
    "Het traject is afgesloten", "Matching zoekt daarna geen werk meer. Klopt dat niet? Heropen dan eerst het traject."
)
GEEN_PLEK = Leeg("Geen plek om te vergelijken", "Er is geen open plek waarvoor dit profiel nog niet is voorgesteld.")


def waarom_leeg(persoon_id: int) -> Leeg:
    """Of somebody beside whom not one place was laid."""
    standen = set(Profiel.objects.filter(statushouder=persoon_id).order_by().values_list("stand", flat=True))
    if Stand.AKKOORD not in standen:
        return INGETROKKEN if Stand.INGETROKKEN in standen else GEEN_PROFIEL
    if Statushouder.objects.niet_afgesloten().filter(pk=persoon_id).exists():
        return GEEN_PLEK
    return AFGESLOTEN


def reis_onbekend_van(persoon_id: int, *, kijker: Medewerker) -> str:
    """What to say when nobody knows where the way of this person begins; else nothing."""
    postcode = Statushouder.objects.filter(pk=persoon_id).values_list("postcode", flat=True).first() or ""
    if postcode and Postcodegebied.objects.filter(pk=postcode[:4]).exists():
        return ""
    eerst = "Van deze persoon weten we niet waar de reis begint. Daarom past geen plek goed."
    if kijker.rol == Rol.ACCOUNTMANAGER:
        return f"{eerst} Vraag de klantondersteuner om het adres na te kijken."
    if not postcode:
        return f"{eerst} Vul de postcode in bij het adres."
    return f"{eerst} Klopt de postcode? Vraag de beheerder om het gebied toe te voegen bij Postcodes."


def reis_onbekend_naar(plek: Werkplek) -> str:
    """The same of a place."""
    postcode = plek.postcode or plek.werkgever.postcode
    if not postcode:
        return (
            "Van deze plek is geen postcode bekend. Daarom weten we niet hoe lang de reis duurt, en past niemand goed. "
            "Vul het adres aan bij de plek of de werkgever."
        )
    if Postcodegebied.objects.filter(pk=postcode[:4]).exists():
        return ""
    return (
        f"Van postcode {postcode} is geen afstand bekend. Daarom weten we niet hoe lang de reis duurt, en past niemand "
        f"goed. Klopt de postcode? Vraag de beheerder om het gebied {postcode[:4]} toe te voegen bij Postcodes."
    )
