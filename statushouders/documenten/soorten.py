"""The kinds of files that a dossier takes: what they are called, and as what they are sent."""

from __future__ import annotations

from django.db import models


class Soort(models.TextChoices):
    """By their media type. What a file is follows from its bytes (`herkenning`), never from its name."""

    PDF = "application/pdf", "PDF"
    JPEG = "image/jpeg", "JPEG"
    PNG = "image/png", "PNG"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel"

    @property
    def achtervoegsel(self) -> str:
        """How the name of such a file ends."""
        return f".{_ACHTERVOEGSEL.get(self.label, self.label.lower())}"


_ACHTERVOEGSEL = {"JPEG": "jpg", "Word": "docx", "Excel": "xlsx"}
