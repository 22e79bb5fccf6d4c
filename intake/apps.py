from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "intake"

    def ready(self) -> None:
        from agenda.gebeurtenissen import afspraak_gewijzigd, afspraken_verdwijnen
        from agenda.gespreksknop import registreer as registreer_gespreksknop
        from agenda.regels import registreer as registreer_regel
        from intake.models.gesprek import Gesprekssoort
        from intake.selectors.knoppen import gespreksknoppen
        from intake.selectors.regelzaken import aangeroerde_regelzaken
        from intake.services import laat_afspraken_los, volg_afspraken
        from intake.signaleringen import REGEL
        from intake.views.regelzaken import TAB as GEREGELD
        from intake.views.tab import TAB
        from kern.navigatie import Groep, MenuItem
        from kern.navigatie import registreer as registreer_menu
        from kern.tabs import registreer
        from statushouders.onaangeroerd import registreer as registreer_kenner
        from trajecten.models import AanpakStap
        from trajecten.stapacties import Stapactie
        from trajecten.stapacties import registreer as registreer_stapactie

        registreer(TAB, GEREGELD)
        registreer_regel(REGEL)
        registreer_kenner(aangeroerde_regelzaken)
        afspraak_gewijzigd.luister(volg_afspraken)
        afspraken_verdwijnen.luister(laat_afspraken_los)
        registreer_gespreksknop(gespreksknoppen)
        registreer_menu(
            MenuItem(
                naam="Regelpunten",
                kort="Regelpunten",
                icoon="check",
                url_name="intake:regelpunten",
                actie="intake.regelpunten",
                volgorde=82,
                groep=Groep.STUREN,
            ),
            MenuItem(
                naam="Eigen vragen",
                kort="Vragen",
                icoon="notitie",
                url_name="intake:eigen_vragen",
                actie="intake.eigen_vragen",
                volgorde=87,
                groep=Groep.STUREN,
            ),
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
