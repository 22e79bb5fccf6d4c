"""Lock the person about whom something is recorded."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from statushouders.models import Statushouder

WEG = (
    "Je kunt dit dossier niet meer openen. Er is niets bewaard. "
    "Misschien is de lijst teruggedraaid of heeft een collega het dossier nu."
)
WEG_MET_NAAM = "Je kunt deze persoon hier niet (meer) zien. Er is niets bewaard."


def vergrendel_persoon(pk: int, *, door: Medewerker) -> Statushouder:
    """The person as he or she is now; no import goes back, and nobody else changes this dossier, until we are done.

    Raises DomeinFout when this colleague does not (any longer) see somebody with this number: since the page was
    opened the import may have gone back, or the case to another. The BSN is not read: who needs it asks for it.
    """
    return _vergrendel(pk, onder=Statushouder.objects.visible_to(door), anders=WEG)


def vergrendel_te_noemen(pk: int, *, door: Medewerker) -> Statushouder:
    """The same, for who may read the name beside an employer: also an accountmanager, who opens no dossiers."""
    return _vergrendel(pk, onder=Statushouder.objects.te_noemen_voor(door), anders=WEG_MET_NAAM)


def _vergrendel(pk: int, *, onder: QuerySet[Any], anders: str) -> Statushouder:
    # What is asked about who may be seen stands apart, so that of the person alone a row is locked.
    mensen = Statushouder.objects.select_for_update(no_key=True).defer("bsn").filter(pk=pk, pk__in=onder.values("pk"))
    persoon: Statushouder | None = mensen.first()
    if persoon is None:
        raise DomeinFout(anders)
    return persoon
