from django.apps import AppConfig


class WerkplekConfig(AppConfig):
    name = "werkplek"

    def ready(self) -> None:
        from kern import navigatie, tabs
        from werkplek.menu import MENU
        from werkplek.views.afspraken import Afspraken
        from werkplek.views.dossier import TABS

        navigatie.registreer(*MENU)
        tabs.registreer(*TABS, Afspraken.tab)
