"""Weeks, placements, and who may be looked for."""

from datetime import date, time, timedelta
from decimal import Decimal
from uuid import uuid4

import factory
from factory.django import DjangoModelFactory

from kern.tijd import vandaag
from medewerkers.rollen import Rol
from plaatsingen.models import (
    Botsingkeuze,
    Duurregel,
    Instrument,
    Kandidaat,
    Lesgroep,
    Lestijd,
    Plaatsing,
    Plaatsingsakkoord,
    Plaatsingsmoment,
    Plaatsingswijziging,
    Programmanorm,
    Roosterblok,
    Roosterwijziging,
    Urenafspraak,
    Verlenging,
    Voordracht,
)
from tests.factories.medewerkers import GemeenteFactory, MedewerkerFactory
from tests.factories.profiel import ProfielFactory
from tests.factories.statushouders import StatushouderFactory
from tests.factories.werkgevers import WerkgeverFactory, WerkplekFactory


class LesgroepFactory(DjangoModelFactory):
    class Meta:
        model = Lesgroep

    gemeente = factory.SubFactory(GemeenteFactory)
    school = "Taalschool"
    naam = factory.Sequence(lambda n: f"Groep {n}")
    begin = date(2026, 9, 1)
    einde = date(2027, 7, 1)
    gemaakt_door = factory.LazyAttribute(lambda o: MedewerkerFactory(gemeente=o.gemeente, rol=Rol.KLANTONDERSTEUNER))


class LestijdFactory(DjangoModelFactory):
    class Meta:
        model = Lestijd

    lesgroep = factory.SubFactory(LesgroepFactory)
    vanaf = factory.SelfAttribute("lesgroep.begin")
    dag = 0
    van = time(9)
    tot = time(12)


class PlaatsingFactory(DjangoModelFactory):
    """A proposal. A state that is further needs its own fields too (`gestart_op`)."""

    class Meta:
        model = Plaatsing

    statushouder = factory.SubFactory(StatushouderFactory)
    werkgever = factory.SubFactory(WerkgeverFactory, gemeente=factory.SelfAttribute("..statushouder.gemeente"))
    soort = Plaatsing.Soort.PROEFPLAATSING
    begin = factory.LazyFunction(vandaag)
    einde = factory.LazyAttribute(lambda o: o.begin + timedelta(days=60))
    uren_per_week = Decimal(16)
    functie = "Oogst tomaat"
    gemaakt_door = factory.LazyAttribute(
        lambda o: MedewerkerFactory(gemeente=o.statushouder.gemeente, rol=Rol.KLANTONDERSTEUNER)
    )


class RoosterblokFactory(DjangoModelFactory):
    class Meta:
        model = Roosterblok

    statushouder = factory.SubFactory(StatushouderFactory)
    dag = 0
    van = time(9)
    tot = time(12)
    soort = Roosterblok.Soort.TAALLES
    geldig_van = date(2026, 9, 1)
    gemaakt_door = factory.LazyAttribute(
        lambda o: MedewerkerFactory(gemeente=o.statushouder.gemeente, rol=Rol.KLANTONDERSTEUNER)
    )


class BotsingkeuzeFactory(DjangoModelFactory):
    """Work in the hour of a lesson."""

    class Meta:
        model = Botsingkeuze

    een = factory.SubFactory(RoosterblokFactory)
    ander = factory.SubFactory(
        RoosterblokFactory, statushouder=factory.SelfAttribute("..een.statushouder"), soort=Roosterblok.Soort.WERK
    )
    reden = "De werkgever vindt het goed."
    door = factory.SelfAttribute("een.gemaakt_door")


class RoosterwijzigingFactory(DjangoModelFactory):
    class Meta:
        model = Roosterwijziging

    reeks = factory.LazyFunction(uuid4)
    statushouder = factory.SubFactory(StatushouderFactory)
    voor = factory.LazyFunction(lambda: {"blokken": [], "keuzes": []})
    na = factory.LazyFunction(lambda: {"blokken": []})
    door = factory.LazyAttribute(
        lambda o: MedewerkerFactory(gemeente=o.statushouder.gemeente, rol=Rol.KLANTONDERSTEUNER)
    )


class PlaatsingsakkoordFactory(DjangoModelFactory):
    class Meta:
        model = Plaatsingsakkoord

    plaatsing = factory.SubFactory(PlaatsingFactory)
    partij = "persoon"
    op = factory.LazyFunction(vandaag)
    wijze = "gesprek"
    door = factory.SelfAttribute("plaatsing.gemaakt_door")


class VerlengingFactory(DjangoModelFactory):
    class Meta:
        model = Verlenging

    plaatsing = factory.SubFactory(PlaatsingFactory)
    van = factory.SelfAttribute("plaatsing.einde")
    naar = factory.LazyAttribute(lambda o: o.van + timedelta(days=30))
    reden = "Heeft nog tijd nodig."
    door = factory.SelfAttribute("plaatsing.gemaakt_door")


class UrenafspraakFactory(DjangoModelFactory):
    class Meta:
        model = Urenafspraak

    plaatsing = factory.SubFactory(PlaatsingFactory)
    vanaf = factory.LazyAttribute(lambda o: o.plaatsing.begin + timedelta(days=14))
    uren_per_week = Decimal(24)


class PlaatsingswijzigingFactory(DjangoModelFactory):
    class Meta:
        model = Plaatsingswijziging

    plaatsing = factory.SubFactory(PlaatsingFactory)
    wat = factory.LazyFunction(lambda: [["Mentor", "", "Mo Bakkali"]])
    door = factory.SelfAttribute("plaatsing.gemaakt_door")


class InstrumentFactory(DjangoModelFactory):
    class Meta:
        model = Instrument

    plaatsing = factory.SubFactory(PlaatsingFactory)
    soort = "no_risk"
    door = factory.SelfAttribute("plaatsing.gemaakt_door")


class PlaatsingsmomentFactory(DjangoModelFactory):
    class Meta:
        model = Plaatsingsmoment

    plaatsing = factory.SubFactory(PlaatsingFactory)
    soort = "evaluatie"
    na_maanden = 1
    uiterlijk = factory.LazyAttribute(lambda o: o.plaatsing.begin + timedelta(days=30))


class DuurregelFactory(DjangoModelFactory):
    class Meta:
        model = Duurregel

    gemeente = factory.SubFactory(GemeenteFactory)
    soort = Plaatsing.Soort.PROEFPLAATSING
    maanden = 2
    maanden_met_verlenging = 6


class ProgrammanormFactory(DjangoModelFactory):
    class Meta:
        model = Programmanorm

    gemeente = factory.SubFactory(GemeenteFactory)
    uren = 16


class KandidaatFactory(DjangoModelFactory):
    """Of an approved profile that shares what it says."""

    class Meta:
        model = Kandidaat

    statushouder = factory.SubFactory(StatushouderFactory)
    profiel = factory.LazyAttribute(lambda o: ProfielFactory(statushouder=o.statushouder, goedgekeurd=True))
    sinds = factory.SelfAttribute("profiel.akkoord_op")
    taalniveau = 2


class VoordrachtFactory(DjangoModelFactory):
    class Meta:
        model = Voordracht

    statushouder = factory.SubFactory(StatushouderFactory)
    werkplek = factory.SubFactory(
        WerkplekFactory, werkgever__gemeente=factory.SelfAttribute("...statushouder.gemeente")
    )
    door = factory.SelfAttribute("werkplek.gemaakt_door")
