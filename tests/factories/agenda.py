"""Flags."""

import factory
from factory.django import DjangoModelFactory

from agenda.models import Signalering
from kern.tijd import nu, vandaag
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
