"""The history that the demo writes at once is what the services would have made, fact by fact, at those moments."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import singledispatchmethod
from typing import Any

import pytest
from django.db import transaction
from django.db.models import F

from agenda.models import Signalering
from agenda.services import werk_signaleringen_bij
from config.demo.bouwer import PERSOONSVELDEN, STAPVELDEN, bouw
from config.demo.gegevens import gegevens_van
from config.demo.hoofdpersonen import HOOFDPERSONEN
from config.demo.laden import laad_organisaties, teamleiders
from config.demo.mensen import alle_mensen
from config.demo.schrijver import Notities
from config.demo.tijdlijn import tijdlijn
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
from kern.tijd import alsof_het, nu, vandaag
from medewerkers.models import Logregel, Medewerker
from medewerkers.rollen import Rol
from statushouders.gegevens import PersoonGegevens
from statushouders.models import Betrokkenheid, Contactmoment, Statushouder
from statushouders.services import beeindig_betrokkenheid, leg_contact_vast, schrijf_in, wijs_toe, wijzig
from trajecten.models import Stap, Traject, Verplaatsing
from trajecten.services import laat_stap_wachten, rond_stap_af, sla_stap_over, sluit_traject, verplaats_stap

DAG = datetime.fromisoformat("2026-11-24T09:12+01:00")
MET_FEIT = (Overgeslagen, Verplaatst, Wacht, Einde)


class Naspeler:
    """Does every fact by the service that a colleague would use."""

    def __init__(self, mensen: Sequence[Persoon], collegas: Mapping[str, Medewerker]) -> None:
        self.mensen = mensen
        self.collegas = collegas
        self.teamleiders = teamleiders(dict(collegas))
        self.notities = Notities()
        self.dossiers: dict[int, Statushouder] = {}

    def speel_na(self) -> None:
        for gebeurtenis in tijdlijn(self.mensen, vandaag()):
            with alsof_het(gebeurtenis.moment):
                self.doe(gebeurtenis.feit, gebeurtenis.wie)
        werk_signaleringen_bij()

    @singledispatchmethod
    def doe(self, feit: Any, wie: int) -> None:
        raise TypeError(feit)

    @doe.register
    def _(self, feit: Gevestigd, wie: int) -> None:
        persoon = self.mensen[wie]
        gegevens = gegevens_van(persoon, wie, DAG.date())
        self.dossiers[wie] = schrijf_in(gegevens=gegevens, door=self.teamleiders[persoon.plaats])

    @doe.register
    def _(self, feit: Verdeeld, wie: int) -> None:
        collega = self._collega(feit.wie, wie)
        door = self.teamleiders[self.mensen[wie].plaats]
        wijs_toe(statushouder_ids=[self.dossiers[wie].pk], medewerker=collega, rol=collega.rol, door=door)

    @doe.register
    def _(self, feit: Klaar, wie: int) -> None:
        collega = self._collega(feit.wie, wie)
        for een in Betrokkenheid.objects.actief().filter(statushouder=self.dossiers[wie], medewerker=collega):
            beeindig_betrokkenheid(betrokkenheid=een, door=collega)

    @doe.register
    def _(self, feit: Contact, wie: int) -> None:
        notitie = self.notities.schrijf(feit, self.mensen[wie])
        door = self._collega(feit.door, wie)
        leg_contact_vast(statushouder=self.dossiers[wie], soort=feit.soort, moment=nu(), notitie=notitie, door=door)

    @doe.register
    def _(self, feit: Gedaan, wie: int) -> None:
        for stap in self._stap(feit.stap, wie):
            rond_stap_af(stap=stap, door=self._verantwoordelijke(stap, wie))

    @doe.register
    def _(self, feit: Overgeslagen, wie: int) -> None:
        for stap in self._stap(feit.stap, wie):
            sla_stap_over(stap=stap, reden=feit.reden, door=self._verantwoordelijke(stap, wie))

    @doe.register
    def _(self, feit: Verplaatst, wie: int) -> None:
        naar = self.dossiers[wie].vestigingsdatum + timedelta(days=feit.naar)
        for stap in self._stap(feit.stap, wie):
            verplaats_stap(stap=stap, naar=naar, reden=feit.reden, door=self._verantwoordelijke(stap, wie))

    @doe.register
    def _(self, feit: Wacht, wie: int) -> None:
        for stap in self._stap(feit.stap, wie):
            laat_stap_wachten(stap=stap, op=feit.op, door=self._verantwoordelijke(stap, wie))

    @doe.register
    def _(self, feit: Kennisgeving, wie: int) -> None:
        dossier = self.dossiers[wie]
        gegevens = replace(PersoonGegevens.van(dossier), kennisgeving_duo=vandaag())
        wijzig(statushouder=dossier, gegevens=gegevens, versie=dossier.versie, door=self._collega(KO, wie))

    @doe.register
    def _(self, feit: Einde, wie: int) -> None:
        sluit_traject(
            traject=Traject.objects.get(statushouder=self.dossiers[wie]),
            reden=feit.reden,
            einddatum=vandaag(),
            toelichting=feit.toelichting,
            door=self._collega(KO, wie),
        )

    def _stap(self, code: str, wie: int) -> Any:
        return Stap.objects.filter(traject__statushouder=self.dossiers[wie], aanpakstap__code=code)

    def _verantwoordelijke(self, stap: Stap, wie: int) -> Medewerker:
        return self._collega(COACH if stap.aanpakstap.rol == Rol.JOBCOACH else KO, wie)

    def _collega(self, naam: str, wie: int) -> Medewerker:
        persoon = self.mensen[wie]
        collega = self.collegas[{KO: persoon.ko, COACH: persoon.coach}.get(naam, naam)]
        collega.actieve_gemeente = self.teamleiders[persoon.plaats].actieve_gemeente
        return collega


def _mensen() -> list[Persoon]:
    """The people of the design, and one person for each course in which something special has happened."""
    bijzonder = {
        persoon.verloop: persoon
        for persoon in alle_mensen()
        if any(isinstance(feit, MET_FEIT) and dag < persoon.dag < 130 for dag, feit in persoon.verloop)
    }
    kind = alle_mensen()[-1]
    return [*HOOFDPERSONEN, *bijzonder.values(), kind]


def _foto() -> dict[str, list[tuple[Any, ...]]]:
    """Every row about people, without the keys that the database gave out."""
    wie = "statushouder__v_nummer"
    stap = ("traject__statushouder__v_nummer", "aanpakstap__code")
    rijen: dict[str, Any] = {
        "mensen": Statushouder.objects.values_list("v_nummer", *PERSOONSVELDEN),
        "trajecten": Traject.objects.values_list(
            wie, "startdatum", "einddatum", "eindreden", "einde_toelichting", "volgende_stap__aanpakstap__code",
            "volgende_datum", "fase",
        ),
        "stappen": Stap.objects.values_list(*stap, *STAPVELDEN),
        "verplaatsingen": Verplaatsing.objects.values_list(
            *(f"stap__{naam}" for naam in stap), "van", "naar", "reden", "door__email", "op"
        ),
        "betrokkenheden": Betrokkenheid.objects.values_list(wie, "medewerker__email", "rol", "van", "tot"),
        "contactmomenten": Contactmoment.objects.values_list(
            wie, "soort", "moment", "notitie", "door__email", "ingevoerd_op"
        ),
        # Talks are not played again here, so what flags them has nothing to compare with.
        "vlaggen": Signalering.objects.open().exclude(regel="afspraak").values_list(
            wie, "regel", "soort", "aan__email", "onderwerp", "datum", "sinds"
        ),
        "logboek": Logregel.objects.values_list("actie", "moment", "door__email", F("object_id") * 0),
    }  # fmt: skip
    return {naam: sorted(map(tuple, lijst), key=repr) for naam, lijst in rijen.items()}


@pytest.fixture
def fotos(db: None) -> Iterator[tuple[Any, Any]]:
    with alsof_het(DAG):
        mensen, collegas = _mensen(), laad_organisaties()
        with transaction.atomic():
            bouw(mensen, collegas, teamleiders(collegas))
            geschreven = _foto()
            transaction.set_rollback(True)
        Naspeler(mensen, collegas).speel_na()
        yield geschreven, _foto()


def test_the_demo_is_what_the_services_would_have_made(fotos: tuple[Any, Any]) -> None:
    geschreven, nagespeeld = fotos
    assert len(geschreven["stappen"]) > 300
    for naam in geschreven:
        assert geschreven[naam] == nagespeeld[naam], naam
