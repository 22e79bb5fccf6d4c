"""The addresses of goals; part of those of the app."""

from django.urls import path

from begeleiding.views.leerdoelen import doel, lijst, stand, stappen

urlpatterns = [
    path("leerdoelen/persoon/<int:statushouder_id>/", lijst.Leerdoelentab.as_view(), name="leerdoelen"),
    path("leerdoelen/persoon/<int:statushouder_id>/nieuw/", doel.DoelNieuw.as_view(), name="leerdoel_nieuw"),
    path("leerdoelen/<int:leerdoel_id>/", doel.DoelBekijken.as_view(), name="leerdoel"),
    path("leerdoelen/<int:leerdoel_id>/wijzigen/", doel.DoelWijzigen.as_view(), name="leerdoel_wijzigen"),
    path("leerdoelen/<int:leerdoel_id>/weg/", doel.DoelWeg.as_view(), name="leerdoel_weg"),
    path("leerdoelen/<int:leerdoel_id>/gehaald/", stand.DoelGehaald.as_view(), name="leerdoel_gehaald"),
    path("leerdoelen/<int:leerdoel_id>/stoppen/", stand.DoelStoppen.as_view(), name="leerdoel_stoppen"),
    path("leerdoelen/<int:leerdoel_id>/oppakken/", stand.DoelHeropenen.as_view(), name="leerdoel_heropenen"),
    path(
        "leerdoelen/<int:leerdoel_id>/ongedaan/<int:versie>/",
        stand.DoelHeropenen.as_view(),
        name="leerdoel_ongedaan",
    ),
    path("leerdoelen/<int:leerdoel_id>/stappen/", stappen.StapNieuw.as_view(), name="leerdoelstap_nieuw"),
    path(
        "leerdoelen/<int:leerdoel_id>/stappen/terug/<int:weg_id>/",
        stappen.StapTerug.as_view(),
        name="leerdoelstap_terug",
    ),
    path("leerdoelen/stappen/<int:leerdoelstap_id>/", stappen.StapWijzigen.as_view(), name="leerdoelstap"),
    path("leerdoelen/stappen/<int:leerdoelstap_id>/gedaan/", stappen.StapGedaan.as_view(), name="leerdoelstap_gedaan"),
    path("leerdoelen/stappen/<int:leerdoelstap_id>/open/", stappen.StapOpen.as_view(), name="leerdoelstap_open"),
    path("leerdoelen/stappen/<int:leerdoelstap_id>/plek/", stappen.StapVerplaatsen.as_view(), name="leerdoelstap_plek"),
    path("leerdoelen/stappen/<int:leerdoelstap_id>/weg/", stappen.StapWeg.as_view(), name="leerdoelstap_weg"),
]
