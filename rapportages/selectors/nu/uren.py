"""Hours per week of people, by kind of hours."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet, Sum

from plaatsingen.models import Roosterblok
from rapportages.nu import MEDIAAN, TOTAAL, Nutelling
from rapportages.nu.catalogus import MEER_UREN, PROGRAMMA, SAMEN, UREN, URENKLASSEN
from rapportages.selectors.nu.lopend import plaatsing_loopt, traject_loopt, vraag
from trajecten.models import Traject

_GEVALLEN = " ".join("WHEN duur <= %s * interval '1 hour' THEN %s" for _ in URENKLASSEN)
# Per kind and of all kinds together: the classes, and the whole with its middle one.
_OPDRACHT = f"""
    , per_mens AS (
        SELECT persoon, coalesce(soort, %s) AS soort, sum(duur) AS duur
        FROM rijen GROUP BY GROUPING SETS ((persoon, soort), (persoon))
    ), ingedeeld AS (SELECT soort, duur, CASE {_GEVALLEN} ELSE %s END AS klasse FROM per_mens)
    SELECT soort, coalesce(klasse, %s), count(*),
        round(percentile_disc(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM duur) DESC) / 3600)::int
    FROM ingedeeld GROUP BY GROUPING SETS ((soort, klasse), (soort))
"""  # noqa: S608


def uren_per_week(*, gemeente_id: int, dag: date) -> Nutelling:
    """Per kind: in classes, in all, and how many hours half of these people have at least."""
    uit = {(soort, klasse): 0 for soort in (*PROGRAMMA, SAMEN) for klasse in (TOTAAL, MEDIAAN, *UREN)}
    klassen = [een for tot, code, _ in URENKLASSEN for een in (tot, code)]
    for soort, klasse, aantal, midden in vraag(blokken(gemeente_id, dag), _OPDRACHT, SAMEN, *klassen, *_REST):
        uit[soort, klasse] = aantal
        if klasse == TOTAAL:
            uit[soort, MEDIAAN] = midden
    return {(str(soort), klasse): aantal for (soort, klasse), aantal in uit.items()}


_REST = (MEER_UREN[0], TOTAAL)


def blokken(gemeente_id: int, dag: date) -> QuerySet[Any]:
    """One row per person and kind. A proposal stands in the week already; it is no work yet."""
    lopend = Traject.objects.filter(traject_loopt(dag), statushouder__gemeente_id=gemeente_id)
    echt = Roosterblok.objects.op(dag).filter(
        Q(plaatsing=None) | plaatsing_loopt(dag, "plaatsing__"), soort__in=PROGRAMMA,
        statushouder__in=lopend.order_by().values("statushouder"),
    )  # fmt: skip
    uit: QuerySet[Any] = (
        echt.order_by().values("soort", persoon=F("statushouder")).annotate(duur=Sum(F("tot") - F("van")))
    )
    return uit
