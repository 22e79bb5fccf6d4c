"""Where files are kept. Documents of people stand apart: nothing but a view that checks who asks ever opens them."""

from pathlib import Path
from typing import Any

from config.omgeving import lees

STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "documenten": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {
            "location": lees(
                "MEEDOEN_DOCUMENTEN",
                "Map voor de documenten in de dossiers. Geef alleen Meedoen toegang, en versleutel de schijf.",
                str(Path(__file__).resolve().parents[2] / "documenten"),
            ),
            "base_url": None,
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        },
    },
}
