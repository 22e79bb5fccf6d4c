from django.urls import path

from statushouders.views import (
    aankomst,
    beschermd,
    betrokkenheid,
    bewerken,
    contact,
    cv,
    documenten,
    feiten,
    personen,
    profiel,
    vervanging,
)

app_name = "statushouders"
urlpatterns = [
    path("nieuw/", personen.Nieuw.as_view(), name="nieuw"),
    path("<int:statushouder_id>/bewerken/", bewerken.Bewerk.as_view(), name="bewerk"),
    path("<int:statushouder_id>/bsn/", personen.Bsn.as_view(), name="bsn"),
    path("<int:statushouder_id>/leefgebieden/", feiten.Leefgebieden.as_view(), name="leefgebieden"),
    path("<int:statushouder_id>/feiten/<slug:groep>/", feiten.FeitenBewerk.as_view(), name="feiten"),
    path("<int:statushouder_id>/beschermd/<slug:beschermd>/", beschermd.BeschermdLezen.as_view(), name="beschermd"),
    path(
        "<int:statushouder_id>/beschermd/<slug:beschermd>/wijzigen/",
        beschermd.BeschermdBewerk.as_view(),
        name="beschermd_wijzigen",
    ),
    path("<int:statushouder_id>/profiel/", profiel.Profieltab.as_view(), name="profieltab"),
    path("<int:statushouder_id>/profiel/beginnen/", profiel.Begin.as_view(), name="profiel_begin"),
    path("profiel/<int:profiel_id>/", profiel.Profielblad.as_view(), name="profiel"),
    path("profielen/", profiel.Profielen.as_view(), name="profielen"),
    path("profiel/<int:profiel_id>/delen/", profiel.Delen.as_view(), name="profiel_delen"),
    path("profiel/links/<int:deellink_id>/stoppen/", profiel.Stoppen.as_view(), name="deellink_stoppen"),
    path("profiel/links/<int:deellink_id>/hervatten/", profiel.Hervatten.as_view(), name="deellink_hervatten"),
    path("profiel/<int:profiel_id>/profiel.pdf", profiel.ProfielPdf.as_view(), name="profiel_pdf"),
    path("<int:statushouder_id>/cv/", cv.Cv.as_view(), name="cv"),
    path("profiel/<int:profiel_id>/schrijven/", profiel.Bewerk.as_view(), name="profiel_bewerken"),
    path("profiel/<int:profiel_id>/weggooien/", profiel.Weggooien.as_view(), name="profiel_weggooien"),
    path("profiel/<int:profiel_id>/akkoord/", profiel.Akkoord.as_view(), name="profiel_akkoord"),
    path("profiel/<int:profiel_id>/intrekken/", profiel.Intrekken.as_view(), name="profiel_intrekken"),
    path("vervanging/", vervanging.Vervangingen.as_view(), name="vervanging"),
    path("vervanging/<int:vervanging_id>/beeindigen/", vervanging.Beeindigen.as_view(), name="vervanging_beeindigen"),
    path("contact/", contact.Contact.as_view(), name="contact"),
    path("<int:statushouder_id>/contact/", contact.ContactNieuw.as_view(), name="contact_nieuw"),
    path("contact/<int:contact_id>/weghalen/", contact.ContactVerwijder.as_view(), name="contact_verwijder"),
    path("<int:statushouder_id>/documenten/", documenten.Documenten.as_view(), name="documenten"),
    path("<int:statushouder_id>/documenten/nieuw/", documenten.DocumentNieuw.as_view(), name="document_nieuw"),
    path(
        "<int:statushouder_id>/documenten/medisch/", documenten.DocumentenMedisch.as_view(), name="documenten_medisch"
    ),
    path("documenten/<int:document_id>/", documenten.DocumentDownload.as_view(), name="document"),
    path("documenten/<int:document_id>/wijzigen/", documenten.DocumentBewerk.as_view(), name="document_bewerk"),
    path("documenten/<int:document_id>/weggooien/", documenten.DocumentVerwijder.as_view(), name="document_verwijder"),
    path("documenten/<int:document_id>/terugzetten/", documenten.DocumentTerug.as_view(), name="document_terug"),
    path("<int:statushouder_id>/betrokkenen/", betrokkenheid.Betrokkenen.as_view(), name="betrokkenen"),
    path(
        "<int:statushouder_id>/betrokkenen/nieuw/",
        betrokkenheid.BetrokkenheidNieuw.as_view(),
        name="betrokkenheid_nieuw",
    ),
    path(
        "betrokkenen/<int:betrokkenheid_id>/beeindigen/",
        betrokkenheid.BetrokkenheidBeeindig.as_view(),
        name="betrokkenheid_beeindig",
    ),
    path(
        "<int:statushouder_id>/betrokkenen/ongedaan/",
        betrokkenheid.BetrokkenheidOngedaan.as_view(),
        name="betrokkenheid_ongedaan",
    ),
    path("aankomstlijsten/", aankomst.Aankomstlijsten.as_view(), name="aankomstlijsten"),
    path("aankomstlijsten/<int:aankomstlijst_id>/", aankomst.AankomstlijstOpenen.as_view(), name="aankomstlijst"),
    path("aankomstlijsten/<int:aankomstlijst_id>/kolommen/", aankomst.Koppelen.as_view(), name="aankomstlijst_koppel"),
    path(
        "aankomstlijsten/<int:aankomstlijst_id>/voortgang/",
        aankomst.Voortgangsscherm.as_view(),
        name="aankomstlijst_voortgang",
    ),
    path(
        "aankomstlijsten/<int:aankomstlijst_id>/voorbeeld/",
        aankomst.Voorbeeld.as_view(),
        name="aankomstlijst_voorbeeld",
    ),
    path("aankomstlijsten/regels/<int:aankomstregel_id>/", aankomst.Regel.as_view(), name="aankomstlijst_regel"),
    path(
        "aankomstlijsten/<int:aankomstlijst_id>/klopt-niet.xlsx",
        aankomst.FoutenExcel.as_view(),
        name="aankomstlijst_fouten",
    ),
    path(
        "aankomstlijsten/<int:aankomstlijst_id>/klopt-niet.csv",
        aankomst.FoutenCsv.as_view(),
        name="aankomstlijst_fouten_csv",
    ),
    path("aankomstlijsten/<int:aankomstlijst_id>/stoppen/", aankomst.Stoppen.as_view(), name="aankomstlijst_stoppen"),
    path(
        "aankomstlijsten/<int:aankomstlijst_id>/bevestig/", aankomst.Bevestigen.as_view(), name="aankomstlijst_bevestig"
    ),
    path(
        "aankomstlijsten/<int:aankomstlijst_id>/terugdraaien/",
        aankomst.Terugdraaien.as_view(),
        name="aankomstlijst_terugdraaien",
    ),
    path(
        "aankomstlijsten/<int:aankomstlijst_id>/weggooien/",
        aankomst.Weggooien.as_view(),
        name="aankomstlijst_weggooien",
    ),
]
