from django.urls import path

from trajecten.views import aanpakken, stappen, trajecten

app_name = "trajecten"
urlpatterns = [
    path("aanpakken/", aanpakken.Aanpakken.as_view(), name="aanpakken"),
    path("aanpakken/stappen/<int:aanpakstap_id>/", aanpakken.AanpakstapWijzigen.as_view(), name="aanpakstap"),
    path("stappen/<int:stap_id>/", stappen.StapBekijken.as_view(), name="stap"),
    path("stappen/<int:stap_id>/afronden/", stappen.StapAfronden.as_view(), name="stap_afronden"),
    path("stappen/<int:stap_id>/heropenen/", stappen.StapHeropenen.as_view(), name="stap_heropenen"),
    path("stappen/<int:stap_id>/verplaatsen/", stappen.StapVerplaatsen.as_view(), name="stap_verplaatsen"),
    path(
        "stappen/<int:stap_id>/verplaatsing-ongedaan/",
        stappen.StapVerplaatsingOngedaan.as_view(),
        name="stap_verplaatsing_ongedaan",
    ),
    path("stappen/<int:stap_id>/overslaan/", stappen.StapOverslaan.as_view(), name="stap_overslaan"),
    path("stappen/<int:stap_id>/wachten/", stappen.StapWachten.as_view(), name="stap_wachten"),
    path("stappen/<int:stap_id>/niet-wachten/", stappen.StapNietWachten.as_view(), name="stap_niet_wachten"),
    path("<int:traject_id>/sluiten/", trajecten.TrajectSluiten.as_view(), name="traject_sluiten"),
    path("<int:traject_id>/heropenen/", trajecten.TrajectHeropenen.as_view(), name="traject_heropenen"),
]
