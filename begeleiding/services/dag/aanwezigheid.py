"""Store whether somebody was there. What holds for a place, a day and a part of it is one row."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q

from begeleiding.dagmeldingen import Aanwezigheidsmelding, Soort, Uitslag
from begeleiding.models import Dagregistratie
from begeleiding.selectors.dagplekken import Plek, op_plek
from begeleiding.services.dag.kader import NIET_IN_BEELD, Ingehaald, Kader, controleer, geweigerd, nog_eens
from begeleiding.statussen import Dagdeel
from kern.fouten import DomeinFout
from kern.tijd import nu
from statushouders.models import Statushouder

BOTST = "Een collega heeft deze dag intussen anders ingevuld. Kijk wat er staat en kies wat klopt."


def leg_aanwezigheid_vast(*, melding: Aanwezigheidsmelding, kader: Kader) -> Uitslag:
    """Stored; or it clashes with what somebody else logged since `gezien`; or it can never be stored."""
    plek = kader.plekken.get(melding.plek)
    if plek is None:
        eigen = Dagregistratie.objects.filter(pk=melding.id, door=kader.door)
        return Uitslag(Soort.BEWAARD) if eigen.exists() else geweigerd(NIET_IN_BEELD)
    return nog_eens(lambda: _leg_vast(melding, plek, kader))


def _leg_vast(melding: Aanwezigheidsmelding, plek: Plek, kader: Kader) -> Uitslag:
    # Whoever logs of the same person waits here: two of them would else wait for each other (exclusion constraint).
    if not Statushouder.objects.filter(pk=plek.statushouder).select_for_update(no_key=True).values("pk"):
        return geweigerd(NIET_IN_BEELD)
    rijen = Dagregistratie.objects.select_related("door").filter(
        Q(pk=melding.id) | (op_plek(plek) & Q(dag=melding.dag, vervangen_op=None))
    )
    er_al = {rij.pk: rij for rij in rijen}
    geldend = _overlappend(melding, [rij for rij in er_al.values() if rij.geldt and _op(rij, melding, plek)])
    if eerdere := er_al.get(melding.id):
        return _herhaling(eerdere, geldend, plek, kader)
    try:
        controleer(melding, plek)
    except DomeinFout as fout:
        return geweigerd(fout.melding)
    return _beslis(melding, geldend, plek, kader)


def _herhaling(eerdere: Dagregistratie, geldend: Sequence[Dagregistratie], plek: Plek, kader: Kader) -> Uitslag:
    """An id that is there is stored, whatever came after. Of somebody else elsewhere nobody learns a thing."""
    if eerdere.door_id != kader.door.pk and eerdere.statushouder_id != plek.statushouder:
        return geweigerd(NIET_IN_BEELD)
    return Uitslag(Soort.BEWAARD, nu=geldend[0] if geldend else None)


def _beslis(melding: Aanwezigheidsmelding, geldend: Sequence[Dagregistratie], plek: Plek, kader: Kader) -> Uitslag:
    if not geldend:
        return Uitslag(Soort.BEWAARD, nu=_schrijf(melding, plek, kader))
    if len(geldend) == 1 and _zegt_hetzelfde(melding, geldend[0]):
        kader.gelijk_aan[melding.id] = geldend[0].pk
        return Uitslag(Soort.BEWAARD, nu=geldend[0])
    if melding.gezien is None or kader.gelijk_aan.get(melding.gezien, melding.gezien) != geldend[0].pk:
        return Uitslag(Soort.BOTST, BOTST, nu=geldend[0])
    oud = Dagregistratie.objects.filter(pk__in=[rij.pk for rij in geldend], vervangen_op=None)
    if oud.update(vervangen_op=nu()) != len(geldend):
        raise Ingehaald
    return Uitslag(Soort.BEWAARD, nu=_schrijf(melding, plek, kader))


def _schrijf(melding: Aanwezigheidsmelding, plek: Plek, kader: Kader) -> Dagregistratie:
    return Dagregistratie.objects.create(
        id=melding.id, statushouder_id=plek.statushouder, **plek.veld, dag=melding.dag, door=kader.door,
        dagdeel=melding.dagdeel, aanwezigheid=melding.aanwezigheid, minuten=melding.minuten,
        opmerking=melding.opmerking,
    )  # fmt: skip


def _op(rij: Dagregistratie, melding: Aanwezigheidsmelding, plek: Plek) -> bool:
    return rij.dag == melding.dag and all(getattr(rij, veld) == waarde for veld, waarde in plek.veld.items())


def _overlappend(melding: Aanwezigheidsmelding, rijen: Sequence[Dagregistratie]) -> list[Dagregistratie]:
    """What holds for the same part of the day, the latest first: who overrules has seen that one."""
    delen = [rij for rij in rijen if Dagdeel.DAG in (rij.dagdeel, melding.dagdeel) or rij.dagdeel == melding.dagdeel]
    return sorted(delen, key=lambda rij: (rij.op, rij.pk), reverse=True)


def _zegt_hetzelfde(melding: Aanwezigheidsmelding, rij: Dagregistratie) -> bool:
    gezegd = (melding.dagdeel, melding.aanwezigheid, melding.minuten, melding.opmerking)
    return gezegd == (rij.dagdeel, rij.aanwezigheid, rij.minuten, rij.opmerking)
