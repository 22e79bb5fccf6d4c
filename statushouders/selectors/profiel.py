"""The profile of a person as it reads now, and its versions."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from medewerkers.models import Medewerker
from statushouders.models import Profiel, Statushouder
from statushouders.profielbeeld import Profielbeeld, profielbeeld
from statushouders.profielcodes import PROFIELGROEPEN
from statushouders.selectors.feiten import lees_feiten


def beeld_van(profiel: Profiel, *, alleen: Collection[str] | None = None) -> Profielbeeld:
    """What stands on it: of a concept with the facts of now, else what was frozen with the consent."""
    if profiel.momentopname is not None:
        return cast(Profielbeeld, profiel.momentopname)
    return profielbeeld(
        achternaam=profiel.statushouder.achternaam,
        teksten=profiel.teksten,
        feiten=lees_feiten(profiel.statushouder_id, PROFIELGROEPEN),
        alleen=alleen,
    )


def eerder_gedeeld(profiel: Profiel) -> list[str] | None:
    """The parts that were shared of the version before this one; None when there is none."""
    eerdere = Profiel.objects.filter(
        statushouder_id=profiel.statushouder_id, versienummer__lt=profiel.versienummer
    ).order_by("-versienummer")
    return cast("list[str] | None", eerdere.values_list("gedeeld", flat=True).first())


def mag_gedeeld(persoon_id: int) -> bool:
    """Whether a profile of this person is made and shared (still): not after the traject has ended."""
    return Statushouder.objects.niet_afgesloten().filter(pk=persoon_id).exists()


def profielen_van(persoon_id: int, *, kijker: Medewerker) -> list[Profiel]:
    """The versions that `kijker` reads, newest first, without their contents."""
    zichtbaar = Profiel.objects.visible_to(kijker).filter(statushouder=persoon_id)
    namen = ("begonnen_door", "bewaard_door", "akkoord_door", "ingetrokken_door")
    return list(zichtbaar.select_related(*namen).defer("momentopname", "teksten"))
