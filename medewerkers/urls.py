from django.urls import path

from medewerkers.views import inloggen, wachtwoord

app_name = "medewerkers"
urlpatterns = [
    path("inloggen/", inloggen.Inloggen.as_view(), name="inloggen"),
    path("uitloggen/", inloggen.Uitloggen.as_view(), name="uitloggen"),
    path("gemeente/", inloggen.WisselGemeente.as_view(), name="gemeente"),
    path("wachtwoord/", wachtwoord.Wachtwoord.as_view(), name="wachtwoord"),
    path("wachtwoord/vergeten/", wachtwoord.Vergeten.as_view(), name="vergeten"),
    path("wachtwoord/vergeten/verstuurd/", wachtwoord.VergetenVerstuurd.as_view(), name="vergeten_verstuurd"),
    path("wachtwoord/kies/<uidb64>/<token>/", wachtwoord.Kies.as_view(), name="kies"),
]
