"""How the three lanes look on every page: the end of their class (and kind of chip), and their icon."""

from trajecten.models.aanpak import Baan

BAANKLASSEN: dict[str, str] = {Baan.WERK: "werk", Baan.INBURGERING: "taal", Baan.MAATSCHAPPELIJK: "leven"}
BAANICONEN: dict[str, str] = {Baan.WERK: "werk", Baan.INBURGERING: "taal", Baan.MAATSCHAPPELIJK: "huis"}
