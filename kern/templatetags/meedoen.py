"""Template tags and filters of Meedoen; loaded everywhere (`builtins`).

Tags here are the quick way in rows: a cotton component costs five times as much (measured: 4 and 22 µs for an icon).
"""

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from kern import datums, meldingen, navigatie
from kern.tekst import een_punt
from kern.tijd import hier, vandaag

register = template.Library()

# The icon of each state and lane; always together with a word.
CHIP_ICONEN = {
    "laat": "ruit",
    "vandaag": "klok",
    "binnenkort": "klok",
    "bezig": "pijl",
    "komt": "min",
    "klaar": "check",
    "wacht": "wacht",
    "over": "kruis",
    "werk": "werk",
    "taal": "taal",
    "leven": "huis",
}


def _dag(waarde: date | datetime) -> date:
    if isinstance(waarde, datetime):
        return hier(waarde).date()
    return waarde


@register.simple_tag
def adres(naam: str, pk: int) -> str:
    """The address of a page of one thing, as `url` gives it; for rows."""
    return navigatie.adres(naam, pk)


@register.simple_tag
@lru_cache(maxsize=512)
def icoon(naam: str, klasse: str = "") -> SafeString:
    """An icon of the sprite, hidden for screen readers: there is always a word beside it. A page has dozens: kept."""
    if klasse:
        return format_html('<svg class="meedoen-icoon {}" aria-hidden="true"><use href="#i-{}"/></svg>', klasse, naam)
    return format_html('<svg class="meedoen-icoon" aria-hidden="true"><use href="#i-{}"/></svg>', naam)


@register.simple_tag
def chip(soort: str, tekst: Any, icoonnaam: str = "", *, titel: str = "") -> SafeString:
    """A state or lane: `{% chip "laat" "3 dagen te laat" %}`; with another icon than usual when the word asks it.

    `titel`: the whole text, when the chip shows only the beginning.
    """
    teken = icoon(icoonnaam or CHIP_ICONEN[soort])
    voluit = format_html(' title="{}"', titel) if titel else ""
    return format_html('<span class="meedoen-chip meedoen-chip--{}"{}>{}{}</span>', soort, voluit, teken, tekst)


@register.simple_tag
def termijnchip(uiterlijk: date | None) -> SafeString:
    """The chip of a deadline: late, today, soon or coming. Nothing without a date."""
    if not uiterlijk:
        return mark_safe("")
    dag = vandaag()
    return chip(datums.termijnsoort(uiterlijk, vandaag=dag), datums.termijn(uiterlijk, vandaag=dag))


@register.simple_tag
def wie(medewerker: Any, *, naam: bool = True, ik: Any = None) -> SafeString:
    """The round mark of a colleague, with the name beside it, or hidden for screen readers only."""
    if medewerker is None:
        return format_html(
            '<span class="meedoen-wie"><span class="meedoen-wie__letters meedoen-wie__letters--leeg" '
            'aria-hidden="true"></span><span{}>niemand</span></span>',
            "" if naam else mark_safe(' class="meedoen-alleen-lezer"'),
        )
    return format_html(
        '<span class="meedoen-wie"{}><span class="meedoen-wie__letters{}" aria-hidden="true">{}</span>'
        "<span{}>{}</span></span>",
        "" if naam else format_html(' title="{}"', medewerker.naam),
        " meedoen-wie__letters--ik" if ik is not None and ik == medewerker else "",
        medewerker.letters,
        "" if naam else mark_safe(' class="meedoen-alleen-lezer"'),
        medewerker.naam,
    )


@register.simple_tag
def tijdstip(waarde: date | datetime | None, vorm: str = "kort") -> SafeString:
    """A date as `<time>`: kort (di 24 nov), lang (24 november 2026), voluit (with the day) or dichtbij (vandaag).

    Forms with a time, for a moment: `kort-tijd` (di 24 nov, 10.30 uur) and `dichtbij-tijd` (vandaag, 10.30 uur).
    """
    if waarde is None:
        return mark_safe("")
    basis, _, met_tijd = vorm.partition("-")
    tekst = _woorden(_dag(waarde), basis)
    if met_tijd and isinstance(waarde, datetime):
        waarde = hier(waarde)
        tekst = f"{tekst}, {datums.tijd(waarde)}"
    return format_html('<time datetime="{}">{}</time>', waarde.isoformat(), tekst)


def _woorden(dag: date, vorm: str) -> str:
    if vorm == "lang":
        return datums.datum_lang(dag)
    if vorm == "voluit":
        return datums.datum_voluit(dag)
    return (datums.datum_dichtbij if vorm == "dichtbij" else datums.datum_kort)(dag, vandaag=vandaag())


@register.filter
def datum_lang(waarde: date | datetime | None) -> str:
    """24 november 2026, of a date or of a moment (in Dutch time)."""
    return datums.datum_lang(_dag(waarde)) if waarde else ""


@register.filter
def datum_voluit(waarde: date | datetime | None) -> str:
    """dinsdag 24 november 2026, of a date or of a moment (in Dutch time)."""
    return datums.datum_voluit(_dag(waarde)) if waarde else ""


@register.filter
def datum_dichtbij(waarde: date | datetime | None) -> str:
    """vandaag, gisteren, di 24 nov, of a date or of a moment (in Dutch time)."""
    return datums.datum_dichtbij(_dag(waarde), vandaag=vandaag()) if waarde else ""


@register.filter
def tijd(waarde: Any) -> str:
    """10.30 uur, of a time or of a moment (in Dutch time)."""
    if isinstance(waarde, datetime):
        waarde = hier(waarde)
    return datums.tijd(waarde) if waarde is not None else ""


@register.filter
def termijn(uiterlijk: date | None) -> str:
    """3 dagen te laat, vandaag, nog 3 dagen, over 20 dagen."""
    return datums.termijn(_dag(uiterlijk), vandaag=vandaag()) if uiterlijk else ""


@register.filter
def meervoud(aantal: int, woorden: str) -> str:
    """`{{ 3|meervoud:"dag,dagen" }}` gives 3 dagen."""
    een, meer = woorden.split(",")
    return datums.meervoud(aantal, een, meer)


@register.filter
def zin(tekst: str) -> str:
    """A text that ends as a sentence, with one point: also after 'Amal F.'."""
    return een_punt(f"{tekst}.")


@register.filter
def getal(aantal: int) -> str:
    """1.250; also of a value that is asked only now (`kern.context`)."""
    return datums.getal(int(str(aantal)))


@register.filter
def tot_99(aantal: int) -> str:
    """99+ for more; give the exact number to who cannot see it."""
    return datums.tot_99(int(str(aantal)))


@register.filter
def tel(nummer: str) -> str:
    """The address of a telephone link in international notation: 06-12 34 56 78 becomes tel:+31612345678."""
    cijfers = re.sub(r"[^\d+]", "", nummer)
    if cijfers.startswith("00"):
        cijfers = f"+{cijfers[2:]}"
    elif cijfers.startswith("0"):
        cijfers = f"+31{cijfers[1:]}"
    return f"tel:{cijfers}"


@register.filter
def telefoonlink(nummer: str) -> SafeString:
    """A number to call with one tap."""
    if not nummer:
        return mark_safe("")
    return format_html('<a class="utrecht-link utrecht-link--html-a" href="{}">{}</a>', tel(nummer), nummer)


@register.filter
def maillink(adres: str) -> SafeString:
    """An address to mail with one tap. What does not fit on a line breaks after the @ or before a point."""
    delen = re.split(r"(?<=@)(?=.)|(?<=[^@])(?=[.])", adres or "")
    tekst = format_html_join(mark_safe("<wbr>"), "{}", ((deel,) for deel in delen))
    return format_html('<a class="utrecht-link utrecht-link--html-a" href="mailto:{}">{}</a>', adres, tekst)


@register.filter
def ongedaan_url(melding: Any) -> str:
    """The address behind 'Ongedaan maken' of a message, or nothing."""
    return meldingen.ongedaan_url(melding)


@register.filter
def melding_over(melding: Any) -> str:
    """Of what only the last action can be taken back, or nothing."""
    return meldingen.over(melding)
