from django.urls import path

from statushouders.views import betrokkenheid, bewerken, contact, personen

app_name = "statushouders"
urlpatterns = [
    path("nieuw/", personen.Nieuw.as_view(), name="nieuw"),
    path("<int:statushouder_id>/bewerken/", bewerken.Bewerk.as_view(), name="bewerk"),
    path("<int:statushouder_id>/bsn/", personen.Bsn.as_view(), name="bsn"),
    path("contact/", contact.Contact.as_view(), name="contact"),
    path("<int:statushouder_id>/contact/", contact.ContactNieuw.as_view(), name="contact_nieuw"),
    path("contact/<int:contact_id>/weghalen/", contact.ContactVerwijder.as_view(), name="contact_verwijder"),
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
    path("toewijzen/", betrokkenheid.WijsToe.as_view(), name="wijs_toe"),
    path("toewijzen/terug/", betrokkenheid.WijsToeTerug.as_view(), name="wijs_toe_terug"),
]
