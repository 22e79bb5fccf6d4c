"""Municipalities, organisations, teams and the people who sign in."""

from collections.abc import Iterable
from typing import Any

import factory
from factory.django import DjangoModelFactory, Password

from medewerkers.models import Gemeente, Medewerker, Organisatie, Team
from medewerkers.rollen import Rol

WACHTWOORD = "wachtwoord-voor-tests"


class GemeenteFactory(DjangoModelFactory):
    class Meta:
        model = Gemeente

    naam = factory.Sequence(lambda n: f"Gemeente {n}")
    cbs_code = factory.Sequence(lambda n: f"GM{n + 1:04}")


class OrganisatieFactory(DjangoModelFactory):
    """`gemeenten`: which municipalities it serves; one of its own when not given, none with an empty list."""

    class Meta:
        model = Organisatie

    naam = factory.Sequence(lambda n: f"Organisatie {n}")
    soort = Organisatie.Soort.GEMEENTE
    gemeenten = factory.LazyFunction(lambda: [GemeenteFactory()])

    @classmethod
    def _create(cls, model_class: Any, *args: Any, gemeenten: Iterable[Gemeente], **kwargs: Any) -> Organisatie:
        organisatie = super()._create(model_class, *args, **kwargs)
        organisatie.gemeenten.set(gemeenten)
        return organisatie


class TeamFactory(DjangoModelFactory):
    class Meta:
        model = Team

    organisatie = factory.SubFactory(OrganisatieFactory)
    naam = factory.Sequence(lambda n: f"Team {n}")


class MedewerkerFactory(DjangoModelFactory):
    """Give `rol`, and `gemeente` (a new organisation for it) or `organisatie`. At work for that municipality."""

    class Meta:
        model = Medewerker

    email = factory.Sequence(lambda n: f"medewerker{n}@voorbeeld.example")
    voornaam = "Robin"
    achternaam = factory.Sequence(lambda n: f"Medewerker{n}")
    rol = Rol.KLANTONDERSTEUNER
    password = Password(WACHTWOORD)
    gemeente = None
    organisatie = None

    @classmethod
    def _create(
        cls, model_class: Any, *args: Any, gemeente: Gemeente | None, organisatie: Organisatie | None, **kwargs: Any
    ) -> Medewerker:
        if organisatie is None:
            organisatie = OrganisatieFactory(**({"gemeenten": [gemeente]} if gemeente else {}))
        medewerker = super()._create(model_class, *args, organisatie=organisatie, **kwargs)
        medewerker.actieve_gemeente = gemeente or organisatie.gemeenten.first()
        return medewerker
