from django.apps import AppConfig


class AgendaConfig(AppConfig):
    name = "agenda"

    def ready(self) -> None:
        from agenda.selectors import aantal_open
        from agenda.services import werk_signaleringen_bij
        from kern.context import lever
        from statushouders.gebeurtenissen import betrokkenheid_gewijzigd

        betrokkenheid_gewijzigd.luister(lambda ids: werk_signaleringen_bij(statushouder_ids=ids))
        lever("aantal_signaleringen", lambda request: aantal_open(request.user))
