"""Code lists about persons. Names of languages and countries come from CLDR (Babel), in Dutch."""

from functools import lru_cache

from babel import Locale
from django.db import models

ONBEKEND_LAND = "ZZ"
STAATLOOS = "XX"
# ISO 639 codes of languages that newcomers speak most, first in every list (domein-wet 7.4).
VEELGESPROKEN = (
    "ti", "ar", "prs", "fa", "ps", "tr", "kmr", "ckb", "so", "am",
    "en", "fr", "ru", "uk", "es", "ur", "az", "zh", "sw", "nl",
)  # fmt: skip
_EIGEN_TAALNAMEN = {"prs": "Dari", "kmr": "Koerdisch (Kurmanji)", "ckb": "Koerdisch (Sorani)"}

# Languages that are written from right to left.
RECHTS_NAAR_LINKS = frozenset(
    {"ar", "arz", "apc", "azb", "ckb", "dv", "fa", "he", "ks", "prs", "ps", "sd", "ug", "ur", "yi"}
)


class Geslacht(models.TextChoices):
    """As the BRP records it, and X as on a passport."""

    MAN = "m", "Man"
    VROUW = "v", "Vrouw"
    ANDERS = "x", "Anders (X)"
    ONBEKEND = "o", "Onbekend"


class Vergunning(models.TextChoices):
    """Kinds of residence permit that matter here; the last one is no permit yet."""

    ASIEL_BEPAALD = "asiel_bepaald", "Asiel bepaalde tijd"
    ASIEL_ONBEPAALD = "asiel_onbepaald", "Asiel onbepaalde tijd"
    NAREIS = "nareis", "Gezinslid van een asielstatushouder (nareis)"
    GEZIN = "gezin", "Gezinsmigrant"
    ONTHEEMD = "ontheemd", "Tijdelijke bescherming (Oekraïne)"
    OVERIG = "overig", "Andere vergunning"
    ONBEKEND = "onbekend", "Nog niet bekend"


class Regime(models.TextChoices):
    """Under which law the person integrates. Duty before 1-1-2022: Wi2013 (domein-wet 2.8)."""

    WI2021 = "wi2021", "Wet inburgering 2021"
    WI2013 = "wi2013", "Wet inburgering 2013"
    GEEN = "geen", "Niet inburgeringsplichtig"
    ONBEKEND = "onbekend", "Nog niet bekend"


@lru_cache(maxsize=1)
def taalnamen() -> dict[str, str]:
    """Code -> Dutch name of every language, those most spoken first."""
    alle = {**Locale("nl").languages, **_EIGEN_TAALNAMEN}
    vooraan = {code: alle[code] for code in VEELGESPROKEN}
    rest = {code: naam for code, naam in sorted(alle.items(), key=lambda paar: paar[1]) if len(code) <= 3}
    return {**vooraan, **rest}


@lru_cache(maxsize=1)
def landnamen() -> dict[str, str]:
    """ISO 3166 code -> Dutch name of every country, with stateless and unknown at the end."""
    landen = {
        code: naam
        for code, naam in sorted(Locale("nl").territories.items(), key=lambda paar: paar[1])
        if len(code) == 2 and code.isalpha() and code not in {STAATLOOS, ONBEKEND_LAND, "EU", "EZ", "UN", "XA", "XB"}
    }
    return {**landen, STAATLOOS: "Staatloos", ONBEKEND_LAND: "Onbekend"}


def taalnaam(code: str) -> str:
    """The Dutch name of a language; the code itself when it is not in the list."""
    return taalnamen().get(code, code)


def landnaam(code: str) -> str:
    """The Dutch name of a country; the code itself when it is not in the list."""
    return landnamen().get(code, code)


def tolk_in_woorden(nodig: bool | None) -> str:
    """Whether an interpreter is needed; nobody said so is not the same as no."""
    return {True: "nodig", False: "niet nodig", None: "niet bekend"}[nodig]


def schrijfrichting(code: str) -> str:
    """As HTML has it: rtl or ltr."""
    return "rtl" if code in RECHTS_NAAR_LINKS else "ltr"
