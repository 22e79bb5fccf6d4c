from django.urls import path

from medewerkers.views import collegas, inloggen, wachtwoord

app_name = "medewerkers"
urlpatterns = [
    path("inloggen/", inloggen.Inloggen.as_view(), name="inloggen"),
    path("uitloggen/", inloggen.Uitloggen.as_view(), name="uitloggen"),
    path("gemeente/", inloggen.WisselGemeente.as_view(), name="gemeente"),
    path("wachtwoord/", wachtwoord.Wachtwoord.as_view(), name="wachtwoord"),
    path("wachtwoord/vergeten/", wachtwoord.Vergeten.as_view(), name="vergeten"),
    path("wachtwoord/vergeten/verstuurd/", wachtwoord.VergetenVerstuurd.as_view(), name="vergeten_verstuurd"),
    path("wachtwoord/kies/<uidb64>/<token>/", wachtwoord.Kies.as_view(), name="kies"),
    path("collegas/", collegas.Collegas.as_view(), name="collegas"),
    path("collegas/nieuw/", collegas.CollegaNieuw.as_view(), name="collega_nieuw"),
    path("collegas/<int:medewerker_id>/", collegas.Collega.as_view(), name="collega"),
    path("collegas/<int:medewerker_id>/uitzetten/", collegas.CollegaUitzetten.as_view(), name="collega_uitzetten"),
    path("collegas/<int:medewerker_id>/aanzetten/", collegas.CollegaAanzetten.as_view(), name="collega_aanzetten"),
    path("collegas/<int:medewerker_id>/uitnodigen/", collegas.CollegaUitnodigen.as_view(), name="collega_uitnodigen"),
]
