"""Talks on the timeline: below the lanes, by the day, and nothing for a traject that is over."""

from datetime import UTC, datetime, timedelta

from agenda.models import Afspraak
from tests.trajecten.test_tijdlijn import VANDAAG, haltes, na, stap, traject
from trajecten.models.aanpak import Baan
from trajecten.tijdlijn import Tijdlijn, maak_tijdlijn

NEGEN_UUR = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


def gesprek(pk: int, dagen: int, stand: str = "gepland", *, met_bericht: bool | None = None) -> Afspraak:
    """In memory, at nine o'clock so many days from today."""
    begin = NEGEN_UUR + timedelta(days=dagen)
    return Afspraak(pk=pk, soort="werkintake", begin=begin, stand=stand, met_bericht=met_bericht)


def lijn(*gesprekken: Afspraak, gesloten: bool = False) -> Tijdlijn:
    stappen = [stap(1, "Intake", na(14)), stap(2, "Taal", na(70), baan=Baan.INBURGERING)]
    return maak_tijdlijn(traject(einddatum=VANDAAG if gesloten else None), stappen, VANDAAG, afspraken=gesprekken)


def test_without_talks_there_are_three_lanes_at_most() -> None:
    assert [baan.naam for baan in lijn().banen] == ["Werk", "Taal en inburgering"]


def test_planned_talks_and_no_shows_stand_below_the_lanes_in_words() -> None:
    tijdlijn = lijn(gesprek(5, -6, "niet_verschenen", met_bericht=False), gesprek(6, 2), gesprek(7, 0))
    onder = tijdlijn.banen[-1]
    assert (onder.naam, onder.klasse) == ("Gesprekken", "gesprek")
    assert [(halte.afspraak_id, halte.stand.woord, halte.tekst) for halte in onder.haltes] == [
        (5, "Niet verschenen", "wo 18 nov, zonder bericht"),
        (7, "Gesprek gepland", "vandaag, 9.00 uur"),
        (6, "Gesprek gepland", "do 26 nov, 9.00 uur"),
    ]
    plekken = [halte.van for halte in onder.haltes]
    assert plekken == sorted(plekken)
    assert {halte.stap_id for halte in haltes(tijdlijn)} == {None, 1, 2}
    assert {"gesprek", "gemist"} <= {stand.klasse for stand in tijdlijn.legenda}


def test_what_was_planned_does_not_stand_on_a_line_that_ended() -> None:
    tijdlijn = lijn(gesprek(5, -6, "niet_verschenen", met_bericht=True), gesprek(6, 2), gesloten=True)
    assert [halte.afspraak_id for halte in tijdlijn.banen[-1].haltes] == [5]


def test_talks_beyond_the_axis_are_named_after_it() -> None:
    (groep,) = lijn(gesprek(5, 360)).banen[-1].los
    assert (groep.reden, groep.haltes[0].van) == ("later", None)
