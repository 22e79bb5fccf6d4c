"""The fixtures for whole stories do what they promise."""

from datetime import date

import pytest

from config.celery import app
from kern.tijd import vandaag


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
