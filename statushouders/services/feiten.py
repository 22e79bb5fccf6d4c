"""Record what is known about a person's life and work: what an intake found, or one group by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.db.models import F

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.feitcodes import BESCHERMD, LEEFVELDEN, Feitgroep
from statushouders.feiten import Feiten, Leefgegevens, Taalfeit
from statushouders.feitregels import controleer_feiten
from statushouders.models import (
    Feitherkomst,
    Gezondheid,
    Leefsituatie,
    Opleiding,
    Persoonstaal,
    Statushouder,
    Vaardigheid,
    Vluchtverhaal,
    Werkervaring,
)
from statushouders.querysets import dossiers_van
from statushouders.services.slot import vergrendel_persoon
from statushouders.zichtbaarheid import zichtbare_groepen

NIET_VAN_JOU = "Deze feiten kun jij niet vastleggen. Vraag de klantondersteuner van dit dossier."


@transaction.atomic
def leg_feiten_vast(*, persoon: Statushouder, feiten: Feiten, door: Medewerker) -> Statushouder:
    """Replace every group of facts that was asked by what is known now; what is None stays as it is.

    Gives the person with the new version. Raises DomeinFout for a fact that cannot be, and for one that `door` may
    not see: a protected one is for the klantondersteuner of the dossier and the stand-in.
    """
    persoon = vergrendel_persoon(persoon.pk, door=door)
    return _leg_vast(persoon, feiten, door)


@transaction.atomic
def wijzig_feiten(*, persoon: Statushouder, feiten: Feiten, versie: int, door: Medewerker) -> Statushouder:
    """The same by hand. `versie` is that of the person whom the editor saw.

    Raises BewerktDoorAnder when a colleague saved since then; then nothing is written.
    """
    persoon = vergrendel_persoon(persoon.pk, door=door)
    if persoon.versie != versie:
        raise BewerktDoorAnder("Een collega heeft dit dossier intussen ook veranderd. Kies per regel wat klopt.")
    return _leg_vast(persoon, feiten, door)


def _leg_vast(persoon: Statushouder, feiten: Feiten, door: Medewerker) -> Statushouder:
    feiten = _opgeschoond(feiten)
    groepen = gevraagde_groepen(feiten)
    if not groepen:
        return persoon
    _controleer_recht(persoon, feiten, groepen, door)
    controleer_feiten(feiten, persoon=persoon, vandaag=vandaag())
    if feiten.talen is not None:
        _vervang_talen(persoon, feiten.talen)
    _vervang(Opleiding, persoon, feiten.opleidingen)
    _vervang(Werkervaring, persoon, feiten.werkervaringen)
    _vervang(Vaardigheid, persoon, feiten.vaardigheden)
    if feiten.leefsituatie:
        _schrijf(Leefsituatie, persoon, feiten.leefsituatie)
    _bescherm(Gezondheid, persoon, feiten.gezondheid)
    _bescherm(Vluchtverhaal, persoon, feiten.vlucht)
    _onthoud_herkomst(persoon, groepen, door)
    _log(persoon, feiten, groepen, door)
    persoon.versie += 1
    Statushouder.objects.filter(pk=persoon.pk).update(versie=F("versie") + 1, gewijzigd_op=nu())
    return persoon


def gevraagde_groepen(feiten: Feiten) -> frozenset[str]:
    """The groups of which something was asked."""
    tabellen = {
        Feitgroep.TAAL: feiten.talen,
        Feitgroep.OPLEIDING: feiten.opleidingen,
        Feitgroep.WERK: feiten.werkervaringen,
        Feitgroep.VAARDIGHEDEN: feiten.vaardigheden,
        Feitgroep.GEZONDHEID: feiten.gezondheid,
        Feitgroep.VLUCHT: feiten.vlucht,
    }
    leef = feiten.leefsituatie or {}
    return frozenset(
        [groep.value for groep, waarde in tabellen.items() if waarde is not None]
        + [groep for groep, velden in LEEFVELDEN.items() if any(veld in leef for veld in velden)]
    )


def _controleer_recht(persoon: Statushouder, feiten: Feiten, groepen: frozenset[str], door: Medewerker) -> None:
    beschermd = feiten.gezondheid is not None or feiten.vlucht is not None
    if beschermd and not dossiers_van(door).filter(pk=persoon.pk).exists():
        raise DomeinFout(NIET_VAN_JOU)
    if groepen - set(BESCHERMD) - zichtbare_groepen(door):
        raise DomeinFout(NIET_VAN_JOU)


def _opgeschoond(feiten: Feiten) -> Feiten:
    """Texts without space around, the same skill once, rows in which nothing is said left out."""
    schoon = {
        naam: tuple(dict.fromkeys(_strip(rij) for rij in rijen)) if naam != "talen" else tuple(rijen)
        for naam in ("talen", "opleidingen", "werkervaringen", "vaardigheden")
        if (rijen := getattr(feiten, naam)) is not None
    }
    leef = None if feiten.leefsituatie is None else _strip_leef(feiten.leefsituatie)
    gezondheid = None if feiten.gezondheid is None else _strip(feiten.gezondheid)
    vlucht = None if feiten.vlucht is None else _strip(feiten.vlucht)
    return replace(feiten, **schoon, leefsituatie=leef, gezondheid=gezondheid, vlucht=vlucht)


def _strip(feit: Any) -> Any:
    return replace(feit, **{veld: waarde.strip() for veld, waarde in vars(feit).items() if isinstance(waarde, str)})


def _strip_leef(leef: Leefgegevens) -> Leefgegevens:
    schoon: Any = {
        veld: waarde.strip() if isinstance(waarde, str) else list(waarde) if isinstance(waarde, Sequence) else waarde
        for veld, waarde in leef.items()
    }
    gegevens: Leefgegevens = schoon
    return gegevens


def _vervang_talen(persoon: Statushouder, talen: Sequence[Taalfeit]) -> None:
    """The language for contact stays, also when the talk did not name it: that one is chosen with the person's data."""
    codes = [een.taal for een in talen]
    persoon.talen.filter(contacttaal=False).exclude(taal__in=codes).delete()
    velden = [veld for veld in Taalfeit.__dataclass_fields__ if veld != "taal"]
    Persoonstaal.objects.bulk_create(
        [Persoonstaal(statushouder=persoon, **vars(een)) for een in talen],
        update_conflicts=True,
        unique_fields=["statushouder", "taal"],
        update_fields=velden,
    )


def _vervang(model: Any, persoon: Statushouder, feiten: Sequence[Any] | None) -> None:
    if feiten is None:
        return
    model.objects.filter(statushouder=persoon).delete()
    model.objects.bulk_create([model(statushouder=persoon, **vars(feit)) for feit in feiten])


def _schrijf(model: Any, persoon: Statushouder, waarden: Any) -> None:
    """One row per person: make it, or change these fields of it."""
    model.objects.bulk_create(
        [model(statushouder=persoon, **waarden)],
        update_conflicts=True,
        unique_fields=["statushouder"],
        update_fields=list(waarden),
    )


def _bescherm(model: Any, persoon: Statushouder, feit: Any) -> None:
    """Without anything said the row goes: also when consent is taken back."""
    if feit is None:
        return
    if any(vars(feit).values()):
        _schrijf(model, persoon, vars(feit))
    else:
        model.objects.filter(statushouder=persoon).delete()


def _onthoud_herkomst(persoon: Statushouder, groepen: frozenset[str], door: Medewerker) -> None:
    moment = nu()
    Feitherkomst.objects.bulk_create(
        [Feitherkomst(statushouder=persoon, groep=groep, door=door, op=moment) for groep in sorted(groepen)],
        update_conflicts=True,
        unique_fields=["statushouder", "groep"],
        update_fields=["door", "op"],
    )


def _log(persoon: Statushouder, feiten: Feiten, groepen: frozenset[str], door: Medewerker) -> None:
    if groepen - set(BESCHERMD):
        _regel("feiten.vastgelegd", persoon, door)
    if feiten.gezondheid is not None:
        _regel("gezondheid.vastgelegd", persoon, door)
    if feiten.vlucht is not None:
        _regel("vluchtverhaal.vastgelegd", persoon, door)


def _regel(actie: str, persoon: Statushouder, door: Medewerker) -> None:
    leg_vast(actie, gemeente_id=persoon.gemeente_id, door=door, statushouder_id=persoon.pk)
