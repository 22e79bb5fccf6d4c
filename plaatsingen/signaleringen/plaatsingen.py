"""The rules of the placements: the end is in sight six weeks ahead, a moment to look how it goes is overdue, and the
traject is closed while there is a placement yet.

A flag goes to the jobcoach of the placement as long as that one is on the case, else to the klantondersteuner of the
person, else to the teamleider.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Concat, Greatest, Lower, TruncDate

from agenda.models import Signalering
from agenda.regels import Bronvlag, Regel, Uitleg
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from plaatsingen.models import Plaatsing, Plaatsingsmoment
from plaatsingen.statussen import LOOPT, Momentsoort
from statushouders.models import Betrokkenheid, Statushouder
from trajecten.models import Traject
from werkgevers.codelijsten import BETAALD, Plaatsingsoort

Soort = Signalering.Soort
EINDE_IN_ZICHT = timedelta(weeks=6)
OPLOSSING_EINDE = "Verleng de plaatsing, of beëindig hem en kies wat er hierna komt."
OPLOSSING_TRAJECT = "Leg het einde van de plaatsing vast, of heropen het traject in het dossier."
OPLOSSING_MOMENT = "Vraag hoe het gaat en leg het vast bij de plaatsing."
# Who writes placements; an accountmanager gets no flags about people.
SCHRIJFT = frozenset({Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER})


def jobcoach_of_klantondersteuner(pad: str) -> Case:
    """The jobcoach of the placement, else the klantondersteuner of the person."""
    van_persoon = Betrokkenheid.objects.verantwoordelijk().filter(statushouder=OuterRef(f"{pad}statushouder_id"))
    werkt = Exists(van_persoon.filter(rol=Rol.JOBCOACH, medewerker=OuterRef(f"{pad}jobcoach_id")))
    begeleider = van_persoon.filter(rol=Rol.KLANTONDERSTEUNER)
    return Case(
        When(werkt, then=F(f"{pad}jobcoach_id")),
        default=Subquery(begeleider.order_by().values("medewerker_id")[:1]),
        output_field=BigIntegerField(),
    )


def _na(veld: str, dagen: int) -> Any:
    return ExpressionWrapper(F(veld) + Value(dagen), output_field=DateField())


def _soortnaam(veld: str) -> Lower:
    namen = [When(**{veld: een.value}, then=Value(een.label)) for een in Plaatsingsoort]
    return Lower(Case(*namen, default=Value("plaatsing"), output_field=CharField()))


def plaatsingen_met_einde_in_zicht(dag: date) -> QuerySet[Any, Any]:
    """The flags that should stand on this day (columns: `agenda.regels.KOLOMMEN`)."""
    mensen = Statushouder.objects.niet_afgesloten().order_by()
    loopt = Plaatsing.objects.loopt().filter(einde__lte=dag + EINDE_IN_ZICHT, statushouder__in=mensen).order_by()
    # A short placement begins within the six weeks: nobody could know before.
    sinds = Greatest(_na("einde", -EINDE_IN_ZICHT.days), TruncDate("stand_sinds"), output_field=DateField())
    vlaggen: QuerySet[Any, Any] = loopt.values_list(
        "pk",
        "statushouder__gemeente_id",
        "statushouder_id",
        jobcoach_of_klantondersteuner(""),
        Case(When(einde__lt=dag, then=Value(Soort.TE_LAAT)), default=Value(Soort.KOMT_ERAAN)),
        Concat(Value("Einde "), _soortnaam("soort")),
        "einde",
        Case(When(einde__lt=dag, then=_na("einde", 1)), default=sinds, output_field=DateField()),
    )
    return vlaggen


def momenten_te_laat(dag: date) -> QuerySet[Any, Any]:
    """The moments of which nobody said how it goes, after their day (columns: `agenda.regels.KOLOMMEN`).

    Aftercare goes on when the traject is closed, as it mostly is after paid work; not of who died or moved away.
    """
    mensen = Statushouder.objects.niet_afgesloten().order_by()
    weg = Statushouder.objects.vertrokken().order_by()
    nazorg = Q(soort=Momentsoort.NAZORG)
    van_wie = Q(plaatsing__statushouder__in=mensen) | nazorg & ~Q(plaatsing__statushouder__in=weg)
    laat = Plaatsingsmoment.objects.geldig().filter(van_wie, gedaan_op=None, uiterlijk__lt=dag)
    naam = Case(When(soort=Momentsoort.NAZORG, then=Value("Nazorg")), default=Value("Evaluatie"))
    vlaggen: QuerySet[Any, Any] = laat.order_by().values_list(
        "pk",
        "plaatsing__statushouder__gemeente_id",
        "plaatsing__statushouder_id",
        jobcoach_of_klantondersteuner("plaatsing__"),
        Value(Soort.TE_LAAT),
        Concat(naam, Value(" van "), _soortnaam("plaatsing__soort"), output_field=CharField()),
        "uiterlijk",
        _na("uiterlijk", 1),
    )
    return vlaggen


def traject_gesloten(_dag: date) -> QuerySet[Any, Any]:
    """The placements that are open while the traject is closed (columns: `agenda.regels.KOLOMMEN`). Not paid work that
    runs: then closing is what one does.
    """
    mensen = Statushouder.objects.niet_afgesloten().order_by()
    betaald = Q(stand__in=LOOPT, soort__in=sorted(BETAALD))
    over = Plaatsing.objects.open().exclude(statushouder__in=mensen).exclude(betaald).order_by()
    trajecten = Traject.objects.filter(statushouder=OuterRef("statushouder_id")).order_by("-startdatum", "-pk")
    gesloten_op = Subquery(trajecten.values("einddatum")[:1])
    hoe = Case(When(stand__in=LOOPT, then=Value(" loopt nog")), default=Value(" staat nog open"))
    vlaggen: QuerySet[Any, Any] = over.values_list(
        "pk",
        "statushouder__gemeente_id",
        "statushouder_id",
        jobcoach_of_klantondersteuner(""),
        Value(Soort.TE_LAAT),
        Concat(Value("Traject gesloten, "), _soortnaam("soort"), hoe, output_field=CharField()),
        gesloten_op,
        gesloten_op,
    )
    return vlaggen


def schrijft_plaatsingen(ids: Sequence[int], kijker: Medewerker) -> AbstractSet[int]:
    """Who sees the flag of a person writes the placements of that one."""
    return frozenset(ids) if kijker.rol in SCHRIJFT else frozenset()


def _regel(code: str, rijen: Any, oplossing: str, dingen: tuple[str, str]) -> Regel:
    def uitleg(vlaggen: Sequence[Bronvlag], _dag: date) -> dict[Bronvlag, Uitleg]:
        return dict.fromkeys(vlaggen, Uitleg(oplossing))

    return Regel(
        code=code,
        rijen=rijen,
        uitleg=uitleg,
        mag=schrijft_plaatsingen,
        ziet=lambda kijker: kijker.rol in SCHRIJFT,
        plek=lambda _: "?tab=plaatsing#plaatsingen",
        ander="regelt deze plaatsing",
        dingen=dingen,
    )


EINDEREGEL = _regel("plaatsing", plaatsingen_met_einde_in_zicht, OPLOSSING_EINDE, ("plaatsing", "plaatsingen"))
MOMENTREGEL = _regel("plaatsingsmoment", momenten_te_laat, OPLOSSING_MOMENT, ("moment", "momenten"))
TRAJECTREGEL = _regel("plaatsing_traject", traject_gesloten, OPLOSSING_TRAJECT, ("plaatsing", "plaatsingen"))
