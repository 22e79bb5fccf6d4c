"""Flags as a colleague reads them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import get_default_timezone

from agenda.models import Signalering
from agenda.regels import oplossing, toelichtingen
from kern import datums
from medewerkers.models import Medewerker

ICONEN = {
    Signalering.Soort.KOMT_ERAAN: "klok",
    Signalering.Soort.TE_LAAT: "ruit",
    Signalering.Soort.UITERSTE_TERMIJN: "waarschuwing",
    Signalering.Soort.ESCALATIE: "vlag",
}


@dataclass(frozen=True)
class Vlag:
    """One flag in words: what is the matter, since when, and what would clear it.

    `toelichting`: what one must know beside it, such as 'wacht op Taalhuis, sinds zo 15 nov'.
    """

    signalering: Signalering
    dag: date
    toelichting: str = ""

    @property
    def icoon(self) -> str:
        return ICONEN[Signalering.Soort(self.signalering.soort)]

    @property
    def laat(self) -> bool:
        return datums.te_laat(self.signalering.datum, vandaag=self.dag)

    @property
    def waarover(self) -> str:
        """What is the matter, without the name: 'Eerste contact: 3 dagen te laat'."""
        hoe = datums.termijn(self.signalering.datum, vandaag=self.dag)
        if self.signalering.soort == Signalering.Soort.UITERSTE_TERMIJN:
            hoe = f"uiterste termijn voorbij, {hoe}"
        return f"{self.signalering.onderwerp}: {hoe}"

    @property
    def sinds(self) -> str:
        """Since when, and what is special about it: 'Escalatie, sinds za 14 nov'."""
        sinds = f"sinds {datums.datum_dichtbij(self.signalering.sinds, vandaag=self.dag)}"
        if self.signalering.soort == Signalering.Soort.ESCALATIE:
            return f"Escalatie, {sinds}"
        return sinds.capitalize() if self.signalering.aan_id else f"Nog niet verdeeld, {sinds}"

    @property
    def oplossing(self) -> str:
        """What would clear it, as the rule says."""
        return oplossing(self.signalering.regel, self.signalering.soort)


def als_vlaggen(signaleringen: Iterable[Signalering], *, dag: date) -> list[Vlag]:
    """These flags in words. One query for each rule that has something to tell beside its flags."""
    alle = list(signaleringen)
    per_regel = {
        code: toelichtingen(code, [een.bron_id for een in alle if een.regel == code], dag)
        for code in {een.regel for een in alle}
    }
    return [Vlag(een, dag, per_regel[een.regel].get(een.bron_id, "")) for een in alle]


def open_vlaggen(medewerker: Medewerker) -> QuerySet[Any]:
    """The open flags to this medewerker with their people, the oldest deadline first."""
    gevonden: QuerySet[Any] = Signalering.objects.open().voor(medewerker)
    return gevonden.select_related("statushouder").defer("statushouder__bsn").order_by("datum", "pk")


def nieuwe_vlaggen(medewerker: Medewerker, *, dag: date, hoogstens: int) -> list[Vlag]:
    """The open flags that were raised since the beginning of yesterday, the newest first."""
    begin = datetime.combine(dag - timedelta(days=1), time.min, tzinfo=get_default_timezone())
    nieuw = open_vlaggen(medewerker).filter(gemaakt_op__gte=begin).order_by("-gemaakt_op", "datum", "pk")
    return als_vlaggen(nieuw[:hoogstens], dag=dag)


def aantal_open(medewerker: Medewerker) -> int:
    """The count on the bell: one query."""
    aantal: int = Signalering.objects.open().voor(medewerker).count()
    return aantal
