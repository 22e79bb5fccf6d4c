"""Choose who gets the mail, and take somebody off."""

from __future__ import annotations

from django.db import transaction

from kern.fouten import DomeinFout
from medewerkers.logboek import leg_vast
from medewerkers.models import Gemeente, Medewerker
from rapportages.models import Maandontvanger
from rapportages.selectors.maandontvangers import lezers


@transaction.atomic
def voeg_ontvanger_toe(*, medewerker: Medewerker, door: Medewerker) -> Maandontvanger:
    """From the next stand on this colleague gets a mail. Raises DomeinFout for who may not read the figures."""
    gemeente = door.werkt_voor()
    # One change at a time in a municipality.
    Gemeente.objects.select_for_update(no_key=True).get(pk=gemeente.pk)
    if not lezers(gemeente_id=gemeente.pk).filter(pk=medewerker.pk).exists():
        raise DomeinFout("Deze collega mag de cijfers niet zien. Kies iemand anders.", veld="medewerker")
    ontvanger, nieuw = Maandontvanger.objects.get_or_create(gemeente=gemeente, medewerker=medewerker)
    if not nieuw:
        raise DomeinFout("Deze collega krijgt het maandbericht al. Kies iemand anders.", veld="medewerker")
    leg_vast("maandbericht.aangezet", gemeente_id=gemeente.pk, door=door, object_id=medewerker.pk)
    return ontvanger


@transaction.atomic
def haal_ontvanger_weg(*, ontvanger: Maandontvanger, door: Medewerker) -> None:
    """No more mail; also the one that still waits does not go out. Raises DomeinFout when somebody did so already."""
    weg, _ = Maandontvanger.objects.filter(pk=ontvanger.pk).delete()
    if not weg:
        raise DomeinFout("Deze collega krijgt het maandbericht al niet meer.")
    leg_vast("maandbericht.uitgezet", gemeente_id=ontvanger.gemeente_id, door=door, object_id=ontvanger.medewerker_id)
