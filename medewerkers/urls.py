from django.urls import include, path

from medewerkers.views import collegas, inloggen, organisaties, teams, wachtwoord

_BEHEER = [
    path("collegas/nieuw/", collegas.CollegaNieuw.as_view(), name="collega_nieuw"),
    path("collegas/<int:medewerker_id>/", collegas.Collega.as_view(), name="collega"),
    path("collegas/<int:medewerker_id>/uitzetten/", collegas.CollegaUitzetten.as_view(), name="collega_uitzetten"),
    path("collegas/<int:medewerker_id>/aanzetten/", collegas.CollegaAanzetten.as_view(), name="collega_aanzetten"),
    path("collegas/<int:medewerker_id>/uitnodigen/", collegas.CollegaUitnodigen.as_view(), name="collega_uitnodigen"),
    path("teams/", teams.Teams.as_view(), name="teams"),
    path("teams/nieuw/", teams.TeamNieuw.as_view(), name="team_nieuw"),
    path("teams/<int:team_id>/", teams.TeamBewerken.as_view(), name="team"),
    path("teams/<int:team_id>/sluiten/", teams.TeamSluiten.as_view(), name="team_sluiten"),
    path("teams/<int:team_id>/heropenen/", teams.TeamHeropenen.as_view(), name="team_heropenen"),
    path("organisaties/", organisaties.Organisaties.as_view(), name="organisaties"),
    path("organisaties/nieuw/", organisaties.OrganisatieNieuw.as_view(), name="organisatie_nieuw"),
    path("organisaties/<int:organisatie_id>/", organisaties.OrganisatieBewerken.as_view(), name="organisatie"),
    path(
        "organisaties/<int:organisatie_id>/sluiten/",
        organisaties.OrganisatieSluiten.as_view(),
        name="organisatie_sluiten",
    ),
    path(
        "organisaties/<int:organisatie_id>/heropenen/",
        organisaties.OrganisatieHeropenen.as_view(),
        name="organisatie_heropenen",
    ),
]

app_name = "medewerkers"
urlpatterns = [
    path("inloggen/", inloggen.Inloggen.as_view(), name="inloggen"),
    path("inloggen/opnieuw/", inloggen.OpnieuwInloggen.as_view(), name="opnieuw"),
    path("uitloggen/", inloggen.Uitloggen.as_view(), name="uitloggen"),
    path("gemeente/", inloggen.WisselGemeente.as_view(), name="gemeente"),
    path("wachtwoord/", wachtwoord.Wachtwoord.as_view(), name="wachtwoord"),
    path("wachtwoord/vergeten/", wachtwoord.Vergeten.as_view(), name="vergeten"),
    path("wachtwoord/vergeten/verstuurd/", wachtwoord.VergetenVerstuurd.as_view(), name="vergeten_verstuurd"),
    path("wachtwoord/kies/<uidb64>/<token>/", wachtwoord.Kies.as_view(), name="kies"),
    path("beheer/", collegas.Collegas.as_view(), name="collegas"),
    path("beheer/", include(_BEHEER)),
]
