"""The addresses of what a teamleider or beheerder arranges; part of those of the app."""

from django.urls import path

from begeleiding.views.inrichting import aanpakken, hallen, punten, voorbeelden

urlpatterns = [
    path("begeleiding/", aanpakken.Aanpakken.as_view(), name="inrichten"),
    path("begeleiding/aanpak/<slug:aanpak_code>/", aanpakken.Termijnen.as_view(), name="termijnen"),
    path("begeleiding/aanpak/<slug:aanpak_code>/weg/", aanpakken.TermijnenWeg.as_view(), name="termijnen_weg"),
    path("begeleiding/aanpak/<slug:aanpak_code>/terug/", aanpakken.TermijnenTerug.as_view(), name="termijnen_terug"),
    path("begeleiding/aanpak/<slug:aanpak_code>/punten/", aanpakken.Puntenkiezen.as_view(), name="punten"),
    path("begeleiding/aanpak/<slug:aanpak_code>/punten/terug/", aanpakken.PuntenTerug.as_view(), name="punten_terug"),
    path("begeleiding/punten/nieuw/", punten.PuntNieuw.as_view(), name="punt_nieuw"),
    path("begeleiding/punten/<int:observatiepunt_id>/", punten.PuntWijzigen.as_view(), name="punt"),
    path("begeleiding/punten/<int:observatiepunt_id>/weg/", punten.PuntWeg.as_view(), name="punt_weg"),
    path("begeleiding/voorbeelden/", voorbeelden.Voorbeelden.as_view(), name="voorbeelden"),
    path("begeleiding/voorbeelden/nieuw/", voorbeelden.VoorbeeldNieuw.as_view(), name="voorbeeld_nieuw"),
    path(
        "begeleiding/voorbeelden/<int:doelvoorbeeld_id>/",
        voorbeelden.VoorbeeldWijzigen.as_view(),
        name="voorbeeld",
    ),
    path(
        "begeleiding/voorbeelden/<int:doelvoorbeeld_id>/kopie/",
        voorbeelden.VoorbeeldNieuw.as_view(),
        name="voorbeeld_kopie",
    ),
    path(
        "begeleiding/voorbeelden/<int:doelvoorbeeld_id>/weg/",
        voorbeelden.VoorbeeldWeg.as_view(),
        name="voorbeeld_weg",
    ),
    path(
        "begeleiding/voorbeelden/terug/<int:weg_id>/<int:versie>/",
        voorbeelden.VoorbeeldTerug.as_view(),
        name="voorbeeld_terug",
    ),
    path("begeleiding/hallen/", hallen.Hallen.as_view(), name="hallen"),
    path("begeleiding/hallen/nieuw/", hallen.HalNieuw.as_view(), name="hal_nieuw"),
    path("begeleiding/hallen/<int:hal_id>/", hallen.HalWijzigen.as_view(), name="hal"),
    path("begeleiding/hallen/<int:hal_id>/sluiten/", hallen.HalSluiten.as_view(), name="hal_sluiten"),
    path("begeleiding/hallen/<int:hal_id>/openen/", hallen.HalHeropenen.as_view(), name="hal_heropenen"),
    path("begeleiding/hallen/<int:hal_id>/afdeling/", hallen.AfdelingNieuw.as_view(), name="afdeling_nieuw"),
    path("begeleiding/afdelingen/<int:afdeling_id>/", hallen.AfdelingWijzigen.as_view(), name="afdeling"),
    path(
        "begeleiding/afdelingen/<int:afdeling_id>/sluiten/", hallen.AfdelingSluiten.as_view(), name="afdeling_sluiten"
    ),
    path(
        "begeleiding/afdelingen/<int:afdeling_id>/openen/",
        hallen.AfdelingHeropenen.as_view(),
        name="afdeling_heropenen",
    ),
]
