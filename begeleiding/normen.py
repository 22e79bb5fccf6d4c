"""What holds as long as a municipality decided nothing else (domein: three months; Westland's terms)."""

ASSESSMENT_MAANDEN = 3
# After so many weeks one looks how it goes.
TUSSEN_WEKEN = 6
# After so many days without a word about somebody it is flagged.
STIL_DAGEN = 14
# So often absent without notice, within `ZONDER_BERICHT_BINNEN` days.
ZONDER_BERICHT = 3
ZONDER_BERICHT_BINNEN = 14
# What a municipality may make of each of these: from, until.
GRENZEN = {
    "assessment_maanden": (1, 12),
    "tussen_weken": (1, 50),
    "stil_dagen": (2, 90),
    "zonder_bericht": (1, 10),
}
# A group average says something about a group, and nothing about one of them, from so many people on.
KLEINSTE_GROEP = 5
# What an employer mostly asks of a trainee: the dotted line in the pictures.
STREEF = 3
# An observation that scores below this on average says: it does not work yet, not even with help.
LAGE_SCORE = 2
