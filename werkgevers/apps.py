from django.apps import AppConfig


class WerkgeversConfig(AppConfig):
    name = "werkgevers"

    def ready(self) -> None:
        from agenda.regels import registreer as registreer_regel
        from kern import tabs
        from kern.navigatie import Groep, MenuItem
        from kern.navigatie import registreer as registreer_menu
        from medewerkers.gebeurtenissen import medewerker_vertrokken
        from statushouders.onaangeroerd import registreer as registreer_kenner
        from werkgevers.aanbodkaarten import AANBODKAARTEN
        from werkgevers.kaarten import KAARTEN
        from werkgevers.onderdelen import Knop, registreer_kaart, registreer_knop
        from werkgevers.openstaand import registreer as registreer_openstaand
        from werkgevers.selectors.openstaand import BIJEENKOMSTEN
        from werkgevers.selectors.trainingen import aangeroerd_door_werkgevers
        from werkgevers.selectors.verloop import BRONNEN
        from werkgevers.services.eigenaren import maak_los_van
        from werkgevers.signaleringen.acties import REGEL
        from werkgevers.signaleringen.certificaten import REGEL as CERTIFICAATREGEL
        from werkgevers.verloop import registreer as registreer_verloop
        from werkgevers.views.contacten import ACTIEKAART, CONTACTKAART
        from werkgevers.views.dossier import TAB

        registreer_regel(REGEL)
        registreer_regel(CERTIFICAATREGEL)
        registreer_kenner(aangeroerd_door_werkgevers)
        registreer_openstaand(BIJEENKOMSTEN)
        registreer_verloop(*BRONNEN)
        medewerker_vertrokken.luister(maak_los_van)
        tabs.registreer(TAB)
        registreer_kaart(*KAARTEN, *AANBODKAARTEN, ACTIEKAART, CONTACTKAART)
        registreer_knop(
            Knop(
                naam="Contact vastleggen",
                icoon="notitie",
                url_name="werkgevers:contact_nieuw",
                volgorde=10,
                dialoog=True,
            )
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
            MenuItem(
                naam="Bijeenkomsten",
                kort="Bijeenkomst",
                icoon="kalender",
                url_name="werkgevers:bijeenkomsten",
                actie="werkgevers.lezen",
                volgorde=34,
            ),
            MenuItem(
                naam="Postcodes",
                kort="Postcodes",
                icoon="huis",
                url_name="werkgevers:postcodes",
                actie="werkgevers.postcodes",
                volgorde=95,
                groep=Groep.STUREN,
            ),
        )
