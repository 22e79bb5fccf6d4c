"""Numbers that look real and belong to nobody: BSN 999…, V-nummer 999…, phone 06 0000 …."""

from statushouders.controles import lees_telefoon

GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2)


def bsn(nummer: int) -> str:
    """The BSN with this serial number (0 to 89,999) out of the range 999…, which nobody has; passes the eleven-test.

    Of every ten successive bases at most one has no check digit, so each ten gives nine numbers.
    """
    tiental, plaats = divmod(nummer, 9)
    bases = [f"999{tiental:04}{eenheid}" for eenheid in range(10)]
    basis = [basis for basis in bases if _controlegetal(basis) < 10][plaats]
    return f"{basis}{_controlegetal(basis)}"


def _controlegetal(cijfers: str) -> int:
    return sum(gewicht * int(cijfer) for gewicht, cijfer in zip(GEWICHTEN, cijfers, strict=True)) % 11


def v_nummer(nummer: int) -> str:
    """Ten digits, from a range that is not given out."""
    return f"999{nummer:07}"


def telefoon(nummer: int) -> str:
    """A mobile number that is connected to nobody."""
    return lees_telefoon(f"060000{nummer:04}")
