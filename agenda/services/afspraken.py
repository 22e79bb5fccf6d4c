"""Plan a talk, move it, and take that back."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from uuid import uuid4

from django.db import transaction

from agenda.afspraakgegevens import Afspraakgegevens, momentopname
from agenda.afspraakstanden import Afspraakstand
from agenda.models import Afspraak
from agenda.models.afspraak import LANGSTE_OPMERKING, LANGSTE_PLAATS
from agenda.selectors.afspraken import mogelijke_collegas
from agenda.services.afspraakmail import nodig_uit, zeg_af_per_mail
from agenda.services.agendaslot import bezet_de_tijd, vergrendel_afspraak
from agenda.services.eerste_keer import neem_eerste_keer_terug, rond_eerste_keer_af
from agenda.services.melden import laat_verdwijnen, meld_afspraak, schrijf_op
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import hier, nu
from medewerkers.models import Medewerker
from statushouders.codelijsten import taalnamen
from statushouders.models import Statushouder
from statushouders.services.slot import vergrendel_persoon

Stand = Afspraakstand
LANGSTE_GESPREK = timedelta(hours=8)
VERST_VOORUIT = timedelta(days=366)
# Long enough to mend a slip; the same as for a contact.
TERUG_TE_NEMEN = timedelta(hours=1)
# A form that was posted twice asks for the same thing within so long.
DUBBEL = timedelta(minutes=5)
VOORBIJ_WIJZIGEN = "Deze tijd is al voorbij. Kies een tijd die nog moet komen."
VOORBIJ = "Deze tijd is al voorbij. Was het gesprek er al? Zet dan een vinkje bij ‘Dit gesprek is al geweest’."


@transaction.atomic
def plan_afspraak(
    *,
    statushouder: Statushouder,
    gegevens: Afspraakgegevens,
    door: Medewerker,
    al_gehouden: bool = False,
    vervolg_op: Afspraak | None = None,
) -> Afspraak:
    """Plan a talk, or (`al_gehouden`) write down one that has been. The colleague gets an invitation by mail.

    A talk after a no-show of the same kind is its follow-up, also when nobody says so. The same form posted twice gives
    the same appointment. Raises DomeinFout for times that cannot be, and for who is at another talk then.
    """
    persoon = vergrendel_persoon(statushouder.pk, door=door)
    _controleer(gegevens, persoon, door, al_gehouden=al_gehouden)
    afspraak = gegevens.op(Afspraak(statushouder=persoon, gemaakt_door=door))
    afspraak.stand = Stand.GEHOUDEN if al_gehouden else Stand.GEPLAND
    if eerder := _net_gepland(afspraak):
        return eerder
    afspraak.vervolg_op = _waarop(afspraak, vervolg_op)
    bezet_de_tijd(afspraak, door=door)
    if not al_gehouden:
        nodig_uit(afspraak)
    meld_afspraak("afspraak.vastgelegd" if al_gehouden else "afspraak.gepland", afspraak, door)
    if al_gehouden:
        rond_eerste_keer_af(afspraak, door=door)
    return afspraak


@transaction.atomic
def wijzig_afspraak(
    *, afspraak: Afspraak, gegevens: Afspraakgegevens, door: Medewerker, gezien: str, reden: str = ""
) -> Afspraak:
    """Another begin or colleague moves the talk: the old one stays to be read, with the reason. The rest changes in
    place, as when it runs on. Gives the one that counts now. Raises BewerktDoorAnder when a colleague was first.
    """
    afspraak = vergrendel_afspraak(afspraak, door=door)
    if afspraak.stand != Stand.GEPLAND or momentopname(afspraak) != gezien:
        raise BewerktDoorAnder("Een collega wijzigde deze afspraak net. Kijk eerst hoe hij nu staat.")
    controleer_tekst(reden, veld="reden", hoogstens=LANGSTE_OPMERKING)
    _controleer(gegevens, afspraak.statushouder, door, oud=afspraak)
    if _op_zijn_plek(gegevens, afspraak):
        return _wijzig(afspraak, gegevens, door)
    return _verplaats(afspraak, gegevens, reden.strip(), door)


@transaction.atomic
def maak_verplaatsing_ongedaan(*, afspraak: Afspraak, door: Medewerker) -> Afspraak:
    """The time from before one's own move, within the hour, counts again, if nobody took it; the new one is gone. Also
    when that time is over by now: a slip is a slip. Gives the old one.
    """
    nieuw = vergrendel_afspraak(afspraak, door=door)
    oud = nieuw.vervolg_op
    if nieuw.stand != Stand.GEPLAND or oud is None or oud.stand != Stand.VERPLAATST:
        raise DomeinFout("Deze afspraak is intussen veranderd. De vorige tijd kan niet meer terug.")
    if nieuw.gemaakt_door_id != door.pk or nu() - nieuw.gemaakt_op > TERUG_TE_NEMEN:
        raise DomeinFout("Deze afspraak is langer geleden verplaatst, of een collega deed het. Verplaats hem opnieuw.")
    if not _kan_er_zijn(oud.medewerker, door):
        raise DomeinFout(f"{oud.medewerker.naam} kan geen afspraken hebben. De vorige tijd kan niet meer terug.")
    zelfde = nieuw.uid == oud.uid
    laat_verdwijnen(nieuw)
    oud.stand, oud.reden = Stand.GEPLAND, ""
    oud.volgnummer = (nieuw.volgnummer if zelfde else oud.volgnummer + 1) + 1
    bezet_de_tijd(oud, door=door)
    if not zelfde:
        zeg_af_per_mail(nieuw, volgnummer=nieuw.volgnummer + 1, weg=True)
    nodig_uit(oud)
    meld_afspraak("afspraak.verplaatsing_ongedaan", oud, door)
    return oud


@transaction.atomic
def trek_afspraak_in(*, afspraak: Afspraak, door: Medewerker) -> None:
    """Undo of planning: one's own, within the hour, as long as nothing followed on it. The audit line stays."""
    afspraak = vergrendel_afspraak(afspraak, door=door)
    if afspraak.gemaakt_door_id != door.pk or nu() - afspraak.gemaakt_op > TERUG_TE_NEMEN:
        raise DomeinFout("Deze afspraak staat al langer, of een collega maakte hem. Zeg hem af als hij niet doorgaat.")
    verplaatst = afspraak.vervolg_op is not None and afspraak.vervolg_op.stand == Stand.VERPLAATST
    if verplaatst or hasattr(afspraak, "vervolg") or afspraak.stand not in (Stand.GEPLAND, Stand.GEHOUDEN):
        raise DomeinFout("Deze afspraak is intussen veranderd. Zeg hem af als hij niet doorgaat.")
    if afspraak.stand == Stand.GEPLAND:
        zeg_af_per_mail(afspraak, volgnummer=afspraak.volgnummer + 1, weg=True)
    else:
        neem_eerste_keer_terug(afspraak, door=door)
    schrijf_op("afspraak.ingetrokken", afspraak, door)
    laat_verdwijnen(afspraak)


def _wijzig(afspraak: Afspraak, gegevens: Afspraakgegevens, door: Medewerker) -> Afspraak:
    """What the calendar of the colleague shows makes a new version of the invitation; a booked interpreter does not."""
    in_agenda = any(getattr(gegevens, veld) != getattr(afspraak, veld) for veld in ("soort", "plaats", "einde"))
    gegevens.op(afspraak)
    if in_agenda:
        afspraak.volgnummer += 1
    bezet_de_tijd(afspraak, door=door)
    if in_agenda:
        nodig_uit(afspraak)
    meld_afspraak("afspraak.gewijzigd", afspraak, door)
    return afspraak


def _verplaats(oud: Afspraak, gegevens: Afspraakgegevens, reden: str, door: Medewerker) -> Afspraak:
    """In the calendar of the same colleague it is the same talk at another time; for another colleague a new one."""
    oud.stand, oud.reden = Stand.VERPLAATST, reden
    oud.save()
    nieuw = gegevens.op(Afspraak(statushouder=oud.statushouder, gemaakt_door=door, vervolg_op=oud))
    zelfde = gegevens.medewerker.pk == oud.medewerker_id
    nieuw.uid, nieuw.volgnummer = (oud.uid, oud.volgnummer + 1) if zelfde else (uuid4(), 0)
    bezet_de_tijd(nieuw, door=door)
    if not zelfde:
        zeg_af_per_mail(oud, volgnummer=oud.volgnummer + 1)
    nodig_uit(nieuw)
    meld_afspraak("afspraak.verplaatst", nieuw, door)
    return nieuw


def _controleer(
    gegevens: Afspraakgegevens,
    persoon: Statushouder,
    door: Medewerker,
    *,
    al_gehouden: bool = False,
    oud: Afspraak | None = None,
) -> None:
    """`oud`: the talk that changes. A begin that stays need not lie ahead; who stays with it need not be here still."""
    _controleer_teksten(gegevens)
    _controleer_tijd(gegevens, persoon)
    if al_gehouden and gegevens.begin > nu():
        raise DomeinFout("Dit gesprek moet nog komen. Haal het vinkje weg, of kies een eerdere tijd.", veld="dag")
    if not al_gehouden and gegevens.begin <= nu() and (oud is None or gegevens.begin != oud.begin):
        raise DomeinFout(VOORBIJ_WIJZIGEN if oud else VOORBIJ, veld="dag")
    if gegevens.tolk_nodig and gegevens.tolk_taal not in taalnamen():
        raise DomeinFout("Kies de taal van de tolk.", veld="tolk_taal")
    blijft = oud is not None and _op_zijn_plek(gegevens, oud)
    if not blijft and not _kan_er_zijn(gegevens.medewerker, door):
        raise DomeinFout("Deze collega kan geen afspraken hebben. Kies een andere collega.", veld="medewerker")


def _op_zijn_plek(gegevens: Afspraakgegevens, afspraak: Afspraak) -> bool:
    """With the same colleague at the same time: then it changes, and does not move."""
    return (gegevens.begin, gegevens.medewerker.pk) == (afspraak.begin, afspraak.medewerker_id)


def _kan_er_zijn(collega: Medewerker, door: Medewerker) -> bool:
    return mogelijke_collegas(door).filter(pk=collega.pk).exists()


def _controleer_teksten(gegevens: Afspraakgegevens) -> None:
    for veld, hoogstens in (
        ("plaats", LANGSTE_PLAATS),
        ("tolk_geboekt_bij", 80),
        ("opmerking", LANGSTE_OPMERKING),
    ):
        controleer_tekst(getattr(gegevens, veld), veld=veld, hoogstens=hoogstens)
    if not gegevens.plaats.strip():
        raise DomeinFout("Vul in waar het gesprek is.", veld="plaats")
    if gegevens.soort not in Afspraak.Soort.values:
        raise DomeinFout("Kies wat voor gesprek het is.", veld="soort")


def _controleer_tijd(gegevens: Afspraakgegevens, persoon: Statushouder) -> None:
    if gegevens.einde <= gegevens.begin:
        raise DomeinFout("Het einde ligt voor het begin. Controleer de tijden.", veld="tot")
    if gegevens.einde - gegevens.begin > LANGSTE_GESPREK:
        raise DomeinFout("Een gesprek duurt hooguit acht uur. Controleer de tijden.", veld="tot")
    if gegevens.begin > nu() + VERST_VOORUIT:
        raise DomeinFout("Dit is meer dan een jaar vooruit. Controleer het jaar.", veld="dag")
    if hier(gegevens.begin).date() < persoon.geboortedatum.eerste_mogelijke_dag:
        raise DomeinFout("Deze dag ligt voor de geboortedatum. Controleer het jaar.", veld="dag")


def _net_gepland(afspraak: Afspraak) -> Afspraak | None:
    """The very same, asked for by the same colleague a moment ago. The person is locked, so the first one is there."""
    gevraagd = {veld.name: getattr(afspraak, veld.name) for veld in fields(Afspraakgegevens)}
    gevonden: Afspraak | None = Afspraak.objects.filter(
        **gevraagd,
        statushouder=afspraak.statushouder_id,
        stand=afspraak.stand,
        gemaakt_door=afspraak.gemaakt_door_id,
        gemaakt_op__gt=nu() - DUBBEL,
    ).first()
    return gevonden


def _waarop(afspraak: Afspraak, gevraagd: Afspraak | None) -> Afspraak | None:
    """The no-show before it that this follows on: the one that was asked about, else the last one of the same kind."""
    eerder = Afspraak.objects.filter(statushouder=afspraak.statushouder_id, begin__lt=afspraak.begin)
    zonder = eerder.zonder_vervolg().order_by("-begin")
    bedoeld: Afspraak | None = zonder.filter(pk=gevraagd.pk).first() if gevraagd else None
    return bedoeld or zonder.filter(soort=afspraak.soort).first()
