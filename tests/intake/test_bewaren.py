"""Saving while somebody types: nothing is lost, nothing is overwritten in silence, and it stays cheap."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from intake import services
from intake.models import BeschermdeAntwoorden, Gesprek, Sectieantwoorden
from intake.samenvoegen import lees_gezien
from intake.selectors.scherm import voortgang
from intake.services import Botsing
from kern.fouten import DomeinFout
from medewerkers.models import Logregel, Medewerker, Organisatie
from tests.factories import EigenVraagFactory, GesprekFactory, MedewerkerFactory
from tests.intake.conftest import Bewaar

pytestmark = pytest.mark.django_db


@pytest.fixture
def collega(organisatie: Organisatie) -> Medewerker:
    collega: Medewerker = MedewerkerFactory(organisatie=organisatie)
    return collega


def test_text_with_a_fault_in_it_is_stored_and_counted(gesprek: Gesprek, bewaar: Bewaar) -> None:
    bewaard = bewaar("werk", {"uren_per_week": "veel", "indruk": "Praat graag over haar vak."})

    assert bewaard.keuring.fouten == {"uren_per_week": "Vul een heel getal in, bijvoorbeeld 8."}
    antwoorden = Sectieantwoorden.objects.get().antwoorden
    assert antwoorden == {"uren_per_week": "veel", "indruk": "Praat graag over haar vak."}
    gesprek.refresh_from_db()
    assert gesprek.standen["werk"]["fouten"] == 1


def test_hidden_answers_are_not_kept(bewaar: Bewaar) -> None:
    bewaar("gezin", {"gezin": "alleen", "kinderen": "nee", "kinderen_aantal": "3", "opvang": "nodig"})
    assert Sectieantwoorden.objects.get().antwoorden == {"gezin": "alleen", "kinderen": "nee"}


def test_health_is_stored_in_its_own_table_encrypted(bewaar: Bewaar) -> None:
    bewaar("gezondheid", {"rekening": "ja", "functioneel": "Zit het liefst"})
    assert not Sectieantwoorden.objects.exists()
    assert BeschermdeAntwoorden.objects.get().antwoorden["functioneel"] == "Zit het liefst"
    with connection.cursor() as cursor:
        cursor.execute("SELECT antwoorden FROM intake_beschermdeantwoorden")
        assert "liefst" not in cursor.fetchone()[0]


def test_the_same_form_twice_saves_once(bewaar: Bewaar) -> None:
    bewaar("werk", {"uren_per_week": "16"})
    bewaar("werk", {"uren_per_week": "16"}, gezien={})
    assert Sectieantwoorden.objects.get().versie == 1


def test_two_who_change_other_answers_both_keep_theirs(bewaar: Bewaar, collega: Medewerker) -> None:
    """The page shows 16 all along; what the colleague made of it is never put back, however often it saves."""
    begin = {"uren_per_week": "16", "indruk": "Rustig."}
    eerste = bewaar("werk", begin, bron="een")
    bewaar("werk", begin | {"uren_per_week": "24"}, door=collega, gezien=eerste.gezien, bron="ander")

    gezien = eerste.gezien
    for tekst in ("Precies.", "Precies, snel.", "Precies, snel, vrolijk."):
        bewaard = bewaar("werk", begin | {"indruk": tekst}, gezien=gezien, bron="een")
        assert bewaard.keuring.antwoorden == {"uren_per_week": "24", "indruk": tekst}
        assert bewaard.anders
        gezien = bewaard.gezien

    with pytest.raises(Botsing) as botsing:
        bewaar("werk", begin | {"uren_per_week": "32"}, gezien=gezien, bron="een")
    assert botsing.value.codes == ("uren_per_week",)


def test_who_empties_what_a_colleague_has_not_seen_yet_keeps_it_empty(bewaar: Bewaar, collega: Medewerker) -> None:
    eerste = bewaar("werk", {"uren_per_week": "16", "indruk": "Rustig."}, bron="een")
    bewaar("werk", {"uren_per_week": "16"}, door=collega, gezien=eerste.gezien, bron="ander")
    laatste = bewaar("werk", {"uren_per_week": "20", "indruk": "Rustig."}, gezien=eerste.gezien, bron="een")
    assert laatste.keuring.antwoorden == {"uren_per_week": "20"}


def test_who_would_overwrite_an_answer_has_to_choose(bewaar: Bewaar, collega: Medewerker) -> None:
    gezien = bewaar("werk", {"uren_per_week": "16"}).gezien
    bewaar("werk", {"uren_per_week": "24"}, door=collega, gezien=gezien)

    for keuzes in ({}, {"indruk": ("ingevuld", "")}, {"uren_per_week": ("ingevuld", "een andere afdruk")}):
        with pytest.raises(Botsing) as botsing:
            bewaar("werk", {"uren_per_week": "32"}, gezien=gezien, keuzes=keuzes)
        assert botsing.value.codes == ("uren_per_week",)
    assert Sectieantwoorden.objects.get().antwoorden == {"uren_per_week": "24"}

    getoond = botsing.value.afdrukken["uren_per_week"]
    zij = bewaar("werk", {"uren_per_week": "32"}, gezien=gezien, keuzes={"uren_per_week": ("bewaard", getoond)})
    assert zij.keuring.antwoorden == {"uren_per_week": "24"}
    # The page may go on showing 32: that alone changes nothing.
    assert bewaar("werk", {"uren_per_week": "32"}, gezien=zij.gezien).keuring.antwoorden == {"uren_per_week": "24"}
    ik = bewaar("werk", {"uren_per_week": "32"}, gezien=gezien, keuzes={"uren_per_week": ("ingevuld", getoond)})
    assert ik.keuring.antwoorden == {"uren_per_week": "32"}


def test_a_choice_counts_only_for_what_was_shown(bewaar: Bewaar, collega: Medewerker) -> None:
    gezien = bewaar("werk", {"uren_per_week": "16"}).gezien
    bewaar("werk", {"uren_per_week": "24"}, door=collega, gezien=gezien)
    with pytest.raises(Botsing) as botsing:
        bewaar("werk", {"uren_per_week": "32"}, gezien=gezien)
    keuze = {"uren_per_week": ("ingevuld", botsing.value.afdrukken["uren_per_week"])}
    bewaar("werk", {"uren_per_week": "28"}, door=collega)
    with pytest.raises(Botsing):
        bewaar("werk", {"uren_per_week": "32"}, gezien=gezien, keuzes=keuze)


@pytest.mark.parametrize("eerst", ["ja", ""])
def test_an_answer_that_another_answer_would_hide_is_not_lost_unseen(
    eerst: str, bewaar: Bewaar, collega: Medewerker
) -> None:
    """One says there are no children while the other writes how old they are: whoever saves last, somebody chooses."""
    begin = {"gezin": "gezin", **({"kinderen": eerst} if eerst else {})}
    gezien = bewaar("gezin", begin).gezien
    geen = begin | {"kinderen": "nee"}
    wel = begin | {"kinderen": "ja", "kinderen_leeftijd": "4 en 9 jaar"}
    for vroeg, laat in ((wel, geen), (geen, wel)):
        bewaar("gezin", begin)
        bewaar("gezin", vroeg, door=collega, gezien=gezien)
        with pytest.raises(Botsing) as botsing:
            bewaar("gezin", laat, gezien=gezien)
        assert botsing.value.codes == ("kinderen",)
        getoond = botsing.value.afdrukken["kinderen"]
        for kant, over in (("bewaard", vroeg), ("ingevuld", laat)):
            bewaard = bewaar("gezin", laat, gezien=gezien, keuzes={"kinderen": (kant, getoond)})
            assert bewaard.keuring.antwoorden == over
            bewaar("gezin", vroeg, door=collega)


def test_a_page_whose_answer_was_lost_does_not_clash_with_itself(bewaar: Bewaar) -> None:
    bewaar("werk", {"indruk": "Een"}, bron="deze-bladzijde")
    bewaard = bewaar("werk", {"indruk": "Een twee"}, gezien={}, bron="deze-bladzijde")
    assert bewaard.keuring.antwoorden == {"indruk": "Een twee"}


def test_what_is_sent_as_seen_is_read_within_reason() -> None:
    assert lees_gezien('{"werk": "abc"}') == {"werk": "abc"}
    for kwaad in ("[" * 100_000, "{", "[1]", '{"a": ' * 3000, ""):
        assert lees_gezien(kwaad) == {}


def test_who_is_not_on_the_case_does_not_write_about_health(
    gesprek: Gesprek, bewaar: Bewaar, collega: Medewerker, teamleider: Medewerker
) -> None:
    for door in (collega, teamleider):
        with pytest.raises(DomeinFout, match="alleen voor de klantondersteuner"):
            bewaar("gezondheid", {"rekening": "nee"}, door=door)


def test_a_megabyte_of_text_is_refused_as_a_whole(bewaar: Bewaar) -> None:
    for antwoorden in ({"indruk": "x" * 1_000_000}, {"werkervaringen": [{"beroep": "x" * 1_000_000}]}):
        with pytest.raises(DomeinFout, match="te veel tekst"):
            bewaar("werk", antwoorden)
    assert not Sectieantwoorden.objects.exists()


def test_the_talk_of_another_municipality_does_not_exist(klantondersteuner: Medewerker, andere_gemeente: Any) -> None:
    vreemd = GesprekFactory(statushouder__gemeente=andere_gemeente)
    with pytest.raises(Gesprek.DoesNotExist):
        services.bewaar_sectie(gesprek_id=vreemd.pk, code="werk", lees=lambda _: {}, gezien={}, door=klantondersteuner)


def test_a_question_of_the_municipality_is_checked_and_stored(gesprek: Gesprek, bewaar: Bewaar) -> None:
    eigen = EigenVraagFactory(
        gemeente=gesprek.statushouder.gemeente, soort="keuze", keuzes=["Rood", "Groen"], verplicht=True
    )
    goed = bewaar("werk", {"uren_per_week": "8", f"eigen_{eigen.pk}": "Rood"})
    assert goed.keuring.klaar
    fout = bewaar("werk", {"uren_per_week": "8", f"eigen_{eigen.pk}": "Blauw"})
    assert f"eigen_{eigen.pk}" in fout.keuring.fouten
    assert bewaar("werk", {"uren_per_week": "8"}).keuring.open == [f"eigen_{eigen.pk}"]


def test_one_line_in_the_log_per_writer_not_per_save(bewaar: Bewaar, collega: Medewerker) -> None:
    for nummer in range(3):
        bewaar("werk", {"indruk": f"Tekst {nummer}"})
    bewaar("werk", {"indruk": "Van een ander"}, door=collega)
    assert Logregel.objects.filter(actie="gesprek.ingevuld").count() == 2


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("sectie", ["werk", "gezondheid", "besluit"])
@pytest.mark.parametrize("keer", [1, 2])
def test_saving_takes_at_most_six_queries_and_one_transaction(
    keer: int, sectie: str, gesprek: Gesprek, bewaar: Bewaar, klantondersteuner: Medewerker, ingelogd: Any
) -> None:
    """As the browser does it, beside those of the session and the user."""
    EigenVraagFactory(gemeente=gesprek.statushouder.gemeente, sectie=sectie)
    if keer == 2:
        bewaar(sectie, {}, bron="b")
    client = ingelogd(klantondersteuner)
    client.get("/account/wachtwoord/")
    url = reverse("intake:sectie", args=[gesprek.pk, sectie])
    velden = {"indruk": "Nu.", "rekening": "nee", "kan_starten": "ja", "gezien": "{}", "bron": "b"}
    with CaptureQueriesContext(connection) as vragen:
        antwoord = client.post(url, velden, headers={"HX-Request": "true", "HX-Target": "bewaarstand"})
    assert antwoord.status_code == 200
    sql = [vraag["sql"] for vraag in vragen.captured_queries]
    eigen = [regel for regel in sql if not re.match(r"BEGIN|COMMIT|.*(django_session|medewerkers_medewerker\" LEFT|"
                                                    r"FROM \"medewerkers_medewerker\")", regel)]  # fmt: skip
    assert len(eigen) <= 6, eigen
    assert sql.count("BEGIN") <= 1


@pytest.mark.parametrize("antwoorden", [
    {"rekening": "nee"}, {"rekening": "ja"}, {"rekening": "ja", "functioneel": "Zit", "toestemming": ""}, {},
])  # fmt: skip
def test_how_far_a_protected_section_is_tells_nothing_of_its_answers(
    antwoorden: dict[str, Any], gesprek: Gesprek, bewaar: Bewaar
) -> None:
    bewaar("gezondheid", antwoorden)
    gesprek.refresh_from_db()
    assert gesprek.standen == {"gezondheid": {"stopt": False, "gevuld": True}}


def test_how_far_a_protected_section_is_sees_who_guides_the_person(
    gesprek: Gesprek, bewaar: Bewaar, klantondersteuner: Medewerker, collega: Medewerker, teamleider: Medewerker
) -> None:
    def tekst(wie: Medewerker) -> str:
        zichtbaar = Gesprek.objects.visible_to(wie).met_dossier(wie).get()
        return next(halte.tekst for halte in voortgang(zichtbaar, kijker=wie).haltes if halte.code == "gezondheid")

    assert {tekst(wie) for wie in (klantondersteuner, collega, teamleider)} == {"afgeschermd"}
    bewaar("gezondheid", {"rekening": "ja", "toestemming": "ja"})
    assert tekst(klantondersteuner) == "nog niet af"
    assert {tekst(wie) for wie in (collega, teamleider)} == {"afgeschermd"}
    bewaar("gezondheid", {"rekening": "nee"})
    assert (tekst(klantondersteuner), tekst(teamleider)) == ("klaar", "afgeschermd")
