"""Of what the costs and the benefits are made up: each a count times the assumptions about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Kant(StrEnum):
    KOSTEN = "kosten"
    BATEN = "baten"


class Groep(StrEnum):
    """What the picture shows as one bar."""

    UREN = "uren"
    TRAININGEN = "trainingen"
    REGELINGEN = "regelingen"
    UITKERING = "uitkering"

    @property
    def naam(self) -> str:
        return _NAMEN[self]

    @property
    def kant(self) -> Kant:
        return Kant.BATEN if self is Groep.UITKERING else Kant.KOSTEN


_NAMEN = {
    Groep.UREN: "Uren van collega's",
    Groep.TRAININGEN: "Trainingen",
    Groep.REGELINGEN: "Regelingen",
    Groep.UITKERING: "Uitkering die niet nodig was",
}


@dataclass(frozen=True)
class Post:
    """`telling` times every one of the `aannames`; without any it is in euros already."""

    code: str
    naam: str
    groep: Groep
    telling: str
    aannames: Sequence[str] = ()

    @property
    def kant(self) -> Kant:
        return self.groep.kant


POSTEN = (
    Post("contacten", "Contact met de persoon", Groep.UREN, "contacten", ("uur_contact", "tarief_klant")),
    Post("gesprekken", "Intakegesprekken", Groep.UREN, "gesprekken", ("uur_gesprek", "tarief_klant")),
    Post("regie", "Regie", Groep.UREN, "maanden_traject", ("uur_regie", "tarief_klant")),
    Post("hal", "Begeleiding op de hal", Groep.UREN, "haldagen", ("uur_hal", "tarief_coach")),
    Post("bezoeken", "Jobcoach op het werk", Groep.UREN, "bezoeken", ("uur_bezoek", "tarief_coach")),
    Post("trainingen", "Trainingen", Groep.TRAININGEN, "training_euro"),
    Post(
        "trainingen_zonder", "Trainingen zonder bedrag", Groep.TRAININGEN, "trainingen_zonder", ("training_zonder",)
    ),
    Post("regelingen", "Regelingen", Groep.REGELINGEN, "regeling_euro"),
    Post(
        "regelingen_zonder", "Regelingen zonder bedrag", Groep.REGELINGEN, "regelingen_zonder", ("regeling_zonder",)
    ),
    Post("lks", "Loonkostensubsidie zonder bedrag", Groep.REGELINGEN, "lks_uren", ("loon_uur",)),
    Post(
        "uitkering", "Maanden met betaald werk", Groep.UITKERING, "maanden_werk",
        ("uitkering_maand", "deel_uitkering", "dankzij"),
    ),
)  # fmt: skip
