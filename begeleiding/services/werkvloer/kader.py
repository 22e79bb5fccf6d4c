"""What all changes about a placement share: the lock, the days that are possible, the audit line and the flags."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from agenda.services import werk_regel_bij
from begeleiding.querysets import BEGELEIDT
from begeleiding.signaleringen.afspraken import CODE as AFSPRAKEN
from begeleiding.signaleringen.werkvloer import CODE as WERKVLOER
from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from plaatsingen.services.plaatsing.slot import WEG_PLAATSING, vergrendel_plaatsing

NIET_BEGONNEN = "Deze plaatsing is nog niet begonnen. Leg eerst de start vast."


def vergrendel_begonnen(plaatsing: Plaatsing, *, door: Medewerker) -> Plaatsing:
    """The placement as it is now, to who guides people at work. Raises DomeinFout before somebody began."""
    if door.rol not in BEGELEIDT:
        raise DomeinFout(WEG_PLAATSING)
    vers = vergrendel_plaatsing(plaatsing, door=door)
    if vers.gestart_op is None:
        raise DomeinFout(NIET_BEGONNEN)
    return vers


def controleer_dag(dag: date, *, eerste: date, laatste: date | None = None) -> None:
    """On a day that was, from the first one on; until the last one, when there is one."""
    if dag > vandaag():
        raise DomeinFout("Deze dag moet nog komen. Kies vandaag of een dag ervoor.", veld="dag")
    if dag < eerste:
        raise DomeinFout(f"De eerste dag was {datum_lang(eerste)}. Kies die dag of een latere.", veld="dag")
    if laatste and dag > laatste:
        raise DomeinFout(f"De laatste dag was {datum_lang(laatste)}. Kies die dag of een eerdere.", veld="dag")


def eis_tekst(tekst: str, *, veld: str, hoogstens: int, anders: str = "") -> str:
    """The text without space around it. `anders`: what to say when it is empty; nothing when it may be."""
    tekst = tekst.strip()
    if anders and not tekst:
        raise DomeinFout(anders, veld=veld)
    controleer_tekst(tekst, veld=veld, hoogstens=hoogstens)
    return tekst


def schrijf_bij_werkvloer(actie: str, *, plaatsing: Plaatsing, door: Medewerker) -> None:
    """The audit line, in the dossier of the person."""
    leg_vast(
        actie,
        gemeente_id=plaatsing.statushouder.gemeente_id,
        door=door,
        statushouder_id=plaatsing.statushouder_id,
        object_id=plaatsing.pk,
    )


def er_was_iets(plaatsing: Plaatsing) -> None:
    """Something was recorded or taken back, so it is quiet no longer, or again."""
    werk_regel_bij(WERKVLOER, bron_ids=[plaatsing.pk])


def werk_afspraken_bij(ids: Sequence[int]) -> None:
    """The flags of these agreements."""
    if ids:
        werk_regel_bij(AFSPRAKEN, bron_ids=ids)
