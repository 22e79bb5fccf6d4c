"""What colleagues of the demo wrote down on the hall, and what was agreed on in evaluations. All of it is made up."""

NOTITIES = (
    "Eén keer voordoen is genoeg. Legde het daarna uit aan een nieuwe collega.",
    "Handschoenen eerst vergeten, daarna zelf gepakt.",
    "Begon zelf over voetbal bij de koffie. Korte zinnen, wel begrepen.",
    "Vroeg wat een werkbon is. Schreef het woord op.",
    "Werkte rustig door toen het druk was.",
    "Knikte, maar deed het anders. Samen nog een keer gedaan.",
    "Zag zelf dat de doos vol was en pakte een nieuwe.",
    "Hielp een collega die vastliep.",
    "Telefoon aan het werk. Afspraak herhaald: alleen in de pauze.",
    "Las de kaart met plaatjes en werkte daarna zonder hulp.",
    "Meldde zelf dat het materiaal op was.",
    "Wil graag meer leren over de machine.",
)
TE_LAAT = ("bus gemist", "lekke band", "kind naar school gebracht", "")
MET_BERICHT = ("afspraak bij de gemeente", "afspraak bij de bank", "school van het kind")
MENINGEN = (
    "Ik vind het werk fijn. De taal op de werkvloer is soms snel.",
    "Ik wil graag meer uren en ander werk leren.",
    "Het gaat goed met de collega's. Ik wil later in mijn oude vak werken.",
)
UITGELEGD = "Hoe het verder gaat na de hal, en dat een onbetaalde plek vaak het begin is."
AFGESPROKEN = (
    "Elke dag drie nieuwe vakwoorden. Zelf bellen als het later wordt.",
    "De komende weken ook werk aan de montagetafel. Samen een bezoek aan een bedrijf.",
    "Een plek zoeken met één vaste begeleider, dicht bij huis.",
)
RICHTINGEN = ("metaal of fietstechniek", "kas en groenteteelt", "inpak en logistiek", "hout en meubels")
VOORVAL = (
    "Werkte bij de snijtafel zonder handschoenen. Een collega zag het op tijd.",
    "De regels samen nog een keer gelezen, met plaatjes. Werkt nu met een vaste collega.",
)
MAATJES = (
    "Ria van de inpak",
    "Kees van de montage",
    "Joke, vrijwilliger",
    "Tesfay van de snijtafel",
    "Bert van het magazijn",
)
BEWIJZEN = (
    "Legde het zelf uit aan een nieuwe collega, zonder hulp.",
    "Vroeg in de pauze wat een woord betekent en gebruikte het daarna.",
    "Deed het een hele week zonder dat iemand het zei.",
)
VOOR_WERKGEVERS = (
    (
        "Doe een taak één keer voor en het lukt. Begon met inpakken en controleert nu ook het werk van anderen. Zegt "
        "het zelf als het materiaal op is."
    ),
    (
        "Werkt rustig en netjes, ook als het druk is. Een gesprek in een groep is nog lastig; één op één gaat het "
        "praten goed."
    ),
)
