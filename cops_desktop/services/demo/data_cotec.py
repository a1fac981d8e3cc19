"""The fictional CoTec of 2026: their members with the conditions of R5.5, their meetings, and who came."""

from datetime import date

# The day that the demo lives on.
DEMO_DAY = date(2026, 11, 22)

COTECS = """
code | sujet | début | fin | copilote CoPil | copilote équipe | publié le
pédia | Partenariat en pédiatrie | 01/02/2026 | 31/01/2027 | Martine Fabre, Lunel | Claire Bonnefous |
recours | Premiers recours | 01/10/2026 | 30/09/2027 | Ghislaine Pélissou | Mathieu Sarraméa |
pairs | Pair-aidance en santé mentale | 01/11/2025 | 31/10/2026 | Irénée Valdeyron | Karim Belaïd-Fontès | 09/11/2026
dialyse | Décider ensemble en dialyse | 05/01/2026 | 18/12/2026 | Célestine Bastide | Aurore Delbreil |
"""

LIVRABLES = {
    "pédia": "Guide d’accueil des parents partenaires dans les services de pédiatrie",
    "recours": "Boîte à outils « accueillir un patient partenaire » pour les maisons et centres de santé",
    "pairs": "Fiche de poste et parcours d’intégration du pair-aidant",
    "dialyse": "Livret d’aide à la décision partagée, relu par des patients dialysés",
}

NOTES = {
    "pairs": "Le groupe a souhaité deux séances de plus et un petit groupe de rédaction, "
    "en accord avec le CoPil du 12/03/2026.",
    "recours": "Deux places gardées pour des usagers de la Lozère et du Lot.",
}

# Cents. Without CoTec: the COPS as a whole.
ENVELOPPES = """
année | cotec   | montant
2025  | pairs   | 210000
2026  |         | 2100000
2026  | pédia   | 480000
2026  | recours | 250000
2026  | pairs   | 800000
2026  | dialyse | 480000
"""

# Times: planned, then really held when they differed. `où`: the place, the tool of a remote meeting, or both.
RENCONTRES = {
    "pédia": """
titre    | date       | heures      | réelles     | mode       | où
Séance 1 | 10/02/2026 | 09:30–12:30 |             | présentiel | Salle des Fontaines, Albi
Séance 2 | 10/03/2026 | 09:30–16:30 |             | présentiel | Espace des Corbières, Narbonne
Séance 3 | 16/06/2026 | 14:00–16:00 | 14:00–16:01 | visio      | Zoom
Séance 4 | 24/11/2026 | 14:00–16:00 |             | visio      | Zoom
Séance 5 | 10/12/2026 | 09:30–16:30 |             | présentiel | Espace des Corbières, Narbonne
Séance 6 | 19/01/2027 | 14:00–16:00 |             | visio      | Zoom
""",
    "recours": """
titre    | date       | heures      | réelles     | mode       | où
Séance 1 | 08/10/2026 | 14:00–15:30 | 14:00–15:50 | visio      | Teams
Séance 2 | 12/11/2026 | 09:30–12:30 |             | présentiel | Maison des Remparts, Carcassonne
Séance 3 | 15/12/2026 | 14:00–16:00 |             | visio      | Teams
Séance 4 | 14/01/2027 | 09:30–12:30 |             | mixte      | Espace du Canal, Toulouse + Teams
Séance 5 | 11/02/2027 | 14:00–16:00 |             | visio      | Teams
Séance 6 | 11/03/2027 | 09:30–16:30 |             | présentiel | Maison des Remparts, Carcassonne
""",
    "pairs": """
titre          | date       | heures      | réelles     | mode       | où
Séance 1       | 18/11/2025 | 14:00–16:00 |             | visio      | Zoom
Séance 2       | 16/12/2025 | 14:00–16:00 |             | visio      | Zoom
Séance 3       | 20/01/2026 | 09:30–16:30 |             | présentiel | Espace du Canal, Toulouse
Séance 4       | 17/02/2026 | 14:00–17:00 |             | visio      | Zoom
Séance 5       | 17/03/2026 | 12:30–14:00 |             | téléphone  | pont téléphonique
Séance 6       | 21/04/2026 | 09:30–13:15 |             | mixte      | Salle de la Treille, Montpellier + Zoom
Petit groupe 1 | 05/05/2026 | 18:00–19:30 |             | visio      | Zoom
Séance 7       | 19/05/2026 | 13:30–18:15 |             | visio      | Zoom
Séance 8       | 09/06/2026 | 09:30–11:15 |             | présentiel | Espace du Canal, Toulouse
Petit groupe 2 | 09/06/2026 | 11:15–12:45 |             | présentiel | Espace du Canal, Toulouse
Petit groupe 3 | 30/06/2026 | 18:00–19:30 | 18:00–19:50 | visio      | Zoom
Petit groupe 4 | 08/09/2026 | 12:30–13:45 |             | téléphone  | pont téléphonique
""",
    "dialyse": """
titre    | date       | heures      | réelles     | mode       | où
Séance 1 | 13/01/2026 | 10:00–12:00 |             | visio      | Teams
Séance 2 | 24/03/2026 | 10:00–16:00 |             | présentiel | Maison des Remparts, Carcassonne
Séance 3 | 12/05/2026 | 18:00–19:15 |             | téléphone  | pont téléphonique
Séance 4 | 02/07/2026 | 09:30–12:30 |             | mixte      | Salle de la Treille, Montpellier + Teams
Séance 5 | 22/09/2026 | 14:00–16:30 | 14:05–16:35 | visio      | Teams
Séance 6 | 20/10/2026 | 09:30–12:30 |             | présentiel | Salle du Viaduc, Rodez
Séance 7 | 08/12/2026 | 14:00–16:00 |             | visio      | Teams
""",
}

# Situations (R5.5): payé (asked, may be paid, statement signed) · sans attestation · employeur (paid by their employer)
# · empêché (asked, may not be paid) · bénévole (did not ask).
# `séances`: a letter a meeting, in the order above. P présent · S sur place · V visio · T téléphone · E excusé
# · A absent · R excusé with a retour · ? à saisir · a dot: not concerned.
MEMBRES = {
    "pédia": """
personne                   | rôle   | situation        | demande    | depuis     | jusqu’au   | séances
Marie-Odile Cazenave       | membre | payé             | 05/02/2026 |            |            | PPP???
Idriss Benhaddou           | membre | employeur        | 05/02/2026 |            |            | PPP???
Œlle Saint-Gaudens         | membre | payé             | 05/03/2026 |            |            | PEP???
Bertrand d’Hautpoul        | membre | payé             | 09/02/2026 |            |            | PPR???
Jean-Noël Escoffier        | membre | employeur        | 10/02/2026 |            |            | EPP???
Clémence Arribat           | membre | payé             | 05/02/2026 |            |            | PPA???
Fatoumata Keïta            | membre | payé             | 12/02/2026 |            |            | PRP???
Gilles Peyronnet           | membre | payé             | 03/02/2026 |            |            | PPT???
Solène Vidal-Roques        | membre | bénévole         |            |            |            | PPP???
Nadège Pouzoulet           | membre | sans attestation | 10/02/2026 |            |            | PPP???
Martine Fabre, Millau      | membre | payé             | 02/03/2026 |            |            | EPP???
Yannick Rouquette-Delhomme | membre | employeur        | 10/02/2026 |            |            | APP???
Inès Carrière-Ould Saïd    | membre | empêché          | 11/02/2026 |            |            | PPE???
Sylvain Maurensac          | expert | bénévole         |            | 01/03/2026 | 30/06/2026 | .PP...
""",
    "recours": """
personne               | rôle   | situation | demande    | depuis     | jusqu’au   | séances
Gilles Peyronnet       | membre | payé      | 01/10/2026 |            |            | P?????
Pol Delmas             | membre | payé      | 05/10/2026 |            |            | P?????
Zoé Ardourel           | membre | employeur | 05/10/2026 |            |            | P?????
Firmin Balaguier       | membre | payé      | 02/10/2026 |            |            | P?????
Odile Bessodes         | membre | payé      | 08/10/2026 |            |            | P?????
Tiphaine Boussaguet    | membre | employeur | 08/10/2026 |            |            | P?????
Anselme Cabirol        | membre | payé      | 02/10/2026 |            |            | E?????
Maëlys Calmels         | membre | payé      | 08/10/2026 |            |            | P?????
Linh Cantagrel-Nguyen  | membre | payé      | 06/10/2026 |            |            | P?????
Joris Estrabaut        | membre | bénévole  |            |            |            | P?????
Roseline Ginestet      | membre | empêché   | 08/10/2026 |            |            | R?????
Malik Houssat          | membre | employeur | 05/10/2026 |            |            | A?????
Élise Castelnau        | membre | payé      | 08/10/2026 |            |            | P?????
Samia Kerboua-Lassalle | membre | bénévole  |            |            |            | P?????
Victorine Izarn        | expert | bénévole  |            | 01/12/2026 | 28/02/2027 | ..???.
""",
    "pairs": """
personne                | rôle            | situation        | demande    | depuis     | jusqu’au   | séances
Fatoumata Keïta         | membre          | payé             | 12/11/2025 |            |            | PPPPPVPPPPPT
Noémie Trémolières      | membre          | payé             | 12/11/2025 |            |            | PPPPPSPPPPPP
Honorine Lagarrigue     | membre          | payé             | 20/11/2025 |            |            | PEPPPV.PR...
Thibault Madaule        | membre          | payé             | 12/11/2025 |            |            | PPPPASPPPPPP
Sixtine Negrevergne     | membre          | payé             | 14/11/2025 |            |            | PPPEPSPPPPEP
Gaspard Ournac          | membre          | employeur        | 18/11/2025 |            |            | PPPPPV.PP...
Ombeline Pagès-Sinclair | membre          | sans attestation | 15/01/2026 |            |            | EPPPPS.PP...
Évariste Quintard       | membre          | employeur        | 18/11/2025 |            |            | PPPPPE.PP...
Joséphine Raynaldy      | membre          | bénévole         |            |            |            | PAPPPS.EP...
Côme Salvignol          | membre          | employeur        | 18/11/2025 |            |            | PPEPPS.PA...
Appoline Teyssèdre      | membre          | empêché          | 18/11/2025 |            |            | PPPRPT.PP...
Llorenç Ubach           | membre          | bénévole         |            |            |            | APPPPP.PP...
Irénée Valdeyron        | membre          | payé             | 12/11/2025 |            |            | PPPPPSPPPPPP
Amandine Zaragosse      | membre          | payé             | 17/11/2025 |            |            | PPPPPSPRPPPE
Inès Carrière-Ould Saïd | membre          | employeur        | 18/11/2025 |            |            | PPPPEV.PP...
Linh Cantagrel-Nguyen   | membre          | payé             | 12/01/2026 |            |            | EPPPPV.PP...
Donatien Hébrail        | membre          | bénévole         |            |            | 31/03/2026 | PPAEP.......
Nour Cassagnes          | expert rémunéré | payé             | 07/04/2026 | 15/04/2026 | 31/05/2026 | .....SPP....
""",
    "dialyse": """
personne                                    | rôle   | situation        | demande    | depuis     | jusqu’au   | séances
Gédéon Abadie-Monteil                       | membre | payé             | 08/01/2026 |            |            | PPPVPE?
Célestine Bastide                           | membre | payé             | 08/01/2026 |            |            | PPPSPP?
Hubert Caussanel                            | membre | payé             | 13/01/2026 |            |            | PPPSPP?
Marie-Bénédicte Dardenne-Ferrand de La Tour | membre | employeur        | 13/01/2026 |            |            | PPEVPP?
Toufik Espinasse                            | membre | employeur        | 13/01/2026 |            |            | PPPVAP?
Gaëlle Fabrègues                            | membre | bénévole         |            |            |            | EPPSPE?
Anthéa Gayraud-Lopes                        | membre | sans attestation | 02/04/2026 |            |            | PPPVPP?
Gérard Lacoste-Bayle                        | membre | payé             | 08/01/2026 |            |            | PPPSPP?
Perrine Mondoulet                           | membre | payé             | 09/01/2026 |            |            | PPRVPP?
Ahmed Nouvel                                | membre | empêché          | 14/01/2026 |            |            | PAPVPE?
Bertrand d’Hautpoul                         | membre | payé             | 08/01/2026 |            |            | PPPPPP?
Jean-Noël Escoffier                         | membre | employeur        | 15/01/2026 |            |            | PEPSPP?
Cyprien Imbert-Soulages                     | expert | bénévole         |            | 01/06/2026 | 30/09/2026 | ...SP..
""",
}

# The structure refunds the journeys itself (R5.7).
FRAIS_PAR_STRUCTURE = (
    ("recours", "Tiphaine Boussaguet"),
    ("pairs", "Évariste Quintard"),
    ("dialyse", "Marie-Bénédicte Dardenne-Ferrand de La Tour"),
    ("pédia", "Yannick Rouquette-Delhomme"),
)

# What the letters of MEMBRES do not say.
PARTICULARITES = {
    "pédia": """
titre    | personne             | champ         | valeur
Séance 1 | Marie-Odile Cazenave | km            | 480
Séance 1 | Marie-Odile Cazenave | trajet        | Tarbes – Albi – Tarbes
Séance 2 | Marie-Odile Cazenave | km            | 320
Séance 2 | Marie-Odile Cazenave | trajet        | Tarbes – Narbonne – Tarbes (retour en covoiturage)
Séance 2 | Marie-Odile Cazenave | demi-journées | matin
Séance 3 | Marie-Odile Cazenave | connexions    | 14:02–14:40, 14:46–16:01
Séance 2 | Bertrand d’Hautpoul  | demi-journées | matin, après-midi
Séance 2 | Jean-Noël Escoffier  | déjà rétribué | non
Séance 2 | Jean-Noël Escoffier  | notes         | Venu sur un jour de congé.
Séance 2 | Clémence Arribat     | demi-journées | matin
Séance 2 | Clémence Arribat     | connexions    | 09:30–12:10
Séance 2 | Fatoumata Keïta      | inscription   | annulé
Séance 3 | Œlle Saint-Gaudens   | connexions    | 14:00–16:01
Séance 3 | Jean-Noël Escoffier  | connexions    | 14:05–16:01
Séance 3 | Gilles Peyronnet     | connexions    | 14:00–16:01
Séance 2 | Nadège Pouzoulet     | connexions    | 14:10–15:05
Séance 2 | Nadège Pouzoulet     | notes         | Arrivée après le rendez-vous de son fils : moins d’une heure.
Séance 1 | Idriss Benhaddou     | notes         | A présenté la démarche de son établissement.
""",
    "recours": """
titre    | personne         | champ         | valeur
Séance 1 | Odile Bessodes   | connexions    | 14:00–14:40, 15:20–15:50
Séance 1 | Firmin Balaguier | durée retenue | 1:50 ; coupure du réseau pendant cinq minutes
Séance 1 | Pol Delmas       | mode          | téléphone
""",
    "pairs": """
titre          | personne            | champ         | valeur
Séance 1       | Irénée Valdeyron    | hors logiciel | payé avec le tableau de suivi, virement de décembre 2025
Séance 1       | Sixtine Negrevergne | hors logiciel | payé avec le tableau de suivi, virement de décembre 2025
Séance 3       | Irénée Valdeyron    | cv            | 7
Séance 3       | Irénée Valdeyron    | notes         | Véhicule de remplacement.
Séance 3       | Gaspard Ournac      | déjà rétribué | non
Séance 4       | Thibault Madaule    | connexions    | 14:00–15:28
Séance 4       | Amandine Zaragosse  | connexions    | 14:00–15:10, 15:12–16:02, 16:20–17:00
Séance 4       | Noémie Trémolières  | durée retenue | 3:00 ; ligne coupée cinq minutes
Séance 5       | Appoline Teyssèdre  | retour        | 27/03/2026 ; Merci pour le compte rendu, très clair.
Séance 6       | Llorenç Ubach       | notes         | À distance ou sur place ? À demander.
Séance 8       | Gaspard Ournac      | demi-journées | matin
Petit groupe 3 | Thibault Madaule    | durée retenue | 1:35 ; a tenu la salle d’attente avant l’ouverture
""",
    "dialyse": """
titre    | personne             | champ         | valeur
Séance 2 | Gérard Lacoste-Bayle | km            | à venir
Séance 2 | Célestine Bastide    | demi-journées | matin, après-midi
Séance 2 | Anthéa Gayraud-Lopes | demi-journées | après-midi
Séance 2 | Toufik Espinasse     | déjà rétribué | non
Séance 5 | Gaëlle Fabrègues     | connexions    | 14:05–15:00
Séance 4 | Hubert Caussanel     | cv            | 5
Séance 6 | Perrine Mondoulet    | notes         | Repartie avec la voiture de Célestine Bastide.
Séance 6 | Perrine Mondoulet    | km            | 310
""",
}

# Cents.
FRAIS = {
    "pédia": """
titre    | personne             | nature        | montant | justificatif
Séance 2 | Marie-Odile Cazenave | péage         | 1240    | n° 3
Séance 1 | Bertrand d’Hautpoul  | stationnement | 450     | n° 1
Séance 2 | Gilles Peyronnet     | péage         | 2180    | n° 2
Séance 2 | Sylvain Maurensac    | train         | 3760    | billet du 10/03
""",
    "pairs": """
titre    | personne                | nature        | montant | justificatif
Séance 3 | Linh Cantagrel-Nguyen   | autre         | 360     | tickets de métro
Séance 3 | Ombeline Pagès-Sinclair | train         | 6120    | e-billet, aller et retour
Séance 3 | Évariste Quintard       | péage         | 1990    | n° 7
Séance 6 | Thibault Madaule        | train         | 5480    | e-billet, aller et retour
Séance 8 | Amandine Zaragosse      | péage         | 2620    | n° 4
Séance 8 | Amandine Zaragosse      | stationnement | 900     | n° 5
""",
    "dialyse": """
titre    | personne             | nature | montant | justificatif
Séance 2 | Célestine Bastide    | péage  | 1480    | n° 1
Séance 2 | Gérard Lacoste-Bayle | péage  | 3350    | n° 2
Séance 4 | Hubert Caussanel     | péage  | 1170    | n° 6
Séance 4 | Gaëlle Fabrègues     | autre  | 340     | tickets de tramway
Séance 6 | Célestine Bastide    | péage  | 2240    | n° 9
""",
}

TRAVAUX = {
    "pédia": """
personne | date | intitulé | vacations | décidé le | décidé par
Marie-Odile Cazenave | 30/06/2026 | relecture du guide d’accueil | 1 | 03/07/2026 | Claire Bonnefous
Clémence Arribat | 25/08/2026 | fiche « premier contact avec les parents » | 2 | 03/09/2026 | Claire Bonnefous
Fatoumata Keïta | 16/11/2026 | trame d’entretien avec les familles | 2 |  |
""",
    "pairs": """
personne            | date       | intitulé                          | vacations | décidé le  | décidé par
Thibault Madaule    | 15/07/2026 | rédaction de la fiche de poste    | 3         | 28/08/2026 | Karim Belaïd-Fontès
Honorine Lagarrigue | 20/07/2026 | témoignage écrit pour le livrable | 1         | 28/08/2026 | Karim Belaïd-Fontès
""",
    "dialyse": """
personne             | date       | intitulé                | vacations | décidé le  | décidé par
Gérard Lacoste-Bayle | 05/06/2026 | illustrations du livret | 2         | 12/06/2026 | Aurore Delbreil
""",
}

# The small group that follows a plenary on the same morning: nobody comes twice.
MEME_JOUR = ("Petit groupe 2",)

RETOURS = (
    "Bien reçu, rien à ajouter ; je serai là la prochaine fois.",
    "Il manque la question des déplacements pour les familles éloignées.",
    "D’accord avec le relevé de décisions. Je propose de relire la deuxième partie.",
    "Le mot « usager » gêne une partie de nos adhérents : peut-on en reparler ?",
)
