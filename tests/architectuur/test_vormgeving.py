"""What belongs to the look of the pages is used by a page: no component, icon or class without a screen."""

import re

from django.template import engines
from django.template.library import import_library

from tests.architectuur.huis import WORTEL, bronbestanden, sjablonen

SJABLONEN = WORTEL / "templates"
SPRITE = SJABLONEN / "schil" / "iconen.html"
# The example page shows what the screens use; to be on it is not enough.
VOORBEELDEN = SJABLONEN / "kern"


def _broncode() -> str:
    """Everything that can put a class or an icon on a page."""
    paden = [*sjablonen(), *bronbestanden(), *(WORTEL / "static" / "js").rglob("*.js")]
    return "\n".join(pad.read_text(encoding="utf-8") for pad in paden if pad != SPRITE)


def test_every_class_of_the_own_style_is_on_a_page() -> None:
    stijl = (WORTEL / "static" / "css" / "meedoen.css").read_text(encoding="utf-8")
    kiezers = re.sub(r"/\*.*?\*/|\{[^{}]*\}", "", stijl, flags=re.DOTALL)
    broncode = _broncode()
    woorden = set(re.findall(r"[A-Za-z][\w-]*", broncode))
    # The beginnings of classes whose end is filled in: meedoen-chip--{...}.
    beginnen = set(re.findall(r"([a-z][\w-]*-)(?=\{)", broncode))
    ongebruikt = {
        klasse
        for klasse in re.findall(r"\.([a-z][\w-]*)", kiezers)
        if klasse not in woorden
        and not any(klasse.startswith(begin) and klasse[len(begin) :] in woorden for begin in beginnen)
    }
    assert ongebruikt == set()


def test_every_icon_is_on_a_page() -> None:
    genoemd = set(re.findall(r"""["'](?:#i-)?([a-z]+)["']""", _broncode()))
    assert set(re.findall(r'<symbol id="i-([\w-]+)"', SPRITE.read_text(encoding="utf-8"))) - genoemd == set()


def test_every_component_is_used_by_a_screen() -> None:
    schermen = "".join(pad.read_text(encoding="utf-8") for pad in sjablonen() if VOORBEELDEN not in pad.parents)
    onderdelen = {pad.stem for pad in (SJABLONEN / "cotton").glob("*.html")}
    assert onderdelen - set(re.findall(r"<c-([a-z]+)[ />]", schermen)) == set()


def test_every_filter_and_component_that_a_template_names_exists() -> None:
    """An unknown filter in an attribute of a component goes by in silence; an unknown component only when shown."""
    motor = engines["django"].engine
    bibliotheken = [*motor.template_builtins, *(import_library(naam) for naam in motor.libraries.values())]
    filters = {naam for bibliotheek in bibliotheken for naam in bibliotheek.filters}
    onderdelen = {pad.stem for pad in (SJABLONEN / "cotton").glob("*.html")}
    onbekend = set()
    for pad in sjablonen():
        tekst = pad.read_text(encoding="utf-8")
        uitdrukkingen = "".join(re.findall(r"\{\{.*?\}\}|\{%.*?%\}", tekst))
        uitdrukkingen = re.sub(r""""[^"]*"|'[^']*'""", '""', uitdrukkingen)
        onbekend |= {(pad.name, naam) for naam in set(re.findall(r"\|(\w+)", uitdrukkingen)) - filters}
        onbekend |= {(pad.name, naam) for naam in set(re.findall(r"<c-([a-z]+)\b", tekst)) - {"vars", *onderdelen}}
    assert onbekend == set()


def test_a_sentence_that_ends_with_a_name_has_one_point() -> None:
    """'Kwekerij De Vries B.V.' and 'Amal F.' bring their own."""
    dubbel = re.compile(r"\{\{ (?:[\w.]+\.)?(?:naam|over) \}\}\.(?![\w.])")
    assert [pad.name for pad in sjablonen() if dubbel.search(pad.read_text(encoding="utf-8"))] == []


def test_every_colour_and_size_that_the_style_uses_is_declared() -> None:
    """Else a browser falls back on black, or on nothing."""
    stijl = "\n".join(pad.read_text(encoding="utf-8") for pad in (WORTEL / "static" / "css").glob("*.css"))
    gezet = set(re.findall(r"(--meedoen-[\w-]+)\s*:", stijl))
    assert set(re.findall(r"var\((--meedoen-[\w-]+)\)", stijl)) <= gezet
