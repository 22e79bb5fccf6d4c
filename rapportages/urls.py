from django.urls import include, path

from rapportages.views import (
    aannames,
    bestanden,
    cijfers,
    dataset,
    datasetrechten,
    gebeurd,
    kosten,
    maandbericht,
    mensen,
    nu,
    nu_mensen,
    streefgetal,
    tabel,
    vergelijken,
)

app_name = "rapportages"
urlpatterns = [
    path("effect/", include("rapportages.urls_effect")),
    path("", cijfers.Cijfers.as_view(), name="cijfers"),
    path("gebeurd/", gebeurd.Gebeurd.as_view(), name="gebeurd"),
    path("gebeurd/tabel/", gebeurd.GebeurdAlsTabel.as_view(), name="gebeurd_tabel"),
    path("gebeurd/mensen/", nu_mensen.MensenBijWie.as_view(), name="gebeurd_mensen"),
    path("nu/", nu.StandVanZaken.as_view(), name="nu"),
    path("nu/tabel/", nu.NuAlsTabel.as_view(), name="nu_tabel"),
    path("nu/mensen/", nu_mensen.MensenNu.as_view(), name="nu_mensen"),
    path("mensen/", mensen.MensenAchterCijfer.as_view(), name="mensen"),
    path("vergelijken/", vergelijken.Vergelijken.as_view(), name="vergelijken"),
    path("tabel/", tabel.CijfersAlsTabel.as_view(), name="tabel"),
    path("streefgetal/", streefgetal.StreefgetalZetten.as_view(), name="streefgetal"),
    path("maandbericht/", maandbericht.Maandberichten.as_view(), name="maandbericht"),
    path("maandbericht/terug/", maandbericht.OntvangerTerug.as_view(), name="ontvanger_terug"),
    path("maandbericht/<int:ontvanger_id>/weg/", maandbericht.OntvangerWeg.as_view(), name="ontvanger_weg"),
    path("kosten/", kosten.Kosten.as_view(), name="kosten"),
    path("kosten/<int:kostenjaar>/<slug:aanname>/", aannames.AannameBewerken.as_view(), name="aanname"),
    path("kosten/<int:kostenjaar>/<slug:aanname>/weghalen/", aannames.AannameWeg.as_view(), name="aanname_weg"),
    path("kosten/<int:kostenjaar>/<slug:aanname>/terug/", aannames.AannameTerug.as_view(), name="aanname_terug"),
    path("dataset/", dataset.Dataset.as_view(), name="dataset"),
    path("dataset/rechten/", datasetrechten.Datasetrechten.as_view(), name="datasetrechten"),
    path("dataset/rechten/<int:datasetrecht_id>/", datasetrechten.EenDatasetrecht.as_view(), name="datasetrecht"),
    path(
        "dataset/rechten/<int:datasetrecht_id>/weg/", datasetrechten.DatasetrechtWeg.as_view(), name="datasetrecht_weg"
    ),
    path(
        "dataset/rechten/<int:datasetrecht_id>/terug/",
        datasetrechten.DatasetrechtTerug.as_view(),
        name="datasetrecht_terug",
    ),
    path("bestanden/", bestanden.Bestanden.as_view(), name="bestanden"),
    path("bestanden/nieuw/<slug:bron>/", bestanden.BestandNieuw.as_view(), name="bestand_nieuw"),
    path("bestanden/<int:uitvoer_id>/", bestanden.Bestand.as_view(), name="bestand"),
    path("bestanden/<int:uitvoer_id>/ophalen/", bestanden.BestandOphalen.as_view(), name="bestand_ophalen"),
    path("bestanden/<int:uitvoer_id>/stoppen/", bestanden.BestandStoppen.as_view(), name="bestand_stoppen"),
    path("bestanden/<int:uitvoer_id>/opnieuw/", bestanden.BestandOpnieuw.as_view(), name="bestand_opnieuw"),
]
