"""Which column of a list is which field, by the names that municipalities use."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from statushouders.aankomst.velden import NODIG, OP_SLEUTEL, VELDEN
from statushouders.controles.leesfout import Leesfout, schoon, sleutel

# A column about somebody else than the person on the row is never recognised as the person's.
_VAN_EEN_ANDER = re.compile(
    r"\b(partner|kind|kinderen|gezin|gezinslid|contactpersoon|school|ouder|vader|moeder|consulent|klantmanager|"
    r"werkgever|coach|jobcoach|vluchtelingenwerk|huisarts|corporatie|verhuurder)\b"
)
_VULWOORDEN = re.compile(
    r"\b(client|statushouder|persoon|klant|inburgeraar|van|de|het|in|op|gemeente|dd|jjjj|mm|ddmmjjjj)\b"
)
_LIJKT_GENOEG = 0.86
_ZEKER = 100
# In a shorter name one letter makes another word: 'Regie' is no 'Regime'.
_KORTSTE_MET_FOUT = 7


@lru_cache(maxsize=1)
def _veld_op_naam() -> dict[str, tuple[str, int]]:
    """Comparable name -> field and how sure: names that stand earlier in a field's list are surer."""
    namen: dict[str, tuple[str, int]] = {}
    for veld in VELDEN:
        for plaats, naam in enumerate((veld.sleutel.replace("_", " "), sleutel(veld.label), *veld.namen)):
            namen.setdefault(naam, (veld.sleutel, _ZEKER - plaats))
    return namen


@lru_cache(maxsize=512)
def herken(kolomnaam: str) -> tuple[str, int] | None:
    """The field of a column with this name and how sure that is; None when it is no name that we know."""
    naam = _leesbaar(kolomnaam)
    if gevonden := _letterlijk(naam) or _zonder_haakjes(kolomnaam, naam):
        return gevonden
    if len(naam) < 4 or _VAN_EEN_ANDER.search(naam):
        return None
    return _met_streep(kolomnaam) or _lijkt_op(naam)


def _zonder_haakjes(kolomnaam: str, naam: str) -> tuple[str, int] | None:
    """'Geslacht (M/V)' is 'Geslacht'; 'Naam (partner)' is somebody else's."""
    if "(" not in kolomnaam or _VAN_EEN_ANDER.search(naam):
        return None
    return _letterlijk(_leesbaar(re.sub(r"\([^()]*\)", " ", kolomnaam)))


def _met_streep(kolomnaam: str) -> tuple[str, int] | None:
    """Two names for the same field: 'Telefoon/mobiel'."""
    delen = [deel for deel in re.split(r"/| of ", kolomnaam) if deel.strip()]
    gevonden = [_veld_op_naam().get(sleutel(deel)) for deel in delen] if len(delen) == 2 else []
    velden = {veld[0] for veld in gevonden if veld}
    return gevonden[0] if len(velden) == 1 and all(gevonden) else None


def is_bekende_naam(kolomnaam: str) -> bool:
    """Whether this is one of our names, typing errors aside; quick, for looking through many cells."""
    return _letterlijk(_leesbaar(kolomnaam)) is not None


def _leesbaar(kolomnaam: str) -> str:
    try:
        return sleutel(re.sub(r"\(\d+\)$", "", schoon(kolomnaam)))
    except Leesfout:
        return ""


def _letterlijk(naam: str) -> tuple[str, int] | None:
    bekend = _veld_op_naam()
    vormen = (naam, naam.replace(" ", ""), _zonder_vulwoorden(naam))
    return next((bekend[vorm] for vorm in vormen if vorm in bekend), None)


def _zonder_vulwoorden(naam: str) -> str:
    return naam if _VAN_EEN_ANDER.search(naam) else " ".join(_VULWOORDEN.sub(" ", naam).split())


def _lijkt_op(naam: str) -> tuple[str, int] | None:
    """A typing error in a name that we know: 'Geboortedautm'."""
    beste = max(_veld_op_naam(), key=lambda bekend: _gelijkenis(naam, bekend))
    gelijkenis = _gelijkenis(naam, beste)
    return (_veld_op_naam()[beste][0], int(gelijkenis * 50)) if gelijkenis >= _LIJKT_GENOEG else None


def _gelijkenis(naam: str, bekend: str) -> float:
    if len(bekend) < _KORTSTE_MET_FOUT or abs(len(naam) - len(bekend)) > 3:
        return 0
    return SequenceMatcher(None, naam, bekend, autojunk=False).ratio()


def koppel(kolommen: Sequence[str]) -> dict[str, int]:
    """Field -> number of the column that is recognised as such.

    The surest name wins. Two columns that are equally sure are both left open: which one counts is for a person.
    """
    kandidaten: dict[str, list[tuple[int, int]]] = {}
    for nummer, naam in enumerate(kolommen):
        if gevonden := herken(naam):
            kandidaten.setdefault(gevonden[0], []).append((gevonden[1], nummer))
    koppeling: dict[str, int] = {}
    for veld, kolomnummers in kandidaten.items():
        kolomnummers.sort(key=lambda kandidaat: (-kandidaat[0], kandidaat[1]))
        if len(kolomnummers) == 1 or kolomnummers[0][0] > kolomnummers[1][0]:
            koppeling[veld] = kolomnummers[0][1]
    return _naam_naast_voornamen(koppeling)


def _naam_naast_voornamen(koppeling: dict[str, int]) -> dict[str, int]:
    """'Naam' beside a column of first names or particles is the surname."""
    if "naam" in koppeling and "achternaam" not in koppeling and koppeling.keys() & {"voornamen", "tussenvoegsel"}:
        return {"achternaam" if veld == "naam" else veld: kolom for veld, kolom in koppeling.items()}
    return koppeling


def ontbreekt(koppeling: dict[str, int]) -> list[str]:
    """Labels of the fields without which nobody can be written down."""
    return [OP_SLEUTEL[veld].label for veld, keuze in NODIG.items() if not koppeling.keys() & set(keuze)]


def twijfel(kolommen: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Label of a field and the columns that could equally well be it."""
    gekoppeld = koppel(kolommen)
    per_veld: dict[str, list[str]] = {}
    for nummer, naam in enumerate(kolommen):
        if nummer not in gekoppeld.values() and (gevonden := herken(naam)) and gevonden[0] not in gekoppeld:
            per_veld.setdefault(gevonden[0], []).append(naam)
    return [(OP_SLEUTEL[veld].label, namen) for veld, namen in per_veld.items()]
