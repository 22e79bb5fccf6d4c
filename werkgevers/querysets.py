"""Who sees which employers, work and meetings. `visible_to` is the only formulation of it; it fails closed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import models
from django.db.models import Q

from kern.tijd import nu
from kern.zoektekst import Zoektekst
from medewerkers.rollen import Rol
from statushouders.models import Statushouder
from werkgevers.codelijsten import Bijeenkomststand

if TYPE_CHECKING:
    from medewerkers.models import Medewerker

# Employers are no secret among those who look for work with and for people. A ketenpartner and a productieleider need
# none of it; policy staff reads figures.
ZIET_WERKGEVERS = frozenset({Rol.ACCOUNTMANAGER, Rol.TEAMLEIDER, Rol.KLANTONDERSTEUNER, Rol.JOBCOACH})
LEEST_WERKGEVERS_IN = frozenset({Rol.ACCOUNTMANAGER, Rol.TEAMLEIDER})
LIEVER_NIET = "liever_niet"


class WerkgeverQuerySet(models.QuerySet[Any]):
    """Employers of one municipality at a time."""

    def visible_to(self, medewerker: Medewerker) -> WerkgeverQuerySet:
        """Those of the active municipality, archived ones too, to who works with employers."""
        if medewerker.actieve_gemeente_id is None or not medewerker.is_active:
            return self.none()
        if medewerker.rol not in ZIET_WERKGEVERS:
            return self.none()
        return self.filter(gemeente_id=medewerker.actieve_gemeente_id)

    def in_het_netwerk(self) -> WerkgeverQuerySet:
        """Not archived."""
        return self.filter(gearchiveerd_op=None)

    def benaderbaar(self) -> WerkgeverQuerySet:
        """Who may be asked for a place: in the network, and not 'liever niet'."""
        return self.in_het_netwerk().exclude(bereidheid=LIEVER_NIET)

    def zoek(self, tekst: str) -> WerkgeverQuerySet:
        """Every word is part of the name or the place, or of the name of work that they offer."""
        gevonden = self
        werkplekken = apps.get_model("werkgevers", "Werkplek").objects.all()
        for woord in tekst.split():
            in_werk = werkplekken.filter(werkgever_id=models.OuterRef("pk"), titel__icontains=woord)
            gevonden = gevonden.filter(
                Q(zoektekst__contains=Zoektekst(models.Value(woord))) | Q(models.Exists(in_werk))
            )
        return gevonden


def _zichtbare_werkgevers(medewerker: Medewerker) -> WerkgeverQuerySet:
    return apps.get_model("werkgevers", "Werkgever").objects.visible_to(medewerker)


class VanEenWerkgeverQuerySet(models.QuerySet[Any]):
    """What belongs to one employer: seen by who sees the employer."""

    def visible_to(self, medewerker: Medewerker) -> VanEenWerkgeverQuerySet:
        return self.filter(werkgever__in=_zichtbare_werkgevers(medewerker))


class ContactpersoonQuerySet(VanEenWerkgeverQuerySet):
    """People whom one speaks with at an employer."""

    def in_dienst(self) -> ContactpersoonQuerySet:
        """Who works there still."""
        return self.filter(weg_op=None)


class SamenvoegingQuerySet(models.QuerySet[Any]):
    """Employers that were the same."""

    def visible_to(self, medewerker: Medewerker) -> SamenvoegingQuerySet:
        return self.filter(blijft__in=_zichtbare_werkgevers(medewerker))


class WerkplekQuerySet(VanEenWerkgeverQuerySet):
    """Places and vacancies."""

    def open_op(self, dag: date) -> WerkplekQuerySet:
        """Not closed, not over by then, at an employer who may be asked."""
        benaderbaar = apps.get_model("werkgevers", "Werkgever").objects.benaderbaar()
        nog_open = self.filter(gesloten_op=None, werkgever__in=benaderbaar)
        gevonden: WerkplekQuerySet = nog_open.filter(Q(einde=None) | Q(einde__gte=dag))
        return gevonden


class BijeenkomstQuerySet(models.QuerySet[Any]):
    """Visits and network meetings."""

    def visible_to(self, medewerker: Medewerker) -> BijeenkomstQuerySet:
        """Those of the active municipality, to who works with employers."""
        if medewerker.actieve_gemeente_id is None or not medewerker.is_active:
            return self.none()
        if medewerker.rol not in ZIET_WERKGEVERS:
            return self.none()
        return self.filter(gemeente_id=medewerker.actieve_gemeente_id)

    def komend(self) -> BijeenkomstQuerySet:
        """Planned, and not `begonnen`; the first one first."""
        return self.filter(stand=Bijeenkomststand.GEPLAND, begin__gt=nu()).order_by("begin", "pk")

    def eerder(self) -> BijeenkomstQuerySet:
        """The others; the last one first."""
        return self.exclude(stand=Bijeenkomststand.GEPLAND, begin__gt=nu()).order_by("-begin", "-pk")


class VanEenMensQuerySet(models.QuerySet[Any]):
    """What ties a person to an employer: a visit, a training."""

    def visible_to(self, medewerker: Medewerker) -> VanEenMensQuerySet:
        """Of the people whose name one may read (`te_noemen_voor`), to who works with employers."""
        if medewerker.rol not in ZIET_WERKGEVERS:
            return self.none()
        return self.filter(statushouder__in=Statushouder.objects.te_noemen_voor(medewerker))


class TrainingQuerySet(VanEenMensQuerySet):
    """Trainings of people."""

    def visible_to(self, medewerker: Medewerker) -> VanEenMensQuerySet:
        """As above. An accountmanager: those with an employer, which are his business; no course besides."""
        zichtbaar = super().visible_to(medewerker)
        return zichtbaar.exclude(werkgever=None) if medewerker.rol == Rol.ACCOUNTMANAGER else zichtbaar


class PostcodegebiedQuerySet(models.QuerySet[Any]):
    """Where the four digits of a postcode are; the same for everybody."""

    def visible_to(self, medewerker: Medewerker) -> PostcodegebiedQuerySet:
        return self.all() if medewerker.is_active else self.none()


class WerkgeverslijstQuerySet(models.QuerySet[Any]):
    """Lists of employers that were loaded from a file."""

    def visible_to(self, medewerker: Medewerker) -> WerkgeverslijstQuerySet:
        """Those of the active municipality, to who writes about employers."""
        if medewerker.actieve_gemeente_id is None or not medewerker.is_active:
            return self.none()
        if medewerker.rol not in LEEST_WERKGEVERS_IN:
            return self.none()
        return self.filter(gemeente_id=medewerker.actieve_gemeente_id)


class WerkgeversregelQuerySet(models.QuerySet[Any]):
    """The rows of those lists."""

    def visible_to(self, medewerker: Medewerker) -> WerkgeversregelQuerySet:
        """The rows of the lists that one may see."""
        lijsten = apps.get_model("werkgevers", "Werkgeverslijst").objects.visible_to(medewerker)
        return self.filter(lijst__in=lijsten)
