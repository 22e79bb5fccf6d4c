from django.apps import AppConfig


class WerkgeversConfig(AppConfig):
    name = "werkgevers"

    def ready(self) -> None:
        from agenda.regels import registreer as registreer_regel
        from kern import tabs
        from kern.navigatie import registreer as registreer_menu
        from medewerkers.gebeurtenissen import medewerker_vertrokken
        from statushouders.onaangeroerd import registreer as registreer_kenner
        from werkgevers.aanbodkaarten import AANBODKAARTEN
        from werkgevers.kaarten import KAARTEN
        from werkgevers.menu import MENU
        from werkgevers.onderdelen import registreer_kaart, registreer_knop
        from werkgevers.openstaand import registreer as registreer_openstaand
        from werkgevers.selectors.openstaand import BIJEENKOMSTEN
        from werkgevers.selectors.trainingen import aangeroerd_door_werkgevers
        from werkgevers.selectors.verloop import BRONNEN
        from werkgevers.services.eigenaren import maak_los_van
        from werkgevers.signaleringen.acties import REGEL
        from werkgevers.signaleringen.certificaten import REGEL as CERTIFICAATREGEL
        from werkgevers.verloop import registreer as registreer_verloop
        from werkgevers.views.bezoeken import BEZOEKKNOP
        from werkgevers.views.contacten import ACTIEKAART, CONTACTKAART, KNOPPEN
        from werkgevers.views.dossier import TAB
        from werkgevers.views.werkgeverslijsten import INLEESKNOP

        registreer_regel(REGEL)
        registreer_regel(CERTIFICAATREGEL)
        registreer_kenner(aangeroerd_door_werkgevers)
        registreer_openstaand(BIJEENKOMSTEN)
        registreer_verloop(*BRONNEN)
        medewerker_vertrokken.luister(maak_los_van)
        tabs.registreer(TAB)
        registreer_kaart(*KAARTEN, *AANBODKAARTEN, ACTIEKAART, CONTACTKAART)
        registreer_knop(*KNOPPEN, BEZOEKKNOP, INLEESKNOP)
        registreer_menu(*MENU)
