"""All addresses, app by app. Error pages have templates of their own."""

from django.urls import include, path

urlpatterns = [
    path("", include("werkplek.urls")),
    path("", include("kern.urls")),
    path("account/", include("medewerkers.urls")),
    path("statushouders/", include("statushouders.urls")),
    path("", include("agenda.urls")),
    path("werkgevers/", include("werkgevers.urls")),
    path("", include("plaatsingen.urls")),
    path("", include("begeleiding.urls")),
    path("trajecten/", include("trajecten.urls")),
    path("dossiers/intake/", include("intake.urls")),
    path("gedeeld/", include("statushouders.urls_gedeeld")),
    path("api/v1/", include("config.api")),
    path("rapportage/", include("rapportages.urls")),
]
