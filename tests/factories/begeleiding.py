"""Halls, assessments, the log of the work floor, goals, evaluations."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import factory
from factory.django import DjangoModelFactory

from begeleiding.models import (
    Afdeling,
    Assessment,
    Assessmentverlenging,
    Begeleidingscontact,
    Begeleidingsinstelling,
    Dagregistratie,
    Doelvoorbeeld,
    Evaluatie,
    Hal,
    Leerdoel,
    Leerdoelstap,
    Observatiepunt,
    Puntkeuze,
    Score,
    Taalmaatje,
    Taalmix,
    Urenweek,
    Voorval,
    Waarneming,
    Werkafspraak,
)
from kern.tijd import vandaag
from medewerkers.rollen import Rol
from tests.factories.medewerkers import GemeenteFactory, MedewerkerFactory
from tests.factories.plaatsingen import PlaatsingFactory
from tests.factories.statushouders import StatushouderFactory


def _jobcoach(gemeente):
    return MedewerkerFactory(gemeente=gemeente, rol=Rol.JOBCOACH)


def _maandag():
    dag = vandaag()
    return dag - timedelta(days=dag.weekday())


class HalFactory(DjangoModelFactory):
    class Meta:
        model = Hal

    gemeente = factory.SubFactory(GemeenteFactory)
    naam = factory.Sequence(lambda n: f"Hal {n}")


class AfdelingFactory(DjangoModelFactory):
    class Meta:
        model = Afdeling

    hal = factory.SubFactory(HalFactory)
    naam = factory.Sequence(lambda n: f"Inpak {n}")


class BegeleidingsinstellingFactory(DjangoModelFactory):
    class Meta:
        model = Begeleidingsinstelling

    gemeente = factory.SubFactory(GemeenteFactory)
    aanpak_code = "westland"


class ObservatiepuntFactory(DjangoModelFactory):
    """One that is shipped; with a `gemeente` one of its own."""

    class Meta:
        model = Observatiepunt

    code = factory.Sequence(lambda n: f"punt-{n}")
    naam = factory.Sequence(lambda n: f"Punt {n}")
    groep = "werk"
    volgorde = factory.Sequence(lambda n: n + 100)
    voorbeelden = factory.LazyFunction(lambda: ["Nog niet.", "Met hulp.", "Meestal.", "Altijd."])


class PuntkeuzeFactory(DjangoModelFactory):
    class Meta:
        model = Puntkeuze

    gemeente = factory.SubFactory(GemeenteFactory)
    aanpak_code = "westland"
    punt = factory.SubFactory(ObservatiepuntFactory)


class AssessmentFactory(DjangoModelFactory):
    """One that runs. The jobcoach is not on the case yet: `BetrokkenheidFactory` does that."""

    class Meta:
        model = Assessment

    statushouder = factory.SubFactory(StatushouderFactory)
    aanpak_code = "westland"
    hal = factory.SubFactory(HalFactory, gemeente=factory.SelfAttribute("..statushouder.gemeente"))
    jobcoach = factory.LazyAttribute(lambda o: _jobcoach(o.statushouder.gemeente))
    begin = factory.LazyFunction(lambda: vandaag() - timedelta(days=28))
    einde = factory.LazyAttribute(lambda o: o.begin + timedelta(days=91))
    gemaakt_door = factory.SelfAttribute("jobcoach")


class AssessmentverlengingFactory(DjangoModelFactory):
    class Meta:
        model = Assessmentverlenging

    assessment = factory.SubFactory(AssessmentFactory)
    van = factory.SelfAttribute("assessment.einde")
    tot = factory.LazyAttribute(lambda o: o.van + timedelta(days=28))
    reden = "Was drie weken ziek."
    door = factory.SelfAttribute("assessment.jobcoach")


class OpEenPlekFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    id = factory.LazyFunction(uuid4)
    assessment = factory.SubFactory(AssessmentFactory)
    dag = factory.LazyFunction(vandaag)

    @factory.lazy_attribute
    def statushouder(self):
        return (self.assessment or self.plaatsing).statushouder

    @factory.lazy_attribute
    def door(self):
        return _jobcoach(self.statushouder.gemeente)


class DagregistratieFactory(OpEenPlekFactory):
    class Meta:
        model = Dagregistratie

    aanwezigheid = "aanwezig"


class WaarnemingFactory(OpEenPlekFactory):
    class Meta:
        model = Waarneming

    notitie = "Legde het uit aan een ander."


class ScoreFactory(DjangoModelFactory):
    class Meta:
        model = Score

    waarneming = factory.SubFactory(WaarnemingFactory)
    punt = factory.SubFactory(ObservatiepuntFactory)
    waarde = 3


class DoelvoorbeeldFactory(DjangoModelFactory):
    class Meta:
        model = Doelvoorbeeld

    gebied = "taal"
    wat = factory.Sequence(lambda n: f"Vragen wat een woord betekent {n}")
    stappen = factory.LazyFunction(lambda: ["Drie woorden per dag."])


class LeerdoelFactory(DjangoModelFactory):
    class Meta:
        model = Leerdoel

    statushouder = factory.SubFactory(StatushouderFactory)
    gebied = "taal"
    wat = "Vragen wat een woord betekent"
    gemaakt_door = factory.LazyAttribute(lambda o: _jobcoach(o.statushouder.gemeente))


class LeerdoelstapFactory(DjangoModelFactory):
    class Meta:
        model = Leerdoelstap

    leerdoel = factory.SubFactory(LeerdoelFactory)
    volgorde = factory.Sequence(lambda n: n)
    wat = "Drie woorden per dag."


class EvaluatieFactory(DjangoModelFactory):
    class Meta:
        model = Evaluatie

    assessment = factory.SubFactory(AssessmentFactory)
    soort = "tussen"
    uiterlijk = factory.LazyAttribute(lambda o: o.assessment.begin + timedelta(weeks=6))


class UrenweekFactory(DjangoModelFactory):
    class Meta:
        model = Urenweek

    plaatsing = factory.SubFactory(PlaatsingFactory)
    week = factory.LazyFunction(_maandag)
    uren = Decimal(16)
    door = factory.SelfAttribute("plaatsing.gemaakt_door")


class BegeleidingscontactFactory(DjangoModelFactory):
    class Meta:
        model = Begeleidingscontact

    plaatsing = factory.SubFactory(PlaatsingFactory)
    soort = "bezoek"
    dag = factory.LazyFunction(vandaag)
    verslag = "Gaat goed, wil meer uren."
    door = factory.SelfAttribute("plaatsing.gemaakt_door")


class WerkafspraakFactory(DjangoModelFactory):
    class Meta:
        model = Werkafspraak

    plaatsing = factory.SubFactory(PlaatsingFactory)
    wat = "Werkschoenen bestellen"
    uiterlijk = factory.LazyFunction(vandaag)
    van = factory.SelfAttribute("plaatsing.gemaakt_door")
    gemaakt_door = factory.SelfAttribute("plaatsing.gemaakt_door")


class VoorvalFactory(DjangoModelFactory):
    class Meta:
        model = Voorval

    assessment = factory.SubFactory(AssessmentFactory)
    statushouder = factory.LazyAttribute(lambda o: (o.assessment or o.plaatsing).statushouder)
    dag = factory.LazyFunction(vandaag)
    soort = "veiligheid"
    wat = "Werkte zonder handschoenen."
    door = factory.LazyAttribute(lambda o: _jobcoach(o.statushouder.gemeente))


class TaalmixFactory(DjangoModelFactory):
    class Meta:
        model = Taalmix

    hal = factory.SubFactory(HalFactory)
    week = factory.LazyFunction(_maandag)
    statushouders = 6
    anderen = 11
    door = factory.LazyAttribute(lambda o: _jobcoach(o.hal.gemeente))


class TaalmaatjeFactory(DjangoModelFactory):
    class Meta:
        model = Taalmaatje

    statushouder = factory.SubFactory(StatushouderFactory)
    maatje = "Collega Ria"
    gematcht_op = factory.LazyFunction(vandaag)
    door = factory.LazyAttribute(lambda o: _jobcoach(o.statushouder.gemeente))
