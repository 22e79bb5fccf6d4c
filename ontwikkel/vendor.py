"""Put the design system and the fonts in `static/vendor/`: named single files out of the npm packages.

Third-party files are not in the repository: `package-lock.json` pins them, `npm ci` fetches them, this script copies
the few that are served. It leaves out source maps, because a manifest storage would look for the files they name.
"""

import hashlib
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
BRON = WORTEL / "node_modules"
DOEL = WORTEL / "static" / "vendor"
# Not served: the documents are made with them.
LETTERS = WORTEL / "letters"

STIJLEN = {
    "@utrecht/component-library-css/dist/index.css": "utrecht.css",
    "@nl-design-system-candidate/skip-link-css/dist/skip-link.css": "skip-link.css",
    "@nl-design-system-candidate/data-badge-css/dist/data-badge.css": "data-badge.css",
}
# Own scripts of the people in the records: without a unicode-range of their own in these files.
SCHRIFTEN = {
    "@fontsource-variable/hanken-grotesk/wght.css": "",
    "@fontsource-variable/literata/wght.css": "",
    "@fontsource/noto-sans-arabic/arabic-400.css": "U+0600-06FF,U+0750-077F,U+08A0-08FF,U+FB50-FDFF,U+FE70-FEFC",
    "@fontsource/noto-sans-arabic/arabic-600.css": "U+0600-06FF,U+0750-077F,U+08A0-08FF,U+FB50-FDFF,U+FE70-FEFC",
    "@fontsource/noto-sans-ethiopic/ethiopic-400.css": "U+1200-1399,U+2D80-2DDE,U+AB01-AB2E",
    "@fontsource/noto-sans-ethiopic/ethiopic-600.css": "U+1200-1399,U+2D80-2DDE,U+AB01-AB2E",
}

# The same families for documents, which need them as TrueType.
DOCUMENTLETTERS = (
    "@expo-google-fonts/hanken-grotesk/400Regular/HankenGrotesk_400Regular.ttf",
    "@expo-google-fonts/hanken-grotesk/600SemiBold/HankenGrotesk_600SemiBold.ttf",
    "@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf",
    "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
    "@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf",
    "@expo-google-fonts/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf",
    "@expo-google-fonts/noto-sans-ethiopic/600SemiBold/NotoSansEthiopic_600SemiBold.ttf",
)

_BRONKAART = re.compile(r"/\*# sourceMappingURL=.*?\*/\n?")
_WOFF2 = re.compile(r"url\(\./files/([\w.-]+\.woff2)\)")
_OUDE_WOFF = re.compile(r",\s*url\(\./files/[\w.-]+\.woff\) format\('woff'\)")


def zet_klaar(npm: Sequence[str] = ("npm",)) -> bool:
    """Fetch and copy, unless `static/vendor` is already what the lock says. Returns whether anything was done.

    `npm` is the command that starts npm. Raises CalledProcessError when npm fails.
    """
    kenmerk = _kenmerk()
    stempel = DOEL / ".kenmerk"
    if stempel.is_file() and stempel.read_text(encoding="ascii") == kenmerk:
        return False
    subprocess.run([*npm, "ci", "--ignore-scripts", "--no-progress"], cwd=WORTEL, check=True)
    kopieer()
    stempel.write_text(kenmerk, encoding="ascii")
    return True


def kopieer() -> None:
    """Copy the named files from `node_modules` to an empty `static/vendor` and an empty `letters`."""
    shutil.rmtree(DOEL, ignore_errors=True)
    (DOEL / "files").mkdir(parents=True)
    for pad, naam in STIJLEN.items():
        tekst = (BRON / pad).read_text(encoding="utf-8")
        (DOEL / naam).write_text(_BRONKAART.sub("", tekst), encoding="utf-8")
    letters = [_letter(BRON / pad, bereik) for pad, bereik in SCHRIFTEN.items()]
    (DOEL / "letters.css").write_text("\n".join(letters), encoding="utf-8")
    shutil.rmtree(LETTERS, ignore_errors=True)
    LETTERS.mkdir()
    for pad in DOCUMENTLETTERS:
        shutil.copy(BRON / pad, LETTERS)


def _letter(bron: Path, bereik: str) -> str:
    """The @font-face rules of one stylesheet; copies the woff2 files that they name."""
    tekst = _OUDE_WOFF.sub("", _BRONKAART.sub("", bron.read_text(encoding="utf-8")))
    for bestand in _WOFF2.findall(tekst):
        shutil.copyfile(bron.parent / "files" / bestand, DOEL / "files" / bestand)
    return tekst.replace("}", f"  unicode-range: {bereik};\n}}") if bereik else tekst


def _kenmerk() -> str:
    bestanden = (WORTEL / "package-lock.json", Path(__file__))
    return hashlib.sha256(b"".join(bestand.read_bytes() for bestand in bestanden)).hexdigest()


if __name__ == "__main__":
    print("De vormgeving staat klaar." if zet_klaar() else "De vormgeving stond al klaar.")
