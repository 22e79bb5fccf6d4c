from django.urls import path

from rapportages.views import drieweken

app_name = "rapportages"
urlpatterns = [
    path("", drieweken.Drieweken.as_view(), name="drieweken"),
    path("streefgetal/", drieweken.StreefgetalZetten.as_view(), name="streefgetal"),
]
