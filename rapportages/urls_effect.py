"""Addresses of the effectmeting."""

from django.urls import path

from rapportages.models.effect import Moment
from rapportages.views.effect import invoeren, lijsten, metingen, vragen

urlpatterns = [
    path("", metingen.Metingen.as_view(), name="metingen"),
    path("nieuw/", metingen.MetingNieuw.as_view(), name="meting_nieuw"),
    path("<int:meting_id>/", metingen.Resultaat.as_view(), name="meting"),
    path("<int:meting_id>/wijzigen/", metingen.MetingWijzigen.as_view(), name="meting_wijzigen"),
    path("<int:meting_id>/weg/", metingen.MetingWeg.as_view(), name="meting_weg"),
    path("<int:meting_id>/afronden/", metingen.MetingAfronden.as_view(), name="meting_afronden"),
    path("<int:meting_id>/heropenen/", metingen.MetingHeropenen.as_view(), name="meting_heropenen"),
    path("<int:meting_id>/afdrukken/", metingen.Afdrukken.as_view(), name="meting_afdrukken"),
    path("<int:meting_id>/voor/", invoeren.Invoeren.as_view(moment=Moment.VOOR), name="invoeren_voor"),
    path("<int:meting_id>/na/", invoeren.Invoeren.as_view(moment=Moment.NA), name="invoeren_na"),
    path("formulieren/<int:formulier_id>/weg/", invoeren.FormulierWeg.as_view(), name="formulier_weg"),
    path("lijsten/", lijsten.Lijsten.as_view(), name="vragenlijsten"),
    path("lijsten/nieuw/", lijsten.LijstNieuw.as_view(), name="vragenlijst_nieuw"),
    path("lijsten/<int:vragenlijst_id>/", lijsten.Lijst.as_view(), name="vragenlijst"),
    path("lijsten/<int:vragenlijst_id>/wijzigen/", lijsten.LijstWijzigen.as_view(), name="vragenlijst_wijzigen"),
    path("lijsten/<int:vragenlijst_id>/weg/", lijsten.LijstWeg.as_view(), name="vragenlijst_weg"),
    path("lijsten/<int:vragenlijst_id>/archiveren/", lijsten.LijstArchiveren.as_view(), name="vragenlijst_archiveren"),
    path("lijsten/<int:vragenlijst_id>/heropenen/", lijsten.LijstHeropenen.as_view(), name="vragenlijst_heropenen"),
    path("lijsten/<int:vragenlijst_id>/versie/", lijsten.LijstNieuweVersie.as_view(), name="vragenlijst_versie"),
    path("lijsten/<int:vragenlijst_id>/vraag/", vragen.VraagNieuw.as_view(), name="lijstvraag_nieuw"),
    path("lijsten/<int:vragenlijst_id>/terug/", vragen.VraagTerug.as_view(), name="lijstvraag_terug"),
    path("vragen/<int:lijstvraag_id>/", vragen.VraagWijzigen.as_view(), name="lijstvraag"),
    path("vragen/<int:lijstvraag_id>/weg/", vragen.VraagWeg.as_view(), name="lijstvraag_weg"),
    path("vragen/<int:lijstvraag_id>/hoger/", vragen.VraagHoger.as_view(), name="lijstvraag_hoger"),
]
