"""What a phone sends in of the day: attendance and observations, in the order in which they were written."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.crypto import constant_time_compare
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from begeleiding.dagmeldingen import MEESTE_MELDINGEN, Dagmelding, Soort, Uitslag, lees_melding
from begeleiding.dagsleutel import sleutel_van
from begeleiding.models import Dagregistratie
from begeleiding.services.dag import stuur_in
from kern.api import ApiScherm
from kern.fouten import DomeinFout

NIET_VAN_JOU = "Deze meldingen zijn van een ander account. Log in met dat account om ze te versturen."


class Registratieweergave(serializers.ModelSerializer[Dagregistratie]):
    """What holds now."""

    door = serializers.CharField(source="door.naam")

    class Meta:
        model = Dagregistratie
        fields = ("id", "dagdeel", "aanwezigheid", "minuten", "opmerking", "door", "op")


class Uitslagweergave(serializers.Serializer[Any]):
    """What became of one entry."""

    id = serializers.CharField(allow_null=True)
    uitslag = serializers.ChoiceField(choices=[een.value for een in Soort])
    melding = serializers.CharField(help_text="Wat er aan de hand is en wat je doet; leeg als het bewaard is.")
    nu = Registratieweergave(allow_null=True, help_text="Wat er nu voor deze plek en dag geldt.")


class Uitslagen(serializers.Serializer[Any]):
    """In the order of the entries."""

    uitslagen = Uitslagweergave(many=True)


class Inzending(serializers.Serializer[Any]):
    """The body of the request. What is wrong with one entry is said of that one."""

    gebruiker = serializers.CharField(help_text="De sleutel van wie dit invulde, uit /dag/sleutel/.")
    meldingen = serializers.ListField(
        child=serializers.JSONField(), max_length=MEESTE_MELDINGEN, help_text="In volgorde van invullen."
    )


class DagInsturen(ApiScherm):
    """Each entry is stored, clashes or is refused by itself. The same one may come again: it is stored once."""

    actie = "begeleiding.dag"

    @extend_schema(
        summary="Leg aanwezigheid en observaties van een dag vast",
        request=Inzending,
        responses={200: Uitslagen, 409: OpenApiResponse(description="De meldingen zijn van een ander account.")},
    )
    def post(self, request: Any) -> Response:
        invoer = Inzending(data=request.data)
        invoer.is_valid(raise_exception=True)
        if not constant_time_compare(invoer.validated_data["gebruiker"], sleutel_van(request.user)):
            return Response({"status": 409, "title": NIET_VAN_JOU}, status=409)
        return Response({"uitslagen": _verwerk(invoer.validated_data["meldingen"], request.user)})


def _verwerk(ruw: list[Any], door: Any) -> list[dict[str, Any]]:
    """One answer per entry, in order; what cannot be read is refused without stopping the others."""
    gelezen = [_lees(een) for een in ruw]
    uitslagen = iter(stuur_in(meldingen=[een for een in gelezen if isinstance(een, Dagmelding)], door=door))
    return [
        _weergave(een, next(uitslagen) if isinstance(uitkomst, Dagmelding) else uitkomst)
        for een, uitkomst in zip(ruw, gelezen, strict=True)
    ]


def _lees(ruw: Any) -> Dagmelding | Uitslag:
    try:
        return lees_melding(ruw)
    except DomeinFout as fout:
        return Uitslag(Soort.GEWEIGERD, fout.melding)


def _weergave(ruw: Any, uitslag: Uitslag) -> dict[str, Any]:
    eigen_id = ruw.get("id") if isinstance(ruw, dict) else None
    return {
        "id": eigen_id if isinstance(eigen_id, str | UUID) else None,
        "uitslag": uitslag.soort.value,
        "melding": uitslag.melding,
        "nu": Registratieweergave(uitslag.nu).data if uitslag.nu else None,
    }
