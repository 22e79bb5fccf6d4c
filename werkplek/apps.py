from django.apps import AppConfig


class WerkplekConfig(AppConfig):
    name = "werkplek"

    def ready(self) -> None:
        from kern.tabs import registreer
        from werkplek.views.dossier import TABS

        registreer(*TABS)
