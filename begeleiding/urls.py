from django.urls import path

from begeleiding import (
    urls_assessments,
    urls_evaluaties,
    urls_inrichting,
    urls_leerdoelen,
    urls_taalmaatjes,
    urls_taalmix,
    urls_werkvloer,
)
from begeleiding.views import app, dag, dagsleutel, ookvandaag

app_name = "begeleiding"
urlpatterns = [
    path("dag/", dag.Dag.as_view(), name="dag"),
    path("dag/bewaren/", dag.DagBewaren.as_view(), name="dag_bewaren"),
    path("dag/rest/", dag.RestAanwezig.as_view(), name="dag_rest"),
    path("dag/rest/terug/", dag.RestTerug.as_view(), name="dag_rest_terug"),
    path("dag/ook/", ookvandaag.OokVandaag.as_view(), name="ook_vandaag"),
    path("dag/sleutel/", dagsleutel.Dagsleutel.as_view(), name="dagsleutel"),
    path("dag/app.webmanifest", app.Manifest.as_view(), name="manifest"),
    path("dag/serviceworker.js", app.Serviceworker.as_view(), name="serviceworker"),
    path("dag/zonder-net/", app.ZonderNet.as_view(), name="zonder_net"),
    *urls_assessments.urlpatterns,
    *urls_evaluaties.urlpatterns,
    *urls_inrichting.urlpatterns,
    *urls_leerdoelen.urlpatterns,
    *urls_taalmix.urlpatterns,
    *urls_taalmaatjes.urlpatterns,
    *urls_werkvloer.urlpatterns,
]
