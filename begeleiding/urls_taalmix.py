"""The addresses of the mix of each hall; part of those of the app."""

from django.urls import path

from begeleiding.views.taal import mix

urlpatterns = [
    path("taalmix/", mix.Taalmixen.as_view(), name="taalmix"),
    path("taalmix/hal/<int:hal_id>/<slug:week>/", mix.TaalmixInvullen.as_view(), name="taalmix_week"),
    path("taalmix/<int:taalmix_id>/terug/<int:versie>/", mix.TaalmixTerug.as_view(), name="taalmix_terug"),
]
