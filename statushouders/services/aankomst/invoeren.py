"""From judged rows to people: one transaction, nobody twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from inlezen.models import Oordeel, Status
from inlezen.oordeel import Gelezen, Uitkomst
from inlezen.services.bevestigen import meld_ingevoerd, wie_invoert
from inlezen.services.nakijken import in_delen
from inlezen.services.vergrendeld import vergrendel_voor_taak
from inlezen.voortgang import Voortgang
from kern.bulk import vervang
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from statushouders.aankomst.gegevens import KLANTONDERSTEUNER_ID, uit_json
from statushouders.aankomst.kenmerken import Wie
from statushouders.models import Aankomstlijst, Aankomstregel
from statushouders.services.aankomst.nakijken import Aankomstnakijker
from statushouders.services.betrokkenheid import wijs_toe
from statushouders.services.personen import schrijf_velen_in

# For each part the apps above look at all open steps once.
BATCH = 2500


@transaction.atomic
def voer_aankomstlijst_in(lijst_id: int) -> None:
    """Write the new people of a confirmed list, with their trajecten, in this one transaction.

    One import at a time per municipality (its row is locked), and every row is compared with the dossiers again:
    who came in meanwhile, by another list or by hand, is known and is not written twice. When who said yes may no
    longer do so, nobody is written and the list waits for the yes of a colleague.
    """
    lijst = vergrendel_voor_taak(Aankomstlijst, lijst_id, Status.BEVESTIGD)
    if lijst is None or (door := wie_invoert(lijst)) is None:
        return
    Gemeente.objects.select_for_update(no_key=True).get(pk=lijst.gemeente_id)
    regels = lijst.regels.filter(oordeel=Oordeel.NIEUW, statushouder=None).order_by("nummer")
    voortgang = Voortgang(lijst.voortgangssleutel, regels.count())
    per_collega: dict[int, list[int]] = {}
    for deel in in_delen(regels.values_list("nummer", "gegevens"), BATCH):
        for statushouder_id, medewerker_id in _voer_deel_in(lijst, deel, door):
            per_collega.setdefault(medewerker_id, []).append(statushouder_id)
        voortgang.erbij(len(deel))
    _verdeel(lijst, per_collega, door)
    meld_ingevoerd(lijst, door=door)


def _voer_deel_in(
    lijst: Aankomstlijst, deel: Sequence[tuple[int, dict[str, Any]]], door: Medewerker
) -> list[tuple[int, int]]:
    """Write the new ones among these rows (number and values); the others get their new judgement.

    Gives who is for which klantondersteuner, of those for whom the list names one.
    """
    gelezen = [Gelezen(nummer, gegevens, Wie.uit(gegevens, nummer), []) for nummer, gegevens in deel]
    nakijker = Aankomstnakijker(lijst)
    oordelen = nakijker.beoordeel(gelezen, nakijker.nieuwe_beoordelaar())
    nakijker.bewaar([oordeel for oordeel in oordelen if oordeel.uitkomst is not Uitkomst.NIEUW])
    nieuw = [oordeel.regel for oordeel in oordelen if oordeel.uitkomst is Uitkomst.NIEUW]
    if not nieuw:
        return []
    gegevens = [regel.gegevens or {} for regel in nieuw]
    ids = schrijf_velen_in(gemeente=lijst.gemeente, mensen=[uit_json(rij) for rij in gegevens], door=door)
    _onthoud_wie(lijst, dict(zip((regel.nummer for regel in nieuw), ids, strict=True)))
    van_wie = (rij.get(KLANTONDERSTEUNER_ID) for rij in gegevens)
    return [(pk, wie) for pk, wie in zip(ids, van_wie, strict=True) if wie]


def _onthoud_wie(lijst: Aankomstlijst, mensen: Mapping[int, int]) -> None:
    """Number of the row -> who was made of it."""
    vervang(Aankomstregel, waar={"lijst": lijst.pk}, op="nummer", velden=["statushouder"], rijen=mensen.items())


def _verdeel(lijst: Aankomstlijst, per_collega: Mapping[int, list[int]], door: Medewerker) -> None:
    """Who has a klantondersteuner in the list gets that one; the others appear as 'nog niet verdeeld', and so do those
    whose colleague left since the list was judged.

    At the end, for it locks these colleagues, and who is locked cannot sign in until the import is saved.
    """
    collegas = Medewerker.objects.in_gemeente(lijst.gemeente_id).actief().met_rol(Rol.KLANTONDERSTEUNER)
    for medewerker in collegas.filter(pk__in=per_collega).order_by("pk"):
        mensen = per_collega[medewerker.pk]
        for begin in range(0, len(mensen), BATCH):
            deel = mensen[begin : begin + BATCH]
            wijs_toe(statushouder_ids=deel, medewerker=medewerker, rol=Rol.KLANTONDERSTEUNER, door=door)
