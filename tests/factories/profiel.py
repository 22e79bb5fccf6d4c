"""The profile that an employer may read, and the links to it."""

from datetime import timedelta

import factory
from factory.django import DjangoModelFactory

from kern.tijd import nu, vandaag
from kern.zoektekst import zonder_accenten
from medewerkers.rollen import Rol
from statushouders.feiten import Feiten
from statushouders.models import Deellink, Opening, Profiel
from statushouders.profielbeeld import profielbeeld
from statushouders.profielcodes import Akkoordwijze, Profieldeel
from tests.factories.medewerkers import MedewerkerFactory
from tests.factories.statushouders import StatushouderFactory


class ProfielFactory(DjangoModelFactory):
    """A concept; with the trait `goedgekeurd` one with consent, of its texts alone."""

    class Meta:
        model = Profiel

    statushouder = factory.SubFactory(StatushouderFactory)
    teksten = factory.LazyFunction(lambda: {"roepnaam": "Selam", "houding": "Komt op tijd."})
    begonnen_door = factory.LazyAttribute(
        lambda o: MedewerkerFactory(gemeente=o.statushouder.gemeente, rol=Rol.KLANTONDERSTEUNER)
    )
    bewaard_door = factory.SelfAttribute("begonnen_door")

    class Params:
        goedgekeurd = factory.Trait(
            stand=Profiel.Stand.AKKOORD,
            akkoord_op=factory.LazyFunction(vandaag),
            akkoord_wijze=Akkoordwijze.TOLK,
            akkoord_door=factory.SelfAttribute("begonnen_door"),
            akkoord_genoteerd_op=factory.LazyFunction(nu),
            gedeeld=factory.LazyFunction(lambda: [Profieldeel.HOUDING.value]),
            momentopname=factory.LazyAttribute(
                lambda o: profielbeeld(
                    achternaam=o.statushouder.achternaam, teksten=o.teksten, feiten=Feiten(), alleen=o.gedeeld
                )
            ),
            zoeknaam=factory.LazyAttribute(lambda o: zonder_accenten(o.momentopname["naam"])),
        )


class DeellinkFactory(DjangoModelFactory):
    """Works for two weeks. Nobody has its key; a test that opens one shares it by the service."""

    class Meta:
        model = Deellink

    profiel = factory.SubFactory(ProfielFactory, goedgekeurd=True)
    voor_wie = "Metaalbedrijf De Lier"
    afdruk = factory.Sequence(lambda n: f"{n:064x}")
    tot = factory.LazyFunction(lambda: vandaag() + timedelta(days=14))
    gemaakt_door = factory.SelfAttribute("profiel.begonnen_door")


class OpeningFactory(DjangoModelFactory):
    class Meta:
        model = Opening

    deellink = factory.SubFactory(DeellinkFactory)
    soort = Opening.Soort.BLAD
