"""From text, as people and spreadsheets write it, to values; or what is wrong with it, in plain Dutch.

The form for one person and the arrivals list use the same checks. `lees_persoon` reads all fields of one person;
`LEZERS` has the reader of each single field. No database and no clock: the caller says which day it is.
"""

from kern.leesfout import Leesfout
from statushouders.controles.datums import is_dubbelzinnig, lees_datum, lees_geboortedatum, scheiding_bij_maand_voorop
from statushouders.controles.namen import splits_naam
from statushouders.controles.nummers import lees_bsn, lees_email, lees_postcode, lees_telefoon, lees_v_nummer
from statushouders.controles.persoon import LEZERS, VERPLICHT, Gelezen, lees_persoon, uit_adres, uit_postcode_woonplaats
from statushouders.controles.samenhang import controleer_samenhang, is_lang_geleden, is_te_vroeg
from statushouders.controles.woorden import (
    lees_geslacht,
    lees_ja_nee,
    lees_land,
    lees_regime,
    lees_taal,
    lees_talen,
    lees_vergunning,
)

__all__ = [
    "LEZERS",
    "VERPLICHT",
    "Gelezen",
    "Leesfout",
    "controleer_samenhang",
    "is_dubbelzinnig",
    "is_lang_geleden",
    "is_te_vroeg",
    "lees_bsn",
    "lees_datum",
    "lees_email",
    "lees_geboortedatum",
    "lees_geslacht",
    "lees_ja_nee",
    "lees_land",
    "lees_persoon",
    "lees_postcode",
    "lees_regime",
    "lees_taal",
    "lees_talen",
    "lees_telefoon",
    "lees_v_nummer",
    "lees_vergunning",
    "scheiding_bij_maand_voorop",
    "splits_naam",
    "uit_adres",
    "uit_postcode_woonplaats",
]
