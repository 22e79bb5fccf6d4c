"""Two employers become one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import QuerySet

from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from werkgevers.models import Samenvoeging, Werkgever
from werkgevers.models.werkgever import LANGSTE_WERKGEVERTEKST
from werkgevers.selectors.relaties import wijzen_naar_werkgever
from werkgevers.services.rustvraag import werk_rustvraag_bij
from werkgevers.services.samenvoegen.keuzes import LEEG, velden_van, verschillen
from werkgevers.services.samenvoegen.relaties import alles_van, plat, sleutel_van, verwijzingen, zet
from werkgevers.services.slot import vergrendel_in_netwerk
from werkgevers.services.werkgevers import VELDEN

# How an employer stands to it is a judgement, and the name is what it is called from now on: those stay, unless
# somebody chooses those of the other.
_BLIJVEN = {"naam", "bereidheid", "rust_tot"}


@transaction.atomic
def voeg_samen(
    *,
    werkgever_id: int,
    ander_id: int,
    door: Medewerker,
    van_ander: Collection[str] = (),
    gezien: Sequence[int] = (),
) -> Samenvoeging:
    """`ander_id` goes up in `werkgever_id`: what belongs to it moves, what was not known yet is filled in.

    `van_ander`: the choices (`KEUZES`) in which the other one is right; `gezien`: the versions of both, as they were
    compared. Raises DomeinFout when one person is at both at the same time, when one of them changed since, and for who
    is archived.
    """
    if werkgever_id == ander_id:
        raise DomeinFout("Kies een andere werkgever dan deze zelf.", veld="ander")
    rijen = {pk: vergrendel_in_netwerk(pk, door=door, geheel=True) for pk in sorted((werkgever_id, ander_id))}
    blijft, ander = rijen[werkgever_id], rijen[ander_id]
    if gezien and list(gezien) != [blijft.versie, ander.versie]:
        raise DomeinFout("Een van de twee is intussen veranderd. Kijk opnieuw wat verschilt.")
    verplaatst = _verplaats(van=ander, naar=blijft)
    ander.gearchiveerd_op, ander.opgegaan_in = nu(), blijft
    ander.save(update_fields=["gearchiveerd_op", "opgegaan_in"])
    velden = _vul_aan(blijft, ander, velden_van(van_ander))
    samenvoeging: Samenvoeging = Samenvoeging.objects.create(
        blijft=blijft, opgegaan=ander, verplaatst=verplaatst, velden_eerst=velden, door=door
    )
    leg_vast("werkgever.samengevoegd", gemeente_id=blijft.gemeente_id, door=door, object_id=blijft.pk)
    werk_rustvraag_bij(blijft, door=door)
    return samenvoeging


def _verplaats(*, van: Werkgever, naar: Werkgever) -> dict[str, list[int]]:
    """Move every row; gives their ids by model and field."""
    verplaatst: dict[str, list[int]] = {}
    try:
        with transaction.atomic():
            for model, veld in wijzen_naar_werkgever():
                rijen = alles_van(model).filter(**{veld: van})
                ids = list(_zonder_dubbele(rijen, model, veld, naar).values_list("pk", flat=True))
                alles_van(model).filter(pk__in=ids).update(**{veld: naar})
                if ids:
                    verplaatst[sleutel_van((model, veld))] = ids
    except IntegrityError:
        # PostgreSQL names the row; what is said here is the only rule between employers.
        raise DomeinFout(
            f"Iemand heeft in dezelfde tijd een plek bij {naar.naam} en bij {van.naam}. Beëindig er eerst een.",
            veld="ander",
        ) from None
    return verplaatst


def _zonder_dubbele(rijen: QuerySet[Any], model: type[models.Model], veld: str, naar: Werkgever) -> QuerySet[Any]:
    """A meeting with both keeps its line with each: twice the same one cannot be."""
    if not model._meta.auto_created:
        return rijen
    ander = verwijzingen(model, veld)[0].name
    return rijen.exclude(**{f"{ander}__in": alles_van(model).filter(**{veld: naar}).values(ander)})


def _vul_aan(blijft: Werkgever, ander: Werkgever, gekozen: Collection[str]) -> dict[str, list[Any]]:
    """Fill in what is not known of who stays, and what is `gekozen`; gives field -> [what it was, what it became].
    Where both know something, nothing is filled in: there somebody chose, also for what stands here.
    """
    aan_te_vullen = set(VELDEN) - velden_van(verschillen(blijft, ander))
    aanvulling = {veld: _aanvulling(blijft, ander, veld) for veld in VELDEN if veld in aan_te_vullen}
    nieuw = {veld: waarde for veld, waarde in aanvulling.items() if waarde is not None}
    nieuw |= {veld: getattr(ander, veld) for veld in gekozen if getattr(ander, veld) != getattr(blijft, veld)}
    eerst = {veld: getattr(blijft, veld) for veld in nieuw}
    zet(blijft, nieuw)
    return {veld: [plat(eerst[veld]), plat(nieuw[veld])] for veld in nieuw}


def _aanvulling(blijft: Werkgever, ander: Werkgever, veld: str) -> Any:
    """What the other one adds to this field; None when nothing."""
    van_hier, van_daar = getattr(blijft, veld), getattr(ander, veld)
    if veld in _BLIJVEN or van_daar in LEEG or van_hier == van_daar:
        return None
    if veld == "goed_om_te_weten" and van_hier:
        samen = f"{van_hier}\n{van_daar}"
        return samen if len(samen) <= LANGSTE_WERKGEVERTEKST else None
    return van_daar if van_hier in (*LEEG, False) else None
