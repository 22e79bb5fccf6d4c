"""The tab, the page, writing with two at a time, and the consent, over HTTP."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kern.tijd import vandaag
from medewerkers.rollen import Rol
from statushouders.models import Leefsituatie, Profiel
from statushouders.profielbeeld import gevulde_delen
from statushouders.profielcodes import Profieldeel
from statushouders.querysets import HELE_GEMEENTE
from statushouders.services import begin_profiel, trek_akkoord_in, wijzig_profiel
from tests.architectuur.huis import WORTEL
from tests.factories import BetrokkenheidFactory, MedewerkerFactory, ProfielFactory, StatushouderFactory, TrajectFactory
from tests.statushouders.profiel.conftest import gelekt
from tests.statushouders.profiel.test_services import akkoord

HTMX = {"HX-Request": "true", "HX-Target": "dossier-tab"}
EIGEN = ("achternaam", "telefoon", "naam_origineel")


def tab(client: Any, persoon: Any) -> str:
    """Only the inside of the tab."""
    tekst: str = client.get(f"/dossiers/{persoon.pk}/?tab=profiel", headers=HTMX).text
    return tekst.rsplit('id="dossier-tab"', maxsplit=1)[-1]


def bladen(pk: int) -> list[str]:
    return [
        f"/statushouders/profiel/{pk}/{deel}" for deel in ("", "schrijven/", "akkoord/", "weggooien/", "intrekken/")
    ]


@pytest.fixture
def client_ko(ko: Any, ingelogd: Any) -> Any:
    return ingelogd(ko)


@pytest.fixture
def concept(persoon: Any, ko: Any) -> Profiel:
    return begin_profiel(persoon=persoon, door=ko)


class TestTab:
    def test_one_click_begins_and_leads_to_the_form(self, persoon: Any, client_ko: Any) -> None:
        assert "Profiel beginnen" in tab(client_ko, persoon)
        antwoord = client_ko.post(f"/statushouders/{persoon.pk}/profiel/beginnen/", follow=True)
        assert antwoord.status_code == 200
        assert "Werkt precies." in antwoord.text
        assert "Samen lezen en akkoord" in tab(client_ko, persoon)

    def test_no_planted_word_is_on_any_page(self, concept: Any, persoon: Any, ko: Any, client_ko: Any) -> None:
        """The pages of a colleague name the person in full; nothing else of what was planted is on them."""
        for url in bladen(concept.pk)[:4]:
            inhoud = client_ko.get(url).text.split("<main")[1]
            assert gelekt(inhoud, behalve=EIGEN) == [], url
        assert gelekt(tab(client_ko, persoon), behalve=EIGEN) == []
        akkoord(concept, ko)
        assert gelekt(tab(client_ko, persoon), behalve=EIGEN) == []
        beeld = client_ko.get(bladen(concept.pk)[0]).text.split("<article")[1].split("</article")[0]
        assert "Elektricien" in beeld
        assert gelekt(beeld) == []

    @pytest.mark.parametrize(
        ("rol", "concept_te_zien", "mag"),
        [
            (Rol.KLANTONDERSTEUNER, True, True),
            (Rol.TEAMLEIDER, True, True),
            (Rol.JOBCOACH, True, True),
            (Rol.PRODUCTIELEIDER, False, False),
            (Rol.KETENPARTNER, False, False),
        ],
    )
    def test_who_does_not_guide_reads_only_what_has_consent(
        self, rol: Rol, concept_te_zien: bool, mag: bool, concept: Any, persoon: Any, ko: Any, ingelogd: Any,
        organisatie: Any,
    ) -> None:  # fmt: skip
        collega = MedewerkerFactory(organisatie=organisatie, rol=rol)
        if rol not in HELE_GEMEENTE:
            BetrokkenheidFactory(statushouder=persoon, medewerker=collega)
        client = ingelogd(collega)
        assert ("Werkt precies." in tab(client, persoon)) == concept_te_zien
        assert (client.get(bladen(concept.pk)[0]).status_code == 200) == concept_te_zien
        akkoord(concept, ko)
        assert "Werkt precies." in tab(client, persoon)
        assert client.get(bladen(concept.pk)[0]).status_code == 200
        assert ("Toestemming intrekken" in tab(client, persoon)) == mag
        assert client.get(bladen(concept.pk)[4]).status_code == (200 if mag else 403)

    @pytest.mark.parametrize("rol", [Rol.BELEIDSMEDEWERKER, Rol.BEHEERDER])
    def test_others_have_no_profiles(self, rol: Rol, persoon: Any, ingelogd: Any, organisatie: Any) -> None:
        profiel = ProfielFactory(statushouder=persoon, goedgekeurd=True)
        client = ingelogd(MedewerkerFactory(organisatie=organisatie, rol=rol))
        assert [client.get(url).status_code for url in bladen(profiel.pk)] == [403] * 5

    def test_of_another_municipality_nothing_exists(self, andere_gemeente: Any, client_ko: Any) -> None:
        vreemd = ProfielFactory(statushouder=StatushouderFactory(gemeente=andere_gemeente), goedgekeurd=True)
        assert [client_ko.get(url).status_code for url in bladen(vreemd.pk)] == [404] * 5
        assert client_ko.post(f"/statushouders/{vreemd.statushouder_id}/profiel/beginnen/").status_code == 404

    def test_a_child_has_no_button(self, gemeente: Any, client_ko: Any) -> None:
        kind = StatushouderFactory(gemeente=gemeente, geboortedatum_brp=f"{vandaag().year - 8}0101")
        assert "Profiel beginnen" not in tab(client_ko, kind)
        assert "16 jaar" in client_ko.post(f"/statushouders/{kind.pk}/profiel/beginnen/", follow=True).text

    def test_it_takes_no_more_queries_for_more_versions(
        self, concept: Any, persoon: Any, ko: Any, client_ko: Any, django_assert_max_num_queries: Any
    ) -> None:
        akkoord(concept, ko)
        for nummer in range(2, 9):
            ProfielFactory(statushouder=persoon, goedgekeurd=True, versienummer=nummer, stand="vervangen")
        begin_profiel(persoon=persoon, door=ko)
        with CaptureQueriesContext(connection) as schil:
            client_ko.get(f"/dossiers/{persoon.pk}/?tab=contact", headers=HTMX)
        with CaptureQueriesContext(connection) as met_tab:
            tab(client_ko, persoon)
        assert len(met_tab) - len(schil) <= 6
        with django_assert_max_num_queries(9):
            client_ko.get(bladen(concept.pk)[0])


class TestSchrijven:
    @pytest.fixture
    def url(self, concept: Any) -> str:
        return bladen(concept.pk)[1]

    def _form(self, client: Any, url: str, **anders: str) -> dict[str, Any]:
        context = client.get(url).context
        velden = {naam: context["form"][naam].value() for naam in context["form"].fields}
        return velden | {"versie": context["versie"], "opname": context["opname"]} | anders

    def test_it_is_kept_and_leads_to_the_dossier(self, url: str, concept: Any, client_ko: Any) -> None:
        antwoord = client_ko.post(url, self._form(client_ko, url, houding="Komt op tijd."))
        assert antwoord.headers["Location"].endswith("?tab=profiel")
        concept.refresh_from_db()
        assert concept.teksten["houding"] == "Komt op tijd."

    def test_with_the_person_opposite_one_goes_straight_on(self, url: str, concept: Any, client_ko: Any) -> None:
        antwoord = client_ko.post(url, self._form(client_ko, url, houding="Komt op tijd.", samen="ja"))
        assert antwoord.headers["Location"] == bladen(concept.pk)[2]
        concept.refresh_from_db()
        assert concept.teksten["houding"] == "Komt op tijd."

    def test_a_text_that_may_not_be_there_comes_back_with_its_fault(self, url: str, client_ko: Any) -> None:
        antwoord = client_ko.post(url, self._form(client_ko, url, houding="BSN 999990019", motivatie="Blijft staan"))
        assert antwoord.status_code == 422
        assert "Hier staat een BSN" in antwoord.text
        assert "Blijft staan" in antwoord.text

    def test_html_is_text(self, url: str, concept: Any, client_ko: Any) -> None:
        client_ko.post(url, self._form(client_ko, url, houding="<script>alert(1)</script>"))
        assert "&lt;script&gt;alert(1)" in client_ko.get(bladen(concept.pk)[0]).text

    def test_two_at_a_time_choose_part_by_part(self, url: str, concept: Any, teamleider: Any, client_ko: Any) -> None:
        form = self._form(client_ko, url, houding="Van mij", werk="Alleen van mij")
        teamleider.actieve_gemeente = concept.statushouder.gemeente
        teksten = concept.teksten | {"houding": "Van de collega", "beter": "Alleen van de collega"}
        wijzig_profiel(profiel=concept, teksten=teksten, versie=1, door=teamleider)
        antwoord = client_ko.post(url, form)
        assert antwoord.status_code == 422
        for tekst in ("Van mij", "Van de collega", teamleider.naam, "Werkhouding"):
            assert tekst in antwoord.text
        keuze = dict(antwoord.context["ingevuld"]) | {"gezien": 2, "kies_houding": "bewaard", "kies_beter": "bewaard"}
        assert client_ko.post(url, keuze).status_code == 302
        concept.refresh_from_db()
        assert concept.teksten["houding"] == "Van de collega"
        assert concept.teksten["beter"] == "Alleen van de collega"
        assert concept.teksten["werk"] == "Alleen van mij"

    def test_what_was_agreed_with_meanwhile_is_not_overwritten(
        self, url: str, concept: Any, ko: Any, client_ko: Any
    ) -> None:
        form = self._form(client_ko, url, houding="Te laat")
        akkoord(concept, ko)
        antwoord = client_ko.post(url, form)
        assert antwoord.status_code == 422
        assert "goedgekeurd en verandert niet meer" in antwoord.text
        assert "Te laat" in antwoord.text
        assert client_ko.get(url).status_code == 302


class TestAkkoord:
    @pytest.fixture
    def url(self, concept: Any) -> str:
        return bladen(concept.pk)[2]

    def _form(self, client: Any, url: str, **anders: Any) -> dict[str, Any]:
        context = client.get(url).context
        begin = context["form"].initial
        return {
            "gelezen": context["gelezen"], "gedeeld": begin["gedeeld"], "wijze": "tolk",
            "op": vandaag().strftime("%d-%m-%Y"),
        } | anders  # fmt: skip

    def test_it_is_recorded_with_day_way_and_parts(self, url: str, concept: Any, ko: Any, client_ko: Any) -> None:
        assert client_ko.post(url, self._form(client_ko, url)).status_code == 302
        concept.refresh_from_db()
        assert (concept.akkoord_op, concept.akkoord_wijze, concept.akkoord_door) == (vandaag(), "tolk", ko)
        assert "functioneel" not in concept.gedeeld

    @pytest.mark.parametrize(
        ("anders", "melding"),
        [
            ({"wijze": ""}, "Kies een antwoord"),
            ({"gedeeld": []}, "Kies minstens een deel"),
            ({"op": "1-1-2099"}, "tussen de vestiging en vandaag"),
            ({"gelezen": ""}, "Lees het samen nog een keer"),
        ],
    )
    def test_what_is_missing_is_asked_for(
        self, anders: dict[str, Any], melding: str, url: str, concept: Any, client_ko: Any
    ) -> None:
        antwoord = client_ko.post(url, self._form(client_ko, url, **anders))
        assert antwoord.status_code == 422
        assert melding in antwoord.text
        concept.refresh_from_db()
        assert concept.is_concept

    def test_the_style_hides_every_part_that_is_not_ticked(self, url: str, client_ko: Any) -> None:
        blad = client_ko.get(url)
        stijl = (WORTEL / "static" / "css" / "meedoen.css").read_text(encoding="utf-8")
        for code in Profieldeel.values:
            assert f'[name="gedeeld"][value="{code}"]:not(:checked)) :is([data-deel="{code}"]' in stijl
        for code in gevulde_delen(blad.context["beeld"]):
            assert f'data-deel="{code}"' in blad.text
        for naam, _ in blad.context["beeld"]["kort"]:
            assert f'<div data-kort="{naam}">' in blad.text
            assert f'[data-kort="{naam}"])' in stijl

    @pytest.mark.parametrize("ingetrokken", [False, True])
    def test_a_new_version_begins_with_what_was_shared_before(
        self, ingetrokken: bool, concept: Any, persoon: Any, ko: Any, client_ko: Any
    ) -> None:
        akkoord(concept, ko, gedeeld=["talen", "functioneel"])
        if ingetrokken:
            trek_akkoord_in(profiel=concept, door=ko)
        nieuw = begin_profiel(persoon=persoon, door=ko)
        form = client_ko.get(bladen(nieuw.pk)[2]).context["form"]
        assert form.initial["gedeeld"] == ["talen", "functioneel"]
        assert len(form.fields["gedeeld"].choices) > 2

    def test_facts_that_changed_meanwhile_are_read_again(self, url: str, persoon: Any, client_ko: Any) -> None:
        form = self._form(client_ko, url)
        Leefsituatie.objects.filter(statushouder=persoon).update(uren_per_week=40)
        antwoord = client_ko.post(url, form)
        assert "Lees het samen nog een keer" in antwoord.text
        assert "40 uur" in antwoord.text

    def test_taken_back_it_is_no_longer_shown_as_shared(
        self, concept: Any, persoon: Any, ko: Any, client_ko: Any
    ) -> None:
        akkoord(concept, ko)
        assert client_ko.post(bladen(concept.pk)[4]).status_code == 302
        assert "Dit profiel wordt niet meer gedeeld" in tab(client_ko, persoon)
        assert "Nieuwe versie maken" in tab(client_ko, persoon)

    def test_throwing_away_asks_first(self, concept: Any, client_ko: Any) -> None:
        assert "Concept weggooien?" in client_ko.get(bladen(concept.pk)[3]).text
        assert client_ko.post(bladen(concept.pk)[3]).status_code == 302
        assert not Profiel.objects.exists()


class TestNaHetTraject:
    def test_the_dossier_offers_nothing_that_cannot_be(self, persoon: Any, ko: Any, ingelogd: Any) -> None:
        akkoord(begin_profiel(persoon=persoon, door=ko), ko)
        begin_profiel(persoon=persoon, door=ko)
        TrajectFactory(statushouder=persoon, einddatum=vandaag(), eindreden="werk")
        blad = tab(ingelogd(ko), persoon)
        assert "Het traject is afgesloten" in blad
        for knop in ("Nieuwe versie maken", "Delen met werkgever", ">PDF<", "Samen lezen", "Werkgevers lezen"):
            assert knop not in blad
        assert "Toestemming intrekken" in blad
