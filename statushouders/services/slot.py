"""Lock the person about whom something is recorded."""

from __future__ import annotations

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from statushouders.models import Statushouder

WEG = (
    "Je kunt dit dossier niet meer openen. Er is niets bewaard. "
    "Misschien is de lijst teruggedraaid of heeft een collega het dossier nu."
)


WEG_MET_NAAM = "Je kunt deze persoon hier niet (meer) zien. Er is niets bewaard."


def vergrendel_te_noemen(pk: int, *, door: Medewerker) -> Statushouder:
    """The person as he or she is now, for who may read the name beside an employer: also an accountmanager, who opens
    no dossiers. Raises DomeinFout when that may not (any longer)."""
    te_noemen = Statushouder.objects.te_noemen_voor(door).values("pk")
    mensen = Statushouder.objects.select_for_update(no_key=True).defer("bsn").filter(pk=pk, pk__in=te_noemen)
    persoon: Statushouder | None = mensen.first()
    if persoon is None:
        raise DomeinFout(WEG_MET_NAAM)
    return persoon


def vergrendel_persoon(pk: int, *, door: Medewerker) -> Statushouder:
    """The person as he or she is now; no import goes back, and nobody else changes this dossier, until we are done.

    Raises DomeinFout when this colleague does not (any longer) see somebody with this number: since the page was
    opened the import may have gone back, or the case to another. The BSN is not read: who needs it asks for it.
    """
    zichtbaar = Statushouder.objects.visible_to(door).values("pk")
    gevonden = Statushouder.objects.select_for_update(no_key=True).defer("bsn").filter(pk=pk, pk__in=zichtbaar)
    persoon: Statushouder | None = gevonden.first()
    if persoon is None:
        raise DomeinFout(WEG)
    return persoon
