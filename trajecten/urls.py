from django.urls import URLPattern

app_name = "trajecten"
urlpatterns: list[URLPattern] = []
