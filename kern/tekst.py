"""Whether a text can be stored: the one check of every service that takes words of a user."""

from kern.fouten import DomeinFout


def controleer_tekst(tekst: str, *, veld: str, hoogstens: int) -> None:
    """Raise DomeinFout for what is longer than its column, or holds a null byte, which PostgreSQL refuses."""
    if len(tekst) > hoogstens:
        raise DomeinFout(f"Deze tekst is te lang. Gebruik hoogstens {hoogstens} tekens.", veld=veld)
    if "\x00" in tekst:
        raise DomeinFout("In deze tekst staat een onzichtbaar teken. Typ de tekst opnieuw.", veld=veld)
