"""The fictional meetings that are not those of a CoTec: the team, CoPil and CoPart, the regional day, and others."""

from datetime import date

MISSIONS = {
    "CoTec": "Accompagner le déploiement opérationnel",
    "CoPil": "Animer le réseau",
    "CoPart": "Animer le réseau",
    "journée régionale": "Promouvoir et diffuser la culture",
    "webinaire": "Promouvoir et diffuser la culture",
    "AEP": "Animer le réseau",
    "GAP": "Animer le réseau",
    "tutorat": "Accompagner le déploiement opérationnel",
    "équipe": "Accompagner le déploiement opérationnel",
}

# The kinds of action that bear another name than the nature of the meeting.
ACTIONS = {"équipe": "", "AEP": "atelier d’échange de pratiques", "GAP": "groupe d’analyse de pratiques"}

# By nature; who is invited is said in `presences.invited`.
AUTRES_RENCONTRES = {
    "CoPil": """
titre                  | date       | heures      | mode       | où
CoPil de septembre 2025 | 18/09/2025 | 09:30–12:30 | visio     | Zoom
CoPil de décembre 2025 | 11/12/2025 | 09:30–12:30 | visio      | Zoom
CoPil du 1er trimestre | 12/03/2026 | 09:30–12:30 | visio      | Zoom
CoPil du 2e trimestre  | 18/06/2026 | 09:30–12:30 | présentiel | Espace du Canal, Toulouse
CoPil du 3e trimestre  | 24/09/2026 | 09:30–12:30 | présentiel | Espace des Corbières, Narbonne
CoPil du 4e trimestre  | 26/11/2026 | 09:30–12:30 | présentiel | Espace des Corbières, Narbonne
""",
    "CoPart": """
titre               | date       | heures      | mode  | où
CoPart de mai 2025  | 15/05/2025 | 14:00–16:00 | visio | Zoom
CoPart de novembre 2025 | 06/11/2025 | 14:00–16:00 | visio | Zoom
CoPart de printemps | 09/04/2026 | 14:00–16:00 | visio | Zoom
CoPart d’automne    | 15/10/2026 | 14:00–16:00 | visio | Zoom
""",
    "équipe": """
titre                         | date       | heures      | mode       | où
Réunion d’équipe de janvier   | 09/01/2026 | 09:30–11:30 | visio      | Zoom
Réunion d’équipe de février   | 06/02/2026 | 09:30–12:00 | présentiel | Espace du Canal, Toulouse
Réunion d’équipe de mars      | 06/03/2026 | 09:30–11:30 | visio      | Zoom
Réunion d’équipe d’avril      | 03/04/2026 | 09:30–11:30 | visio      | Zoom
Réunion d’équipe de mai       | 22/05/2026 | 09:30–12:00 | présentiel | Espace des Corbières, Narbonne
Réunion d’équipe de juin      | 05/06/2026 | 09:30–11:30 | visio      | Zoom
Réunion d’équipe de juillet   | 03/07/2026 | 09:30–11:30 | visio      | Zoom
Réunion d’équipe de septembre | 04/09/2026 | 09:30–11:30 | visio      | Zoom
Réunion d’équipe d’octobre    | 02/10/2026 | 09:30–11:30 | visio      | Zoom
Réunion d’équipe de novembre  | 06/11/2026 | 09:30–12:00 | présentiel | Espace du Canal, Toulouse
""",
    "webinaire": """
titre                                    | date       | heures      | mode  | où
Webinaire : la parole des proches aidants | 24/09/2026 | 18:00–19:30 | visio | Zoom
""",
    "AEP": """
titre                                | date       | heures      | mode       | où
Échange de pratiques : l’annonce      | 19/03/2026 | 14:00–17:00 | présentiel | Espace du Canal, Toulouse
Échange de pratiques : les transitions | 17/09/2026 | 14:00–17:00 | présentiel | Espace des Corbières, Narbonne
""",
    "GAP": """
titre                        | date       | heures      | mode  | où
Analyse de pratiques d’octobre | 20/10/2026 | 10:00–12:00 | visio | Jitsi
""",
    "tutorat": """
titre                         | date       | heures      | mode       | où
Tutorat d’un patient partenaire | 29/10/2026 | 14:00–15:30 | présentiel | Espace du Canal, Toulouse
""",
}

# Those of the CoPil of whom the CoTec and other meetings tell: they sit in both mandates.
COPIL = (
    "Martine Fabre, Lunel",
    "Ghislaine Pélissou",
    "Irénée Valdeyron",
    "Célestine Bastide",
    "Fatoumata Keïta",
    "Marie-Odile Cazenave",
    "Idriss Benhaddou",
    "Gilles Peyronnet",
    "Firmin Balaguier",
    "Ludivine Verdeil",
    "Rachida Combarieu",
    "Ninon Massol",
    "Gaspard Ournac",
    "Tiphaine Boussaguet",
    "Joris Estrabaut",
    "Cyprien Imbert-Soulages",
)

# The meetings of the CoPil to which a whole binôme did not come.
SANS_EUX = (date(2026, 6, 18), date(2026, 9, 24))

JOURNEE = "Journée régionale du Partenariat en Santé"
ECHANGE = "Échange de pratiques : écrire ensemble"

# The regional day, held, with 60 registered, 47 present, the team besides (R7.1); and a meeting to prepare.
AVEC_ATELIERS = {
    JOURNEE: """
nature            | date       | heures      | où                             | places | inscrits | présents
journée régionale | 04/06/2026 | 09:30–16:30 | Espace des Corbières, Narbonne | 70     | 60       | 47
""",
    ECHANGE: """
nature | date       | heures      | où                       | places | inscrits | présents
AEP    | 10/12/2026 | 14:00–17:00 | Salle des Archives, Albi | 15     | 18       | 0
""",
}

ATELIERS = {
    JOURNEE: """
lettre | atelier                        | salle          | couleur | places | heures      | anime
A      | Accueillir la parole de chacun | Salle Garrigue | bleu    | 17     | 10:30–11:45 | Hélène Puygrenier
B      | Les mots pour se comprendre    | Salle Étang    | vert    | 17     | 10:30–11:45 | Mathieu Sarraméa
C      | Bâtir un projet à plusieurs    | Salle Massif   | orange  | 17     | 10:30–11:45 | Aurore Delbreil
D      | Mesurer ce qui change          | Salle Grau     | violet  | 17     | 10:30–11:45 | Karim Belaïd-Fontès
""",
    ECHANGE: """
lettre | atelier                     | salle        | couleur | places | heures | anime
A      | Relire un livret d’accueil  | Salle Vigan  | bleu    | 8      |        | Claire Bonnefous
B      | Écrire une fiche de mission | Salle Pastel | jaune   | 8      |        | Noémie Trémolières
""",
}
# Who leads besides, and is not in the annuaire
ANIMATION = {(JOURNEE, "B"): "Rose Alquier (conteuse)"}

ORDRES_DU_JOUR = {
    JOURNEE: (
        "9 h 30 : accueil et mot d’ouverture\n10 h : trois expériences de l’année\n10 h 30 : ateliers\n"
        "12 h : repas partagé\n13 h 30 : ce que les ateliers ont trouvé\n15 h : table ronde\n16 h : et maintenant ?"
    ),
    ECHANGE: "14 h : tour de table\n14 h 30 : deux ateliers d’écriture\n16 h : lecture à voix haute et suites",
    "CoPil du 4e trimestre": (
        "Demandes reçues : deux à examiner\nPoint sur les CoTec\nPréparation du CoPart de printemps\nQuestions diverses"
    ),
}
