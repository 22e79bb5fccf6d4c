from django.urls import URLPattern

app_name = "medewerkers"
urlpatterns: list[URLPattern] = []
