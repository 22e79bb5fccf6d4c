"""The rule of agreements on the work floor: one flag for each that is past its day, to who would do it.

When that colleague left it goes to the jobcoach of the placement, else to the klantondersteuner of the person.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any

from django.db.models import BigIntegerField, Case, DateField, ExpressionWrapper, F, QuerySet, Value, When
from django.db.models.functions import Left
from django.urls import reverse

from agenda.models import Signalering
from agenda.regels import Bronvlag, Regel, Uitleg
from begeleiding.models import Werkafspraak
from begeleiding.signaleringen.werkvloer import ONDERWERP, ziet_de_werkvloer
from medewerkers.models import Medewerker
from plaatsingen.signaleringen.plaatsingen import jobcoach_of_klantondersteuner
from statushouders.models import Statushouder

CODE = "werkafspraak"
OPLOSSING = "Vink af wat gedaan is, of kies een andere dag."


def werkafspraken_te_laat(dag: date) -> QuerySet[Any, Any]:
    """The flags that should stand on this day (columns: `agenda.regels.KOLOMMEN`)."""
    mensen = Statushouder.objects.niet_afgesloten().order_by()
    te_laat = Werkafspraak.objects.filter(gedaan_op=None, uiterlijk__lt=dag, plaatsing__statushouder__in=mensen)
    wie = Case(
        When(van__is_active=True, then=F("van_id")),
        default=jobcoach_of_klantondersteuner("plaatsing__"),
        output_field=BigIntegerField(),
    )
    vlaggen: QuerySet[Any, Any] = te_laat.order_by().values_list(
        "pk",
        "plaatsing__statushouder__gemeente_id",
        "plaatsing__statushouder_id",
        wie,
        Value(Signalering.Soort.TE_LAAT),
        Left("wat", ONDERWERP),
        "uiterlijk",
        ExpressionWrapper(F("uiterlijk") + Value(1), output_field=DateField()),
    )
    return vlaggen


def uitleg_bij_afspraken(vlaggen: Sequence[Bronvlag], _dag: date) -> dict[Bronvlag, Uitleg]:
    return dict.fromkeys(vlaggen, Uitleg(OPLOSSING))


def wie_het_doet(ids: Sequence[int], kijker: Medewerker) -> AbstractSet[int]:
    """Who sees the flag of a person may finish what was agreed on."""
    return frozenset(ids) if ziet_de_werkvloer(kijker) else frozenset()


def plek_van(bron_id: int) -> str:
    """The agreements on the page of the placement."""
    return reverse("begeleiding:werkafspraak_plek", args=[bron_id])


REGEL = Regel(
    code=CODE,
    rijen=werkafspraken_te_laat,
    uitleg=uitleg_bij_afspraken,
    mag=wie_het_doet,
    ziet=ziet_de_werkvloer,
    plek=plek_van,
    ander="doet dit",
    dingen=("afspraak", "afspraken"),
)
