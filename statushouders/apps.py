from django.apps import AppConfig


class StatushoudersConfig(AppConfig):
    name = "statushouders"

    def ready(self) -> None:
        from kern import tabs
        from kern.navigatie import Groep, MenuItem, registreer
        from medewerkers.gebeurtenissen import medewerker_vertrokken
        from statushouders.services import beeindig_alles_van
        from statushouders.views.documenten import Documenten
        from statushouders.views.feiten import Leefgebieden
        from statushouders.views.profiel import Profieltab

        medewerker_vertrokken.luister(beeindig_alles_van)

        tabs.registreer(Leefgebieden.tab, Documenten.tab, Profieltab.tab)
        registreer(
            MenuItem(
                naam="Aankomstlijsten",
                kort="Lijsten",
                icoon="download",
                url_name="statushouders:aankomstlijsten",
                actie="statushouders.aankomst",
                volgorde=20,
                groep=Groep.STUREN,
            ),
            MenuItem(
                naam="Profielen",
                kort="Profielen",
                icoon="personen",
                url_name="statushouders:profielen",
                actie="statushouders.profielen",
                volgorde=15,
            ),
            MenuItem(
                naam="Vervanging",
                kort="Vervanging",
                icoon="persoon",
                url_name="statushouders:vervanging",
                actie="statushouders.vervanging",
                volgorde=30,
                groep=Groep.STUREN,
            ),
        )
