"""A select looks exactly as Django's own template makes it, spaces between tags aside."""

import re
from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates

from kern.weergave import Formulierweergave

KEUZES: list[Any] = [
    ("", "Iedereen"),
    (1, 'Marloes "de" Wit & Co'),
    ("x'y", "<b>Bart</b>"),
    ("Groep <1>", [("a", "Eén"), ("b", "Twee")]),
]


def _plat(html: str) -> str:
    return re.sub(r">\s+<", "><", html)


@pytest.mark.parametrize("waarde", ["", 1, "1", "x'y", "b", None, "bestaat niet"])
@pytest.mark.parametrize("soort", [forms.Select, forms.SelectMultiple])
def test_a_select_is_the_same_as_djangos(soort: Any, waarde: Any) -> None:
    attrs = {"id": "id_wie", "class": 'breed "x"', "required": True, "disabled": False, "data-n": 3, "autofocus": True}
    widget = soort(attrs=attrs, choices=KEUZES)
    keuze = [waarde] if soort is forms.SelectMultiple else waarde
    van_django = widget.render("wie", keuze, renderer=DjangoTemplates())
    assert _plat(widget.render("wie", keuze, renderer=Formulierweergave())) == _plat(van_django)


def test_it_is_the_renderer_of_every_form(settings: Any) -> None:
    veld = forms.Form().renderer
    assert isinstance(veld, Formulierweergave)


def test_other_widgets_are_left_to_django() -> None:
    widget = forms.TextInput()
    assert widget.render("zoek", "a<b", renderer=Formulierweergave()) == widget.render(
        "zoek", "a<b", renderer=DjangoTemplates()
    )
