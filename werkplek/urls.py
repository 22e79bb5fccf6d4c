from django.urls import path

from werkplek.views import dossier

app_name = "werkplek"
urlpatterns = [
    path("dossiers/<int:statushouder_id>/", dossier.DossierPagina.as_view(), name="dossier"),
    path("dossiers/<int:statushouder_id>/overzicht/", dossier.Overzicht.as_view(), name="dossier_overzicht"),
    path("dossiers/<int:statushouder_id>/stappen/", dossier.Stappen.as_view(), name="dossier_stappen"),
    path("dossiers/<int:statushouder_id>/contact/", dossier.Contact.as_view(), name="dossier_contact"),
    path("dossiers/<int:statushouder_id>/logboek/", dossier.Logboek.as_view(), name="dossier_logboek"),
]
