"""Regelingen: of one placement, and counted for an employer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, DateField, Exists, F, Max, OuterRef, Q, When
from django.db.models.functions import Least

from kern.datums import meervoud
from medewerkers.models import Medewerker
from plaatsingen.models import Instrument, Verlenging
from plaatsingen.statussen import OPEN, Instrumentsoort
from plaatsingen.woorden.regelingen import WERKGEVER_DOET
from statushouders.zichtbaarheid import Deel, ziet


@dataclass(frozen=True)
class Regeling:
    """One on the page of a placement, with what the employer does for it."""

    instrument: Instrument
    # The day on which the placement ended, or will earlier than was agreed on.
    geeindigd_op: date | None = None

    @property
    def tot(self) -> date | None:
        """Its last day; it does not outlive the placement, whatever was agreed on."""
        dagen = [dag for dag in (self.instrument.tot, self.geeindigd_op if self.instrument.van else None) if dag]
        return min(dagen, default=None)

    @property
    def ging_niet_in(self) -> bool:
        """The placement ended before it began."""
        van, einde = self.instrument.van, self.geeindigd_op
        return van is not None and einde is not None and einde < van

    @property
    def stopte_eerder(self) -> bool:
        """It ended with the placement, before the day that was agreed on."""
        return self.instrument.tot is not None and self.tot != self.instrument.tot and not self.ging_niet_in

    @property
    def werkgever_doet(self) -> str:
        return WERKGEVER_DOET.get(self.instrument.soort, "")


@dataclass(frozen=True)
class Regelingtelling:
    """For how many people there is one kind of regeling, how many are still to be arranged, and until when at most."""

    naam: str
    mensen: int
    te_regelen: int
    tot: date | None

    @property
    def woorden(self) -> str:
        """'2 personen, 1 nog te regelen'"""
        hoeveel = meervoud(self.mensen, "persoon", "personen")
        if not self.te_regelen:
            return hoeveel
        aantal = "" if self.te_regelen == self.mensen else f"{self.te_regelen} "
        return f"{hoeveel}, {aantal}nog te regelen"


def regelingen_bij(werkgever_id: int, *, kijker: Medewerker) -> list[Regelingtelling]:
    """Of who works there or will; counted, without names or amounts, and until when only for who reads placements in
    full: where one person works it is about that person. Where it is known to stop earlier a regeling does not outlive
    the placement (`Regeling`). One query.
    """
    tot_wanneer = ziet(kijker, Deel.INZET)
    bij = Instrument.objects.geldig().filter(plaatsing__werkgever=werkgever_id, plaatsing__stand__in=OPEN)
    korter = Verlenging.objects.filter(Q(van=None) | Q(naar__lt=F("van")), plaatsing=OuterRef("plaatsing"))
    stopt = Case(When(Exists(korter), then=F("plaatsing__einde")), output_field=DateField())
    geldig = bij.alias(stopt=stopt).exclude(stopt__isnull=False, van__gt=F("stopt"))
    rijen = (
        geldig.order_by()
        .values("soort")
        .annotate(
            mensen=Count("plaatsing__statushouder", distinct=True),
            te_regelen=Count("plaatsing__statushouder", distinct=True, filter=Q(geregeld_op=None)),
            laatste=Max(Case(When(van=None, then=F("tot")), default=Least("tot", "stopt"))),
        )
    )
    per_soort = {rij["soort"]: rij for rij in rijen}
    return [
        Regelingtelling(_afbreekbaar(soort), rij["mensen"], rij["te_regelen"], rij["laatste"] if tot_wanneer else None)
        for soort in Instrumentsoort
        if (rij := per_soort.get(soort.value))
    ]


def _afbreekbaar(soort: Instrumentsoort) -> str:
    """The name, that may be broken off where the words meet: the column is narrow."""
    return soort.label.replace("kosten", "kosten\u00ad").replace("risk", "risk\u00ad")
