"""The pages about placements: what they show, to whom, and in how many queries."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from plaatsingen.models import Instrument, Plaatsing
from plaatsingen.services import plaatsing as diensten
from plaatsingen.signaleringen.plaatsingen import momenten_te_laat, plaatsingen_met_einde_in_zicht
from tests.factories import (
    BetrokkenheidFactory,
    MedewerkerFactory,
    PlaatsingFactory,
    ProfielFactory,
    RoosterblokFactory,
    StatushouderFactory,
    WerkgeverFactory,
    WerkplekFactory,
)
from tests.plaatsingen.verloop import akkoord, beeindig, loopt, voorstel

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)
Inlog = Callable[[Medewerker], Client]


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


@pytest.fixture
def accountmanager(klantondersteuner: Medewerker) -> Medewerker:
    return MedewerkerFactory(organisatie=klantondersteuner.organisatie, rol=Rol.ACCOUNTMANAGER)


def _velden(**anders: Any) -> dict[str, Any]:
    velden = {
        "soort": "proefplaatsing", "functie": "Sorteren", "begin": "2026-12-01", "einde": "2027-01-29",
        "uren_per_week": "16", "van_1": "7.30", "tot_1": "16.00", "van_3": "7.30", "tot_3": "16.00",
    }  # fmt: skip
    return velden | anders


def _tekst(antwoord: Any) -> str:
    return str(antwoord.content.decode())


def test_an_approval_that_was_taken_back_comes_back_as_it_was(klantondersteuner: Medewerker, ingelogd: Inlog) -> None:
    plaatsing = akkoord(
        voorstel(klantondersteuner), MedewerkerFactory(organisatie=klantondersteuner.organisatie, rol=Rol.TEAMLEIDER)
    )
    client = ingelogd(klantondersteuner)
    was = plaatsing.akkoorden.filter(partij="werkgever").values("op", "wijze", "door", "genoteerd_op").get()

    def trek_in() -> str:
        client.post(reverse("plaatsingen:akkoord_terug", args=[plaatsing.pk, "werkgever"]))
        plaatsing.refresh_from_db()
        assert (plaatsing.stand, plaatsing.akkoorden.count()) == ("voorstel", 2)
        return reverse("plaatsingen:akkoord_terugzetten", args=[plaatsing.pk, "werkgever", plaatsing.versie])

    url = trek_in()
    assert url in _tekst(client.get(reverse("plaatsingen:plaatsing", args=[plaatsing.pk])))
    assert "staat er weer" in _tekst(client.post(url, follow=True))
    plaatsing.refresh_from_db()
    assert plaatsing.stand == "akkoord"
    assert plaatsing.akkoorden.filter(partij="werkgever", **was).exists()
    # Not over what somebody recorded since.
    url = trek_in()
    diensten.trek_akkoord_in(plaatsing=plaatsing, partij="persoon", door=klantondersteuner)
    assert "komt niet vanzelf terug" in _tekst(client.post(url, follow=True))
    assert plaatsing.akkoorden.count() == 1


def test_from_the_dossier_to_a_proposal(klantondersteuner: Medewerker, ingelogd: Inlog) -> None:
    gemeente = klantondersteuner.werkt_voor()
    persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=date(2026, 8, 1))
    werkgever = WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier")
    nors = WerkgeverFactory(gemeente=gemeente, naam="Nors", bereidheid="liever_niet")
    client = ingelogd(klantondersteuner)
    nieuw = reverse("plaatsingen:nieuw", args=[persoon.pk])
    keuze = _tekst(client.get(nieuw))
    assert werkgever.naam in keuze
    assert nors.naam not in keuze
    assert client.post(nieuw, {"plek": ""}).status_code == 422
    gekozen = client.post(nieuw, {"plek": f"w{werkgever.pk}"})
    assert gekozen.url == f"{nieuw}?plek=w{werkgever.pk}"
    assert f'action="{gekozen.url}"' in _tekst(client.get(gekozen.url))
    door = client.post(gekozen.url, _velden())
    plaatsing = Plaatsing.objects.get()
    assert door.url == reverse("plaatsingen:plaatsing", args=[plaatsing.pk])
    pagina = _tekst(client.get(door.url))
    assert f"{persoon.naam} bij Kwekerij De Lier" in pagina
    assert "di en do, 7.30 tot 16.00" in pagina
    tab = _tekst(client.get(reverse("werkplek:dossier", args=[persoon.pk]) + "?tab=plaatsing"))
    assert "Sorteren bij Kwekerij De Lier" in tab
    terug = reverse("plaatsingen:voorstel_terug", args=[plaatsing.pk])
    assert terug in pagina
    akkoord(plaatsing, klantondersteuner, ["persoon"])
    assert "kan niet meer terug" in _tekst(client.post(terug, follow=True))
    client.post(reverse("plaatsingen:akkoord_terug", args=[plaatsing.pk, "persoon"]))
    assert "Het voorstel is weg" in _tekst(client.post(terug, follow=True))
    assert not Plaatsing.objects.exists()
    assert not persoon.roosterblokken.exists()


def test_a_clash_and_a_full_employer_ask_before_they_store(klantondersteuner: Medewerker, ingelogd: Inlog) -> None:
    gemeente = klantondersteuner.werkt_voor()
    persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=date(2026, 8, 1))
    RoosterblokFactory(statushouder=persoon, dag=1)
    werkgever = WerkgeverFactory(gemeente=gemeente, capaciteit=0)
    client, velden = ingelogd(klantondersteuner), _velden()
    nieuw = f"{reverse('plaatsingen:nieuw', args=[persoon.pk])}?plek=w{werkgever.pk}"
    eerst = client.post(nieuw, velden)
    assert eerst.status_code == 422
    assert "Waarom meer mensen dan afgesproken?" in _tekst(eerst)
    assert "Nog twee vragen" in _tekst(eerst)
    assert "klopt nog niet" not in _tekst(eerst)
    assert ">Vraag: </span>" in _tekst(eerst)
    met_fout = _tekst(client.post(nieuw, velden | {"functie": ""}))
    assert "Eén antwoord klopt nog niet" in met_fout
    assert eerst.context["form"].fields["boven_capaciteit"].required
    velden["boven_capaciteit"] = "Hij valt in voor een zieke."
    daarna = client.post(nieuw, velden)
    assert daarna.status_code == 422
    assert "Toch bewaren" in _tekst(daarna)
    assert "op dinsdag van 9.00 tot 12.00 uur" in _tekst(daarna)
    assert client.post(nieuw, velden | {"ondanks_botsing": "on"}).status_code == 302
    assert Plaatsing.objects.get().boven_capaciteit == "Hij valt in voor een zieke."


def test_the_new_placement_says_before_what_it_asks_and_all_that_is_wrong_at_once(
    klantondersteuner: Medewerker, ingelogd: Inlog
) -> None:
    gemeente = klantondersteuner.werkt_voor()
    persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=date(2026, 8, 1))
    RoosterblokFactory(statushouder=persoon, dag=1)
    werkgever = WerkgeverFactory(gemeente=gemeente, capaciteit=0)
    client = ingelogd(klantondersteuner)
    nieuw = f"{reverse('plaatsingen:nieuw', args=[persoon.pk])}?plek=w{werkgever.pk}"

    def einde(adres: str) -> str:
        return _tekst(client.get(adres)).partition('id="einde-veld"')[2].partition("</div></div>")[0]

    assert "wil hoogstens 0 plekken tegelijk" in _tekst(client.get(nieuw)), "before anything is typed"
    assert "Vul dit in bij " in einde(nieuw)
    assert "niet verplicht" not in einde(nieuw)
    stage = einde(f"{nieuw}&soort=stage")
    assert "Een stage heeft een einde, en duurt hoogstens 6 maanden." in stage
    assert 'hx-preserve="true"' in stage, "what was typed meanwhile stays"
    assert "niet verplicht" not in stage
    baan = einde(f"{nieuw}&soort=dienstbetrekking")
    assert "Leeg als er geen einde is afgesproken." in baan
    assert "niet verplicht" in baan

    fout = client.post(nieuw, _velden(soort="stage", einde="", uren_per_week="80", functie=""))
    assert set(fout.context["form"].errors) == {"functie", "einde", "uren_per_week", "boven_capaciteit"}
    assert "Een stage heeft een einde. Kies 31 mei 2027 of eerder." in _tekst(fout)
    vragen = client.post(nieuw, _velden(soort="stage"))
    assert set(vragen.context["form"].errors) == {"boven_capaciteit", "ondanks_botsing"}


def test_a_placement_beside_another_is_asked_about_with_the_hours_together(
    klantondersteuner: Medewerker, ingelogd: Inlog
) -> None:
    gemeente = klantondersteuner.werkt_voor()
    lier = WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier")
    eerst = voorstel(klantondersteuner, werkgever=lier)
    ander = WerkgeverFactory(gemeente=gemeente)
    client = ingelogd(klantondersteuner)
    url = f"{reverse('plaatsingen:nieuw', args=[eerst.statushouder_id])}?plek=w{ander.pk}"
    zonder_tijden = _velden(
        begin="2026-11-24", einde="2027-01-19", uren_per_week="26", van_1="", tot_1="", van_3="", tot_3=""
    )
    # Nothing is agreed on yet.
    assert client.post(url, zonder_tijden).status_code == 302
    tweede = akkoord(Plaatsing.objects.get(werkgever=ander), klantondersteuner)
    akkoord(eerst, klantondersteuner)
    start = reverse("plaatsingen:starten", args=[tweede.pk])
    assert "meer dan één plek" not in _tekst(client.get(start))
    derde = WerkgeverFactory(gemeente=gemeente)
    for adres, velden in (
        (url.replace(f"w{ander.pk}", f"w{derde.pk}"), zonder_tijden | {"uren_per_week": "8"}),
        (start, {"gestart_op": "2026-11-24"}),
    ):
        vraag = client.post(adres, velden)
        assert vraag.status_code == 422
        assert "bij Kwekerij De Lier, 16 uur per week, tot en met 19 januari 2027" in _tekst(vraag)
        assert "meer dan de 40 uur van een volle week" in _tekst(vraag)
        assert "meer dan één plek" in _tekst(vraag)
        assert client.post(adres, velden | {"naast_andere": "on"}).status_code == 302
    tweede.refresh_from_db()
    assert tweede.loopt


def test_times_that_are_half_or_turned_round_are_said_above_the_table(
    klantondersteuner: Medewerker, ingelogd: Inlog
) -> None:
    gemeente = klantondersteuner.werkt_voor()
    persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=date(2026, 8, 1))
    plek = f"w{WerkgeverFactory(gemeente=gemeente).pk}"
    nieuw = f"{reverse('plaatsingen:nieuw', args=[persoon.pk])}?plek={plek}"
    fout = ingelogd(klantondersteuner).post(nieuw, _velden(tot_1="", van_3="17.00"))
    assert fout.status_code == 422
    assert "Vul op dinsdag een begin en een einde in." in _tekst(fout)
    assert "Donderdag: het einde ligt voor het begin. Controleer de tijden." in _tekst(fout)


def test_from_a_place_one_looks_for_a_person(klantondersteuner: Medewerker, ingelogd: Inlog) -> None:
    gemeente = klantondersteuner.werkt_voor()
    persoon = StatushouderFactory(gemeente=gemeente, achternaam="Bijzonderenaam")
    werkplek = WerkplekFactory(werkgever__gemeente=gemeente, dagdelen=["di_ochtend", "di_middag"])
    client = ingelogd(klantondersteuner)
    zoek = reverse("plaatsingen:nieuw_op_werkplek", args=[werkplek.pk])
    assert f'href="{zoek}"' in _tekst(client.get(reverse("werkgevers:werkplek", args=[werkplek.pk])))
    gevonden = _tekst(client.post(zoek, {"zoek": "bijzondere"}))
    verder = f"{reverse('plaatsingen:nieuw', args=[persoon.pk])}?plek=p{werkplek.pk}"
    assert verder in gevonden
    formulier = _tekst(client.get(verder))
    assert 'value="8.30"' in formulier or 'value="08.30"' in formulier
    assert "Oogst tomaat" in formulier


def test_every_button_of_a_life_works(klantondersteuner: Medewerker, ingelogd: Inlog) -> None:
    plaatsing = voorstel(klantondersteuner)
    client = ingelogd(klantondersteuner)

    def stap(naam: str, *args: Any, **velden: Any) -> Plaatsing:
        url = reverse(f"plaatsingen:{naam}", args=[plaatsing.pk, *args])
        if velden:
            assert client.get(url).status_code == 200
        antwoord = client.post(url, velden)
        assert antwoord.status_code == 302, _tekst(antwoord)
        plaatsing.refresh_from_db()
        return plaatsing

    for partij in ("persoon", "werkgever", "gemeente"):
        stap("akkoord", partij, op="2026-11-23", wijze="gesprek")
    assert plaatsing.stand == "akkoord"
    assert stap("akkoord_terug", "werkgever").stand == "voorstel"
    assert stap("akkoord", "werkgever", op="2026-11-23", wijze="mail").stand == "akkoord"
    assert stap("starten", gestart_op="2026-11-24").stand == "lopend"
    assert stap("start_ongedaan").stand == "akkoord"
    assert stap("starten", gestart_op="2026-11-24").stand == "lopend"
    eerst = plaatsing.einde
    assert eerst
    verlengd = stap("verlengen", naar="2027-03-01", reden="Gaat goed.", gezien=eerst.isoformat())
    assert (verlengd.stand, verlengd.einde) == ("verlengd", date(2027, 3, 1))
    assert stap("verlenging_ongedaan").stand == "lopend"
    eerder = {"naar": "2026-12-20", "reden": "Gaat verhuizen.", "gezien": eerst.isoformat()}
    assert stap("vervroegen", **eerder).einde == date(2026, 12, 20)
    pagina = _tekst(client.get(reverse("plaatsingen:plaatsing", args=[plaatsing.pk])))
    assert "Stopt eerder: van" in pagina and "Toch niet eerder stoppen" in pagina  # noqa: PT018
    assert stap("verlenging_ongedaan").einde == eerst
    stap("moment_nieuw", uiterlijk="2026-12-01")
    stap("instrument_nieuw", soort="cofinanciering", van="2026-12-01", tot="2027-05-31", bedrag="€ 1.250,50")
    instrument = Instrument.objects.get()
    assert str(instrument.bedrag) == "1250.50"
    uren = _velden(vanaf="2026-12-07", van_3="", tot_3="", uren_per_week="8", akkoord_van=["persoon", "werkgever"])
    stap("uren", **uren, versie=plaatsing.versie)
    pagina = _tekst(client.get(reverse("plaatsingen:plaatsing", args=[plaatsing.pk])))
    assert "16 uur per week" in pagina
    assert "8 uur vanaf" in pagina
    moment = plaatsing.momenten.order_by("uiterlijk").first()
    client.post(reverse("plaatsingen:moment", args=[moment.pk]), {
        "gedaan_op": "2026-11-24", "verslag": "Gaat prima.", "oordeel": "goed", "met": ["persoon", "jobcoach"],
    })  # fmt: skip
    pagina = _tekst(client.get(reverse("plaatsingen:plaatsing", args=[plaatsing.pk])))
    assert "Gaat prima." in pagina
    assert "Goed op weg" in pagina
    assert "met de persoon, de jobcoach" in pagina
    assert "Cofinanciering, € 1.250,50" in pagina
    client.post(reverse("plaatsingen:moment_heropenen", args=[moment.pk]))
    client.post(reverse("plaatsingen:instrument_weg", args=[instrument.pk]))
    assert not Instrument.objects.geldig().exists()
    einde = {"op": "2026-11-24", "reden": "afgerond", "wie": "persoon", "vervolg": "zelfde", "toelichting": "Klaar."}
    assert stap("beeindigen", **einde).stand == "beeindigd"
    pagina = _tekst(client.get(reverse("plaatsingen:plaatsing", args=[plaatsing.pk])))
    assert f"{reverse('plaatsingen:nieuw', args=[plaatsing.statushouder_id])}?plek=w{plaatsing.werkgever_id}" in pagina
    assert stap("heropenen").stand == "lopend"


def test_two_who_change_hours_see_each_other(klantondersteuner: Medewerker, ingelogd: Inlog) -> None:
    plaatsing = akkoord(voorstel(klantondersteuner), klantondersteuner, ["persoon", "werkgever"])
    client, url = ingelogd(klantondersteuner), reverse("plaatsingen:uren", args=[plaatsing.pk])
    gezien = client.get(url).context["form"]["versie"].value()
    eerste = client.post(url, _velden(vanaf="2026-11-24", uren_per_week="12", versie=gezien), follow=True)
    assert "dus de persoon en de werkgever gaan opnieuw akkoord" in _tekst(eerste)
    assert "Opnieuw akkoord nodig" in _tekst(eerste)
    tweede = client.post(url, _velden(vanaf="2026-11-24", uren_per_week="14,5", versie=gezien))
    assert tweede.status_code == 422
    [verschil] = tweede.context["verschillen"]
    assert (verschil.naam, verschil.bewaard, verschil.ingevuld) == ("Uren per week", "12", "14,5")
    nog_eens = _velden(vanaf="2026-11-24", uren_per_week="14,5", versie=tweede.context["form"]["versie"].value())
    akkoord(plaatsing, klantondersteuner, ["persoon"])
    assert client.post(url, nog_eens).status_code == 422
    plaatsing.refresh_from_db()
    assert (plaatsing.uren_per_week, plaatsing.akkoorden.count()) == (12, 1)
    nog_eens["versie"] = plaatsing.versie
    assert client.post(url, nog_eens).status_code == 302
    plaatsing.refresh_from_db()
    assert (str(plaatsing.uren_per_week), plaatsing.akkoorden.count()) == ("14.5", 0)


def test_who_comes_second_keeps_the_text_and_reads_why(klantondersteuner: Medewerker, ingelogd: Inlog) -> None:
    plaatsing, client = loopt(klantondersteuner), ingelogd(klantondersteuner)
    url = reverse("plaatsingen:moment", args=[plaatsing.momenten.earliest("uiterlijk").pk])
    velden = {"gedaan_op": "2026-11-24", "verslag": "Ik was de eerste."}
    assert client.post(url, velden).status_code == 302
    tweede = client.post(url, velden | {"verslag": "Hij leert snel."}, headers={"HX-Request": "true"})
    assert tweede.status_code == 422
    assert "Dit moment is al afgerond" in _tekst(tweede)
    assert "Hij leert snel." in _tekst(tweede)
    beeindig(plaatsing, klantondersteuner)
    # Who was writing while it ended still records it, and the page offers it.
    derde = loopt(klantondersteuner)
    moment = derde.momenten.earliest("uiterlijk")
    beeindig(derde, klantondersteuner)
    moment_url = reverse("plaatsingen:moment", args=[moment.pk])
    assert moment_url in _tekst(client.get(reverse("plaatsingen:plaatsing", args=[derde.pk])))
    assert client.post(moment_url, velden).status_code == 302
    assert "Ik was de eerste." in _tekst(client.get(reverse("plaatsingen:plaatsing", args=[derde.pk])))

    einde = {"op": "2026-11-24", "reden": "afgerond", "wie": "persoon", "vervolg": "zelfde", "toelichting": "Klaar."}
    url = reverse("plaatsingen:beeindigen", args=[plaatsing.pk])
    assert "Klaar." in _tekst(client.post(url, einde))
    assert client.post(url, einde | {"toelichting": ""}).status_code == 302
    verlengen = {"naar": "2027-03-01", "reden": "Gaat goed.", "gezien": plaatsing.einde}
    for naam, velden, status in (("verlengen", verlengen, 422), ("starten", {"gestart_op": "2026-11-24"}, 302)):
        antwoord = client.post(reverse(f"plaatsingen:{naam}", args=[plaatsing.pk]), velden)
        assert antwoord.status_code == status
    plaatsing.refresh_from_db()
    assert plaatsing.stand == "beeindigd"


def test_an_accountmanager_reads_what_was_agreed_and_nothing_about_the_person(
    klantondersteuner: Medewerker, accountmanager: Medewerker, ingelogd: Inlog
) -> None:
    gemeente = klantondersteuner.werkt_voor()
    persoon = StatushouderFactory(
        gemeente=gemeente, voornamen="Yohannes", achternaam="Tesfamariam", vestigingsdatum=date(2026, 8, 1)
    )
    RoosterblokFactory(statushouder=persoon, dag=2, naam="Geheime afspraak")
    plaatsing = loopt(klantondersteuner, persoon=persoon)
    moment = plaatsing.momenten.get()
    diensten.rond_moment_af(
        moment=moment, gedaan_op=DINSDAG, verslag="Moe van zorgen.", oordeel="zorg", door=klantondersteuner
    )
    beeindig(plaatsing, klantondersteuner, reden="opvang", toelichting="Oppas viel weg.", vervolg="betaald_werk")
    client = ingelogd(accountmanager)
    url = reverse("plaatsingen:plaatsing", args=[plaatsing.pk])
    assert client.get(url).status_code == 404
    assert "Evaluaties en nazorg" in _tekst(ingelogd(klantondersteuner).get(url))
    client = ingelogd(accountmanager)

    ProfielFactory(statushouder=persoon, goedgekeurd=True, teksten={"roepnaam": "Yohannes"})
    geheim = [
        "Tesfamariam",
        "Geheime afspraak",
        "Moe van zorgen",
        "Loopt niet goed",
        "Kinderopvang",
        "Oppas",
        "Nazorg",
        f"/dossiers/{persoon.pk}/",
    ]
    for adres in (url, reverse("plaatsingen:lijst") + "?toon=voorbij&van=iedereen"):
        tekst = _tekst(client.get(adres))
        assert "Yohannes T." in tekst
        assert not [woord for woord in geheim if woord in tekst]
    for naam in ("beeindigen", "starten", "uren", "verlengen", "nooit_gestart"):
        assert client.get(reverse(f"plaatsingen:{naam}", args=[plaatsing.pk])).status_code == 403


def test_the_start_offers_the_agreed_day_and_no_other(klantondersteuner: Medewerker, ingelogd: Inlog) -> None:
    straks = akkoord(voorstel(klantondersteuner, begin=date(2026, 11, 25)), klantondersteuner)
    client, url = ingelogd(klantondersteuner), reverse("plaatsingen:starten", args=[straks.pk])
    pagina = client.get(url)
    assert pagina.context["form"]["gestart_op"].value() is None
    assert "Afgesproken is 25 november 2026. Begon het werk eerder?" in _tekst(pagina)
    assert "Leg de start vast op de dag zelf of daarna" in _tekst(client.post(url, {"gestart_op": "2026-11-25"}))
    nu = akkoord(voorstel(klantondersteuner), klantondersteuner)
    gevraagd = client.get(reverse("plaatsingen:starten", args=[nu.pk])).context["form"]
    assert gevraagd["gestart_op"].value() == date(2026, 11, 24)


def test_a_step_that_does_not_fit_shows_no_form_but_how_things_are(
    klantondersteuner: Medewerker, ingelogd: Inlog
) -> None:
    over, nooit = loopt(klantondersteuner), voorstel(klantondersteuner)
    beeindig(over, klantondersteuner)
    diensten.meld_nooit_gestart(plaatsing=nooit, reden="taal", door=klantondersteuner)
    client = ingelogd(klantondersteuner)
    stappen = ("uren", "afspraken", "verlengen", "starten", "beeindigen", "nooit_gestart", "moment_nieuw")
    for plaatsing, melding in ((over, "al beëindigd"), (nooit, "nooit gestart")):
        bladzijde = reverse("plaatsingen:plaatsing", args=[plaatsing.pk])
        akkoord_url = reverse("plaatsingen:akkoord", args=[plaatsing.pk, "werkgever"])
        adressen = [akkoord_url, *(reverse(f"plaatsingen:{naam}", args=[plaatsing.pk]) for naam in stappen)]
        for adres in adressen:
            antwoord = client.get(adres)
            assert (antwoord.status_code, antwoord["Location"]) == (302, bladzijde), adres
        assert melding in _tekst(client.get(bladzijde))
    # A form that was open when somebody else ended it says why, and asks nothing that is not on it.
    velden = {"functie": "Iets anders", "versie": over.versie}
    antwoord = client.post(reverse("plaatsingen:afspraken", args=[over.pk]), velden)
    assert antwoord.status_code == 422
    assert list(antwoord.context["form"].errors) == ["__all__"]


def test_an_accountmanager_records_what_the_employer_says_and_only_that(
    klantondersteuner: Medewerker, accountmanager: Medewerker, ingelogd: Inlog
) -> None:
    plaatsing = voorstel(klantondersteuner)
    ProfielFactory(statushouder=plaatsing.statushouder, goedgekeurd=True)
    client = ingelogd(accountmanager)
    for partij in ("werkgever", "persoon", "gemeente"):
        url = reverse("plaatsingen:akkoord", args=[plaatsing.pk, partij])
        geopend = client.get(url).status_code
        antwoord = client.post(url, {"op": "2026-11-24", "wijze": "telefoon"})
        assert (geopend, antwoord.status_code) == ((200, 302) if partij == "werkgever" else (403, 403))
    assert list(plaatsing.akkoorden.values_list("partij", flat=True)) == ["werkgever"]


def test_the_list_has_its_parts_and_as_many_queries_for_more_rows(
    klantondersteuner: Medewerker, ingelogd: Inlog, django_assert_max_num_queries: Any
) -> None:
    loopt(klantondersteuner)
    akkoord(voorstel(klantondersteuner), klantondersteuner)
    client, lijst = ingelogd(klantondersteuner), reverse("plaatsingen:lijst")
    assert [client.get(f"{lijst}?toon={deel}&van=iedereen").context["pagina"].paginator.count
            for deel in ("loopt", "voorstel", "einde", "voorbij")] == [1, 1, 0, 0]  # fmt: skip
    assert client.get(lijst).context["pagina"].paginator.count == 0
    for _ in range(12):
        loopt(klantondersteuner)
    with django_assert_max_num_queries(9):
        assert client.get(f"{lijst}?van=iedereen").context["pagina"].paginator.count == 13


def test_the_list_says_which_moment_comes_first(
    klantondersteuner: Medewerker, ingelogd: Inlog, vandaag_is: Callable[[date], None]
) -> None:
    loopt(klantondersteuner)
    loopt(klantondersteuner, soort="dienstbetrekking", einde=None)
    for dagen, woorden in (
        (0, {"evaluatie over 30 dagen", "nazorg over 30 dagen"}),
        (25, {"evaluatie over 5 dagen", "nazorg over 5 dagen"}),
        (31, {"evaluatie 1 dag te laat", "nazorg 1 dag te laat"}),
    ):
        vandaag_is(DINSDAG + timedelta(days=dagen))
        regels = ingelogd(klantondersteuner).get(f"{reverse('plaatsingen:lijst')}?van=iedereen").context["regels"]
        assert {een.volgende[1] for een in regels} == woorden
    Plaatsing.objects.get(soort="proefplaatsing").momenten.all().delete()
    bladzijde = ingelogd(klantondersteuner).get(f"{reverse('plaatsingen:lijst')}?van=iedereen").text
    assert "einde over 25 dagen" in bladzijde


def test_the_page_has_a_query_budget(
    klantondersteuner: Medewerker, ingelogd: Inlog, django_assert_max_num_queries: Any
) -> None:
    plaatsing = loopt(klantondersteuner)
    client = ingelogd(klantondersteuner)
    with django_assert_max_num_queries(39):
        client.get(reverse("plaatsingen:plaatsing", args=[plaatsing.pk]))


def test_a_jobcoach_begins_with_his_own(klantondersteuner: Medewerker, ingelogd: Inlog) -> None:
    jobcoach = MedewerkerFactory(organisatie=klantondersteuner.organisatie, rol=Rol.JOBCOACH)
    persoon = StatushouderFactory(gemeente=klantondersteuner.werkt_voor(), vestigingsdatum=date(2026, 8, 1))
    BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach)
    loopt(klantondersteuner, persoon=persoon, jobcoach=jobcoach)
    loopt(klantondersteuner)
    client = ingelogd(jobcoach)
    assert client.get(reverse("plaatsingen:lijst")).context["pagina"].paginator.count == 1
    # What the municipality thinks others record, here as well as of a proposal.
    plaatsing, ander = (
        Plaatsing.objects.get(jobcoach=jobcoach),
        voorstel(klantondersteuner, persoon=persoon, begin=date(2027, 3, 1)),
    )
    url = reverse("plaatsingen:uren", args=[plaatsing.pk])
    assert [waarde for waarde, _ in client.get(url).context["form"].fields["akkoord_van"].choices] == [
        "persoon", "werkgever",
    ]  # fmt: skip
    velden = _velden(vanaf="2026-12-07", uren_per_week="8", versie=plaatsing.versie)
    assert client.post(url, velden | {"akkoord_van": ["persoon", "werkgever", "gemeente"]}).status_code == 422
    blad = _tekst(client.get(reverse("plaatsingen:plaatsing", args=[ander.pk])))
    assert "nog geen akkoord; een klantondersteuner of een teamleider legt dat vast" in blad


def test_a_teamleider_changes_how_long_a_kind_may_last(teamleider: Medewerker, ingelogd: Inlog) -> None:
    client = ingelogd(teamleider)
    lijst = _tekst(client.get(reverse("plaatsingen:duurregels")))
    assert "Participatiewet art. 8a lid 2 onder d" in lijst
    url = reverse("plaatsingen:duurregel", args=["stage"])
    fout = client.post(url, {"maanden": "6", "met_verlenging": "3", "bron": "Verordening"})
    assert "Vul maanden in van 6 tot 120." in _tekst(fout)
    assert client.post(url, {"maanden": "3", "met_verlenging": "4", "bron": "Verordening"}).status_code == 302
    assert "4 maanden" in _tekst(client.get(reverse("plaatsingen:duurregels")))


def test_another_municipality_sees_nothing(
    klantondersteuner: Medewerker, andere_gemeente: Any, ingelogd: Inlog
) -> None:
    van_elders = PlaatsingFactory(statushouder__gemeente=andere_gemeente, begin=DINSDAG - timedelta(days=1))
    client = ingelogd(klantondersteuner)
    assert client.get(reverse("plaatsingen:plaatsing", args=[van_elders.pk])).status_code == 404
    assert client.get(reverse("plaatsingen:lijst") + "?van=iedereen").context["pagina"].paginator.count == 0


def test_the_employers_page_says_who_works_there_and_counts_the_others(
    klantondersteuner: Medewerker, accountmanager: Medewerker, ingelogd: Inlog
) -> None:
    gemeente = klantondersteuner.werkt_voor()
    werkgever = WerkgeverFactory(gemeente=gemeente)
    persoon = StatushouderFactory(gemeente=gemeente, achternaam="Bijzonderenaam", vestigingsdatum=date(2026, 8, 1))
    loopt(klantondersteuner, persoon=persoon, werkgever=werkgever)
    url = reverse("werkgevers:werkgever", args=[werkgever.pk])
    assert persoon.naam in _tekst(ingelogd(klantondersteuner).get(url))
    van_accountmanager = _tekst(ingelogd(accountmanager).get(url))
    assert "1 plaatsing van iemand van wie jij de naam niet ziet" in van_accountmanager
    assert "Bijzonderenaam" not in van_accountmanager


def test_the_flags_are_six_weeks_ahead_and_for_what_is_overdue(
    klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    plaatsing = loopt(klantondersteuner)
    einde = plaatsing.einde
    assert einde
    assert not plaatsingen_met_einde_in_zicht(einde - timedelta(days=43)).exists()
    (in_zicht,) = plaatsingen_met_einde_in_zicht(einde - timedelta(days=42))
    assert in_zicht[4:7] == ("komt_eraan", "Einde proefplaatsing", einde)
    (voorbij,) = plaatsingen_met_einde_in_zicht(einde + timedelta(days=1))
    assert voorbij[4] == "te_laat"
    moment = plaatsing.momenten.get()
    assert not momenten_te_laat(moment.uiterlijk).exists()
    (laat,) = momenten_te_laat(moment.uiterlijk + timedelta(days=1))
    assert laat[4:7] == ("te_laat", "Evaluatie van proefplaatsing", moment.uiterlijk)
    beeindig(plaatsing, klantondersteuner)
    assert not plaatsingen_met_einde_in_zicht(einde).exists()
    assert not momenten_te_laat(einde).exists()
