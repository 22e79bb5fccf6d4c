"""The list of employers: filtered, sorted, by pages, with what the table shows beside each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery

from kern.datums import meervoud
from kern.zoektekst import Zoektekst
from medewerkers.models import Medewerker
from werkgevers.bezetting import NIEMAND, Bezetting, bezetting_van
from werkgevers.codelijsten import Contactsoort
from werkgevers.models import Werkgever, Werkgeveractie
from werkgevers.querysets import WerkgeverQuerySet
from werkgevers.sbi import SBI, SECTIES
from werkgevers.selectors.contacten import met_laatste_contact
from werkgevers.selectors.namen import Noemnaam, namen_voor
from werkgevers.stilte import stil_na_dagen

PER_PAGINA = 25
VRIJ, VOL = "vrij", "vol"
MIJN, NIEMANDS, STIL, ARCHIEF = "mijn", "niemand", "stil", "archief"
VOLGORDES = {"naam": "Naam, A tot Z", "contact": "Langst niet gesproken", "actie": "Volgende stap"}


@dataclass(frozen=True)
class Werkgeversvraag:
    """What the user asks of the list. `zoek` reaches no address and no log."""

    zoek: str = ""
    sectie: str = ""
    houding: str = ""
    ruimte: str = ""
    welke: str = ""
    sorteer: str = "naam"

    @property
    def gefilterd(self) -> bool:
        return bool(self.zoek or self.sectie or self.houding or self.ruimte or self.welke)


@dataclass(frozen=True)
class Werkgeverrij:
    """One employer in the list."""

    werkgever: Any
    bezetting: Bezetting
    mensen: str
    stil: bool
    te_laat: bool

    @property
    def kenmerk(self) -> str:
        """Meubels · 38 mensen · Westerkade; the place only when it is another one than the municipality."""
        aantal, plaats = self.werkgever.aantal_medewerkers, self.werkgever.plaats
        mensen = "" if aantal is None else meervoud(aantal, "mens", "mensen")
        elders = "" if plaats == self.werkgever.gemeente.naam else plaats
        return " · ".join(deel for deel in (self.werkgever.sector, mensen, elders) if deel)

    @property
    def contactsoort(self) -> str:
        soort = self.werkgever.laatste_soort
        return Contactsoort(soort).label.lower() if soort else ""


@dataclass(frozen=True)
class Stand:
    """How the network stands, for above the list."""

    werkgevers: int
    met_iemand: int
    stil: int


def werkgeverslijst(kijker: Medewerker, vraag: Werkgeversvraag, *, dag: date) -> QuerySet[Any]:
    """The employers that are asked for, with the last contact and the next action (`laatste_...`, `actie_...`)."""
    lijst = Werkgever.objects.visible_to(kijker)
    if vraag.welke == ARCHIEF:
        lijst = lijst.exclude(gearchiveerd_op=None).filter(opgegaan_in=None)
    else:
        lijst = lijst.in_het_netwerk()
    if vraag.zoek:
        lijst = lijst.zoek(vraag.zoek)
    if vraag.sectie:
        lijst = lijst.filter(sbi__in=[code for code, een in SBI.items() if een.sectie == vraag.sectie])
    if vraag.houding:
        lijst = lijst.filter(bereidheid=vraag.houding)
    if vraag.ruimte:
        lijst = _met_ruimte(lijst, vrij=vraag.ruimte == VRIJ)
    if vraag.welke in (MIJN, NIEMANDS):
        lijst = lijst.filter(eigenaar=kijker if vraag.welke == MIJN else None)
    lijst = met_laatste_contact(lijst)
    if vraag.welke == STIL:
        lijst = lijst.filter(_is_stil(dag))
    return _gesorteerd(_met_actie(lijst), vraag.sorteer).select_related("eigenaar", "gemeente")


def lijstrijen(kijker: Medewerker, werkgevers: Sequence[Any], *, dag: date) -> list[Werkgeverrij]:
    """The rows of one page: one query for who is there, one for their names."""
    bezetting = bezetting_van([een.pk for een in werkgevers])
    namen = namen_voor(kijker, {pk for een in bezetting.values() for pk in een.mensen})
    return [
        Werkgeverrij(
            werkgever=een,
            bezetting=bezetting.get(een.pk, NIEMAND),
            mensen=mensen_kort(namen, bezetting.get(een.pk, NIEMAND).mensen),
            stil=_stil_sinds(een, dag),
            te_laat=een.actie_uiterlijk is not None and een.actie_uiterlijk < dag,
        )
        for een in werkgevers
    ]


def mensen_kort(namen: Mapping[int, Noemnaam], ids: Iterable[int]) -> str:
    """Feven Abraha, Tarek Al-Masri; Omar Saleh en 3 anderen; 2 mensen, when nobody of them may be named."""
    wie = list(ids)
    genoemd = [namen[pk].naam for pk in wie if pk in namen]
    if not wie:
        return ""
    if not genoemd:
        return "1 persoon" if len(wie) == 1 else f"{len(wie)} mensen"
    if len(wie) == len(genoemd) <= 2:
        return ", ".join(genoemd)
    rest = len(wie) - 1
    return f"{genoemd[0]} en {'1 ander' if rest == 1 else f'{rest} anderen'}"


def stand_van_netwerk(kijker: Medewerker, *, dag: date) -> Stand:
    """Counts over all employers that are not archived."""
    netwerk = Werkgever.objects.visible_to(kijker).in_het_netwerk()
    bezetting = bezetting_van(netwerk.order_by().values("pk"))
    aantallen = met_laatste_contact(netwerk).aggregate(alle=Count("pk"), stil=Count("pk", filter=_is_stil(dag)))
    return Stand(
        werkgevers=aantallen["alle"],
        met_iemand=sum(1 for een in bezetting.values() if een.bezet),
        stil=aantallen["stil"],
    )


def secties_van(kijker: Medewerker) -> list[tuple[str, str]]:
    """The sections of the SBI that occur among these employers."""
    codes = Werkgever.objects.visible_to(kijker).in_het_netwerk().order_by().values_list("sbi", flat=True).distinct()
    voorkomend = {SBI[code].sectie for code in codes if code in SBI}
    return [(sectie, naam) for sectie, naam in SECTIES.items() if sectie in voorkomend]


def _met_ruimte(lijst: WerkgeverQuerySet, *, vrij: bool) -> WerkgeverQuerySet:
    """Of who said how many it wants: with a place left, or with none."""
    afgesproken = lijst.filter(capaciteit__isnull=False)
    bezetting = bezetting_van(afgesproken.order_by().values("pk"))
    aantallen = dict(afgesproken.filter(pk__in=bezetting).values_list("pk", "capaciteit"))
    vol = [pk for pk, capaciteit in aantallen.items() if bezetting[pk].is_vol(capaciteit)]
    is_vol = Q(pk__in=vol) | Q(capaciteit=0)
    gevonden: WerkgeverQuerySet = afgesproken.exclude(is_vol) if vrij else afgesproken.filter(is_vol)
    return gevonden


def _met_actie(lijst: WerkgeverQuerySet) -> WerkgeverQuerySet:
    acties = Werkgeveractie.objects.filter(werkgever=OuterRef("pk"), gedaan_op=None).order_by("uiterlijk", "pk")
    met: WerkgeverQuerySet = lijst.annotate(
        actie_wat=Subquery(acties.values("wat")[:1]), actie_uiterlijk=Subquery(acties.values("uiterlijk")[:1])
    )
    return met


def _is_stil(dag: date) -> Q:
    """Of who was never spoken to, the days count from when it was written down."""
    stil = Q(pk__in=[])
    for houding, dagen in stil_na_dagen().items():
        stil |= Q(bereidheid=houding, gesproken__lt=dag - timedelta(days=dagen))
    return stil


def _stil_sinds(werkgever: Any, dag: date) -> bool:
    dagen = stil_na_dagen().get(werkgever.bereidheid)
    return dagen is not None and werkgever.gesproken < dag - timedelta(days=dagen)


def _gesorteerd(lijst: WerkgeverQuerySet, sorteer: str) -> QuerySet[Any]:
    op_naam = (Zoektekst("naam"), "pk")
    if sorteer == "contact":
        return lijst.order_by(F("laatste_dag").asc(nulls_first=True), *op_naam)
    if sorteer == "actie":
        return lijst.order_by(F("actie_uiterlijk").asc(nulls_last=True), *op_naam)
    return lijst.order_by(*op_naam)
