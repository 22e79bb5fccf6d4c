"""Somebody gets a language buddy, the two begin, and it stops; each can be taken back within the week."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from agenda.services import werk_signaleringen_bij
from begeleiding.models import Taalmaatje
from begeleiding.models.assessment import LANGSTE_REDEN
from begeleiding.models.hal import LANGSTE_NAAM
from begeleiding.querysets import BEGELEIDT
from begeleiding.statussen import TERUG_TE_NEMEN, Maatjestand, Maatjestopreden
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from statushouders.services.slot import vergrendel_persoon

WEG = "Dit taalmaatje staat er niet meer. Misschien haalde een collega het weg."
NIET_VOOR_JOU = "Je kunt geen taalmaatje vastleggen. Vraag een jobcoach of klantondersteuner."
AL_AFGESLOTEN = "Dit dossier is afgesloten. Er komt geen taalmaatje meer bij."
AL_EEN = "Deze persoon heeft al een taalmaatje. Stop dat eerst."
TE_LANG = "Dit is langer dan een week geleden vastgelegd. Het kan niet meer terug."


@transaction.atomic
def match_taalmaatje(*, statushouder_id: int, maatje: str, door: Medewerker) -> Taalmaatje:
    """A buddy is found. One at a time: who gets another one, stops the first."""
    if door.rol not in BEGELEIDT:
        raise DomeinFout(NIET_VOOR_JOU)
    persoon = vergrendel_persoon(statushouder_id, door=door)
    naam = maatje.strip()
    if not naam:
        raise DomeinFout("Vul in wie het maatje is.", veld="maatje")
    controleer_tekst(naam, veld="maatje", hoogstens=LANGSTE_NAAM)
    if not Statushouder.objects.niet_afgesloten().filter(pk=persoon.pk).exists():
        raise DomeinFout(AL_AFGESLOTEN)
    _eis_geen_ander(persoon.pk)
    een: Taalmaatje = Taalmaatje.objects.create(
        statushouder=persoon, maatje=naam, gematcht_op=vandaag(), door=door
    )  # fmt: skip
    return _klaar(een, "taalmaatje.gematcht", door, nieuw=True)


@transaction.atomic
def activeer_taalmaatje(*, taalmaatje: Taalmaatje, versie: int, door: Medewerker) -> Taalmaatje:
    """The two met and speak with each other."""
    een = _vergrendel(taalmaatje, door, versie)
    _eis_stand(een, Maatjestand.GEMATCHT)
    een.stand, een.actief_op = Maatjestand.ACTIEF, vandaag()
    return _klaar(een, "taalmaatje.actief", door)


@transaction.atomic
def stop_taalmaatje(
    *, taalmaatje: Taalmaatje, stopreden: str, versie: int, door: Medewerker, toelichting: str = ""
) -> Taalmaatje:
    """It stops, and why."""
    een = _vergrendel(taalmaatje, door, versie)
    if een.stand == Maatjestand.GESTOPT:
        raise DomeinFout("Dit taalmaatje is al gestopt.")
    if stopreden not in Maatjestopreden.values:
        raise DomeinFout("Kies waarom het stopt.", veld="stopreden")
    toelichting = toelichting.strip()
    controleer_tekst(toelichting, veld="toelichting", hoogstens=LANGSTE_REDEN)
    if stopreden == Maatjestopreden.ANDERS and not toelichting:
        raise DomeinFout("Schrijf waarom het stopt.", veld="toelichting")
    een.stand, een.gestopt_op = Maatjestand.GESTOPT, vandaag()
    een.stopreden, een.toelichting = stopreden, toelichting
    return _klaar(een, "taalmaatje.gestopt", door)


@transaction.atomic
def hervat_taalmaatje(*, taalmaatje: Taalmaatje, door: Medewerker) -> Taalmaatje:
    """Undo of the stop: as it was before. Raises DomeinFout when there is another one by now."""
    een = _vergrendel(taalmaatje, door)
    _eis_stand(een, Maatjestand.GESTOPT)
    _eis_kort_geleden(een.gestopt_op)
    _eis_geen_ander(een.statushouder_id)
    een.stand = Maatjestand.ACTIEF if een.actief_op else Maatjestand.GEMATCHT
    een.gestopt_op, een.stopreden, een.toelichting = None, "", ""
    return _klaar(een, "taalmaatje.hervat", door)


@transaction.atomic
def neem_activering_terug(*, taalmaatje: Taalmaatje, door: Medewerker) -> Taalmaatje:
    """Undo: they did not begin yet."""
    een = _vergrendel(taalmaatje, door)
    _eis_stand(een, Maatjestand.ACTIEF)
    _eis_kort_geleden(een.actief_op)
    een.stand, een.actief_op = Maatjestand.GEMATCHT, None
    return _klaar(een, "taalmaatje.nog_niet_actief", door)


@transaction.atomic
def verwijder_taalmaatje(*, taalmaatje: Taalmaatje, door: Medewerker) -> None:
    """Undo of the match, as long as they did not begin."""
    een = _vergrendel(taalmaatje, door)
    _eis_stand(een, Maatjestand.GEMATCHT)
    _eis_kort_geleden(een.gematcht_op)
    persoon, pk = een.statushouder, een.pk
    een.delete()
    _schrijf("taalmaatje.verwijderd", persoon, pk, door)


def is_terug_te_nemen(een: Taalmaatje) -> bool:
    """Whether the stop can still be taken back."""
    return een.gestopt_op is not None and vandaag() - een.gestopt_op <= TERUG_TE_NEMEN


def _vergrendel(taalmaatje: Taalmaatje, door: Medewerker, versie: int | None = None) -> Taalmaatje:
    persoon = vergrendel_persoon(taalmaatje.statushouder_id, door=door)
    zichtbaar = Taalmaatje.objects.visible_to(door).select_for_update(of=("self",), no_key=True)
    vers: Taalmaatje | None = zichtbaar.filter(pk=taalmaatje.pk).first()
    if vers is None:
        raise DomeinFout(WEG)
    vers.statushouder = persoon
    if versie is not None and vers.versie != versie:
        raise BewerktDoorAnder(
            f"Een collega wijzigde dit taalmaatje net. Het is nu {vers.get_stand_display().lower()}. "
            "Kijk of je nog iets wilt wijzigen."
        )
    return vers


def _eis_stand(een: Taalmaatje, stand: Maatjestand) -> None:
    if een.stand != stand:
        raise DomeinFout(f"Dit taalmaatje is nu {een.get_stand_display().lower()}. Kijk hoe het er nu voor staat.")


def _eis_kort_geleden(dag: date | None) -> None:
    if dag is None or dag < vandaag() - TERUG_TE_NEMEN:
        raise DomeinFout(TE_LANG)


def _eis_geen_ander(statushouder_id: int) -> None:
    if Taalmaatje.objects.filter(statushouder=statushouder_id).exclude(stand=Maatjestand.GESTOPT).exists():
        raise DomeinFout(AL_EEN)


def _klaar(een: Taalmaatje, actie: str, door: Medewerker, *, nieuw: bool = False) -> Taalmaatje:
    if not nieuw:
        een.versie += 1
        een.save()
    _schrijf(actie, een.statushouder, een.pk, door)
    return een


def _schrijf(actie: str, persoon: Statushouder, pk: int, door: Medewerker) -> None:
    """The audit line; and its flags hold at once."""
    leg_vast(actie, gemeente_id=persoon.gemeente_id, door=door, statushouder_id=persoon.pk, object_id=pk)
    werk_signaleringen_bij(statushouder_ids=[persoon.pk])
