"""The forms that every app builds on: plain words, the design's classes, and a place for broken rules."""

import re
from collections.abc import Collection, Iterable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django import forms

from kern.datums import is_middernacht, lees_datum, lees_tijd
from kern.formulierteksten import zet_teksten
from kern.fouten import DomeinFout, Vraag
from kern.tekst import ruim_op

_KLASSEN: dict[type[forms.Widget], str] = {
    forms.CheckboxInput: "utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom",
    forms.CheckboxSelectMultiple: "utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom",
    forms.RadioSelect: "utrecht-radio-button utrecht-radio-button--html-input",
    forms.Select: "utrecht-select utrecht-select--html-select",
    forms.Textarea: "utrecht-textarea utrecht-textarea--html-textarea",
    forms.ClearableFileInput: "meedoen-bestand",
    forms.FileInput: "meedoen-bestand",
    forms.MultiWidget: "utrecht-textbox utrecht-textbox--html-input",
    forms.widgets.Input: "utrecht-textbox utrecht-textbox--html-input",
}

# From so many characters on a field holds words. A browser would cut a longer text without a sign; we say so instead.
ZIN = 60
_DUIZENDTAL = re.compile(r"(?<=\d)\.(\d{3})(?!\d)")


class Veld(forms.BoundField):
    """A field on a form: gives its widget the design's classes, tidies up typed text and never cuts it."""

    @property
    def data(self) -> Any:
        waarde = super().data
        tekstveld = isinstance(self.field, forms.CharField) and self.field.strip
        return _ontdoe_van_rommel(waarde, self.field.widget) if tekstveld and isinstance(waarde, str) else waarde

    def build_widget_attrs(self, attrs: Any, widget: forms.Widget | None = None) -> dict[str, Any]:
        alle = super().build_widget_attrs(attrs, widget)
        widget = widget or self.field.widget
        klassen = [alle.get("class", ""), _klasse(widget), widget.attrs.get("class", "")]
        if self.errors and isinstance(widget, forms.TextInput | forms.Textarea | forms.Select | forms.MultiWidget):
            klassen.append(f"{_klasse(widget).split()[0]}--invalid")
        alle["class"] = " ".join(filter(None, klassen))
        if int(widget.attrs.get("maxlength") or 0) >= ZIN:
            alle["maxlength"] = False
        return alle


def _klasse(widget: forms.Widget) -> str:
    return next((_KLASSEN[soort] for soort in type(widget).__mro__ if soort in _KLASSEN), "")


def _ontdoe_van_rommel(tekst: str, widget: forms.Widget) -> str:
    return ruim_op(tekst, op_een_regel=not isinstance(widget, forms.Textarea))


class DatumVeld(forms.DateField):
    """A date that may be typed as people write it: 3-4-2026, 3 4 2026, 3 april 2026.

    For a date that one knows by heart. With `kiezer=True` the browser's own calendar: for planning.
    """

    def __init__(self, *, kiezer: bool = False, **kwargs: Any) -> None:
        attrs = {"autocomplete": "off", "class": "meedoen-datum"}
        soort = forms.DateInput(format="%Y-%m-%d" if kiezer else "%d-%m-%Y", attrs=attrs)
        if kiezer:
            soort.input_type = "date"
        super().__init__(widget=kwargs.pop("widget", soort), **kwargs)

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values:
            return None
        if isinstance(value, datetime):
            return value.date()
        dag = value if isinstance(value, date) else lees_datum(str(value))
        if dag is None:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return dag


MIDDERNACHT = "Een dag loopt hier tot 23.59. Vul 23.59 in als het tot middernacht duurt."


class TijdVeld(forms.TimeField):
    """A time that may be typed as people write it: 10.30, 10:30, 1030, 10u30, 10 uur. Not 24.00: no clock shows it."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"autocomplete": "off", "class": "meedoen-tijd"}
        super().__init__(widget=kwargs.pop("widget", forms.TimeInput(format="%H.%M", attrs=attrs)), **kwargs)

    def to_python(self, value: Any) -> time | None:
        if value in self.empty_values:
            return None
        tijd = value if isinstance(value, time) else lees_tijd(str(value))
        if tijd is None and is_middernacht(str(value)):
            raise forms.ValidationError(MIDDERNACHT, code="middernacht")
        if tijd is None:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return tijd


class Regelsveld(forms.CharField):
    """A list, one on each line. Whether it may be empty hangs on another answer, so that is for the service."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 5}), **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def validate(self, value: Any) -> None:
        return

    def clean(self, value: Any) -> Any:
        return [kaal for regel in str(super().clean(value)).splitlines() if (kaal := " ".join(regel.split()))]


class Bedragveld(forms.DecimalField):
    """Euros as people write them: 1250, 1.250, 1.250,00, € 62,50."""

    def __init__(self, *, max_digits: int = 8, **kwargs: Any) -> None:
        attrs = {"inputmode": "decimal", "autocomplete": "off", "class": "meedoen-invoer-kort"}
        soort = kwargs.pop("widget", forms.TextInput(attrs=attrs))
        super().__init__(max_digits=max_digits, decimal_places=2, min_value=0, widget=soort, **kwargs)

    def to_python(self, value: Any) -> Any:
        return super().to_python(_als_getal(value) if isinstance(value, str) else value)

    def prepare_value(self, value: Any) -> Any:
        return f"{value:.2f}".replace(".", ",") if isinstance(value, Decimal) else value


class Getalveld(forms.DecimalField):
    """A number of hours or so, with a comma or a point: 16, 7,5, 7.5."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"inputmode": "decimal", "autocomplete": "off", "class": "meedoen-invoer-kort"}
        super().__init__(widget=kwargs.pop("widget", forms.TextInput(attrs=attrs)), **kwargs)

    def to_python(self, value: Any) -> Any:
        return super().to_python(value.replace(",", ".") if isinstance(value, str) else value)

    def prepare_value(self, value: Any) -> Any:
        return f"{value.normalize():f}".replace(".", ",") if isinstance(value, Decimal) else value


def _als_getal(tekst: str) -> str:
    """A point before three digits divides thousands; any other one divides cents, as a comma does."""
    kaal = "".join(tekst.replace("€", "").split()).removesuffix(",-")
    kaal = _DUIZENDTAL.sub(r"\1", kaal)
    return kaal.replace(",", ".")


class FormulierBasis:
    """What every form of ours does; by itself only for forms that must derive from one of Django's own."""

    # The word on the button and, when there is one, the address of Annuleren; for forms that are shown as a whole.
    knop = "Bewaren"
    annuleer_url = ""

    # Nothing on it is required; then that is not said at every field.
    alles_mag_leeg = False

    # Which fields are required when another answer makes them so: nothing beside their label, their help says when.
    soms_verplicht: Collection[str] = frozenset()

    bound_field_class: Any = Veld
    use_required_attribute = False
    error_css_class = ""
    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for naam, veld in self.fields.items():
            zet_teksten(veld, naam)

    def voeg_domeinfout_toe(self: Any, fout: DomeinFout) -> None:
        """Show a broken rule at its field, or above the form when the form has no such field."""
        if isinstance(fout, Vraag) and fout.veld in self.fields:
            self.fields[fout.veld].is_vraag = True
        self.add_error(fout.veld if fout.veld in self.fields else None, fout.melding)

    def voeg_domeinfouten_toe(self: Any, fouten: Iterable[DomeinFout]) -> None:
        """Every broken rule at once, so that errors do not come in rounds; one at a field."""
        for fout in fouten:
            if fout.veld not in self.errors:
                self.voeg_domeinfout_toe(fout)


class Formulier(FormulierBasis, forms.Form):
    """Base of every form. Saving is for the services, so there are no model forms."""
