"""Talks, their answers, and questions of a municipality."""

import factory
from factory.django import DjangoModelFactory

from intake.models import BeschermdeAntwoorden, Conclusie, EigenVraag, Gesprek, Sectieantwoorden
from tests.factories.medewerkers import GemeenteFactory, MedewerkerFactory
from tests.factories.statushouders import StatushouderFactory


class GesprekFactory(DjangoModelFactory):
    """A concept of an intake, begun today. Fix one with `services.stel_vast`."""

    class Meta:
        model = Gesprek

    statushouder = factory.SubFactory(StatushouderFactory)
    soort = Gesprek.Soort.WERKINTAKE
    begonnen_door = factory.LazyAttribute(lambda o: MedewerkerFactory(gemeente=o.statushouder.gemeente))


class SectieantwoordenFactory(DjangoModelFactory):
    class Meta:
        model = Sectieantwoorden

    gesprek = factory.SubFactory(GesprekFactory)
    sectie = "werk"
    antwoorden = factory.LazyFunction(lambda: {"uren_per_week": "16"})
    bewaard_door = factory.SelfAttribute("gesprek.begonnen_door")


class BeschermdeAntwoordenFactory(DjangoModelFactory):
    class Meta:
        model = BeschermdeAntwoorden

    gesprek = factory.SubFactory(GesprekFactory)
    sectie = "gezondheid"
    antwoorden = factory.LazyFunction(lambda: {"rekening": "nee"})
    bewaard_door = factory.SelfAttribute("gesprek.begonnen_door")


class ConclusieFactory(DjangoModelFactory):
    class Meta:
        model = Conclusie

    gesprek = factory.SubFactory(GesprekFactory)
    kan_starten = "ja"


class EigenVraagFactory(DjangoModelFactory):
    """An open question at the end of 'werk', not required."""

    class Meta:
        model = EigenVraag

    gemeente = factory.SubFactory(GemeenteFactory)
    sectie = "werk"
    vraag = factory.Sequence(lambda n: f"Eigen vraag {n}")
    soort = EigenVraag.Soort.TEKST
