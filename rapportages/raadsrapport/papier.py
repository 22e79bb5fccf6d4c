"""From a question to a PDF. The figures come from a kept stand and from nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kern.datums import datum_lang, lees_datum
from kern.fouten import DomeinFout
from kern.pdf import maak_pdf
from medewerkers.models import Gemeente
from rapportages.bord import Keuze, bestemmingen, gebleven, tegels, trechter, verloop
from rapportages.bord.keuze import Namen
from rapportages.cijfers import PLEKKEN
from rapportages.models import Maandstand
from rapportages.raadsrapport.dagen import dagen_van_vestiging
from rapportages.raadsrapport.groepen import groepen_voor_de_raad
from rapportages.raadsrapport.jaren import JAREN, jaartabel, naast_vorig_jaar
from rapportages.raadsrapport.kort import in_het_kort
from rapportages.raadsrapport.tellen import hoe_we_tellen
from rapportages.selectors.groepsnamen import groepsnamen
from rapportages.selectors.momentopname import bewaard_beeld
from rapportages.selectors.standen import jaren_van_stand, maandstanden
from rapportages.selectors.streefgetal import doelen
from rapportages.verbergen import ONDERGRENS
from rapportages.woorden import aandeel

_TITEL = "Van vestiging naar werk"


def raadsrapport(gemeente_id: int, vraag: Mapping[str, str]) -> bytes:
    """The paper of who settled in `jaar`, as it was told on `stand`. Raises DomeinFout when there is no such stand or
    year, and when the paper does not succeed."""
    gemeente = Gemeente.objects.get(pk=gemeente_id)
    stand = _stand(gemeente_id, vraag.get("stand", ""))
    jaren = jaren_van_stand(stand)
    jaar = next((een for een in jaren if str(een) == vraag.get("jaar")), None)
    if jaar is None:
        raise DomeinFout(
            f"In de stand van {datum_lang(stand.dag)} staat niemand die zich in dat jaar vestigde. "
            "Kies een ander jaar.",
            veld="jaar",
        )
    return maak_pdf("raadsrapport", beeld(gemeente, stand, jaar, jaren))


def _stand(gemeente_id: int, gevraagd: str) -> Maandstand:
    dag = lees_datum(gevraagd)
    stand = maandstanden(gemeente_id=gemeente_id).filter(dag=dag).first() if dag else None
    if stand is None:
        raise DomeinFout("Van deze dag zijn er geen cijfers. Kies een andere dag.", veld="stand")
    return stand


def beeld(gemeente: Gemeente, stand: Maandstand, jaar: int, jaren: list[int]) -> dict[str, Any]:
    """Everything that the paper says. `jaren`: the years of the stand, the last one first."""
    keuze = Keuze(bewaard_beeld(stand, jaar=jaar), jaar)
    op = datum_lang(stand.dag)
    weg = trechter(keuze)
    return {
        "titel": f"{_TITEL}: gevestigd in {jaar}",
        "kop": _TITEL,
        "afzender": f"Gemeente {gemeente.naam}",
        "rechts": f"Stand van {op}",
        "over": f"Rapport voor de gemeenteraad over mensen die zich in {jaar} in de gemeente vestigden.",
        "onder": f"Gemeente {gemeente.naam}, gevestigd in {jaar}, stand van {op}. Alleen aantallen, geen namen.",
        "jaar": jaar,
        "ondergrens": ONDERGRENS,
        "leeg": "" if weg else _te_weinig(jaar),
        "tellen": hoe_we_tellen(),
        **(_stukken(keuze, gemeente.pk, stand, [een for een in jaren if een <= jaar][:JAREN]) if weg else {}),
    }


def _stukken(keuze: Keuze, gemeente_id: int, stand: Maandstand, jaren: list[int]) -> dict[str, Any]:
    namen: Namen = groepsnamen(gemeente_id=gemeente_id)
    alle = tegels(keuze, doelen(gemeente_id=gemeente_id, jaar=keuze.jaar))
    return {
        "kort": in_het_kort(keuze),
        "tegels": [vars(tegel) for tegel in alle],
        "met_doel": any(tegel.doelplaats is not None for tegel in alle),
        "trechter": [vars(rij) for rij in trechter(keuze)],
        "dagen": dagen_van_vestiging(keuze),
        "verloop": [vars(punt) for punt in verloop(keuze) if punt.grenzen],
        "jaren": jaartabel(stand, jaren),
        "vorig_jaar": naast_vorig_jaar(keuze, namen),
        "bestemmingen": [{**vars(rij), "breed": _breed(keuze, rij.code)} for rij in bestemmingen(keuze)],
        "gebleven": [vars(rij) for rij in gebleven(keuze)],
        "groepen": groepen_voor_de_raad(keuze, namen),
    }


def _breed(keuze: Keuze, soort: str) -> int:
    """As wide as its share of all first places."""
    grenzen = aandeel(keuze.deel(PLEKKEN.code, soort), keuze.telt_mee(PLEKKEN.code))
    return grenzen[0] if grenzen else 0


def _te_weinig(jaar: int) -> str:
    return (
        f"In {jaar} vestigden zich minder dan {ONDERGRENS} mensen, of er is uit te rekenen om wie het gaat. "
        "Daarom staan er in dit rapport geen cijfers. Kies een ander jaar, of een latere stand."
    )
