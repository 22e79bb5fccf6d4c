"""The actions at the end of a row, written in Python: a list shows dozens of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from agenda.templatetags.afspraken import afspraaktijd
from kern.navigatie import adres
from kern.templatetags.meedoen import icoon, tel
from trajecten.gesprekken import soort_bij_stap

if TYPE_CHECKING:
    from werkplek.views.werkvoorraad import Taak

register = template.Library()

KNOP = "utrecht-button utrecht-button--secondary-action meedoen-knop-klein meedoen-knop-icoon"
LINK = (
    "utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action "
    "meedoen-knop-klein meedoen-knop-icoon"
)


@register.simple_tag
def acties_bij(taak: Taak, *, contact: bool = True) -> SafeString:
    """Call or mail with one tap, done with one click, and the rest in a menu. Everything works without script.

    `contact`: not in a row that is folded under another of the same person.
    """
    delen = [_gesprek(taak), _contact(taak) if contact else "", _afronden(taak) if taak.mag else "", _menu(taak)]
    return mark_safe("".join(delen))  # noqa: S308  built by format_html below


def _gesprek(taak: Taak) -> SafeString:
    """A step that is a talk: begin it when it is now, plan it when nothing is planned."""
    rij = taak.rij
    if rij.knop and not rij.knop.leest:
        html = (
            f'<button class="{KNOP}" type="submit" form="gesprek" formaction="{{}}" title="{{}}">{{}}'
            '<span class="meedoen-alleen-lezer">{}: {}</span></button>'
        )
        return format_html(html, rij.knop.url, rij.knop.naam, icoon("pijl"), rij.knop.naam, rij.persoon.naam)
    if not (taak.mag_afspraak and rij.plant_gesprek):
        return mark_safe("")
    html = (
        f'<a class="{LINK}" href="{{}}" hx-get="{{}}" title="Afspraak plannen">{{}}'
        '<span class="meedoen-alleen-lezer">Afspraak plannen met {}</span></a>'
    )
    url = _afspraak_url(taak)
    return format_html(html, url, url, icoon("kalender"), rij.persoon.naam)


def _afspraak_url(taak: Taak) -> str:
    soort = soort_bij_stap(taak.rij.stap)
    return f"{adres('agenda:afspraak_nieuw', taak.rij.persoon.pk)}?soort={soort}&{taak.terug}"


@register.simple_tag
def gepland_bij(taak: Taak) -> SafeString:
    """'gepland do 26 nov, 10.30 uur', a link to the appointment."""
    afspraak = taak.rij.gepland
    if afspraak is None:
        return mark_safe("")
    url = f"{adres('agenda:afspraak', afspraak.pk)}?{taak.terug}"
    html = (
        '<span class="meedoen-gepland">{}<span>gepland '
        '<a class="utrecht-link utrecht-link--html-a" href="{}" hx-get="{}">{}</a></span></span>'
    )
    return format_html(html, icoon("kalender", "meedoen-icoon--s"), url, url, afspraaktijd(afspraak, "moment"))


def _contact(taak: Taak) -> SafeString:
    persoon = taak.rij.persoon
    if persoon.telefoon:
        return _contactlink("telefoon", tel(persoon.telefoon), f"Bel {persoon.naam}", persoon.telefoon)
    if persoon.email:
        return _contactlink("mail", f"mailto:{persoon.email}", f"Mail {persoon.naam}", persoon.email)
    return mark_safe("")


def _contactlink(soort: str, href: str, naam: str, titel: str) -> SafeString:
    html = f'<a class="{LINK}" href="{{}}" title="{{}}">{{}}<span class="meedoen-alleen-lezer">{{}}</span></a>'
    return format_html(html, href, titel, icoon(soort), naam)


def _afronden(taak: Taak) -> SafeString:
    """Done today, with one click. What waits is first one's own turn again when the other party answers."""
    stap, persoon = taak.rij.stap, taak.rij.persoon
    url = adres("trajecten:stap_afronden", stap.pk)
    html = (
        f'<button class="{KNOP}" type="submit" form="snel" formaction="{{}}?{{}}" title="Stap afronden">{{}}'
        '<span class="meedoen-alleen-lezer">Stap afronden voor {}: {}</span></button>'
    )
    return format_html(html, url, taak.terug, icoon("check"), persoon.naam, stap.aanpakstap.naam)


def _menu(taak: Taak) -> SafeString:
    regels = [*_stapregels(taak), *_persoonregels(taak)]
    html = (
        '<details class="meedoen-menu" data-menu><summary class="utrecht-button utrecht-button--subtle '
        'meedoen-knop-klein meedoen-knop-icoon" title="Meer acties">{}'
        '<span class="meedoen-alleen-lezer">Meer acties voor {}: {}</span></summary>'
        '<ul class="meedoen-menu__lijst">{}</ul></details>'
    )
    return format_html(
        html,
        icoon("meer"),
        taak.rij.persoon.naam,
        taak.rij.stap.aanpakstap.naam,
        format_html_join("", "<li>{}</li>", ((regel,) for regel in regels)),
    )


def _stapregels(taak: Taak) -> list[SafeString]:
    if not taak.mag:
        return [_dialooglink(taak, "trajecten:stap", "info", "Waarom deze datum")]
    wachten = (
        _opdracht(taak, "trajecten:stap_niet_wachten", "wacht", "Antwoord is er")
        if taak.rij.stap.wacht_op
        else _dialooglink(taak, "trajecten:stap_wachten", "wacht", "Wacht op iemand")
    )
    return [
        _dialooglink(taak, "trajecten:stap_verplaatsen", "pijl", "Verplaatsen met reden"),
        _dialooglink(taak, "trajecten:stap_afronden", "kalender", "Al eerder gedaan"),
        wachten,
        _dialooglink(taak, "trajecten:stap_overslaan", "kruis", "Overslaan met reden"),
        _dialooglink(taak, "trajecten:stap", "info", "Waarom deze datum"),
    ]


def _persoonregels(taak: Taak) -> list[SafeString]:
    persoon = taak.rij.persoon
    regels = []
    if taak.mag_contact:
        url = adres("statushouders:contact_nieuw", persoon.pk)
        regels.append(_dialoog(f"{url}?{taak.terug}", "notitie", "Contact vastleggen"))
    if taak.mag_afspraak and not taak.rij.gepland and not taak.rij.plant_gesprek:
        regels.append(_dialoog(_afspraak_url(taak), "kalender", "Afspraak plannen"))
    if persoon.telefoon and persoon.email:
        regels.append(format_html('<a href="mailto:{}">{}Mail {}</a>', persoon.email, icoon("mail"), persoon.email))
    return regels


@register.simple_tag
def stapnaam_als_link(taak: Taak) -> SafeString:
    """The name of the step leads to its card, in a dialog."""
    url = f"{adres('trajecten:stap', taak.rij.stap.pk)}?{taak.terug}"
    html = '<a class="utrecht-link utrecht-link--html-a" href="{}" hx-get="{}"{}>{}</a>'
    focus = mark_safe(" autofocus") if taak.focus else ""
    return format_html(html, url, url, focus, taak.rij.stap.aanpakstap.naam)


def _dialooglink(taak: Taak, naam: str, teken: str, tekst: str) -> SafeString:
    return _dialoog(f"{adres(naam, taak.rij.stap.pk)}?{taak.terug}", teken, tekst)


def _dialoog(url: str, teken: str, tekst: str) -> SafeString:
    """A link to a page of its own; by htmx its form opens in a dialog (the list around it names the target)."""
    return format_html('<a href="{}" hx-get="{}">{}{}</a>', url, url, icoon(teken), tekst)


def _opdracht(taak: Taak, naam: str, teken: str, tekst: str) -> SafeString:
    url = adres(naam, taak.rij.stap.pk)
    html = '<button type="submit" form="snel" formaction="{}?{}">{}{}</button>'
    return format_html(html, url, taak.terug, icoon(teken), tekst)
