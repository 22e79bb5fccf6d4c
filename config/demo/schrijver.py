"""Writes the whole history in a few statements: the same rows that the services would have made, one by one.

Through the services the 2,500 facts of the demo take most of a minute. A test replays people through the services
and compares every row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import singledispatchmethod
from itertools import cycle
from random import Random
from typing import Any

from config.demo.teksten import WERK
from config.demo.verloop import (
    COACH,
    KO,
    Contact,
    Einde,
    Gedaan,
    Gevestigd,
    Kennisgeving,
    Klaar,
    Overgeslagen,
    Persoon,
    Verdeeld,
    Verplaatst,
    Wacht,
)
from medewerkers.models import Logregel, Medewerker
from medewerkers.rollen import Rol
from statushouders.codelijsten import taalnaam
from statushouders.models import Betrokkenheid, Contactmoment, Statushouder
from trajecten.models import Anker, Stap, Traject, Verplaatsing
from trajecten.models.aanpak import Stapsleutel
from trajecten.planning import plan_stap
from trajecten.statussen import Stapstatus


@dataclass
class Dossier:
    """One person and, when there is one, the traject with its steps by code, as they are in the story so far."""

    persoon: Persoon
    statushouder: Statushouder
    traject: Traject | None
    stappen: Mapping[str, Stap]
    gedaan: dict[Stapsleutel, date] = field(default_factory=dict)

    def plan(self, stap: Stap) -> None:
        """Give the step the dates that follow from what is known now."""
        datums = {naam: getattr(self.statushouder, naam) for naam in Anker.Datum.values}
        plan = plan_stap(stap.aanpakstap, datums, self.gedaan)
        stap.basisdatum, stap.streefdatum, stap.uiterste_datum = plan.basisdatum, plan.streefdatum, plan.uiterste_datum


class Notities:
    """Texts of contacts, every time the same ones in the same order."""

    def __init__(self) -> None:
        self._toeval = Random(21)
        self._eerder_werk = cycle(WERK)

    def schrijf(self, feit: Contact, persoon: Persoon) -> str:
        tekst = feit.notitie if isinstance(feit.notitie, str) else self._toeval.choice(feit.notitie)
        return tekst.format(
            naam=persoon.voornamen or persoon.achternaam,
            werk=next(self._eerder_werk),
            taal=taalnaam(persoon.talen[0]),
        )


class Schrijver:
    """Takes the facts in order, and holds the rows to be written."""

    def __init__(self, collegas: Mapping[str, Medewerker], teamleiders: Mapping[str, Medewerker]) -> None:
        self.collegas = collegas
        self.teamleiders = teamleiders
        self.notities = Notities()
        self.betrokkenheden: list[Betrokkenheid] = []
        self.contactmomenten: list[Contactmoment] = []
        self.verplaatsingen: list[Verplaatsing] = []
        self.logboek: list[tuple[Logregel, Any]] = []

    def logregels(self) -> list[Logregel]:
        """The audit lines, once everything that they are about has its key."""
        for regel, wat in self.logboek:
            regel.object_id = wat.pk if wat else None
        return [regel for regel, _wat in self.logboek]

    @singledispatchmethod
    def beschrijf(self, feit: Any, dossier: Dossier, moment: datetime) -> None:
        """One fact. A step that does not apply under the person's regime is passed over."""
        raise TypeError(feit)

    @beschrijf.register
    def _(self, feit: Gevestigd, dossier: Dossier, moment: datetime) -> None:
        dossier.statushouder.aangemaakt_op = dossier.statushouder.gewijzigd_op = moment
        self._log("statushouder.ingeschreven", dossier, moment, self.teamleiders[dossier.persoon.plaats])

    @beschrijf.register
    def _(self, feit: Verdeeld, dossier: Dossier, moment: datetime) -> None:
        collega = self._collega(feit.wie, dossier.persoon)
        self.betrokkenheden.append(
            Betrokkenheid(statushouder=dossier.statushouder, medewerker=collega, rol=collega.rol, van=moment.date())
        )
        self._log("betrokkenheid.toegewezen", dossier, moment, self.teamleiders[dossier.persoon.plaats])

    @beschrijf.register
    def _(self, feit: Klaar, dossier: Dossier, moment: datetime) -> None:
        collega = self._collega(feit.wie, dossier.persoon)
        zelf = (een for een in self.betrokkenheden if een.statushouder == dossier.statushouder)
        for betrokkenheid in (een for een in zelf if een.medewerker == collega and een.tot is None):
            betrokkenheid.tot = moment.date()
            self._log("betrokkenheid.beeindigd", dossier, moment, collega, betrokkenheid)

    @beschrijf.register
    def _(self, feit: Contact, dossier: Dossier, moment: datetime) -> None:
        door = self._collega(feit.door, dossier.persoon)
        contact = Contactmoment(
            statushouder=dossier.statushouder,
            soort=feit.soort,
            moment=moment,
            notitie=self.notities.schrijf(feit, dossier.persoon),
            door=door,
            ingevoerd_op=moment,
        )
        self.contactmomenten.append(contact)
        self._log("contact.vastgelegd", dossier, moment, door, contact)

    @beschrijf.register
    def _(self, feit: Gedaan, dossier: Dossier, moment: datetime) -> None:
        if stap := dossier.stappen.get(feit.stap):
            stap.status, stap.gedaan_op = Stapstatus.GEDAAN, moment.date()
            self._handel_af(stap, dossier, moment, "stap.afgerond")
            dossier.gedaan[stap.aanpakstap.sleutel] = moment.date()

    @beschrijf.register
    def _(self, feit: Overgeslagen, dossier: Dossier, moment: datetime) -> None:
        if stap := dossier.stappen.get(feit.stap):
            stap.status, stap.overslaan_reden = Stapstatus.OVERGESLAGEN, feit.reden
            self._handel_af(stap, dossier, moment, "stap.overgeslagen")

    @beschrijf.register
    def _(self, feit: Verplaatst, dossier: Dossier, moment: datetime) -> None:
        if stap := dossier.stappen.get(feit.stap):
            door = self._verantwoordelijke(stap, dossier.persoon)
            dossier.plan(stap)
            van = stap.verplaatst_naar or stap.streefdatum or stap.uiterste_datum
            stap.verplaatst_naar = dossier.statushouder.vestigingsdatum + timedelta(days=feit.naar)
            self.verplaatsingen.append(
                Verplaatsing(stap=stap, van=van, naar=stap.verplaatst_naar, reden=feit.reden, door=door, op=moment)
            )
            self._log("stap.verplaatst", dossier, moment, door, stap)

    @beschrijf.register
    def _(self, feit: Wacht, dossier: Dossier, moment: datetime) -> None:
        if stap := dossier.stappen.get(feit.stap):
            stap.wacht_op, stap.wacht_sinds = feit.op, moment.date()
            self._log("stap.wacht", dossier, moment, self._verantwoordelijke(stap, dossier.persoon), stap)

    @beschrijf.register
    def _(self, feit: Kennisgeving, dossier: Dossier, moment: datetime) -> None:
        dossier.statushouder.kennisgeving_duo = moment.date()
        dossier.statushouder.versie += 1
        dossier.statushouder.gewijzigd_op = moment
        self._log("statushouder.gewijzigd", dossier, moment, self._collega(KO, dossier.persoon))

    @beschrijf.register
    def _(self, feit: Einde, dossier: Dossier, moment: datetime) -> None:
        if traject := dossier.traject:
            traject.einddatum, traject.eindreden = moment.date(), feit.reden
            traject.einde_toelichting = feit.toelichting
            self._log("traject.gesloten", dossier, moment, self._collega(KO, dossier.persoon), traject)

    def _handel_af(self, stap: Stap, dossier: Dossier, moment: datetime, actie: str) -> None:
        door = self._verantwoordelijke(stap, dossier.persoon)
        dossier.plan(stap)
        stap.afgehandeld_op, stap.afgehandeld_door = moment, door
        self._log(actie, dossier, moment, door, stap)

    def _log(self, actie: str, dossier: Dossier, moment: datetime, door: Medewerker, wat: Any = None) -> None:
        """`wat` may have no key yet; the line gets it when everything is written."""
        persoon = dossier.statushouder
        regel = Logregel(
            actie=actie, moment=moment, gemeente_id=persoon.gemeente_id, door=door, statushouder_id=persoon.pk
        )
        self.logboek.append((regel, wat))

    def _verantwoordelijke(self, stap: Stap, persoon: Persoon) -> Medewerker:
        return self._collega(COACH if stap.aanpakstap.rol == Rol.JOBCOACH else KO, persoon)

    def _collega(self, naam: str, persoon: Persoon) -> Medewerker:
        return self.collegas[{KO: persoon.ko, COACH: persoon.coach}.get(naam, naam)]
