"""The municipality's own texts for the letter of invitation."""

from __future__ import annotations

import re

from django.db import IntegrityError, transaction

from agenda.afspraakstanden import Afspraaksoort
from agenda.models import Brieftekst
from agenda.models.brieftekst import LANGSTE_BRIEFTEKST
from agenda.selectors.brieven import INVULLEN
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tekst import controleer_tekst
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker, Organisatie
from statushouders.codelijsten import taalnamen

# A name between braces, and every brace that stands alone.
_HAKEN = re.compile(r"\{[^{}\n]*\}|[{}]")


def schrijft_brieven(medewerker: Medewerker) -> bool:
    """The letter is the municipality's own: who works elsewhere, as at a werkbedrijf, does not write in it."""
    return medewerker.organisatie.soort == Organisatie.Soort.GEMEENTE


@transaction.atomic
def voeg_brieftekst_toe(*, soort: str, taal: str, tekst: str, door: Medewerker) -> Brieftekst:
    """Add a text for one kind of talk in one language. Raises DomeinFout when there is one."""
    gemeente = door.werkt_voor()
    if not schrijft_brieven(door):
        raise DomeinFout("De teksten in de brief zijn van de gemeente. Vraag een beheerder van de gemeente.")
    if soort not in Afspraaksoort.values:
        raise DomeinFout("Kies voor welk gesprek de tekst is.", veld="soort")
    if taal not in taalnamen():
        raise DomeinFout("Kies een taal.", veld="taal")
    try:
        with transaction.atomic():
            nieuw = Brieftekst.objects.create(gemeente=gemeente, soort=soort, taal=taal, tekst=_gecontroleerd(tekst))
    except IntegrityError as fout:
        raise DomeinFout("Voor dit gesprek en deze taal is er al een tekst. Wijzig die.", veld="taal") from fout
    leg_vast("brieftekst.toegevoegd", gemeente_id=gemeente.pk, door=door, object_id=nieuw.pk)
    return nieuw


@transaction.atomic
def wijzig_brieftekst(*, brieftekst: Brieftekst, tekst: str, versie: int, door: Medewerker) -> Brieftekst:
    """Change the text. Raises BewerktDoorAnder when a colleague saved it since it was opened."""
    brieftekst = _vergrendel(brieftekst, door)
    if brieftekst.versie != versie:
        raise BewerktDoorAnder("Een collega bewaarde deze tekst net ook.")
    brieftekst.tekst = _gecontroleerd(tekst)
    brieftekst.versie += 1
    brieftekst.save()
    leg_vast("brieftekst.gewijzigd", gemeente_id=brieftekst.gemeente_id, door=door, object_id=brieftekst.pk)
    return brieftekst


@transaction.atomic
def verwijder_brieftekst(*, brieftekst: Brieftekst, door: Medewerker) -> None:
    """Letters are made without it from now on; what was printed is paper."""
    brieftekst = _vergrendel(brieftekst, door)
    leg_vast("brieftekst.verwijderd", gemeente_id=brieftekst.gemeente_id, door=door, object_id=brieftekst.pk)
    brieftekst.delete()


def _vergrendel(brieftekst: Brieftekst, door: Medewerker) -> Brieftekst:
    zichtbaar = Brieftekst.objects.visible_to(door).select_for_update()
    gevonden: Brieftekst | None = zichtbaar.filter(pk=brieftekst.pk).first()
    if gevonden is None:
        raise DomeinFout("Deze tekst is er niet meer. Een collega haalde hem weg.")
    return gevonden


def _gecontroleerd(tekst: str) -> str:
    tekst = tekst.replace("\r\n", "\n").strip()
    controleer_tekst(tekst, veld="tekst", hoogstens=LANGSTE_BRIEFTEKST)
    if not tekst:
        raise DomeinFout("Schrijf de tekst die in de brief komt.", veld="tekst")
    if vreemd := next((stuk for stuk in _HAKEN.findall(tekst) if stuk not in INVULLEN), None):
        raise DomeinFout(
            f"Meedoen kan {vreemd} niet invullen. Gebruik alleen {', '.join(INVULLEN[:-1])} of {INVULLEN[-1]}.",
            veld="tekst",
        )
    return tekst
