"""An aanpak with steps, and somebody's traject by it. Dates are set by hand here; services compute them."""

from datetime import timedelta

import factory
from factory.django import DjangoModelFactory

from medewerkers.rollen import Rol
from tests.factories.statushouders import StatushouderFactory
from trajecten.models import Aanpak, AanpakStap, Anker, Stap, Traject
from trajecten.models.aanpak import Baan, Eenheid


class AanpakFactory(DjangoModelFactory):
    """Shipped with Meedoen, unless `gemeente` is given. No steps of itself."""

    class Meta:
        model = Aanpak

    code = factory.Sequence(lambda n: f"aanpak-{n}")
    naam = factory.Sequence(lambda n: f"Aanpak {n}")


class AanpakStapFactory(DjangoModelFactory):
    """Aim: 7 days. At most: 21 days. What it counts from is an Anker of its own."""

    class Meta:
        model = AanpakStap

    aanpak = factory.SubFactory(AanpakFactory)
    code = factory.Sequence(lambda n: f"stap-{n}")
    naam = factory.Sequence(lambda n: f"Stap {n}")
    volgorde = factory.Sequence(lambda n: n)
    baan = Baan.WERK
    rol = Rol.KLANTONDERSTEUNER
    streef_aantal = 7
    streef_eenheid = Eenheid.DAGEN
    uiterst_aantal = 21
    uiterst_eenheid = Eenheid.DAGEN
    bron = "beleid"


class AnkerFactory(DjangoModelFactory):
    """From the vestigingsdatum, unless `na_stap` is given."""

    class Meta:
        model = Anker

    stap = factory.SubFactory(AanpakStapFactory)
    na_stap = None
    datum = factory.LazyAttribute(lambda o: "" if o.na_stap else Anker.Datum.VESTIGING)


class TrajectFactory(DjangoModelFactory):
    class Meta:
        model = Traject

    statushouder = factory.SubFactory(StatushouderFactory)
    aanpak = factory.SubFactory(AanpakFactory)
    startdatum = factory.LazyAttribute(lambda o: o.statushouder.vestigingsdatum)


class StapFactory(DjangoModelFactory):
    """An open step, due 7 (at most 21) days after the start of the traject."""

    class Meta:
        model = Stap

    traject = factory.SubFactory(TrajectFactory)
    aanpakstap = factory.LazyAttribute(lambda o: AanpakStapFactory(aanpak=o.traject.aanpak))
    basisdatum = factory.LazyAttribute(lambda o: o.traject.startdatum)
    streefdatum = factory.LazyAttribute(lambda o: o.basisdatum and o.basisdatum + timedelta(days=7))
    uiterste_datum = factory.LazyAttribute(lambda o: o.basisdatum and o.basisdatum + timedelta(days=21))
