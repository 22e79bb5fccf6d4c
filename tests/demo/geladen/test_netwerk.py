"""In the demo the network of employers shows everything there is to see, on whatever day it is loaded."""

from typing import Any

import pytest
from django.db.models import Count

from agenda.models import Signalering
from agenda.regels import alle_regels
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker
from plaatsingen.models import Instrument, Plaatsing, Plaatsingsmoment, Voordracht
from plaatsingen.selectors.matching import kandidaten_voor
from plaatsingen.statussen import (
    VANZELF_AFGEWEZEN,
    Afwijsreden,
    Instrumentsoort,
    Momentsoort,
    Plaatsingstand,
    Voordrachtstand,
)
from statushouders.models import Leefsituatie, Statushouder
from werkgevers.codelijsten import Bereidheid, Bijeenkomststand, Contactsoort, Deelnamestand, Plaatsingsoort
from werkgevers.models import (
    Bijeenkomst,
    Contactpersoon,
    Deelname,
    Postcodegebied,
    Training,
    Werkgever,
    Werkgevercontact,
    Werkplek,
)
from werkgevers.plekuren import uren_passen_niet
from werkgevers.selectors.gelijkenis import lijkt_op

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.fixture
def pieter() -> Medewerker:
    """The accountmanager, at work for Duinrade."""
    gevonden: Medewerker = Medewerker.objects.get(email="accountmanager@demo.meedoen.example")
    gevonden.actieve_gemeente = Gemeente.objects.get(naam="Duinrade")
    return gevonden


@pytest.mark.parametrize("regel", [regel.code for regel in alle_regels()])
def test_every_rule_flags_something(regel: str) -> None:
    assert Signalering.objects.open().filter(regel=regel).exists()


# What the pages of employers and placements have to show.
ALLES_VAN: tuple[tuple[Any, str, list[str]], ...] = (
    (Werkgever, "bereidheid", Bereidheid.values),
    (Werkgevercontact, "soort", Contactsoort.values),
    (Bijeenkomst, "stand", Bijeenkomststand.values),
    (Deelname, "stand", Deelnamestand.values),
    (Voordracht, "stand", Voordrachtstand.values),
    (Voordracht, "reden", [reden for reden in Afwijsreden.values if reden not in VANZELF_AFGEWEZEN]),
    (Plaatsing, "stand", Plaatsingstand.values),
    (Plaatsing, "soort", Plaatsingsoort.values),
    (Plaatsingsmoment, "soort", Momentsoort.values),
    (Instrument, "soort", Instrumentsoort.values),
)


@pytest.mark.parametrize(("model", "veld", "waarden"), ALLES_VAN, ids=lambda wat: getattr(wat, "__name__", None))
def test_employers_and_placements_are_there_in_every_state(model: Any, veld: str, waarden: list[str]) -> None:
    assert set(waarden) <= set(model.objects.values_list(veld, flat=True))


def test_the_network_has_what_an_accountmanager_looks_for(pieter: Medewerker) -> None:
    per_gemeente = Werkgever.objects.in_het_netwerk().values_list("gemeente__naam").annotate(Count("pk"))
    assert dict(per_gemeente) == {"Duinrade": 16, "Polderwijk": 5}
    assert Werkgever.objects.filter(rust_tot__gt=vandaag()).exists()
    assert Werkgever.objects.exclude(gearchiveerd_op=None).exists()
    assert Werkgever.objects.in_het_netwerk().filter(eigenaar=None).exists()
    zelfde = lijkt_op(naam="Installatiebedrijf Kuipers", kvk="", kijker=pieter)
    assert [een.naam for een in zelfde] == ["Installatiebedrijf Kuipers", "Kuipers Installatiebedrijf B.V."]


def test_places_are_open_closed_and_over_and_one_employer_has_more_people_than_agreed() -> None:
    assert Werkplek.objects.exclude(gesloten_op=None).exists()
    assert Werkplek.objects.filter(einde__lt=vandaag()).exists()
    assert Plaatsing.objects.exclude(boven_capaciteit="").exists()
    assert Training.objects.filter(deel_werkgever__gt=0, deel_gemeente__gt=0).exists()
    assert Instrument.objects.filter(geregeld_op=None).exists()


def test_a_furniture_maker_meets_a_furniture_maker(pieter: Medewerker) -> None:
    plek = Werkplek.objects.get(titel="Meubelmaker, stoelen en kasten")
    eerste = kandidaten_voor(plek, kijker=pieter).passen[0]
    jawid = Statushouder.objects.get(achternaam="Haidari", voornamen="Jawid")
    assert (eerste.mens, eerste.vak, eerste.past) == (jawid.pk, "werk", 0)
    assert eerste.kan_nodig


def test_of_everybody_and_every_employer_the_way_is_known() -> None:
    bekend = set(Postcodegebied.objects.values_list("pc4", flat=True))
    postcodes = [*Werkgever.objects.values_list("postcode", flat=True),
                 *Statushouder.objects.values_list("postcode", flat=True)]  # fmt: skip
    assert {postcode[:4] for postcode in postcodes} <= bekend


def test_nobody_of_an_employer_can_be_called_mailed_or_looked_up_for_real() -> None:
    for mens in Contactpersoon.objects.all():
        assert mens.telefoon.startswith("0100 01 ")
        assert mens.email.endswith(".example")
    assert all(werkgever.kvk[:4] in ("", "9990") for werkgever in Werkgever.objects.all())


def test_hours_fit_the_parts_of_the_week_of_people_and_of_places() -> None:
    mensen = Leefsituatie.objects.values_list("uren_per_week", "dagdelen")
    plekken = Werkplek.objects.values_list("uren_per_week", "dagdelen", "van", "tot")
    assert not [een for een in (*mensen, *plekken) if uren_passen_niet(*een)]
