from django.apps import AppConfig


class RapportagesConfig(AppConfig):
    name = "rapportages"

    def ready(self) -> None:
        from kern.navigatie import Groep, MenuItem, registreer

        registreer(
            MenuItem(
                naam="Rapportage",
                kort="Cijfers",
                icoon="grafiek",
                url_name="rapportages:cijfers",
                actie="rapportages.cijfers",
                volgorde=10,
                groep=Groep.STUREN,
            ),
            MenuItem(
                naam="Effectmeting",
                kort="Effect",
                icoon="ster",
                url_name="rapportages:metingen",
                actie="rapportages.effect",
                tenzij="rapportages.cijfers",
                volgorde=12,
                groep=Groep.STUREN,
            ),
            MenuItem(
                naam="Recht op de dataset",
                kort="Dataset",
                icoon="slot",
                url_name="rapportages:datasetrechten",
                actie="rapportages.datasetrechten",
                volgorde=92,
                groep=Groep.STUREN,
            ),
        )
