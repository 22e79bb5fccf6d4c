"""What the beheerder does with accounts of colleagues."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields

from django.db import IntegrityError, transaction

from kern.fouten import DomeinFout
from medewerkers.gebeurtenissen import bezetting_gewijzigd, medewerker_vertrokken
from medewerkers.models import Medewerker, Organisatie, Team
from medewerkers.rollen import BIJ_WERKBEDRIJF, DRAAGT_STAPPEN, Rol
from medewerkers.services.beheer import log, vergrendel_organisatie, vergrendel_team, werk_bij
from medewerkers.services.wachtwoord import zet_uitnodiging_klaar


@dataclass(frozen=True, kw_only=True)
class Collegagegevens:
    """Who somebody is and what for: the fields of the form."""

    voornaam: str
    achternaam: str
    email: str
    telefoon: str
    rol: str
    organisatie: Organisatie
    team: Team | None


@transaction.atomic
def nodig_uit(*, gegevens: Collegagegevens, door: Medewerker) -> Medewerker:
    """Make an account without a password, and mail the link to choose one."""
    _controleer(gegevens, door=door, zelf=None)
    collega = Medewerker(**_velden(gegevens))
    collega.set_unusable_password()
    with _eigen_adres(gegevens, door):
        collega.save()
    log("collega.uitgenodigd", collega, door)
    zet_uitnodiging_klaar(medewerker=collega)
    if _leidt_een_team(collega):
        bezetting_gewijzigd.meld([collega.pk])
    return collega


@transaction.atomic
def nodig_opnieuw_uit(*, collega: Medewerker, door: Medewerker) -> None:
    """Mail the link once more, to somebody who has never signed in."""
    collega = _vergrendel(collega, door)
    if not collega.is_active:
        raise DomeinFout("Dit account staat uit. Zet het eerst weer aan.")
    if collega.last_login:
        raise DomeinFout("Deze collega heeft al een wachtwoord. Wie het kwijt is, kiest 'Wachtwoord vergeten'.")
    if not zet_uitnodiging_klaar(medewerker=collega):
        raise DomeinFout("Dit uur zijn er al drie uitnodigingen gestuurd. Kijk samen bij de ongewenste mail.")
    log("collega.uitgenodigd", collega, door)


@transaction.atomic
def wijzig_collega(*, collega: Medewerker, gegevens: Collegagegevens, versie: int, door: Medewerker) -> Medewerker:
    """Change name, address, role, organisation or team; `versie` is the one that the editor saw.

    Another role or organisation ends what somebody was responsible for.
    """
    collega = _vergrendel(collega, door)
    _controleer(gegevens, door=door, zelf=collega)
    ander_werk = (collega.rol, collega.organisatie_id) != (gegevens.rol, gegevens.organisatie.pk)
    if ander_werk and collega.pk == door.pk:
        raise DomeinFout("Je eigen rol en organisatie kun je niet wijzigen. Vraag een andere beheerder.")
    andere_plek = ander_werk or collega.team != gegevens.team
    leidde_een_team = _leidt_een_team(collega)
    with _eigen_adres(gegevens, door):
        gewijzigd = werk_bij(collega, _velden(gegevens), versie=versie)
    if not gewijzigd:
        return collega
    log("collega.ander_werk" if ander_werk else "collega.gewijzigd", collega, door)
    if ander_werk:
        medewerker_vertrokken.meld([collega.pk])
    if andere_plek and (leidde_een_team or _leidt_een_team(collega) or collega.rol in DRAAGT_STAPPEN):
        bezetting_gewijzigd.meld([collega.pk])
    return collega


@transaction.atomic
def zet_uit(*, collega: Medewerker, door: Medewerker) -> None:
    """Somebody leaves: no longer signs in (at once), and is no longer responsible for anybody."""
    collega = _vergrendel(collega, door)
    if collega.pk == door.pk:
        raise DomeinFout("Je kunt je eigen account niet uitzetten. Vraag een andere beheerder.")
    if not collega.is_active:
        raise DomeinFout("Dit account staat al uit.")
    collega.is_active = False
    collega.save(update_fields=["is_active"])
    log("collega.uitgezet", collega, door)
    medewerker_vertrokken.meld([collega.pk])
    if _leidt_een_team(collega):
        bezetting_gewijzigd.meld([collega.pk])


@transaction.atomic
def zet_aan(*, collega: Medewerker, door: Medewerker) -> None:
    """Somebody may sign in again, with the password of before. Dossiers do not come back by themselves, and a team
    that was closed meanwhile does not either."""
    collega = _vergrendel(collega, door)
    if collega.is_active:
        raise DomeinFout("Dit account staat al aan.")
    if vergrendel_organisatie(collega.organisatie, door).gesloten_op:
        raise DomeinFout("De organisatie van deze collega is gesloten. Open die eerst weer.")
    if collega.team and vergrendel_team(collega.team, door).gesloten_op:
        collega.team = None
    collega.is_active = True
    collega.save(update_fields=["is_active", "team"])
    log("collega.aangezet", collega, door)
    if _leidt_een_team(collega):
        bezetting_gewijzigd.meld([collega.pk])


def _leidt_een_team(collega: Medewerker) -> bool:
    return collega.rol == Rol.TEAMLEIDER and collega.team_id is not None


def _velden(gegevens: Collegagegevens) -> dict[str, object]:
    """Field -> value, with the related objects themselves."""
    return {veld.name: getattr(gegevens, veld.name) for veld in fields(gegevens)}


def _controleer(gegevens: Collegagegevens, *, door: Medewerker, zelf: Medewerker | None) -> None:
    if not Organisatie.objects.te_beheren_door(door).filter(pk=gegevens.organisatie.pk).exists():
        raise DomeinFout("Accounts van deze organisatie kun je niet beheren. Kies een andere.", veld="organisatie")
    if gegevens.team and gegevens.team.organisatie_id != gegevens.organisatie.pk:
        raise DomeinFout("Dit team hoort bij een andere organisatie. Kies een ander team, of geen team.", veld="team")
    _controleer_open(gegevens, door=door, zelf=zelf)
    _controleer_rol(gegevens)


def _controleer_open(gegevens: Collegagegevens, *, door: Medewerker, zelf: Medewerker | None) -> None:
    """Nobody comes to work where it is closed. Locked first, for what is being closed at this moment."""
    organisatie = vergrendel_organisatie(gegevens.organisatie, door)
    if organisatie.gesloten_op and not (zelf and zelf.organisatie_id == organisatie.pk):
        raise DomeinFout("Deze organisatie is gesloten. Open die eerst weer, of kies een andere.", veld="organisatie")
    team = vergrendel_team(gegevens.team, door) if gegevens.team else None
    if team and team.gesloten_op and not (zelf and zelf.team_id == team.pk):
        raise DomeinFout("Dit team is gesloten. Kies een ander team, of geen team.", veld="team")


def rollen_bij(soort: str) -> frozenset[str]:
    """Which roles somebody may have at an organisation of this kind."""
    if soort == Organisatie.Soort.WERKBEDRIJF:
        return frozenset(BIJ_WERKBEDRIJF)
    partner = frozenset({Rol.KETENPARTNER.value})
    return partner if soort == Organisatie.Soort.KETENPARTNER else frozenset(Rol.values) - partner


def _controleer_rol(gegevens: Collegagegevens) -> None:
    """A ketenpartner only sees whom it is involved with, so its people get that role and nobody else does; and a
    werkbedrijf gives nobody a role that sees the whole municipality.
    """
    if gegevens.organisatie.soort == Organisatie.Soort.WERKBEDRIJF and gegevens.rol not in BIJ_WERKBEDRIJF:
        raise DomeinFout(
            "Bij een werkbedrijf kan iemand jobcoach, productieleider, accountmanager of beheerder zijn. Kies een van "
            "deze rollen.",
            veld="rol",
        )
    van_partner = gegevens.organisatie.soort == Organisatie.Soort.KETENPARTNER
    if van_partner and gegevens.rol != Rol.KETENPARTNER:
        raise DomeinFout("Wie bij een ketenpartner werkt, krijgt de rol ketenpartner.", veld="rol")
    if not van_partner and gegevens.rol == Rol.KETENPARTNER:
        raise DomeinFout("Deze rol is voor mensen van een ketenpartner. Kies een andere rol.", veld="rol")


@contextmanager
def _eigen_adres(gegevens: Collegagegevens, door: Medewerker) -> Iterator[None]:
    """The database says whether somebody has this address, also when two invite the same one at this moment."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as fout:
        if "email" not in str(fout).partition("DETAIL")[0]:
            raise
        # Without the cause, which names the address.
        raise DomeinFout(_dubbel_adres(gegevens.email, door), veld="email") from None


def _dubbel_adres(email: str, door: Medewerker) -> str:
    """Whether an account of another municipality has this address is not for this beheerder to know."""
    if Medewerker.objects.visible_to(door).filter(email__iexact=email).exists():
        return "Er is al een collega met dit e-mailadres. Zoek in de lijst; misschien staat het account uit."
    return "Dit e-mailadres kan hier niet gebruikt worden. Vraag een ander werkadres."


def _vergrendel(collega: Medewerker, door: Medewerker) -> Medewerker:
    """The row itself, locked, and only when this beheerder manages it.

    The beheerder is locked too, in a fixed order, and must still be one: nobody ends the own work, so of beheerders
    who end each other's at the same moment the last one stays.
    """
    rijen = Medewerker.objects.select_for_update(no_key=True).filter(pk__in=[collega.pk, door.pk]).order_by("pk")
    vers: dict[int, Medewerker] = {rij.pk: rij for rij in rijen}
    zelf = vers[door.pk]
    if (zelf.is_active, zelf.rol, zelf.organisatie_id) != (True, door.rol, door.organisatie_id):
        raise DomeinFout(
            "Een andere beheerder heeft net jouw account aangepast. Er is niets veranderd. Laad de bladzijde opnieuw."
        )
    if not Medewerker.objects.te_beheren_door(door).filter(pk=collega.pk).exists():
        raise Medewerker.DoesNotExist
    return vers[collega.pk]
