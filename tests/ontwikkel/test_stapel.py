"""The fixtures for whole stories do what they promise."""

from datetime import date

import pytest

from config.celery import app
from kern.tijd import vandaag
from ontwikkel import browser
from tests.stapel import echte_browser
from tests.toegankelijk import breedtes, controleer


def test_today_can_be_moved(vandaag_is):
    vandaag_is(date(2031, 5, 6))
    assert vandaag() == date(2031, 5, 6)


@pytest.mark.worker
def test_a_task_waits_without_a_worker(rij):
    app.send_task("bestaat.niet")
    with app.connection_for_read() as lijn:
        assert lijn.default_channel.queue_declare("celery", passive=True).message_count == 1


@pytest.mark.worker
def test_a_real_worker_listens_and_knows_the_tasks_of_beat(worker):
    bekend = next(iter(app.control.inspect(timeout=2).registered().values()))
    assert {regel["task"] for regel in app.conf.beat_schedule.values()} <= set(bekend)


@pytest.mark.browser
@pytest.mark.parametrize("breedte", [1440, 390, 320])
def test_a_page_opens_at_each_width(browser_op, breedte):
    pagina = browser_op(breedte)
    pagina.goto("/")
    assert pagina.evaluate("window.innerWidth") == breedte


@pytest.mark.browser
def test_what_does_not_fit_on_a_phone_is_found_on_a_page_that_was_wide(browser_op):
    pagina = browser_op(1440)
    pagina.goto("/")
    assert [(breedte, pagina.evaluate("window.innerWidth")) for breedte in breedtes(pagina)] == [
        (1440, 1440),
        (390, 390),
    ]
    assert pagina.evaluate("window.innerWidth") == 1440
    pagina.evaluate("document.querySelector('main').style.minWidth = '700px'")
    stappen = breedtes(pagina)
    next(stappen)
    controleer(pagina)
    next(stappen)
    with pytest.raises(AssertionError, match="px wide"):
        controleer(pagina)


@pytest.mark.parametrize(("ci", "uitkomst"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)])
def test_without_a_browser_tests_are_skipped_but_fail_in_ci(monkeypatch, ci, uitkomst):
    monkeypatch.setattr(browser, "zoek", lambda: "")
    monkeypatch.setenv("CI", ci)
    with pytest.raises(uitkomst, match="Geen Chromium"), echte_browser():
        pass


def test_the_browser_that_is_named_comes_first(monkeypatch):
    monkeypatch.setenv("CHROMIUM_PATH", "/ergens/chromium")
    assert browser.zoek() == "/ergens/chromium"


def test_without_a_browser_and_without_rights_it_says_so_loudly(monkeypatch, capsys):
    monkeypatch.setattr(browser, "zoek", lambda: "")
    monkeypatch.setattr(browser.os, "geteuid", lambda: 1000)
    assert browser.zorg_voor() == ""
    assert "LET OP" in capsys.readouterr().out
