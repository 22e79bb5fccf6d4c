from django.urls import path

from plaatsingen.views import matching, voordrachten

app_name = "plaatsingen"
urlpatterns = [
    path("matching/", matching.Matching.as_view(), name="matching"),
    path("matching/plek/<int:werkplek_id>/", matching.Kandidaten.as_view(), name="kandidaten"),
    path("matching/persoon/<int:statushouder_id>/", matching.Plekken.as_view(), name="plekken"),
    path("matching/persoon/<int:statushouder_id>/tab/", matching.Plekkentab.as_view(), name="plekkentab"),
    path(
        "matching/plek/<int:werkplek_id>/voorstellen/<int:statushouder_id>/",
        voordrachten.Voorstellen.as_view(),
        name="voorstellen",
    ),
    path("matching/voordrachten/", voordrachten.Voordrachten.as_view(), name="voordrachten"),
    path("matching/voordrachten/<int:voordracht_id>/", voordrachten.VoordrachtVerder.as_view(), name="voordracht"),
    path(
        "matching/voordrachten/<int:voordracht_id>/terug/",
        voordrachten.VoordrachtTerug.as_view(),
        name="voordracht_terug",
    ),
    path(
        "matching/voordrachten/<int:voordracht_id>/terug/<slug:stand>/",
        voordrachten.VoordrachtZetTerug.as_view(),
        name="voordracht_zet_terug",
    ),
]
