"""Tags and components: what they print."""

import re
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from django_cotton.compiler_regex import CottonCompiler

from kern.forms import Formulier
from kern.navigatie import geregistreerd
from kern.templatetags.meedoen import CHIP_ICONEN, tel
from tests.architectuur.huis import WORTEL

MARLOES = SimpleNamespace(naam="Marloes de Wit", letters="MW")


def toon(bron: str, **waarden: Any) -> str:
    """Render a piece of template, with components compiled."""
    verzoek = waarden.pop("request", RequestFactory().get("/lijst/?fase=start&bladzijde=2"))
    return Template(CottonCompiler().process(bron)).render(Context({**waarden, "request": verzoek})).strip()


@pytest.mark.parametrize(
    ("nummer", "adres"),
    [
        ("06-12 34 56 78", "tel:+31612345678"),
        ("0174 123 456", "tel:+31174123456"),
        ("+49 151 2345", "tel:+491512345"),
        ("0049 151 2345", "tel:+491512345"),
    ],
)
def test_telephone_numbers_in_international_notation(nummer: str, adres: str) -> None:
    assert tel(nummer) == adres


def test_a_date_is_always_a_time_element(vandaag_is: Any) -> None:
    vandaag_is(date(2026, 11, 24))
    dag = date(2026, 11, 24)
    assert toon("{% tijdstip dag %}", dag=dag) == '<time datetime="2026-11-24">di 24 nov</time>'
    assert toon('{% tijdstip dag "dichtbij" %}', dag=dag) == '<time datetime="2026-11-24">vandaag</time>'
    assert toon('{% tijdstip dag "lang" %}', dag=dag) == '<time datetime="2026-11-24">24 november 2026</time>'
    assert toon("{% tijdstip dag %}", dag=None) == ""


def test_a_moment_is_shown_in_dutch_time(vandaag_is: Any) -> None:
    vandaag_is(date(2026, 11, 24))
    moment = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert ">vandaag, 0.30 uur</time>" in toon('{% tijdstip m "dichtbij-tijd" %}', m=moment)
    assert toon("{{ m|datum_lang }} {{ m|tijd }}", m=moment) == "24 november 2026 0.30 uur"


def test_filters_say_nothing_about_nothing() -> None:
    filters = ("datum_lang", "datum_voluit", "datum_dichtbij", "tijd", "termijn")
    for filter_ in filters:
        assert toon("{{ d|" + filter_ + " }}", d=None) == ""
    assert toon("{% termijnchip d %}", d=None) == ""


def test_a_deadline_as_a_chip(vandaag_is: Any) -> None:
    vandaag_is(date(2026, 11, 24))
    html = toon("{% termijnchip d %}", d=date(2026, 11, 18))
    assert "meedoen-chip--laat" in html
    assert "#i-ruit" in html
    assert "6 dagen te laat" in html


def test_text_of_users_is_escaped() -> None:
    gevaar = "<script>x</script>"
    for bron in (
        "{% chip 'laat' g %}",
        "<c-knop>{{ g }}</c-knop>",
        "<c-leeg :kop='g'></c-leeg>",
        "{{ g|telefoonlink }}",
        "{{ g|maillink }}",
    ):
        assert "<script>" not in toon(bron, g=gevaar)
    assert "<script>" not in toon("{% wie m %}", m=SimpleNamespace(naam=gevaar, letters="<s"))


def test_a_mail_address_breaks_where_one_reads_it() -> None:
    html = toon("{{ m|maillink }}", m="jan.smit@smitenzoon.example")
    assert 'href="mailto:jan.smit@smitenzoon.example"' in html
    assert ">jan<wbr>.smit@<wbr>smitenzoon<wbr>.example<" in html


def test_every_icon_that_is_named_exists() -> None:
    sprite = (WORTEL / "templates" / "schil" / "iconen.html").read_text(encoding="utf-8")
    bestaat = re.findall(r'<symbol id="i-([\w-]+)"', sprite)
    assert bestaat == sorted(bestaat)
    genoemd = set(CHIP_ICONEN.values()) | {item.icoon for item in geregistreerd()}
    for pad in (WORTEL / "templates").rglob("*.html"):
        tekst = pad.read_text(encoding="utf-8")
        genoemd |= set(re.findall(r"""{% icoon ["']([\w-]+)["']""", tekst))
        genoemd |= set(re.findall(r"""<c-(?!vars)[^>]*\bicoon="([\w-]+)\"""", tekst))
    assert genoemd - set(bestaat) == set()


def test_who_is_responsible_has_a_name_also_when_only_the_letters_show() -> None:
    assert "Marloes de Wit" in toon("{% wie m %}", m=MARLOES)
    html = toon("{% wie m naam=False ik=m %}", m=MARLOES)
    assert "meedoen-wie__letters--ik" in html
    assert '<span class="meedoen-alleen-lezer">Marloes de Wit</span>' in html
    assert "niemand" in toon("{% wie m %}", m=None)


def test_a_button_has_the_classes_of_its_kind_and_keeps_other_attributes() -> None:
    assert 'class="utrecht-button utrecht-button--primary-action" type="submit"' in toon(
        '<c-knop soort="primair">Uitslag bewaren</c-knop>'
    )
    assert "utrecht-button--primary-action utrecht-button--danger" in toon('<c-knop soort="gevaar">Sluiten</c-knop>')
    assert 'hx-get="/x/"' in toon('<c-knoplink href="/x/" hx-get="/x/">Meer</c-knoplink>')


def test_pages_as_links_keep_the_filters() -> None:
    pagina = Paginator(range(300), 25).page(2)
    html = toon('<c-paginering :pagina="pagina" />', pagina=pagina)
    assert 'href="?fase=start&amp;bladzijde=3"' in html
    assert 'aria-current="page"' in html
    assert "Vorige" in html
    assert "Volgende" in html
    assert "…" in html


def test_pages_as_buttons_belong_to_the_form_with_the_filters() -> None:
    pagina = Paginator(range(60), 25).page(1)
    html = toon('<c-paginering :pagina="pagina" formulier="filter" />', pagina=pagina)
    assert '<button type="submit" form="filter" name="bladzijde" value="2"' in html
    assert "href" not in html
    assert "Vorige" not in html


def test_one_page_needs_no_pages() -> None:
    assert toon('<c-paginering :pagina="pagina" />', pagina=Paginator([1], 25).page(1)) == ""


def test_the_error_summary_of_a_form_whose_fields_are_placed_by_hand() -> None:
    class Vorm(Formulier):
        naam = forms.CharField(label="Naam")

    assert 'href="#id_naam">Naam: Vul de naam in.' in toon("{% fouten f %}", f=Vorm({}))
    assert toon("{% fouten f %}", f=Vorm()) == ""
