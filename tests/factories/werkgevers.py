"""Employers and what they offer."""

from datetime import UTC, datetime

import factory
from factory.django import DjangoModelFactory

from kern.tijd import vandaag
from medewerkers.rollen import Rol
from tests.factories.medewerkers import GemeenteFactory, MedewerkerFactory
from tests.factories.statushouders import StatushouderFactory
from werkgevers.models import (
    Bijeenkomst,
    Contactpersoon,
    Deelname,
    Postcodegebied,
    Samenvoeging,
    Training,
    Werkgever,
    Werkgeveractie,
    Werkgevercontact,
    Werkgeverslijst,
    Werkgeversregel,
    Werkplek,
)


def _accountmanager(werkgever: Werkgever):
    return MedewerkerFactory(gemeente=werkgever.gemeente, rol=Rol.ACCOUNTMANAGER)


class WerkgeverFactory(DjangoModelFactory):
    class Meta:
        model = Werkgever

    gemeente = factory.SubFactory(GemeenteFactory)
    naam = factory.Sequence(lambda n: f"Kwekerij {n}")
    bereidheid = Werkgever.Bereidheid.OPEN


class ContactpersoonFactory(DjangoModelFactory):
    class Meta:
        model = Contactpersoon

    werkgever = factory.SubFactory(WerkgeverFactory)
    naam = factory.Sequence(lambda n: f"Ellen {n}")


class SamenvoegingFactory(DjangoModelFactory):
    class Meta:
        model = Samenvoeging

    blijft = factory.SubFactory(WerkgeverFactory)
    opgegaan = factory.SubFactory(
        WerkgeverFactory,
        gemeente=factory.SelfAttribute("..blijft.gemeente"),
        gearchiveerd_op=datetime(2026, 1, 1, tzinfo=UTC),
    )
    door = factory.LazyAttribute(lambda o: _accountmanager(o.blijft))


class WerkgevercontactFactory(DjangoModelFactory):
    class Meta:
        model = Werkgevercontact

    werkgever = factory.SubFactory(WerkgeverFactory)
    soort = Werkgevercontact.Soort.TELEFOON
    dag = factory.LazyFunction(vandaag)
    samenvatting = "Vraagt twee oogsters."
    door = factory.LazyAttribute(lambda o: _accountmanager(o.werkgever))


class WerkgeveractieFactory(DjangoModelFactory):
    class Meta:
        model = Werkgeveractie

    werkgever = factory.SubFactory(WerkgeverFactory)
    wat = "Bellen over de stageplek"
    uiterlijk = factory.LazyFunction(vandaag)
    van = factory.LazyAttribute(lambda o: _accountmanager(o.werkgever))
    gemaakt_door = factory.SelfAttribute("van")


class WerkplekFactory(DjangoModelFactory):
    class Meta:
        model = Werkplek

    werkgever = factory.SubFactory(WerkgeverFactory)
    titel = "Oogst tomaat"
    soorten = factory.LazyFunction(lambda: ["werkervaringsplek"])
    gevraagd_op = factory.LazyFunction(vandaag)
    gemaakt_door = factory.LazyAttribute(lambda o: _accountmanager(o.werkgever))


class BijeenkomstFactory(DjangoModelFactory):
    class Meta:
        model = Bijeenkomst
        skip_postgeneration_save = True

    gemeente = factory.SubFactory(GemeenteFactory)
    soort = Bijeenkomst.Soort.BEDRIJFSBEZOEK
    begin = datetime(2026, 12, 8, 9, tzinfo=UTC)
    einde = datetime(2026, 12, 8, 11, tzinfo=UTC)
    plaats = "Glasweg 14, Duinrade"
    begeleider = factory.LazyAttribute(lambda o: MedewerkerFactory(gemeente=o.gemeente, rol=Rol.ACCOUNTMANAGER))
    gemaakt_door = factory.SelfAttribute("begeleider")

    @factory.post_generation
    def werkgevers(self, create, extracted, **kwargs):
        if create:
            self.werkgevers.set(extracted if extracted is not None else [WerkgeverFactory(gemeente=self.gemeente)])


class DeelnameFactory(DjangoModelFactory):
    class Meta:
        model = Deelname

    statushouder = factory.SubFactory(StatushouderFactory)
    bijeenkomst = factory.SubFactory(BijeenkomstFactory, gemeente=factory.SelfAttribute("..statushouder.gemeente"))
    door = factory.SelfAttribute("bijeenkomst.begeleider")


class TrainingFactory(DjangoModelFactory):
    class Meta:
        model = Training

    statushouder = factory.SubFactory(StatushouderFactory)
    werkgever = factory.SubFactory(WerkgeverFactory, gemeente=factory.SelfAttribute("..statushouder.gemeente"))
    naam = "Heftruck"
    gemaakt_door = factory.LazyAttribute(lambda o: _accountmanager(o.werkgever))


class PostcodegebiedFactory(DjangoModelFactory):
    class Meta:
        model = Postcodegebied
        django_get_or_create = ("pc4",)

    pc4 = factory.Sequence(lambda n: str(1000 + n % 9000))
    breedte = 51.99
    lengte = 4.21


class WerkgeverslijstFactory(DjangoModelFactory):
    """A list with the columns of `WerkgeversregelFactory`, judged and ready to be confirmed. No rows of itself."""

    class Meta:
        model = Werkgeverslijst

    gemeente = factory.SubFactory(GemeenteFactory)
    bestandsnaam = "werkgevers.csv"
    status = Werkgeverslijst.Status.GEREED
    kolommen = factory.LazyFunction(lambda: ["Naam", "KvK"])
    koppeling = factory.LazyFunction(lambda: {"naam": 0, "kvk": 1})
    geladen_door = factory.LazyAttribute(lambda o: MedewerkerFactory(gemeente=o.gemeente, rol=Rol.ACCOUNTMANAGER))


class WerkgeversregelFactory(DjangoModelFactory):
    """A row that nobody looked at yet."""

    class Meta:
        model = Werkgeversregel

    lijst = factory.SubFactory(WerkgeverslijstFactory)
    nummer = factory.Sequence(lambda n: n + 2)
    cellen = factory.LazyAttribute(lambda o: [f"Kwekerij {o.nummer}", f"{90_000_000 + o.nummer}"])
