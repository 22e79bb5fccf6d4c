"""Columns by the names that municipalities give them."""

import pytest

from kern.leesfout import sleutel
from statushouders.aankomst.velden import HERKENNING, VELDEN
from statushouders.controles import LEZERS
from statushouders.controles.persoon import SAMENGESTELDE_VELDEN


@pytest.mark.parametrize(
    ("kolom", "veld"),
    [
        ("Geb.dat.", "geboortedatum"), ("Geboortedatum", "geboortedatum"), ("geb datum", "geboortedatum"),
        ("Geboortedatum (dd-mm-jjjj)", "geboortedatum"), ("GEBOORTEDATUM CLIËNT", "geboortedatum"),
        ("Geboortedautm", "geboortedatum"), ("BSN", "bsn"), ("Burgerservicenummer", "bsn"), ("V-nr", "v_nummer"),
        ("V-nummer", "v_nummer"), ("Datum vestiging", "vestigingsdatum"), ("Woonachtig sinds", "vestigingsdatum"),
        ("Vestiging", "vestigingsdatum"), ("Gehuisvest op", "vestigingsdatum"),
        ("Datum vestiging in de gemeente", "vestigingsdatum"), ("Kennisgeving DUO", "kennisgeving_duo"),
        ("Datum\ninschrijving BRP", "brp_inschrijving"), ("M/V", "geslacht"), ("Tel. nr.", "telefoon"),
        ("Telefoon/mobiel", "telefoon"), ("E-mail", "email"), ("Achternaam", "achternaam"), ("Naam", "naam"),
        ("Burgerservicenr", "bsn"), ("Burgerservicenr.", "bsn"), ("Geslacht (M/V)", "geslacht"),
        ("Telefoon (mobiel)", "telefoon"),
        ("Geb. datum (dd-mm-jjjj)", "geboortedatum"), ("Naam (2)", "naam"),
        ("Klantmanager", "klantondersteuner"), ("Taal", "talen"), ("PC", "postcode"),
    ],
)  # fmt: skip
def test_name_of_a_column_is_recognised(kolom: str, veld: str) -> None:
    gevonden = HERKENNING.herken(kolom)
    assert gevonden is not None
    assert gevonden[0] == veld


@pytest.mark.parametrize(
    "kolom",
    [
        "Geboortedatum partner",
        "Naam (partner)",
        "Regie",
        "Telefoon klantmanager",
        "Aantal kinderen",
        "Opmerkingen",
        "naam school",
        "",
        "x" * 600,
    ],
)
def test_column_about_something_or_somebody_else_is_not(kolom: str) -> None:
    assert HERKENNING.herken(kolom) is None


def test_every_label_that_we_show_is_recognised_as_its_own_field() -> None:
    assert {veld.sleutel: (HERKENNING.herken(veld.label) or ("",))[0] for veld in VELDEN} == {
        veld.sleutel: veld.sleutel for veld in VELDEN
    }


def test_every_name_belongs_to_one_field_and_every_field_can_be_read() -> None:
    namen = [naam for veld in VELDEN for naam in veld.namen]
    assert [naam for naam in namen if naam != sleutel(naam)] == []
    assert sorted(namen) == sorted(set(namen))
    leesbaar = {*LEZERS, *SAMENGESTELDE_VELDEN, "geboortedatum", "klantondersteuner"}
    assert HERKENNING.op_sleutel.keys() == leesbaar


def test_surer_name_wins_and_two_equal_ones_are_left_to_a_person() -> None:
    assert HERKENNING.koppel(["Geboren op", "Geboortedatum"]) == {"geboortedatum": 1}
    kolommen = ["Geboortedatum", "Geboortedatum (2)", "Achternaam", "Vestigingsdatum"]
    assert HERKENNING.koppel(kolommen) == {"achternaam": 2, "vestigingsdatum": 3}
    assert HERKENNING.twijfel(kolommen) == [("Geboortedatum", ["Geboortedatum", "Geboortedatum (2)"])]
    assert HERKENNING.ontbreekt(HERKENNING.koppel(kolommen)) == ["Geboortedatum"]


def test_naam_beside_first_names_is_the_surname_and_alone_the_whole_name() -> None:
    assert HERKENNING.koppel(["Naam", "Voorletters"]) == {"achternaam": 0, "voornamen": 1}
    assert HERKENNING.koppel(["Naam", "Geb.dat."]) == {"naam": 0, "geboortedatum": 1}
    assert HERKENNING.twijfel(["Naam", "Voorletters"]) == []


def test_whole_name_is_enough_as_name() -> None:
    assert HERKENNING.ontbreekt({"naam": 0, "geboortedatum": 1, "vestigingsdatum": 2}) == []
    assert HERKENNING.ontbreekt({}) == ["Achternaam", "Geboortedatum", "Vestigingsdatum"]
