"""Who sees which people, contacts and lists. `visible_to` is the only formulation of it; it fails closed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import models
from django.db.models import Case, CharField, Exists, F, Func, OuterRef, Subquery, Value, When
from django.db.models.functions import Concat, Left

from kern.tijd import nu, vandaag
from kern.zoektekst import Zoektekst
from medewerkers.rollen import Rol
from statushouders.documenten import categorieen
from statushouders.documenten.grenzen import REDEN_GELDT
from statushouders.feitcodes import BESCHERMD, MEDISCHE_DOCUMENTEN
from statushouders.geboortedatum import LEEFTIJD_TRAJECT
from statushouders.zichtbaarheid import Bescherming, bescherming_voor, zichtbare_groepen

if TYPE_CHECKING:
    from medewerkers.models import Medewerker

# These see every person of the municipality that is active; others only those on whose case they are.
HELE_GEMEENTE = frozenset({Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER})
LEEST_CONTACTEN = frozenset({Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH})
ALLEEN_BETROKKEN = frozenset({Rol.JOBCOACH, Rol.PRODUCTIELEIDER, Rol.KETENPARTNER})
# A jobcoach keeps sight after the traject, for aftercare; these have nothing left to do for the person.
TOT_HET_EINDE = frozenset({Rol.PRODUCTIELEIDER, Rol.KETENPARTNER})


def geboren_bij_vestiging(jaren: int) -> Func:
    """As YYYYMMDD the last day of birth of who was that old on the vestigingsdatum."""
    return Func(
        F("vestigingsdatum"),
        template=f"to_char(%(expressions)s - interval '{jaren} years', 'YYYYMMDD')",
        output_field=CharField(),
    )


class StatushouderQuerySet(models.QuerySet[Any]):
    """People of one municipality at a time."""

    def visible_to(self, medewerker: Medewerker) -> StatushouderQuerySet:
        """Klantondersteuner and teamleider: the whole active municipality. Jobcoach, productieleider and
        ketenpartner: who they are involved with now, the last two not after the traject has ended. Everybody else,
        and who has no active municipality: nobody.
        """
        if medewerker.actieve_gemeente_id is None or not medewerker.is_active:
            return self.none()
        eigen = self.filter(gemeente_id=medewerker.actieve_gemeente_id)
        if medewerker.rol in HELE_GEMEENTE:
            return eigen
        if medewerker.rol in ALLEEN_BETROKKEN:
            betrokken = eigen.filter(_is_betrokken(medewerker))
            return betrokken.niet_afgesloten() if medewerker.rol in TOT_HET_EINDE else betrokken
        return self.none()

    def te_noemen_voor(self, medewerker: Medewerker) -> StatushouderQuerySet:
        """Whose name this medewerker may read beside an employer or a place. An accountmanager, who sees no people:
        who has a profile with consent. Others: whom they see.
        """
        if medewerker.rol != Rol.ACCOUNTMANAGER:
            return self.visible_to(medewerker)
        profielen = apps.get_model("statushouders", "Profiel").objects.visible_to(medewerker)
        gevonden: StatushouderQuerySet = self.filter(Exists(profielen.filter(statushouder_id=OuterRef("pk"))))
        return gevonden

    def overleden(self) -> StatushouderQuerySet:
        """Whose traject ended because of it: after that nothing is planned and nobody is written to."""
        gevonden: StatushouderQuerySet = self.filter(Exists(self._trajecten().filter(eindreden="overleden")))
        return gevonden

    def vertrokken(self) -> StatushouderQuerySet:
        """Who died, or moved to another municipality: the last traject ended because of it."""
        waarom = self._trajecten().order_by("-startdatum", "-pk").values("eindreden")[:1]
        gevonden: StatushouderQuerySet = self.alias(waarom=Subquery(waarom)).filter(
            waarom__in=("overleden", "verhuisd")
        )
        return gevonden

    def _trajecten(self) -> models.QuerySet[Any]:
        trajecten = self.model._meta.get_field("trajecten").related_model.objects
        van_hen: models.QuerySet[Any] = trajecten.filter(statushouder_id=OuterRef("pk"))
        return van_hen

    def niet_afgesloten(self) -> StatushouderQuerySet:
        """Whose traject runs, or who never had one: nobody with one that ended and none that runs. Said without an
        'or' the database joins it, where it would otherwise look twice for every person.
        """
        trajecten = self._trajecten()
        loopt = trajecten.model.objects.filter(statushouder_id=OuterRef("statushouder_id"), einddatum=None)
        gevonden: StatushouderQuerySet = self.exclude(Exists(trajecten.exclude(einddatum=None).exclude(Exists(loopt))))
        return gevonden

    def zestien_bij_vestiging(self) -> StatushouderQuerySet:
        """Who was 16 or older on the vestigingsdatum. An unknown month or day counts as the last that is possible
        (`uiterlijk_geboren`, as YYYYMMDD).
        """
        brp = "geboortedatum_brp"
        uiterlijk = Case(
            When(**{f"{brp}__endswith": "0000"}, then=Concat(Left(brp, 4), Value("1231"))),
            When(**{f"{brp}__endswith": "00"}, then=Concat(Left(brp, 6), Value("31"))),
            default=F(brp),
        )
        gevonden: StatushouderQuerySet = self.alias(uiterlijk_geboren=uiterlijk).filter(
            uiterlijk_geboren__lte=geboren_bij_vestiging(LEEFTIJD_TRAJECT)
        )
        return gevonden

    def zoek_naam(self, tekst: str) -> StatushouderQuerySet:
        """Every word of the text is part of the name (either spelling), without caring for case and accents."""
        gevonden = self
        for woord in tekst.split():
            gevonden = gevonden.filter(zoeknaam__contains=Zoektekst(models.Value(woord)))
        return gevonden


def _is_betrokken(medewerker: Medewerker) -> Exists:
    betrokken = apps.get_model("statushouders", "Betrokkenheid").objects.actief()
    return Exists(betrokken.filter(statushouder_id=OuterRef("pk"), medewerker_id=medewerker.pk))


def _zichtbare_mensen(medewerker: Medewerker) -> StatushouderQuerySet:
    return apps.get_model("statushouders", "Statushouder").objects.visible_to(medewerker)


class BetrokkenheidQuerySet(models.QuerySet[Any]):
    """Who is or was on which case; visible with the person."""

    def actief(self) -> BetrokkenheidQuerySet:
        return self.filter(tot=None)

    def verantwoordelijk(self) -> BetrokkenheidQuerySet:
        """Who is on a case now and still works here: in this role the steps of this role are theirs.

        Nobody: the steps wait for the teamleider, in 'nog niet verdeeld'.
        """
        return self.actief().filter(medewerker__is_active=True)

    def visible_to(self, medewerker: Medewerker) -> BetrokkenheidQuerySet:
        return self.filter(statushouder__in=_zichtbare_mensen(medewerker))


class ContactmomentQuerySet(models.QuerySet[Any]):
    """Contacts with people whom one sees."""

    def visible_to(self, medewerker: Medewerker) -> ContactmomentQuerySet:
        """Who guides the person reads all contacts; others read what they recorded themselves."""
        van_mensen = self.filter(statushouder__in=_zichtbare_mensen(medewerker))
        return van_mensen if medewerker.rol in LEEST_CONTACTEN else van_mensen.filter(door_id=medewerker.pk)


class AankomstlijstQuerySet(models.QuerySet[Any]):
    """Lists of arrivals; before they are confirmed they hold people whom nobody else knows yet."""

    def visible_to(self, medewerker: Medewerker) -> AankomstlijstQuerySet:
        """The teamleider of the municipality; nobody else."""
        if medewerker.rol != Rol.TEAMLEIDER or medewerker.actieve_gemeente_id is None:
            return self.none()
        return self.filter(gemeente_id=medewerker.actieve_gemeente_id)


class AankomstregelQuerySet(models.QuerySet[Any]):
    """The rows of those lists."""

    def visible_to(self, medewerker: Medewerker) -> AankomstregelQuerySet:
        """The rows of the lists that one may see."""
        lijsten = apps.get_model("statushouders", "Aankomstlijst").objects.visible_to(medewerker)
        return self.filter(lijst__in=lijsten)


class FeitQuerySet(models.QuerySet[Any]):
    """Facts about people whom one sees. A model of one group says which (`feitgroep`)."""

    def visible_to(self, medewerker: Medewerker) -> FeitQuerySet:
        """Of those people, to a role that sees that group of facts (`zichtbaarheid`)."""
        groepen = zichtbare_groepen(medewerker)
        eigen = getattr(self.model, "feitgroep", None)
        if not groepen or (eigen and eigen not in groepen):
            return self.none()
        return self.filter(statushouder__in=_zichtbare_mensen(medewerker))


class HerkomstQuerySet(models.QuerySet[Any]):
    """Since when and by whom groups of facts are known."""

    def visible_to(self, medewerker: Medewerker) -> HerkomstQuerySet:
        """Of the groups that one sees; that a protected one was asked, also to who can come to it."""
        groepen = set(zichtbare_groepen(medewerker))
        if bescherming_voor(medewerker) is not Bescherming.NIET:
            groepen |= set(BESCHERMD)
        return self.filter(statushouder__in=_zichtbare_mensen(medewerker), groep__in=groepen)


class VervangingQuerySet(models.QuerySet[Any]):
    """Who stands in for whom."""

    def op(self, dag: date) -> VervangingQuerySet:
        """Those that hold on this day."""
        return self.filter(van__lte=dag, tot__gte=dag)

    def visible_to(self, medewerker: Medewerker) -> VervangingQuerySet:
        """The teamleider: those of the municipality. Others: those in which they take part themselves."""
        if medewerker.actieve_gemeente_id is None or not medewerker.is_active:
            return self.none()
        if medewerker.rol == Rol.TEAMLEIDER:
            return self.filter(
                medewerker__in=apps.get_model("medewerkers", "Medewerker").objects.visible_to(medewerker)
            )
        return self.filter(models.Q(medewerker=medewerker.pk) | models.Q(vervanger=medewerker.pk))


def dossiers_van(medewerker: Medewerker) -> StatushouderQuerySet:
    """The people whose klantondersteuner this medewerker is, or stands in for today."""
    if medewerker.rol != Rol.KLANTONDERSTEUNER:
        return apps.get_model("statushouders", "Statushouder").objects.none()
    vervangen = apps.get_model("statushouders", "Vervanging").objects.op(vandaag()).filter(vervanger=medewerker.pk)
    van_wie = models.Q(medewerker=medewerker.pk) | models.Q(medewerker__in=vervangen.values("medewerker"))
    betrokken = apps.get_model("statushouders", "Betrokkenheid").objects.actief().filter(van_wie)
    van_hen = betrokken.filter(rol=Rol.KLANTONDERSTEUNER, statushouder_id=OuterRef("pk"))
    return _zichtbare_mensen(medewerker).filter(Exists(van_hen))


class BeschermdQuerySet(models.QuerySet[Any]):
    """Protected facts. Read them through `services.lees_beschermd` alone, which writes the line of the reading."""

    def visible_to(self, medewerker: Medewerker) -> BeschermdQuerySet:
        """The klantondersteuner of the dossier and the stand-in. With a reason: `met_reden`. Nobody else."""
        if bescherming_voor(medewerker) is not Bescherming.EIGEN_DOSSIER:
            return self.none()
        return self.filter(statushouder__in=dossiers_van(medewerker))

    def met_reden(self, medewerker: Medewerker) -> BeschermdQuerySet:
        """What a teamleider may read after saying why."""
        if bescherming_voor(medewerker) is not Bescherming.MET_REDEN:
            return self.none()
        return self.filter(statushouder__in=_zichtbare_mensen(medewerker))


class InzageQuerySet(models.QuerySet[Any]):
    """Who read protected facts with a reason."""

    def visible_to(self, medewerker: Medewerker) -> InzageQuerySet:
        """Who guides the person, and who read it."""
        eigen = models.Q(door=medewerker.pk, statushouder__in=_zichtbare_mensen(medewerker))
        return self.filter(eigen | models.Q(statushouder__in=dossiers_van(medewerker)))


class DocumentQuerySet(models.QuerySet[Any]):
    """Documents of people whom one sees."""

    def visible_to(self, medewerker: Medewerker) -> DocumentQuerySet:
        """Of the categories of one's role, and what was narrowed for the municipality and who uploaded it.

        Medical ones: to the klantondersteuner of the dossier and the stand-in; to a teamleider for a short while after
        saying why (`services.vraag_medische_documenten`).
        """
        mensen = _zichtbare_mensen(medewerker)
        gewoon = models.Q(statushouder__in=mensen, categorie__in=categorieen.open_categorieen(medewerker))
        if not categorieen.ziet_ook_beperkt(medewerker):
            gewoon &= models.Q(beperkt=False) | models.Q(geupload_door=medewerker.pk)
        return self.filter(gewoon | _beschermde_documenten(medewerker))

    def bewaard(self) -> DocumentQuerySet:
        """Not thrown away."""
        return self.filter(verwijderd_op=None)


def _beschermde_documenten(medewerker: Medewerker) -> models.Q:
    stand = categorieen.komt_bij_beschermd(medewerker)
    van_wie = {Bescherming.EIGEN_DOSSIER: dossiers_van, Bescherming.MET_REDEN: _met_verse_reden}.get(stand)
    if van_wie is None:
        return models.Q(pk__in=[])
    return models.Q(statushouder__in=van_wie(medewerker), categorie__in=categorieen.BESCHERMD)


def _met_verse_reden(medewerker: Medewerker) -> StatushouderQuerySet:
    inzages = apps.get_model("statushouders", "Inzage").objects.filter(
        statushouder_id=OuterRef("pk"), door=medewerker.pk, groep=MEDISCHE_DOCUMENTEN, op__gt=nu() - REDEN_GELDT
    )
    return _zichtbare_mensen(medewerker).filter(Exists(inzages))


class LosbestandQuerySet(models.QuerySet[Any]):
    """Files without a document."""

    def visible_to(self, medewerker: Medewerker) -> LosbestandQuerySet:
        """Nobody: they are for a job."""
        return self.none()
