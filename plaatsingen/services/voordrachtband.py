"""A proposal of somebody and the placement that comes of it are one story: what happens to the one, the other follows.

The person is locked by who calls this.
"""

from __future__ import annotations

from agenda.services import werk_regel_bij
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from plaatsingen.models import Kandidaat, Plaatsing, Voordracht
from plaatsingen.signaleringen.voordrachten import VOORDRACHTREGEL
from plaatsingen.statussen import Afwijsreden, Voordrachtstand
from statushouders.models import Statushouder


def koppel_voordracht(plaatsing: Plaatsing, *, door: Medewerker | None) -> None:
    """This placement is what came of the open proposal for its place, if there was one."""
    if plaatsing.werkplek_id is None or Voordracht.objects.filter(plaatsing=plaatsing).exists():
        return
    van_hier = Voordracht.objects.filter(werkplek=plaatsing.werkplek_id, statushouder=plaatsing.statushouder_id)
    voordracht = van_hier.open().select_for_update(no_key=True).first()
    if voordracht:
        voordracht.plaatsing = plaatsing
        _zet(voordracht, Voordrachtstand.GEPLAATST, plaatsing, door)


def maak_voordracht_los(plaatsing: Plaatsing, *, door: Medewerker | None) -> None:
    """The placement never began, or is on another place now: the proposal stands as before, and somebody says what
    becomes of it. Of who shares no profile any longer, or whose traject is closed, it comes to nothing at once.
    """
    voordracht = Voordracht.objects.filter(plaatsing=plaatsing).select_for_update(no_key=True).first()
    if voordracht is None:
        return
    van_hier = Voordracht.objects.filter(werkplek=voordracht.werkplek_id, statushouder=voordracht.statushouder_id)
    if not van_hier.open().exists():
        voordracht.plaatsing, voordracht.reden = None, _waarom_niet_verder(voordracht.statushouder_id)
        open_ = Voordrachtstand.GESPREK if voordracht.gesprek_op else Voordrachtstand.VOORGESTELD
        _zet(voordracht, Voordrachtstand.AFGEWEZEN if voordracht.reden else open_, plaatsing, door)


def _waarom_niet_verder(statushouder_id: int) -> str:
    if not Statushouder.objects.niet_afgesloten().filter(pk=statushouder_id).exists():
        return Afwijsreden.TRAJECT
    return "" if Kandidaat.objects.filter(statushouder=statushouder_id).exists() else Afwijsreden.TOESTEMMING


def _zet(voordracht: Voordracht, stand: Voordrachtstand, plaatsing: Plaatsing, door: Medewerker | None) -> None:
    voordracht.stand, voordracht.gewijzigd_op = stand, nu()
    voordracht.versie += 1
    voordracht.save(update_fields=["stand", "reden", "plaatsing", "gewijzigd_op", "versie"])
    werk_regel_bij(VOORDRACHTREGEL.code, bron_ids=[voordracht.pk])
    leg_vast(
        "voordracht.verder",
        gemeente_id=plaatsing.werkgever.gemeente_id,
        door=door,
        statushouder_id=voordracht.statushouder_id,
        object_id=voordracht.pk,
    )
