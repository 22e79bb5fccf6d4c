"""Two employers again."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import F

from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from werkgevers.models import Samenvoeging, Werkgever
from werkgevers.rust import eis_niet_gearchiveerd
from werkgevers.selectors.relaties import Relatie, wijzen_naar_werkgever
from werkgevers.services.rustvraag import werk_rustvraag_bij
from werkgevers.services.samenvoegen.relaties import alles_van, plat, uit_sleutel, verwijzingen, zet
from werkgevers.services.slot import vergrendel_werkgever

_BIJ_ELKAAR = {"vestigingsnummer": "kvk", "capaciteit_afspraak": "capaciteit"}


@transaction.atomic
def neem_samenvoegen_terug(*, samenvoeging_id: int, door: Medewerker) -> Samenvoeging:
    """What moved goes back, with what was made on it since; the rest stays, also a field that somebody changed since.

    Raises DomeinFout after a month, and when something would belong to both.
    """
    gevonden = Samenvoeging.objects.visible_to(door).get(pk=samenvoeging_id)
    rijen = {
        pk: vergrendel_werkgever(pk, door=door, geheel=True)
        for pk in sorted((gevonden.blijft_id, gevonden.opgegaan_id))
    }
    blijft, ander = rijen[gevonden.blijft_id], rijen[gevonden.opgegaan_id]
    samenvoeging: Samenvoeging = Samenvoeging.objects.select_for_update(of=("self",)).get(pk=samenvoeging_id)
    if samenvoeging.teruggenomen_op:
        raise DomeinFout("Dit samenvoegen is al teruggenomen.")
    if not samenvoeging.is_terug_te_nemen:
        raise DomeinFout(
            "Dit samenvoegen is langer dan een maand geleden. "
            f"Zet {ander.naam} opnieuw in de lijst, en leg daar vast wat er vanaf nu gebeurt."
        )
    eis_niet_gearchiveerd(blijft)
    for (model, veld), ids in _gaat_terug(samenvoeging, blijft).items():
        alles_van(model).filter(pk__in=ids).update(**{veld: ander})
    _eis_dat_niets_bij_beide_hoort(blijft, ander)
    _maak_weer_twee(blijft, ander, samenvoeging)
    samenvoeging.teruggenomen_op = nu()
    samenvoeging.save(update_fields=["teruggenomen_op"])
    leg_vast("werkgever.samenvoegen_ongedaan", gemeente_id=blijft.gemeente_id, door=door, object_id=blijft.pk)
    for een in (blijft, ander):
        werk_rustvraag_bij(een, door=door)
    return samenvoeging


def _maak_weer_twee(blijft: Werkgever, ander: Werkgever, samenvoeging: Samenvoeging) -> None:
    ander.gearchiveerd_op, ander.opgegaan_in = None, None
    try:
        with transaction.atomic():
            _zet_velden_terug(blijft, samenvoeging.velden_eerst)
            ander.save(update_fields=["gearchiveerd_op", "opgegaan_in"])
    except IntegrityError:
        # Without the cause: PostgreSQL puts the row in it.
        raise DomeinFout(
            f"{ander.naam} heeft het KvK-nummer dat nu bij een andere werkgever staat. Haal het daar eerst weg."
        ) from None


def _gaat_terug(samenvoeging: Samenvoeging, blijft: Werkgever) -> dict[Relatie, set[int]]:
    """The rows that moved and are here still, and what was made on them since: a placement on a place that goes."""
    terug: dict[Relatie, set[int]] = defaultdict(set)
    for sleutel, ids in samenvoeging.verplaatst.items():
        model, veld = uit_sleutel(sleutel)
        terug[model, veld] = set(alles_van(model).filter(pk__in=ids, **{veld: blijft}).values_list("pk", flat=True))
    while erbij := _hangt_eraan(terug, blijft):
        for relatie, nog in erbij.items():
            terug[relatie] |= nog
    return terug


def _hangt_eraan(terug: dict[Relatie, set[int]], blijft: Werkgever) -> dict[Relatie, set[int]]:
    """What belongs to who stays, and points to something that goes."""
    gaan, erbij = _dingen(terug), {}
    for model, veld in wijzen_naar_werkgever():
        doelen = [een for een in verwijzingen(model, veld) if gaan.get(een.related_model)]
        if not doelen:
            continue
        wijst = models.Q(*((f"{een.name}__in", gaan[een.related_model]) for een in doelen), _connector=models.Q.OR)
        rijen = alles_van(model).filter(wijst, **{veld: blijft}).values_list("pk", flat=True)
        if nog := set(rijen) - terug.get((model, veld), set()):
            erbij[model, veld] = nog
    return erbij


def _dingen(terug: dict[Relatie, set[int]]) -> dict[type[models.Model], set[int]]:
    """What goes, by model; of a line between a meeting and an employer that is the meeting."""
    gaan: dict[type[models.Model], set[int]] = defaultdict(set)
    for (model, veld), ids in terug.items():
        if not model._meta.auto_created:
            gaan[model] |= ids
            continue
        for ander in verwijzingen(model, veld):
            gaan[ander.related_model] |= set(alles_van(model).filter(pk__in=ids).values_list(ander.attname, flat=True))
    return gaan


def _eis_dat_niets_bij_beide_hoort(blijft: Werkgever, ander: Werkgever) -> None:
    """A placement on a place of one with a mentor of the other was made while they were one."""
    relaties, beide = list(wijzen_naar_werkgever()), (blijft, ander)
    van: dict[Any, str] = {model: veld for model, veld in relaties if not model._meta.auto_created}
    for model, veld in relaties:
        for schakel in verwijzingen(model, veld):
            verder = van.get(schakel.related_model)
            if verder is None:
                continue
            pad = f"{schakel.name}__{verder}"
            rijen = alles_van(model).filter(**{f"{veld}__in": beide, f"{pad}__in": beide})
            if rijen.exclude(**{veld: F(pad)}).exists():
                wat, waar = model._meta.verbose_name, schakel.related_model._meta.verbose_name
                raise DomeinFout(
                    f"Een {wat} van de een hoort nu bij een {waar} van de ander. Verander dat eerst, "
                    f"dan kunnen {blijft.naam} en {ander.naam} uit elkaar."
                )


def _zet_velden_terug(blijft: Werkgever, velden: dict[str, list[Any]]) -> None:
    """A number and what is written with it go back together, or stay when somebody added the second one since."""
    terug = {veld: eerst for veld, (eerst, werd) in velden.items() if plat(getattr(blijft, veld)) == werd}
    for erbij, hoofd in _BIJ_ELKAAR.items():
        if erbij not in terug and getattr(blijft, erbij) not in ("", None):
            terug.pop(hoofd, None)
    if "eigenaar" in terug:
        terug["eigenaar"] = Medewerker.objects.filter(pk=terug["eigenaar"]).first()
    if terug.get("rust_tot"):
        terug["rust_tot"] = date.fromisoformat(terug["rust_tot"])
    zet(blijft, terug)
