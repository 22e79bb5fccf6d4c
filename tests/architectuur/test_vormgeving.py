"""What belongs to the look of the pages is used by a page: no component, icon or class without a screen."""

import re

from tests.architectuur.huis import WORTEL, bronbestanden, sjablonen

SJABLONEN = WORTEL / "templates"
SPRITE = SJABLONEN / "schil" / "iconen.html"
# The example page shows what the screens use; to be on it is not enough.
VOORBEELDEN = SJABLONEN / "kern"


def _broncode() -> str:
    """Everything that can put a class or an icon on a page."""
    paden = [*sjablonen(), *bronbestanden(), *(WORTEL / "static" / "js").glob("*.js")]
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
