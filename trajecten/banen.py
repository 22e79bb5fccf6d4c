"""The three lanes: who sees which, and how they look on every page (the end of their class, and their icon)."""

from medewerkers.models import Medewerker
from trajecten.models.aanpak import Baan
from trajecten.querysets import ZIET_ALLEEN_BANEN

BAANKLASSEN: dict[str, str] = {Baan.WERK: "werk", Baan.INBURGERING: "taal", Baan.MAATSCHAPPELIJK: "leven"}
BAANICONEN: dict[str, str] = {Baan.WERK: "werk", Baan.INBURGERING: "taal", Baan.MAATSCHAPPELIJK: "huis"}


def banen_van(medewerker: Medewerker) -> frozenset[str]:
    """The lanes that this medewerker sees."""
    return ZIET_ALLEEN_BANEN.get(medewerker.rol, frozenset(Baan.values))
