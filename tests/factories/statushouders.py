"""People, who is on their case, and contacts with them."""

from datetime import timedelta
from hashlib import sha256
from uuid import uuid4

import factory
from factory.django import DjangoModelFactory

from config.demo.nummers import bsn, telefoon, v_nummer
from kern.geheim import vingerafdruk
from kern.tijd import nu, vandaag
from medewerkers.rollen import Rol
from statushouders.codelijsten import Regime, Vergunning
from statushouders.documenten.categorieen import Categorie
from statushouders.documenten.soorten import Soort
from statushouders.models import (
    Aankomstlijst,
    Aankomstregel,
    Betrokkenheid,
    Contactmoment,
    Document,
    Losbestand,
    Statushouder,
)
from tests.factories.medewerkers import GemeenteFactory, MedewerkerFactory


class StatushouderFactory(DjangoModelFactory):
    """An adult who settled ten days ago. The BSN is of the unused range 999… and passes the eleven-test."""

    class Meta:
        model = Statushouder

    gemeente = factory.SubFactory(GemeenteFactory)
    voornamen = "Selam"
    achternaam = factory.Sequence(lambda n: f"Voorbeeld{n}")
    geboortedatum_brp = "19920514"
    nationaliteit = "ER"
    bsn = factory.Sequence(bsn)
    bsn_vingerafdruk = factory.LazyAttribute(lambda o: vingerafdruk(o.bsn) if o.bsn else "")
    v_nummer = factory.Sequence(v_nummer)
    telefoon = factory.Sequence(lambda n: telefoon(n % 10_000))
    vergunning = Vergunning.ASIEL_BEPAALD
    regime = Regime.WI2021
    vestigingsdatum = factory.LazyFunction(lambda: vandaag() - timedelta(days=10))
    brp_inschrijving = factory.SelfAttribute("vestigingsdatum")


class BetrokkenheidFactory(DjangoModelFactory):
    """The medewerker's own role counts, unless `rol` is given."""

    class Meta:
        model = Betrokkenheid

    statushouder = factory.SubFactory(StatushouderFactory)
    medewerker = factory.LazyAttribute(lambda o: MedewerkerFactory(gemeente=o.statushouder.gemeente))
    rol = factory.LazyAttribute(lambda o: o.medewerker.rol)
    van = factory.LazyAttribute(lambda o: o.statushouder.vestigingsdatum)


class ContactmomentFactory(DjangoModelFactory):
    class Meta:
        model = Contactmoment

    statushouder = factory.SubFactory(StatushouderFactory)
    soort = Contactmoment.Soort.TELEFOON
    moment = factory.LazyFunction(nu)
    notitie = "Gebeld; komt dinsdag langs."
    door = factory.LazyAttribute(lambda o: MedewerkerFactory(gemeente=o.statushouder.gemeente))


class AankomstlijstFactory(DjangoModelFactory):
    """A list with the columns of `AankomstregelFactory`, judged and ready to be confirmed. No rows of itself."""

    class Meta:
        model = Aankomstlijst

    gemeente = factory.SubFactory(GemeenteFactory)
    bestandsnaam = "aankomst.csv"
    status = Aankomstlijst.Status.GEREED
    kolommen = factory.LazyFunction(lambda: ["Achternaam", "Geb.dat.", "Vestiging", "BSN"])
    koppeling = factory.LazyFunction(lambda: {"achternaam": 0, "geboortedatum": 1, "vestigingsdatum": 2, "bsn": 3})
    geladen_door = factory.LazyAttribute(lambda o: MedewerkerFactory(gemeente=o.gemeente, rol=Rol.TEAMLEIDER))


class AankomstregelFactory(DjangoModelFactory):
    """A row that nobody looked at yet, of an adult who settled ten days ago."""

    class Meta:
        model = Aankomstregel

    lijst = factory.SubFactory(AankomstlijstFactory)
    nummer = factory.Sequence(lambda n: n + 2)
    cellen = factory.LazyAttribute(
        lambda o: [f"Aankomst{o.nummer}", "14-5-1992", str(vandaag() - timedelta(days=10)), bsn(40_000 + o.nummer)]
    )


class DocumentFactory(DjangoModelFactory):
    """A row without a file behind it; `services.bewaar_document` makes a whole one."""

    class Meta:
        model = Document

    statushouder = factory.SubFactory(StatushouderFactory)
    categorie = Categorie.DIPLOMA
    naam = "Diploma elektricien"
    inhoudstype = Soort.PDF
    grootte = 42_000
    bestand = factory.LazyAttribute(lambda o: f"{o.statushouder.gemeente_id}/{uuid4().hex}")
    sha256 = factory.LazyAttribute(lambda o: sha256(o.bestand.encode()).hexdigest())
    geupload_door = factory.LazyAttribute(lambda o: MedewerkerFactory(gemeente=o.statushouder.gemeente))


class LosbestandFactory(DjangoModelFactory):
    class Meta:
        model = Losbestand

    sleutel = factory.LazyFunction(lambda: f"1/{uuid4().hex}")
