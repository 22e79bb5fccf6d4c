"""Who is where on a day, and what is known of it already."""

from begeleiding.selectors.dag.blad import Dagblad, dagblad

__all__ = ["Dagblad", "dagblad"]
