"""What every form does with what people type, and how it looks when that is wrong."""

from datetime import date, time
from typing import Any

import pytest
from django import forms
from django.template.loader import get_template, render_to_string
from django.test import RequestFactory

from kern.forms import DatumVeld, Formulier, TijdVeld
from kern.fouten import DomeinFout


class Proef(Formulier):
    """One of every kind."""

    naam = forms.CharField(label="Naam", max_length=10, help_text="Zoals op het document.")
    notitie = forms.CharField(label="Notitie", required=False, widget=forms.Textarea)
    email = forms.EmailField(label="E-mailadres", required=False)
    jaren = forms.IntegerField(label="Jaren", required=False, min_value=1)
    route = forms.ChoiceField(label="Route", choices=[("", "Kies"), ("b1", "B1-route")])
    tolk = forms.ChoiceField(label="Tolk nodig?", choices=[("ja", "Ja"), ("nee", "Nee")], widget=forms.RadioSelect)
    thema = forms.MultipleChoiceField(
        label="Thema's", choices=[("w", "Werk")], widget=forms.CheckboxSelectMultiple, required=False
    )
    akkoord = forms.BooleanField(label="Al besproken")
    dag = DatumVeld(label="Geboortedatum", required=False)
    tijd = TijdVeld(label="Tijd", required=False)
    bestand = forms.FileField(label="Bestand", required=False)
    geheim = forms.CharField(required=False, widget=forms.HiddenInput)


GOED = {"naam": "Selam", "route": "b1", "tolk": "ja", "akkoord": "on"}


def _fout(**waarden: Any) -> dict[str, list[str]]:
    return dict(Proef({**GOED, **waarden}).errors)


def test_a_good_form_is_good() -> None:
    assert Proef(GOED).is_valid()


@pytest.mark.parametrize(
    ("veld", "waarde", "tekst"),
    [
        ("naam", "", "Vul de naam in."),
        ("naam", "x" * 11, "Gebruik hier hooguit 10 tekens. Nu zijn het er 11."),
        ("naam", "a\x00b", "Hierin staat een teken dat niet bewaard kan worden. Typ de tekst over."),
        ("email", "geen", "Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl."),
        ("jaren", "veel", "Vul een heel getal in, bijvoorbeeld 8."),
        ("jaren", "0", "Vul minstens 1 in."),
        ("route", "", "Kies een route."),
        ("route", "c2", "Deze keuze bestaat niet meer. Kies opnieuw."),
        ("tolk", "", "Kies een antwoord."),
        ("akkoord", "", "Zet hier een vinkje om verder te gaan."),
        ("dag", "31 2 2026", "Vul dag, maand en jaar in, bijvoorbeeld 3-4-2026."),
        ("tijd", "25.00", "Vul een tijd in, bijvoorbeeld 10.30."),
    ],
)
def test_errors_say_what_to_do(veld: str, waarde: str, tekst: str) -> None:
    assert _fout(**{veld: waarde}) == {veld: [tekst]}


@pytest.mark.parametrize(
    ("veld", "tekst"),
    [
        (forms.CharField(label="Voornaam"), "Vul de voornaam in."),
        (forms.EmailField(label="E-mailadres"), "Vul het e-mailadres in."),
        (forms.CharField(label="Telefoonnummer"), "Vul het telefoonnummer in."),
        (forms.CharField(label="Wachtwoord"), "Vul het wachtwoord in."),
        (forms.CharField(label="BSN"), "Vul het BSN in."),
        (forms.CharField(label="V-nummer"), "Vul het V-nummer in."),
        (forms.CharField(label="Naam van de stap"), "Vul de naam van de stap in."),
        (DatumVeld(label="Laatste dag"), "Vul de laatste dag in."),
        (forms.IntegerField(label="Aantal mensen"), "Vul het aantal mensen in."),
        (forms.CharField(label="Op wie wacht je?"), "Vul een antwoord in."),
        (forms.ChoiceField(label="Rol"), "Kies een rol."),
        (forms.MultipleChoiceField(label="Talen"), "Kies er minstens een."),
        (forms.FileField(label="Bestand"), "Kies een bestand."),
        (forms.CharField(), "Vul de woonplaats in."),
    ],
)
def test_what_is_missing_is_named(veld: forms.Field, tekst: str) -> None:
    """By its label; of a field without one by its name."""
    formulier = type("Een", (Formulier,), {"woonplaats": veld})({})
    assert formulier.errors == {"woonplaats": [tekst]}


def test_a_form_may_choose_its_own_words() -> None:
    class Eigen(Formulier):
        naam = forms.CharField(error_messages={"required": "Zonder naam kan het niet."})

    assert Eigen({}).errors == {"naam": ["Zonder naam kan het niet."]}


def test_white_space_and_accents_are_tidied_before_the_length_counts() -> None:
    formulier = Proef({**GOED, "naam": "  Se  lam\tB ", "notitie": " een\n\n  twee "})
    assert formulier.is_valid()
    assert formulier.cleaned_data["naam"] == "Se lam B"
    assert formulier.cleaned_data["notitie"] == "een\n\n  twee"
    samengesteld = Proef({**GOED, "naam": "S\u0327ilan"})
    assert samengesteld.is_valid()
    assert samengesteld.cleaned_data["naam"] == "Şilan"


def test_a_password_is_left_as_it_was_typed() -> None:
    class Wachtwoord(Formulier):
        ww = forms.CharField(strip=False, widget=forms.PasswordInput)

    formulier = Wachtwoord({"ww": " twee  spaties "})
    assert formulier.is_valid()
    assert formulier.cleaned_data["ww"] == " twee  spaties "


def test_dates_and_times_as_people_type_them() -> None:
    formulier = Proef({**GOED, "dag": "12 april 1995", "tijd": "9.05"})
    assert formulier.is_valid()
    assert formulier.cleaned_data["dag"] == date(1995, 4, 12)
    assert formulier.cleaned_data["tijd"] == time(9, 5)
    assert 'value="12-04-1995"' in str(Proef(initial={"dag": date(1995, 4, 12)})["dag"])


def test_a_date_picker_is_the_browsers_own() -> None:
    class Plan(Formulier):
        dag = DatumVeld(kiezer=True)

    html = str(Plan(initial={"dag": date(2026, 11, 24)})["dag"])
    assert 'type="date"' in html
    assert 'value="2026-11-24"' in html
    assert Plan({"dag": "2026-11-24"}).is_valid()


def test_lengths_are_limited_in_our_words() -> None:
    class Vorm(Formulier):
        voornaam = forms.CharField(max_length=60)

    assert Vorm({"voornaam": "x" * 61}).errors == {"voornaam": ["Gebruik hier hooguit 60 tekens. Nu zijn het er 61."]}


def test_a_broken_rule_lands_at_its_field_or_above_the_form() -> None:
    formulier = Proef(GOED)
    formulier.voeg_domeinfout_toe(DomeinFout("Bestaat al.", veld="naam"))
    formulier.voeg_domeinfout_toe(DomeinFout("Te laat.", veld="bestaat_niet"))
    assert formulier.errors["naam"] == ["Bestaat al."]
    assert formulier.non_field_errors() == ["Te laat."]


def _html(gegevens: dict[str, Any] | None = None) -> str:
    return str(render_to_string("meedoen/uni_form.html", {"form": Proef(gegevens)}))


def test_fields_look_like_the_design() -> None:
    html = _html()
    assert 'class="utrecht-textbox utrecht-textbox--html-input" id="id_naam"' in html
    assert "utrecht-select utrecht-select--html-select" in html
    assert "utrecht-textarea utrecht-textarea--html-textarea" in html
    assert "utrecht-radio-button utrecht-radio-button--html-input" in html
    assert "utrecht-checkbox--custom" in html
    assert html.count("(niet verplicht)") == 7
    assert 'aria-describedby="id_naam_helptext"' in html
    assert 'id="id_naam_helptext">Zoals op het document.' in html
    assert "required" not in html.replace("(niet verplicht)", "")
    assert "<fieldset" in html
    assert '<input type="hidden" name="geheim"' in html


def test_an_error_is_tied_to_its_field_and_listed_above() -> None:
    html = _html({**GOED, "naam": "", "tolk": ""})
    assert "Twee antwoorden kloppen nog niet" in html
    assert 'href="#id_naam">Naam: Vul de naam in.' in html
    assert 'href="#id_tolk_0">Tolk nodig? Kies een antwoord.' in html
    assert 'id="id_naam_error"' in html
    assert 'aria-describedby="id_naam_helptext id_naam_error"' in html
    assert 'aria-invalid="true"' in html
    assert (
        '<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset utrecht-form-fieldset--invalid"'
        in html
    )
    assert 'aria-describedby="id_tolk_error"' in html


def test_one_error_is_counted_as_one_and_the_title_says_so() -> None:
    assert "Eén antwoord klopt nog niet" in _html({**GOED, "naam": ""})
    pagina = get_template("basis.html")
    verzoek = RequestFactory().get("/")
    assert "<title>Fout: " in pagina.render({"form": Proef({**GOED, "naam": ""})}, verzoek)
    assert "<title>Fout: " not in pagina.render({"form": Proef()}, verzoek)


def test_an_error_of_the_whole_form_stands_above_without_a_list() -> None:
    formulier = Proef(GOED)
    formulier.voeg_domeinfout_toe(DomeinFout("Iemand anders was eerder."))
    html = str(render_to_string("meedoen/errors.html", {"form": formulier}))
    assert "Dit lukt zo niet" in html
    assert "<p>Iemand anders was eerder.</p>" in html
