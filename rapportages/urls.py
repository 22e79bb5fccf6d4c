from django.urls import include, path

from rapportages.views import cijfers, mensen, streefgetal, tabel

app_name = "rapportages"
urlpatterns = [
    path("effect/", include("rapportages.urls_effect")),
    path("", cijfers.Cijfers.as_view(), name="cijfers"),
    path("mensen/", mensen.MensenAchterCijfer.as_view(), name="mensen"),
    path("tabel/", tabel.CijfersAlsTabel.as_view(), name="tabel"),
    path("streefgetal/", streefgetal.StreefgetalZetten.as_view(), name="streefgetal"),
]
