"""The tab of the dossier, the form behind each group, and the protected blocks, over HTTP."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kern.geheim import ontsleutel
from medewerkers.models import Logregel
from medewerkers.rollen import Rol
from statushouders.feitcodes import BESCHERMD, Feitgroep
from statushouders.feiten import Feiten, Leefgegevens, Taalfeit, Vaardigheidfeit
from statushouders.gegevens import PersoonGegevens
from statushouders.models import Gezondheid, Inzage, Leefsituatie, Opleiding, Persoonstaal, Vervanging, Vluchtverhaal
from statushouders.selectors.feiten import feiten_van
from statushouders.selectors.leefgebieden import leefgebieden
from statushouders.services import leg_feiten_vast, wijzig
from tests.factories import (
    BetrokkenheidFactory,
    FeitherkomstFactory,
    GezondheidFactory,
    InzageFactory,
    LeefsituatieFactory,
    MedewerkerFactory,
    OpleidingFactory,
    PersoonstaalFactory,
    StatushouderFactory,
    VaardigheidFactory,
    VervangingFactory,
    VluchtverhaalFactory,
    WerkervaringFactory,
)

HTMX = {"HX-Request": "true", "HX-Target": "dossier-tab"}


@pytest.fixture
def persoon(gemeente: Any, klantondersteuner: Any) -> Any:
    persoon = StatushouderFactory(gemeente=gemeente, voornamen="Selam", achternaam="Berhane")
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    return persoon


@pytest.fixture
def bekend(persoon: Any, klantondersteuner: Any) -> Any:
    PersoonstaalFactory(statushouder=persoon, taal="ti", moedertaal=True, spreken="C2")
    for maak in (OpleidingFactory, WerkervaringFactory, VaardigheidFactory):
        maak(statushouder=persoon)
    LeefsituatieFactory(
        statushouder=persoon,
        functioneel="Mag 15 kilo tillen.",
        financien="Schuld van 200 euro.",
        dagdelen=["ma_ochtend"],
        gezin="Alleen.",
    )
    for groep in Feitgroep:
        FeitherkomstFactory(statushouder=persoon, groep=groep, door=klantondersteuner)
    GezondheidFactory(statushouder=persoon, toelichting="Rustig opbouwen.")
    VluchtverhaalFactory(statushouder=persoon)
    return persoon


def tab(client: Any, persoon: Any, **kop: str) -> Any:
    return client.get(f"/dossiers/{persoon.pk}/?tab=leefgebieden", headers=kop)


def formulier(antwoord: Any) -> dict[str, Any]:
    """What a browser would send back, unchanged."""
    form = antwoord.context["form"]
    velden = {naam: form[naam].value() for naam in form.fields}
    gevuld = {naam: waarde for naam, waarde in velden.items() if waarde not in (None, False)}
    extra = {"versie": antwoord.context["versie"], "opname": antwoord.context["opname"]}
    return {**gevuld, **extra, "aantal": getattr(form, "aantal", "")}


class TestTab:
    def test_it_shows_what_is_known_since_when_and_by_whom(
        self, bekend: Any, klantondersteuner: Any, ingelogd: Any
    ) -> None:
        tekst = tab(ingelogd(klantondersteuner), bekend).text
        for woorden in ("Elektricien", "moedertaal", "Mag 15 kilo tillen.", "Schuld van 200 euro.", "Eritrea"):
            assert woorden in tekst
        assert f"vandaag</time>, {klantondersteuner.naam}" in tekst

    def test_protected_words_are_not_on_it(self, bekend: Any, klantondersteuner: Any, ingelogd: Any) -> None:
        tekst = tab(ingelogd(klantondersteuner), bekend).text
        assert "Rustig opbouwen." not in tekst
        assert "Dit zie je als klantondersteuner van dit dossier" in tekst
        assert not Logregel.objects.filter(actie="gezondheid.gelezen").exists()

    def test_of_whom_nothing_is_known_it_says_so_and_leads_to_every_form(
        self, persoon: Any, klantondersteuner: Any, ingelogd: Any
    ) -> None:
        tekst = tab(ingelogd(klantondersteuner), persoon).text
        assert "Nog niets bekend" in tekst
        for groep in set(Feitgroep) - set(BESCHERMD):
            assert f"/statushouders/{persoon.pk}/feiten/{groep}/" in tekst

    def test_what_was_asked_and_is_empty_says_that(self, persoon: Any, klantondersteuner: Any, ingelogd: Any) -> None:
        feiten = Feiten(vaardigheden=(), leefsituatie=Leefgegevens(netwerk=""))
        leg_feiten_vast(persoon=persoon, feiten=feiten, door=klantondersteuner)
        assert tab(ingelogd(klantondersteuner), persoon).text.count("Gevraagd, niets genoteerd.") == 2

    @pytest.mark.parametrize(
        ("rol", "ziet", "ziet_niet"),
        [
            (Rol.JOBCOACH, ["Elektricien", "Mag 15 kilo"], ["Schuld van", "beschermd-gezondheid", "feiten/wonen"]),
            (Rol.PRODUCTIELEIDER, ["Mag 15 kilo"], ["Elektricien", "Schuld van", "Gezondheid", "Aanpassen"]),
            (Rol.TEAMLEIDER, ["Schuld van", "Waarom moet je dit lezen?"], ["Rustig opbouwen.", "wijzigen/"]),
            (Rol.KLANTONDERSTEUNER, ["Schuld van", "Vraag het dan daar."], ["Rustig opbouwen.", "wijzigen/"]),
        ],
    )
    def test_each_role_sees_its_part(
        self, rol: Rol, ziet: list[str], ziet_niet: list[str], bekend: Any, organisatie: Any, ingelogd: Any
    ) -> None:
        collega = MedewerkerFactory(organisatie=organisatie, rol=rol)
        if rol in (Rol.JOBCOACH, Rol.PRODUCTIELEIDER):
            BetrokkenheidFactory(statushouder=bekend, medewerker=collega)
        stukken = tab(ingelogd(collega), bekend).text.split('id="dossier-tab"')[1].split("<aside")[0]
        assert [woorden for woorden in ziet if woorden not in stukken] == []
        assert [woorden for woorden in ziet_niet if woorden in stukken] == []

    def test_a_ketenpartner_has_no_such_tab(self, bekend: Any, ketenpartner: Any, ingelogd: Any) -> None:
        BetrokkenheidFactory(statushouder=bekend, medewerker=ketenpartner)
        antwoord = tab(ingelogd(ketenpartner), bekend)
        assert "Leefgebieden" not in antwoord.text
        assert ingelogd(ketenpartner).get(f"/statushouders/{bekend.pk}/leefgebieden/").status_code == 403

    def test_it_takes_no_more_queries_for_more_facts(
        self, bekend: Any, klantondersteuner: Any, ingelogd: Any, django_assert_max_num_queries: Any
    ) -> None:
        """At most twelve for the inside of the tab, beside what the shell of the dossier and the session take."""
        for taal in ("ar", "en", "nl"):
            PersoonstaalFactory(statushouder=bekend, taal=taal)
        for _ in range(10):
            OpleidingFactory(statushouder=bekend)
            InzageFactory(statushouder=bekend)
        klantondersteuner.actieve_gemeente = bekend.gemeente
        with django_assert_max_num_queries(11):
            beeld = leefgebieden(bekend, kijker=klantondersteuner)
        assert [len(gebieden) for _, _, gebieden in beeld.hoofdstukken] == [5, 4, 3]
        client = ingelogd(klantondersteuner)
        with CaptureQueriesContext(connection) as schil:
            client.get(f"/dossiers/{bekend.pk}/?tab=stappen", headers=HTMX)
        with CaptureQueriesContext(connection) as met_tab:
            tab(client, bekend, **HTMX)
        assert len(met_tab) - len(schil) <= 12


class TestGroepBewerken:
    @pytest.mark.parametrize("groep", sorted(set(Feitgroep) - set(BESCHERMD)))
    def test_every_form_sent_back_unchanged_changes_no_fact(
        self, groep: str, bekend: Any, klantondersteuner: Any, ingelogd: Any
    ) -> None:
        eerst = feiten_van(bekend, kijker=klantondersteuner)
        client, url = ingelogd(klantondersteuner), f"/statushouders/{bekend.pk}/feiten/{groep}/"
        antwoord = client.post(url, formulier(client.get(url)))
        assert antwoord.status_code == 302, antwoord.context["form"].errors
        assert antwoord.headers["Location"].endswith("?tab=leefgebieden")
        assert feiten_van(bekend, kijker=klantondersteuner) == eerst

    def test_a_row_comes_by_filling_it_in_and_goes_by_emptying_it(
        self, bekend: Any, klantondersteuner: Any, ingelogd: Any
    ) -> None:
        client, url = ingelogd(klantondersteuner), f"/statushouders/{bekend.pk}/feiten/opleiding/"
        leeg = {f"opleidingen-0-{veld}": "" for veld in ("niveau", "richting", "land", "van_jaar", "tot_jaar")}
        nieuw = {"opleidingen-1-niveau": "vak", "opleidingen-1-richting": "Metaal"}
        client.post(url, formulier(client.get(url)) | leeg | nieuw)
        assert list(Opleiding.objects.values_list("niveau", "richting")) == [("vak", "Metaal")]

    def test_one_row_more_saves_nothing_and_loses_nothing(
        self, bekend: Any, klantondersteuner: Any, ingelogd: Any
    ) -> None:
        client, url = ingelogd(klantondersteuner), f"/statushouders/{bekend.pk}/feiten/werk/"
        getypt = formulier(client.get(url)) | {"werkervaringen-1-beroep": "Kok", "erbij": "ja"}
        antwoord = client.post(url, getypt)
        assert antwoord.status_code == 200
        assert antwoord.context["form"].aantal == 3
        assert 'value="Kok"' in antwoord.text
        assert bekend.werkervaringen.count() == 1

    def test_a_broken_rule_stands_at_the_row_of_the_form_also_after_an_empty_one(
        self, bekend: Any, klantondersteuner: Any, ingelogd: Any
    ) -> None:
        client, url = ingelogd(klantondersteuner), f"/statushouders/{bekend.pk}/feiten/vaardigheden/"
        rijen = {
            "aantal": "3",
            "vaardigheden-0-soort": "hobby",
            "vaardigheden-0-tekst": "",
            "vaardigheden-1-soort": "hobby",
            "vaardigheden-1-tekst": "Voetbal",
            "vaardigheden-2-soort": "hobby",
            "vaardigheden-2-tekst": "x" * 121,
        }
        antwoord = client.post(url, formulier(client.get(url)) | rijen)
        assert antwoord.status_code == 422
        assert list(antwoord.context["form"].errors) == ["vaardigheden-2-tekst"]
        url = f"/statushouders/{bekend.pk}/feiten/taal/"
        talen = {"aantal": "3", "talen-0-taal": "", "talen-0-spreken": "", "talen-2-spreken": "A1"}
        antwoord = client.post(url, formulier(client.get(url)) | talen)
        assert list(antwoord.context["form"].errors) == ["talen-2-taal"]

    def test_impossible_numbers_and_html_are_answered_in_words(
        self, bekend: Any, klantondersteuner: Any, ingelogd: Any
    ) -> None:
        client, url = ingelogd(klantondersteuner), f"/statushouders/{bekend.pk}/feiten/inzet/"
        antwoord = client.post(url, formulier(client.get(url)) | {"uren_per_week": "169"})
        assert "Vul hooguit 168 in." in antwoord.text
        url = f"/statushouders/{bekend.pk}/feiten/gezin/"
        client.post(url, formulier(client.get(url)) | {"gezin": "<script>alert(1)</script>"})
        assert "&lt;script&gt;alert(1)" in tab(client, bekend).text

    def test_a_group_that_one_does_not_see_or_that_is_none_is_not_there(
        self, bekend: Any, jobcoach: Any, ingelogd: Any
    ) -> None:
        BetrokkenheidFactory(statushouder=bekend, medewerker=jobcoach)
        client = ingelogd(jobcoach)
        statussen = [
            client.get(f"/statushouders/{bekend.pk}/feiten/{groep}/").status_code
            for groep in ("taal", "wonen", "gezondheid", "bestaat-niet")
        ]
        assert statussen == [200, 404, 404, 404]


class TestTweeVersies:
    @pytest.fixture
    def geopend(self, bekend: Any, klantondersteuner: Any, ingelogd: Any) -> Any:
        """The form as one has it open, and the colleague who saves meanwhile."""
        client = ingelogd(klantondersteuner)
        url = f"/statushouders/{bekend.pk}/feiten/gezin/"
        return client, url, formulier(client.get(url))

    def test_both_changed_the_same_so_one_chooses(
        self, geopend: Any, bekend: Any, teamleider: Any, klantondersteuner: Any
    ) -> None:
        client, url, form = geopend
        feiten = Feiten(leefsituatie=Leefgegevens(gezin="Met partner.", kinderen=2))
        leg_feiten_vast(persoon=bekend, feiten=feiten, door=teamleider)
        antwoord = client.post(url, form | {"gezin": "Met zus.", "opvang": "nodig"})
        assert antwoord.status_code == 422
        assert "Met partner." in antwoord.text
        assert "Met zus." in antwoord.text
        assert teamleider.naam in antwoord.text
        bekend.refresh_from_db()
        keuze = dict(antwoord.context["ingevuld"]) | {"gezien": bekend.versie, "kies_gezin": "ingevuld"}
        antwoord = client.post(url, keuze | {"kies_kinderen": "bewaard"})
        assert antwoord.status_code == 302
        leef = Leefsituatie.objects.get()
        assert (leef.gezin, leef.kinderen, leef.opvang) == ("Met zus.", 2, "nodig")

    def test_a_colleague_who_changed_something_else_is_not_in_the_way(
        self, geopend: Any, bekend: Any, teamleider: Any
    ) -> None:
        client, url, form = geopend
        leg_feiten_vast(persoon=bekend, feiten=Feiten(leefsituatie=Leefgegevens(netwerk="Buren.")), door=teamleider)
        assert client.post(url, form | {"gezin": "Met zus."}).status_code == 302
        leef = Leefsituatie.objects.get()
        assert (leef.gezin, leef.netwerk) == ("Met zus.", "Buren.")

    def test_a_list_of_rows_is_chosen_as_a_whole(
        self, bekend: Any, klantondersteuner: Any, teamleider: Any, ingelogd: Any
    ) -> None:
        client, url = ingelogd(klantondersteuner), f"/statushouders/{bekend.pk}/feiten/vaardigheden/"
        form = formulier(client.get(url))
        anders = Feiten(vaardigheden=(Vaardigheidfeit(soort="hobby", tekst="Schaken"),))
        leg_feiten_vast(persoon=bekend, feiten=anders, door=teamleider)
        antwoord = client.post(url, form | {"vaardigheden-1-soort": "hobby", "vaardigheden-1-tekst": "Zingen"})
        assert "Schaken (hobby)" in antwoord.text
        bekend.refresh_from_db()
        gekozen = dict(antwoord.context["ingevuld"]) | {"gezien": bekend.versie, "kies_vaardigheden": "bewaard"}
        assert client.post(url, gekozen).status_code == 302
        assert list(bekend.vaardigheden.values_list("tekst", flat=True)) == ["Schaken"]

    def test_the_values_of_then_travel_encrypted(self, geopend: Any) -> None:
        _client, _url, form = geopend
        assert "Alleen." not in form["opname"]
        assert "Alleen." in ontsleutel(form["opname"])


class TestBeschermd:
    def test_a_click_opens_it_for_the_klantondersteuner_and_leaves_a_line(
        self, bekend: Any, klantondersteuner: Any, ingelogd: Any
    ) -> None:
        antwoord = ingelogd(klantondersteuner).post(f"/statushouders/{bekend.pk}/beschermd/gezondheid/")
        assert "Rustig opbouwen." in antwoord.text
        assert antwoord.headers["Cache-Control"] == "no-store"
        assert Logregel.objects.get(actie="gezondheid.gelezen").door == klantondersteuner
        assert not Inzage.objects.exists()

    def test_by_htmx_only_the_block_comes(self, bekend: Any, klantondersteuner: Any, ingelogd: Any) -> None:
        kop = {"HX-Request": "true", "HX-Target": "beschermd-gezondheid"}
        url = f"/statushouders/{bekend.pk}/beschermd/gezondheid/"
        antwoord = ingelogd(klantondersteuner).post(url, headers=kop)
        assert "<html" not in antwoord.text
        assert "Rustig opbouwen." in antwoord.text

    def test_a_teamleider_says_why_first(
        self, bekend: Any, teamleider: Any, klantondersteuner: Any, ingelogd: Any
    ) -> None:
        client, url = ingelogd(teamleider), f"/statushouders/{bekend.pk}/beschermd/gezondheid/"
        antwoord = client.post(url, {"reden": ""})
        assert antwoord.status_code == 422
        assert "Rustig opbouwen." not in antwoord.text
        assert "Rustig opbouwen." in client.post(url, {"reden": "Klacht over de begeleiding."}).text
        assert "Klacht over de begeleiding." in tab(ingelogd(klantondersteuner), bekend).text

    @pytest.mark.parametrize("groep", ["gezondheid", "vlucht"])
    def test_another_klantondersteuner_reads_who_does_see_it(
        self, groep: str, bekend: Any, organisatie: Any, klantondersteuner: Any, ingelogd: Any
    ) -> None:
        client = ingelogd(MedewerkerFactory(organisatie=organisatie, rol=Rol.KLANTONDERSTEUNER))
        url = f"/statushouders/{bekend.pk}/beschermd/{groep}/"
        assert klantondersteuner.naam in client.get(url).text
        assert client.post(url).status_code == 422
        assert client.get(f"{url}wijzigen/").headers["Location"] == url
        assert client.post(f"{url}wijzigen/", {"verhaal": "x"}).headers["Location"] == url
        assert not Logregel.objects.filter(actie__endswith=".gelezen").exists()

    @pytest.mark.parametrize("rol", sorted(set(Rol) - {Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER}))
    def test_no_other_role_has_the_page(self, rol: Rol, bekend: Any, organisatie: Any, ingelogd: Any) -> None:
        collega = MedewerkerFactory(organisatie=organisatie, rol=rol)
        BetrokkenheidFactory(statushouder=bekend, medewerker=collega)
        url = f"/statushouders/{bekend.pk}/beschermd/gezondheid/"
        assert [ingelogd(collega).post(adres).status_code for adres in (url, f"{url}wijzigen/")] == [403, 403]

    def test_it_is_changed_with_consent_and_not_without(
        self, persoon: Any, klantondersteuner: Any, ingelogd: Any
    ) -> None:
        client, url = ingelogd(klantondersteuner), f"/statushouders/{persoon.pk}/beschermd/gezondheid/wijzigen/"
        ja = {"rekening_houden": "ja", "toelichting": "Rustig aan"}
        zonder = client.post(url, formulier(client.get(url)) | ja)
        assert zonder.status_code == 422
        assert not Gezondheid.objects.exists()
        client.post(url, formulier(client.get(url)) | ja | {"toestemming_wijze": "tolk"})
        assert Gezondheid.objects.get().toelichting == "Rustig aan"
        client.post(
            url, formulier(client.get(url)) | {"rekening_houden": "", "toelichting": "", "toestemming_wijze": ""}
        )
        assert not Gezondheid.objects.exists()

    def test_of_two_who_change_it_the_second_chooses(
        self, bekend: Any, klantondersteuner: Any, organisatie: Any, ingelogd: Any
    ) -> None:
        vervanger = MedewerkerFactory(organisatie=organisatie, rol=Rol.KLANTONDERSTEUNER)
        VervangingFactory(medewerker=klantondersteuner, vervanger=vervanger)
        client, url = ingelogd(klantondersteuner), f"/statushouders/{bekend.pk}/beschermd/vlucht/wijzigen/"
        form = formulier(client.get(url))
        van_vervanger = ingelogd(vervanger)
        van_vervanger.post(url, form | {"verhaal": "Kwam over land."})
        assert Vluchtverhaal.objects.get().verhaal == "Kwam over land."
        antwoord = client.post(url, form | {"verhaal": "Kwam over zee."})
        assert antwoord.status_code == 422
        assert "Kwam over land." in antwoord.text
        assert vervanger.naam in antwoord.text


class TestVervanging:
    def test_a_klantondersteuner_arranges_and_ends_it(
        self, klantondersteuner: Any, organisatie: Any, ingelogd: Any
    ) -> None:
        collega = MedewerkerFactory(organisatie=organisatie, rol=Rol.KLANTONDERSTEUNER)
        client = ingelogd(klantondersteuner)
        begin = client.get("/statushouders/vervanging/").context["form"]["van"].value()
        client.post("/statushouders/vervanging/", {"vervanger": collega.pk, "van": str(begin), "tot": "31-12-2999"})
        assert not Vervanging.objects.exists()
        client.post("/statushouders/vervanging/", {"vervanger": collega.pk, "van": str(begin), "tot": str(begin)})
        vervanging = Vervanging.objects.get()
        assert (vervanging.medewerker, vervanging.vervanger) == (klantondersteuner, collega)
        assert collega.naam in client.get("/statushouders/vervanging/").text
        client.post(f"/statushouders/vervanging/{vervanging.pk}/beeindigen/")
        assert not Vervanging.objects.exists()

    def test_a_klantondersteuner_does_not_end_that_of_others(
        self, klantondersteuner: Any, organisatie: Any, ingelogd: Any
    ) -> None:
        collega = MedewerkerFactory(organisatie=organisatie, rol=Rol.KLANTONDERSTEUNER)
        andere = VervangingFactory(medewerker=collega)
        client = ingelogd(klantondersteuner)
        assert client.post(f"/statushouders/vervanging/{andere.pk}/beeindigen/").status_code == 404
        assert Vervanging.objects.exists()


def test_a_language_keeps_its_levels_when_the_data_of_the_person_change(persoon: Any, klantondersteuner: Any) -> None:
    talen = (Taalfeit(taal="ti", moedertaal=True, spreken="C2"), Taalfeit(taal="ar", spreken="B1"))
    leg_feiten_vast(persoon=persoon, feiten=Feiten(talen=talen), door=klantondersteuner)
    persoon.refresh_from_db()
    klantondersteuner.actieve_gemeente = persoon.gemeente
    for contacttaal, anders in (("ar", ("en", "ti")), ("ti", ("ar", "en")), ("", ("ar", "en", "ti"))):
        nu = PersoonGegevens.van(persoon)
        persoon = wijzig(
            statushouder=persoon,
            gegevens=replace(nu, contacttaal=contacttaal, talen=anders),
            versie=persoon.versie,
            door=klantondersteuner,
        )
    rijen = Persoonstaal.objects.order_by("taal").values_list("taal", "contacttaal", "moedertaal", "spreken")
    assert list(rijen) == [("ar", False, False, "B1"), ("en", False, False, ""), ("ti", False, True, "C2")]
