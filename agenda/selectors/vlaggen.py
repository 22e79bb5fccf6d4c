"""Flags as a colleague reads them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.urls import reverse
from django.utils.timezone import get_default_timezone

from agenda.models import Signalering
from agenda.querysets import SignaleringQuerySet
from agenda.regels import (
    Bronvlag,
    Doel,
    Uitleg,
    dingen_van,
    doelen_van,
    mag_oplossen,
    plek_van,
    uitleg_bij,
    wat_een_ander_doet,
)
from kern import datums, navigatie
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol

# The action with which somebody gets people to work with.
TOEWIJZEN = "statushouders.betrokkenheid"
# The page of a person, in a higher app.
DOSSIER = "werkplek:dossier"
# Until the night job ends the flag of what is there no more.
WEG = "Niet meer te vinden"
ICONEN = {
    Signalering.Soort.KOMT_ERAAN: "klok",
    Signalering.Soort.TE_LAAT: "ruit",
    Signalering.Soort.UITERSTE_TERMIJN: "waarschuwing",
    Signalering.Soort.ESCALATIE: "vlag",
    Signalering.Soort.NIEUWE_DAG: "ruit",
    Signalering.Soort.UITKOMST: "klok",
    Signalering.Soort.ANDERE_COLLEGA: "personen",
    Signalering.Soort.BOTSING: "ruit",
    Signalering.Soort.STIL: "klok",
    Signalering.Soort.ZONDER_BERICHT: "ruit",
    Signalering.Soort.TAALMAATJE: "taal",
}
# Not a term that passed, but how things are since a day.
HOE_HET_IS = frozenset({
    Signalering.Soort.BOTSING, Signalering.Soort.STIL, Signalering.Soort.ZONDER_BERICHT, Signalering.Soort.TAALMAATJE,
})  # fmt: skip
# What is the matter with a talk: it is no deadline that passed.
OVER_GESPREK: dict[str, str] = {
    Signalering.Soort.NIEUWE_DAG: "niet verschenen, nog geen nieuwe dag",
    Signalering.Soort.UITKOMST: "hoe ging het gesprek?",
    Signalering.Soort.ANDERE_COLLEGA: "een andere collega is nodig",
}


@dataclass(frozen=True)
class Vlag:
    """One flag in words: what is the matter, since when, and what would clear it.

    `toelichting`: what one must know beside it, such as 'wacht op Taalhuis, sinds zo 15 nov'. `oplossing`: what this
    reader can do about it; when that is nothing, who will. `wijs_toe`: he can give it to a colleague. `doel`: what it
    is about, when that is not a person.
    """

    signalering: Signalering
    dag: date
    toelichting: str = ""
    oplossing: str = ""
    wijs_toe: bool = False
    doel: Doel | None = None

    @property
    def naam(self) -> str:
        """Of whom it is, or of what."""
        if self.doel:
            return self.doel.naam
        return str(self.signalering.statushouder.naam) if self.signalering.statushouder else WEG

    @property
    def pagina(self) -> str:
        """The dossier, or the page of what it is about."""
        if self.doel:
            return self.doel.url
        if self.signalering.statushouder_id is None:
            return reverse("agenda:lijst")
        return navigatie.adres(DOSSIER, self.signalering.statushouder_id)

    @property
    def icoon(self) -> str:
        return ICONEN[Signalering.Soort(self.signalering.soort)]

    @property
    def laat(self) -> bool:
        if self.signalering.soort in OVER_GESPREK:
            return bool(self.signalering.soort == Signalering.Soort.NIEUWE_DAG)
        if self.signalering.soort in HOE_HET_IS:
            return self.signalering.datum <= self.dag
        return datums.te_laat(self.signalering.datum, vandaag=self.dag)

    @property
    def waarover(self) -> str:
        """What is the matter, without the name: 'Eerste contact: 3 dagen te laat'."""
        if over := OVER_GESPREK.get(self.signalering.soort):
            van = datums.datum_dichtbij(self.signalering.datum, vandaag=self.dag)
            return f"{self.signalering.onderwerp} van {van}: {over}"
        if self.signalering.soort in HOE_HET_IS:
            sinds = "sinds" if self.laat else "vanaf"
            eerste = datums.datum_dichtbij(self.signalering.datum, vandaag=self.dag)
            return f"{self.signalering.onderwerp}, {sinds} {eerste}"
        hoe = datums.termijn(self.signalering.datum, vandaag=self.dag)
        if self.signalering.soort == Signalering.Soort.UITERSTE_TERMIJN:
            hoe = f"uiterste termijn voorbij, {hoe}"
        return f"{self.signalering.onderwerp}: {hoe}"

    @property
    def sinds(self) -> str:
        """Since when, and what is special about it: 'Escalatie, sinds za 14 nov'."""
        sinds = f"sinds {datums.datum_dichtbij(self.signalering.bekend_sinds, vandaag=self.dag)}"
        if self.signalering.soort == Signalering.Soort.ESCALATIE:
            return f"Escalatie, {sinds}"
        return f"Nog niet verdeeld, {sinds}" if self.signalering.is_onverdeeld else sinds.capitalize()

    @property
    def plek(self) -> str:
        """Where it can be cleared: what follows on the address of the dossier, or a page of its own."""
        return plek_van(self.signalering.regel, self.signalering.bron_id)

    @property
    def waar(self) -> str:
        """The very place where it can be cleared."""
        if self.signalering.statushouder_id is None:
            return self.pagina
        return self.plek if self.plek.startswith("/") else f"{self.pagina}{self.plek}"

    @property
    def adres(self) -> str:
        """Where it is cleared at once, of a talk: choose the new day, or the talk itself; in a dialog by htmx."""
        if self.signalering.soort not in OVER_GESPREK:
            return ""
        if self.signalering.soort == Signalering.Soort.NIEUWE_DAG:
            nieuw = reverse("agenda:afspraak_nieuw", args=[self.signalering.statushouder_id])
            return f"{nieuw}?vervolg={self.signalering.bron_id}"
        naam = "afspraak_wijzigen" if self.signalering.soort == Signalering.Soort.ANDERE_COLLEGA else "afspraak"
        return reverse(f"agenda:{naam}", args=[self.signalering.bron_id])


@dataclass(frozen=True)
class Vlagregel:
    """A line of the page: a flag, and under it the others of somebody who must first be assigned."""

    vlag: Vlag
    meer: Sequence[Vlag] = ()

    @property
    def hoeveel(self) -> str:
        """How many are folded: '2 stappen'."""
        return datums.meervoud(len(self.meer), *dingen_van({vlag.signalering.regel for vlag in self.meer}))

    @property
    def namen(self) -> str:
        """The names of what is folded."""
        return ", ".join(vlag.signalering.onderwerp for vlag in self.meer)


def vlagregels(signaleringen: Iterable[Signalering], *, dag: date, kijker: Medewerker) -> list[Vlagregel]:
    """The lines of a page out of `open_regels`. What is folded under them costs a query, when there is any."""
    eerste = list(signaleringen)
    mensen = [een.statushouder_id for een in eerste if een.is_onverdeeld]
    meer = open_vlaggen(kijker).onverdeeld().filter(statushouder__in=mensen).exclude(pk__in=[een.pk for een in eerste])
    vlaggen = als_vlaggen([*eerste, *(meer if mensen else [])], dag=dag, kijker=kijker)
    per_mens: dict[int | None, list[Vlag]] = {}
    for vlag in vlaggen[len(eerste) :]:
        per_mens.setdefault(vlag.signalering.statushouder_id, []).append(vlag)
    return [
        Vlagregel(vlag, per_mens.get(vlag.signalering.statushouder_id, []) if vlag.signalering.is_onverdeeld else [])
        for vlag in vlaggen[: len(eerste)]
    ]


def als_vlaggen(signaleringen: Iterable[Signalering], *, dag: date, kijker: Medewerker) -> list[Vlag]:
    """These flags in the words for this reader. Each rule costs a query, and one that must look up what the reader may
    do another.
    """
    alle = list(signaleringen)
    codes = {een.regel for een in alle}
    uitleg = {code: uitleg_bij(code, [_bronvlag(een) for een in alle if een.regel == code], dag) for code in codes}
    van_ander = [een for een in alle if een.aan_id != kijker.pk and not een.is_onverdeeld]
    mag = {code: mag_oplossen(code, [een.bron_id for een in van_ander if een.regel == code], kijker) for code in codes}
    los = [een for een in alle if een.statushouder_id is None]
    doelen = {code: doelen_van(code, [een.bron_id for een in los if een.regel == code], kijker) for code in codes}
    return [
        _vlag(
            een,
            uitleg[een.regel].get(_bronvlag(een), Uitleg("")),
            dag=dag,
            kijker=kijker,
            mag=een.aan_id == kijker.pk or een.bron_id in mag[een.regel],
            doel=doelen[een.regel].get(een.bron_id),
        )
        for een in alle
    ]


def _bronvlag(signalering: Signalering) -> Bronvlag:
    return signalering.bron_id, signalering.soort


def _vlag(
    signalering: Signalering, uitleg: Uitleg, *, dag: date, kijker: Medewerker, mag: bool, doel: Doel | None
) -> Vlag:
    """What nobody has must be given to somebody first, whatever it is."""
    wijst_toe = kijker.mag(TOEWIJZEN)
    if signalering.is_onverdeeld:
        advies = "Wijs deze persoon toe aan een collega." if wijst_toe else "De teamleider wijst deze persoon toe."
    elif mag:
        advies = uitleg.oplossing
    else:
        wie = signalering.aan.naam if signalering.aan else "De teamleider"
        advies = f"{wie} {wat_een_ander_doet(signalering.regel)}."
    wijs_toe = signalering.is_onverdeeld and wijst_toe
    return Vlag(signalering, dag, uitleg.toelichting, advies, wijs_toe=wijs_toe, doel=doel)


def open_vlaggen(medewerker: Medewerker) -> SignaleringQuerySet:
    """The open flags to this medewerker with their people, the oldest deadline first."""
    gevonden: SignaleringQuerySet = Signalering.objects.open().voor(medewerker)
    return gevonden.select_related("statushouder").defer("statushouder__bsn").order_by("datum", "pk")


def open_regels(medewerker: Medewerker) -> SignaleringQuerySet:
    """The open flags that each have a line on the page: of who must be assigned one, with the others under it."""
    return open_vlaggen(medewerker).een_per_onverdeelde()


def nieuwe_vlaggen(medewerker: Medewerker, *, dag: date, hoogstens: int) -> list[Vlag]:
    """The open flags that were raised since the beginning of yesterday, the newest first."""
    begin = datetime.combine(dag - timedelta(days=1), time.min, tzinfo=get_default_timezone())
    nieuw = open_vlaggen(medewerker).filter(gemaakt_op__gte=begin).order_by("-gemaakt_op", "datum", "pk")
    return als_vlaggen(nieuw[:hoogstens], dag=dag, kijker=medewerker)


def aantal_open(medewerker: Medewerker) -> int:
    """The count on the bell, which is that of the lines on the page: one query. What is nobody's goes to the teamleider
    alone; for everybody else every flag is a line."""
    vlaggen = Signalering.objects.open().voor(medewerker)
    return vlaggen.aantal_regels() if medewerker.rol == Rol.TEAMLEIDER else vlaggen.count()
