from django.apps import AppConfig


class MedewerkersConfig(AppConfig):
    name = "medewerkers"

    def ready(self) -> None:
        from kern.navigatie import Groep, MenuItem, registreer

        registreer(
            MenuItem(
                naam="Beheer",
                kort="Beheer",
                icoon="persoon",
                url_name="medewerkers:collegas",
                actie="medewerkers.collegas",
                volgorde=90,
                groep=Groep.STUREN,
            )
        )
