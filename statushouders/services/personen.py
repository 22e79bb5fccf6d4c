"""Write people down, one or ten thousand, and change what is known about one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import IntegrityError, transaction
from stdnum.nl import bsn as elfproef

from kern.bulk import voeg_toe
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.geheim import vingerafdruk
from kern.tekst import controleer_tekst
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast, leg_vast_voor
from medewerkers.models import Gemeente, Medewerker
from statushouders.controles import VERPLICHT, controleer_samenhang
from statushouders.gebeurtenissen import persoonsdatums_gewijzigd, statushouders_gevestigd
from statushouders.gegevens import TELT_VOOR_STAPPEN, PersoonGegevens
from statushouders.models import Persoonstaal, Statushouder
from statushouders.services.betrokkenheid import wijs_toe
from statushouders.services.slot import vergrendel_persoon

_NIET_IN_KOLOM = {"contacttaal", "talen", "geboortedatum"}
_UNIEK = {
    "bsn": ("statushouder_bsn_uniek", "Er is al iemand met dit BSN in deze gemeente. Zoek eerst op het BSN."),
    "v_nummer": (
        "statushouder_v_nummer_uniek",
        "Er is al iemand met dit V-nummer in deze gemeente. Zoek eerst op het V-nummer.",
    ),
}


@transaction.atomic
def schrijf_in(*, gegevens: PersoonGegevens, door: Medewerker, begeleidt: bool = False) -> Statushouder:
    """Write one person down in the active municipality. The apps above start what belongs to it.

    With `begeleidt` whoever writes the person down is on the case at once, in the own role.

    Raises DomeinFout for facts that do not fit together, or a BSN or V-nummer that is already there.
    """
    gemeente = door.werkt_voor()
    _controleer(gegevens)
    persoon = Statushouder(gemeente=gemeente, **_kolommen(gegevens))
    _bewaar(persoon)
    Persoonstaal.objects.bulk_create(_talen(persoon, gegevens))
    leg_vast("statushouder.ingeschreven", gemeente_id=persoon.gemeente_id, door=door, statushouder_id=persoon.pk)
    statushouders_gevestigd.meld([persoon.pk])
    if begeleidt:
        wijs_toe(statushouder_ids=[persoon.pk], medewerker=door, rol=door.rol, door=door)
    return persoon


@transaction.atomic
def schrijf_velen_in(*, gemeente: Gemeente, mensen: Sequence[PersoonGegevens], door: Medewerker) -> list[int]:
    """Write many people down; gives their ids in the same order. The caller has checked each of them.

    Set-based. Raises DomeinFout when a number of one of them is already there: then nobody is written.
    """
    moment = nu()
    momenten = {"aangemaakt_op": moment, "gewijzigd_op": moment}
    personen = [Statushouder(gemeente=gemeente, **momenten, **_kolommen(gegevens)) for gegevens in mensen]
    try:
        with transaction.atomic():
            voeg_toe(personen)
    except IntegrityError as fout:
        # Without the cause: PostgreSQL names the number in it, and a job that fails prints it in the log.
        raise _bestaat_al(fout) from None
    voeg_toe(taal for persoon, gegevens in zip(personen, mensen, strict=True) for taal in _talen(persoon, gegevens))
    ids = [persoon.pk for persoon in personen]
    leg_vast_voor("statushouder.ingeschreven", gemeente_id=gemeente.pk, door=door, statushouder_ids=ids)
    statushouders_gevestigd.meld(ids)
    return ids


@transaction.atomic
def wijzig(*, statushouder: Statushouder, gegevens: PersoonGegevens, versie: int, door: Medewerker) -> Statushouder:
    """Change what is known. `versie` is the one that the editor saw.

    Raises BewerktDoorAnder when a colleague saved since then (nothing is written), DomeinFout for a broken rule.
    Dates that the steps count from are told to the apps above.
    """
    persoon = vergrendel_persoon(statushouder.pk, door=door)
    if persoon.versie != versie:
        raise BewerktDoorAnder("Een collega heeft dit dossier intussen ook veranderd. Kies per regel wat klopt.")
    persoon.refresh_from_db(fields=["bsn"])
    if gegevens == PersoonGegevens.van(persoon):
        return persoon
    _controleer(gegevens)
    kolommen = _kolommen(gegevens)
    telt = [veld for veld in TELT_VOOR_STAPPEN if getattr(persoon, veld) != kolommen[veld]]
    for veld, waarde in kolommen.items():
        setattr(persoon, veld, waarde)
    persoon.versie += 1
    persoon.gewijzigd_op = nu()
    _bewaar(persoon)
    _vervang_talen(persoon, gegevens)
    leg_vast("statushouder.gewijzigd", gemeente_id=persoon.gemeente_id, door=door, statushouder_id=persoon.pk)
    if telt:
        persoonsdatums_gewijzigd.meld([persoon.pk])
    return persoon


def _controleer(gegevens: PersoonGegevens) -> None:
    waarden = {veld: getattr(gegevens, veld) for veld in gegevens.__dataclass_fields__}
    for veld, melding in VERPLICHT.items():
        if not waarden[veld]:
            raise DomeinFout(melding, veld=veld)
    for veld in waarden.keys() - _NIET_IN_KOLOM:
        _controleer_tekst(veld, waarden[veld])
    if gegevens.bsn and not (len(gegevens.bsn) == 9 and elfproef.is_valid(gegevens.bsn)):
        raise DomeinFout("Dit is geen geldig BSN (elfproef). Kijk het nummer na.", veld="bsn")
    for veld, melding in controleer_samenhang(waarden, vandaag=vandaag()).items():
        raise DomeinFout(melding, veld=veld)


def _controleer_tekst(veld: str, tekst: Any) -> None:
    if not isinstance(tekst, str):
        return
    lengte = getattr(Statushouder._meta.get_field(veld), "max_length", None)
    controleer_tekst(tekst, veld=veld, hoogstens=lengte or len(tekst))


def _kolommen(gegevens: PersoonGegevens) -> dict[str, Any]:
    velden = {veld: getattr(gegevens, veld) for veld in gegevens.__dataclass_fields__ if veld not in _NIET_IN_KOLOM}
    return velden | {
        "geboortedatum_brp": gegevens.geboortedatum.brp,
        "bsn_vingerafdruk": vingerafdruk(gegevens.bsn) if gegevens.bsn else "",
    }


def _bewaar(persoon: Statushouder) -> None:
    try:
        with transaction.atomic():
            persoon.save()
    except IntegrityError as fout:
        raise _bestaat_al(fout) from None


def _bestaat_al(fout: IntegrityError) -> DomeinFout:
    for veld, (constraint, melding) in _UNIEK.items():
        if constraint in str(fout):
            return DomeinFout(melding, veld=veld)
    # Not the fault itself: PostgreSQL puts the whole row in it, and that would end up in the log.
    return DomeinFout("Deze gegevens passen niet bij elkaar. Controleer de datums en nummers.")


def _talen(persoon: Statushouder, gegevens: PersoonGegevens) -> list[Persoonstaal]:
    eerste = [gegevens.contacttaal] if gegevens.contacttaal else []
    return [
        Persoonstaal(statushouder=persoon, taal=taal, contacttaal=taal == gegevens.contacttaal)
        for taal in dict.fromkeys([*eerste, *gegevens.talen])
    ]


def _vervang_talen(persoon: Statushouder, gegevens: PersoonGegevens) -> None:
    """Levels and mother tongue of a language that stays are facts of their own, and stay with it."""
    nieuw = _talen(persoon, gegevens)
    if [(taal.taal, taal.contacttaal) for taal in persoon.talen.all()] == [(t.taal, t.contacttaal) for t in nieuw]:
        return
    persoon.talen.exclude(taal__in=[taal.taal for taal in nieuw]).delete()
    # First nobody: two contact languages at once cannot be.
    persoon.talen.filter(contacttaal=True).exclude(taal=gegevens.contacttaal).update(contacttaal=False)
    Persoonstaal.objects.bulk_create(
        nieuw, update_conflicts=True, unique_fields=["statushouder", "taal"], update_fields=["contacttaal"]
    )
