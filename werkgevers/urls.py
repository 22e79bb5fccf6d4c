from django.urls import path

from werkgevers.views import acties, contacten

app_name = "werkgevers"
urlpatterns = [
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
