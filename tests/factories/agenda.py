"""Flags, appointments and texts of letters."""

from datetime import timedelta

import factory
from factory.django import DjangoModelFactory

from agenda.models import Afspraak, Brieftekst, Signalering
from kern.tijd import nu, vandaag
from tests.factories.medewerkers import GemeenteFactory, MedewerkerFactory
from tests.factories.statushouders import StatushouderFactory


class SignaleringFactory(DjangoModelFactory):
    """An open flag 'te laat' since today, to nobody in particular (so to the teamleider)."""

    class Meta:
        model = Signalering

    statushouder = factory.SubFactory(StatushouderFactory)
    gemeente = factory.SelfAttribute("statushouder.gemeente")
    regel = "stap"
    bron_id = factory.Sequence(lambda n: n)
    soort = Signalering.Soort.TE_LAAT
    onderwerp = "Eerste contact"
    datum = factory.LazyFunction(vandaag)
    sinds = factory.LazyFunction(vandaag)
    gemaakt_op = factory.LazyFunction(nu)


class AfspraakFactory(DjangoModelFactory):
    """A planned talk of an hour, a day from now, with a klantondersteuner of the municipality."""

    class Meta:
        model = Afspraak

    statushouder = factory.SubFactory(StatushouderFactory)
    medewerker = factory.LazyAttribute(lambda o: MedewerkerFactory(gemeente=o.statushouder.gemeente))
    soort = Afspraak.Soort.WERKINTAKE
    begin = factory.LazyFunction(lambda: nu() + timedelta(days=1))
    einde = factory.LazyAttribute(lambda o: o.begin + timedelta(hours=1))
    plaats = "Stadskantoor, kamer 2"
    gemaakt_door = factory.SelfAttribute("medewerker")


class BrieftekstFactory(DjangoModelFactory):
    """A text in Dutch for the werkintake."""

    class Meta:
        model = Brieftekst

    gemeente = factory.SubFactory(GemeenteFactory)
    soort = Afspraak.Soort.WERKINTAKE
    taal = "nl"
    tekst = "Neem uw verblijfsdocument mee."
