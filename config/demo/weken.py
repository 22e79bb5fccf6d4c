"""The weeks of people in Duinrade: groups of the language school, days in the hall, and lessons that clash with work.

Written at once, as the services would have done it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from config.demo.netwerk.dagen import geleden, op_dag, over
from config.demo.verloop import Persoon
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Logregel, Medewerker
from plaatsingen.models import Lesgroep, Programmanorm, Roosterblok
from plaatsingen.roostergegevens import Tijdvak
from plaatsingen.selectors.week import eerste_keer
from plaatsingen.services.lesgroepen import Groepgegevens, maak_lesgroep, wijzig_lestijden
from statushouders.models import Statushouder
from trajecten.models import Traject

Soort = Roosterblok.Soort
SCHOOL = "Taalschool Duinrade"
SINDS = timedelta(days=30)
HAL = (time(8), time(16))
# In the hall one stays three months after the start, which is three weeks after settling.
IN_DE_HAL = timedelta(days=113)
# Who works in the hall on these days; the lessons of the second one were moved to a morning of work.
HALDAGEN: Mapping[str, Sequence[int]] = {"Yohannes": (1, 3), "Dilan": (1, 3), "Amal": (1, 4)}
BOTST, IN_DE_KAS = "Dilan", "Omar"


@dataclass(frozen=True)
class Groep:
    """A group of the school: lessons on these days, from so many days ago to so many days from now."""

    naam: str
    dagen: Sequence[int]
    van: time = time(9)
    tot: time = time(12)
    einde: int = 130


GROEPEN = (
    Groep("Start A", (0, 2, 4)),
    Groep("Verder A", (0, 3)),
    Groep("Start B", (0, 2, 4), einde=40),
    Groep("Verder B", (0, 3)),
    Groep("Start C", (0, 2, 4)),
    Groep("Verder C", (0, 3)),
    Groep("Di en do", (1, 3)),
    Groep("Alfa", (0, 2, 4), einde=150),
    Groep("Avond", (1, 3), time(19), time(21)),
)
GEWOON, DI_DO, ALFA = GROEPEN[:6], GROEPEN[6], GROEPEN[7]


def stel_programma(gemeente: Gemeente) -> None:
    """Half-days and no hours, otherwise than what is shipped."""
    Programmanorm.objects.create(gemeente=gemeente, dagdelen=5)


def vul_weken(
    mensen: Sequence[Persoon], statushouders: Sequence[Statushouder], collegas: Mapping[str, Medewerker], plaats: str
) -> None:
    """Of who has a traject that runs. Both lists in the same order."""
    lopend = set(Traject.objects.lopend().values_list("statushouder_id", flat=True))
    marloes = collegas["marloes"]
    marloes.actieve_gemeente = marloes.organisatie.gemeenten.get()
    einden = {groep: vandaag() + timedelta(days=groep.einde) for groep in GROEPEN}
    with op_dag(geleden(75)):
        groepen = {groep: _maak(groep, einde, marloes) for groep, einde in einden.items()}
    blokken = [
        blok
        for nummer, (persoon, wie) in enumerate(zip(mensen, statushouders, strict=True))
        if persoon.plaats == plaats and persoon.ko and wie.pk in lopend
        for blok in _week(nummer, persoon, wie, collegas[persoon.ko], groepen)
    ]
    Roosterblok.objects.bulk_create(blokken)
    Logregel.objects.bulk_create(
        Logregel(
            actie="rooster.toegevoegd", gemeente_id=wie.gemeente_id, door=door, statushouder_id=wie.pk,
        )
        for wie, door in {blok.statushouder: blok.gemaakt_door for blok in blokken}.items()
    )  # fmt: skip


def verzet_lessen(teamleider: Medewerker) -> None:
    """The school moves the lessons of a group to an afternoon on which somebody works: a clash to be solved."""
    groep = Lesgroep.objects.visible_to(teamleider).get(naam=ALFA.naam)
    tijden = [Tijdvak(0, ALFA.van, ALFA.tot), Tijdvak(1, time(13), time(15)), Tijdvak(2, ALFA.van, ALFA.tot)]
    with op_dag(geleden(1)):
        wijzig_lestijden(
            lesgroep=groep, tijden=tijden, vanaf=over(7), versie=groep.versie, door=teamleider, ondanks_botsing=True
        )


def _maak(groep: Groep, einde: date, door: Medewerker) -> Lesgroep:
    gegevens = Groepgegevens(SCHOOL, groep.naam, Soort.TAALLES, vandaag(), einde)
    return maak_lesgroep(
        gegevens=gegevens, tijden=[Tijdvak(dag, groep.van, groep.tot) for dag in groep.dagen], door=door
    )


def _week(
    nummer: int, persoon: Persoon, wie: Statushouder, door: Medewerker, groepen: Mapping[Groep, Lesgroep]
) -> Iterator[Roosterblok]:
    vanaf = max(vandaag() - SINDS, wie.vestigingsdatum)
    groep = _groep_van(nummer, persoon)
    for dag in groep.dagen:
        tot = groepen[groep].einde
        if eerste_keer(dag, vanaf) <= tot:
            yield Roosterblok(
                statushouder=wie, gemaakt_door=door, dag=dag, van=groep.van, tot=groep.tot, soort=Soort.TAALLES,
                lesgroep=groepen[groep], geldig_van=vanaf, geldig_tot=tot,
            )  # fmt: skip
    for dag in HALDAGEN.get(persoon.voornamen, ()):
        yield Roosterblok(
            statushouder=wie, gemaakt_door=door, dag=dag, van=HAL[0], tot=HAL[1], soort=Soort.WERK,
            naam="De Schakel, hal", geldig_van=vanaf, geldig_tot=_laatste_haldag(wie),
        )  # fmt: skip


def _laatste_haldag(wie: Statushouder) -> date:
    return max(wie.vestigingsdatum + IN_DE_HAL, vandaag() + timedelta(days=12))


def _groep_van(nummer: int, persoon: Persoon) -> Groep:
    if persoon.voornamen == BOTST:
        return DI_DO
    if persoon.voornamen == IN_DE_KAS:
        return ALFA
    return GROEPEN[0] if persoon.voornamen in HALDAGEN else GEWOON[nummer % len(GEWOON)]
