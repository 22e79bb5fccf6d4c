"""Whatever is written in a week, in whatever order: it is stored whole, refused with a message, or taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from plaatsingen import services
from plaatsingen.models import Botsingkeuze, Lesgroep, Lestijd, Roosterblok
from plaatsingen.roostergegevens import Blokgegevens, Tijdvak
from plaatsingen.services import Groepgegevens
from plaatsingen.services.botst import Botst
from plaatsingen.statussen import Bloksoort
from statushouders.models import Statushouder
from tests.factories import RoosterblokFactory, StatushouderFactory

pytestmark = pytest.mark.django_db

BEGIN, EINDE = date(2026, 11, 23), date(2027, 3, 1)
SOORTEN = [Bloksoort.OPLEIDING, Bloksoort.TAALLES, Bloksoort.WERK]

# A place in the week, out of few, so that things meet: kind, day, hour, how long, from which week, until which week.
plekken = st.tuples(
    st.sampled_from(SOORTEN), st.integers(0, 1), st.integers(8, 12), st.integers(1, 4),
    st.integers(0, 8), st.none() | st.integers(0, 12),
)  # fmt: skip
Plek = tuple[Any, int, int, int, int, int | None]


def _gegevens(plek: Plek) -> Blokgegevens:
    soort, dag, van, duur, vanaf, tot = plek
    einde = None if tot is None else BEGIN + timedelta(weeks=tot)
    return Blokgegevens(dag, time(van), time(van + duur), soort, "", BEGIN + timedelta(weeks=vanaf), einde)


class Wereld:
    """One person, one lesson group, and what can be done with them. Each deed gives the number to take it back."""

    def __init__(self, door: Medewerker) -> None:
        self.door, self.ondanks = door, False
        self.persoon: Statushouder = StatushouderFactory(gemeente=door.werkt_voor())
        self.naam = f"A2 {self.persoon.pk}"
        self.groep = services.maak_lesgroep(
            gegevens=self._groep(), tijden=[Tijdvak(0, time(13), time(15)), Tijdvak(1, time(9), time(11))], door=door
        )

        for soort in SOORTEN[::2]:
            RoosterblokFactory(
                statushouder=self.persoon, soort=soort, gemaakt_door=door, geldig_van=BEGIN, tot=time(14)
            )

    @property
    def toch(self) -> dict[str, Any]:
        """Who does it, and whether clashes and all."""
        return {"door": self.door, "ondanks_botsing": self.ondanks}

    def _groep(self, **anders: Any) -> Groepgegevens:
        return replace(Groepgegevens("Taalschool", self.naam, Bloksoort.TAALLES, BEGIN, EINDE), **anders)

    def _blok(self, plek: Plek) -> Roosterblok:
        blokken = list(Roosterblok.objects.filter(statushouder=self.persoon, lesgroep=None).order_by("pk"))
        if not blokken:
            raise DomeinFout("Er is nog niets.")
        return blokken[(plek[2] + plek[3]) % len(blokken)]

    def erbij(self, plek: Plek) -> UUID:
        return services.voeg_blokken_toe(statushouder=self.persoon, blokken=[_gegevens(plek)], **self.toch)

    def anders(self, plek: Plek) -> UUID:
        blok = self._blok(plek)
        ingang = _gegevens(plek).geldig_van if plek[3] % 2 else None
        return services.wijzig_blok(blok=blok, gegevens=_gegevens(plek), versie=blok.versie, ingang=ingang, **self.toch)

    def stop(self, plek: Plek) -> UUID:
        return services.beeindig_blok(blok=self._blok(plek), laatste_dag=_gegevens(plek).geldig_van, door=self.door)

    def weg(self, plek: Plek) -> UUID:
        return services.verwijder_blok(blok=self._blok(plek), door=self.door)

    def overnemen(self, plek: Plek) -> UUID:
        vanaf = _gegevens(plek).geldig_van
        return services.neem_week_over(
            statushouder=self.persoon, van_week=BEGIN, vanaf=vanaf, tot=_gegevens(plek).geldig_tot, **self.toch
        )[0]

    def in_groep(self, plek: Plek) -> UUID:
        wie, vanaf = [self.persoon.pk], _gegevens(plek).geldig_van
        return services.voeg_leden_toe(lesgroep=self.groep, statushouder_ids=wie, vanaf=vanaf, **self.toch).reeks

    def uit_groep(self, plek: Plek) -> UUID:
        wie, laatste = [self.persoon.pk], _gegevens(plek).geldig_van
        return services.haal_leden_weg(
            lesgroep=self.groep, statushouder_ids=wie, laatste_dag=laatste, door=self.door
        ).reeks

    def lestijden(self, plek: Plek) -> UUID:
        een = _gegevens(plek)
        self.groep.refresh_from_db()
        return services.wijzig_lestijden(
            lesgroep=self.groep, tijden=[Tijdvak(een.dag, een.van, een.tot)], vanaf=een.geldig_van,
            versie=self.groep.versie, **self.toch,
        ).reeks  # fmt: skip

    def groep_anders(self, plek: Plek) -> UUID:
        self.groep.refresh_from_db()
        gegevens = self._groep(soort=plek[0], einde=EINDE + timedelta(weeks=plek[2] - 10))
        return services.wijzig_lesgroep(lesgroep=self.groep, gegevens=gegevens, versie=self.groep.versie, **self.toch)

    def mag_zo(self) -> None:
        """The first clash that there is may be, so that decisions are taken back too."""
        blokken = list(Roosterblok.objects.filter(statushouder=self.persoon).order_by("pk"))
        for een in blokken:
            for ander in blokken:
                if een.soort < ander.soort:
                    try:
                        services.laat_botsing_staan(een=een, ander=ander, reden="Mag.", door=self.door)
                    except DomeinFout:
                        continue
                    return

    def stand(self) -> list[Any]:
        """All rows, whole; only the count of changes goes on."""
        van = {"statushouder": self.persoon}
        rijen = [
            *Roosterblok.objects.filter(**van).order_by("pk").values(),
            *Botsingkeuze.objects.filter(een__statushouder=self.persoon).order_by("pk").values(),
            *Lesgroep.objects.filter(pk=self.groep.pk).values(),
            *Lestijd.objects.filter(lesgroep=self.groep).order_by("vanaf", "dag").values("vanaf", "dag", "van", "tot"),
        ]
        return [{naam: waarde for naam, waarde in rij.items() if naam != "versie"} for rij in rijen]


DADEN: dict[str, Callable[[Wereld, Plek], UUID]] = {
    naam: getattr(Wereld, naam)
    for naam in ("erbij", "anders", "stop", "weg", "overnemen", "in_groep", "uit_groep", "lestijden", "groep_anders")
}
# What is needed before the others have something to do comes more often.
stappen = st.tuples(st.sampled_from([*DADEN, "erbij", "erbij", "in_groep"]), plekken, st.booleans())


def test_every_deed_is_stored_whole_or_refused_and_goes_back_to_the_very_same_rows(
    klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    """What clashes is refused first, and done after all by who saw it."""
    vandaag_is(BEGIN)
    gevraagd: set[str] = set()

    @settings(max_examples=6, deadline=None, derandomize=True)
    @given(daden=st.lists(stappen, min_size=5, max_size=8))
    def speel(daden: list[tuple[str, Plek, bool]]) -> None:
        wereld = Wereld(klantondersteuner)
        for naam, plek, terug in daden:
            wereld.mag_zo()
            voor = wereld.stand()
            try:
                reeks = _gezien(wereld, naam, plek, voor, gevraagd)
            except DomeinFout:
                assert wereld.stand() == voor, "what is refused changes nothing"
                continue
            _niets_over_elkaar(wereld.persoon)
            if terug and wereld.stand() != voor:
                services.maak_ongedaan(reeks=reeks, door=klantondersteuner)
                assert wereld.stand() == voor

    speel()
    assert gevraagd >= {"anders", "in_groep"}, "of oneself and by the group a clash is met"


def _gezien(wereld: Wereld, naam: str, plek: Plek, voor: list[Any], gevraagd: set[str]) -> UUID:
    wereld.ondanks = False
    try:
        return DADEN[naam](wereld, plek)
    except Botst:
        assert wereld.stand() == voor, "what is asked changes nothing yet"
    gevraagd.add(naam)
    wereld.ondanks = True
    return DADEN[naam](wereld, plek)


def _niets_over_elkaar(persoon: Statushouder) -> None:
    """Of one kind there is one thing at a time, and none of it ends before it begins."""
    blokken = list(Roosterblok.objects.filter(statushouder=persoon))
    for nummer, een in enumerate(blokken):
        assert een.geldig_tot is None or een.geldig_tot >= een.geldig_van
        for ander in blokken[:nummer]:
            tegelijk = een.dag == ander.dag and een.van < ander.tot and ander.van < een.tot
            samen = max(een.geldig_van, ander.geldig_van) <= min(een.geldig_tot or EINDER, ander.geldig_tot or EINDER)
            assert een.soort != ander.soort or not (tegelijk and samen)


EINDER = date(2099, 1, 1)
