from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "intake"

    def ready(self) -> None:
        from agenda.gebeurtenissen import afspraak_gewijzigd, afspraken_verdwijnen
        from agenda.gespreksknop import registreer as registreer_gespreksknop
        from intake.models.gesprek import Gesprekssoort
        from intake.selectors.knoppen import gespreksknoppen
        from intake.services import laat_afspraken_los, volg_afspraken
        from intake.views.tab import TAB
        from kern.navigatie import Groep, MenuItem
        from kern.navigatie import registreer as registreer_menu
        from kern.tabs import registreer
        from trajecten.models import AanpakStap
        from trajecten.stapacties import Stapactie
        from trajecten.stapacties import registreer as registreer_stapactie

        registreer(TAB)
        afspraak_gewijzigd.luister(volg_afspraken)
        afspraken_verdwijnen.luister(laat_afspraken_los)
        registreer_gespreksknop(gespreksknoppen)
        registreer_menu(
            MenuItem(
                naam="Eigen vragen",
                kort="Vragen",
                icoon="notitie",
                url_name="intake:eigen_vragen",
                actie="intake.eigen_vragen",
                volgorde=87,
                groep=Groep.STUREN,
            )
        )
        for mijlpaal, soort, naam in (
            (AanpakStap.Mijlpaal.CONTACT, Gesprekssoort.EERSTE_CONTACT, "Gesprek openen"),
            (AanpakStap.Mijlpaal.INTAKE, Gesprekssoort.WERKINTAKE, "Werkintake openen"),
        ):
            registreer_stapactie(
                Stapactie(
                    mijlpaal=mijlpaal, naam=naam, icoon="notitie", url_name="intake:begin", soort=soort,
                    actie="intake.voeren",
                )
            )  # fmt: skip
