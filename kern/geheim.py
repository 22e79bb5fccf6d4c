"""Encryption at rest and a keyed fingerprint, for numbers such as the BSN.

Keys come from the environment (`MEEDOEN_VERSLEUTELSLEUTELS`, newest first, and `MEEDOEN_ZOEKSLEUTEL`).
"""

import hashlib
import hmac
from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


@lru_cache(maxsize=4)
def _kluis(sleutels: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(sleutel) for sleutel in sleutels])


def versleutel(tekst: str) -> str:
    """Encrypt with the newest key."""
    return _kluis(tuple(settings.VERSLEUTELSLEUTELS)).encrypt(tekst.encode()).decode("ascii")


def ontsleutel(geheim: str) -> str:
    """Decrypt with any known key. Raises cryptography.fernet.InvalidToken when none of them fits."""
    return _kluis(tuple(settings.VERSLEUTELSLEUTELS)).decrypt(geheim.encode("ascii")).decode()


def vingerafdruk(tekst: str) -> str:
    """Keyed hash (HMAC-SHA-256, 64 hexadecimal digits) with which an encrypted number can be found again."""
    return hmac.new(settings.ZOEKSLEUTEL.encode(), tekst.encode(), hashlib.sha256).hexdigest()
