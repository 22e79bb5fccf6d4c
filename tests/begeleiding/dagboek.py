"""Entries as a phone sends them, and people to send them about."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.urls import reverse

from begeleiding.api.dag import _verwerk
from begeleiding.dagsleutel import sleutel_van
from begeleiding.models import Assessment
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from tests.factories import BetrokkenheidFactory
from tests.factories.begeleiding import AssessmentFactory, HalFactory
from tests.factories.plaatsingen import PlaatsingFactory

INSTUREN = "api:dag_insturen"


def op_de_hal(door: Medewerker, **velden: Any) -> Assessment:
    """Somebody in a hall whom this colleague guides."""
    gemeente = door.werkt_voor()
    velden = {"hal": velden.pop("hal", None) or HalFactory(gemeente=gemeente)} | velden
    een = AssessmentFactory(statushouder__gemeente=gemeente, jobcoach=door, **velden)
    BetrokkenheidFactory(statushouder=een.statushouder, medewerker=door, rol=door.rol)
    return een


def bij_een_werkgever(door: Medewerker, **velden: Any) -> Any:
    """Somebody who works at an employer's, whom this colleague guides."""
    velden = {"stand": "lopend", "gestart_op": vandaag() - timedelta(days=11)} | velden
    een = PlaatsingFactory(statushouder__gemeente=door.werkt_voor(), **velden)
    BetrokkenheidFactory(statushouder=een.statushouder, medewerker=door, rol=door.rol)
    return een


def plek(een: Any) -> str:
    return f"{'a' if isinstance(een, Assessment) else 'p'}{een.pk}"


def er(een: Any, aanwezigheid: str = "aanwezig", **velden: Any) -> dict[str, Any]:
    """Somebody was there, or not."""
    return {
        "id": str(uuid4()), "soort": "aanwezigheid", "plek": plek(een), "dag": vandaag().isoformat(), "dagdeel": "dag",
        "aanwezigheid": aanwezigheid, "minuten": None, "opmerking": "", "gezien": None,
    } | velden  # fmt: skip


def zag(een: Any, scores: dict[Any, Any] | None = None, **velden: Any) -> dict[str, Any]:
    """What one saw of somebody."""
    return {
        "id": str(uuid4()), "soort": "waarneming", "plek": plek(een), "dag": vandaag().isoformat(),
        "scores": {str(punt): waarde for punt, waarde in (scores or {}).items()}, "notitie": "", "leerdoel": None,
        "vervangt": None,
    } | velden  # fmt: skip


def stuur(door: Medewerker, *meldingen: Any) -> list[dict[str, Any]]:
    """What the API makes of it, without the way there."""
    return _verwerk(list(meldingen), door)


def post(client: Any, door: Medewerker, *meldingen: Any, gebruiker: str | None = None) -> Any:
    """Over the API."""
    lijf = {"gebruiker": sleutel_van(door) if gebruiker is None else gebruiker, "meldingen": list(meldingen)}
    return client.post(reverse(INSTUREN), lijf, content_type="application/json")


def uitslagen(antwoorden: list[dict[str, Any]]) -> list[str]:
    return [een["uitslag"] for een in antwoorden]
