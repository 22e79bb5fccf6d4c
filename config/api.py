"""The addresses of the API, version 1, and its description (OpenAPI)."""

from django.urls import path
from drf_spectacular.views import SpectacularAPIView

from begeleiding.api.dag import DagInsturen
from kern.api import ApiScherm
from kern.toegang import INGELOGD
from trajecten.api.stappen import OpenStappen, StapAfrondenApi


class Beschrijving(ApiScherm, SpectacularAPIView):
    """The OpenAPI description, for who is signed in."""

    actie = INGELOGD
    renderer_classes = SpectacularAPIView.renderer_classes  # type: ignore[assignment]


app_name = "api"
urlpatterns = [
    path("beschrijving/", Beschrijving.as_view(), name="beschrijving"),
    path("dag/insturen/", DagInsturen.as_view(), name="dag_insturen"),
    path("stappen/", OpenStappen.as_view(), name="stappen"),
    path("stappen/<int:stap_id>/afronden/", StapAfrondenApi.as_view(), name="stap_afronden"),
]
