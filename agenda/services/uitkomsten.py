"""How a talk went: held, not turned up, called off. And back again, as long as nothing followed on it."""

from __future__ import annotations

from contextlib import suppress

from django.db import transaction

from agenda.afspraakstanden import OVERGANGEN, Afspraakstand
from agenda.models import Afspraak
from agenda.models.afspraak import LANGSTE_OPMERKING
from agenda.services.afspraakmail import nodig_uit, zeg_af_per_mail
from agenda.services.agendaslot import bezet_de_tijd, vergrendel_afspraak
from agenda.services.eerste_keer import neem_eerste_keer_terug, rond_eerste_keer_af
from agenda.services.melden import meld_afspraak
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import hier, nu, vandaag
from medewerkers.models import Medewerker

Stand = Afspraakstand


@transaction.atomic
def rond_afspraak_af(*, afspraak: Afspraak, door: Medewerker, met_gevolg: bool = True) -> Afspraak:
    """The talk was held. From the day itself, for people come early too. The first one finishes the step of the first
    contact, unless not `met_gevolg`."""
    return zet_gehouden(vergrendel_afspraak(afspraak, door=door), door=door, met_gevolg=met_gevolg)


def zet_gehouden(afspraak: Afspraak, *, door: Medewerker, met_gevolg: bool = True) -> Afspraak:
    """The same for who has locked the person and the appointment already, in a transaction."""
    _controleer_overgang(afspraak, Stand.GEHOUDEN)
    if hier(afspraak.begin).date() > vandaag():
        raise DomeinFout("Dit gesprek moet nog komen. Verplaats het als het eerder was.")
    afspraak.stand = Stand.GEHOUDEN
    afspraak.save(update_fields=["stand"])
    # Today no flag asked about it yet, and as held it takes away what as planned it took away already.
    meld_afspraak("afspraak.gehouden", afspraak, door, vlaggen=hier(afspraak.begin).date() < vandaag())
    if met_gevolg:
        rond_eerste_keer_af(afspraak, door=door)
    return afspraak


@transaction.atomic
def meld_niet_verschenen(*, afspraak: Afspraak, met_bericht: bool, door: Medewerker, reden: str = "") -> Afspraak:
    """The person did not come: with or without notice. The next thing is a new date."""
    controleer_tekst(reden, veld="reden", hoogstens=LANGSTE_OPMERKING)
    afspraak = _naar(afspraak, Stand.NIET_VERSCHENEN, door=door)
    if not afspraak.is_begonnen:
        raise DomeinFout("Dit gesprek is nog niet begonnen. Kan de persoon niet? Verplaats het, of zeg het af.")
    afspraak.met_bericht, afspraak.reden = met_bericht, reden.strip()
    afspraak.save()
    meld_afspraak("afspraak.niet_verschenen", afspraak, door)
    return afspraak


@transaction.atomic
def zeg_afspraak_af(*, afspraak: Afspraak, door: Medewerker, reden: str = "") -> Afspraak:
    """The talk does not take place, and no other date is known. It goes out of the calendar of the colleague."""
    controleer_tekst(reden, veld="reden", hoogstens=LANGSTE_OPMERKING)
    afspraak = _naar(afspraak, Stand.AFGEZEGD, door=door)
    afspraak.reden = reden.strip()
    afspraak.volgnummer += 1
    afspraak.save()
    if not afspraak.is_begonnen:
        zeg_af_per_mail(afspraak, volgnummer=afspraak.volgnummer)
    meld_afspraak("afspraak.afgezegd", afspraak, door)
    return afspraak


@transaction.atomic
def zeg_komende_gesprekken_af(*, statushouder_id: int, reden: str, door: Medewerker) -> None:
    """Who died, moved away or stops comes to none of them any more. The person is locked by who calls this."""
    komend = Afspraak.objects.visible_to(door).gepland().filter(statushouder=statushouder_id, begin__gt=nu())
    for afspraak in komend:
        zeg_afspraak_af(afspraak=afspraak, door=door, reden=reden)


@transaction.atomic
def zet_gesprekken_terug(*, statushouder_id: int, reden: str, door: Medewerker) -> None:
    """Undo of that, of those with the same reason that are still to come. One whose hour was taken stays off."""
    afgezegd = Afspraak.objects.visible_to(door).filter(statushouder=statushouder_id, stand=Stand.AFGEZEGD)
    for afspraak in afgezegd.filter(begin__gt=nu(), reden=reden, vervolg=None):
        with suppress(DomeinFout), transaction.atomic():
            heropen_afspraak(afspraak=afspraak, door=door)


@transaction.atomic
def heropen_afspraak(*, afspraak: Afspraak, door: Medewerker) -> Afspraak:
    """Undo of an outcome: planned again, if both still have time then. Not when a new date was planned already."""
    afspraak = vergrendel_afspraak(afspraak, door=door)
    if afspraak.stand in (Stand.GEPLAND, Stand.VERPLAATST):
        raise DomeinFout("Deze afspraak is intussen veranderd. Kijk eerst hoe hij nu staat.")
    if hasattr(afspraak, "vervolg"):
        raise DomeinFout("Er is al een nieuwe afspraak gepland. Zeg die eerst af.")
    was_afgezegd = afspraak.stand == Stand.AFGEZEGD
    if afspraak.stand == Stand.GEHOUDEN:
        neem_eerste_keer_terug(afspraak, door=door)
    afspraak.stand, afspraak.met_bericht, afspraak.reden = Stand.GEPLAND, None, ""
    afspraak.volgnummer += was_afgezegd
    bezet_de_tijd(afspraak, door=door)
    if was_afgezegd and not afspraak.is_begonnen:
        nodig_uit(afspraak)
    meld_afspraak("afspraak.heropend", afspraak, door)
    return afspraak


def _naar(afspraak: Afspraak, stand: Afspraakstand, *, door: Medewerker) -> Afspraak:
    """The locked appointment in its new state, not stored yet."""
    afspraak = vergrendel_afspraak(afspraak, door=door)
    _controleer_overgang(afspraak, stand)
    afspraak.stand = stand
    return afspraak


def _controleer_overgang(afspraak: Afspraak, stand: Afspraakstand) -> None:
    if stand not in OVERGANGEN[afspraak.stand]:
        hoe = afspraak.uitkomst.lower()
        raise DomeinFout(f"Bij deze afspraak staat al: {hoe}. Kijk of dat klopt.")
