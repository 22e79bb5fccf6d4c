"""What is to be arranged, and how that stands for a person."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from intake.models import Regelpunt, Regelzaak
from tests.factories.medewerkers import GemeenteFactory, MedewerkerFactory
from tests.factories.statushouders import StatushouderFactory


class RegelpuntFactory(DjangoModelFactory):
    """A point for everybody, two weeks after settling."""

    class Meta:
        model = Regelpunt

    gemeente = factory.SubFactory(GemeenteFactory)
    naam = factory.Sequence(lambda n: f"Punt {n}")
    soort = Regelpunt.Soort.GELD
    wie = Regelpunt.Wie.KLANTONDERSTEUNER
    termijn_dagen = 14
    vanaf = date(2015, 1, 1)
    volgorde = factory.Sequence(lambda n: n)


class RegelzaakFactory(DjangoModelFactory):
    """Something was recorded, and it is still open."""

    class Meta:
        model = Regelzaak

    statushouder = factory.SubFactory(StatushouderFactory)
    regelpunt = factory.SubFactory(RegelpuntFactory, gemeente=factory.SelfAttribute("..statushouder.gemeente"))
    bewaard_door = factory.LazyAttribute(lambda o: MedewerkerFactory(gemeente=o.statushouder.gemeente))
