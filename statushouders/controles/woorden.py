"""Words from a list: sex, country, language, permit, law, yes or no."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import lru_cache

from babel import Locale

from kern.leesfout import Leesfout, is_leeg, schoon, sleutel
from statushouders.codelijsten import Geslacht, Regime, Vergunning, landnaam, taalnaam, taalnamen
from statushouders.controles.landen import namen_van_landen

_GESLACHT = {
    Geslacht.MAN: "m man mannelijk male jongen dhr heer meneer de heer 1",
    Geslacht.VROUW: "v vrouw vrouwelijk f female meisje mw mevr mevrouw w 2",
    Geslacht.ANDERS: "x anders anders x overig non binair nonbinair genderneutraal",
    Geslacht.ONBEKEND: "o onbekend niet bekend 0 9",
}
_TALEN = {
    "ti": "tigrinja, tigrigna, tigrinya, tigrinia, tigrijns, eritrees",
    "ar": "arabisch, syrisch arabisch, arabisch syrisch, standaard arabisch, arabic",
    "prs": "dari, darisch, dari perzisch, afghaans perzisch",
    "fa": "farsi, perzisch, persisch, persian, iraans",
    "ps": "pasjtoe, pashto, pashtu, pasjto, pasthun, pashtoe, pasthu",
    "kmr": "kurmanji, koermandji, kurmandji, kurmanci, badini, koerdisch kurmanji, koerdisch kurmandji",
    "ckb": "sorani, koerdisch sorani, centraal koerdisch",
    "ku": "koerdisch, kurdish",
    "so": "somalisch, somali",
    "am": "amhaars, amharisch, amharic, ethiopisch",
    "om": "oromo, afaan oromo, oromiffa",
    "uk": "oekraiens, oekrains, ukrainian",
    "ur": "urdu, oerdoe",
    "zh": "chinees, mandarijn",
    "sw": "swahili, kiswahili",
    "az": "azerbeidzjaans, azeri, azerbaidzjaans",
    "nl": "nederlands, dutch, nl",
    "en": "engels, english",
}
_TALEN_SCHEIDING = re.compile(r"[,;/+&|]| en (?!\S+ taal)")
_VERGUNNING_BRP = {"26": Vergunning.ASIEL_BEPAALD, "27": Vergunning.ASIEL_ONBEPAALD}
_JA = frozenset({"ja", "j", "yes", "y", "true", "waar", "1", "x", "wel", "nodig"})
_NEE = frozenset({"nee", "n", "no", "false", "onwaar", "0", "niet", "niet nodig", "neen"})


def lees_geslacht(ruw: str) -> str:
    """A value of Geslacht; empty counts as unknown. Raises Leesfout."""
    tekst = sleutel(schoon(ruw))
    if not tekst:
        return Geslacht.ONBEKEND
    for waarde, woorden in _GESLACHT.items():
        if tekst in woorden.split() or tekst == waarde.label.lower() or (" " in tekst and tekst in woorden):
            return waarde
    raise Leesfout("Vul m, v, x of onbekend in.")


def lees_land(ruw: str) -> str:
    """ISO 3166 code of 'Syrië', 'Syrische', 'Eritrees', 'SYR', 'Syrian Arab Republic'. Raises Leesfout."""
    tekst = schoon(ruw)
    if is_leeg(tekst):
        return ""
    kaal = re.sub(r"^(burger van|onderdaan van)( de| het)? |(^| )nationaliteit$", "", sleutel(tekst)).strip()
    bekend = namen_van_landen()
    zonder_haakjes = sleutel(re.sub(r"\(.*?\)", "", tekst))
    if code := bekend.get(kaal) or bekend.get(zonder_haakjes):
        return code
    if re.search(r"[/;,+&]", tekst):
        raise Leesfout("Vul één nationaliteit in.")
    bedoeld = _lijkt_op(kaal, bekend)
    raise Leesfout(
        f"Deze nationaliteit kennen we niet. Bedoel je {landnaam(bedoeld)}?"
        if bedoeld
        else "Deze nationaliteit kennen we niet. Schrijf het land voluit, bijvoorbeeld Syrië."
    )


def lees_taal(ruw: str) -> str:
    """ISO 639 code of one language by its name or code. Raises Leesfout."""
    tekst = schoon(ruw)
    if is_leeg(tekst):
        return ""
    kaal = sleutel(tekst)
    bekend = _namen_van_talen()
    if code := bekend.get(kaal):
        return code
    bedoeld = _lijkt_op(kaal, bekend)
    raise Leesfout(
        f"Een taal kennen we niet. Bedoel je {taalnaam(bedoeld)}?"
        if bedoeld
        else "Een taal kennen we niet. Schrijf de naam voluit, bijvoorbeeld Tigrinya of Arabisch."
    )


def lees_talen(ruw: str) -> tuple[str, ...]:
    """Several languages with , ; / + or 'en' between them, in the order of the text, each once. Raises Leesfout."""
    tekst = schoon(ruw)
    if is_leeg(tekst):
        return ()
    codes = [lees_taal(deel) for deel in _TALEN_SCHEIDING.split(tekst)]
    return tuple(dict.fromkeys(code for code in codes if code))


def lees_vergunning(ruw: str) -> str:
    """A value of Vergunning, from its name, code of the BRP (26, 27) or the words in it. Raises Leesfout."""
    tekst = sleutel(schoon(ruw))
    if not tekst or tekst in {"onbekend", "nog niet bekend", "niet bekend"}:
        return Vergunning.ONBEKEND
    if waarde := _keuze(tekst, Vergunning) or _VERGUNNING_BRP.get(tekst.split()[0]):
        return waarde
    for deel, gevonden in (
        (r"nareis|nareizig", Vergunning.NAREIS),
        (r"oekra|ontheemd|tijdelijke bescherming|\brtb\b", Vergunning.ONTHEEMD),
        (r"onbepaald|\bonbep\b|\bvot\b", Vergunning.ASIEL_ONBEPAALD),
        (r"gezin", Vergunning.GEZIN),
        (r"asiel|statushouder|\bvbt\b|bepaald|\bbep\b", Vergunning.ASIEL_BEPAALD),
        (r"anders|overig|regulier|andere", Vergunning.OVERIG),
    ):
        if re.search(deel, tekst):
            return gevonden
    raise Leesfout("Deze vergunning kennen we niet. Schrijf bijvoorbeeld asiel bepaalde tijd, nareis of overig.")


def lees_regime(ruw: str) -> str:
    """A value of Regime. Raises Leesfout."""
    tekst = sleutel(schoon(ruw))
    if not tekst or tekst in {"onbekend", "nog niet bekend", "niet bekend"}:
        return Regime.ONBEKEND
    if waarde := _keuze(tekst, Regime):
        return waarde
    if "2021" in tekst or tekst in {"nieuw", "nieuwe wet", "wi21"}:
        return Regime.WI2021
    if "2013" in tekst or tekst in {"oud", "oude wet", "wi13"}:
        return Regime.WI2013
    if re.search(r"\bgeen\b|\bniet\b|^nvt$|^n v t$|vrijgesteld|^nee$", tekst):
        return Regime.GEEN
    raise Leesfout("Vul Wi2021, Wi2013 of geen in.")


def lees_ja_nee(ruw: str) -> bool | None:
    """Yes or no; None when nobody said. Raises Leesfout."""
    tekst = sleutel(schoon(ruw))
    if not tekst or tekst in {"onbekend", "niet bekend", "nog niet bekend", "weet ik niet"}:
        return None
    if tekst in _NEE:
        return False
    if tekst in _JA:
        return True
    raise Leesfout("Vul ja of nee in.")


@lru_cache(maxsize=1)
def _namen_van_talen() -> dict[str, str]:
    """Comparable name or code -> code. Our own names go before those of CLDR, Dutch before English."""
    bekend = taalnamen()
    gevonden = {sleutel(naam): code for code, naam in Locale("en").languages.items() if code in bekend}
    gevonden.update({sleutel(code): code for code in bekend})
    gevonden.update({sleutel(naam): code for code, naam in bekend.items()})
    for code, namen in _TALEN.items():
        gevonden.update(dict.fromkeys(namen.split(", "), code))
    return {naam: code for naam, code in gevonden.items() if code in bekend}


def _keuze(tekst: str, keuzes: type[Vergunning] | type[Regime]) -> str:
    return next(
        (str(keuze.value) for keuze in keuzes if tekst in (sleutel(keuze.value), sleutel(str(keuze.label)))), ""
    )


def _lijkt_op(tekst: str, bekend: Mapping[str, str]) -> str:
    """Code of the name that looks most like the text, or ''."""
    if len(tekst) < 4:
        return ""
    gevonden = get_close_matches(tekst, (naam for naam in bekend if len(naam) > 3), n=1, cutoff=0.75)
    return bekend[gevonden[0]] if gevonden else ""
