"""Put a whole group of the list aside, such as school and childcare without children, and take that back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.db import transaction

from agenda.services import werk_signaleringen_bij
from intake.models import Regelpunt, Regelzaak
from intake.regelcodes import Regelstand
from intake.selectors.regelzaken import IN_EEN_KEER_WEG, is_voor
from intake.services.regelzaken import Regeling, schrijf_regelzaak, telt_mee, vergrendel_met_traject
from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from trajecten.models import Traject

AL_GEWIJZIGD = "Deze punten zijn intussen gewijzigd. Kijk per punt hoe het staat."


@dataclass(frozen=True)
class Groepweg:
    """`weg`: what was put aside. `gebleven`: what did not stand as it was shown, and was left alone."""

    weg: list[Regelzaak]
    gebleven: list[Regelpunt]


@transaction.atomic
def zet_groep_weg(*, statushouder: Statushouder, soort: str, gezien: Mapping[int, int], door: Medewerker) -> Groepweg:
    """All that is open in this group is not needed.

    What was ticked off stays, and so do notes. `gezien`: regelpunt -> version of what was shown as open. What a
    colleague saved since is left alone and told. Raises DomeinFout for a group that cannot be put aside as a whole.
    """
    if soort not in IN_EEN_KEER_WEG:
        raise DomeinFout("Deze punten kun je niet in één keer wegzetten. Kies per punt.")
    persoon, traject = vergrendel_met_traject(statushouder, door)
    weg: list[Regelzaak] = []
    gebleven: list[Regelpunt] = []
    for punt, zaak in _groep(persoon, traject, soort, door):
        nu_is = Regeling.van(zaak)
        getoond = gezien.get(punt.pk) == (zaak.versie if zaak else 0)
        if getoond and nu_is.stand == Regelstand.OPEN:
            regeling = replace(nu_is, stand=Regelstand.NIET_NODIG)
            weg.append(schrijf_regelzaak(persoon, punt, zaak, regeling, door))
        elif nu_is.stand == Regelstand.OPEN or (punt.pk in gezien and nu_is.stand == Regelstand.GEREGELD):
            gebleven.append(punt)
    _werk_vlaggen_bij(persoon, weg)
    return Groepweg(weg, gebleven)


@transaction.atomic
def haal_groep_terug(
    *, statushouder: Statushouder, soort: str, versies: Mapping[int, int], door: Medewerker
) -> list[Regelzaak]:
    """Undo of `zet_groep_weg`: what nobody saved since (`versies`) is open again. DomeinFout when nothing is left."""
    persoon, traject = vergrendel_met_traject(statushouder, door)
    terug = [
        schrijf_regelzaak(persoon, punt, zaak, replace(Regeling.van(zaak), stand=Regelstand.OPEN), door)
        for punt, zaak in _groep(persoon, traject, soort, door)
        if zaak and zaak.stand == Regelstand.NIET_NODIG and versies.get(punt.pk) == zaak.versie
    ]
    if not terug:
        raise DomeinFout(AL_GEWIJZIGD)
    _werk_vlaggen_bij(persoon, terug)
    return terug


def _groep(
    persoon: Statushouder, traject: Traject, soort: str, door: Medewerker
) -> Iterable[tuple[Regelpunt, Regelzaak | None]]:
    """The points of this group that are for this person, with what was recorded."""
    bekend = Regelzaak.objects.visible_to(door).filter(statushouder=persoon).select_related("wie", "document")
    zaken = {zaak.regelpunt_id: zaak for zaak in bekend}
    punten = Regelpunt.objects.visible_to(door).filter(soort=soort)
    return [(punt, zaken.get(punt.pk)) for punt in punten if is_voor(punt, persoon, traject)]


def _werk_vlaggen_bij(persoon: Statushouder, zaken: Iterable[Regelzaak]) -> None:
    if any(telt_mee(zaak.regelpunt, persoon) for zaak in zaken):
        werk_signaleringen_bij(statushouder_ids=[persoon.pk])
