from django.apps import AppConfig


class PlaatsingenConfig(AppConfig):
    name = "plaatsingen"

    def ready(self) -> None:
        from kern import tabs
        from kern.navigatie import MenuItem, registreer
        from plaatsingen.services.kandidaten import werk_kandidaten_bij
        from plaatsingen.views.matching import TAB as PLEKKEN
        from statushouders.gebeurtenissen import profieltoestemming_gewijzigd

        profieltoestemming_gewijzigd.luister(werk_kandidaten_bij)
        tabs.registreer(PLEKKEN)
        registreer(
            MenuItem(
                naam="Matching",
                kort="Matching",
                icoon="match",
                url_name="plaatsingen:matching",
                actie="plaatsingen.matching",
                volgorde=50,
            )
        )
