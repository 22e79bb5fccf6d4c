"""Record the hours that somebody worked, of several weeks at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction

from begeleiding.models import Urenweek
from begeleiding.models.werkvloer import MEESTE_UREN
from begeleiding.services.werkvloer.kader import schrijf_bij_werkvloer, vergrendel_begonnen
from kern.datums import dag_en_maand, datum_lang, maandag_van
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import nu, vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing


@dataclass(frozen=True)
class Weekuren:
    """The hours of a week, and what stood there when the form was opened; None: nothing."""

    uren: Decimal | None
    gezien: Decimal | None = None


@transaction.atomic
def leg_uren_vast(*, plaatsing: Plaatsing, weken: Mapping[date, Weekuren], door: Medewerker) -> dict[date, Weekuren]:
    """Store what changed; an emptied week is taken away. Gives the weeks that did, as they are to be stored to take it
    back. Raises DomeinFout (at the field of the week) for what cannot be, BewerktDoorAnder for a week that a colleague
    changed meanwhile.
    """
    plaatsing = vergrendel_begonnen(plaatsing, door=door)
    staat = {een.week: een for een in plaatsing.urenweken.filter(week__in=weken)}
    anders = {
        week: een for week, een in weken.items() if een.uren != (staat[week].uren if week in staat else None)
    }  # fmt: skip
    for week, een in anders.items():
        controleer_week(plaatsing, week, een.uren)
        _controleer_gezien(week, een, staat.get(week))
    for week, een in anders.items():
        _zet(plaatsing, week, een.uren, door)
    if anders:
        schrijf_bij_werkvloer("werkvloer.uren_vastgelegd", plaatsing=plaatsing, door=door)
    return {week: Weekuren(een.gezien, een.uren) for week, een in anders.items()}


def weekveld(week: date) -> str:
    """The name of the field of a week."""
    return f"uren_{week.isoformat()}"


def controleer_week(plaatsing: Plaatsing, week: date, uren: Decimal | None) -> None:
    """A week that began already, in which somebody worked here, and hours that can be."""
    laatste = maandag_van(min(vandaag(), plaatsing.geeindigd_op or vandaag()))
    if week.weekday() or not maandag_van(plaatsing.eerste_dag) <= week <= laatste:
        raise DomeinFout(f"In de week van {datum_lang(week)} werkte deze persoon hier niet.", veld=weekveld(week))
    if uren is not None and not 0 <= uren <= MEESTE_UREN:
        raise DomeinFout(f"Vul uren in van 0 tot {MEESTE_UREN}, bijvoorbeeld 16.", veld=weekveld(week))


def _controleer_gezien(week: date, een: Weekuren, staat: Urenweek | None) -> None:
    nu_er = staat.uren if staat else None
    if een.gezien != nu_er:
        hoeveel = "niets meer" if nu_er is None else f"{nu_er.normalize():f} uur".replace(".", ",")
        raise BewerktDoorAnder(
            f"Een collega wijzigde de week van {dag_en_maand(week, vandaag=vandaag())} net. Daar staat nu {hoeveel}. "
            "Klopt het wat jij invulde? Kies dan nog een keer Bewaren."
        )


def _zet(plaatsing: Plaatsing, week: date, uren: Decimal | None, door: Medewerker) -> None:
    if uren is None:
        plaatsing.urenweken.filter(week=week).delete()
        return
    plaatsing.urenweken.update_or_create(week=week, defaults={"uren": uren, "door": door, "op": nu()})


def laatste_weken(plaatsing: Plaatsing, *, dag: date, aantal: int) -> list[date]:
    """The mondays of the last weeks in which somebody worked here, the last first."""
    laatste = maandag_van(min(dag, plaatsing.geeindigd_op or dag))
    weken = (laatste - timedelta(weeks=nummer) for nummer in range(aantal))
    return [week for week in weken if week >= maandag_van(plaatsing.eerste_dag)]
