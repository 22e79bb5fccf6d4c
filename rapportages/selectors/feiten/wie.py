"""Who is counted, and in which groups: per part one row per person, for `tabel` to put together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg, BoolOr
from django.db.models import Case, CharField, F, Max, Q, QuerySet, Value, When
from django.db.models.functions import Cast

from intake.models import Conclusie
from intake.models.gesprek import Gespreksstand
from kern.tijd import begin_van
from medewerkers.rollen import Rol
from rapportages.kenmerken import GESLACHTEN, HERKOMSTGROEPEN, LEEFTIJDEN, ONBEKEND, OPLEIDINGSGROEPEN, OUDER
from rapportages.selectors.feiten.kring import Kring
from statushouders.codelijsten import ONBEKEND_LAND, STAATLOOS
from statushouders.feitcodes import Taalniveau
from statushouders.models import Betrokkenheid, Opleiding, Persoonstaal, Statushouder
from statushouders.querysets import geboren_bij_vestiging

Deel = QuerySet[Any]

_NEDERLANDS = "nl"
_B1_OF_HOGER = (Taalniveau.B1, Taalniveau.B2, Taalniveau.C1, Taalniveau.C2)
_GEEN_LAND = ("", ONBEKEND_LAND, STAATLOOS)


def mensen(kring: Kring) -> Deel:
    """Who settled on that day at the latest, as 16 or older."""
    gevestigd = Statushouder.objects.zestien_bij_vestiging().filter(**kring.waar(""))
    jonger = [(Q(uiterlijk_geboren__gt=geboren_bij_vestiging(grens)), code) for grens, code, _ in LEEFTIJDEN]
    landen = [
        (Q(nationaliteit__in=_GEEN_LAND), ONBEKEND),
        *((Q(nationaliteit__in=landen), groep) for groep, landen in HERKOMSTGROEPEN.items()),
    ]
    return gevestigd.order_by().values(
        persoon=F("pk"),
        vestiging=F("vestigingsdatum"),
        leeftijdgroep=_groep(jonger, OUDER[0]),
        geslachtgroep=_groep((Q(geslacht=code), groep) for code, groep in GESLACHTEN.items()),
        herkomst=_groep(landen, "overig"),
    )


def hoogste_opleiding(kring: Kring) -> Deel:
    groepen = {f"is_{groep}": BoolOr(Q(niveau__in=niveaus)) for groep, niveaus in OPLEIDINGSGROEPEN.items()}
    alle = Opleiding.objects.filter(**kring.waar()).order_by()
    hoogste = _groep((Q(**{f"is_{groep}": True}), groep) for groep in OPLEIDINGSGROEPEN)
    uit: Deel = alle.values(persoon=F("statushouder")).alias(**groepen).annotate(opleidinggroep=hoogste)
    return uit


def taalniveau(kring: Kring) -> Deel:
    talen = Persoonstaal.objects.filter(**kring.waar(), taal=_NEDERLANDS)
    niveau = Case(When(spreken__in=_B1_OF_HOGER, then=Value("B1")), default=F("spreken"))
    return talen.exclude(spreken="").order_by().values(persoon=F("statushouder"), taalgroep=niveau)


def leerroutes(kring: Kring) -> Deel:
    """Those of the talks that were fixed by then, the last one first."""
    vast = Conclusie.objects.filter(
        **kring.waar("gesprek__statushouder__"),
        gesprek__stand=Gespreksstand.VASTGESTELD,
        gesprek__vastgesteld_op__lt=begin_van(kring.dag + timedelta(days=1)),
    ).exclude(leerroute="")
    per_persoon = vast.order_by().values(persoon=F("gesprek__statushouder"))
    uit: Deel = per_persoon.annotate(routes=ArrayAgg("leerroute", order_by=["-gesprek__vastgesteld_op", "-pk"]))
    return uit


def teams(kring: Kring) -> Deel:
    """Of the klantondersteuner on that day."""
    toen = Betrokkenheid.objects.filter(
        Q(tot=None) | Q(tot__gte=kring.dag),
        **kring.waar(), rol=Rol.KLANTONDERSTEUNER, van__lte=kring.dag, medewerker__team__isnull=False,
    )  # fmt: skip
    per_persoon = toen.order_by().values(persoon=F("statushouder"))
    uit: Deel = per_persoon.annotate(team=Cast(Max("medewerker__team"), CharField()))
    return uit


def _groep(gevallen: Iterable[tuple[Q, str]], anders: str = ONBEKEND) -> Case:
    """The first group that fits."""
    keuzes = (When(geval, then=Value(groep)) for geval, groep in gevallen)
    return Case(*keuzes, default=Value(anders), output_field=CharField())
