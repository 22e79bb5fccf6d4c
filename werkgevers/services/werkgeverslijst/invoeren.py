"""From judged rows to employers: one transaction, none twice, nothing overwritten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db import transaction

from inlezen.models import Status
from inlezen.oordeel import Gelezen, Oordeel, Uitkomst
from inlezen.services.bevestigen import meld_ingevoerd, wie_invoert
from inlezen.services.nakijken import in_delen
from inlezen.services.vergrendeld import vergrendel_voor_taak
from inlezen.voortgang import Voortgang
from kern.bulk import vervang, voeg_toe
from medewerkers.logboek import leg_vast_over
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from werkgevers.inlezen.kenmerken import Wie
from werkgevers.inlezen.lezen import CONTACT
from werkgevers.inlezen.oordeel import AAN_TE_VULLEN
from werkgevers.models import Contactpersoon, Werkgever, Werkgeverslijst, Werkgeversregel
from werkgevers.selectors.werkgeverslijsten import collegas_van, standen_van
from werkgevers.services.werkgevers import VELDEN
from werkgevers.services.werkgeverslijst.nakijken import Werkgeversnakijker

BATCH = 2000
# What a row may say of an employer; who one speaks with there is a row of its own.
_INGELEZEN = tuple(veld for veld in VELDEN if veld in {*AAN_TE_VULLEN, "naam", "bereidheid"})


@transaction.atomic
def voer_werkgeverslijst_in(lijst_id: int) -> None:
    """Write the new employers of a confirmed list, and fill in what is not known of the others, in this transaction.

    One import at a time per municipality (its row is locked), and every row is compared with the employers again:
    which came in meanwhile is known and is not written twice, and what somebody wrote meanwhile is not overwritten.
    When who said yes may no longer do so, nothing is written and the list waits for the yes of a colleague.
    """
    lijst = vergrendel_voor_taak(Werkgeverslijst, lijst_id, Status.BEVESTIGD)
    if lijst is None or (door := wie_invoert(lijst)) is None:
        return
    Gemeente.objects.select_for_update(no_key=True).get(pk=lijst.gemeente_id)
    regels = lijst.in_te_voeren().order_by("nummer")
    voortgang = Voortgang(lijst.voortgangssleutel, regels.count())
    _vergrendel_bekenden(lijst)
    nakijker = Werkgeversnakijker(lijst)
    beoordelaar, collegas = nakijker.nieuwe_beoordelaar(), collegas_van(lijst.gemeente_id).alle
    for deel in in_delen(regels.values_list("nummer", "gegevens", "werkgever_id"), BATCH):
        gelezen = [_gelezen(nummer, gegevens, collegas) for nummer, gegevens, _ in deel]
        getoond = {nummer: pk for nummer, _, pk in deel if pk}
        oordelen = [_zoals_getoond(een, getoond) for een in nakijker.beoordeel(gelezen, beoordelaar)]
        nakijker.bewaar([een for een in oordelen if een.uitkomst is not Uitkomst.NIEUW])
        _voeg_toe(lijst, [een.regel for een in oordelen if een.uitkomst is Uitkomst.NIEUW], door)
        _vul_aan(lijst, [een for een in oordelen if een.uitkomst is Uitkomst.BEKEND and een.extra], door)
        voortgang.erbij(len(deel))
    meld_ingevoerd(lijst, door=door)


def _vergrendel_bekenden(lijst: Werkgeverslijst) -> None:
    """Nobody changes, archives or joins these until they are filled in. All at once, in the order of every lock."""
    bekend = lijst.in_te_voeren().filter(werkgever__isnull=False).order_by().values("werkgever")
    list(Werkgever.objects.select_for_update(no_key=True).filter(pk__in=bekend).order_by("pk").values_list("pk"))


def _zoals_getoond(oordeel: Oordeel, getoond: Mapping[int, int]) -> Oordeel:
    """Nothing is filled in of another employer than the list showed, such as the one it was joined with: nobody said
    yes to that, and it is not locked."""
    return oordeel if oordeel.bekend_id == getoond.get(oordeel.regel.nummer) else replace(oordeel, extra=None)


def _gelezen(nummer: int, gegevens: dict[str, Any], collegas: frozenset[int]) -> Gelezen:
    """A colleague who left since the list was judged gets nothing more."""
    if gegevens.get("eigenaar") not in (None, *collegas):
        gegevens = {veld: waarde for veld, waarde in gegevens.items() if veld != "eigenaar"}
    return Gelezen(nummer, gegevens, Wie.uit(gegevens, nummer), [])


def _voeg_toe(lijst: Werkgeverslijst, regels: Sequence[Gelezen], door: Medewerker) -> None:
    if not regels:
        return
    gegevens = [regel.gegevens or {} for regel in regels]
    nieuw = voeg_toe(_werkgever(lijst, rij, door) for rij in gegevens)
    leg_vast_over("werkgever.ingelezen", gemeente_id=lijst.gemeente_id, door=door, object_ids=[een.pk for een in nieuw])
    ids = {regel.nummer: een.pk for regel, een in zip(regels, nieuw, strict=True)}
    contacten = _voeg_contactpersonen_toe({ids[regel.nummer]: rij for regel, rij in zip(regels, gegevens, strict=True)})
    rijen = [(nummer, pk, None, contacten.get(pk)) for nummer, pk in ids.items()]
    _onthoud(lijst, rijen)


def _werkgever(lijst: Werkgeverslijst, gegevens: Mapping[str, Any], door: Medewerker) -> Werkgever:
    """Of whom the row names nobody, the accountmanager who loads the list takes care, as of one that is typed in."""
    velden = {
        ("eigenaar_id" if veld == "eigenaar" else veld): gegevens[veld] for veld in _INGELEZEN if veld in gegevens
    }
    if door.rol == Rol.ACCOUNTMANAGER and not velden.get("eigenaar_id"):
        velden["eigenaar_id"] = door.pk
    return Werkgever(gemeente=lijst.gemeente, aangemaakt_door=door, **velden)


def _voeg_contactpersonen_toe(per_werkgever: Mapping[int, Mapping[str, Any]]) -> dict[int, int]:
    """Employer -> who one speaks with there, when the row names somebody."""
    personen = [Contactpersoon(werkgever_id=pk, **rij[CONTACT]) for pk, rij in per_werkgever.items() if CONTACT in rij]
    return {een.werkgever_id: een.pk for een in voeg_toe(personen)}


def _vul_aan(lijst: Werkgeverslijst, oordelen: Sequence[Oordeel], door: Medewerker) -> None:
    if not oordelen:
        return
    per_werkgever = {een.bekend_id or 0: een for een in oordelen}
    standen = standen_van(per_werkgever)
    rijen = []
    for pk, een in per_werkgever.items():
        stand = standen[pk]
        rijen.append((pk, *({**stand, **een.extra}[veld] for veld in AAN_TE_VULLEN), stand["versie"] + 1))
    zet = {"gemeente": lijst.gemeente_id}
    vervang(Werkgever, waar=zet, op="id", velden=[*AAN_TE_VULLEN, "versie"], rijen=rijen)
    leg_vast_over("werkgever.aangevuld", gemeente_id=lijst.gemeente_id, door=door, object_ids=per_werkgever)
    contacten = _voeg_contactpersonen_toe({pk: een.extra for pk, een in per_werkgever.items()})
    na = [(een.regel.nummer, pk, standen[pk]["versie"] + 1, contacten.get(pk)) for pk, een in per_werkgever.items()]
    _onthoud(lijst, na)


def _onthoud(lijst: Werkgeverslijst, rijen: Sequence[tuple[int, int, int | None, int | None]]) -> None:
    """Number of the row -> its employer, the version after filling in, and who came with it."""
    velden = ["werkgever", "versie_na", "contactpersoon"]
    vervang(Werkgeversregel, waar={"lijst": lijst.pk}, op="nummer", velden=velden, rijen=rijen)
