"""What the beheerder does with teams."""

from django.db import IntegrityError, transaction

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker, Organisatie, Team
from medewerkers.services.beheer import heropen, log, sluit, vergrendel_organisatie, vergrendel_team, werk_bij


@transaction.atomic
def voeg_team_toe(*, organisatie: Organisatie, naam: str, door: Medewerker) -> Team:
    """A new team in an organisation that this beheerder manages."""
    if not Organisatie.objects.te_beheren_door(door).filter(pk=organisatie.pk).exists():
        raise DomeinFout("Teams van deze organisatie kun je niet beheren. Kies een andere.", veld="organisatie")
    organisatie = vergrendel_organisatie(organisatie, door)
    if organisatie.gesloten_op:
        raise DomeinFout("Deze organisatie is gesloten. Open die eerst weer.", veld="organisatie")
    try:
        with transaction.atomic():
            team: Team = Team.objects.create(organisatie=organisatie, naam=naam)
    except IntegrityError as fout:
        raise _bestaat_al(organisatie, naam) from fout
    log("team.toegevoegd", team, door)
    return team


@transaction.atomic
def hernoem_team(*, team: Team, naam: str, versie: int, door: Medewerker) -> Team:
    """Another name; `versie` is the one that the editor saw. Members and their dossiers stay as they are."""
    team = vergrendel_team(team, door)
    try:
        with transaction.atomic():
            gewijzigd = werk_bij(team, {"naam": naam}, versie=versie)
    except IntegrityError as fout:
        raise _bestaat_al(team.organisatie, naam) from fout
    if gewijzigd:
        log("team.gewijzigd", team, door)
    return team


@transaction.atomic
def sluit_team(*, team: Team, door: Medewerker) -> None:
    """Nobody can be put in it any more. Only when nobody who may sign in is in it."""
    team = vergrendel_team(team, door)
    if team.gesloten_op:
        raise DomeinFout("Dit team is al gesloten.")
    if Medewerker.objects.actief().filter(team=team).exists():
        raise DomeinFout("Er werken nog mensen in dit team. Geef hun eerst een ander team, of zet hun account uit.")
    sluit(team)
    log("team.gesloten", team, door)


@transaction.atomic
def heropen_team(*, team: Team, door: Medewerker) -> None:
    """People can be put in it again."""
    team = vergrendel_team(team, door)
    if not team.gesloten_op:
        raise DomeinFout("Dit team is al open.")
    heropen(team)
    log("team.heropend", team, door)


def _bestaat_al(organisatie: Organisatie, naam: str) -> DomeinFout:
    ander: Team | None = Team.objects.filter(organisatie=organisatie, naam__iexact=naam).first()
    if ander and ander.gesloten_op:
        return DomeinFout("Zo heet al een team dat gesloten is. Open dat weer, of kies een andere naam.", veld="naam")
    return DomeinFout("Deze organisatie heeft al een team met deze naam. Kies een andere naam.", veld="naam")
