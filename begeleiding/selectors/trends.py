"""How somebody does per skill, week by week; and how the group does, when it is a group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Avg, Count, DateField, Func, IntegerField, Q, Value

from begeleiding.models import Assessment, Observatiepunt, Score, Waarneming
from begeleiding.normen import KLEINSTE_GROEP
from begeleiding.selectors.punten import punten_van
from begeleiding.statussen import Schaal

# Against the weeks before; a smaller difference is chance.
VERSCHIL = 0.3
# One week may be a bad one: somebody's level is the average of so many.
NIVEAU_WEKEN = 3
# A group is compared over the last four weeks: one week is too few people.
GROEPSTIJD = timedelta(weeks=4)


@dataclass(frozen=True)
class Trend:
    """`weken`: (week, average), as far as there are scores. `groep`: the average of the group, `groepsgrootte` people;
    none when there are too few of them."""

    punt: Observatiepunt
    weken: Sequence[tuple[int, float]]
    groep: float | None = None
    groepsgrootte: int = 0

    @property
    def laatste(self) -> float | None:
        return self.weken[-1][1] if self.weken else None

    @property
    def laatste_week(self) -> int:
        return self.weken[-1][0] if self.weken else 0

    @property
    def richting(self) -> str:
        """'stijgt', 'daalt' or 'gelijk', against the weeks before; empty when there is only one."""
        if len(self.weken) < 2:
            return ""
        eerder = [waarde for _, waarde in self.weken[:-1]]
        verschil = self.weken[-1][1] - sum(eerder) / len(eerder)
        return "stijgt" if verschil > VERSCHIL else "daalt" if verschil < -VERSCHIL else "gelijk"

    @property
    def niveau(self) -> float:
        """How far somebody is now: the average of the last weeks up to the last one with a score. Only with scores."""
        laatste = [waarde for week, waarde in self.weken if week > self.laatste_week - NIVEAU_WEKEN]
        return sum(laatste) / len(laatste)

    @property
    def lukt(self) -> bool:
        """Whether that is enough for a trainee, by the same point of the scale as the words say. Only with scores."""
        return Schaal.bij(self.niveau) >= self.punt.streef

    @property
    def gaat(self) -> str:
        """From the first week to the level of now; a small difference is chance. Nothing of one week alone; only with
        scores.
        """
        if len(self.weken) < 2:
            return ""
        verschil = self.niveau - self.weken[0][1]
        return "stijgt" if verschil > VERSCHIL else "daalt" if verschil < -VERSCHIL else "gelijk"

    def op(self, week: int) -> float | None:
        return dict(self.weken).get(week)


@dataclass(frozen=True)
class Beeld:
    """What stands above the pictures: of how many observations, by whom."""

    trends: Sequence[Trend]
    aantal: int
    door: Sequence[tuple[str, str]]


def beeld_van(waarnemingen: Any, *, begin: date, gemeente_id: int, aanpak_code: str, groep: Any = None) -> Beeld:
    """The trend of every skill of the aanpak, and of those that were scored before it changed. `waarnemingen`: what
    holds of one person at one place, as this reader sees it; `groep`: those of everybody there in the last weeks. Four
    queries, whatever their number.
    """
    weken = _per_week(waarnemingen, begin)
    groepen = _van_de_groep(groep) if groep is not None else {}
    gekozen = {punt.pk: punt for punt in punten_van(gemeente_id).van(aanpak_code)}
    ook = Observatiepunt.objects.filter(pk__in=weken.keys() - gekozen.keys()) if weken.keys() - gekozen.keys() else ()
    alle = sorted({**gekozen, **{punt.pk: punt for punt in ook}}.values(), key=lambda punt: (punt.volgorde, punt.pk))
    trends = [Trend(punt, weken.get(punt.pk, []), *groepen.get(punt.pk, (None, 0))) for punt in alle]
    door = _door_wie(waarnemingen)
    return Beeld(trends, sum(aantal for _, _, aantal in door), [(naam, rol) for naam, rol, _ in door])


def _door_wie(waarnemingen: Any) -> list[tuple[str, str, int]]:
    """The names and roles of who saw it, and how often, the most first."""
    velden = ("door__voornaam", "door__achternaam", "door__rol")
    tellingen = waarnemingen.order_by().values_list(*velden).annotate(aantal=Count("pk"))
    wie = [(f"{voornaam} {achternaam}", rol, aantal) for voornaam, achternaam, rol, aantal in tellingen]
    return sorted(wie, key=lambda een: (-een[2], een[0]))


def _per_week(waarnemingen: Any, begin: date) -> dict[int, list[tuple[int, float]]]:
    """Skill -> (week, average), the first week is 1."""
    # Whole days; Django would make an interval of it.
    dagen = Func(
        "waarneming__dag", Value(begin, output_field=DateField()), template="(%(expressions)s)", arg_joiner=" - ",
        output_field=IntegerField(),
    )  # fmt: skip
    rijen = (
        Score.objects.filter(waarneming__in=waarnemingen.order_by().values("pk"))
        .order_by()
        .annotate(week=dagen / 7 + 1)
        .values_list("punt", "week")
        .annotate(gemiddeld=Avg("waarde"))
        .order_by("punt", "week")
    )
    uit: dict[int, list[tuple[int, float]]] = {}
    for punt, week, gemiddeld in rijen:
        uit.setdefault(punt, []).append((week, float(gemiddeld)))
    return uit


def _van_de_groep(waarnemingen: Any) -> Mapping[int, tuple[float, int]]:
    """Skill -> the average over people, each of whom counts once, and how many: from `KLEINSTE_GROEP` on.

    In halves: who has the averages of five and of six people can then not work out the sixth, who may be anything from
    1 to 4 (five times and six times a quarter is more than that).
    """
    per_mens = (
        Score.objects.filter(waarneming__in=waarnemingen.order_by().values("pk"))
        .order_by()
        .values_list("punt", "waarneming__statushouder")
        .annotate(gemiddeld=Avg("waarde"))
    )
    groepen: dict[int, list[float]] = {}
    for punt, _, gemiddeld in per_mens:
        groepen.setdefault(punt, []).append(float(gemiddeld))
    return {
        punt: (round(2 * sum(waarden) / len(waarden)) / 2, len(waarden))
        for punt, waarden in groepen.items()
        if len(waarden) >= KLEINSTE_GROEP
    }


def groep_van(assessment: Assessment, dag: date) -> Any:
    """What was seen in the last weeks of everybody in the same hall. Asks no rights: only averages come of it."""
    tot = min(dag, assessment.laatste_dag)
    return Waarneming.objects.geldig().filter(
        Q(assessment__hal=assessment.hal_id), dag__gt=tot - GROEPSTIJD, dag__lte=tot
    )
