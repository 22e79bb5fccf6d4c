"""How Django's widgets become HTML."""

import html
from collections.abc import Iterable, Mapping
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.utils.safestring import SafeString, mark_safe


class Formulierweergave(DjangoTemplates):
    """As Django does it, but a select without a template per option: a list of a hundred colleagues took 15 ms."""

    def render(self, template_name: str, context: Mapping[str, Any], request: Any = None) -> SafeString:
        if template_name == "django/forms/widgets/select.html":
            return _select(context["widget"])
        return SafeString(super().render(template_name, dict(context), request))


def _select(widget: Mapping[str, Any]) -> SafeString:
    groepen = "".join(_groep(naam, opties) for naam, opties, _nummer in widget["optgroups"])
    kop = f'<select name="{_escape(widget["name"])}"{_attributen(widget["attrs"])}>'
    return mark_safe(f"{kop}{groepen}</select>")  # noqa: S308  every value went through escape


def _groep(naam: str | None, opties: Iterable[Mapping[str, Any]]) -> str:
    regels = "".join(
        f'<option value="{_escape(o["value"])}"{_attributen(o["attrs"])}>{_tekst(o["label"])}</option>' for o in opties
    )
    return f'<optgroup label="{_escape(naam)}">{regels}</optgroup>' if naam else regels


def _attributen(attrs: Mapping[str, Any]) -> str:
    """False is left out, True stands without a value."""
    aan = ((_escape(naam), waarde) for naam, waarde in attrs.items() if waarde is not False)
    return "".join(f" {naam}" if waarde is True else f' {naam}="{_tekst(waarde)}"' for naam, waarde in aan)


def _tekst(waarde: Any) -> str:
    """Escaped, unless it is HTML already."""
    return waarde if isinstance(waarde, SafeString) else _escape(waarde)


def _escape(waarde: Any) -> str:
    """Without the cover for lazy texts with which Django's own takes most of the time of a long list."""
    return html.escape(str(waarde))
