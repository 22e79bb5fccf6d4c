"""The parts of the reports, in the order of their tabs: name and URL name."""

ONDERDELEN = (
    ("Cijfers", "rapportages:cijfers"),
    ("Stand van zaken", "rapportages:nu"),
    ("Vergelijken", "rapportages:vergelijken"),
    ("Effectmeting", "rapportages:metingen"),
    ("Kosten en baten", "rapportages:kosten"),
    ("Bestanden", "rapportages:bestanden"),
)
