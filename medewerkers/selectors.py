"""What the screens of the beheerder read."""

from django.db.models import Exists, OuterRef, TextChoices

from medewerkers.models import Logregel, Medewerker, Organisatie, Team, Wachtwoordmail
from medewerkers.querysets import MedewerkerQuerySet, OrganisatieQuerySet, TeamQuerySet


class Stand(TextChoices):
    """Where an account stands; derived, not stored."""

    ACTIEF = "actief", "Actief"
    UITGENODIGD = "uitgenodigd", "Uitgenodigd"
    UIT = "uit", "Staat uit"


def collegas(*, door: Medewerker, zoek: str = "", rol: str = "", stand: str = "") -> MedewerkerQuerySet:
    """The colleagues that this beheerder manages, by name."""
    te_beheren: MedewerkerQuerySet = Medewerker.objects.te_beheren_door(door)
    lijst = te_beheren.select_related("organisatie", "team").met_uitnodiging().op_naam()
    if zoek:
        lijst = lijst.zoek(zoek)
    if rol:
        lijst = lijst.met_rol(rol)
    if stand:
        lijst = {Stand.UIT: lijst.uitgezet, Stand.UITGENODIGD: lijst.uitgenodigd, Stand.ACTIEF: lijst.in_gebruik}[
            Stand(stand)
        ]()
    return lijst


def laatste_uitnodiging(medewerker: Medewerker) -> Wachtwoordmail | None:
    """The latest invitation by mail; None when there was none lately."""
    mails = Wachtwoordmail.objects.filter(medewerker=medewerker, soort=Wachtwoordmail.Soort.UITNODIGING)
    laatste: Wachtwoordmail | None = mails.order_by("-pk").first()
    return laatste


def teams(*, door: Medewerker) -> TeamQuerySet:
    """The teams that this beheerder manages, with how many people are in each; open ones first."""
    lijst: TeamQuerySet = Team.objects.te_beheren_door(door).met_aantallen().select_related("organisatie").op_naam()
    return lijst


def mensen_van_team(team: Team) -> MedewerkerQuerySet:
    """Everybody with an account in this team, also one that is off, by name."""
    lijst: MedewerkerQuerySet = Medewerker.objects.filter(team=team).met_uitnodiging().op_naam()
    return lijst


def organisaties(*, door: Medewerker) -> OrganisatieQuerySet:
    """Who works for this municipality, with how many; `mag_beheren` says which ones this beheerder manages."""
    te_beheren = Organisatie.objects.te_beheren_door(door).filter(pk=OuterRef("pk"))
    hier: OrganisatieQuerySet = Organisatie.objects.visible_to(door).annotate(mag_beheren=Exists(te_beheren))
    return hier.met_aantallen().op_naam()


def laatste_wijziging(soort: str, pk: int) -> Logregel | None:
    """The latest line in the audit log about one team, organisation or account: who did that, and when."""
    regels = Logregel.objects.filter(actie__startswith=f"{soort}.", object_id=pk).select_related("door")
    laatste: Logregel | None = regels.order_by("-pk").first()
    return laatste
