from django.urls import path

from werkgevers.views import acties, beheer, contacten, contactpersonen, lijst, werkgever

app_name = "werkgevers"
urlpatterns = [
    path("", lijst.Werkgevers.as_view(), name="lijst"),
    path("nieuw/", werkgever.Nieuw.as_view(), name="nieuw"),
    path("<int:werkgever_id>/", werkgever.Werkgeverpagina.as_view(), name="werkgever"),
    path("<int:werkgever_id>/wijzigen/", werkgever.Bewerk.as_view(), name="bewerk"),
    path("<int:werkgever_id>/kaart/<slug:kaart>/", werkgever.Werkgeverkaart.as_view(), name="kaart"),
    path("<int:werkgever_id>/archiveren/", beheer.Archiveren.as_view(), name="archiveren"),
    path("<int:werkgever_id>/terughalen/", beheer.Terughalen.as_view(), name="terughalen"),
    path("<int:werkgever_id>/samenvoegen/", beheer.Samenvoegen.as_view(), name="samenvoegen"),
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
]
