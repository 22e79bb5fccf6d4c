from django.urls import path

from werkgevers.views import (
    acties,
    beheer,
    bijeenkomsten,
    contacten,
    contactpersonen,
    deelnames,
    dossier,
    lijst,
    overdragen,
    postcodes,
    trainingen,
    werkgever,
    werkgeverslijsten,
    werkplekken,
)

app_name = "werkgevers"
urlpatterns = [
    path("", lijst.Werkgevers.as_view(), name="lijst"),
    path("postcodes/", postcodes.Postcodes.as_view(), name="postcodes"),
    path("nieuw/", werkgever.Nieuw.as_view(), name="nieuw"),
    path("<int:werkgever_id>/", werkgever.Werkgeverpagina.as_view(), name="werkgever"),
    path("<int:werkgever_id>/wijzigen/", werkgever.Bewerk.as_view(), name="bewerk"),
    path("<int:werkgever_id>/kaart/<slug:kaart>/", werkgever.Werkgeverkaart.as_view(), name="kaart"),
    path("<int:werkgever_id>/archiveren/", beheer.Archiveren.as_view(), name="archiveren"),
    path("<int:werkgever_id>/terughalen/", beheer.Terughalen.as_view(), name="terughalen"),
    path("<int:werkgever_id>/samenvoegen/", beheer.Samenvoegen.as_view(), name="samenvoegen"),
    path("<int:werkgever_id>/samenvoegen/<int:ander_id>/", beheer.SamenvoegenMet.as_view(), name="samenvoegen_met"),
    path("samenvoegingen/<int:samenvoeging_id>/terug/", beheer.SamenvoegingTerug.as_view(), name="samenvoeging_terug"),
    path(
        "<int:werkgever_id>/contactpersonen/nieuw/",
        contactpersonen.ContactpersoonNieuw.as_view(),
        name="contactpersoon_nieuw",
    ),
    path(
        "contactpersonen/<int:contactpersoon_id>/",
        contactpersonen.ContactpersoonBewerken.as_view(),
        name="contactpersoon",
    ),
    path(
        "contactpersonen/<int:contactpersoon_id>/weg/",
        contactpersonen.ContactpersoonWeg.as_view(),
        name="contactpersoon_weg",
    ),
    path(
        "contactpersonen/<int:contactpersoon_id>/terug/",
        contactpersonen.ContactpersoonTerug.as_view(),
        name="contactpersoon_terug",
    ),
    path("te-doen/", acties.TeDoen.as_view(), name="te_doen"),
    path("<int:werkgever_id>/contacten/", contacten.Contacten.as_view(), name="contacten"),
    path("<int:werkgever_id>/contacten/nieuw/", contacten.ContactNieuw.as_view(), name="contact_nieuw"),
    path(
        "contacten/<int:werkgevercontact_id>/verwijderen/",
        contacten.ContactVerwijderen.as_view(),
        name="contact_verwijderen",
    ),
    path("<int:werkgever_id>/acties/nieuw/", acties.ActieNieuw.as_view(), name="actie_nieuw"),
    path("acties/<int:werkgeveractie_id>/", acties.ActieWijzigen.as_view(), name="actie"),
    path("acties/<int:werkgeveractie_id>/gedaan/", acties.ActieGedaan.as_view(), name="actie_gedaan"),
    path("acties/<int:werkgeveractie_id>/heropenen/", acties.ActieHeropenen.as_view(), name="actie_heropenen"),
    path("acties/<int:werkgeveractie_id>/verwijderen/", acties.ActieVerwijderen.as_view(), name="actie_verwijderen"),
    path("<int:werkgever_id>/werkplekken/nieuw/", werkplekken.WerkplekNieuw.as_view(), name="werkplek_nieuw"),
    path("werkplekken/<int:werkplek_id>/", werkplekken.WerkplekBekijken.as_view(), name="werkplek"),
    path("werkplekken/<int:werkplek_id>/wijzigen/", werkplekken.WerkplekWijzigen.as_view(), name="werkplek_wijzigen"),
    path("werkplekken/<int:werkplek_id>/kopie/", werkplekken.WerkplekKopie.as_view(), name="werkplek_kopie"),
    path("werkplekken/<int:werkplek_id>/sluiten/", werkplekken.WerkplekSluiten.as_view(), name="werkplek_sluiten"),
    path(
        "werkplekken/<int:werkplek_id>/heropenen/", werkplekken.WerkplekHeropenen.as_view(), name="werkplek_heropenen"
    ),
    path("<int:werkgever_id>/training/", trainingen.TrainingBijWie.as_view(), name="training_bij_wie"),
    path("<int:werkgever_id>/bezoek/", bijeenkomsten.BezoekNieuw.as_view(), name="bezoek_nieuw"),
    path("bezoek/", bijeenkomsten.BezoekBijWie.as_view(), name="bezoek_bij_wie"),
    path("overdragen/", overdragen.Overdragen.as_view(), name="overdragen"),
    path("overdragen/ongedaan/", overdragen.OverdragenOngedaan.as_view(), name="overdragen_ongedaan"),
    path("bijeenkomsten/", bijeenkomsten.Bijeenkomsten.as_view(), name="bijeenkomsten"),
    path("bijeenkomsten/nieuw/", bijeenkomsten.BijeenkomstNieuw.as_view(), name="bijeenkomst_nieuw"),
    path("bijeenkomsten/<int:bijeenkomst_id>/", bijeenkomsten.BijeenkomstBekijken.as_view(), name="bijeenkomst"),
    path(
        "bijeenkomsten/<int:bijeenkomst_id>/wijzigen/",
        bijeenkomsten.BijeenkomstWijzigen.as_view(),
        name="bijeenkomst_wijzigen",
    ),
    path(
        "bijeenkomsten/<int:bijeenkomst_id>/afzeggen/",
        bijeenkomsten.BijeenkomstAfzeggen.as_view(),
        name="bijeenkomst_afzeggen",
    ),
    path(
        "bijeenkomsten/<int:bijeenkomst_id>/terugzetten/",
        bijeenkomsten.BijeenkomstTerugzetten.as_view(),
        name="bijeenkomst_terugzetten",
    ),
    path("bijeenkomsten/<int:bijeenkomst_id>/mensen/", deelnames.MensenZoeken.as_view(), name="mensen_zoeken"),
    path(
        "bijeenkomsten/<int:bijeenkomst_id>/uitnodigen/<int:statushouder_id>/",
        deelnames.Uitnodigen.as_view(),
        name="uitnodigen",
    ),
    path(
        "bijeenkomsten/<int:bijeenkomst_id>/werkgevers/",
        deelnames.WerkgeversZoeken.as_view(),
        name="bijeenkomst_werkgevers",
    ),
    path(
        "bijeenkomsten/<int:bijeenkomst_id>/werkgevers/<int:werkgever_id>/erbij/",
        deelnames.WerkgeverErbij.as_view(),
        name="bijeenkomst_werkgever_erbij",
    ),
    path(
        "bijeenkomsten/<int:bijeenkomst_id>/werkgevers/<int:werkgever_id>/weg/",
        deelnames.WerkgeverWeg.as_view(),
        name="bijeenkomst_werkgever_weg",
    ),
    path("bijeenkomsten/<int:bijeenkomst_id>/opkomst/", deelnames.Opkomst.as_view(), name="opkomst"),
    path("bijeenkomsten/<int:bijeenkomst_id>/opkomst/terug/", deelnames.OpkomstTerug.as_view(), name="opkomst_terug"),
    path("deelnames/<int:deelname_id>/", deelnames.Indruk.as_view(), name="indruk"),
    path("deelnames/<int:deelname_id>/stand/", deelnames.Deelnamestanden.as_view(), name="deelname_stand"),
    path("deelnames/<int:deelname_id>/intrekken/", deelnames.Intrekken.as_view(), name="deelname_intrekken"),
    path("trainingen/nieuw/<int:statushouder_id>/", trainingen.TrainingNieuw.as_view(), name="training_nieuw"),
    path("trainingen/<int:training_id>/", trainingen.TrainingWijzigen.as_view(), name="training"),
    path(
        "trainingen/<int:training_id>/verwijderen/",
        trainingen.TrainingVerwijderen.as_view(),
        name="training_verwijderen",
    ),
    path("dossier/<int:statushouder_id>/", dossier.Dossiertab.as_view(), name="dossier"),
    path("inlezen/", werkgeverslijsten.Werkgeverslijsten.as_view(), name="werkgeverslijsten"),
    path(
        "inlezen/voorbeeld.xlsx", werkgeverslijsten.Voorbeeldbestand.as_view(), name="werkgeverslijst_voorbeeldbestand"
    ),
    path(
        "inlezen/<int:werkgeverslijst_id>/", werkgeverslijsten.WerkgeverslijstOpenen.as_view(), name="werkgeverslijst"
    ),
    path(
        "inlezen/<int:werkgeverslijst_id>/kolommen/",
        werkgeverslijsten.Koppelen.as_view(),
        name="werkgeverslijst_koppel",
    ),
    path(
        "inlezen/<int:werkgeverslijst_id>/voortgang/",
        werkgeverslijsten.Voortgangsscherm.as_view(),
        name="werkgeverslijst_voortgang",
    ),
    path(
        "inlezen/<int:werkgeverslijst_id>/voorbeeld/",
        werkgeverslijsten.Voorbeeld.as_view(),
        name="werkgeverslijst_voorbeeld",
    ),
    path("inlezen/regels/<int:werkgeversregel_id>/", werkgeverslijsten.Regel.as_view(), name="werkgeverslijst_regel"),
    path(
        "inlezen/<int:werkgeverslijst_id>/klopt-niet.xlsx",
        werkgeverslijsten.FoutenExcel.as_view(),
        name="werkgeverslijst_fouten",
    ),
    path(
        "inlezen/<int:werkgeverslijst_id>/klopt-niet.csv",
        werkgeverslijsten.FoutenCsv.as_view(),
        name="werkgeverslijst_fouten_csv",
    ),
    path(
        "inlezen/<int:werkgeverslijst_id>/bevestig/",
        werkgeverslijsten.Bevestigen.as_view(),
        name="werkgeverslijst_bevestig",
    ),
    path(
        "inlezen/<int:werkgeverslijst_id>/terugdraaien/",
        werkgeverslijsten.Terugdraaien.as_view(),
        name="werkgeverslijst_terugdraaien",
    ),
    path(
        "inlezen/<int:werkgeverslijst_id>/weggooien/",
        werkgeverslijsten.Weggooien.as_view(),
        name="werkgeverslijst_weggooien",
    ),
]
