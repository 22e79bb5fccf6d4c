from django.urls import include, path

from rapportages.views import cijfers, mensen, streefgetal, tabel, vergelijken

app_name = "rapportages"
urlpatterns = [
    path("effect/", include("rapportages.urls_effect")),
    path("", cijfers.Cijfers.as_view(), name="cijfers"),
    path("mensen/", mensen.MensenAchterCijfer.as_view(), name="mensen"),
    path("vergelijken/", vergelijken.Vergelijken.as_view(), name="vergelijken"),
    path("tabel/", tabel.CijfersAlsTabel.as_view(), name="tabel"),
    path("streefgetal/", streefgetal.StreefgetalZetten.as_view(), name="streefgetal"),
]
