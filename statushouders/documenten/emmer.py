"""Documents in an S3-compatible store, of which a fault is what a fault of a disk is: an OSError."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from boto3.exceptions import Boto3Error
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.core.files.base import File
from storages.backends.s3 import S3Storage

# Somebody waits for the page, so it hears soon that the store is away.
_WACHT = Config(connect_timeout=4, read_timeout=20, retries={"total_max_attempts": 2})
# More than this of a file that is read stands on disk, not in memory.
_IN_GEHEUGEN = 1024 * 1024


class Emmer(S3Storage):  # type: ignore[misc]
    """A bucket that refuses, is away or says nothing of use raises OSError, as whoever keeps files expects."""

    def __init__(self, **instellingen: Any) -> None:
        super().__init__(**{"max_memory_size": _IN_GEHEUGEN} | instellingen)
        self.client_config: Any = self.client_config.merge(_WACHT)

    def _open(self, name: str, mode: str = "rb") -> File:  # type: ignore[type-arg]
        """The whole file is fetched at once: a fault comes here, and never halfway an answer."""
        with _als_van_een_schijf():
            bestand: File = super()._open(name, mode)  # type: ignore[type-arg]
            return bestand.open()

    def _save(self, name: str, content: Any) -> str:
        with _als_van_een_schijf():
            bewaard: str = super()._save(name, content)
            return bewaard

    def delete(self, name: str) -> None:
        with _als_van_een_schijf():
            super().delete(name)

    def exists(self, name: str) -> bool:
        with _als_van_een_schijf():
            return bool(super().exists(name))


@contextmanager
def _als_van_een_schijf() -> Iterator[None]:
    try:
        yield
    except (BotoCoreError, ClientError, Boto3Error) as fout:
        # The text of such a fault names the key; its kind says enough.
        raise OSError(type(fout).__name__) from fout
