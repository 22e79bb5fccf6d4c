from django.apps import AppConfig


class PlaatsingenConfig(AppConfig):
    name = "plaatsingen"
