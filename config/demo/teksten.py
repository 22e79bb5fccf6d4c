"""What colleagues note in a contact: short, factual, such that the person may read it tomorrow.

`{naam}` is the first name, `{werk}` what somebody did before, `{taal}` the language for contact.
"""

WERK = (
    "acht jaar in een bakkerij gewerkt",
    "kapster geweest, eerst bij een tante, later met een eigen stoel",
    "twaalf jaar boer geweest, vooral tomaten en komkommers",
    "elektricien, veel in nieuwbouw",
    "in een naaiatelier gewerkt, kan ook patronen tekenen",
    "lasser en later voorman in een werkplaats",
    "lerares op een basisschool",
    "winkel in onderdelen gehad met een broer",
    "kok in een hotel, vijf jaar",
    "twee jaar economie gestudeerd",
    "chauffeur op een kleine vrachtwagen",
    "voor de kinderen en de ouders gezorgd; wil nu zelf iets opbouwen",
    "timmerman, deuren en kozijnen",
    "verpleegkundige, zes jaar op de kinderafdeling",
)

EERSTE_CONTACT = (
    "Kennisgemaakt. {naam} heeft {werk}. Kan snel beginnen; wil eerst weten hoe de lestijden worden.",
    "Goed gesprek met de tolk erbij. {naam} heeft {werk} en wil graag weer onder de mensen.",
    "Thuis koffie gedronken en de weg naar De Schakel laten zien op de kaart. {naam} heeft {werk}.",
    "Uitgelegd wie wat doet: gemeente, De Schakel en VluchtelingenWerk. Visitekaartje gegeven. Intake afgesproken.",
    "{naam} heeft {werk}. Vraagt of dat hier ook kan. Eerst de hal, daarna kijken we samen naar een plek.",
    "Gebeld met tolk in het {taal}. Sleutel is binnen, meubels komen zaterdag. Afspraak gemaakt voor de intake.",
    "Langs geweest. Het huis is nog leeg maar de sfeer is goed. {naam} wil liever vandaag dan morgen beginnen.",
    "Op kantoor gesproken. Wil eerst weten of de kinderen naar school kunnen; dat is nu geregeld voor maandag.",
)
GEEN_GEHOOR = (
    "Niet opgenomen. Bericht gestuurd in het {taal} met mijn nummer.",
    "Twee keer gebeld, geen gehoor. Ik probeer het morgen voor negen uur.",
    "Nummer was niet bereikbaar. VluchtelingenWerk gevraagd of er een nieuw nummer is.",
)
HUIS = (
    "Gas, licht en water staan op naam. Zorgverzekering loopt. Huisarts: praktijk aan de Strandwal.",
    "Vloer ligt erin, bedden komen donderdag. Inschrijving bij de huisarts gelukt.",
    "De kinderen zijn ingeschreven op school. Bankrekening is open; pas komt met de post.",
    "Uitgelegd hoe de containers werken en waar de bus stopt. Buurvrouw heeft zich voorgesteld.",
)
INTAKE = (
    "Intake bij De Schakel. Kan staan en tillen, luistert goed. Past in de productiehal, begin met twee dagen.",
    "Intake gedaan met tolk. Sterk: precies werken. Nog weinig Nederlands. Montage is een goede eerste plek.",
    "Rustig gesprek. {naam} heeft {werk}; dat wil de jobcoach in de hal terugzien. Fiets is er nog niet.",
    "Intake samen met de jobcoach. Wil het liefst iets met de handen. Dinsdag en donderdag passen naast de les.",
    "Diploma meegenomen; de waardering vragen we aan. Tot die tijd twee dagen hal.",
)
START = (
    "Eerste dag in de hal. Was een kwartier te vroeg. Werkt aan de inpaklijn naast Kidane.",
    "Gestart. Schoenen en jas gepast, rondleiding gehad, pauze met de groep. Ging prima.",
    "Begonnen op de snijtafel. Vraagt zelf om uitleg. Neemt morgen brood mee.",
    "Eerste dag. Zenuwachtig maar blij. Weet de weg op de fiets nu zelf.",
)
VOORTGANG = (
    "Komt op tijd en werkt netjes. Praat bij de koffie mee over de kinderen.",
    "Tempo gaat omhoog. Nieuwe woorden op de kaart: schaar, band, doos, klaar.",
    "Week met taalles verschoof; rooster opnieuw gemaakt. Dinsdag blijft hal.",
    "Deed vandaag voor hoe de machine werkt aan een nieuwe collega.",
    "Was een keer later door een lekke band en belde zelf. Goed gedaan.",
    "Vroeg naar werk met meer uren. Besproken: eerst de evaluatie, dan kijken we verder.",
    "Werkt liever met een vaste maatje dan in een grote groep. Dat doen we zo.",
)
GELD = (
    "Bijstand is toegekend. Uitgelegd wat wij de eerste zes maanden betalen en wat zelf.",
    "Brief van de zorgtoeslag samen gelezen. VluchtelingenWerk helpt met het formulier.",
    "Samen de post gesorteerd: drie rekeningen waren al betaald door de gemeente.",
)
TAAL = (
    "Brede intake gedaan. Wil verder leren in het Nederlands en ziet zichzelf straks op het mbo.",
    "Brede intake met tolk. Leest in het {taal} zonder moeite; ons alfabet is nieuw.",
    "Brede intake. Leert het liefst door te doen. Les in de ochtend past het beste.",
)
TUSSENEVALUATIE = (
    "Tussenevaluatie. Sterk in doorzetten en samenwerken. Doel: vaker vragen als iets niet duidelijk is.",
    "Tussenevaluatie met tolk. {naam} is trots op het werk. Doel: veilig werken zonder herinnering.",
    "Halverwege. Op tijd, rustig, leert door voordoen. We gaan kijken bij twee bedrijven.",
)
EINDEVALUATIE = (
    "Eindevaluatie. Advies: werkervaringsplek met een vaste mentor, 24 uur, naast de les.",
    "Eindevaluatie en advies besproken. Richting techniek; stage van drie maanden om te zien of het past.",
    "Eindevaluatie. Klaar voor een plek in een klein team. Zorg of keuken, dat wil {naam} allebei proberen.",
)
PLAATSING = (
    "Begonnen bij Kwekerij De Lier, twee dagen. Mentor Mo belt na de eerste week.",
    "Stage bij Metaalwerken Brandsma begonnen. Veiligheidsbril en schoenen in orde.",
    "Werkervaringsplek bij Kringloop Rondom. Begint in het magazijn, later ook in de winkel.",
    "Vrijwilligersplek in Zorgcentrum De Linde, koffie en gesprek met bewoners. Mooie stap voor de taal.",
    "Proefplaatsing bij Bakkerij Zilt. Begint om vijf uur en vindt dat geen probleem.",
)
NAZORG = (
    "Gebeld: gaat goed. De baas wil over een contract praten.",
    "Langs geweest op het werk. Mentor is tevreden; taal gaat vooruit door de pauzes.",
    "Terugkoppeling van de mentor: zelfstandig, neemt zelf nieuwe mensen mee.",
)
TERUGKOPPELING = (
    "Toeslagen zijn aangevraagd. Vraag van {naam}: wie helpt met de energierekening?",
    "Taalmaatje gevonden bij het Taalhuis; eerste afspraak is woensdag in de bibliotheek.",
    "Samen naar het spreekuur geweest. Alles is nu ingediend; antwoord duurt zes weken.",
)
