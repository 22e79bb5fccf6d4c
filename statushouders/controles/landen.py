"""Which country is meant: Dutch and English names, the adjective as the BRP writes it, two or three letter codes."""

from functools import lru_cache

from babel import Locale
from babel.core import get_global

from kern.leesfout import sleutel
from statushouders.codelijsten import ONBEKEND_LAND, STAATLOOS, landnamen

# Nationality as the BRP describes it ('Eritrese'); the form without -e ('Eritrees') is derived. Plus other names.
_BENAMINGEN = {
    "AE": "emiraatse, vae", "AF": "afghaanse, afgaanse", "AL": "albanese", "AM": "armeense", "AO": "angolese",
    "AR": "argentijnse", "AT": "oostenrijkse", "AU": "australische", "AZ": "azerbeidzjaanse, azerbeidjaanse, azeri",
    "BA": "bosnische, bosnie, bosnie herzegovina", "BD": "bengalese, bengaalse, bangladeshe", "BE": "belgische",
    "BF": "burkinese, burkina faso", "BG": "bulgaarse", "BI": "burundese, burundische", "BJ": "beninse",
    "BR": "braziliaanse", "BT": "bhutaanse", "BY": "wit russische, belarussische, witrussische, wit rusland, belarus",
    "CA": "canadese", "CD": "congolese, dr congo, drc, democratische republiek congo, zaire, congo",
    "CF": "centraal afrikaanse, car", "CG": "congo brazzaville, republiek congo", "CH": "zwitserse",
    "CI": "ivoriaanse, ivoorkust", "CL": "chileense", "CM": "kameroense", "CN": "chinese, volksrepubliek china",
    "CO": "colombiaanse", "CU": "cubaanse", "CY": "cyprische", "CZ": "tsjechische",
    "DE": "duitse, bondsrepubliek duitsland", "DJ": "djiboutiaanse", "DK": "deense", "DZ": "algerijnse",
    "EC": "ecuadoraanse", "EE": "estse, estische", "EG": "egyptische", "ER": "eritrese, eritreese", "ES": "spaanse",
    "ET": "ethiopische, etiopische", "FI": "finse", "FR": "franse",
    "GB": "britse, engelse, groot brittannie, engeland", "GE": "georgische", "GH": "ghanese", "GM": "gambiaanse",
    "GN": "guinese", "GR": "griekse", "GT": "guatemalteekse", "GW": "guinee bissause", "HN": "hondurese",
    "HR": "kroatische", "HT": "haitiaanse", "HU": "hongaarse", "ID": "indonesische", "IE": "ierse",
    "IL": "israelische", "IN": "indiase", "IQ": "iraakse, irak", "IR": "iraanse, islamitische republiek iran",
    "IS": "ijslandse", "IT": "italiaanse", "JM": "jamaicaanse", "JO": "jordaanse", "JP": "japanse",
    "KE": "keniaanse, kenia", "KG": "kirgizische, kirgizie", "KH": "cambodjaanse", "KP": "noord koreaanse",
    "KR": "zuid koreaanse", "KW": "koeweitse", "KZ": "kazachse, kazachstaanse, kazachstan", "LA": "laotiaanse",
    "LB": "libanese", "LK": "sri lankaanse, srilankaanse", "LR": "liberiaanse", "LT": "litouwse", "LU": "luxemburgse",
    "LV": "letse", "LY": "libische", "MA": "marokkaanse", "MD": "moldavische", "ME": "montenegrijnse",
    "MG": "malagassische", "MK": "macedonische, noord macedonische, macedonie", "ML": "malinese",
    "MM": "myanmarese, birmaanse, birma, myanmar, burma", "MN": "mongolische, mongoolse", "MR": "mauritaanse",
    "MX": "mexicaanse", "MY": "maleisische", "MZ": "mozambikaanse", "NA": "namibische", "NE": "nigerese",
    "NG": "nigeriaanse", "NI": "nicaraguaanse", "NL": "nederlandse", "NO": "noorse", "NP": "nepalese",
    "NZ": "nieuw zeelandse", "PE": "peruaanse", "PH": "filipijnse", "PK": "pakistaanse", "PL": "poolse",
    "PS": "palestijnse, palestina, gaza, palestijnse autoriteit", "PT": "portugese", "RO": "roemeense",
    "RS": "servische", "RU": "russische, rusland, russische federatie", "RW": "rwandese",
    "SA": "saoedische, saudische, saoedi arabische", "SD": "soedanese, sudanese, soedan, sudan", "SE": "zweedse",
    "SI": "sloveense", "SK": "slowaakse", "SL": "sierraleoonse, sierra leoonse", "SN": "senegalese",
    "SO": "somalische, somali", "SR": "surinaamse", "SS": "zuid soedanese, zuid soedan, zuid sudan",
    "SV": "salvadoraanse", "SY": "syrische, syrie, arabische republiek syrie, syrische arabische republiek",
    "TD": "tsjadische", "TG": "togolese", "TH": "thaise", "TJ": "tadzjiekse, tadzjikistan", "TM": "turkmeense",
    "TN": "tunesische", "TR": "turkse, turkije", "TZ": "tanzaniaanse", "UA": "oekraiense",
    "UG": "ugandese, oegandese, oeganda", "US": "amerikaanse, vs, usa, amerika", "UY": "uruguayaanse",
    "UZ": "oezbeekse, oezbekistan", "VE": "venezolaanse", "VN": "vietnamese", "XK": "kosovaarse, kosovo",
    "YE": "jemenitische, jemen", "ZA": "zuid afrikaanse", "ZM": "zambiaanse", "ZW": "zimbabwaanse",
    STAATLOOS: "staatloos, staatloze, stateloos, statenloos, apatride",
    ONBEKEND_LAND: "onbekend, onbekende nationaliteit, nationaliteit onbekend, niet bekend, niet vastgesteld",
}  # fmt: skip


@lru_cache(maxsize=1)
def namen_van_landen() -> dict[str, str]:
    """Comparable name -> ISO 3166 code. Our own names go before those of CLDR, Dutch before English."""
    bekend = landnamen()
    gevonden: dict[str, str] = {}
    for alias, codes in get_global("territory_aliases").items():
        if len(alias) == 3 and alias.isalpha() and len(codes) == 1 and codes[0] in bekend:
            gevonden[sleutel(alias)] = codes[0]
    for code, naam in Locale("en").territories.items():
        if code in bekend:
            gevonden[sleutel(naam)] = code
    for code, naam in bekend.items():
        gevonden[sleutel(naam)] = code
        gevonden[sleutel(code)] = code
    for code, namen in _BENAMINGEN.items():
        for naam in namen.split(", "):
            gevonden.update(dict.fromkeys(_vormen(naam), code))
    return gevonden


def _vormen(naam: str) -> list[str]:
    """'eritrese' also as 'eritrees', 'syrische' as 'syrisch', 'turkse' as 'turks'."""
    vormen = [naam]
    if naam.endswith("ese"):
        vormen.append(f"{naam[:-3]}ees")
    elif naam.endswith("e") and len(naam) > 3:  # not of abbreviations: VAE is not Vatican City
        vormen.append(naam[:-1])
    return vormen
