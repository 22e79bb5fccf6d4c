"""From text to values: every way of writing that lists and people use."""

from datetime import date, timedelta
from importlib import import_module

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from kern.datums import MAANDEN
from medewerkers.models import Gemeente
from statushouders.codelijsten import Geslacht, Regime, Vergunning, landnamen, taalnamen
from statushouders.controles import (
    Leesfout,
    lees_bsn,
    lees_datum,
    lees_email,
    lees_geboortedatum,
    lees_geslacht,
    lees_ja_nee,
    lees_land,
    lees_persoon,
    lees_postcode,
    lees_regime,
    lees_talen,
    lees_telefoon,
    lees_v_nummer,
    lees_vergunning,
    splits_naam,
)
from statushouders.geboortedatum import Geboortedatum
from tests.factories import StatushouderFactory

VANDAAG = date(2026, 11, 24)
COMPLEET = {"achternaam": "Karimi", "geboortedatum": "3-4-1990", "vestigingsdatum": "2-11-2026"}


@pytest.mark.parametrize(
    "tekst",
    [
        "3-4-2026", "03-04-26", "2026-04-03", "3 april 2026", "3/4/2026", "3.4.2026", "03 04 2026", "3-apr-26",
        "3 apr. 2026", "vrijdag 3 april 2026", "vr 3 apr 2026", "April 3, 2026", "20260403", "03042026", "3042026",
        "46115", "46115.0", "2026-04-03 00:00:00", "2026-04-03T00:00:00", "3-4-2026 0:00", "  3-4-2026\x00 ",
    ],
)  # fmt: skip
def test_date_is_read_in_every_way_of_writing(tekst: str) -> None:
    assert lees_datum(tekst) == date(2026, 4, 3)


@pytest.mark.parametrize("tekst", ["31-2-2026", "gisteren", "5", "1999", "00-00-2026", "3-4-1066", "2026", "1" * 300])
def test_text_that_is_no_whole_date_is_refused(tekst: str) -> None:
    with pytest.raises(Leesfout, match=r"3-4-2026"):
        lees_datum(tekst)


def test_american_order_is_not_guessed() -> None:
    with pytest.raises(Leesfout, match="Schrijf eerst de dag"):
        lees_datum("04/23/2026")


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_every_date_comes_back_from_every_notation(dag: date) -> None:
    notaties = [
        dag.isoformat(),
        f"{dag.day}-{dag.month}-{dag.year}",
        f"{dag:%d/%m/%Y}",
        f"{dag:%d.%m.%Y}",
        f"{dag:%Y%m%d}",
        f"{dag:%d%m%Y}",
        f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}",
        str((dag - date(1899, 12, 30)).days),
        f"{dag.isoformat()} 00:00:00",
    ]
    assert {lees_datum(notatie) for notatie in notaties} == {dag}


@given(st.dates(date(1927, 1, 1), VANDAAG))
def test_year_in_two_digits_of_a_birth_date_is_the_latest_past_one(dag: date) -> None:
    gelezen = lees_geboortedatum(f"{dag:%d-%m-%y}", vandaag=VANDAAG)
    assert gelezen == Geboortedatum(dag.year, dag.month, dag.day)


@pytest.mark.parametrize(
    ("tekst", "brp"),
    [
        ("00-00-1990", "19900000"), ("0-0-1990", "19900000"), ("1990", "19900000"), ("1990-00-00", "19900000"),
        ("19900000", "19900000"), ("??-??-1990", "19900000"), ("xx-05-1990", "19900500"), ("05-1990", "19900500"),
        ("mei 1990", "19900500"), ("00-05-1990", "19900500"), ("1990-05", "19900500"), ("19900500", "19900500"),
        ("1-1-1990", "19900101"),
    ],
)  # fmt: skip
def test_partly_known_birth_date_is_read(tekst: str, brp: str) -> None:
    gelezen = lees_geboortedatum(tekst, vandaag=VANDAAG)
    assert gelezen is not None
    assert gelezen.brp == brp


@pytest.mark.parametrize("tekst", ["00-00-0000", "00-00-00", "onbekend", "01-00-1990", "30-2-1990", "1-1-1066"])
def test_birth_date_without_a_year_that_makes_sense_is_refused(tekst: str) -> None:
    with pytest.raises(Leesfout, match="1990"):
        lees_geboortedatum(tekst, vandaag=VANDAAG)


@pytest.mark.parametrize("tekst", ["999990019", "9999.90.019", " 9999 90 019 ", "999990019.0"])
def test_bsn_is_read_without_what_stands_between(tekst: str) -> None:
    assert lees_bsn(tekst) == "999990019"


def test_bsn_gets_its_lost_zero_back() -> None:
    zonder_nul = next(str(getal) for getal in range(12345670, 12345690) if _elfproef(f"0{getal}"))
    assert lees_bsn(zonder_nul) == f"0{zonder_nul}"


def _elfproef(bsn: str) -> bool:
    cijfers = [int(cijfer) for cijfer in bsn]
    return (
        sum(gewicht * cijfer for gewicht, cijfer in zip(range(9, 1, -1), cijfers, strict=False)) - cijfers[8]
    ) % 11 == 0


@given(st.integers(1, 999_999_999))
def test_bsn_is_accepted_exactly_when_the_eleven_test_holds(getal: int) -> None:
    bsn = f"{getal:09}"
    if _elfproef(bsn):
        assert lees_bsn(bsn) == bsn
    else:
        with pytest.raises(Leesfout, match="elfproef"):
            lees_bsn(bsn)


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ("999990010", "elfproef"), ("000000000", "elfproef"), ("12345", "negen cijfers. Hier staan er 5"),
        ("1,23457E+08", "afgerond door Excel"), ("onleesbaar", "alleen uit cijfers"),
        ("٩٩٩٩٩٠٠١٩", "alleen uit cijfers"),
    ],
)  # fmt: skip
def test_wrong_bsn_says_what_is_wrong(tekst: str, reden: str) -> None:
    with pytest.raises(Leesfout, match=reden):
        lees_bsn(tekst)


def test_v_nummer_is_read_and_a_bsn_in_its_place_is_seen() -> None:
    assert lees_v_nummer("V-nr. 1234567890") == "1234567890"
    assert lees_v_nummer("123.456.789") == "0123456789"
    with pytest.raises(Leesfout, match="lijkt een BSN"):
        lees_v_nummer("999990019")
    with pytest.raises(Leesfout, match="tien cijfers"):
        lees_v_nummer("12345678901")


@pytest.mark.parametrize(
    ("tekst", "nummer"),
    [
        ("612345678", "06 1234 56 78"), ("06-12345678", "06 1234 56 78"), ("+31612345678", "06 1234 56 78"),
        ("0031 6 12345678", "06 1234 56 78"), ("+31 (0)6 12345678", "06 1234 56 78"), ("31612345678", "06 1234 56 78"),
        ("0174-123456", "0174 12 34 56"), ("0701234567", "070 123 45 67"), ("+963 944 123456", "+963 944123456"),
        ("0049 30 1234567", "+49 301234567"), ("612345678.0", "06 1234 56 78"), ("", ""),
    ],
)  # fmt: skip
def test_phone_number_is_normalised(tekst: str, nummer: str) -> None:
    assert lees_telefoon(tekst) == nummer
    assert lees_telefoon(nummer) == nummer


@pytest.mark.parametrize("tekst", ["bel zus", "0612", "06 12345678 / 06 87654321", "6.1E+08", "+1", "٠٦١٢٣٤٥٦٧٨"])
def test_text_that_is_no_phone_number_is_refused(tekst: str) -> None:
    with pytest.raises(Leesfout):
        lees_telefoon(tekst)


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("Syrische", "SY"), ("Eritrees", "ER"), ("eritrese", "ER"), ("SYRIË", "SY"), ("Syria", "SY"),
        ("SYR", "SY"), ("sy", "SY"), ("Burger van de Bondsrepubliek Duitsland", "DE"), ("Turks", "TR"),
        ("Syrië (Arabische Republiek)", "SY"), ("Jemenitisch", "YE"), ("Oekraïense nationaliteit", "UA"),
        ("Staatloos", "XX"), ("onbekend", "ZZ"), ("", ""), ("Congolese", "CD"), ("Zuid-Soedan", "SS"),
    ],
)  # fmt: skip
def test_nationality_is_recognised(tekst: str, code: str) -> None:
    assert lees_land(tekst) == code


def test_every_name_of_country_and_language_that_we_show_is_read_back() -> None:
    assert {naam: lees_land(naam) for naam in landnamen().values()} == {
        naam: code for code, naam in landnamen().items()
    }
    namen = {
        naam: code for code, naam in taalnamen().items() if "," not in naam and "/" not in naam and " en " not in naam
    }
    assert {naam: lees_talen(naam) for naam in namen} == {naam: (code,) for naam, code in namen.items()}


def test_nationality_that_looks_like_one_gets_a_suggestion() -> None:
    with pytest.raises(Leesfout, match="Bedoel je Syrië"):
        lees_land("Syriee")
    with pytest.raises(Leesfout, match="één nationaliteit"):
        lees_land("Syrisch / Turks")


def test_languages_are_read_by_name_in_order() -> None:
    assert lees_talen("Tigrinja, Arabisch en Engels") == ("ti", "ar", "en")
    assert lees_talen("Farsi/Dari/farsi") == ("fa", "prs")
    with pytest.raises(Leesfout, match="taal kennen we niet"):
        lees_talen("Arabisch, Blablaans")


@pytest.mark.parametrize(
    ("lees", "tekst", "waarde"),
    [
        (lees_geslacht, "Man", Geslacht.MAN), (lees_geslacht, "V", Geslacht.VROUW),
        (lees_geslacht, "mevr.", Geslacht.VROUW),
        (lees_geslacht, "De heer", Geslacht.MAN), (lees_geslacht, "x", Geslacht.ANDERS),
        (lees_geslacht, "", Geslacht.ONBEKEND),
        (lees_vergunning, "Asiel bepaalde tijd", Vergunning.ASIEL_BEPAALD),
        (lees_vergunning, "VBT asiel", Vergunning.ASIEL_BEPAALD),
        (lees_vergunning, "asiel onbep.", Vergunning.ASIEL_ONBEPAALD),
        (lees_vergunning, "26", Vergunning.ASIEL_BEPAALD),
        (lees_vergunning, "nareiziger", Vergunning.NAREIS), (lees_vergunning, "", Vergunning.ONBEKEND),
        (lees_regime, "Wi 2021", Regime.WI2021), (lees_regime, "oude wet", Regime.WI2013),
        (lees_regime, "n.v.t.", Regime.GEEN), (lees_regime, "", Regime.ONBEKEND),
        (lees_ja_nee, "Ja", True), (lees_ja_nee, "x", True), (lees_ja_nee, "nee", False), (lees_ja_nee, "", None),
        (lees_postcode, "2671ab", "2671 AB"), (lees_postcode, "-", ""),
        (lees_email, "mailto:Nasrin@Voorbeeld.NL", "nasrin@voorbeeld.nl"),
    ],
)  # fmt: skip
def test_words_that_people_use_become_the_codes_of_the_list(lees, tekst, waarde) -> None:
    assert lees(tekst) == waarde


@pytest.mark.parametrize("lees", [lees_geslacht, lees_vergunning, lees_regime, lees_ja_nee, lees_postcode, lees_email])
def test_unknown_word_is_refused_with_what_to_do(lees) -> None:
    with pytest.raises(Leesfout, match=r"Vul|Schrijf|bijvoorbeeld|ziet eruit"):
        lees("quatsch")


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("van den Berg, J.", ("J.", "van den", "Berg")), ("Berg, J. van den", ("J.", "van den", "Berg")),
        ("J. van den Berg", ("J.", "van den", "Berg")), ("Nasrin Karimi", ("Nasrin", "", "Karimi")),
        ("Karimi, Nasrin Fatima", ("Nasrin Fatima", "", "Karimi")), ("Ahmadzai", ("", "", "Ahmadzai")),
        ("Omar Al Hassan", ("Omar", "", "Al Hassan")), ("Al-Hassan, Omar", ("Omar", "", "Al-Hassan")),
        ("De Vries, Piet", ("Piet", "de", "Vries")), ("Berg J.", ("J.", "", "Berg")), ("van", ("", "", "van")),
        ("Yohannes Tesfay Haile", ("Yohannes Tesfay", "", "Haile")),
    ],
)  # fmt: skip
def test_whole_name_is_taken_apart(tekst: str, naam: tuple[str, str, str]) -> None:
    assert splits_naam(tekst) == naam


def test_names_in_columns_are_normalised() -> None:
    gelezen = lees_persoon(
        {**COMPLEET, "voornamen": "NASRIN FATIMA", "achternaam": "VAN DEN AL-KARIMI"}, vandaag=VANDAAG
    )
    assert not gelezen.fouten
    assert gelezen.waarden["voornamen"] == "Nasrin Fatima"
    assert gelezen.waarden["tussenvoegsel"] == "van den"
    assert gelezen.waarden["achternaam"] == "Al-Karimi"


def test_composite_columns_are_taken_apart() -> None:
    ruw = {
        "naam": "Karimi, N.", "geboortedatum": "1990", "vestigingsdatum": "2-11-2026",
        "adres": "Plein 1944 12", "toevoeging": "B", "postcode_woonplaats": "2671ab Naaldwijk", "talen": "Dari, Engels",
    }  # fmt: skip
    gelezen = lees_persoon(ruw, vandaag=VANDAAG)
    assert not gelezen.fouten
    verwacht = {
        "voornamen": "N.", "achternaam": "Karimi", "straat": "Plein 1944", "huisnummer": "12 B",
        "postcode": "2671 AB", "woonplaats": "Naaldwijk", "contacttaal": "prs", "talen": ("en",),
    }  # fmt: skip
    assert {veld: gelezen.waarden[veld] for veld in verwacht} == verwacht


def test_own_column_goes_before_the_part_of_a_composite_one() -> None:
    gelezen = lees_persoon({**COMPLEET, "naam": "Iemand Anders", "voornamen": "Nasrin"}, vandaag=VANDAAG)
    assert (gelezen.waarden["voornamen"], gelezen.waarden["achternaam"]) == ("Nasrin", "Karimi")


def test_all_errors_are_told_at_once_at_the_column_they_came_from() -> None:
    gelezen = lees_persoon({"naam": "", "geboortedatum": "31-2-1990", "bsn": "1", "geslacht": "?!"}, vandaag=VANDAAG)
    assert gelezen.fouten.keys() == {"naam", "geboortedatum", "bsn", "vestigingsdatum"}


@pytest.mark.parametrize(
    ("anders", "veld", "reden"),
    [
        ({"geboortedatum": "1-1-2030"}, "geboortedatum", "toekomst"),
        ({"geboortedatum": "1-1-1901"}, "geboortedatum", "ouder dan 120"),
        ({"vestigingsdatum": "1-1-1989"}, "vestigingsdatum", "voor de geboortedatum"),
        ({"vestigingsdatum": "1-11-2027"}, "vestigingsdatum", "half jaar in de toekomst"),
        ({"brp_inschrijving": "1-12-2026"}, "brp_inschrijving", "toekomst"),
        ({"kennisgeving_duo": "1-12-2026"}, "kennisgeving_duo", "toekomst"),
        ({"vergunning_vanaf": "2-1-2026", "vergunning_tot": "1-1-2026"}, "vergunning_tot", "eindigt voor zij begint"),
        ({"achternaam": "12345"}, "achternaam", "geen naam"),
        ({"voornamen": "a" * 121}, "voornamen", "te lang"),
        ({"straat": "a" * 10_000_000}, "straat", "veel te lang"),
        ({"naam_origineel": "ن" * 400}, "naam_origineel", "te lang"),
    ],
)  # fmt: skip
def test_what_cannot_be_true_is_told(anders: dict[str, str], veld: str, reden: str) -> None:
    gelezen = lees_persoon({**COMPLEET, **anders}, vandaag=VANDAAG)
    assert gelezen.fouten.keys() == {veld}
    assert reden in gelezen.fouten[veld]


def test_settling_in_the_near_future_is_fine_and_settling_in_the_year_of_an_uncertain_birth_too() -> None:
    assert not lees_persoon({**COMPLEET, "vestigingsdatum": str(VANDAAG + timedelta(days=60))}, vandaag=VANDAAG).fouten
    assert not lees_persoon({**COMPLEET, "geboortedatum": "2026"}, vandaag=VANDAAG).fouten


def test_null_bytes_emoji_and_own_script_survive() -> None:
    ruw = {**COMPLEET, "achternaam": "Kar\x00imi\u202e", "naam_origineel": "نسرین\u200cکریمی", "straat": "Plein 🌻"}
    waarden = lees_persoon(ruw, vandaag=VANDAAG).waarden
    assert waarden["achternaam"] == "Kar imi"
    assert waarden["naam_origineel"] == "نسرین\u200cکریمی"
    assert waarden["straat"] == "Plein 🌻"


@given(st.dictionaries(st.sampled_from(sorted([*COMPLEET, "bsn", "naam", "adres", "talen", "telefoon"])), st.text()))
def test_no_text_whatever_breaks_the_reading(ruw: dict[str, str]) -> None:
    gelezen = lees_persoon(ruw, vandaag=VANDAAG)
    assert all(melding.endswith((".", "?", "in")) for melding in gelezen.fouten.values())


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("06 12345678", "06 1234 56 78"),
        ("06 0000 0042", "06 0000 00 42"),
        ("0174 123456", "0174 12 34 56"),
        ("06 1234 56 78", "06 1234 56 78"),
        ("+963 944123456", "+963 944123456"),
        ("", ""),
    ],
)
def test_numbers_of_before_get_the_form_that_is_written_now(was: str, wordt: str, gemeente: Gemeente) -> None:
    persoon = StatushouderFactory(gemeente=gemeente, telefoon=was)
    with connection.cursor() as cursor:
        cursor.execute(import_module("statushouders.migrations.0005_telefoon_met_spaties").MET_SPATIES)
    persoon.refresh_from_db()
    assert persoon.telefoon == wordt == lees_telefoon(was)
