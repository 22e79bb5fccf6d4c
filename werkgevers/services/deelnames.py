"""Who comes to a visit or meeting, and what came of it from both sides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import hier
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from medewerkers.services.beheer import werk_bij
from statushouders.models import Statushouder
from statushouders.services.slot import WEG_MET_NAAM, vergrendel_te_noemen
from werkgevers.codelijsten import Bijeenkomststand, Deelnamestand
from werkgevers.models import Bijeenkomst, Deelname
from werkgevers.models.bijeenkomst import LANGSTE_INDRUK
from werkgevers.models.werkgever import LANGSTE_WERKGEVERTEKST
from werkgevers.services.acties import Actiegegevens, plan_actie
from werkgevers.services.bijeenkomsten import (
    eis_dat_werkgevers_meedoen,
    vergrendel_bijeenkomst,
    vergrendel_met_werkgevers,
)
from werkgevers.services.slot import vergrendel_werkgever

Stand = Deelnamestand
# What one says before the day, and what one says after it.
VOORAF = frozenset({Stand.UITGENODIGD, Stand.KOMT, Stand.AFGEMELD})
# What came of it, with whether somebody was there.
INDRUKVELDEN = (
    "werkgever", "indruk_persoon", "interesse_persoon", "indruk_werkgever", "interesse_werkgever", "vervolg", "stand",
)  # fmt: skip
ACHTERAF = frozenset({Stand.GEWEEST, Stand.NIET_VERSCHENEN, Stand.AFGEMELD})


@transaction.atomic
def nodig_uit(*, bijeenkomst: Bijeenkomst, statushouder: Statushouder, door: Medewerker) -> Deelname:
    """Ask somebody whom this colleague may name. More than the group holds is warned about, never refused."""
    mens = _vergrendel_mens(statushouder, door)
    vers = vergrendel_bijeenkomst(bijeenkomst, door=door)
    _eis_dat_het_doorgaat(vers)
    if vers.deelnames.filter(statushouder=mens).exists():
        raise DomeinFout("Deze persoon is al gevraagd.")
    werkgever = vers.werkgevers.first() if vers.soort == Bijeenkomst.Soort.BEDRIJFSBEZOEK else None
    deelname: Deelname = Deelname.objects.create(bijeenkomst=vers, statushouder=mens, werkgever=werkgever, door=door)
    _log("deelname.uitgenodigd", deelname, door)
    return deelname


@transaction.atomic
def trek_uitnodiging_in(*, deelname: Deelname, door: Medewerker) -> None:
    """Undo of asking, also after the day, of somebody who was added by mistake. Not when it was said already how it
    went: that is part of two dossiers."""
    vers = _vergrendel(deelname, door)
    meldde_zich_af = vers.stand == Stand.AFGEMELD and vers.bijeenkomst.stand == Bijeenkomststand.GEWEEST
    if vers.stand not in VOORAF or meldde_zich_af or _heeft_uitkomst(vers):
        raise DomeinFout("Er staat al hoe het ging. Dat blijft in het dossier staan.")
    _log("deelname.ingetrokken", vers, door)
    vers.delete()


@transaction.atomic
def zet_stand(*, deelname: Deelname, stand: str, door: Medewerker) -> Deelname:
    """Somebody says yes or no before the day."""
    vers = _vergrendel(deelname, door)
    if stand not in VOORAF:
        raise DomeinFout("Kies of deze persoon komt.")
    _eis_dat_het_doorgaat(vers.bijeenkomst)
    if vers.stand not in VOORAF or vers.bijeenkomst.stand == Bijeenkomststand.GEWEEST:
        raise DomeinFout("Er staat al hoe het ging.")
    if werk_bij(vers, {"stand": stand}, versie=vers.versie):
        _log("deelname.gewijzigd", vers, door)
    return vers


@transaction.atomic
def leg_opkomst_vast(
    *,
    bijeenkomst: Bijeenkomst,
    standen: Mapping[int, str],
    verslag: str,
    door: Medewerker,
    versie: int | None = None,
    gezien: Mapping[int, int] | None = None,
) -> Bijeenkomst:
    """It took place: who was there. Of whom this colleague may not name nothing changes.

    `versie` is the version of the meeting that the editor saw and `gezien` that of each line of the list; without them
    nobody looked before. Raises BewerktDoorAnder when a colleague saved something else since, and then saves nothing.
    """
    verslag = verslag.strip()
    controleer_tekst(verslag, veld="verslag", hoogstens=LANGSTE_WERKGEVERTEKST)
    if not set(standen.values()) <= ACHTERAF:
        raise DomeinFout("Kies bij iedereen of die er was.")
    vers = vergrendel_bijeenkomst(bijeenkomst, door=door)
    _eis_dat_het_doorgaat(vers)
    eis_dat_het_begon(vers)
    deelnames = Deelname.objects.visible_to(door).filter(bijeenkomst=vers, pk__in=standen)
    for deelname in deelnames.select_for_update(of=("self",), no_key=True):
        deelname.bijeenkomst = vers
        gezien_versie = deelname.versie if gezien is None else gezien.get(deelname.pk, 0)
        _zet_opkomst(deelname, standen[deelname.pk], gezien_versie, door)
    nieuw = {"stand": Bijeenkomststand.GEWEEST, "verslag": verslag}
    if werk_bij(vers, nieuw, versie=vers.versie if versie is None else versie):
        leg_vast("bijeenkomst.opkomst", gemeente_id=vers.gemeente_id, door=door, object_id=vers.pk)
    return vers


@transaction.atomic
def neem_opkomst_terug(*, bijeenkomst: Bijeenkomst, door: Medewerker) -> Bijeenkomst:
    """Undo: it did not take place yet, so that it is no contact either. Not when it stands already what came of it."""
    vers = vergrendel_met_werkgevers(bijeenkomst, door=door)
    if vers.stand != Bijeenkomststand.GEWEEST:
        raise DomeinFout("Bij deze bijeenkomst staat niet dat die geweest is.")
    deelnames = list(vers.deelnames.select_for_update(of=("self",), no_key=True))
    if any(_heeft_uitkomst(een) for een in deelnames):
        raise DomeinFout("Bij iemand staat al wat eruit kwam. Haal dat eerst weg.")
    for deelname in deelnames:
        if deelname.stand != Stand.AFGEMELD:
            deelname.bijeenkomst = vers
            werk_bij(deelname, {"stand": Stand.KOMT}, versie=deelname.versie)
    werk_bij(vers, {"stand": Bijeenkomststand.GEPLAND}, versie=vers.versie)
    eis_dat_werkgevers_meedoen(vers)
    leg_vast("bijeenkomst.opkomst_terug", gemeente_id=vers.gemeente_id, door=door, object_id=vers.pk)
    return vers


def _zet_opkomst(deelname: Deelname, stand: str, versie: int, door: Medewerker) -> None:
    if stand != Stand.GEWEEST and _heeft_uitkomst(deelname):
        raise DomeinFout(
            "Van deze persoon staat al wat er uit de ontmoeting kwam. Haal dat eerst weg.", veld=f"stand_{deelname.pk}"
        )
    if werk_bij(deelname, {"stand": stand}, versie=versie):
        _log("deelname.opkomst", deelname, door)


@transaction.atomic
def leg_indruk_vast(
    *,
    deelname: Deelname,
    velden: Mapping[str, Any],
    versie: int,
    door: Medewerker,
    actie: Actiegegevens | None = None,
    toch_benaderen: bool = False,
) -> Deelname:
    """What both sides thought of it, whether they want to go on, and what follows. With `actie` somebody does something
    for that at the employer: both or neither."""
    for veld in ("indruk_persoon", "indruk_werkgever", "vervolg"):
        controleer_tekst(velden[veld], veld=veld, hoogstens=LANGSTE_INDRUK)
    werkgever = velden["werkgever"]
    if werkgever:
        vergrendel_werkgever(werkgever.pk, door=door, veld="werkgever")
    vers = _vergrendel(deelname, door)
    _eis_dat_het_doorgaat(vers.bijeenkomst)
    eis_dat_het_begon(vers.bijeenkomst)
    if not vers.kan_uitkomst_hebben:
        raise DomeinFout("Hier staat dat deze persoon er niet was. Klopt dat niet? Verbeter dan eerst wie er was.")
    if werkgever and not vers.bijeenkomst.werkgevers.filter(pk=werkgever.pk).exists():
        raise DomeinFout("Deze werkgever was er niet. Kies een ander.", veld="werkgever")
    if werk_bij(vers, {"stand": Stand.GEWEEST, **velden}, versie=versie):
        _log("deelname.indruk", vers, door)
    if actie and werkgever:
        plan_actie(werkgever=werkgever, gegevens=actie, door=door, toch_benaderen=toch_benaderen)
    return vers


@transaction.atomic
def zet_indruk_terug(*, deelname: Deelname, velden: Mapping[str, Any], versie: int, door: Medewerker) -> Deelname:
    """Undo: the `INDRUKVELDEN` as they stood before the version `versie`. Raises BewerktDoorAnder when somebody saved
    something else since. Who was there according to the meeting stays so."""
    if velden["werkgever"]:
        vergrendel_werkgever(velden["werkgever"].pk, door=door, veld="werkgever")
    vers = _vergrendel(deelname, door)
    _eis_dat_het_doorgaat(vers.bijeenkomst)
    vastgelegd = vers.bijeenkomst.stand == Bijeenkomststand.GEWEEST and velden["stand"] not in ACHTERAF
    if werk_bij(vers, {**velden, **({"stand": vers.stand} if vastgelegd else {})}, versie=versie):
        _log("deelname.indruk", vers, door)
    return vers


def eis_dat_het_begon(bijeenkomst: Bijeenkomst) -> None:
    """Nobody was there before the day."""
    if not bijeenkomst.begonnen:
        wanneer = datum_lang(hier(bijeenkomst.begin).date())
        raise DomeinFout(f"Deze bijeenkomst moet nog beginnen. Vanaf {wanneer} leg je vast wie er was en hoe het ging.")


def _eis_dat_het_doorgaat(bijeenkomst: Bijeenkomst) -> None:
    if bijeenkomst.stand == Bijeenkomststand.AFGEZEGD:
        raise DomeinFout("Deze bijeenkomst is afgezegd. Zet de bijeenkomst eerst terug.")


def _heeft_uitkomst(deelname: Deelname) -> bool:
    return any((deelname.interesse_persoon, deelname.indruk_persoon, deelname.interesse_werkgever,
                deelname.indruk_werkgever, deelname.vervolg))  # fmt: skip


def _vergrendel_mens(statushouder: Statushouder, door: Medewerker) -> Statushouder:
    """Within sight, and still being guided: after the end of the traject nobody is asked for anything."""
    mens = vergrendel_te_noemen(statushouder.pk, door=door)
    if not Statushouder.objects.niet_afgesloten().filter(pk=mens.pk).exists():
        raise DomeinFout("Het traject van deze persoon is afgesloten. Vraag een ander.")
    return mens


def _vergrendel(deelname: Deelname, door: Medewerker) -> Deelname:
    """The line, after the meeting: who calls that off or takes an employer away waits for us."""
    bijeenkomst = vergrendel_bijeenkomst(deelname.bijeenkomst, door=door)
    rijen = Deelname.objects.visible_to(door).filter(pk=deelname.pk, bijeenkomst=bijeenkomst)
    vers: Deelname | None = rijen.select_for_update(of=("self",), no_key=True).first()
    if vers is None:
        raise DomeinFout(WEG_MET_NAAM)
    vers.bijeenkomst = bijeenkomst
    return vers


def _log(actie: str, deelname: Deelname, door: Medewerker) -> None:
    leg_vast(
        actie,
        gemeente_id=deelname.bijeenkomst.gemeente_id,
        door=door,
        statushouder_id=deelname.statushouder_id,
        object_id=deelname.pk,
    )
