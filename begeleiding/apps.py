from django.apps import AppConfig


class BegeleidingConfig(AppConfig):
    name = "begeleiding"

    def ready(self) -> None:
        _tabbladen()
        _menu()
        _beheermenu()
        _kaarten()
        _onaangeroerd()
        _wat_volgt()
        _regels()
        _bij_een_stap()
        _bij_een_plaatsing()


def _tabbladen() -> None:
    from begeleiding.views.assessment.tab import TAB as ASSESSMENT
    from begeleiding.views.leerdoelen.lijst import TAB as LEERDOELEN
    from kern.tabs import registreer

    registreer(ASSESSMENT, LEERDOELEN)


def _menu() -> None:
    from kern.navigatie import MenuItem, registreer

    registreer(
        MenuItem(
            naam="Dag op de hal",
            kort="Dag",
            icoon="hal",
            url_name="begeleiding:dag",
            actie="begeleiding.dag",
            volgorde=25,
        )
    )


def _beheermenu() -> None:
    from kern.navigatie import Groep, MenuItem, registreer

    registreer(
        MenuItem(
            naam="Begeleiding",
            kort="Begeleiding",
            icoon="vlag",
            url_name="begeleiding:inrichten",
            actie="begeleiding.inrichten",
            volgorde=84,
            groep=Groep.STUREN,
        )
    )


def _kaarten() -> None:
    """On the page of an assessment."""
    from begeleiding.onderdelen import registreer_kaart
    from begeleiding.views.assessment.voorvallen import KAART as VOORVALLEN
    from begeleiding.views.evaluaties.kaarten import KAARTEN as EVALUATIES
    from begeleiding.views.leerdoelen.kaart import KAART as LEERDOELEN
    from begeleiding.views.taalmaatjes import KAART as TAALMAATJE

    registreer_kaart(LEERDOELEN, TAALMAATJE, VOORVALLEN, *EVALUATIES)


def _onaangeroerd() -> None:
    """What keeps an arrivals list from going back."""
    from begeleiding.selectors.aangeroerd import aangeroerd_op_de_werkvloer
    from statushouders.onaangeroerd import registreer

    registreer(aangeroerd_op_de_werkvloer)


def _wat_volgt() -> None:
    """What ends here when somebody left. After the placements: in the order of the locks."""
    from begeleiding.services.assessment import stop_van_wie_vertrok
    from trajecten.gebeurtenissen import traject_gesloten

    traject_gesloten.luister(stop_van_wie_vertrok)


def _regels() -> None:
    """What flags something on the work floor."""
    from agenda.regels import registreer
    from begeleiding.signaleringen.afspraken import REGEL as AFSPRAKEN
    from begeleiding.signaleringen.evaluaties import REGEL as EVALUATIES
    from begeleiding.signaleringen.taalmaatjes import REGEL as TAALMAATJES
    from begeleiding.signaleringen.werkvloer import REGEL as WERKVLOER

    for regel in (AFSPRAKEN, EVALUATIES, TAALMAATJES, WERKVLOER):
        registreer(regel)


def _bij_een_plaatsing() -> None:
    """The cards on its page, and the figures beside the form of a moment."""
    from begeleiding.views.taalmaatjes import BIJ_PLAATSING
    from begeleiding.views.werkvloer.kaarten import KAARTEN, NAAST
    from plaatsingen.onderdelen import registreer_kaart, registreer_naast

    registreer_kaart(*KAARTEN, BIJ_PLAATSING)
    registreer_naast(NAAST)


def _bij_een_stap() -> None:
    """The buttons on the card of the step with which an assessment begins, and of the one with which it is weighed."""
    from begeleiding.views.assessment.basis import LEZEN, SCHRIJVEN
    from trajecten.models.aanpak import Mijlpaal
    from trajecten.stapacties import Stapactie, registreer

    registreer(
        Stapactie(
            mijlpaal=Mijlpaal.START,
            naam="Assessment beginnen",
            icoon="hal",
            url_name="begeleiding:assessment_nieuw",
            actie=SCHRIJVEN,
        )
    )
    registreer(
        Stapactie(
            mijlpaal=Mijlpaal.EVALUATIE,
            naam="Naar de evaluatie",
            icoon="notitie",
            url_name="begeleiding:assessmenttab",
            actie=LEZEN,
        )
    )
