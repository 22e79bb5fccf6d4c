from django.urls import path

from plaatsingen.views import (
    duurregels,
    instrumenten,
    lijst,
    matching,
    momenten,
    nieuw,
    plaatsing,
    stappen,
    tab,
    voordrachten,
)

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
    path("plaatsingen/", lijst.Plaatsingen.as_view(), name="lijst"),
    path("plaatsingen/nieuw/<int:statushouder_id>/", nieuw.PlaatsingNieuw.as_view(), name="nieuw"),
    path("plaatsingen/nieuw/werkplek/<int:werkplek_id>/", nieuw.VoorWerkplek.as_view(), name="nieuw_op_werkplek"),
    path("plaatsingen/dossier/<int:statushouder_id>/", tab.Plaatsingtab.as_view(), name="tab"),
    path("plaatsingen/duur/", duurregels.Duurregels.as_view(), name="duurregels"),
    path("plaatsingen/duur/<slug:plaatsingsoort>/", duurregels.DuurregelBewerken.as_view(), name="duurregel"),
    path("plaatsingen/<int:plaatsing_id>/", plaatsing.PlaatsingBekijken.as_view(), name="plaatsing"),
    path("plaatsingen/<int:plaatsing_id>/akkoord/<slug:partij>/", stappen.Akkoord.as_view(), name="akkoord"),
    path(
        "plaatsingen/<int:plaatsing_id>/akkoord/<slug:partij>/intrekken/",
        stappen.AkkoordIntrekken.as_view(),
        name="akkoord_terug",
    ),
    path("plaatsingen/<int:plaatsing_id>/starten/", stappen.Starten.as_view(), name="starten"),
    path("plaatsingen/<int:plaatsing_id>/starten/ongedaan/", stappen.StartOngedaan.as_view(), name="start_ongedaan"),
    path("plaatsingen/<int:plaatsing_id>/verlengen/", stappen.Verlengen.as_view(), name="verlengen"),
    path(
        "plaatsingen/<int:plaatsing_id>/verlengen/ongedaan/",
        stappen.VerlengingOngedaan.as_view(),
        name="verlenging_ongedaan",
    ),
    path("plaatsingen/<int:plaatsing_id>/beeindigen/", stappen.Beeindigen.as_view(), name="beeindigen"),
    path("plaatsingen/<int:plaatsing_id>/nooit-gestart/", stappen.NooitGestart.as_view(), name="nooit_gestart"),
    path("plaatsingen/<int:plaatsing_id>/heropenen/", stappen.Heropenen.as_view(), name="heropenen"),
    path("plaatsingen/<int:plaatsing_id>/uren/", nieuw.UrenWijzigen.as_view(), name="uren"),
    path(
        "plaatsingen/<int:plaatsing_id>/regelingen/nieuw/",
        instrumenten.InstrumentNieuw.as_view(),
        name="instrument_nieuw",
    ),
    path(
        "plaatsingen/regelingen/<int:instrument_id>/weg/", instrumenten.InstrumentWeg.as_view(), name="instrument_weg"
    ),
    path("plaatsingen/<int:plaatsing_id>/momenten/nieuw/", momenten.MomentNieuw.as_view(), name="moment_nieuw"),
    path("plaatsingen/momenten/<int:moment_id>/", momenten.MomentAfronden.as_view(), name="moment"),
    path(
        "plaatsingen/momenten/<int:moment_id>/heropenen/", momenten.MomentHeropenen.as_view(), name="moment_heropenen"
    ),
]
