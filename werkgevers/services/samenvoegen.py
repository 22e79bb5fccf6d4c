"""Two employers were the same: everything of one comes to the other, and it can be taken back.

What points to an employer is found by its foreign key, also in the apps above that this one does not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.db.models import QuerySet

from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from werkgevers.models import Samenvoeging, Werkgever
from werkgevers.models.werkgever import LANGSTE_WERKGEVERTEKST
from werkgevers.services.slot import vergrendel_werkgever
from werkgevers.services.werkgevers import VELDEN, eis_niet_gearchiveerd

# How an employer stands to it is a judgement, and the name is what it is called from now on: those stay.
_BLIJVEN = {"naam", "bereidheid", "rust_tot"}
_BIJ_ELKAAR = {"vestigingsnummer": "kvk", "capaciteit_afspraak": "capaciteit"}


@transaction.atomic
def voeg_samen(*, werkgever_id: int, ander_id: int, door: Medewerker) -> Samenvoeging:
    """`ander_id` goes up in `werkgever_id`: what belongs to it moves, what was not known yet is filled in.

    Raises DomeinFout when one person is at both at the same time, and for who is archived.
    """
    if werkgever_id == ander_id:
        raise DomeinFout("Kies een andere werkgever dan deze zelf.", veld="ander")
    rijen = {pk: vergrendel_werkgever(pk, door=door, geheel=True) for pk in sorted((werkgever_id, ander_id))}
    blijft, ander = rijen[werkgever_id], rijen[ander_id]
    for een in (blijft, ander):
        eis_niet_gearchiveerd(een)
    verplaatst = _verplaats(van=ander, naar=blijft)
    ander.gearchiveerd_op, ander.opgegaan_in = nu(), blijft
    ander.save(update_fields=["gearchiveerd_op", "opgegaan_in"])
    velden = _vul_aan(blijft, ander)
    samenvoeging: Samenvoeging = Samenvoeging.objects.create(
        blijft=blijft, opgegaan=ander, verplaatst=verplaatst, velden_eerst=velden, door=door
    )
    leg_vast("werkgever.samengevoegd", gemeente_id=blijft.gemeente_id, door=door, object_id=blijft.pk)
    return samenvoeging


@transaction.atomic
def neem_samenvoegen_terug(*, samenvoeging_id: int, door: Medewerker) -> Samenvoeging:
    """Two employers again. What moved goes back; what came after stays; a field that somebody changed since stays."""
    gevonden = Samenvoeging.objects.visible_to(door).get(pk=samenvoeging_id)
    rijen = {
        pk: vergrendel_werkgever(pk, door=door, geheel=True)
        for pk in sorted((gevonden.blijft_id, gevonden.opgegaan_id))
    }
    blijft, ander = rijen[gevonden.blijft_id], rijen[gevonden.opgegaan_id]
    samenvoeging: Samenvoeging = Samenvoeging.objects.select_for_update(of=("self",)).get(pk=samenvoeging_id)
    if samenvoeging.teruggenomen_op:
        raise DomeinFout("Dit samenvoegen is al teruggenomen.")
    eis_niet_gearchiveerd(blijft)
    _zet_velden_terug(blijft, samenvoeging.velden_eerst)
    ander.gearchiveerd_op, ander.opgegaan_in = None, None
    try:
        with transaction.atomic():
            ander.save(update_fields=["gearchiveerd_op", "opgegaan_in"])
    except IntegrityError:
        raise DomeinFout(f"{ander.naam} heeft het KvK-nummer dat nu bij een andere werkgever staat.") from None
    for sleutel, ids in samenvoeging.verplaatst.items():
        model, veld = _uit_sleutel(sleutel)
        _alles(model).filter(pk__in=ids, **{veld: blijft.pk}).update(**{veld: ander})
    samenvoeging.teruggenomen_op = nu()
    samenvoeging.save(update_fields=["teruggenomen_op"])
    leg_vast("werkgever.samenvoegen_ongedaan", gemeente_id=blijft.gemeente_id, door=door, object_id=blijft.pk)
    return samenvoeging


def _verplaats(*, van: Werkgever, naar: Werkgever) -> dict[str, list[int]]:
    """Move every row; gives their ids by model and field."""
    verplaatst: dict[str, list[int]] = {}
    try:
        with transaction.atomic():
            for model, veld in _wijzen_naar_werkgever():
                rijen = _alles(model).filter(**{veld: van})
                ids = list(_zonder_dubbele(rijen, model, veld, naar).values_list("pk", flat=True))
                _alles(model).filter(pk__in=ids).update(**{veld: naar})
                if ids:
                    verplaatst[f"{model._meta.label}.{veld}"] = ids
    except IntegrityError:
        # PostgreSQL names the row; what is said here is the only rule between employers.
        raise DomeinFout(
            f"Iemand heeft in dezelfde tijd een plek bij {naar.naam} en bij {van.naam}. Beëindig er eerst een.",
            veld="ander",
        ) from None
    return verplaatst


def _wijzen_naar_werkgever() -> Iterator[tuple[type[models.Model], str]]:
    """Model and field of every foreign key to an employer, but those that say what became of employers themselves."""
    alle: list[Any] = Werkgever._meta.get_fields(include_hidden=True)
    for relatie in alle:
        wijst_hierheen = relatie.auto_created and not relatie.concrete and not relatie.many_to_many
        if wijst_hierheen and relatie.related_model not in (Werkgever, Samenvoeging):
            yield relatie.related_model, relatie.field.name


def _zonder_dubbele(rijen: QuerySet[Any], model: type[models.Model], veld: str, naar: Werkgever) -> QuerySet[Any]:
    """A meeting with both keeps its line with each: twice the same one cannot be."""
    if not model._meta.auto_created:
        return rijen
    ander = next(een.name for een in model._meta.concrete_fields if een.is_relation and een.name != veld)
    return rijen.exclude(**{f"{ander}__in": _alles(model).filter(**{veld: naar}).values(ander)})


def _alles(model: type[models.Model]) -> QuerySet[Any]:
    return models.QuerySet(model)


def _uit_sleutel(sleutel: str) -> tuple[type[models.Model], str]:
    label, _, veld = sleutel.rpartition(".")
    return apps.get_model(label), veld


def _vul_aan(blijft: Werkgever, ander: Werkgever) -> dict[str, list[Any]]:
    """Fill in what is not known of who stays; gives field -> [what it was, what it became]."""
    nieuw = {veld: waarde for veld in VELDEN if (waarde := _aanvulling(blijft, ander, veld)) is not None}
    eerst = {veld: getattr(blijft, veld) for veld in nieuw}
    _zet(blijft, nieuw)
    return {veld: [_plat(eerst[veld]), _plat(nieuw[veld])] for veld in nieuw}


def _aanvulling(blijft: Werkgever, ander: Werkgever, veld: str) -> Any:
    """What the other one adds to this field; None when nothing."""
    van_hier, van_daar = getattr(blijft, veld), getattr(ander, veld)
    if veld in _BLIJVEN or van_daar in ("", None, [], False) or van_hier == van_daar:
        return None
    if veld == "goed_om_te_weten" and van_hier:
        samen = f"{van_hier}\n{van_daar}"
        return samen if len(samen) <= LANGSTE_WERKGEVERTEKST else None
    if veld in _BIJ_ELKAAR and getattr(blijft, _BIJ_ELKAAR[veld]) not in ("", None):
        return None
    return van_daar if van_hier in ("", None, [], False) else None


def _zet_velden_terug(blijft: Werkgever, velden: dict[str, list[Any]]) -> None:
    terug = {veld: eerst for veld, (eerst, werd) in velden.items() if _plat(getattr(blijft, veld)) == werd}
    if "eigenaar" in terug:
        terug["eigenaar"] = Medewerker.objects.filter(pk=terug["eigenaar"]).first()
    _zet(blijft, terug)


def _zet(werkgever: Werkgever, velden: dict[str, Any]) -> None:
    if not velden:
        return
    for veld, waarde in velden.items():
        setattr(werkgever, veld, waarde)
    werkgever.versie += 1
    werkgever.save(update_fields=[*velden, "versie"])


def _plat(waarde: Any) -> Any:
    """As JSON has it."""
    if isinstance(waarde, models.Model):
        return waarde.pk
    return waarde.isoformat() if isinstance(waarde, date) else waarde
