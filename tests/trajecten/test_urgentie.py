"""Waiting on somebody hides nothing: the rule in Python and in a query say the same, and the flags go on."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from agenda.models import Signalering
from agenda.selectors import als_vlaggen
from agenda.services import werk_signaleringen_bij
from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from tests.factories import AanpakFactory, AanpakStapFactory, BetrokkenheidFactory, StapFactory, TrajectFactory
from trajecten.models import Stap
from trajecten.selectors.stapkaart import maak_stapkaart, stappen_voor_kaart
from trajecten.services import laat_stap_wachten
from trajecten.urgentie import Urgentie, urgentie, voorwaarde

pytestmark = pytest.mark.django_db
DAG = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("dagen", "wacht", "verwacht"),
    [
        (-1, False, Urgentie.TE_LAAT),
        (-1, True, Urgentie.TE_LAAT),
        (-200, True, Urgentie.TE_LAAT),
        (0, False, Urgentie.VANDAAG),
        (0, True, Urgentie.WACHT),
        (1, False, Urgentie.KOMT),
        (1, True, Urgentie.WACHT),
        (None, False, Urgentie.WACHT),
        (None, True, Urgentie.WACHT),
    ],
)
def test_what_waits_is_late_when_it_is_late(dagen: int | None, wacht: bool, verwacht: Urgentie) -> None:
    uiterlijk = None if dagen is None else DAG + timedelta(days=dagen)
    assert urgentie(uiterlijk, wacht=wacht, dag=DAG) is verwacht


def test_a_query_sorts_every_step_as_the_rule_does() -> None:
    aanpak = AanpakFactory()
    traject = TrajectFactory(aanpak=aanpak)
    for dagen in (-30, -1, 0, 1, 9, None):
        for wacht in ({}, {"wacht_op": "Taalhuis", "wacht_sinds": DAG}):
            datum = None if dagen is None else DAG + timedelta(days=dagen)
            stap = AanpakStapFactory(aanpak=aanpak)
            StapFactory(traject=traject, aanpakstap=stap, streefdatum=datum, uiterste_datum=None, **wacht)

    per_soort = {soort: set(Stap.objects.filter(voorwaarde(soort, DAG))) for soort in Urgentie}

    assert sum(len(stappen) for stappen in per_soort.values()) == 12
    for soort, stappen in per_soort.items():
        assert stappen
        assert {urgentie(stap.uiterlijk, wacht=bool(stap.wacht_op), dag=DAG) for stap in stappen} == {soort}


def test_waiting_silences_no_flag_and_the_flag_says_on_whom(
    vestig: Callable[..., Statushouder],
    stap_van: Callable[[Statushouder, str], Stap],
    vandaag_is: Callable[[date], None],
    klantondersteuner: Medewerker,
) -> None:
    vandaag_is(date(2026, 11, 9))
    persoon = vestig(vestigingsdatum=date(2026, 11, 3))  # eerste contact: 10 nov, at most 24 nov; escalated after 3
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    stap = stap_van(persoon, "eerste-contact")
    laat_stap_wachten(stap=stap, door=klantondersteuner, op="Taalhuis")

    for dag, soorten in (
        (date(2026, 11, 11), {"te_laat"}),
        (date(2026, 11, 14), {"te_laat", "escalatie"}),
        (date(2027, 3, 1), {"uiterste_termijn", "escalatie"}),
    ):
        vandaag_is(dag)
        werk_signaleringen_bij()
        signaleringen = Signalering.objects.open().filter(bron_id=stap.pk)
        assert {een.soort for een in signaleringen} == soorten
        jaar = "" if dag.year == 2026 else " 2026"
        assert {vlag.toelichting for vlag in als_vlaggen(signaleringen, dag=dag, kijker=klantondersteuner)} == {
            f"wacht op Taalhuis, sinds ma 9 nov{jaar}"
        }
        assert stap in Stap.objects.open().te_laat_op(dag)


def test_the_card_of_a_late_step_says_both(
    vestig: Callable[..., Statushouder],
    stap_van: Callable[[Statushouder, str], Stap],
    vandaag_is: Callable[[date], None],
    klantondersteuner: Medewerker,
) -> None:
    vandaag_is(date(2026, 11, 9))
    stap = stap_van(vestig(vestigingsdatum=date(2026, 11, 3)), "eerste-contact")
    laat_stap_wachten(stap=stap, door=klantondersteuner, op="Taalhuis")

    def kaart(dag: date) -> tuple[tuple[str, str], str]:
        een = maak_stapkaart(stappen_voor_kaart().get(pk=stap.pk), kijker=klantondersteuner, dag=dag)
        return een.chip, een.wacht

    assert kaart(date(2026, 11, 10)) == (("wacht", "wacht op Taalhuis"), "")
    assert kaart(date(2026, 11, 12)) == (("laat", "2 dagen te laat"), "wacht op Taalhuis")
