"""Who spoke with an employer lately, and when somebody last did.

A visit or meeting that took place is a contact of each employer that was there, as long as it stands recorded so.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db.models import Case, CharField, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, Greatest, TruncDate

from medewerkers.models import Medewerker
from werkgevers.codelijsten import Bijeenkomstsoort, Bijeenkomststand, Contactsoort
from werkgevers.models import Bijeenkomst, Werkgever, Werkgevercontact
from werkgevers.querysets import WerkgeverQuerySet

# So long after a colleague spoke with them one asks him first: an employer hears one voice.
NET_GESPROKEN = timedelta(days=7)
_SOORT_VAN = {Bijeenkomstsoort.BEDRIJFSBEZOEK: Contactsoort.BEZOEK, Bijeenkomstsoort.NETWERK: Contactsoort.NETWERK}


class Gesproken(NamedTuple):
    """Who of us spoke with them, when and how."""

    door: Medewerker
    dag: date
    soort: str

    @property
    def hoe(self) -> str:
        return str(Contactsoort(self.soort).label).lower()


def net_gesproken(werkgever: Werkgever, *, kijker: Medewerker, dag: date) -> Gesproken | None:
    """The last contact that somebody else had within a week."""
    sinds = dag - NET_GESPROKEN
    contact = werkgever.contacten.exclude(door=kijker).filter(dag__gt=sinds).select_related("door").first()
    bezoeken = _geweest().filter(werkgevers=werkgever, wanneer__gt=sinds).exclude(begeleider=kijker)
    bezoek = bezoeken.select_related("begeleider").order_by("-wanneer", "-pk").first()
    gevonden = [Gesproken(contact.door, contact.dag, contact.soort)] if contact else []
    if bezoek:
        gevonden.append(Gesproken(bezoek.begeleider, bezoek.wanneer, _SOORT_VAN[bezoek.soort]))
    return max(gevonden, key=lambda een: een.dag, default=None)


def met_laatste_contact(lijst: WerkgeverQuerySet) -> WerkgeverQuerySet:
    """`laatste_dag` and `laatste_soort` of the last contact, and `gesproken`: that day, or when it was written down."""
    contacten = Werkgevercontact.objects.filter(werkgever=OuterRef("pk")).order_by("-dag", "-pk")
    bezoeken = _geweest().filter(werkgevers=OuterRef("pk")).order_by("-wanneer", "-pk")
    als_contact = (When(bezoek_soort=soort, then=Value(als.value)) for soort, als in _SOORT_VAN.items())
    bezoek_later = Q(contact_dag=None) | Q(bezoek_dag__gt=F("contact_dag"))
    met: WerkgeverQuerySet = lijst.annotate(
        contact_dag=Subquery(contacten.values("dag")[:1]),
        bezoek_dag=Subquery(bezoeken.values("wanneer")[:1]),
        bezoek_soort=Subquery(bezoeken.values("soort")[:1]),
    ).annotate(
        laatste_dag=Greatest("contact_dag", "bezoek_dag"),
        laatste_soort=Case(
            When(bezoek_later & Q(bezoek_dag__isnull=False), then=Case(*als_contact, output_field=CharField())),
            default=Subquery(contacten.values("soort")[:1]),
            output_field=CharField(),
        ),
        gesproken=Coalesce(Greatest("contact_dag", "bezoek_dag"), TruncDate("aangemaakt_op")),
    )
    return met


def _geweest() -> QuerySet[Any]:
    gevonden: QuerySet[Any] = Bijeenkomst.objects.filter(stand=Bijeenkomststand.GEWEEST).annotate(
        wanneer=TruncDate("begin")
    )
    return gevonden
