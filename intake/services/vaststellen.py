"""Fix a talk: everything in one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from django.db import transaction

from intake.bekend import keur_bekend
from intake.eigen import met_eigen_vragen
from intake.keuring import getal, keur
from intake.mijlpalen import MIJLPAAL
from intake.models import BeschermdeAntwoorden, Conclusie, EigenVraag, Gesprek, Sectieantwoorden
from intake.models.gesprek import Gespreksstand
from intake.samenvoegen import Keuzes
from intake.secties import BESLUIT_CODE, secties_voor
from intake.services.bij_afspraak import maak_af
from intake.services.feiten import veranderde_feiten
from intake.services.slot import kader_van, mist_beschermd, over, vergrendel_gesprek
from intake.vragen import Antwoorden, Sectie
from intake.woorden import momentopname
from kern.datums import lees_datum
from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.feiten import Feiten
from statushouders.selectors.feiten import lees_feiten
from statushouders.services import leg_feiten_vast
from statushouders.services.slot import vergrendel_persoon
from statushouders.zichtbaarheid import DEEL_VAN_GROEP
from trajecten.models import Stap
from trajecten.selectors.aanpakken import aanpakkeuzes
from trajecten.services import heropen_stap, rond_stap_af
from trajecten.statussen import Stapstatus

NIET_DOOR_JOU = (
    "In dit gesprek staan afgeschermde antwoorden. Alleen de klantondersteuner van dit dossier kan het vaststellen, "
    "of wie die vervangt."
)


class Onvolledig(DomeinFout):
    """Something is not answered or not right yet. `secties`: code -> (faults, open questions)."""

    def __init__(self, secties: Mapping[str, tuple[int, int]]) -> None:
        super().__init__("Nog niet alles klopt. Maak de onderdelen hieronder af en probeer het opnieuw.")
        self.secties = secties


@transaction.atomic
def stel_vast(*, gesprek: Gesprek, door: Medewerker, keuzes: Keuzes | None = None) -> Gesprek:
    """The talk becomes unchangeable, with its conclusion and what was said in words. The facts about the person are
    written, its appointment of that day is held, the step that it belongs to is done on that day, and the version that
    it corrects is replaced.

    Raises Onvolledig when a section has faults or open questions; Achterhaald when a fact changed in the dossier too,
    until `keuzes` says which side counts; DomeinFout when a colleague was first, and when there are protected answers
    that `door` may not read.
    """
    persoon = vergrendel_persoon(gesprek.statushouder_id, door=door)
    vers = vergrendel_gesprek(gesprek.pk, door=door)
    secties = _secties(vers)
    open_rijen = {rij.sectie: rij for rij in Sectieantwoorden.objects.filter(gesprek=vers)}
    beschermd = {rij.sectie: rij for rij in BeschermdeAntwoorden.objects.filter(gesprek=vers)}
    if mist_beschermd(vers):
        raise DomeinFout(NIET_DOOR_JOU)
    rijen: dict[str, Any] = {**open_rijen, **beschermd}
    gekeurd = _keur_alles(vers, secties, rijen)
    besluit = gekeurd[BESLUIT_CODE]
    datum = lees_datum(besluit["datum"]) or vers.datum
    vers.datum = datum
    vorige = Gesprek.objects.filter(pk=vers.vorige_id or 0).select_related("statushouder").first()
    eerder = _antwoorden(vorige, secties) if vorige else {}
    feiten = veranderde_feiten(
        gesprek=vers, rijen=rijen, gekeurd=gekeurd, vorige=vorige, eerder=eerder, keuzes=keuzes or {}
    )
    leg_feiten_vast(persoon=persoon, feiten=feiten, door=door)
    maak_af(vers, door)
    Conclusie.objects.create(gesprek=vers, **_conclusie(besluit))
    _neem_op(beschermd.values(), secties, gekeurd)
    _maak_vast(vers, secties, gekeurd, door)
    _rond_stap_af(vers, vorige, door)
    leg_vast("gesprek.vastgesteld", statushouder_id=vers.statushouder_id, **over(vers, door))
    return vers


def _secties(gesprek: Gesprek) -> list[Sectie]:
    gemeente_id = gesprek.statushouder.gemeente_id
    aanpakken = cache(lambda: aanpakkeuzes(gemeente_id))
    eigen = list(EigenVraag.objects.van(gemeente_id=gemeente_id))
    return [met_eigen_vragen(sectie, eigen) for sectie in secties_voor(gesprek.soort, aanpakken)]


def _keur_alles(gesprek: Gesprek, secties: Sequence[Sectie], rijen: Mapping[str, Any]) -> dict[str, Antwoorden]:
    """What was answered, and complete: in a section that nobody wrote in, what is known counts as an answer."""
    kader = kader_van(gesprek.statushouder)
    leeg: dict[str, Any] = {}
    keuringen = {
        sectie.code: keur(sectie, rijen[sectie.code].antwoorden if sectie.code in rijen else leeg, kader)
        for sectie in secties
    }
    open_nog = [sectie for sectie in secties if sectie.code not in rijen and keuringen[sectie.code].open]
    feiten = lees_feiten(gesprek.statushouder_id, DEEL_VAN_GROEP) if open_nog else Feiten()
    for sectie in open_nog:
        keuringen[sectie.code].open = keur_bekend(sectie, feiten, kader).open
    mis = {code: (len(een.fouten), len(een.open)) for code, een in keuringen.items() if een.fouten or een.open}
    if mis:
        raise Onvolledig(mis)
    return {code: een.antwoorden for code, een in keuringen.items()}


def _antwoorden(gesprek: Gesprek, secties: Sequence[Sectie]) -> dict[str, Antwoorden]:
    """The answers of a version that was fixed, by section."""
    per_code = {sectie.code: sectie for sectie in secties}
    kader = kader_van(gesprek.statushouder)
    rijen = [*gesprek.secties.all(), *gesprek.beschermd.all()]
    return {
        rij.sectie: keur(per_code[rij.sectie], rij.antwoorden, kader).antwoorden
        for rij in rijen
        if rij.sectie in per_code
    }


def _conclusie(besluit: Antwoorden) -> dict[str, Any]:
    aanpak = besluit.get("aanpak")
    return {
        "kan_starten": besluit.get("kan_starten", ""),
        "verwachte_weken": getal(besluit.get("verwachte_weken", "")),
        "reden": besluit.get("reden", ""),
        "vorm": besluit.get("vorm", ""),
        "aanpak_id": int(aanpak) if aanpak else None,
        "leerroute": besluit.get("leerroute", ""),
        "eerste_afspraken": besluit.get("eerste_afspraken", ""),
    }


def _neem_op(
    rijen: Iterable[BeschermdeAntwoorden], secties: Sequence[Sectie], gekeurd: Mapping[str, Antwoorden]
) -> None:
    """The protected sections keep their own snapshot, in their own table."""
    per_code = {sectie.code: sectie for sectie in secties}
    gevuld = [rij for rij in rijen if rij.sectie in per_code]
    for rij in gevuld:
        rij.momentopname = momentopname(per_code[rij.sectie], gekeurd[rij.sectie])
    BeschermdeAntwoorden.objects.bulk_update(gevuld, ["momentopname"])


def _maak_vast(
    gesprek: Gesprek, secties: Sequence[Sectie], gekeurd: Mapping[str, Antwoorden], door: Medewerker
) -> None:
    delen = [momentopname(sectie, gekeurd[sectie.code]) for sectie in secties if not sectie.beschermd]
    if gesprek.vorige_id:
        Gesprek.objects.filter(pk=gesprek.vorige_id).update(stand=Gespreksstand.VERVANGEN)
    gesprek.momentopname = {"secties": [deel for deel in delen if deel["regels"]]}
    gesprek.stand = Gespreksstand.VASTGESTELD
    gesprek.vastgesteld_door, gesprek.vastgesteld_op = door, nu()
    gesprek.save(update_fields=["stand", "datum", "afspraak", "momentopname", "vastgesteld_door", "vastgesteld_op"])


def _rond_stap_af(gesprek: Gesprek, vorige: Gesprek | None, door: Medewerker) -> None:
    """The step is done on the day of the talk, unless it is not there, or was handled already. A correction of that
    day takes along the step that the version before it ended."""
    van_mens = Stap.objects.filter(traject__statushouder_id=gesprek.statushouder_id, traject__einddatum=None)
    stappen = van_mens.filter(aanpakstap__mijlpaal=MIJLPAAL.get(gesprek.soort, "-"))
    stap = stappen.filter(status=Stapstatus.OPEN).first()
    if stap is None and vorige is not None and vorige.datum != gesprek.datum:
        gedaan = stappen.filter(status=Stapstatus.GEDAAN, gedaan_op=vorige.datum).first()
        stap = heropen_stap(stap=gedaan, door=door) if gedaan else None
    if stap is not None:
        rond_stap_af(stap=stap, door=door, gedaan_op=gesprek.datum)
