"""The terms of an aanpak."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from begeleiding.models import Begeleidingsinstelling
from begeleiding.normen import GRENZEN
from begeleiding.selectors.inrichting import eis_aanpak
from begeleiding.selectors.instellingen import Instelling, eigen_instelling
from kern.fouten import DomeinFout, eis_geen
from medewerkers.logboek import leg_vast
from medewerkers.models import Gemeente, Medewerker

DAGEN_PER_MAAND = 30


@dataclass(frozen=True)
class Instellingwissel:
    """What the municipality decided before and after a change, to be able to put it back; None: what is shipped."""

    was: Instelling | None
    nu: Instelling | None


@transaction.atomic
def bewaar_instelling(*, aanpak_code: str, waarden: Instelling, door: Medewerker) -> Instellingwissel:
    """What counts for this aanpak from now on. Assessments that run keep their days."""
    eis_geen(gebroken_regels(vars(waarden)))
    return _zet(aanpak_code, waarden, door)


@transaction.atomic
def haal_instelling_weg(*, aanpak_code: str, door: Medewerker) -> Instellingwissel:
    """What is shipped holds again."""
    wissel = _zet(aanpak_code, None, door)
    if wissel.was is None:
        raise DomeinFout("Er zijn geen eigen termijnen (meer). Kijk hoe het nu staat.")
    return wissel


@transaction.atomic
def zet_instelling_terug(*, aanpak_code: str, was: Instelling | None, nu: Instelling | None, door: Medewerker) -> None:
    """As it was (`was`), as long as it is what one made of it (`nu`)."""
    if _zet(aanpak_code, was, door).was != nu:
        raise DomeinFout("De termijnen zijn intussen weer veranderd. Kijk hoe het nu staat.")


def gebroken_regels(waarden: dict[str, int | None]) -> Iterator[DomeinFout]:
    """Every rule that is broken, also for a form of which a part could not be read."""
    for veld, (minst, meest) in GRENZEN.items():
        waarde = waarden.get(veld)
        if waarde is not None and not minst <= waarde <= meest:
            yield DomeinFout(f"Vul een getal in van {minst} tot {meest}.", veld=veld)
    maanden, weken = waarden.get("assessment_maanden"), waarden.get("tussen_weken")
    if maanden and weken and weken * 7 >= maanden * DAGEN_PER_MAAND:
        yield DomeinFout("Dit valt na het einde van het assessment. Kies minder weken.", veld="tussen_weken")


def _zet(aanpak_code: str, nieuw: Instelling | None, door: Medewerker) -> Instellingwissel:
    """By the municipality, for what is not there cannot be locked."""
    gemeente = Gemeente.objects.select_for_update(no_key=True).get(pk=door.werkt_voor().pk)
    eis_aanpak(gemeente.pk, aanpak_code)
    was = eigen_instelling(gemeente.pk, aanpak_code)
    if nieuw is None:
        Begeleidingsinstelling.objects.filter(gemeente=gemeente, aanpak_code=aanpak_code).delete()
        leg_vast("begeleiding.termijnen_weg", gemeente_id=gemeente.pk, door=door)
    else:
        Begeleidingsinstelling.objects.update_or_create(
            gemeente=gemeente, aanpak_code=aanpak_code, defaults=vars(nieuw)
        )
        leg_vast("begeleiding.termijnen_gewijzigd", gemeente_id=gemeente.pk, door=door)
    return Instellingwissel(was, nieuw)
