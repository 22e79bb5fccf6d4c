"""Facts about people, the protected ones, and who stands in for whom."""

from datetime import timedelta

import factory
from factory.django import DjangoModelFactory

from kern.tijd import vandaag
from medewerkers.rollen import Rol
from statushouders.feitcodes import (
    Feitgroep,
    Fietsen,
    Opleidingsniveau,
    Rekening,
    Sector,
    Toestemming,
    Vaardigheidsoort,
)
from statushouders.models import (
    Feitherkomst,
    Gezondheid,
    Inzage,
    Leefsituatie,
    Opleiding,
    Persoonstaal,
    Vaardigheid,
    Vervanging,
    Vluchtverhaal,
    Werkervaring,
)
from tests.factories.medewerkers import MedewerkerFactory
from tests.factories.statushouders import StatushouderFactory


class PersoonstaalFactory(DjangoModelFactory):
    class Meta:
        model = Persoonstaal

    statushouder = factory.SubFactory(StatushouderFactory)
    taal = "ti"


class OpleidingFactory(DjangoModelFactory):
    class Meta:
        model = Opleiding

    statushouder = factory.SubFactory(StatushouderFactory)
    niveau = Opleidingsniveau.VAK
    richting = "Elektricien"
    land = "ER"
    van_jaar = 2008
    tot_jaar = 2011


class WerkervaringFactory(DjangoModelFactory):
    class Meta:
        model = Werkervaring

    statushouder = factory.SubFactory(StatushouderFactory)
    beroep = "Elektricien"
    sector = Sector.BOUW
    land = "ER"
    van_jaar = 2011
    tot_jaar = 2018


class VaardigheidFactory(DjangoModelFactory):
    class Meta:
        model = Vaardigheid

    statushouder = factory.SubFactory(StatushouderFactory)
    soort = Vaardigheidsoort.VAARDIGHEID
    tekst = factory.Sequence(lambda n: f"Schakelkast aansluiten {n}")


class LeefsituatieFactory(DjangoModelFactory):
    class Meta:
        model = Leefsituatie

    statushouder = factory.SubFactory(StatushouderFactory)
    kan_fietsen = Fietsen.JA
    uren_per_week = 16


class FeitherkomstFactory(DjangoModelFactory):
    class Meta:
        model = Feitherkomst

    statushouder = factory.SubFactory(StatushouderFactory)
    groep = Feitgroep.WERK
    door = factory.LazyAttribute(lambda o: MedewerkerFactory(gemeente=o.statushouder.gemeente))


class GezondheidFactory(DjangoModelFactory):
    class Meta:
        model = Gezondheid

    statushouder = factory.SubFactory(StatushouderFactory)
    rekening_houden = Rekening.JA
    toelichting = "Rustig opbouwen."
    toestemming_op = factory.LazyFunction(vandaag)
    toestemming_wijze = Toestemming.TOLK


class VluchtverhaalFactory(DjangoModelFactory):
    class Meta:
        model = Vluchtverhaal

    statushouder = factory.SubFactory(StatushouderFactory)
    verhaal = "Wil er later over praten."
    toestemming_op = factory.LazyFunction(vandaag)
    toestemming_wijze = Toestemming.GESPREK


class InzageFactory(DjangoModelFactory):
    class Meta:
        model = Inzage

    statushouder = factory.SubFactory(StatushouderFactory)
    groep = Feitgroep.GEZONDHEID
    door = factory.LazyAttribute(lambda o: MedewerkerFactory(gemeente=o.statushouder.gemeente, rol=Rol.TEAMLEIDER))
    reden = "Klacht over de begeleiding."


class VervangingFactory(DjangoModelFactory):
    """Today and the week that follows."""

    class Meta:
        model = Vervanging

    medewerker = factory.SubFactory(MedewerkerFactory)
    vervanger = factory.LazyAttribute(lambda o: MedewerkerFactory(rol=o.medewerker.rol))
    van = factory.LazyFunction(vandaag)
    tot = factory.LazyAttribute(lambda o: o.van + timedelta(days=7))
