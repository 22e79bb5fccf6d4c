"""The rule of actions for employers: one flag for each that is past its day, to who would do it.

When that colleague left it goes to who owns the employer; when there is nobody to every teamleider. It is about no
person, so it leads to the employer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any

from django.db.models import BigIntegerField, Case, DateField, ExpressionWrapper, F, QuerySet, Value, When
from django.db.models.functions import Cast, Left

from agenda.models import Signalering
from agenda.regels import Bronvlag, Doel, Regel, Uitleg
from kern.navigatie import adres
from medewerkers.models import Medewerker
from werkgevers.models import Werkgeveractie
from werkgevers.querysets import ZIET_WERKGEVERS

CODE = "werkgeveractie"
OPLOSSING = "Vink af wat gedaan is, of kies een andere dag."
ONDERWERP = 120


def acties_te_laat(dag: date) -> QuerySet[Any, Any]:
    """The flags that should stand on this day (columns: `agenda.regels.KOLOMMEN`)."""
    te_laat = Werkgeveractie.objects.filter(gedaan_op=None, uiterlijk__lt=dag, werkgever__gearchiveerd_op=None)
    wie = Case(
        When(van__is_active=True, then=F("van_id")),
        When(werkgever__eigenaar__is_active=True, then=F("werkgever__eigenaar_id")),
        default=None,
    )
    vlaggen: QuerySet[Any, Any] = te_laat.order_by().values_list(
        "pk",
        "werkgever__gemeente_id",
        Cast(Value(None), BigIntegerField()),
        wie,
        Value(Signalering.Soort.TE_LAAT),
        Left("wat", ONDERWERP),
        "uiterlijk",
        ExpressionWrapper(F("uiterlijk") + Value(1), output_field=DateField()),
    )
    return vlaggen


def uitleg_bij_acties(vlaggen: Sequence[Bronvlag], _dag: date) -> dict[Bronvlag, Uitleg]:
    return dict.fromkeys(vlaggen, Uitleg(OPLOSSING))


def wie_het_doet(actie_ids: Sequence[int], kijker: Medewerker) -> AbstractSet[int]:
    """Who sees the employer may finish what is to be done for it."""
    return frozenset(Werkgeveractie.objects.visible_to(kijker).filter(pk__in=actie_ids).values_list("pk", flat=True))


def werkgevers_van(actie_ids: Sequence[int], kijker: Medewerker) -> Mapping[int, Doel]:
    """The employer of each action, and where its actions stand."""
    acties = Werkgeveractie.objects.visible_to(kijker).filter(pk__in=actie_ids)
    rijen = acties.values_list("pk", "werkgever_id", "werkgever__naam")
    return {pk: Doel(naam, adres("werkgevers:werkgever", werkgever_id)) for pk, werkgever_id, naam in rijen}


REGEL = Regel(
    code=CODE,
    rijen=acties_te_laat,
    uitleg=uitleg_bij_acties,
    mag=wie_het_doet,
    ziet=lambda kijker: kijker.rol in ZIET_WERKGEVERS,
    plek=lambda _: "",
    doelen=werkgevers_van,
    ander="doet dit",
    dingen=("actie", "acties"),
)
