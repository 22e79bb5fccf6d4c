from django.urls import path

from rapportages import views

app_name = "rapportages"
urlpatterns = [
    path("", views.Drieweken.as_view(), name="drieweken"),
    path("streefgetal/", views.StreefgetalZetten.as_view(), name="streefgetal"),
]
