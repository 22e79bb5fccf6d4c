from django.apps import AppConfig


class TrajectenConfig(AppConfig):
    name = "trajecten"

    def ready(self) -> None:
        from agenda.regels import registreer
        from kern.navigatie import Groep, MenuItem
        from kern.navigatie import registreer as registreer_menu
        from statushouders.contactgevolg import registreer as registreer_gevolg
        from statushouders.gebeurtenissen import persoonsdatums_gewijzigd, statushouders_gevestigd
        from statushouders.onaangeroerd import registreer as registreer_kenner
        from trajecten.selectors.aangeroerd import aangeroerde_trajecten
        from trajecten.services import herplan, start_trajecten
        from trajecten.services.eerste_contact import EERSTE_CONTACT
        from trajecten.signaleringen import REGEL

        registreer(REGEL)
        registreer_gevolg(EERSTE_CONTACT)
        registreer_kenner(aangeroerde_trajecten)
        statushouders_gevestigd.luister(start_trajecten)
        persoonsdatums_gewijzigd.luister(herplan)
        registreer_menu(
            MenuItem(
                naam="Aanpakken",
                kort="Aanpakken",
                icoon="schuif",
                url_name="trajecten:aanpakken",
                actie="trajecten.aanpakken",
                volgorde=80,
                groep=Groep.STUREN,
            )
        )
