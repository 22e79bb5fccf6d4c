"""Who sees which colleagues and municipalities."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib.auth.models import BaseUserManager
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Count, F, Func, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Concat, JSONObject

from kern.zoektekst import Zoektekst

if TYPE_CHECKING:
    from medewerkers.models import Medewerker


# What stands before the name by which one is found: van der, de, 't.
TUSSENVOEGSELS = r"^((van|de|den|der|het|in|op|te|ten|ter|'t)\s+)+"

# What a page needs of a municipality, in the order of the model's columns.
GEMEENTEVELDEN = ("id", "naam", "cbs_code")


class GemeenteQuerySet(models.QuerySet[Any]):
    def van(self, medewerker: Medewerker) -> GemeenteQuerySet:
        """The municipalities that this medewerker's organisation serves."""
        return self.filter(organisaties=medewerker.organisatie_id)


class OrganisatieQuerySet(models.QuerySet[Any]):
    def visible_to(self, medewerker: Medewerker) -> OrganisatieQuerySet:
        """Organisations that work for the municipality that is active now."""
        if medewerker.actieve_gemeente_id is None:
            return self.none()
        return self.filter(gemeenten=medewerker.actieve_gemeente_id)

    def te_beheren_door(self, beheerder: Medewerker) -> OrganisatieQuerySet:
        """The one rule of who manages what: organisations, and with them their teams and accounts.

        Always the own organisation. A beheerder of a municipality also those that work for the active municipality
        and for none beyond the beheerder's own: an account at an organisation that serves another municipality too
        opens that municipality, so it is for a beheerder of that organisation itself. And whoever works for a
        municipality does not manage the accounts of that municipality.
        """
        eigen = apps.get_model("medewerkers", "Gemeente").objects.filter(organisaties=beheerder.organisatie_id)
        elders = self.model.gemeenten.through.objects.filter(organisatie_id=models.OuterRef("pk"))
        van_hier: Any = ~models.Exists(elders.exclude(gemeente_id__in=eigen.values("pk")))
        if beheerder.organisatie.soort != self.model.Soort.GEMEENTE:
            van_hier = Q(pk=beheerder.organisatie_id)
        return self.visible_to(beheerder).filter(van_hier)

    def open(self) -> OrganisatieQuerySet:
        return self.filter(gesloten_op=None)

    def met_aantallen(self) -> OrganisatieQuerySet:
        """With how many may sign in (`aantal_mensen`) and how many teams are open (`aantal_teams`)."""
        met: OrganisatieQuerySet = self.annotate(
            aantal_mensen=_aantal("Medewerker", "organisatie", is_active=True),
            aantal_teams=_aantal("Team", "organisatie", gesloten_op=None),
        )
        return met

    def op_naam(self) -> OrganisatieQuerySet:
        """Open ones first, by name without caring for case and accents."""
        return self.order_by(_gesloten_achteraan(), Zoektekst("naam"), "pk")


class TeamQuerySet(models.QuerySet[Any]):
    def te_beheren_door(self, beheerder: Medewerker) -> TeamQuerySet:
        """Teams of the organisations that this beheerder manages."""
        organisaties = apps.get_model("medewerkers", "Organisatie").objects.te_beheren_door(beheerder)
        return self.filter(organisatie__in=organisaties.values("pk"))

    def open(self) -> TeamQuerySet:
        """Where somebody can come to work."""
        return self.filter(gesloten_op=None, organisatie__gesloten_op=None)

    def met_aantallen(self) -> TeamQuerySet:
        """With how many of it may sign in (`aantal_mensen`)."""
        met: TeamQuerySet = self.annotate(aantal_mensen=_aantal("Medewerker", "team", is_active=True))
        return met

    def op_naam(self) -> TeamQuerySet:
        """Open ones first, by organisation and name without caring for case and accents."""
        return self.order_by(_gesloten_achteraan(), Zoektekst("organisatie__naam"), Zoektekst("naam"), "pk")


def _aantal(model: str, veld: str, **voorwaarden: Any) -> Any:
    """How many of a model point at the row, as a subquery: two counts by join would multiply each other."""
    regels = apps.get_model("medewerkers", model).objects.filter(**{veld: OuterRef("pk")}, **voorwaarden)
    aantal = regels.order_by().values(veld).annotate(aantal=Count("pk")).values("aantal")
    return Coalesce(Subquery(aantal), 0)


def _gesloten_achteraan() -> Any:
    return F("gesloten_op").desc(nulls_first=True)


class MedewerkerQuerySet(models.QuerySet[Any]):
    def visible_to(self, medewerker: Medewerker) -> MedewerkerQuerySet:
        """Colleagues who work for the municipality that is active now."""
        if medewerker.actieve_gemeente_id is None:
            return self.none()
        return self.in_gemeente(medewerker.actieve_gemeente_id)

    def te_beheren_door(self, beheerder: Medewerker) -> MedewerkerQuerySet:
        """Colleagues whose account this beheerder manages."""
        organisaties = apps.get_model("medewerkers", "Organisatie").objects.te_beheren_door(beheerder)
        return self.visible_to(beheerder).filter(organisatie__in=organisaties.values("pk"))

    def in_gemeente(self, gemeente_id: int) -> MedewerkerQuerySet:
        """Everybody whose organisation serves this municipality."""
        return self.filter(organisatie__gemeenten=gemeente_id)

    def actief(self) -> MedewerkerQuerySet:
        return self.filter(is_active=True)

    def met_gemeenten(self) -> MedewerkerQuerySet:
        """With the municipalities that the organisation serves, in the same query (`gemeenten_json`, by name)."""
        gemeenten = apps.get_model("medewerkers", "Gemeente").objects.filter(organisaties=OuterRef("organisatie_id"))
        regel = JSONObject(**{veld: veld for veld in GEMEENTEVELDEN})
        met: MedewerkerQuerySet = self.annotate(
            gemeenten_json=ArraySubquery(gemeenten.order_by("naam").values(regel=regel))
        )
        return met

    def uitgezet(self) -> MedewerkerQuerySet:
        return self.filter(is_active=False)

    def uitgenodigd(self) -> MedewerkerQuerySet:
        """May sign in, and never did."""
        return self.filter(is_active=True, last_login=None)

    def in_gebruik(self) -> MedewerkerQuerySet:
        return self.filter(is_active=True, last_login__isnull=False)

    def op_naam(self) -> MedewerkerQuerySet:
        """By last name as a Dutch list has it: de Wit under the W; without caring for case and accents."""
        hoofdnaam = Func(Zoektekst("achternaam"), Value(TUSSENVOEGSELS), Value(""), function="regexp_replace")
        return self.order_by(hoofdnaam, Zoektekst("voornaam"), "pk")

    def zoek(self, tekst: str) -> MedewerkerQuerySet:
        """Every word occurs in the name or the e-mail address."""
        gezocht = Zoektekst(
            Concat("voornaam", Value(" "), "achternaam", Value(" "), "email", output_field=models.TextField())
        )
        lijst: MedewerkerQuerySet = self.annotate(gezocht=gezocht)
        for woord in tekst.split():
            lijst = lijst.filter(gezocht__contains=Zoektekst(Value(woord)))
        return lijst

    def met_uitnodiging(self) -> MedewerkerQuerySet:
        """With how the latest invitation stands (`uitnodiging`: wacht, verstuurd, mislukt, vervallen or None)."""
        mails = apps.get_model("medewerkers", "Wachtwoordmail").objects.filter(
            medewerker=OuterRef("pk"), soort="uitnodiging"
        )
        met: MedewerkerQuerySet = self.annotate(uitnodiging=Subquery(mails.order_by("-pk").values("status")[:1]))
        return met

    def met_rol(self, *rollen: str) -> MedewerkerQuerySet:
        return self.filter(rol__in=rollen)

    def alleen_naam(self) -> MedewerkerQuerySet:
        """Without what a list of colleagues does not show: two hundred whole accounts are felt on a page."""
        return self.only("voornaam", "achternaam", "rol")


class MedewerkerManager(BaseUserManager.from_queryset(MedewerkerQuerySet)):  # type: ignore[misc]
    """Finds an account by e-mail address, whatever its capitals."""

    def get_by_natural_key(self, username: str | None) -> Any:
        return self.get(email__iexact=username or "")


class WachtwoordmailQuerySet(models.QuerySet[Any]):
    def aan_de_beurt(self, moment: datetime) -> WachtwoordmailQuerySet:
        """Those that wait, and whose moment it is."""
        return self.filter(status="wacht", moment__lte=moment)

    def sinds(self, moment: datetime) -> WachtwoordmailQuerySet:
        return self.filter(gevraagd_op__gt=moment)


class LogregelQuerySet(models.QuerySet[Any]):
    def van_dossier(self, statushouder_id: int) -> LogregelQuerySet:
        """The lines of one dossier, newest first."""
        return self.filter(statushouder_id=statushouder_id).order_by("-moment", "-pk")
