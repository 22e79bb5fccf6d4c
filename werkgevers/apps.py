from django.apps import AppConfig


class WerkgeversConfig(AppConfig):
    name = "werkgevers"

    def ready(self) -> None:
        from agenda.regels import registreer as registreer_regel
        from kern.navigatie import MenuItem
        from kern.navigatie import registreer as registreer_menu
        from werkgevers.kaarten import KAARTEN
        from werkgevers.onderdelen import Knop, registreer_kaart, registreer_knop
        from werkgevers.signaleringen import REGEL
        from werkgevers.views.contacten import ACTIEKAART, CONTACTKAART

        registreer_regel(REGEL)
        registreer_kaart(*KAARTEN, ACTIEKAART, CONTACTKAART)
        registreer_knop(
            Knop(naam="Contact vastleggen", icoon="notitie", url_name="werkgevers:contact_nieuw", volgorde=10)
        )
        registreer_menu(
            MenuItem(
                naam="Werkgevers",
                kort="Werkgevers",
                icoon="gebouw",
                url_name="werkgevers:lijst",
                actie="werkgevers.lezen",
                volgorde=30,
            ),
            MenuItem(
                naam="Te doen",
                kort="Te doen",
                icoon="check",
                url_name="werkgevers:te_doen",
                actie="werkgevers.te_doen",
                volgorde=32,
            ),
        )
