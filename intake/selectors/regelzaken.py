"""What is to be arranged for one person, and what of it is late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import DateField, Exists, ExpressionWrapper, F, OuterRef, Prefetch, Q, QuerySet

from intake.models import Regelpunt, Regelzaak
from intake.regelcodes import Regelsoort, Regelstand
from kern import datums
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from statushouders.documenten.categorieen import BESCHERMD
from statushouders.models import Betrokkenheid, Document, Statushouder
from trajecten.models import Traject

_PUNT = "statushouder__gemeente__regelpunten"


def open_punten() -> QuerySet[Any, Any]:
    """Every point that is open for somebody: a row of the running traject for each, with `punt_...` and `uiterlijk`.

    The one formulation of it for many: of the count on the tab and of the flags.
    """
    # By alias, so that every condition is about the same point.
    velden = ("pk", "naam", "actief", "aanpak", "vanaf", "termijn_dagen", "volgorde")
    punten = Traject.objects.lopend().order_by().alias(**{f"punt_{veld}": F(f"{_PUNT}__{veld}") for veld in velden})
    geldt = Q(punt_actief=True, punt_vanaf__lte=F("statushouder__vestigingsdatum"))
    klaar = Regelzaak.objects.filter(statushouder=OuterRef("statushouder_id"), regelpunt=OuterRef("punt_pk"))
    gevonden: QuerySet[Any, Any] = punten.filter(
        geldt & (Q(punt_aanpak="") | Q(punt_aanpak=F("aanpak__code"))),
        ~Exists(klaar.exclude(stand=Regelstand.OPEN).order_by()),
    )
    termijn = ExpressionWrapper(F("statushouder__vestigingsdatum") + F("punt_termijn_dagen"), output_field=DateField())
    met_termijn: QuerySet[Any, Any] = gevonden.alias(uiterlijk=termijn)
    return met_termijn


def te_regelen(statushouder_id: int, *, kijker: Medewerker) -> QuerySet[Any, Any]:
    """The open points of one person, to be counted on the tab."""
    mensen = Statushouder.objects.visible_to(kijker).filter(pk=statushouder_id)
    van_mens: QuerySet[Any, Any] = open_punten().filter(statushouder__in=mensen)
    return van_mens


@dataclass(frozen=True)
class Punt:
    """A point of one person. `zaak` is what was recorded about it; None: nothing yet, so it is open.

    `op_lijst`: it still is for this person; else it only shows what was recorded.
    """

    regelpunt: Regelpunt
    zaak: Regelzaak | None
    uiterlijk: date | None
    dag: date
    op_lijst: bool = True

    @property
    def stand(self) -> str:
        return self.zaak.stand if self.zaak else Regelstand.OPEN.value

    @property
    def is_open(self) -> bool:
        return self.stand == Regelstand.OPEN

    @property
    def is_geregeld(self) -> bool:
        return self.stand == Regelstand.GEREGELD

    @property
    def versie(self) -> int:
        """That of what was recorded; 0 when that is nothing."""
        return self.zaak.versie if self.zaak else 0

    @property
    def te_laat(self) -> bool:
        return self.is_open and datums.te_laat(self.uiterlijk, vandaag=self.dag)

    @property
    def wie(self) -> str:
        """The colleague who arranges it; else who does so as a rule."""
        return self.zaak.wie.naam if self.zaak and self.zaak.wie else str(self.regelpunt.get_wie_display())


# The groups that one tap can put aside as a whole, with the words on the button.
IN_EEN_KEER_WEG = {Regelsoort.KINDEREN: "Geen kinderen"}


@dataclass(frozen=True)
class Groep:
    """The points about one thing."""

    soort: Regelsoort
    punten: Sequence[Punt]

    @property
    def weg(self) -> str:
        """The words on the button that puts the whole group aside; nothing when there is nothing to win."""
        open_punten = [punt for punt in self.punten if punt.is_open]
        return IN_EEN_KEER_WEG.get(self.soort, "") if len(open_punten) > 1 else ""


@dataclass(frozen=True)
class Lijst:
    """The list of one person, in groups. `loopt`: the traject runs, so that points can be ticked off."""

    groepen: Sequence[Groep]
    loopt: bool

    @property
    def punten(self) -> list[Punt]:
        return [punt for groep in self.groepen for punt in groep.punten]

    @property
    def nodig(self) -> int:
        """How many count: all but what somebody does not need."""
        return sum(punt.stand != Regelstand.NIET_NODIG for punt in self.punten)

    @property
    def geregeld(self) -> int:
        return sum(punt.is_geregeld for punt in self.punten)

    @property
    def open(self) -> list[Punt]:
        return [punt for punt in self.punten if punt.is_open]

    @property
    def te_laat(self) -> list[Punt]:
        return [punt for punt in self.punten if punt.te_laat]

    @property
    def stand(self) -> str:
        """'9 van 14 geregeld, 2 te laat'"""
        laat = f", {len(self.te_laat)} te laat" if self.te_laat else ""
        return f"{self.geregeld} van {self.nodig} geregeld{laat}"

    def punt(self, regelpunt_id: int) -> Punt | None:
        return next((punt for punt in self.punten if punt.regelpunt.pk == regelpunt_id), None)


def regellijst(persoon: Statushouder, *, kijker: Medewerker) -> Lijst | None:
    """The points that are for this person, and those about which something was recorded before they left the list.

    None for who has no traject. Three queries, and one for the documents when there are any.
    """
    trajecten = Traject.objects.filter(statushouder=persoon).select_related("aanpak")
    traject = trajecten.order_by(F("einddatum").desc(nulls_first=True), "-pk").first()
    if traject is None:
        return None
    zaken = zaken_van(kijker).filter(statushouder=persoon)
    per_punt = {zaak.regelpunt_id: zaak for zaak in zaken}
    alle = (
        _punt(regelpunt, per_punt.get(regelpunt.pk), persoon, traject)
        for regelpunt in Regelpunt.objects.visible_to(kijker)
    )
    punten = [punt for punt in alle if punt.op_lijst or not punt.is_open]
    groepen = [Groep(soort, [punt for punt in punten if punt.regelpunt.soort == soort]) for soort in Regelsoort]
    return Lijst([groep for groep in groepen if groep.punten], loopt=traject.einddatum is None)


def _punt(regelpunt: Regelpunt, zaak: Regelzaak | None, persoon: Statushouder, traject: Traject) -> Punt:
    uiterlijk = regelpunt.uiterlijk(persoon.vestigingsdatum)
    return Punt(regelpunt, zaak, uiterlijk, vandaag(), op_lijst=is_voor(regelpunt, persoon, traject))


def is_voor(regelpunt: Regelpunt, persoon: Statushouder, traject: Traject) -> bool:
    """Whether this point is for this person; the same as in `open_punten`."""
    voor_aanpak = regelpunt.aanpak in {"", traject.aanpak.code}
    return regelpunt.actief and voor_aanpak and regelpunt.vanaf <= persoon.vestigingsdatum


def zaken_van(kijker: Medewerker) -> QuerySet[Any]:
    """What was recorded, with colleagues, and the document when this reader may see it."""
    zaken: QuerySet[Any] = Regelzaak.objects.visible_to(kijker).select_related("wie", "bewaard_door")
    return zaken.prefetch_related(Prefetch("document", Document.objects.visible_to(kijker).bewaard()))


def bewijzen_van(persoon: Statushouder, *, kijker: Medewerker) -> QuerySet[Any]:
    """The documents of this dossier that can be put with a point: no medical ones, whose names are protected too."""
    documenten: QuerySet[Any] = Document.objects.visible_to(kijker).bewaard()
    return documenten.filter(statushouder=persoon).exclude(categorie__in=BESCHERMD)


def wie_kan_regelen(persoon: Statushouder, *, kijker: Medewerker) -> list[Medewerker]:
    """The colleagues who are involved with this person, and who asks. One query."""
    betrokken = Betrokkenheid.objects.visible_to(kijker).verantwoordelijk().filter(statushouder=persoon)
    collegas = {een.medewerker.pk: een.medewerker for een in betrokken.select_related("medewerker").order_by("pk")}
    return [*collegas.values(), *([] if kijker.pk in collegas else [kijker])]


def aangeroerde_regelzaken(statushouder_ids: Sequence[int]) -> dict[int, str]:
    """Statushouder -> what was done: something was recorded on the list. An arrivals list asks before it goes back."""
    mensen = Regelzaak.objects.filter(statushouder__in=statushouder_ids).order_by()
    return dict.fromkeys(mensen.values_list("statushouder_id", flat=True).distinct(), "er is iets afgevinkt")
