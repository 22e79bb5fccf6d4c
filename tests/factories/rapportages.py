"""Questionnaires, rounds and forms; files to take along."""

from datetime import timedelta

import factory
from factory.django import DjangoModelFactory

from kern.tijd import vandaag
from medewerkers.rollen import Rol
from rapportages.models import (
    Antwoord,
    Antwoordformulier,
    Datasetrecht,
    Lijstvraag,
    Maandbericht,
    Maandontvanger,
    Maandstand,
    Meting,
    Uitvoer,
    Vragenlijst,
)
from rapportages.services.effect.vragen import VAN_EENS
from tests.factories.medewerkers import GemeenteFactory, MedewerkerFactory


class VragenlijstFactory(DjangoModelFactory):
    class Meta:
        model = Vragenlijst

    gemeente = factory.SubFactory(GemeenteFactory)
    naam = factory.Sequence(lambda nummer: f"Lijst {nummer}")
    door = factory.LazyAttribute(lambda lijst: MedewerkerFactory(gemeente=lijst.gemeente, rol=Rol.KLANTONDERSTEUNER))


class LijstvraagFactory(DjangoModelFactory):
    class Meta:
        model = Lijstvraag

    lijst = factory.SubFactory(VragenlijstFactory)
    tekst = "Ik weet waar ik kan solliciteren."
    woorden = factory.LazyFunction(lambda: list(VAN_EENS))
    volgorde = factory.Sequence(lambda nummer: nummer + 1)


class MetingFactory(DjangoModelFactory):
    class Meta:
        model = Meting

    gemeente = factory.SubFactory(GemeenteFactory)
    lijst = factory.SubFactory(VragenlijstFactory, gemeente=factory.SelfAttribute("..gemeente"))
    naam = factory.Sequence(lambda nummer: f"Meting {nummer}")
    dag_voor = factory.LazyFunction(lambda: vandaag() - timedelta(days=90))
    dag_na = factory.LazyFunction(vandaag)
    door = factory.SelfAttribute("lijst.door")


class AntwoordformulierFactory(DjangoModelFactory):
    class Meta:
        model = Antwoordformulier

    meting = factory.SubFactory(MetingFactory)
    moment = "voor"
    door = factory.SelfAttribute("meting.door")


class AntwoordFactory(DjangoModelFactory):
    class Meta:
        model = Antwoord

    formulier = factory.SubFactory(AntwoordformulierFactory)
    vraag = factory.SubFactory(LijstvraagFactory, lijst=factory.SelfAttribute("..formulier.meting.lijst"))
    waarde = 3


class UitvoerFactory(DjangoModelFactory):
    class Meta:
        model = Uitvoer

    gemeente = factory.SubFactory(GemeenteFactory)
    door = factory.LazyAttribute(lambda een: MedewerkerFactory(gemeente=een.gemeente, rol=Rol.BELEIDSMEDEWERKER))
    bron = "cijfers"
    vraag = factory.LazyFunction(lambda: {"stand": "2026-11-01"})
    vorm = "xlsx"


class MaandontvangerFactory(DjangoModelFactory):
    class Meta:
        model = Maandontvanger

    gemeente = factory.SubFactory(GemeenteFactory)
    medewerker = factory.LazyAttribute(lambda een: MedewerkerFactory(gemeente=een.gemeente, rol=Rol.BELEIDSMEDEWERKER))


class MaandstandFactory(DjangoModelFactory):
    class Meta:
        model = Maandstand

    gemeente = factory.SubFactory(GemeenteFactory)
    dag = factory.LazyFunction(lambda: vandaag().replace(day=1))


class MaandberichtFactory(DjangoModelFactory):
    class Meta:
        model = Maandbericht

    maandstand = factory.SubFactory(MaandstandFactory)
    medewerker = factory.LazyAttribute(
        lambda een: MedewerkerFactory(gemeente=een.maandstand.gemeente, rol=Rol.BELEIDSMEDEWERKER)
    )


class DatasetrechtFactory(DjangoModelFactory):
    class Meta:
        model = Datasetrecht

    gemeente = factory.SubFactory(GemeenteFactory)
    medewerker = factory.LazyAttribute(lambda een: MedewerkerFactory(gemeente=een.gemeente, rol=Rol.BELEIDSMEDEWERKER))
    gegeven_door = factory.LazyAttribute(lambda een: MedewerkerFactory(gemeente=een.gemeente, rol=Rol.BEHEERDER))
    doel = "Onderzoek naar de weg naar werk"
    einde = factory.LazyFunction(lambda: vandaag() + timedelta(days=90))
