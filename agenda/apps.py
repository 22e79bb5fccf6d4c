from django.apps import AppConfig


class AgendaConfig(AppConfig):
    name = "agenda"

    def ready(self) -> None:
        from agenda.afspraakregel import REGEL
        from agenda.regels import registreer as registreer_regel
        from agenda.selectors import aangeroerde_afspraken, aantal_open
        from agenda.services import (
            houd_nachtwerk_tegen,
            plan_escalaties_om,
            plan_gesprekken_bij,
            werk_signaleringen_bij,
        )
        from kern.context import lever
        from kern.navigatie import Groep, MenuItem
        from kern.navigatie import registreer as registreer_menu
        from medewerkers.gebeurtenissen import bezetting_gewijzigd, medewerker_vertrokken
        from statushouders.gebeurtenissen import betrokkenheid_gewijzigd, statushouders_verdwijnen
        from statushouders.onaangeroerd import registreer as registreer_kenner

        registreer_regel(REGEL)
        betrokkenheid_gewijzigd.luister(lambda ids: werk_signaleringen_bij(statushouder_ids=ids))
        statushouders_verdwijnen.luister(lambda _: houd_nachtwerk_tegen())
        bezetting_gewijzigd.luister(plan_escalaties_om)
        medewerker_vertrokken.luister(plan_gesprekken_bij)
        lever("aantal_signaleringen", lambda request: aantal_open(request.user))
        registreer_kenner(aangeroerde_afspraken)
        registreer_menu(
            MenuItem(
                naam="Brieven",
                kort="Brieven",
                icoon="mail",
                url_name="agenda:brieven",
                actie="agenda.brieven",
                volgorde=85,
                groep=Groep.STUREN,
            )
        )
