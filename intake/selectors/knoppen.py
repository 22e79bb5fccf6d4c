"""The button at an appointment: begin its talk, go on with it, or read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.urls import reverse

from agenda.afspraakstanden import BEZET
from agenda.gespreksknop import Gespreksknop
from agenda.models import Afspraak
from intake.models import Gesprek
from intake.models.gesprek import Gesprekssoort
from kern.tijd import hier, vandaag
from medewerkers.models import Medewerker
from statushouders.geboortedatum import LEEFTIJD_TRAJECT

# These are held with the form open; of the others the form is there for who wants it.
MET_FORMULIER = frozenset({Gesprekssoort.STARTGESPREK.value, Gesprekssoort.WERKINTAKE.value})


def gespreksknoppen(afspraken: Sequence[Afspraak], kijker: Medewerker, kijk_na: bool) -> dict[int, Gespreksknop]:
    """One query when it has to look what was begun; none for who has nothing to do with talks. A jobcoach only reads
    what was fixed.
    """
    if not kijker.mag("intake.lezen"):
        return {}
    bij = _gesprekken_bij(afspraken, kijker) if kijk_na else {}
    mag = kijker.mag("intake.voeren")
    knoppen = {een.pk: _knop(een, bij, mag=mag) for een in afspraken}
    return {pk: knop for pk, knop in knoppen.items() if knop}


def _gesprekken_bij(afspraken: Sequence[Afspraak], kijker: Medewerker) -> dict[int | None, Gesprek]:
    """Of the versions of a talk the last one counts."""
    gesprekken = Gesprek.objects.visible_to(kijker).filter(afspraak__in=[een.pk for een in afspraken])
    return {een.afspraak_id: een for een in gesprekken.zonder_inhoud().order_by("versienummer")}


def _knop(afspraak: Afspraak, bij: Mapping[int | None, Gesprek], *, mag: bool) -> Gespreksknop | None:
    gesprek = bij.get(afspraak.pk)
    if gesprek and not gesprek.is_concept:
        return Gespreksknop(naam="Gesprek lezen", url=reverse("intake:gesprek", args=[gesprek.pk]), leest=True)
    if not mag or afspraak.stand not in BEZET:
        return None
    dag = hier(afspraak.begin).date()
    if afspraak.statushouder.leeftijd_op(vandaag()) < LEEFTIJD_TRAJECT:
        return None
    nu = dag <= vandaag() and (gesprek is not None or _is_aan_de_beurt(afspraak))
    return Gespreksknop(
        naam=_naam(gesprek, dag > vandaag(), dag < vandaag()),
        url=reverse("intake:begin_bij_afspraak", args=[afspraak.pk]),
        nu=nu,
    )


def _is_aan_de_beurt(afspraak: Afspraak) -> bool:
    return afspraak.soort in MET_FORMULIER and (afspraak.is_gepland or hier(afspraak.begin).date() == vandaag())


def _naam(gesprek: Gesprek | None, komt: bool, was: bool) -> str:
    if komt:
        return "Gesprek voorbereiden"
    if gesprek:
        return "Verder met gesprek"
    return "Gesprek invullen" if was else "Begin gesprek"
