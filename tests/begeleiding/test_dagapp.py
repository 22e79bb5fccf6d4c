"""The day screen as an app: what a browser may install and keep, and for which addresses."""

import json
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from begeleiding.dagapp import BESTANDEN, DAG, versie
from medewerkers.models import Medewerker

pytestmark = pytest.mark.django_db


def test_the_manifest_makes_the_day_an_app() -> None:
    antwoord = Client().get("/dag/app.webmanifest")
    manifest = json.loads(antwoord.content)
    assert antwoord.headers["Content-Type"] == "application/manifest+json"
    assert manifest["start_url"] == manifest["scope"] == DAG
    assert manifest["display"] == "standalone"
    assert {icoon.get("purpose", "any") for icoon in manifest["icons"]} == {"any", "maskable"}
    assert all(finders.find(icoon["src"].removeprefix("/static/")) for icoon in manifest["icons"])


def test_the_worker_lives_in_the_day_and_names_only_files_and_the_shell() -> None:
    antwoord = Client().get("/dag/serviceworker.js")
    tekst = antwoord.content.decode()
    assert antwoord.headers["Content-Type"].startswith("text/javascript")
    assert antwoord.headers["Cache-Control"] == "no-cache"
    assert "Service-Worker-Allowed" not in antwoord.headers
    assert all(finders.find(naam) for naam in BESTANDEN)
    assert f'const KAST = "meedoen-dag-{versie()}"' in tekst


def test_another_file_is_another_version(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    eerst = versie()
    ander = tmp_path / "ander.js"
    ander.write_text("1", encoding="ascii")
    monkeypatch.setattr("begeleiding.dagapp.finders.find", lambda naam: str(ander))
    assert versie() not in {eerst, ""}


def test_the_shell_is_about_nobody(jobcoach: Medewerker, ingelogd: Any) -> None:
    van_niemand = Client().get("/dag/zonder-net/").content
    assert b"data-dag-zonder-net" in van_niemand
    assert b"data-wie=" not in van_niemand
    assert ingelogd(jobcoach).get("/dag/zonder-net/").content == van_niemand


def test_the_browser_may_use_a_worker_and_a_manifest_of_ours_only() -> None:
    beleid = Client().get("/dag/zonder-net/").headers["Content-Security-Policy"]
    assert "worker-src 'self'" in beleid
    assert "manifest-src 'self'" in beleid
