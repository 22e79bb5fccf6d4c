"""Take a change of weeks back: within the hour, one's own, as long as nobody changed it since."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, TypeVar
from uuid import UUID

from django.db import IntegrityError, connection, models, transaction

from agenda.services import werk_signaleringen_bij
from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.logboek import leg_vast_voor
from medewerkers.models import Medewerker
from plaatsingen.models import Botsingkeuze, Lesgroep, Lestijd, Roosterblok, Roosterwijziging
from plaatsingen.services.roosterslot import vergeet_keuzes, vergrendel_mensen
from plaatsingen.services.roosterspoor import TERUG_TE_NEMEN, VELDEN
from statushouders.models import Statushouder

M = TypeVar("M", bound=models.Model)
TE_LAAT = "Dit is langer dan een uur geleden, of een collega deed het. Wijzig de week zelf."
INTUSSEN = "De week is intussen veranderd. Dit kan niet meer terug. Wijzig de week zelf."


@transaction.atomic
def maak_ongedaan(*, reeks: UUID, door: Medewerker) -> None:
    """Everything that one change did, for everybody whom it touched. Raises DomeinFout when that cannot be any more."""
    sporen = Roosterwijziging.objects.visible_to(door).filter(reeks=reeks, op__gte=nu() - TERUG_TE_NEMEN)
    groepen = Lesgroep.objects.filter(pk__in=sporen.values("lesgroep")).order_by("pk").select_for_update(no_key=True)
    per_groep = {groep.pk: groep for groep in groepen}
    mensen = vergrendel_mensen(sporen.filter(statushouder__isnull=False).values_list("statushouder", flat=True))
    alle = list(sporen.select_for_update())
    if not alle or Statushouder.objects.visible_to(door).filter(pk__in=mensen).count() != len(mensen):
        raise DomeinFout(TE_LAAT)
    try:
        with transaction.atomic():
            _zet_blokken_terug([een for een in alle if een.statushouder_id])
            for spoor in alle:
                if spoor.lesgroep_id:
                    _zet_groep_terug(per_groep[spoor.lesgroep_id], spoor)
            # Now, not at the end: the group or the placement that a block belonged to may be gone since.
            connection.check_constraints()
    except IntegrityError as fout:
        raise DomeinFout(INTUSSEN) from fout
    Roosterwijziging.objects.filter(pk__in=[een.pk for een in alle]).delete()
    werk_signaleringen_bij(statushouder_ids=mensen)
    _log(mensen, door)


def _zet_blokken_terug(sporen: Sequence[Roosterwijziging]) -> None:
    voor = {rij["pk"]: rij for spoor in sporen for rij in spoor.voor["blokken"]}
    na = {rij["pk"]: rij for spoor in sporen for rij in spoor.na["blokken"]}
    nu_versies = dict(Roosterblok.objects.filter(pk__in=na.keys() | voor.keys()).values_list("pk", "versie"))
    if nu_versies != {pk: rij["versie"] for pk, rij in na.items()}:
        raise DomeinFout(INTUSSEN)
    Roosterblok.objects.filter(pk__in=na.keys() - voor.keys()).delete()
    blijft = [_rij(Roosterblok, rij, versie=na[pk]["versie"] + 1) for pk, rij in voor.items() if pk in na]
    velden = [veld.removesuffix("_id") for veld in VELDEN if veld != "pk"]
    Roosterblok.objects.bulk_update(blijft, velden)
    Roosterblok.objects.bulk_create([_rij(Roosterblok, rij) for pk, rij in voor.items() if pk not in na])
    vergeet_keuzes(blijft)
    _zet_keuzes_terug([een for spoor in sporen for een in spoor.voor["keuzes"]], opgeslagen=voor.keys())


def _zet_keuzes_terug(keuzes: Sequence[dict[str, Any]], *, opgeslagen: Collection[int]) -> None:
    """What was decided about the clashes of these blocks, unless the other block of the two is another one by now."""
    paren = [(keuze[f"{kant}_id"], keuze[f"{kant}__versie"]) for keuze in keuzes for kant in ("een", "ander")]
    nu_versies = dict(Roosterblok.objects.filter(pk__in={pk for pk, _ in paren}).values_list("pk", "versie"))
    geldt = {pk for pk, versie in paren if pk in opgeslagen or nu_versies.get(pk) == versie}
    Botsingkeuze.objects.bulk_create(
        _rij(Botsingkeuze, {veld: waarde for veld, waarde in keuze.items() if "__" not in veld})
        for keuze in keuzes
        if {keuze["een_id"], keuze["ander_id"]} <= geldt
    )


def _rij(model: type[M], rij: dict[str, Any], **over: Any) -> M:
    velden = {veld.attname: veld for veld in model._meta.concrete_fields}
    namen = {"pk": "id"}
    waarden = {namen.get(naam, naam): waarde for naam, waarde in (rij | over).items()}
    return model(**{naam: velden[naam].to_python(waarde) for naam, waarde in waarden.items()})


def _zet_groep_terug(groep: Lesgroep, spoor: Roosterwijziging) -> None:
    """The group as it was, with its times."""
    if groep.versie != spoor.na["versie"]:
        raise DomeinFout(INTUSSEN)
    groep.lestijden.all().delete()
    for rij in spoor.voor["tijden"]:
        Lestijd(lesgroep=groep, **rij).save(force_insert=True)
    for veld, waarde in spoor.voor["velden"].items():
        setattr(groep, veld, waarde)
    groep.versie += 1
    groep.save()


def _log(mensen: Sequence[int], door: Medewerker) -> None:
    per_gemeente: dict[int, list[int]] = {}
    for pk, gemeente_id in Statushouder.objects.filter(pk__in=mensen).order_by().values_list("pk", "gemeente_id"):
        per_gemeente.setdefault(gemeente_id, []).append(pk)
    for gemeente_id, ids in per_gemeente.items():
        leg_vast_voor("rooster.teruggezet", gemeente_id=gemeente_id, door=door, statushouder_ids=ids)
