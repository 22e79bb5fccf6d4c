"""Who may be looked for: follows the consent with a profile, in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction

from plaatsingen.models import Kandidaat
from statushouders.feitcodes import Taalniveau
from statushouders.models import Profiel
from statushouders.profielcodes import Profielstand
from werkgevers.codelijsten import Certificaat

# The beginnings of words by which a paper is recognised in what somebody can or has. Licences are facts of their own.
_PAPIEREN: Mapping[str, tuple[str, ...]] = {
    Certificaat.VCA: ("vca",),
    Certificaat.HEFTRUCK: ("heftruck", "vorkheftruck"),
    Certificaat.REACHTRUCK: ("reachtruck", "reach"),
    Certificaat.HOOGWERKER: ("hoogwerker",),
    Certificaat.BHV: ("bhv", "bedrijfshulp"),
    Certificaat.HYGIENE: ("haccp", "hygiene"),
    Certificaat.LASSEN: ("lasdiploma", "lascertificaat", "las", "lassen"),
}


@transaction.atomic
def werk_kandidaten_bij(ids: Sequence[int]) -> None:
    """Of these people: who has a profile with consent can be looked for by what it shares; who has none cannot."""
    met = Profiel.objects.filter(statushouder__in=ids, stand=Profielstand.AKKOORD)
    profielen = list(met.only("pk", "statushouder_id", "momentopname", "akkoord_op"))
    gevonden = {profiel.statushouder_id for profiel in profielen}
    Kandidaat.objects.filter(statushouder__in=set(ids) - gevonden).delete()
    Kandidaat.objects.bulk_create(
        [Kandidaat(statushouder_id=een.statushouder_id, profiel=een, **_kolommen(een)) for een in profielen],
        update_conflicts=True,
        unique_fields=["statushouder"],
        update_fields=[
            veld.name for veld in Kandidaat._meta.concrete_fields if not (veld.primary_key or veld.generated)
        ],
    )


def _kolommen(profiel: Profiel) -> dict[str, Any]:
    """What can be searched. A profile of before there was matching says nothing yet: then nobody knows it."""
    weet: Mapping[str, Any] = (profiel.momentopname or {}).get("kenmerken") or {}
    niveau = weet.get("taalniveau")
    return {
        "sinds": profiel.akkoord_op,
        "taalniveau": Taalniveau.values.index(niveau) if niveau else None,
        **{veld: weet.get(veld) or [] for veld in ("sectoren", "vak_werk", "vak_opleiding", "vak_wens")},
        "vaardigheden": [*weet.get("vaardigheden", ()), *weet.get("papieren", ())],
        "certificaten": papieren_in(weet.get("papieren", ())),
        "belasting_niet": weet.get("belasting_niet") or [],
        "vorm": weet.get("vorm") or "",
    }


def papieren_in(teksten: Iterable[str]) -> list[str]:
    """The codes of the papers that these texts (small letters, no accents) name."""
    woorden = {woord.strip("(),.:;") for tekst in teksten for woord in tekst.replace("-", " ").split()}
    return [
        str(code)
        for code, begin in _PAPIEREN.items()
        if any(woord.startswith(begin) if code != Certificaat.LASSEN else woord in begin for woord in woorden)
    ]
