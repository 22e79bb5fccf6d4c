"""Room for a placement: with the employer and on the place, in the time that it lasts."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from plaatsingen.forms.nieuw import Plekkeuze
from plaatsingen.services import plaatsing as diensten
from tests.factories import ContactpersoonFactory, WerkgeverFactory, WerkplekFactory
from tests.plaatsingen.verloop import loopt, voorstel
from werkgevers.models import Werkplek

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


def test_only_who_is_there_in_the_same_time_takes_up_room(
    klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    werkgever = WerkgeverFactory(gemeente=klantondersteuner.werkt_voor(), capaciteit=1)
    eerste = loopt(klantondersteuner, werkgever=werkgever, soort="stage")
    assert eerste.einde
    daarna = eerste.einde + timedelta(days=1)
    vol = r"wil hoogstens 1 plek tegelijk, en in die tijd is er al 1 bezet, afgesproken of voorgesteld. Het mag wel"
    with pytest.raises(DomeinFout, match=vol):
        voorstel(klantondersteuner, werkgever=werkgever, begin=eerste.einde)
    tweede = voorstel(klantondersteuner, werkgever=werkgever, begin=daarna)
    diensten.meld_nooit_gestart(plaatsing=tweede, reden="taal", door=klantondersteuner)
    vandaag_is(daarna + timedelta(days=5))
    with pytest.raises(DomeinFout, match=vol):
        voorstel(klantondersteuner, werkgever=werkgever, begin=daarna + timedelta(days=9))


def test_a_place_that_is_over_or_just_closed_is_no_place(klantondersteuner: Medewerker) -> None:
    werkplek = WerkplekFactory(werkgever__gemeente=klantondersteuner.werkt_voor(), soorten=["proefplaatsing"])
    hier = {"werkgever": werkplek.werkgever, "werkplek": werkplek}

    def te_kiezen() -> bool:
        groepen = Plekkeuze(kijker=klantondersteuner).fields["plek"].choices[1:]
        return any(code == f"p{werkplek.pk}" for _, keuzes in groepen for code, _ in keuzes)

    assert te_kiezen()
    Werkplek.objects.filter(pk=werkplek.pk).update(gesloten_op=DINSDAG)
    with pytest.raises(DomeinFout, match="Deze werkplek is gesloten"):
        voorstel(klantondersteuner, **hier)
    Werkplek.objects.filter(pk=werkplek.pk).update(gesloten_op=None, einde=DINSDAG - timedelta(days=1))
    assert not te_kiezen()
    with pytest.raises(DomeinFout, match="Deze werkplek is er tot en met 23 november 2026"):
        voorstel(klantondersteuner, **hier)
    Werkplek.objects.filter(pk=werkplek.pk).update(einde=DINSDAG)
    weg = ContactpersoonFactory(werkgever=werkplek.werkgever, weg_op=DINSDAG)
    with pytest.raises(DomeinFout, match="Deze mentor werkt hier niet meer") as fout:
        voorstel(klantondersteuner, mentor=weg, **hier)
    assert fout.value.veld == "mentor"
    voorstel(klantondersteuner, **hier)
    with pytest.raises(DomeinFout, match=r"is in die tijd al bezet, afgesproken of voorgesteld. Het mag wel"):
        voorstel(klantondersteuner, **hier)
