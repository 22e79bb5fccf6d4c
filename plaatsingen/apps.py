from functools import partial

from django.apps import AppConfig


class PlaatsingenConfig(AppConfig):
    name = "plaatsingen"

    def ready(self) -> None:
        _week_en_matching()
        _plaatsingen()
        _wat_volgt()


def _week_en_matching() -> None:
    from agenda.regels import registreer as registreer_regel
    from kern.navigatie import Groep, MenuItem, registreer
    from kern.tabs import registreer as registreer_tab
    from plaatsingen.selectors.weekgebruik import aangeroerde_weken, bezet_in_de_week
    from plaatsingen.signaleringen.botsingen import REGEL as BOTSING
    from plaatsingen.views.matching import TAB as PLEKKEN
    from plaatsingen.views.metweek import TAB as WEEK
    from statushouders.onaangeroerd import registreer as registreer_kenner
    from werkgevers.bezet import registreer as registreer_bezet
    from werkgevers.onderdelen import Knop, Knopplek, registreer_knop

    registreer_tab(PLEKKEN, WEEK)
    registreer_regel(BOTSING)
    registreer_kenner(aangeroerde_weken)
    registreer_bezet(bezet_in_de_week)
    zoek = partial(Knop, naam="Zoek kandidaten", icoon="match", primair=True)
    registreer_knop(
        zoek(url_name="plaatsingen:kandidaten", volgorde=10, plek=Knopplek.WERKPLEK),
        zoek(url_name="plaatsingen:kandidaten_bij", volgorde=90),
    )
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
            naam="Lesgroepen",
            kort="Lesgroepen",
            icoon="taal",
            url_name="plaatsingen:lesgroepen",
            actie="plaatsingen.lesgroepen",
            volgorde=35,
            groep=Groep.STUREN,
        ),
    )


def _plaatsingen() -> None:
    from agenda.regels import registreer as registreer_regel
    from kern.navigatie import Groep, MenuItem, registreer
    from kern.tabs import registreer as registreer_tab
    from plaatsingen.selectors.capaciteit import bezetting, mensen_op
    from plaatsingen.selectors.openstaand import PLAATSINGEN, VOORDRACHTEN
    from plaatsingen.selectors.plaatsingen import aangeroerde_plaatsingen
    from plaatsingen.signaleringen.plaatsingen import EINDEREGEL, MOMENTREGEL, TRAJECTREGEL
    from plaatsingen.signaleringen.voordrachten import VOORDRACHTREGEL
    from plaatsingen.views.tab import TAB
    from plaatsingen.views.werkgeverkaart import KAART, REGELINGENKAART
    from plaatsingen.views.werkgeverlog import EVALUATIES
    from statushouders.onaangeroerd import registreer as registreer_kenner
    from werkgevers.bezetting import registreer as registreer_bezetting
    from werkgevers.onderdelen import Knop, Knopplek, registreer_kaart, registreer_knop
    from werkgevers.openstaand import registreer as registreer_openstaand
    from werkgevers.plekbezetting import registreer as registreer_mensen
    from werkgevers.verloop import registreer as registreer_verloop

    registreer_tab(TAB)
    registreer_regel(EINDEREGEL)
    registreer_regel(MOMENTREGEL)
    registreer_regel(TRAJECTREGEL)
    registreer_regel(VOORDRACHTREGEL)
    registreer_kenner(aangeroerde_plaatsingen)
    registreer_bezetting(bezetting)
    registreer_mensen(mensen_op)
    registreer_verloop(EVALUATIES)
    registreer_openstaand(PLAATSINGEN)
    registreer_openstaand(VOORDRACHTEN)
    registreer_knop(
        Knop(
            naam="Nieuwe plaatsing",
            icoon="plus",
            url_name="plaatsingen:nieuw_op_werkplek",
            volgorde=20,
            plek=Knopplek.WERKPLEK,
        ),
    )
    registreer_kaart(KAART, REGELINGENKAART)
    registreer(
        MenuItem(
            naam="Plaatsingen",
            kort="Plaatsingen",
            icoon="werk",
            url_name="plaatsingen:lijst",
            actie="plaatsingen.lezen",
            volgorde=55,
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


def _wat_volgt() -> None:
    """What happens here when elsewhere consent goes or comes, or a traject ends."""
    from plaatsingen.services.kandidaten import werk_kandidaten_bij
    from plaatsingen.services.plaatsing.vertrek import sluit_af_wie_vertrok
    from plaatsingen.services.voordrachten import beeindig_na_traject, beeindig_zonder_profiel
    from statushouders.gebeurtenissen import profieltoestemming_gewijzigd
    from trajecten.gebeurtenissen import traject_gesloten

    profieltoestemming_gewijzigd.luister(werk_kandidaten_bij)
    profieltoestemming_gewijzigd.luister(beeindig_zonder_profiel)
    # The placements first: the proposal of one that never began is open again, and ends with the others.
    traject_gesloten.luister(sluit_af_wie_vertrok)
    traject_gesloten.luister(beeindig_na_traject)
