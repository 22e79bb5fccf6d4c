"""The questions of a list, as long as nobody answered it."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import F, Max

from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from rapportages.models import Lijstvraag, Vragenlijst
from rapportages.models.effect.vragenlijst import HOOGSTE, LANGSTE_VRAAG, LANGSTE_WOORD
from rapportages.services.effect.lijsten import eis_zonder_antwoorden, vergrendel_lijst

# One sheet of paper, and what somebody who is learning the language can do at once.
MEESTE_VRAGEN = 12
JANEE = ("Nee", "Ja")
VAN_EENS = ("Helemaal niet mee eens", "Niet mee eens", "Mee eens", "Helemaal mee eens")


@transaction.atomic
def voeg_vraag_toe(
    *, lijst: Vragenlijst, tekst: str, soort: str, woorden: Sequence[str], door: Medewerker, plek: int | None = None
) -> Lijstvraag:
    """After the others, or at its old place when it comes back."""
    vers = _open_lijst(lijst, door)
    _eis_goed(tekst, soort, woorden)
    aantal = vers.vragen.count()
    if aantal >= MEESTE_VRAGEN:
        raise DomeinFout(f"Een lijst heeft hoogstens {MEESTE_VRAGEN} vragen. Haal er eerst een weg.")
    laatste = vers.vragen.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    plek = laatste + 1 if plek is None else min(plek, laatste + 1)
    vers.vragen.filter(volgorde__gte=plek).update(volgorde=F("volgorde") + 1)
    vraag: Lijstvraag = Lijstvraag.objects.create(
        lijst=vers, tekst=tekst, soort=soort, woorden=_woorden(soort, woorden), volgorde=plek
    )
    leg_vast("lijstvraag.toegevoegd", gemeente_id=vers.gemeente_id, door=door, object_id=vraag.pk)
    return vraag


@transaction.atomic
def wijzig_vraag(
    *, vraag: Lijstvraag, tekst: str, soort: str, woorden: Sequence[str], gezien: str, door: Medewerker
) -> Lijstvraag:
    """Other words. `gezien`: how it stood when the form was opened (`hoe_het_staat`)."""
    vers = _open_lijst(vraag.lijst, door)
    nu = _nog_daar(vers, vraag)
    _eis_goed(tekst, soort, woorden)
    nieuw = (tekst, soort, _woorden(soort, woorden))
    if (nu.tekst, nu.soort, nu.woorden) == nieuw:
        return nu
    if hoe_het_staat(nu) != gezien:
        raise DomeinFout("Een collega wijzigde deze vraag net. Kijk hoe hij nu is en bewaar opnieuw.")
    nu.tekst, nu.soort, nu.woorden = nieuw
    nu.save(update_fields=["tekst", "soort", "woorden"])
    leg_vast("lijstvraag.gewijzigd", gemeente_id=vers.gemeente_id, door=door, object_id=nu.pk)
    return nu


@transaction.atomic
def verwijder_vraag(*, vraag: Lijstvraag, door: Medewerker) -> Lijstvraag:
    """Gives it as it was, to put it back."""
    vers = _open_lijst(vraag.lijst, door)
    weg = _nog_daar(vers, vraag)
    pk = weg.pk
    weg.delete()
    vers.vragen.filter(volgorde__gt=weg.volgorde).update(volgorde=F("volgorde") - 1)
    leg_vast("lijstvraag.verwijderd", gemeente_id=vers.gemeente_id, door=door, object_id=pk)
    return weg


@transaction.atomic
def zet_vraag_hoger(*, vraag: Lijstvraag, door: Medewerker) -> None:
    """Change places with the one above it."""
    vers = _open_lijst(vraag.lijst, door)
    deze = _nog_daar(vers, vraag)
    boven = vers.vragen.filter(volgorde__lt=deze.volgorde).order_by("-volgorde").first()
    if boven is None:
        return
    deze.volgorde, boven.volgorde = boven.volgorde, deze.volgorde
    Lijstvraag.objects.bulk_update([deze, boven], ["volgorde"])
    leg_vast("lijstvraag.verplaatst", gemeente_id=vers.gemeente_id, door=door, object_id=deze.pk)


def hoe_het_staat(vraag: Lijstvraag) -> str:
    """To notice on saving that a colleague changed it in the meantime."""
    return "|".join((vraag.tekst, vraag.soort, *vraag.woorden))


def _open_lijst(lijst: Vragenlijst, door: Medewerker) -> Vragenlijst:
    vers = vergrendel_lijst(lijst, door=door)
    eis_zonder_antwoorden(vers)
    return vers


def _nog_daar(lijst: Vragenlijst, vraag: Lijstvraag) -> Lijstvraag:
    vers: Lijstvraag | None = lijst.vragen.filter(pk=vraag.pk).first()
    if vers is None:
        raise DomeinFout("Deze vraag is er niet meer. Ga terug naar de lijst.")
    return vers


def _woorden(soort: str, woorden: Sequence[str]) -> list[str]:
    return list(JANEE if soort == Lijstvraag.Soort.JANEE else woorden)


def _eis_goed(tekst: str, soort: str, woorden: Sequence[str]) -> None:
    if not tekst:
        raise DomeinFout("Schrijf de vraag op.", veld="tekst")
    controleer_tekst(tekst, veld="tekst", hoogstens=LANGSTE_VRAAG)
    if soort not in Lijstvraag.Soort.values:
        raise DomeinFout("Kies wat voor vraag het is.", veld="soort")
    if soort == Lijstvraag.Soort.JANEE:
        return
    for nummer in range(1, HOOGSTE + 1):
        woord = woorden[nummer - 1] if len(woorden) >= nummer else ""
        if not woord:
            raise DomeinFout(f"Schrijf op wat antwoord {nummer} betekent.", veld=f"woord_{nummer}")
        controleer_tekst(woord, veld=f"woord_{nummer}", hoogstens=LANGSTE_WOORD)
