from django.urls import path

from intake.services.eigen_vragen import OMHOOG, OMLAAG
from intake.views import eigen_vragen, gesprekken, punt_aanvullen, regelpunten, regelzaken, sectie, tab

app_name = "intake"
urlpatterns = [
    path("dossier/<int:statushouder_id>/", tab.Gesprekken.as_view(), name="tab"),
    path("dossier/<int:statushouder_id>/geregeld/", regelzaken.Geregeld.as_view(), name="geregeld"),
    path("dossier/<int:statushouder_id>/geregeld/blad/", regelzaken.Regelblad.as_view(), name="regelblad"),
    path(
        "dossier/<int:statushouder_id>/geregeld/groep/<slug:regelgroep>/",
        regelzaken.GroepWeg.as_view(),
        name="regelgroep_weg",
    ),
    path(
        "dossier/<int:statushouder_id>/geregeld/groep/<slug:regelgroep>/terug/",
        regelzaken.GroepTerug.as_view(),
        name="regelgroep_terug",
    ),
    path(
        "dossier/<int:statushouder_id>/geregeld/<int:regelpunt_id>/", regelzaken.Puntregel.as_view(), name="puntregel"
    ),
    path(
        "dossier/<int:statushouder_id>/geregeld/<int:regelpunt_id>/aanvullen/",
        punt_aanvullen.Aanvullen.as_view(),
        name="punt_aanvullen",
    ),
    path("regelpunten/", regelpunten.Regelpunten.as_view(), name="regelpunten"),
    path("regelpunten/nieuw/", regelpunten.RegelpuntNieuw.as_view(), name="regelpunt_nieuw"),
    path("regelpunten/overnemen/", regelpunten.StandaardlijstOvernemen.as_view(), name="standaardlijst"),
    path("regelpunten/<int:regelpunt_id>/", regelpunten.RegelpuntWijzigen.as_view(), name="regelpunt"),
    path(
        "regelpunten/<int:regelpunt_id>/verplaatsen/",
        regelpunten.RegelpuntVerplaatsen.as_view(),
        name="regelpunt_verplaatsen",
    ),
    path("regelpunten/<int:regelpunt_id>/aan/", regelpunten.RegelpuntAan.as_view(), name="regelpunt_aan"),
    path("regelpunten/<int:regelpunt_id>/uit/", regelpunten.RegelpuntUit.as_view(), name="regelpunt_uit"),
    path("dossier/<int:statushouder_id>/<slug:gesprekssoort>/", gesprekken.Begin.as_view(), name="begin"),
    path("afspraak/<int:afspraak_id>/", gesprekken.BeginBijAfspraak.as_view(), name="begin_bij_afspraak"),
    path("<int:gesprek_id>/", gesprekken.GesprekLezen.as_view(), name="gesprek"),
    path("<int:gesprek_id>/vragen/", gesprekken.Vragenlijst.as_view(), name="vragen"),
    path("<int:gesprek_id>/verbeteren/", gesprekken.Verbeteren.as_view(), name="verbeteren"),
    path("<int:gesprek_id>/weggooien/", gesprekken.Weggooien.as_view(), name="weggooien"),
    path("<int:gesprek_id>/beschermd/<slug:beschermd>/", gesprekken.BeschermdLezen.as_view(), name="beschermd"),
    path("<int:gesprek_id>/inzage/<slug:beschermd>/", gesprekken.Inzage.as_view(), name="inzage"),
    path("<int:gesprek_id>/deel/<slug:sectie>/", sectie.Sectiescherm.as_view(), name="sectie"),
    path("vragen/", eigen_vragen.Vragen.as_view(), name="eigen_vragen"),
    path("vragen/nieuw/", eigen_vragen.VraagNieuw.as_view(), name="eigen_vraag_nieuw"),
    path("vragen/voorbeeld/", eigen_vragen.Voorbeeld.as_view(), name="eigen_vraag_voorbeeld"),
    path("vragen/<int:eigen_vraag_id>/", eigen_vragen.VraagWijzigen.as_view(), name="eigen_vraag"),
    path(
        "vragen/<int:eigen_vraag_id>/omhoog/", eigen_vragen.Verplaatsen.as_view(kant=OMHOOG), name="eigen_vraag_omhoog"
    ),
    path(
        "vragen/<int:eigen_vraag_id>/omlaag/", eigen_vragen.Verplaatsen.as_view(kant=OMLAAG), name="eigen_vraag_omlaag"
    ),
    path("vragen/<int:eigen_vraag_id>/uitzetten/", eigen_vragen.Uitzetten.as_view(), name="eigen_vraag_uitzetten"),
    path("vragen/<int:eigen_vraag_id>/aanzetten/", eigen_vragen.Aanzetten.as_view(), name="eigen_vraag_aanzetten"),
]
