"""Which skills an aanpak looks at, and skills of the municipality itself."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify

from begeleiding.models import Observatiepunt, Puntkeuze
from begeleiding.models.instelling import LANGSTE_PUNT, LANGSTE_VOORBEELD
from begeleiding.selectors.inrichting import alle_punten, eigen_punten, eis_aanpak, gekozen_punten
from begeleiding.statussen import Schaal
from kern.fouten import DomeinFout, eis_geen
from kern.tekst import controleer_tekst
from medewerkers.logboek import leg_vast
from medewerkers.models import Gemeente, Medewerker

MINSTE_PUNTEN = 3
TE_WEINIG = f"Kies er minstens {MINSTE_PUNTEN}. Met minder zie je niet hoe het gaat."
Nummers = tuple[int, ...]


@dataclass(frozen=True)
class Puntenwissel:
    """What was chosen before and after a change; empty: what is shipped."""

    was: Nummers
    nu: Nummers


@transaction.atomic
def kies_punten(*, aanpak_code: str, punten: Collection[int], door: Medewerker) -> Puntenwissel:
    """These, from the next observation on. What is shipped and nothing else is no choice: it grows along."""
    gemeente = _vergrendel(aanpak_code, door)
    bekend = dict(alle_punten(gemeente.pk).values_list("pk", "gemeente_id"))
    if not set(punten) <= bekend.keys():
        raise DomeinFout("Een van deze punten is er niet meer. Kijk welke er zijn en kies opnieuw.", veld="punten")
    if len(set(punten)) < MINSTE_PUNTEN:
        raise DomeinFout(TE_WEINIG, veld="punten")
    meegeleverd = {pk for pk, eigenaar in bekend.items() if eigenaar is None}
    return _zet(gemeente, aanpak_code, () if set(punten) == meegeleverd else tuple(sorted(set(punten))), door)


@transaction.atomic
def zet_punten_terug(*, aanpak_code: str, was: Nummers, nu: Nummers, door: Medewerker) -> None:
    """As it was, as long as it is what one made of it, and every skill is still there."""
    gemeente = _vergrendel(aanpak_code, door)
    er_nog = set(alle_punten(gemeente.pk).values_list("pk", flat=True))
    if gekozen_punten(gemeente.pk, aanpak_code) != nu or not set(was) <= er_nog:
        raise DomeinFout("De punten zijn intussen weer veranderd. Kijk hoe het nu staat.")
    _zet(gemeente, aanpak_code, was, door)


@transaction.atomic
def voeg_punt_toe(*, velden: Mapping[str, Any], door: Medewerker) -> Observatiepunt:
    """A skill of the municipality itself, after those that are there. No aanpak looks at it before it is chosen."""
    gemeente = Gemeente.objects.select_for_update(no_key=True).get(pk=door.werkt_voor().pk)
    eis_geen(gebroken_regels(velden))
    _eis_vrije_naam(gemeente.pk, velden["naam"])
    laatste = alle_punten(gemeente.pk).aggregate(laatste=Max("volgorde"))["laatste"] or 0
    punt: Observatiepunt = Observatiepunt.objects.create(
        gemeente=gemeente, code=_code(gemeente.pk, velden["naam"]), volgorde=laatste + 1, **velden
    )
    leg_vast("observatiepunt.toegevoegd", gemeente_id=gemeente.pk, door=door, object_id=punt.pk)
    return punt


@transaction.atomic
def wijzig_punt(*, punt: Observatiepunt, velden: Mapping[str, Any], gezien: str, door: Medewerker) -> Observatiepunt:
    """Other words. `gezien`: how it stood when the form was opened (`hoe_het_staat`)."""
    vers = _vergrendel_punt(punt, door)
    eis_geen(gebroken_regels(velden))
    if all(getattr(vers, veld) == waarde for veld, waarde in velden.items()):
        return vers
    if hoe_het_staat(vers) != gezien:
        raise DomeinFout("Een collega veranderde dit punt intussen. Kijk hoe het nu staat en bewaar opnieuw.")
    _eis_vrije_naam(door.werkt_voor().pk, velden["naam"], zonder=vers.pk)
    for veld, waarde in velden.items():
        setattr(vers, veld, waarde)
    vers.save(update_fields=list(velden))
    leg_vast("observatiepunt.gewijzigd", gemeente_id=door.werkt_voor().pk, door=door, object_id=vers.pk)
    return vers


@transaction.atomic
def verwijder_punt(*, punt: Observatiepunt, door: Medewerker) -> Observatiepunt:
    """As it was when it went, with its number. Only as long as nobody looked at it."""
    vers = _vergrendel_punt(punt, door)
    if eigen_punten(door.werkt_voor().pk).filter(pk=vers.pk, gebruikt=True).exists():
        raise DomeinFout(
            "Dit punt staat bij een aanpak, of er zijn al scores op. "
            "Haal het weg bij de aanpak; dan vraagt niemand ernaar."
        )
    pk = vers.pk
    vers.delete()
    leg_vast("observatiepunt.verwijderd", gemeente_id=door.werkt_voor().pk, door=door, object_id=pk)
    vers.pk = pk
    return vers


def hoe_het_staat(punt: Observatiepunt) -> str:
    """To notice on saving that a colleague changed it in the meantime."""
    return "|".join((punt.naam, punt.groep, str(punt.streef), *punt.voorbeelden))


def gebroken_regels(velden: Mapping[str, Any]) -> Iterator[DomeinFout]:
    """Every rule that is broken; that of an example at `voorbeeld_1` to `voorbeeld_4`."""
    if not velden["naam"]:
        yield DomeinFout("Geef het punt een naam.", veld="naam")
    yield from _te_lang(velden["naam"], "naam", LANGSTE_PUNT)
    voorbeelden: Sequence[str] = velden["voorbeelden"]
    for punt, voorbeeld in zip(Schaal, voorbeelden, strict=True):
        veld = f"voorbeeld_{punt.value}"
        if not voorbeeld:
            yield DomeinFout(f"Schrijf wat je ziet bij '{punt.label.lower()}'.", veld=veld)
        yield from _te_lang(voorbeeld, veld, LANGSTE_VOORBEELD)


def _te_lang(tekst: str, veld: str, hoogstens: int) -> Iterator[DomeinFout]:
    try:
        controleer_tekst(tekst, veld=veld, hoogstens=hoogstens)
    except DomeinFout as fout:
        yield fout


def _eis_vrije_naam(gemeente_id: int, naam: str, *, zonder: int | None = None) -> None:
    if alle_punten(gemeente_id).filter(naam__iexact=naam).exclude(pk=zonder).exists():
        raise DomeinFout("Dit punt is er al. Kies een andere naam.", veld="naam")


def _code(gemeente_id: int, naam: str) -> str:
    """Of its name; with a number behind it when that is taken, or when nothing is left of the name."""
    basis = slugify(naam)[:34] or "punt"
    bezet = set(Observatiepunt.objects.filter(gemeente_id=gemeente_id).values_list("code", flat=True))
    return next(een for een in (basis, *(f"{basis}-{nr}" for nr in range(2, len(bezet) + 3))) if een not in bezet)


def _vergrendel(aanpak_code: str, door: Medewerker) -> Gemeente:
    """By the municipality, for what is not there cannot be locked."""
    gemeente: Gemeente = Gemeente.objects.select_for_update(no_key=True).get(pk=door.werkt_voor().pk)
    eis_aanpak(gemeente.pk, aanpak_code)
    return gemeente


def _vergrendel_punt(punt: Observatiepunt, door: Medewerker) -> Observatiepunt:
    gemeente = Gemeente.objects.select_for_update(no_key=True).get(pk=door.werkt_voor().pk)
    vers: Observatiepunt | None = Observatiepunt.objects.filter(pk=punt.pk, gemeente=gemeente).first()
    if vers is None:
        raise DomeinFout("Dit punt is er niet meer. Misschien haalde een collega het weg.")
    return vers


def _zet(gemeente: Gemeente, aanpak_code: str, nu: Nummers, door: Medewerker) -> Puntenwissel:
    was = gekozen_punten(gemeente.pk, aanpak_code)
    keuzes = Puntkeuze.objects.filter(gemeente=gemeente, aanpak_code=aanpak_code)
    keuzes.exclude(punt__in=nu).delete()
    Puntkeuze.objects.bulk_create(
        Puntkeuze(gemeente=gemeente, aanpak_code=aanpak_code, punt_id=pk) for pk in nu if pk not in was
    )
    if was != nu:
        leg_vast("begeleiding.punten_gekozen", gemeente_id=gemeente.pk, door=door)
    return Puntenwissel(was, nu)
