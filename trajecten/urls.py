from django.urls import path

from trajecten.views import aanpakken

app_name = "trajecten"
urlpatterns = [
    path("aanpakken/", aanpakken.Aanpakken.as_view(), name="aanpakken"),
    path("aanpakken/stappen/<int:aanpakstap_id>/", aanpakken.AanpakstapWijzigen.as_view(), name="aanpakstap"),
]
