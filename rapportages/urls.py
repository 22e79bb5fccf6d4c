from django.urls import URLPattern

app_name = "rapportages"
urlpatterns: list[URLPattern] = []
