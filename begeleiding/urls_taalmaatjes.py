"""The addresses of language buddies; part of those of the app."""

from django.urls import path

from begeleiding.views import taalmaatjes
from begeleiding.views.taal import maatjes

urlpatterns = [
    path("taalmaatjes/", maatjes.Taalmaatjes.as_view(), name="taalmaatjes"),
    path(
        "taalmaatjes/persoon/<int:statushouder_id>/nieuw/", taalmaatjes.MaatjeNieuw.as_view(), name="taalmaatje_nieuw"
    ),
    path("taalmaatjes/<int:taalmaatje_id>/actief/", taalmaatjes.MaatjeActief.as_view(), name="taalmaatje_actief"),
    path(
        "taalmaatjes/<int:taalmaatje_id>/niet-actief/",
        taalmaatjes.MaatjeNietActief.as_view(),
        name="taalmaatje_niet_actief",
    ),
    path("taalmaatjes/<int:taalmaatje_id>/stoppen/", taalmaatjes.MaatjeStoppen.as_view(), name="taalmaatje_stoppen"),
    path(
        "taalmaatjes/<int:taalmaatje_id>/hervatten/",
        taalmaatjes.MaatjeHervatten.as_view(),
        name="taalmaatje_hervatten",
    ),
    path("taalmaatjes/<int:taalmaatje_id>/weg/", taalmaatjes.MaatjeWeg.as_view(), name="taalmaatje_weg"),
]
