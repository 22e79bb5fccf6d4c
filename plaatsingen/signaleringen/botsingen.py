"""The rule of the week: things of different kinds at the same time, from now on, that nobody decided may be so.

One flag for each person, to the klantondersteuner. It names the clash that comes first and says how many there are
beside it; its date is the first day on which it happens.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import (
    Case,
    CharField,
    Count,
    DateField,
    Exists,
    Expression,
    ExpressionWrapper,
    F,
    IntegerField,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Concat, ExtractIsoWeekDay, Greatest, Least, Mod, TruncDate

from agenda.models import Signalering
from agenda.regels import Bronvlag, Regel, Uitleg
from kern.datums import DAGEN
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from plaatsingen.models import Botsingkeuze, Roosterblok
from plaatsingen.statussen import Bloksoort
from statushouders.models import Betrokkenheid
from statushouders.zichtbaarheid import Deel, ziet

CODE = "botsing"
OPLOSSING = "Kies een andere lesgroep of andere werktijden. Kan het zo? Zet erbij waarom."
ANDER = "statushouder__roosterblokken"
NOOIT = date(9999, 12, 31)
SOORTWOORDEN = {code: str(naam).lower() for code, naam in Bloksoort.choices}


def _weekdag_vanaf(dag: str) -> Expression:
    """The first day of the week of the block, from this date on."""
    verder = Cast(Mod(F("dag") + Value(8) - ExtractIsoWeekDay(dag), 7), IntegerField())
    return ExpressionWrapper(F(dag) + verder, output_field=DateField())


def botsende_blokken(dag: date) -> QuerySet[Any, Any]:
    """Pairs that meet on `dag` or later, once each: with the other one in `ander`, and in `eerste` the first day on
    which they ever do. What was decided about is left out.
    """
    tegelijk = {"dag": F("dag"), "soort__gt": F("soort"), "van__lt": F("tot"), "tot__gt": F("van")}
    keuze = Botsingkeuze.objects.filter(
        Q(een=OuterRef("pk"), ander=OuterRef("ander")) | Q(een=OuterRef("ander"), ander=OuterRef("pk"))
    )
    paren: QuerySet[Any, Any] = Roosterblok.objects.order_by().filter(
        **{f"{ANDER}__{naam}": waarde for naam, waarde in tegelijk.items()}
    )
    einden = (Coalesce(veld, Value(NOOIT)) for veld in ("geldig_tot", f"{ANDER}__geldig_tot"))
    paren = paren.annotate(
        ander=F(f"{ANDER}__pk"),
        andere_soort=F(f"{ANDER}__soort"),
        samen_van=Greatest("geldig_van", f"{ANDER}__geldig_van"),
        samen_nog=Greatest("geldig_van", f"{ANDER}__geldig_van", Value(dag), output_field=DateField()),
        samen_tot=Least(*einden, output_field=DateField()),
        samen_om=Greatest("van", f"{ANDER}__van"),
        bekend=Greatest(TruncDate("gemaakt_op"), TruncDate(f"{ANDER}__gemaakt_op")),
    )
    paren = paren.annotate(eerste=_weekdag_vanaf("samen_van"), volgende=_weekdag_vanaf("samen_nog"))
    return paren.filter(volgende__lte=F("samen_tot")).exclude(Exists(keuze))


def mensen_met_een_botsing(dag: date) -> QuerySet[Any, Any]:
    """The flags that should stand on this day (columns: `agenda.regels.KOLOMMEN`)."""
    wie = "statushouder_id"
    wat = Concat(
        Value("Botsing op "), _in_woorden("dag", dict(enumerate(DAGEN))), Value(": "),
        _in_woorden("soort", SOORTWOORDEN), Value(" en "), _in_woorden("andere_soort", SOORTWOORDEN),
    )  # fmt: skip
    per_mens = (
        botsende_blokken(dag)
        .annotate(wat=wat)
        .values(wie)
        .annotate(
            datum=Min("eerste"),
            eerst_bekend=Min("bekend"),
            wat_alles=ArrayAgg("wat", order_by=["eerste", "samen_om", "pk", "ander"]),
            ook=Count("pk") - 1,
        )
    )
    onderwerp = Case(
        When(ook=0, then=F("wat_alles__0")),
        default=Concat(F("wat_alles__0"), Value(", en nog "), Cast("ook", CharField())),
        output_field=CharField(),
    )
    vlaggen: QuerySet[Any, Any] = per_mens.values_list(
        F(wie),
        "statushouder__gemeente_id",
        wie,
        Subquery(_klantondersteuner().values("medewerker_id")[:1]),
        Value(Signalering.Soort.BOTSING),
        onderwerp,
        "datum",
        "eerst_bekend",
    )
    return vlaggen


def _in_woorden(veld: str, woorden: Mapping[Any, str]) -> Case:
    keuzes = [When(**{veld: waarde}, then=Value(woord)) for waarde, woord in woorden.items()]
    return Case(*keuzes, default=Value(""), output_field=CharField())


def _klantondersteuner() -> QuerySet[Any, Any]:
    """Who is responsible; nobody: the flag goes to the teamleider's 'nog niet verdeeld'."""
    van_hem = Betrokkenheid.objects.verantwoordelijk().filter(rol=Rol.KLANTONDERSTEUNER)
    return van_hem.filter(statushouder=OuterRef("statushouder_id")).order_by("pk")


def uitleg_bij_botsingen(vlaggen: Sequence[Bronvlag], _dag: date) -> dict[Bronvlag, Uitleg]:
    return dict.fromkeys(vlaggen, Uitleg(OPLOSSING))


def wie_het_oplost(statushouder_ids: Sequence[int], kijker: Medewerker) -> AbstractSet[int]:
    """Who sees the flag of a person also changes the week."""
    return frozenset(statushouder_ids) if ziet_weken(kijker) else frozenset()


def ziet_weken(kijker: Medewerker) -> bool:
    """The flag says what somebody does when, so it is for who reads weeks."""
    return ziet(kijker, Deel.INZET)


REGEL = Regel(
    code=CODE,
    rijen=mensen_met_een_botsing,
    uitleg=uitleg_bij_botsingen,
    mag=wie_het_oplost,
    ziet=ziet_weken,
    plek=lambda _: "?tab=week#botsingen",
    ander="lost dit op",
    dingen=("botsing", "botsingen"),
)
