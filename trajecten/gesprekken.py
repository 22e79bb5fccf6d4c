"""Which talk a step asks for, and which is planned for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from agenda.afspraakstanden import Afspraaksoort
from agenda.models import Afspraak
from kern.tijd import begin_van, vandaag
from medewerkers.models import Medewerker
from trajecten.models import AanpakStap, Stap
from trajecten.statussen import Stapstatus

# A startgesprek is a first contact too: fixing it finishes that step.
_BIJ_MIJLPAAL: Mapping[str, tuple[Afspraaksoort, ...]] = {
    AanpakStap.Mijlpaal.CONTACT: (Afspraaksoort.EERSTE_CONTACT, Afspraaksoort.STARTGESPREK),
    AanpakStap.Mijlpaal.INTAKE: (Afspraaksoort.WERKINTAKE,),
}
# The talk of the law at the start (Wi2021 art. 14) stands in the shipped aanpak under this code.
_BIJ_CODE: Mapping[str, tuple[Afspraaksoort, ...]] = {"brede-intake": (Afspraaksoort.STARTGESPREK,)}


def gesprekssoorten(stap: Stap) -> tuple[str, ...]:
    """The kinds of talk that are this step, the one that it asks for first; none for a step that is no talk."""
    van_stap = stap.aanpakstap
    return tuple(_BIJ_MIJLPAAL.get(van_stap.mijlpaal) or _BIJ_CODE.get(van_stap.code) or ())


def soort_bij_stap(stap: Stap) -> str:
    """What to plan for it: another step is talked about in a voortgangsgesprek."""
    return next(iter(gesprekssoorten(stap)), Afspraaksoort.VOORTGANGSGESPREK.value)


def gepland_bij(stappen: Iterable[Stap], afspraken: Iterable[Afspraak]) -> dict[int, Afspraak]:
    """Open step -> the first of these appointments that is planned for it, today or later. No query."""
    komt = [een for een in afspraken if een.is_gepland and een.begin >= begin_van(vandaag())]
    komt.sort(key=lambda een: een.begin)
    gevonden: dict[int, Afspraak] = {}
    for stap in stappen:
        soorten = gesprekssoorten(stap) if stap.status == Stapstatus.OPEN else ()
        mens = stap.traject.statushouder_id
        eerste = next((een for een in komt if een.statushouder_id == mens and een.soort in soorten), None)
        if eerste:
            gevonden[stap.pk] = eerste
    return gevonden


def lees_gepland_bij(stappen: Iterable[Stap], kijker: Medewerker) -> dict[int, Afspraak]:
    """The same out of the database, as far as this reader sees appointments: one query, none without such steps."""
    gesprekstappen = [stap for stap in stappen if gesprekssoorten(stap)]
    if not gesprekstappen:
        return {}
    mensen = {stap.traject.statushouder_id for stap in gesprekstappen}
    komt = (
        Afspraak.objects.visible_to(kijker).gepland().filter(statushouder__in=mensen, begin__gte=begin_van(vandaag()))
    )
    return gepland_bij(gesprekstappen, komt)
