"""What is to be done for employers, and by whom."""

from __future__ import annotations

from medewerkers.models import Medewerker
from medewerkers.querysets import MedewerkerQuerySet
from werkgevers.models import Werkgever, Werkgeveractie
from werkgevers.querysets import ZIET_WERKGEVERS, VanEenWerkgeverQuerySet


def wie_het_doen(kijker: Medewerker) -> MedewerkerQuerySet:
    """The colleagues who work with employers in this municipality."""
    collegas: MedewerkerQuerySet = Medewerker.objects.visible_to(kijker).actief().met_rol(*ZIET_WERKGEVERS)
    return collegas.order_by("voornaam", "achternaam", "pk")


def open_acties(kijker: Medewerker) -> VanEenWerkgeverQuerySet:
    """What is to be done for the employers of the network, the nearest day first."""
    acties: VanEenWerkgeverQuerySet = Werkgeveractie.objects.visible_to(kijker).filter(
        gedaan_op=None, werkgever__gearchiveerd_op=None
    )
    return acties.select_related("werkgever", "van").order_by("uiterlijk", "pk")


def acties_bij(werkgever: Werkgever) -> VanEenWerkgeverQuerySet:
    """What is to be done for this employer, also when it is archived."""
    acties: VanEenWerkgeverQuerySet = werkgever.acties.filter(gedaan_op=None)
    return acties.select_related("van").order_by("uiterlijk", "pk")
