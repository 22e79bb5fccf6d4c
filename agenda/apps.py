from django.apps import AppConfig


class AgendaConfig(AppConfig):
    name = "agenda"

    def ready(self) -> None:
        from agenda.selectors import aantal_open
        from agenda.services import houd_nachtwerk_tegen, plan_escalaties_om, werk_signaleringen_bij
        from kern.context import lever
        from medewerkers.gebeurtenissen import bezetting_gewijzigd
        from statushouders.gebeurtenissen import betrokkenheid_gewijzigd, statushouders_verdwijnen

        betrokkenheid_gewijzigd.luister(lambda ids: werk_signaleringen_bij(statushouder_ids=ids))
        statushouders_verdwijnen.luister(lambda _: houd_nachtwerk_tegen())
        bezetting_gewijzigd.luister(plan_escalaties_om)
        lever("aantal_signaleringen", lambda request: aantal_open(request.user))
