"""The addresses of what is recorded about a placement that is under way."""

from django.urls import path

from begeleiding.views.werkvloer import afspraken, contacten, observaties, uren, voorvallen

urlpatterns = [
    path("plaatsingen/<int:plaatsing_id>/observaties/", observaties.ObservatiesBij.as_view(), name="observaties_bij"),
    path(
        "plaatsingen/<int:plaatsing_id>/observaties/nieuw/",
        observaties.ObservatieBijNieuw.as_view(),
        name="observatie_bij_nieuw",
    ),
    path(
        "plaatsingen/observaties/<uuid:werkplekobservatie_id>/",
        observaties.ObservatieBijVerbeteren.as_view(),
        name="observatie_bij",
    ),
    path(
        "plaatsingen/observaties/<uuid:werkplekobservatie_id>/weg/",
        observaties.ObservatieBijWeg.as_view(),
        name="observatie_bij_weg",
    ),
    path(
        "plaatsingen/observaties/<uuid:werkplekobservatie_id>/terug/",
        observaties.ObservatieBijTerug.as_view(),
        name="observatie_bij_terug",
    ),
    path("plaatsingen/<int:plaatsing_id>/contacten/", contacten.Contacten.as_view(), name="werkcontacten"),
    path("plaatsingen/<int:plaatsing_id>/contacten/nieuw/", contacten.ContactNieuw.as_view(), name="werkcontact_nieuw"),
    path(
        "plaatsingen/contacten/<int:begeleidingscontact_id>/", contacten.ContactWijzigen.as_view(), name="werkcontact"
    ),
    path(
        "plaatsingen/contacten/<int:begeleidingscontact_id>/weg/",
        contacten.ContactWeg.as_view(),
        name="werkcontact_weg",
    ),
    path("plaatsingen/<int:plaatsing_id>/afgesproken/", afspraken.Afspraken.as_view(), name="werkafspraken"),
    path(
        "plaatsingen/<int:plaatsing_id>/afgesproken/nieuw/",
        afspraken.AfspraakNieuw.as_view(),
        name="werkafspraak_nieuw",
    ),
    path("plaatsingen/afgesproken/<int:werkafspraak_id>/", afspraken.AfspraakWijzigen.as_view(), name="werkafspraak"),
    path(
        "plaatsingen/afgesproken/<int:werkafspraak_id>/plek/",
        afspraken.AfspraakPlek.as_view(),
        name="werkafspraak_plek",
    ),
    path(
        "plaatsingen/afgesproken/<int:werkafspraak_id>/gedaan/",
        afspraken.AfspraakGedaan.as_view(),
        name="werkafspraak_gedaan",
    ),
    path(
        "plaatsingen/afgesproken/<int:werkafspraak_id>/heropenen/",
        afspraken.AfspraakHeropenen.as_view(),
        name="werkafspraak_heropenen",
    ),
    path(
        "plaatsingen/afgesproken/<int:werkafspraak_id>/weg/", afspraken.AfspraakWeg.as_view(), name="werkafspraak_weg"
    ),
    path("plaatsingen/<int:plaatsing_id>/gewerkt/", uren.Uren.as_view(), name="werkuren"),
    path("plaatsingen/<int:plaatsing_id>/gewerkt/terug/", uren.UrenTerug.as_view(), name="werkuren_terug"),
    path("plaatsingen/<int:plaatsing_id>/voorvallen/", voorvallen.Voorvallen.as_view(), name="voorvallen"),
    path("plaatsingen/<int:plaatsing_id>/voorvallen/nieuw/", voorvallen.VoorvalNieuw.as_view(), name="voorval_nieuw"),
    path("plaatsingen/voorvallen/<int:voorval_id>/", voorvallen.VoorvalWijzigen.as_view(), name="voorval"),
    path("plaatsingen/voorvallen/<int:voorval_id>/weg/", voorvallen.VoorvalWeg.as_view(), name="voorval_weg"),
]
