"""The weeks of people in Duinrade: lessons, days in the hall, and lessons that clash with work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import time, timedelta

from config.demo.verloop import Persoon
from kern.tijd import vandaag
from medewerkers.models import Logregel, Medewerker
from plaatsingen.models import Roosterblok
from statushouders.models import Statushouder
from trajecten.models import Traject

Soort = Roosterblok.Soort
SINDS = timedelta(days=30)
LES = (time(9), time(12))
HAL = (time(8), time(16))
LESDAGEN: Sequence[Sequence[int]] = ((0, 2, 4), (0, 3), (1, 3))
# Who works in the hall on these days; the lessons of the second one were moved to a morning of work.
HALDAGEN: Mapping[str, Sequence[int]] = {"Yohannes": (1, 3), "Dilan": (1, 3), "Amal": (1, 4)}
BOTST = "Dilan"


def vul_weken(
    mensen: Sequence[Persoon], statushouders: Sequence[Statushouder], collegas: Mapping[str, Medewerker], plaats: str
) -> None:
    """Of who has a traject that runs. Both lists in the same order."""
    lopend = set(Traject.objects.lopend().values_list("statushouder_id", flat=True))
    blokken = [
        blok
        for nummer, (persoon, wie) in enumerate(zip(mensen, statushouders, strict=True))
        if persoon.plaats == plaats and persoon.ko and wie.pk in lopend
        for blok in _week(nummer, persoon, wie, collegas[persoon.ko])
    ]
    Roosterblok.objects.bulk_create(blokken)
    Logregel.objects.bulk_create(
        Logregel(
            actie="rooster.toegevoegd", gemeente_id=wie.gemeente_id, door=door, statushouder_id=wie.pk,
        )
        for wie, door in {blok.statushouder: blok.gemaakt_door for blok in blokken}.items()
    )  # fmt: skip


def _week(nummer: int, persoon: Persoon, wie: Statushouder, door: Medewerker) -> Iterator[Roosterblok]:
    vanaf = max(vandaag() - SINDS, wie.vestigingsdatum)
    haldagen = HALDAGEN.get(persoon.voornamen, ())
    lesdagen = LESDAGEN[2] if persoon.voornamen == BOTST else LESDAGEN[0] if haldagen else LESDAGEN[nummer % 2]
    soorten = (
        (lesdagen, LES, Soort.TAALLES, "Taalschool Duinrade"),
        (haldagen, HAL, Soort.WERK, "De Schakel, hal"),
    )
    for dagen, (van, tot), soort, naam in soorten:
        for dag in dagen:
            yield Roosterblok(
                statushouder=wie, gemaakt_door=door, dag=dag, van=van, tot=tot, soort=soort, naam=naam, geldig_van=vanaf
            )
