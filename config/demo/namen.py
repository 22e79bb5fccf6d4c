"""Names and languages per origin, in Latin letters and as people write them themselves. All are made up."""

from dataclasses import dataclass

Naam = tuple[str, str]  # (in the passport, in one's own script; empty where that is Latin too)


@dataclass(frozen=True)
class Herkomst:
    """`land` is the ISO code of the nationality. In the first of `talen` one has contact."""

    land: str
    talen: tuple[str, ...]
    vrouwen: tuple[Naam, ...]
    mannen: tuple[Naam, ...]
    familie: tuple[Naam, ...]


ARABISCH_VROUWEN = (
    ("Rana", "رنا"), ("Hiba", "هبة"), ("Salma", "سلمى"), ("Doaa", "دعاء"), ("Maryam", "مريم"), ("Aya", "آية"),
    ("Lama", "لمى"), ("Wafaa", "وفاء"),
)  # fmt: skip
ARABISCH_MANNEN = (
    ("Samer", "سامر"), ("Bassel", "باسل"), ("Youssef", "يوسف"), ("Firas", "فراس"), ("Anas", "أنس"),
    ("Mahmoud", "محمود"), ("Ziad", "زياد"), ("Hadi", "هادي"),
)  # fmt: skip

SYRIE = Herkomst(
    "SY", ("ar", "en"), ARABISCH_VROUWEN, ARABISCH_MANNEN,
    (("Haddad", "حداد"), ("Darwish", "درويش"), ("Shaheen", "شاهين"), ("Al-Masri", "المصري"), ("Suleiman", "سليمان"),
     ("Barakat", "بركات"), ("Othman", "عثمان"), ("Nehme", "نعمة")),
)  # fmt: skip
ERITREA = Herkomst(
    "ER", ("ti", "ar"),
    (("Feven", "ፈቨን"), ("Helen", "ሄለን"), ("Ruta", "ሩታ"), ("Letebrhan", "ለተብርሃን"), ("Abeba", "ኣበባ"), ("Winta", "ዊንታ")),
    (("Habtom", "ሃብቶም"), ("Bereket", "በረኸት"), ("Fitsum", "ፍጹም"), ("Samuel", "ሳሙኤል"), ("Filmon", "ፊልሞን"),
     ("Natnael", "ናትናኤል")),
    (("Weldu", "ወልዱ"), ("Haile", "ሃይለ"), ("Tekle", "ተኽለ"), ("Abraha", "ኣብርሃ"), ("Kidane", "ኪዳነ"), ("Berhe", "በርሀ")),
)  # fmt: skip
JEMEN = Herkomst(
    "YE", ("ar",), ARABISCH_VROUWEN[3:], ARABISCH_MANNEN[3:],
    (("Al-Himyari", "الحميري"), ("Naji", "ناجي"), ("Al-Shami", "الشامي"), ("Moqbel", "مقبل")),
)  # fmt: skip
TURKIJE = Herkomst(
    "TR", ("tr", "kmr"),
    (("Zeynep", ""), ("Elif", ""), ("Gülşen", ""), ("Berivan", "")),
    (("Emre", ""), ("Hakan", ""), ("Baran", ""), ("Mehmet", "")),
    (("Aydın", ""), ("Yıldız", ""), ("Özkan", ""), ("Demir", ""), ("Şahin", "")),
)  # fmt: skip
AFGHANISTAN = Herkomst(
    "AF", ("prs", "ps"),
    (("Zahra", "زهرا"), ("Fereshta", "فرشته"), ("Leila", "لیلا"), ("Samira", "سمیرا")),
    (("Ahmad", "احمد"), ("Farhad", "فرهاد"), ("Jawid", "جاوید"), ("Najib", "نجیب")),
    (("Rahimi", "رحیمی"), ("Noori", "نوری"), ("Haidari", "حیدری"), ("Noorzai", "نورزی"), ("Sediqi", "صدیقی")),
)  # fmt: skip
IRAK = Herkomst(
    "IQ", ("ckb", "ar"), ARABISCH_VROUWEN[:4], ARABISCH_MANNEN[:4],
    (("Al-Obaidi", "العبيدي"), ("Karim", "كريم"), ("Jasim", "جاسم")),
)  # fmt: skip
IRAN = Herkomst(
    "IR", ("fa", "en"),
    (("Negar", "نگار"), ("Shirin", "شیرین"), ("Elham", "الهام")),
    (("Arash", "آرش"), ("Bahram", "بهرام"), ("Keyvan", "کیوان")),
    (("Moradi", "مرادی"), ("Rostami", "رستمی"), ("Kazemi", "کاظمی")),
)  # fmt: skip
SOMALIE = Herkomst(
    "SO", ("so", "ar"),
    (("Hodan", ""), ("Ifrah", ""), ("Sahra", "")),
    (("Liban", ""), ("Mahad", ""), ("Yusuf", "")),
    (("Abdi", ""), ("Jama", ""), ("Nur", ""), ("Mohamud", "")),
)  # fmt: skip
ETHIOPIE = Herkomst(
    "ET", ("am", "en"),
    (("Hana", "ሀና"), ("Senait", "ሰናይት"), ("Marta", "ማርታ")),
    (("Dawit", "ዳዊት"), ("Biruk", "ብሩክ"), ("Yonas", "ዮናስ")),
    (("Tadesse", "ታደሰ"), ("Bekele", "በቀለ"), ("Alemu", "አለሙ")),
)  # fmt: skip
OEKRAINE = Herkomst(
    "UA", ("uk", "ru", "en"),
    (("Olena", "Олена"), ("Iryna", "Ірина"), ("Nataliia", "Наталія")),
    (("Andrii", "Андрій"), ("Bohdan", "Богдан"), ("Taras", "Тарас")),
    (("Kovalenko", "Коваленко"), ("Melnyk", "Мельник"), ("Bondarenko", "Бондаренко")),
)  # fmt: skip
SOEDAN = Herkomst(
    "SD", ("ar", "en"), ARABISCH_VROUWEN[2:6], ARABISCH_MANNEN[2:6],
    (("Eltayeb", "الطيب"), ("Idris", "إدريس"), ("Hamid", "حامد")),
)  # fmt: skip
STAATLOOS = Herkomst(
    "XX", ("ar",), ARABISCH_VROUWEN[1:5], ARABISCH_MANNEN[1:5],
    (("Odeh", "عودة"), ("Abu Zeid", "أبو زيد"), ("Khalil", "خليل")),
)  # fmt: skip

# How often each origin comes along, more or less as people arrive in the Netherlands.
VERDELING: tuple[Herkomst, ...] = (
    SYRIE, ERITREA, SYRIE, JEMEN, SYRIE, TURKIJE, AFGHANISTAN, SYRIE, ERITREA, IRAK, SYRIE, SOMALIE, ERITREA, SYRIE,
    IRAN, TURKIJE, STAATLOOS, SYRIE, AFGHANISTAN, ERITREA, SYRIE, ETHIOPIE, JEMEN, OEKRAINE, SYRIE, SOEDAN, ERITREA,
)  # fmt: skip
