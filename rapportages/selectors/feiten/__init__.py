"""The facts that figures count."""

from rapportages.selectors.feiten.tabel import feiten_op

__all__ = ["feiten_op"]
