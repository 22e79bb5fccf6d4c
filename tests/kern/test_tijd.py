"""Today and now: the real clock, the file that moves it for all processes, the block that moves it for one."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from kern.tijd import alsof_het, nu, vandaag

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def test_without_anything_the_real_clock_counts(settings: Any) -> None:
    settings.KLOK_BESTAND = ""
    assert vandaag() == timezone.localdate()
    assert abs(nu() - timezone.now()) < timedelta(minutes=1)


def test_a_file_that_is_not_there_or_empty_moves_nothing(settings: Any, tmp_path: Any) -> None:
    settings.KLOK_BESTAND = str(tmp_path / "klok")
    assert vandaag() == timezone.localdate()
    (tmp_path / "klok").write_text("\n")
    assert vandaag() == timezone.localdate()


def test_on_a_moved_day_now_is_on_that_day(vandaag_is: Any) -> None:
    vandaag_is(date(2026, 3, 1))
    assert nu().date() == date(2026, 3, 1)
    assert nu().tzinfo is not None


def test_a_block_can_be_another_moment_and_ends_also_after_an_exception(vandaag_is: Any) -> None:
    vandaag_is(date(2026, 11, 24))
    moment = datetime(2025, 7, 1, 0, 30, tzinfo=AMSTERDAM)
    with alsof_het(moment):
        assert vandaag() == date(2025, 7, 1)
        assert nu() == moment
    with pytest.raises(ValueError, match="February"), alsof_het(moment):
        raise ValueError("30 February")
    assert vandaag() == date(2026, 11, 24)


def test_today_in_a_block_is_the_date_in_the_netherlands(settings: Any) -> None:
    with alsof_het(datetime(2026, 6, 30, 22, 30, tzinfo=ZoneInfo("UTC"))):
        assert vandaag() == date(2026, 7, 1)
