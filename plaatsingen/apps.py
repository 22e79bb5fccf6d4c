from functools import partial

from django.apps import AppConfig


class PlaatsingenConfig(AppConfig):
    name = "plaatsingen"

    def ready(self) -> None:
        _tabbladen()
        _menu()
        _beheermenu()
        _regels()
        _bij_een_werkgever()
        _wat_werkgevers_vraagt()
        _wat_volgt()


def _tabbladen() -> None:
    from kern.tabs import registreer
    from plaatsingen.views.matching import TAB as PLEKKEN
    from plaatsingen.views.metweek import TAB as WEEK
    from plaatsingen.views.tab import TAB as PLAATSING

    registreer(PLEKKEN, WEEK, PLAATSING)


def _menu() -> None:
    from kern.navigatie import MenuItem, registreer

    registreer(
        MenuItem(
            naam="Matching",
            kort="Matching",
            icoon="match",
            url_name="plaatsingen:matching",
            actie="plaatsingen.matching",
            volgorde=50,
        ),
        MenuItem(
            naam="Plaatsingen",
            kort="Plaatsingen",
            icoon="werk",
            url_name="plaatsingen:lijst",
            actie="plaatsingen.lezen",
            volgorde=55,
        ),
    )


def _beheermenu() -> None:
    from kern.navigatie import Groep, MenuItem, registreer

    registreer(
        MenuItem(
            naam="Lesgroepen",
            kort="Lesgroepen",
            icoon="taal",
            url_name="plaatsingen:lesgroepen",
            actie="plaatsingen.lesgroepen",
            volgorde=35,
            groep=Groep.STUREN,
        ),
        MenuItem(
            naam="Hoelang mag het",
            kort="Duur",
            icoon="klok",
            url_name="plaatsingen:duurregels",
            actie="plaatsingen.duurregels",
            volgorde=89,
            groep=Groep.STUREN,
        ),
    )


def _regels() -> None:
    """What flags something, and what keeps an arrivals list from going back."""
    from agenda.regels import registreer
    from plaatsingen.selectors.plaatsingen import aangeroerde_plaatsingen
    from plaatsingen.selectors.weekgebruik import aangeroerde_weken
    from plaatsingen.signaleringen.botsingen import REGEL as BOTSING
    from plaatsingen.signaleringen.plaatsingen import EINDEREGEL, MOMENTREGEL, TRAJECTREGEL
    from plaatsingen.signaleringen.voordrachten import VOORDRACHTREGEL
    from statushouders.onaangeroerd import registreer as registreer_kenner

    for regel in (BOTSING, EINDEREGEL, MOMENTREGEL, TRAJECTREGEL, VOORDRACHTREGEL):
        registreer(regel)
    for kenner in (aangeroerde_weken, aangeroerde_plaatsingen):
        registreer_kenner(kenner)


def _bij_een_werkgever() -> None:
    """The cards on its page, and the buttons there and on that of a place."""
    from plaatsingen.views.werkgeverkaart import KAART, REGELINGENKAART
    from werkgevers.onderdelen import Knop, Knopplek, registreer_kaart, registreer_knop

    zoek = partial(Knop, naam="Zoek kandidaten", icoon="match", primair=True)
    nieuw = partial(Knop, naam="Nieuwe plaatsing", icoon="plus")
    registreer_kaart(KAART, REGELINGENKAART)
    registreer_knop(
        zoek(url_name="plaatsingen:kandidaten", volgorde=10, plek=Knopplek.WERKPLEK),
        zoek(url_name="plaatsingen:kandidaten_bij", volgorde=90),
        nieuw(url_name="plaatsingen:nieuw_op_werkplek", volgorde=20, plek=Knopplek.WERKPLEK),
    )


def _wat_werkgevers_vraagt() -> None:
    """Who works there, who is busy when, and what is open: asked by the app below."""
    from plaatsingen.selectors.capaciteit import bezetting, mensen_op
    from plaatsingen.selectors.openstaand import PLAATSINGEN, VOORDRACHTEN
    from plaatsingen.selectors.vakgenoten import mensen_in_het_vak
    from plaatsingen.selectors.weekgebruik import bezet_in_de_week
    from plaatsingen.views.werkgeverlog import EVALUATIES
    from werkgevers import bezet, openstaand, plekbezetting, vakgenoten, verloop
    from werkgevers import bezetting as ruimte

    bezet.registreer(bezet_in_de_week)
    ruimte.registreer(bezetting)
    plekbezetting.registreer(mensen_op)
    vakgenoten.registreer(mensen_in_het_vak)
    verloop.registreer(EVALUATIES)
    openstaand.registreer(PLAATSINGEN)
    openstaand.registreer(VOORDRACHTEN)


def _wat_volgt() -> None:
    """What happens here when elsewhere consent goes or comes, or a traject ends."""
    from plaatsingen.services.kandidaten import werk_kandidaten_bij
    from plaatsingen.services.plaatsing.vertrek import sluit_af_wie_vertrok
    from plaatsingen.services.voordrachten import beeindig_na_traject, beeindig_zonder_profiel
    from statushouders.gebeurtenissen import profieltoestemming_gewijzigd
    from trajecten.gebeurtenissen import traject_gesloten
    from werkgevers.services.afmelden import meld_af_na_traject

    profieltoestemming_gewijzigd.luister(werk_kandidaten_bij)
    profieltoestemming_gewijzigd.luister(beeindig_zonder_profiel)
    # In the order of the locks. The placements before the proposals: the proposal of one that never began is open
    # again, and ends with the others.
    traject_gesloten.luister(meld_af_na_traject)
    traject_gesloten.luister(sluit_af_wie_vertrok)
    traject_gesloten.luister(beeindig_na_traject)
