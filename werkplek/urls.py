from django.urls import path

from werkplek.views import afspraken, dossier, kort, personenlijst, start, team, verdelen, werkvoorraad

app_name = "werkplek"
urlpatterns = [
    path("", start.Start.as_view(), name="start"),
    path("werkvoorraad/", werkvoorraad.Werkvoorraad.as_view(), name="werkvoorraad"),
    path("werkvoorraad/<int:medewerker_id>/", werkvoorraad.VanCollega.as_view(), name="collega"),
    path("team/", team.Team.as_view(), name="team"),
    path("team/verdelen/", verdelen.Verdelen.as_view(), name="verdelen"),
    path("team/verdelen/ongedaan/", verdelen.VerdelenOngedaan.as_view(), name="verdelen_ongedaan"),
    path("statushouders/", personenlijst.Statushouders.as_view(), name="statushouders"),
    path("statushouders/zoeken/", personenlijst.Zoeken.as_view(), name="zoeken"),
    path("mijn-mensen/", kort.MijnMensen.as_view(), name="mijn_mensen"),
    path("plekken/", kort.Plekken.as_view(), name="plekken"),
    path("dossiers/<int:statushouder_id>/", dossier.DossierPagina.as_view(), name="dossier"),
    path("dossiers/<int:statushouder_id>/overzicht/", dossier.Overzicht.as_view(), name="dossier_overzicht"),
    path("dossiers/<int:statushouder_id>/stappen/", dossier.Stappen.as_view(), name="dossier_stappen"),
    path("dossiers/<int:statushouder_id>/afspraken/", afspraken.Afspraken.as_view(), name="dossier_afspraken"),
    path("dossiers/<int:statushouder_id>/contact/", dossier.Contact.as_view(), name="dossier_contact"),
    path("dossiers/<int:statushouder_id>/logboek/", dossier.Logboek.as_view(), name="dossier_logboek"),
]
