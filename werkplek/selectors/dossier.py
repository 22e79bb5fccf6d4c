"""The dossier of one person, put together for one reader in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import F, Prefetch
from django.shortcuts import get_object_or_404

from agenda.gespreksknop import Gespreksknop, gespreksknoppen
from agenda.models import Afspraak
from agenda.selectors import Dossierafspraken, afspraken_van
from begeleiding.selectors.assessments import assessmenttijden
from kern.datums import datum_lang, meervoud
from kern.tijd import hier
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid, Contactmoment, Statushouder
from statushouders.zichtbaarheid import Deel, ziet
from trajecten.banen import banen_van
from trajecten.drieweken import dagtelling
from trajecten.gesprekken import gepland_bij
from trajecten.models import AanpakStap, Anker, Stap, Traject, Verplaatsing
from trajecten.models.aanpak import Baan
from trajecten.selectors.redenen import zonder_verborgen_redenen
from trajecten.selectors.stapkaart import Stapkaart, maak_stapkaart, mag_afhandelen
from trajecten.statussen import Eindreden, Fase, Stapstatus
from trajecten.tijdlijn import Assessmenttijd, Tijdlijn, maak_tijdlijn
from trajecten.tijdlijn.standen import is_te_laat
from trajecten.tijdlijn.woorden import week_van
from trajecten.verwachting import verwachtingen

AANTAL_HIERNA = 4
AANTAL_CONTACTEN = 3
# Of the anchors what the words and the dates ask; of the step before them its name and which one it is.
ANKERVELDEN = ("stap_id", "datum", "na_stap__code", "na_stap__naam", "na_stap__aanpak__code")
VOLGORDE_ROLLEN = (Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.PRODUCTIELEIDER, Rol.KETENPARTNER)


@dataclass(frozen=True)
class Dossier:
    """All that the page shows. Without a traject `stappen` is empty and there is no timeline.

    `gevraagd`: the id of the step for the card, as it stood in the address.
    """

    persoon: Statushouder
    kijker: Medewerker
    dag: date
    traject: Traject | None
    stappen: Sequence[Stap]
    betrokkenheden: Sequence[Betrokkenheid]
    afspraken: Dossierafspraken
    gevraagd: str = ""

    @cached_property
    def betrokkenen(self) -> dict[str, Medewerker]:
        """Role -> who is responsible; of the roles that carry steps there is one."""
        return {een.rol: een.medewerker for een in reversed(self.betrokkenheden) if een.is_verantwoordelijk}

    @cached_property
    def tijdlijn(self) -> Tijdlijn | None:
        if self.traject is None:
            return None
        datums = {naam: getattr(self.persoon, naam) for naam in Anker.Datum.values}
        verwacht = verwachtingen(self.stappen, datums, self.dag)
        return maak_tijdlijn(
            self.traject, self.stappen, self.dag, verwacht,
            afspraken=self.afspraken.op_tijdlijn, assessments=self.assessments,
        )  # fmt: skip

    @cached_property
    def assessments(self) -> list[Assessmenttijd]:
        """When one is in an assessment, as far as this reader sees it. One query."""
        return assessmenttijden(self.traject, self.kijker) if self.traject else []

    @cached_property
    def woorden_op_tijdlijn(self) -> dict[int, str]:
        """What the timeline says under each step, by pk."""
        banen = self.tijdlijn.banen if self.tijdlijn else ()
        return {halte.stap_id: halte.tekst for baan in banen for halte in baan.haltes if halte.stap_id}

    @cached_property
    def gespreksknoppen(self) -> dict[int, Gespreksknop]:
        """The buttons of the talks at all appointments; a query when there are any."""
        return gespreksknoppen(self.afspraken.alle, self.kijker)

    @cached_property
    def knop_van_nu(self) -> Gespreksknop | None:
        """The button of the first talk that is planned, when its day has come."""
        eerste = next(iter(self.afspraken.gepland), None)
        if eerste is None or hier(eerste.begin).date() > self.dag:
            return None
        knop = gespreksknoppen([eerste], self.kijker, kijk_na=False).get(eerste.pk)
        return knop if knop and knop.nu else None

    @cached_property
    def gepland(self) -> dict[int, Afspraak]:
        """Step -> the talk that is planned for it."""
        return gepland_bij(self._open, self.afspraken.alle)

    @property
    def loopt(self) -> bool:
        return self.traject is not None and self.traject.einddatum is None

    @property
    def overleden(self) -> bool:
        return self.traject is not None and self.traject.eindreden == Eindreden.OVERLEDEN

    @cached_property
    def te_laat(self) -> int:
        return sum(is_te_laat(stap, self.dag) for stap in self.stappen) if self.loopt else 0

    @property
    def onverdeeld(self) -> bool:
        """Nobody is responsible: the work waits in 'nog niet verdeeld'."""
        return self.loopt and Rol.KLANTONDERSTEUNER not in self.betrokkenen

    @cached_property
    def _open(self) -> list[Stap]:
        """Open steps by urgency."""
        stappen = [stap for stap in self.stappen if stap.status == Stapstatus.OPEN] if self.loopt else []
        return sorted(stappen, key=lambda stap: (stap.uiterlijk or date.max, stap.aanpakstap.volgorde))

    def open_in(self, baan: str) -> list[Stap]:
        """The open steps of a lane, the most urgent first."""
        return [stap for stap in self._open if stap.aanpakstap.baan == baan]

    @property
    def stappen_op_volgorde(self) -> list[Stap]:
        """All steps by date: when they were done, else their deadline; without a date at the end."""
        return sorted(
            self.stappen, key=lambda stap: (stap.gedaan_op or stap.uiterlijk or date.max, stap.aanpakstap.volgorde)
        )

    @cached_property
    def eerst(self) -> Stap | None:
        """The most urgent step: of those that this reader can act on, else of all. None when nothing has a date."""
        met_datum = [stap for stap in self._open if stap.uiterlijk]
        eigen = [stap for stap in met_datum if mag_afhandelen(stap, self.kijker)]
        return next(iter(eigen or met_datum), None)

    @cached_property
    def getoond(self) -> Stap | None:
        """The step on the card: the one that was asked for as long as it is open, else the one that is first."""
        return next((stap for stap in self._open if str(stap.pk) == self.gevraagd), self.eerst)

    @property
    def voorvoegsel(self) -> str:
        """'Eerst' for what cannot wait, 'Hierna' for what lies ahead; nothing for another one, that was asked for."""
        if self.getoond != self.eerst:
            return ""
        haast = self.eerst is not None and self.eerst.uiterlijk is not None and self.eerst.uiterlijk <= self.dag
        return "Eerst: " if haast else "Hierna: "

    def kaart(self, terug: str) -> Stapkaart | None:
        if self.getoond is None:
            return None
        return maak_stapkaart(
            self.getoond,
            kijker=self.kijker,
            dag=self.dag,
            terug=terug,
            betrokkenen=self.betrokkenen,
            stappen=self.stappen,
            gepland=self.gepland,
        )

    def hierna(self, terug: str) -> list[Stapkaart]:
        """The steps that follow on the most urgent one."""
        volgende = [stap for stap in self._open if stap != self.getoond and stap.uiterlijk][:AANTAL_HIERNA]
        return [
            maak_stapkaart(
                stap,
                kijker=self.kijker,
                dag=self.dag,
                terug=terug,
                betrokkenen=self.betrokkenen,
                stappen=self.stappen,
                gepland=self.gepland,
            )
            for stap in volgende
        ]

    @property
    def klaar(self) -> bool:
        """Every step of the traject was handled."""
        return self.loopt and bool(self.stappen) and not self._open

    @property
    def fase(self) -> tuple[str, str]:
        """Where the person is, as a chip: (kind, text)."""
        traject = self.traject
        if traject is None:
            return "komt", "Gezinslid zonder traject"
        if traject.einddatum is not None:
            goed = traject.eindreden in (Eindreden.WERK, Eindreden.STUDIE, Eindreden.ONDERNEMING)
            return "klaar" if goed else "komt", f"Afgesloten: {traject.get_eindreden_display().lower()}"
        if traject.fase == Fase.ASSESSMENT:
            return "bezig", f"Assessment, {self._week()}"
        if traject.fase == Fase.PLAATSING:
            return "bezig", "Plaatsing"
        telling = dagtelling(traject.startdatum, vandaag=self.dag)
        return "bezig", telling[0].upper() + telling[1:]

    def _week(self) -> str:
        if lopend := [een for een in self.assessments if een.loopt and een.begin <= self.dag]:
            return week_van(lopend[-1].begin, lopend[-1].einde, self.dag)
        if self.assessments and not any(een.loopt for een in self.assessments):
            return f"liep tot en met {datum_lang(self.assessments[-1].einde)}"
        mijlpalen = {stap.aanpakstap.mijlpaal: stap for stap in self.stappen}
        start = mijlpalen.get(AanpakStap.Mijlpaal.START)
        evaluatie = mijlpalen.get(AanpakStap.Mijlpaal.EVALUATIE)
        eind, begin = evaluatie.uiterlijk if evaluatie else None, start.gedaan_op if start else None
        return week_van(begin, eind, self.dag) if eind and begin else "bezig"

    @property
    def deel(self) -> str:
        """'bij werk': of which lanes this page tells, when this reader does not see them all."""
        banen = banen_van(self.kijker)
        namen = " en ".join(baan.label.lower() for baan in Baan if baan in banen)
        return f"bij {namen}" if len(banen) < len(Baan) else ""

    @property
    def rust_tekst(self) -> str:
        """That nothing is late, or open, in the lanes that this reader sees."""
        return f"{'alles gedaan' if self.klaar else 'niets te laat'} {self.deel}".strip()

    @property
    def te_laat_tekst(self) -> str:
        return f"{meervoud(self.te_laat, 'stap', 'stappen')} te laat"


def lees_dossier(pk: int, *, kijker: Medewerker, dag: date, gevraagd: str = "", met_nummers: bool = False) -> Dossier:
    """The dossier of a person whom this reader may see; else 404. The BSN comes along where it is shown."""
    mensen = Statushouder.objects.visible_to(kijker).prefetch_related("talen")
    persoon: Statushouder = get_object_or_404(
        mensen if met_nummers and ziet(kijker, Deel.NUMMERS) else mensen.defer("bsn"), pk=pk
    )
    traject = (
        Traject.objects.filter(statushouder=persoon)
        .select_related("aanpak")
        .order_by(F("einddatum").desc(nulls_first=True), "-startdatum", "-pk")
        .first()
    )
    stappen = _stappen(traject, persoon, kijker) if traject else []
    betrokkenheden = sorted(persoon.betrokkenheden.actief().select_related("medewerker__organisatie"), key=_rolvolgorde)
    return Dossier(persoon, kijker, dag, traject, stappen, betrokkenheden, afspraken_van(persoon, kijker), gevraagd)


def _stappen(traject: Traject, persoon: Statushouder, kijker: Medewerker) -> list[Stap]:
    traject.statushouder = persoon
    stappen = list(
        Stap.objects.filter(traject=traject)
        .in_banen_van(kijker)
        .select_related("aanpakstap__aanpak", "afgehandeld_door")
        .prefetch_related(
            Prefetch("aanpakstap__ankers", Anker.objects.select_related("na_stap__aanpak").only(*ANKERVELDEN)),
            Prefetch("verplaatsingen", Verplaatsing.objects.select_related("door")),
        )
        .order_by("aanpakstap__aanpak__soort", "aanpakstap__volgorde", "pk")
    )
    for stap in stappen:
        stap.traject = traject
    return zonder_verborgen_redenen(stappen, kijker)


def _rolvolgorde(een: Betrokkenheid) -> tuple[int, date]:
    rollen: list[Any] = list(VOLGORDE_ROLLEN)
    return (rollen.index(een.rol) if een.rol in rollen else len(rollen), een.van)


def laatste_contacten(persoon: Statushouder, kijker: Medewerker) -> list[Contactmoment]:
    return list(
        Contactmoment.objects.visible_to(kijker)
        .filter(statushouder=persoon)
        .select_related("door")
        .order_by("-moment", "-pk")[:AANTAL_CONTACTEN]
    )


def einde_in_woorden(traject: Traject, kijker: Medewerker) -> str:
    """Why and when the traject ended; what a colleague wrote about it only for who sees reasons."""
    if traject.einddatum is None:
        return ""
    zin = f"Het traject is afgesloten op {datum_lang(traject.einddatum)}: {traject.get_eindreden_display().lower()}."
    return f"{zin} {traject.einde_toelichting}".strip() if ziet(kijker, Deel.REDENEN) else zin
