"""The list of placements, and the placements of one person or employer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When

from kern.datums import termijn, termijnsoort
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from plaatsingen.models import Plaatsing, Plaatsingsmoment
from plaatsingen.signaleringen.plaatsingen import EINDE_IN_ZICHT
from plaatsingen.statussen import LOOPT, Plaatsingstand
from statushouders.models import Betrokkenheid
from werkgevers.selectors.namen import IEMAND, Noemnaam, namen_voor

Stand = Plaatsingstand
CHIPS = {
    Stand.VOORSTEL: ("wacht", "voorstel"),
    Stand.AKKOORD: ("komt", "akkoord"),
    Stand.LOPEND: ("bezig", "loopt"),
    Stand.VERLENGD: ("bezig", "verlengd"),
    Stand.BEEINDIGD: ("klaar", "beëindigd"),
    Stand.NOOIT_GESTART: ("over", "nooit gestart"),
}


class Weergave(Enum):
    """The parts of the list."""

    LOOPT = "loopt"
    VOORSTEL = "voorstel"
    EINDE = "einde"
    VOORBIJ = "voorbij"


WOORDEN = {
    Weergave.LOOPT: "Loopt",
    Weergave.VOORSTEL: "Voorstel en akkoord",
    Weergave.EINDE: "Einde in zicht",
    Weergave.VOORBIJ: "Voorbij",
}


def _voorwaarde(weergave: Weergave, dag: date) -> Q:
    loopt = Q(stand__in=LOOPT)
    return {
        Weergave.LOOPT: loopt,
        Weergave.VOORSTEL: Q(stand__in=(Stand.VOORSTEL, Stand.AKKOORD)),
        Weergave.EINDE: loopt & Q(einde__lte=dag + EINDE_IN_ZICHT),
        Weergave.VOORBIJ: Q(stand__in=(Stand.BEEINDIGD, Stand.NOOIT_GESTART)),
    }[weergave]


def _van(kijker: Medewerker, *, van_mij: bool) -> QuerySet[Any, Any]:
    """Those within sight; `van_mij`: of my people, or of my employers."""
    alle: QuerySet[Any, Any] = Plaatsing.objects.visible_to(kijker)
    if not van_mij:
        return alle
    if kijker.rol == Rol.ACCOUNTMANAGER:
        return alle.filter(werkgever__eigenaar=kijker)
    mensen = Betrokkenheid.objects.verantwoordelijk().filter(medewerker=kijker).order_by().values("statushouder")
    return alle.filter(Q(jobcoach=kijker) | Q(statushouder__in=mensen))


def plaatsingenlijst(kijker: Medewerker, weergave: Weergave, *, van_mij: bool) -> QuerySet[Any, Any]:
    """One part of the list: what ends first on top, and what is over with the last first."""
    dag = vandaag()
    gevonden: Any = _van(kijker, van_mij=van_mij).filter(_voorwaarde(weergave, dag))
    met: QuerySet[Any, Any] = (
        gevonden.met_uren(dag).select_related("werkgever", "jobcoach").annotate(volgend_moment=Subquery(_open_moment()))
    )
    orde: dict[Weergave, Sequence[Any]] = {
        Weergave.VOORBIJ: (F("geeindigd_op").desc(nulls_first=True), "-pk"),
        Weergave.VOORSTEL: ("begin", "pk"),
    }
    lijst: QuerySet[Any, Any] = met.order_by(*orde.get(weergave, (F("einde").asc(nulls_last=True), "pk")))
    return lijst


def _open_moment() -> QuerySet[Any, Any]:
    momenten: QuerySet[Any, Any] = Plaatsingsmoment.objects.geldig().filter(plaatsing=OuterRef("pk"), gedaan_op=None)
    return momenten.order_by("uiterlijk", "pk").values("uiterlijk")[:1]


def aantallen(kijker: Medewerker, *, van_mij: bool) -> dict[str, int]:
    """How many there are in each part: one query."""
    dag = vandaag()
    telling = {een.value: Count("pk", filter=_voorwaarde(een, dag)) for een in Weergave}
    return dict(_van(kijker, van_mij=van_mij).order_by().aggregate(**telling))


@dataclass(frozen=True)
class Plaatsingsregel:
    """A placement in a list, as this reader may see it."""

    plaatsing: Plaatsing
    wie: Noemnaam
    dag: date

    @property
    def chip(self) -> tuple[str, str]:
        return CHIPS[Stand(self.plaatsing.stand)]

    @property
    def soort(self) -> str:
        """It may be broken off where the words meet: the column is narrow."""
        return str(self.plaatsing.get_soort_display()).replace("ervarings", "ervarings\u00ad")

    @property
    def einde(self) -> str:
        """How far off the end is, of one that runs."""
        if not self.plaatsing.loopt or self.plaatsing.einde is None:
            return ""
        return _over(self.plaatsing.einde, self.dag)

    @property
    def volgende(self) -> tuple[str, str] | None:
        """What is to be done first, of one that runs: the kind of its chip, and 'evaluatie over 25 dagen'."""
        moment: date | None = self.plaatsing.volgend_moment  # type: ignore[attr-defined]
        einde = self.plaatsing.einde
        dag = min((een for een in (moment, einde) if een), default=None)
        if not self.plaatsing.loopt or dag is None:
            return None
        wat = "einde" if dag != moment else "nazorg" if self.plaatsing.is_betaald else "evaluatie"
        return termijnsoort(dag, vandaag=self.dag), f"{wat} {_over(dag, self.dag)}"


def _over(dag: date, vandaag: date) -> str:
    """'over 5 dagen', however near: it stands behind the name of what it is about."""
    return termijn(dag, vandaag=vandaag).replace("nog ", "over ")


def als_regels(plaatsingen: Iterable[Plaatsing], kijker: Medewerker) -> list[Plaatsingsregel]:
    """With the names that this reader may read: one query."""
    alle: Sequence[Plaatsing] = list(plaatsingen)
    namen = namen_voor(kijker, {een.statushouder_id for een in alle})
    return [Plaatsingsregel(een, namen.get(een.statushouder_id, Noemnaam(IEMAND, "")), vandaag()) for een in alle]


def plaatsingen_van(statushouder_id: int, kijker: Medewerker) -> QuerySet[Any, Any]:
    """Of one person, what is open first."""
    eigen: QuerySet[Any, Any] = Plaatsing.objects.visible_to(kijker).filter(statushouder=statushouder_id)
    return _open_eerst(eigen)


def plaatsingen_bij(werkgever_id: int, kijker: Medewerker) -> QuerySet[Any, Any]:
    """At one employer, what is open first."""
    eigen: QuerySet[Any, Any] = Plaatsing.objects.visible_to(kijker).filter(werkgever=werkgever_id)
    return _open_eerst(eigen)


def _open_eerst(plaatsingen: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    voorbij = When(stand__in=(Stand.BEEINDIGD, Stand.NOOIT_GESTART), then=Value(1))
    orde = Case(voorbij, default=Value(0), output_field=IntegerField())
    met: Any = plaatsingen.select_related("werkgever", "jobcoach")
    lijst: QuerySet[Any, Any] = met.met_uren(vandaag()).order_by(orde, "-begin", "-pk")
    return lijst


def aangeroerde_plaatsingen(statushouder_ids: Sequence[int]) -> dict[int, str]:
    """Statushouder -> that there is a placement; an arrivals list asks this before it goes back."""
    mensen = Plaatsing.objects.filter(statushouder__in=statushouder_ids).order_by()
    return dict.fromkeys(mensen.values_list("statushouder_id", flat=True).distinct(), "er is een plaatsing gemaakt")
