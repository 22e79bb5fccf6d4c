"""The log: a refused request is one line, and nothing in a request writes lines of its own."""

import io
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What reaches the console, written as the settings say."""
    uit = io.StringIO()
    opmaak = settings.LOGGING["formatters"]["regel"]
    maak = import_string(opmaak.get("()", "logging.Formatter"))
    handler = logging.StreamHandler(uit)
    handler.setFormatter(maak(opmaak["format"]))
    logging.getLogger().addHandler(handler)
    yield uit
    logging.getLogger().removeHandler(handler)


def test_a_refusal_is_one_line(log: io.StringIO, ingelogd: Any, jobcoach: Any) -> None:
    assert ingelogd(jobcoach).get(reverse("medewerkers:organisatie_nieuw")).status_code == 403
    (regel,) = log.getvalue().splitlines()
    assert "Forbidden" in regel


def test_control_characters_are_written_as_words(log: io.StringIO) -> None:
    logging.getLogger("een.naam").warning("voor\x00na\nverzonnen regel\x1b[31m\x85")
    assert log.getvalue().endswith("WARNING een.naam voor\\x00na\\nverzonnen regel\\x1b[31m\\x85\n")


def test_a_fault_of_ours_keeps_its_traceback(log: io.StringIO) -> None:
    try:
        int("kapot")
    except ValueError:
        logging.getLogger("django.request").exception("Internal Server Error", extra={"status_code": 500})
    assert "Traceback" in log.getvalue()
