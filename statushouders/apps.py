from django.apps import AppConfig


class StatushoudersConfig(AppConfig):
    name = "statushouders"

    def ready(self) -> None:
        from kern.navigatie import Groep, MenuItem, registreer
        from medewerkers.gebeurtenissen import medewerker_vertrokken
        from statushouders.services import beeindig_alles_van

        medewerker_vertrokken.luister(beeindig_alles_van)

        registreer(
            MenuItem(
                naam="Aankomstlijsten",
                kort="Lijsten",
                icoon="download",
                url_name="statushouders:aankomstlijsten",
                actie="statushouders.aankomst",
                volgorde=20,
                groep=Groep.STUREN,
            )
        )
