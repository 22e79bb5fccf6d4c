"""Chromium for the browser tests: named, found, or as root on Debian installed."""

import os
import shutil
import subprocess
from pathlib import Path

from ontwikkel.plekken import werkmap
from ontwikkel.voortgang import Mislukt, voer_uit, zeg

# The first has no windows to draw, so the tests are done sooner.
NAMEN = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PAKKETTEN = ("chromium-headless-shell", "chromium")


def zoek() -> str:
    """The path of Chromium: CHROMIUM_PATH, else on PATH; empty when there is none."""
    if pad := os.environ.get("CHROMIUM_PATH"):
        return pad
    return next((pad for naam in NAMEN if (pad := shutil.which(naam))), "")


def zorg_voor() -> str:
    """Find it, or install it where that may be done. Without one the browser tests say loudly that they are skipped."""
    if not zoek() and os.geteuid() == 0 and Path("/etc/debian_version").exists() and shutil.which("apt-get"):
        log = werkmap() / "log"
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        try:
            voer_uit("Lijst van Debian-pakketten ophalen", ["apt-get", "update"], log=log / "apt-update.log", env=env)
            opdracht = ["apt-get", "install", "-y", "--no-install-recommends", _pakket()]
            voer_uit("Chromium installeren voor de browsertests", opdracht, log=log / "apt-chromium.log", env=env)
        except Mislukt as fout:
            zeg(str(fout))
    if not zoek():
        zeg("LET OP: geen Chromium gevonden, de browsertests worden overgeslagen. Zet CHROMIUM_PATH of installeer het.")
    return zoek()


def _pakket() -> str:
    """The first of the packages that this Debian has."""
    bekend = subprocess.run(["apt-cache", "pkgnames", "chromium"], capture_output=True, text=True, check=False)
    return next((naam for naam in PAKKETTEN if naam in bekend.stdout.split()), PAKKETTEN[-1])
