"""Addresses for people outside. They name nobody: only a key."""

from django.urls import path

from statushouders.views import gedeeld

app_name = "gedeeld"
urlpatterns = [
    path("<str:sleutel>/", gedeeld.Gedeeld.as_view(), name="link"),
    path("<str:sleutel>/profiel.pdf", gedeeld.GedeeldPdf.as_view(), name="pdf"),
]
