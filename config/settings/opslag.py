"""Where files are kept. Documents of people stand apart: nothing but a view that checks who asks ever opens them."""

from pathlib import Path
from typing import Any

from config.omgeving import lees


def op_schijf() -> dict[str, Any]:
    """A folder that only this process may open. No address leads to it."""
    return {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {
            "location": lees(
                "MEEDOEN_DOCUMENTEN",
                "Map voor de documenten in de dossiers. Geef alleen Meedoen toegang, en versleutel de schijf.",
                str(Path(__file__).resolve().parents[2] / "documenten"),
            ),
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        },
    }


def _emmer(naam: str) -> dict[str, Any]:
    """A bucket that nobody reads but with our keys; the store encrypts what it keeps."""
    return {
        "BACKEND": "statushouders.documenten.emmer.Emmer",
        "OPTIONS": {
            "bucket_name": naam,
            "endpoint_url": lees("MEEDOEN_S3_ADRES", "Adres van de S3-opslag; leeg voor die van Amazon.", "") or None,
            "region_name": lees("MEEDOEN_S3_REGIO", "Regio van de S3-opslag, als die nodig is.", "") or None,
            "access_key": lees("MEEDOEN_S3_SLEUTEL", "Naam van de toegangssleutel van de S3-opslag.", ""),
            "secret_key": lees("MEEDOEN_S3_GEHEIM", "Geheim deel van de toegangssleutel van de S3-opslag.", ""),
            "object_parameters": {"ServerSideEncryption": "AES256"} if _versleutelt() else {},
            "default_acl": None,
            "querystring_auth": True,
            "file_overwrite": False,
        },
    }


def _versleutelt() -> bool:
    return lees("MEEDOEN_S3_VERSLEUTELT", "Of de S3-opslag zelf versleutelt wat zij bewaart: ja of nee.", "ja") == "ja"


_op_schijf, _in_s3 = (
    op_schijf(),
    _emmer(lees("MEEDOEN_S3_EMMER", "Naam van de S3-emmer voor documenten. Leeg: ze staan in een map.", "")),
)
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "documenten": _in_s3 if _in_s3["OPTIONS"]["bucket_name"] else _op_schijf,
}
# A map in memory would let a few uploads at once fill it.
FILE_UPLOAD_TEMP_DIR = (
    lees(
        "MEEDOEN_TIJDELIJK",
        "Map op een versleutelde schijf waarin een upload staat tot hij is nagekeken. Leeg: die van het systeem.",
        "",
    )
    or None
)
VIRUSSCANNER = lees(
    "MEEDOEN_VIRUSSCANNER",
    "Waar clamd staat: naam:poort, of het pad van een socket. Leeg: documenten worden niet gescand.",
    "",
)
