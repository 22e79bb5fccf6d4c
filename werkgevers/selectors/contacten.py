"""What was said with an employer, and who spoke with it lately."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Prefetch

from medewerkers.models import Medewerker
from werkgevers.models import Werkgever, Werkgeveractie, Werkgevercontact
from werkgevers.querysets import VanEenWerkgeverQuerySet

# So long after a colleague spoke with them one asks him first: an employer hears one voice.
NET_GESPROKEN = timedelta(days=7)


def contacten_met(werkgever: Werkgever, *, soort: str = "") -> VanEenWerkgeverQuerySet:
    """The contacts with this employer, the newest first, each with what was planned then."""
    contacten: VanEenWerkgeverQuerySet = werkgever.contacten.select_related("contactpersoon", "door")
    acties = Prefetch("acties", Werkgeveractie.objects.select_related("van").order_by("uiterlijk", "pk"))
    gekozen = contacten.filter(soort=soort) if soort else contacten
    met: VanEenWerkgeverQuerySet = gekozen.prefetch_related(acties)
    return met


def net_gesproken(werkgever: Werkgever, *, kijker: Medewerker, dag: date) -> Werkgevercontact | None:
    """The last contact that somebody else had within a week."""
    van_anderen = werkgever.contacten.exclude(door=kijker).filter(dag__gt=dag - NET_GESPROKEN)
    laatste: Werkgevercontact | None = van_anderen.select_related("door").first()
    return laatste
