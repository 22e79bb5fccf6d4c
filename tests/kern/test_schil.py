"""The page around every screen: menu, messages, error pages."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template, render_to_string
from django.test import Client, RequestFactory
from django.urls import NoReverseMatch, path

from config.urls import urlpatterns as alle
from kern import context, navigatie
from kern.meldingen import meld, meld_fout
from kern.navigatie import Groep, MenuItem, menu_voor, registreer
from kern.views import Pagina, veilig_adres
from medewerkers.models import Medewerker


def _toast(request: HttpRequest) -> HttpResponse:
    meld(request, "Stap afgerond: <b>Selam</b>.", ongedaan_url="/terug/")
    meld_fout(request, "Dat kon niet.")
    return HttpResponse("<p>deel</p>")


def _stuk(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("stuk")


class _Deelbaar(Pagina):
    actie = "medewerkers.collegas"
    template_name = "basis.html"
    fragment_template = "schil/toasts.html"


def _hele_pagina(request: HttpRequest) -> HttpResponse:
    meld(request, "Bewaard.")
    return HttpResponse(render_to_string("basis.html", {}, request))


urlpatterns = [
    *alle,
    path("toast/", _toast, name="toast"),
    path("toast/onder/", _toast, name="toast_onder"),
    path("hele-pagina/", _hele_pagina),
    path("stuk/", _stuk),
    path("deelbaar/", _Deelbaar.as_view()),
]

proef = pytest.mark.urls("tests.kern.test_schil")


@pytest.fixture
def menu(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[MenuItem]]:
    items: list[MenuItem] = []
    monkeypatch.setattr(navigatie, "_items", items)
    yield items
    navigatie._adres_en_actie.cache_clear()


def _item(naam: str, url_name: str, volgorde: int = 1, **kwargs: Any) -> MenuItem:
    return MenuItem(
        naam=naam, kort=naam, icoon="klok", url_name=url_name, actie="medewerkers.collegas", volgorde=volgorde, **kwargs
    )


def _verzoek(user: Any, pad: str) -> Any:
    verzoek = RequestFactory().get(pad)
    verzoek.user = user
    return verzoek


@proef
def test_the_menu_shows_what_the_role_may_use_and_where_one_is(
    menu: list[MenuItem], beheerder: Medewerker, jobcoach: Medewerker
) -> None:
    registreer(
        _item("Onder", "toast_onder", 2),
        _item("Boven", "toast", 1),
        _item("Sturen", "kern:leeft", 0, groep=Groep.STUREN),
    )
    registreer(_item("Boven", "toast", 1))
    gezien = menu_voor(_verzoek(beheerder, "/toast/onder/dieper/"))
    assert [(link.item.naam, link.huidig) for link in gezien.werk] == [("Boven", ""), ("Onder", "true")]
    assert [link.item.naam for link in gezien.sturen] == ["Sturen"]
    assert [link.huidig for link in menu_voor(_verzoek(beheerder, "/toast/")).werk] == ["page", ""]
    assert menu_voor(_verzoek(jobcoach, "/toast/")).werk == []


@proef
def test_who_reaches_it_by_a_tab_has_no_item_for_it(menu: list[MenuItem], beheerder: Medewerker) -> None:
    registreer(_item("Wel", "toast", tenzij="nergens.voor"), _item("Niet", "toast", tenzij="medewerkers.collegas"))
    assert [link.item.naam for link in menu_voor(_verzoek(beheerder, "/")).werk] == ["Wel"]


@proef
def test_the_bar_of_a_phone_has_room_for_five(menu: list[MenuItem], beheerder: Medewerker) -> None:
    registreer(*(_item(f"M{nummer}", "toast", nummer) for nummer in range(5)))
    gezien = menu_voor(_verzoek(beheerder, "/"))
    assert (len(gezien.snel), len(gezien.meer)) == (5, 0)
    registreer(_item("M5", "toast", 5))
    gezien = menu_voor(_verzoek(beheerder, "/"))
    assert (len(gezien.snel), len(gezien.meer)) == (4, 2)


@proef
def test_a_menu_item_may_count(menu: list[MenuItem], beheerder: Medewerker) -> None:
    registreer(_item("Met", "toast", teller=lambda request: 31))
    html = render_to_string("schil/zijmenu.html", {"menu": menu_voor(_verzoek(beheerder, "/"))})
    assert '<span class="meedoen-nav__aantal">31</span>' in html


@proef
def test_a_count_that_does_not_fit_is_still_told_exactly(
    menu: list[MenuItem], beheerder: Medewerker, monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    registreer(_item("Met", "toast", teller=lambda request: 12345))
    html = render_to_string("schil/zijmenu.html", {"menu": menu_voor(_verzoek(beheerder, "/"))})
    assert 'aria-hidden="true">99+</span><span class="meedoen-alleen-lezer">, 12.345</span>' in html
    verzoek = _verzoek(beheerder, "/")
    html = render_to_string("schil/balk.html", {"request": verzoek, "bel_url": "/", "aantal_signaleringen": 12345})
    assert "Signaleringen, 12.345 open</span>" in html
    assert '<span class="meedoen-stip" aria-hidden="true">99+</span>' in html


def test_values_of_apps_above_are_asked_only_when_used(beheerder: Medewerker, monkeypatch: pytest.MonkeyPatch) -> None:
    gevraagd: list[str] = []

    def tel(request: Any) -> int:
        gevraagd.append(request.path)
        return 4

    monkeypatch.setattr(context, "_waarden", {})
    context.lever("aantal_signaleringen", tel)
    waarden = context.scherm(_verzoek(beheerder, "/ergens/"))
    assert gevraagd == []
    assert f"{waarden['aantal_signaleringen']} {waarden['aantal_signaleringen']}" == "4 4"
    assert gevraagd == ["/ergens/"]


def test_a_link_to_a_page_that_does_not_exist_is_a_mistake_of_ours(beheerder: Medewerker) -> None:
    for naam in ("statushouders:aankomst", "bestaat:niet"):
        with pytest.raises(NoReverseMatch):
            navigatie.url_als_mag(_verzoek(beheerder, "/"), naam)


def test_links_that_the_role_may_not_use_are_left_out(beheerder: Medewerker, jobcoach: Medewerker) -> None:
    assert navigatie.url_als_mag(_verzoek(beheerder, "/"), "medewerkers:collegas") == "/account/beheer/"
    assert navigatie.url_als_mag(_verzoek(jobcoach, "/"), "medewerkers:collegas") == ""


@proef
def test_messages_reach_the_page_beside_an_htmx_fragment(client: Client, db: None) -> None:
    html = client.get("/toast/", headers={"HX-Request": "true"}).content.decode()
    assert html.startswith("<p>deel</p>")
    assert 'hx-swap-oob="beforeend"' in html
    assert "Stap afgerond: &lt;b&gt;Selam&lt;/b&gt;." in html
    assert '<form action="/terug/" method="post" hx-post="/terug/" hx-target="#inhoud"' in html
    assert "meedoen-toast--fout" in html
    assert html.count("data-toast>") == 2
    nog_eens = client.get("/toast/onder/", headers={"HX-Request": "true"}).content.decode()
    assert nog_eens.count("data-toast>") == 2


@proef
def test_who_asks_for_the_inside_of_the_page_gets_the_whole_page(
    beheerder: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    client = ingelogd(beheerder)
    heel = {"HX-Request": "true", "HX-Target": "inhoud"}
    assert 'id="inhoud"' in client.get("/deelbaar/", headers=heel).text
    assert 'id="inhoud"' not in client.get("/deelbaar/", headers={**heel, "HX-Target": "lijst"}).text


@proef
def test_messages_wait_when_the_answer_is_no_fragment(client: Client, db: None) -> None:
    assert "toast" not in client.get("/toast/").content.decode()
    assert "hx-swap-oob" not in client.get("/hele-pagina/", headers={"HX-Request": "true"}).content.decode()


@proef
def test_messages_are_kept_on_the_server(client: Client, db: None) -> None:
    client.get("/toast/")
    assert "messages" not in client.cookies


@pytest.mark.parametrize("code", ["400", "500"])
def test_error_pages_need_no_context(code: str) -> None:
    html = get_template(f"{code}.html").render()
    assert f">{code}</p>" in html
    assert '<h1 class="utrecht-heading-1">' in html
    assert "{" not in re.sub(r"<meta[^>]*>|hx-headers='[^']*'", "", html)


@proef
def test_a_fault_gives_a_page_that_says_what_to_do(client: Client, db: None) -> None:
    client.raise_request_exception = False
    antwoord = client.get("/stuk/")
    assert antwoord.status_code == 500
    assert "Probeer het over een paar minuten opnieuw." in antwoord.content.decode()


def test_error_pages_for_somebody_who_is_signed_in(
    jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    client = ingelogd(jobcoach)
    nergens = client.get("/bestaat/niet/")
    assert nergens.status_code == 404
    assert "Deze bladzijde bestaat niet" in nergens.content.decode()
    verboden = client.get("/account/beheer/")
    assert verboden.status_code == 403
    assert "Dit mag je niet doen met je rol" in verboden.content.decode()
    assert "Je bent ingelogd als jobcoach." in verboden.content.decode()


def test_error_pages_for_somebody_who_is_not(client: Client, db: None) -> None:
    html = client.get("/bestaat/niet/").content.decode()
    assert "Deze bladzijde bestaat niet" in html
    assert "Hoofdmenu" not in html


def test_a_form_that_was_open_too_long(jobcoach: Medewerker) -> None:
    antwoord = Client(enforce_csrf_checks=True).post("/account/inloggen/", {"username": "x"})
    assert antwoord.status_code == 403
    assert "De bladzijde stond te lang open" in antwoord.content.decode()
    assert antwoord.headers["X-Reden"] == "verlopen"


def test_a_page_of_a_user_is_kept_nowhere(jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> None:
    client = ingelogd(jobcoach)
    nergens = client.get("/bestaat/niet/")
    assert jobcoach.naam in nergens.text
    assert '"historyCacheSize":0' in nergens.text
    assert set(nergens.headers["Cache-Control"].split(", ")) == {"private", "no-cache"}
    assert "no-store" in client.get("/account/wachtwoord/kies/MQ/x-y/").headers["Cache-Control"]
    assert client.post("/account/uitloggen/").headers["Clear-Site-Data"] == '"cache"'


@pytest.mark.parametrize(
    ("adres", "uitkomst"),
    [
        ("/statushouders/", "/statushouders/"),
        ("https://elders.example/", "/"),
        ("//elders.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_only_addresses_of_this_site_are_followed(adres: str, uitkomst: str) -> None:
    assert veilig_adres(RequestFactory().get("/"), adres, anders="/") == uitkomst


def test_the_browser_is_told_to_run_nothing_but_our_own_files(
    jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    antwoord = ingelogd(jobcoach).get("/account/wachtwoord/")
    beleid = {regel.split()[0]: regel.split()[1:] for regel in antwoord.headers["Content-Security-Policy"].split("; ")}
    assert beleid["default-src"] == ["'none'"]
    assert beleid["script-src"] == beleid["style-src"] == beleid["connect-src"] == ["'self'"]
    assert "style=" not in antwoord.text
    assert re.findall(r"<script(?![^>]*\bsrc=)", antwoord.text) == []
