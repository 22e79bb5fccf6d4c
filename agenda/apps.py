from django.apps import AppConfig


class AgendaConfig(AppConfig):
    name = "agenda"

    def ready(self) -> None:
        from agenda.services import werk_signaleringen_bij
        from statushouders.gebeurtenissen import betrokkenheid_gewijzigd

        betrokkenheid_gewijzigd.luister(lambda ids: werk_signaleringen_bij(statushouder_ids=ids))
