from django.apps import AppConfig


class StatushoudersConfig(AppConfig):
    name = "statushouders"

    def ready(self) -> None:
        from medewerkers.gebeurtenissen import medewerker_vertrokken
        from statushouders.services import beeindig_alles_van

        medewerker_vertrokken.luister(beeindig_alles_van)
