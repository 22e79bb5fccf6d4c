"""Open steps, for the municipality's own systems, and finishing one of them."""

from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from kern.api import ApiScherm, Bladzijden
from kern.tijd import vandaag
from trajecten.models import Stap
from trajecten.services import rond_stap_af
from trajecten.statussen import Stapstatus
from trajecten.tijdlijn.standen import is_te_laat


class Stapweergave(serializers.ModelSerializer[Stap]):
    """One step. The person is a number: names are for the screens."""

    code = serializers.CharField(source="aanpakstap.code", help_text="Code van de stap in de aanpak.")
    naam = serializers.CharField(source="aanpakstap.naam")
    statushouder = serializers.IntegerField(source="traject.statushouder_id", help_text="Nummer van de persoon.")
    wacht_op = serializers.SerializerMethodField(help_text="Op wie een open stap wacht.")
    te_laat = serializers.SerializerMethodField(help_text="Of de deadline voorbij is; vandaag is niet te laat.")

    class Meta:
        model = Stap
        fields = (
            "id", "code", "naam", "statushouder", "status", "uiterlijk", "streefdatum", "uiterste_datum",
            "verplaatst_naar", "gedaan_op", "wacht_op", "te_laat",
        )  # fmt: skip

    def get_wacht_op(self, stap: Stap) -> str:
        return stap.wacht_op if stap.status == Stapstatus.OPEN else ""

    def get_te_laat(self, stap: Stap) -> bool:
        return is_te_laat(stap, vandaag())


class Afronding(serializers.Serializer[Any]):
    """The body of the request; an empty one means today."""

    gedaan_op = serializers.DateField(required=False, help_text="De dag waarop het gebeurde; anders vandaag.")


class OpenStappen(ApiScherm):
    """Open steps of the people whom one may see, the most urgent first."""

    actie = "trajecten.stappen_lezen"

    @extend_schema(
        summary="Open stappen, de meest dringende eerst",
        parameters=[
            OpenApiParameter("te_laat", bool, description="Alleen stappen die te laat zijn."),
            OpenApiParameter("bladzijde", int),
        ],
        responses=Stapweergave(many=True),
    )
    def get(self, request: Any) -> Response:
        stappen = Stap.objects.visible_to(request.user).open().select_related("aanpakstap", "traject")
        if request.query_params.get("te_laat", "").lower() in {"1", "true", "ja"}:
            stappen = stappen.te_laat_op(vandaag())
        bladzijden = Bladzijden()
        deel = bladzijden.paginate_queryset(stappen.op_volgorde_van_urgentie(), request, view=self)
        return bladzijden.get_paginated_response(Stapweergave(deel, many=True).data)


class StapAfrondenApi(ApiScherm):
    """Finish a step: the same service as the button on the screen."""

    actie = "trajecten.stap_afronden_api"

    @extend_schema(summary="Rond een stap af", request=Afronding, responses=Stapweergave)
    def post(self, request: Any, stap_id: int) -> Response:
        stap = get_object_or_404(Stap.objects.af_te_handelen_door(request.user), pk=stap_id)
        invoer = Afronding(data=request.data)
        invoer.is_valid(raise_exception=True)
        gedaan_op = invoer.validated_data.get("gedaan_op")
        return Response(Stapweergave(rond_stap_af(stap=stap, door=request.user, gedaan_op=gedaan_op)).data)
