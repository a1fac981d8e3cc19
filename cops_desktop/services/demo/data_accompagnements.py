"""The fictional accompagnements and appuis: the examples of R6.6 and their like, each at another stage of its life."""

# Structures are parted by semicolons, persons by slashes. The first structure asks.
ACCOMPAGNEMENTS = """
code | titre | nature | structures | demandé le | chargés | contacts | partenaires | thèmes | prochaine action | échéance
livret | Le livret d’accueil en dialyse, écrit à vingt mains | accompagnement | {SERVICE} ; Association Rein d’Oc | 14/10/2024 | Aurore Delbreil | Jean-Noël Escoffier | Célestine Bastide / Hubert Caussanel | maladies rénales, ETP | |
pied | Une patiente partenaire dans le programme « Bien dans ses pas » | appui ETP | CPTS des Coteaux-Ronds | 03/02/2025 | Karim Belaïd-Fontès | Valentin Lapeyrade | Anselme Cabirol | diabète, ETP | |
annonce | Coécrire avec les personnes concernées, les aidants et les équipes de huit établissements un parcours commun d’annonce du diagnostic | accompagnement | {LONGUE} ; CHU Pic-Saint-Loup ; Centre hospitalier des Deux-Rivières | 01/09/2025 | Hélène Puygrenier / Aurore Delbreil | Hermine Laborie / Léandre Gout | Bertrand d’Hautpoul / Marie-Odile Cazenave | maladies rares, cancer | réunir les huit équipes pour la mise en œuvre | 14/01/2027
had | Un patient partenaire aux côtés de l’équipe mobile | appui hors ETP | HAD Pyrénées-Cœur | 22/09/2025 | Mathieu Sarraméa | Faustin Courtiade | Gérard Lacoste-Bayle | maladies rénales | |
parent | Un parent partenaire à l’hôpital de jour | appui hors ETP | Centre hospitalier des Deux-Rivières ; Association Parents en éveil | 03/11/2025 | Claire Bonnefous | Yannick Rouquette-Delhomme | Emmanuel Capdeville | pédiatrie | |
dialyse | Le projet des usagers de la dialyse à domicile | accompagnement | {DIALYSE} | 10/11/2025 | Aurore Delbreil | Marie-Bénédicte Dardenne-Ferrand de La Tour / Toufik Espinasse | Célestine Bastide / Gédéon Abadie-Monteil | maladies rénales | débriefing avec les usagers | 30/11/2026
ifsi | Écrire ensemble les scénarios de simulation | accompagnement | IFSI du Rouergue ; IFSI de la Tour-Ronde | 17/11/2025 | Claire Bonnefous / Karim Belaïd-Fontès | Solène Vidal-Roques / Joris Estrabaut | Nour Cassagnes / Assia Guiraudie | formation initiale, simulation en santé | jouer les deux premiers scénarios | 10/11/2026
csapa | Une fiche de poste de médiateur en santé pair | appui hors ETP | CSAPA Le Gué | 12/01/2026 | Karim Belaïd-Fontès | Gaspard Ournac | Amandine Zaragosse | addictologie, pair-aidance, médiation en santé | présenter deux médiateurs pairs à l’équipe | 27/11/2026
reeduc | Un nouveau parcours de rééducation | accompagnement | Centre de rééducation La Lauze ; SSR Les Tilleuls | 02/02/2026 | Mathieu Sarraméa | Anouk Estève-Mouly | Marius Falguières | handicap, sport-santé | revoir le plan d’actions avec la nouvelle direction | 18/01/2027
diabete | Le diabète raconté à ceux qui le découvrent | appui ETP | Association Diabète en marche | 09/02/2026 | Karim Belaïd-Fontès | Ninon Massol | Omar Vayssettes | diabète, ETP | débriefing du tutorat | 30/11/2026
souffle | Un patient partenaire dans le programme « Souffle » | appui ETP | CHU Pic-Saint-Loup | 20/04/2026 | Claire Bonnefous | Côme Salvignol | Ismaël Dalbin | maladies respiratoires, ETP | troisième séance de tutorat | 01/12/2026
esat | Des travailleurs relisent les protocoles de soins | accompagnement | ESAT des Quatre-Vents | 20/04/2026 | Mathieu Sarraméa | Séverine Barthès | | handicap | |
enquete | Une enquête de satisfaction | accompagnement | Clinique de la Font-Perdue | 04/05/2026 | Lydie Castagnède-Roux | Samia Kerboua-Lassalle | | douleur | |
causse | Bâtir un projet de santé avec les habitants | accompagnement | Maison de santé du Causse-Blanc | 11/05/2026 | Mathieu Sarraméa / Noémie Trémolières | Maëlys Calmels | | premiers recours | constituer le comité de pilotage | 15/12/2026
residents | Recruter avec les résidents | accompagnement | Ehpad La Treille-Vieille | 29/06/2026 | Noémie Trémolières | Odile Bessodes | Eulalie Jalabert | vieillissement, droits des usagers | restituer le diagnostic au conseil de la vie sociale | 03/12/2026
mediatrice | Accueillir une médiatrice en santé | appui hors ETP | CPTS Entre-Garrigue-et-Étang | 31/08/2026 | Lydie Castagnède-Roux | Tiphaine Boussaguet / Sarah Bouzigues | | médiation en santé, premiers recours | premier rendez-vous avec l’équipe | 07/12/2026
parole | Un espace de parole au SAVS | accompagnement | SAVS Horizon Lozère | 01/09/2026 | | Évariste Quintard | | santé mentale | rappeler le chef de service | 20/11/2026
ethique | Des usagers au comité d’éthique | accompagnement | CHU Pic-Saint-Loup | 05/11/2026 | | Côme Salvignol | | éthique, gouvernance | passage au CoPil | 26/11/2026
institut | Un patient formateur dans chaque promotion | appui hors ETP | {INSTITUT} | 12/11/2026 | | Ahmed Nouvel | | formation initiale | passage au CoPil | 26/11/2026
"""  # noqa: E501

# `réunion`: its title; before those that the file knows, the day of the CoPil alone.
EXAMENS = """
code | réunion | le | décision | motif
livret | | 12/12/2024 | approuvée |
pied | | 20/03/2025 | approuvée |
annonce | CoPil de septembre 2025 | | approuvée | Huit établissements : deux chargées de projet.
had | CoPil de décembre 2025 | | approuvée |
parent | CoPil de décembre 2025 | | approuvée |
dialyse | CoPil de décembre 2025 | | approuvée |
ifsi | CoPil de décembre 2025 | | approuvée | Les deux instituts ensemble, plutôt que deux projets.
csapa | CoPil du 1er trimestre | | approuvée |
reeduc | CoPil du 1er trimestre | | approuvée |
diabete | CoPil du 1er trimestre | | approuvée |
souffle | CoPil du 2e trimestre | | approuvée |
esat | CoPil du 2e trimestre | | approuvée |
enquete | CoPil du 2e trimestre | | refusée | L’enquête est déjà écrite, sans usagers : le COPS reste disponible.
causse | CoPil du 2e trimestre | | reportée | Attendre que la maison de santé ait ouvert.
causse | CoPil du 3e trimestre | | approuvée |
residents | CoPil du 3e trimestre | | approuvée |
mediatrice | CoPil du 3e trimestre | | approuvée |
parole | CoPil du 3e trimestre | | reportée | Le comité demande qui, parmi les personnes suivies, porterait cet espace.
"""

# Each begins where the one before ended; the first at the request.
MOUVEMENTS = """
code | le | vers | motif
livret | 06/01/2025 | étape 1 |
livret | 10/03/2025 | étape 2 |
livret | 19/05/2025 | étape 3 |
livret | 03/11/2025 | étape 4 |
livret | 12/12/2025 | clos | Livret remis à chaque nouveau patient ; le groupe se retrouve une fois l’an.
pied | 01/04/2025 | étape 1 |
pied | 05/05/2025 | étape 2 |
pied | 09/06/2025 | étape 3 |
pied | 08/09/2025 | étape 4 |
pied | 30/09/2025 | clos | La patiente partenaire intervient à chaque cycle.
annonce | 06/10/2025 | étape 1 |
annonce | 12/01/2026 | étape 2 |
had | 08/01/2026 | étape 1 |
had | 09/02/2026 | étape 3 | Le patient partenaire était déjà connu de l’équipe : rien à identifier.
had | 25/05/2026 | étape 4 |
had | 19/06/2026 | clos | Une journée par mois avec l’équipe mobile, reconduite pour un an.
parent | 02/02/2026 | étape 1 |
parent | 09/03/2026 | étape 2 |
parent | 15/06/2026 | abandonné | L’hôpital de jour ferme à la fin de l’été ; le parent trouvé reste au vivier.
dialyse | 19/01/2026 | étape 1 |
dialyse | 23/03/2026 | étape 2 |
dialyse | 26/05/2026 | étape 3 |
dialyse | 12/10/2026 | étape 4 |
ifsi | 12/01/2026 | étape 1 |
ifsi | 16/03/2026 | étape 2 |
ifsi | 18/05/2026 | étape 3 |
csapa | 01/04/2026 | étape 1 |
csapa | 11/05/2026 | étape 2 |
csapa | 06/07/2026 | étape 3 |
csapa | 12/10/2026 | étape 2 | La personne pressentie a renoncé : retrouver un médiateur, et relire sa mission.
reeduc | 07/04/2026 | étape 1 |
reeduc | 15/06/2026 | étape 2 |
reeduc | 21/09/2026 | suspendu | Changement de direction : la nouvelle équipe reprendra le plan d’actions en janvier.
diabete | 13/04/2026 | étape 1 |
diabete | 18/05/2026 | étape 2 |
diabete | 22/06/2026 | suspendu | Congé maternité de la coordinatrice du programme.
diabete | 07/09/2026 | étape 3 | Le patient partenaire avait été trouvé avant la suspension.
diabete | 02/11/2026 | étape 4 |
souffle | 29/06/2026 | étape 1 |
souffle | 31/08/2026 | étape 2 |
souffle | 05/10/2026 | étape 3 |
esat | 15/07/2026 | étape 1 |
causse | 05/10/2026 | étape 1 |
causse | 16/11/2026 | étape 2 |
residents | 05/10/2026 | étape 1 |
"""

# Planned days that are not those computed.
PREVUS = """
code | champ | jour
annonce | fin_etape_1 | 09/01/2026
annonce | fin_etape_2 | 18/12/2026
annonce | fin_etape_3 | 30/06/2027
annonce | fin_etape_4 | 30/09/2027
ifsi | fin_etape_3 | 15/01/2027
ifsi | fin_etape_4 | 26/02/2027
csapa | fin_etape_2 | 18/12/2026
csapa | fin_etape_3 | 31/03/2027
csapa | fin_etape_4 | 30/04/2027
diabete | fin_etape_3 | 30/10/2026
diabete | fin_etape_4 | 04/12/2026
mediatrice | debut_prevu | 07/12/2026
"""

# What the checklist of a kind does not have, and what stayed open in a stage that was left.
POINTS_DE_PLUS = """
code | étape | texte
ifsi | 3 | faire relire chaque scénario par un étudiant de deuxième année
dialyse | 4 | réunir les usagers autour d’un repas
residents | 1 | rencontrer le conseil de la vie sociale
csapa | 2 | relire la fiche de poste avec la médecine du travail
"""
OUBLIES = {
    "ifsi": ("prévoir la communication",),
    "dialyse": ("faire le point à mi-parcours",),
    "souffle": ("organiser son intégration",),
}

INTERVENTIONS = """
code | date | durée | personne | note
livret | 20/01/2025 | 120 | Aurore Delbreil | Présentation au service, première visite
livret | 17/03/2025 | 90 | Aurore Delbreil | Comité de pilotage du projet
livret | 23/06/2025 | 180 | Célestine Bastide | Premier atelier d’écriture
livret | 06/10/2025 | 180 | Célestine Bastide | Relecture à voix haute
livret | 08/12/2025 | 120 | Aurore Delbreil | Bilan avec le service
pied | 14/04/2025 | 90 | Karim Belaïd-Fontès | Rencontre de l’équipe
pied | 23/06/2025 | 120 | Karim Belaïd-Fontès | Première séance de tutorat
pied | 22/09/2025 | 60 | Karim Belaïd-Fontès | Débriefing
annonce | 20/10/2025 | 150 | Hélène Puygrenier | Présentation aux huit établissements
annonce | 01/12/2025 | 180 | Aurore Delbreil | Analyse des pratiques d’annonce
annonce | 09/03/2026 | 180 | Aurore Delbreil | Premier comité de pilotage
annonce | 08/09/2026 | 240 | Hélène Puygrenier | Écriture du plan d’actions, à quarante
had | 20/01/2026 | 90 | Mathieu Sarraméa | Présentation
had | 16/03/2026 | 90 | Mathieu Sarraméa | Tutorat
had | 08/06/2026 | 60 | Mathieu Sarraméa | Débriefing
parent | 16/02/2026 | 90 | Claire Bonnefous | Présentation à l’équipe de l’hôpital de jour
parent | 30/03/2026 | 60 | Emmanuel Capdeville | Rencontre du parent et de la cadre
dialyse | 02/02/2026 | 120 | Aurore Delbreil | Présentation, visite d’un patient à domicile
dialyse | 13/04/2026 | 180 | Aurore Delbreil | Comité de pilotage : vingt priorités, cinq gardées
dialyse | 22/06/2026 | 150 | Gédéon Abadie-Monteil | Atelier des usagers
dialyse | 05/11/2026 | 90 | Aurore Delbreil | Entretiens d’évaluation
ifsi | 26/01/2026 | 120 | Claire Bonnefous | Présentation aux deux équipes
ifsi | 30/03/2026 | 180 | Karim Belaïd-Fontès | Choix des situations à jouer
ifsi | 08/06/2026 | 180 | Assia Guiraudie | Écriture du premier scénario
ifsi | 28/09/2026 | 240 | Claire Bonnefous | Écriture du deuxième, essai à blanc
csapa | 13/04/2026 | 90 | Karim Belaïd-Fontès | Rencontre de l’équipe
csapa | 01/06/2026 | 120 | Karim Belaïd-Fontès | Écriture de la fiche de poste
csapa | 19/10/2026 | 60 | Karim Belaïd-Fontès | Point après le renoncement
reeduc | 20/04/2026 | 120 | Mathieu Sarraméa | Présentation, visite des deux sites
reeduc | 06/07/2026 | 150 | Mathieu Sarraméa | Parcours dessiné avec les patients
diabete | 27/04/2026 | 90 | Karim Belaïd-Fontès | Rencontre de l’association
diabete | 21/09/2026 | 120 | Karim Belaïd-Fontès | Première séance de tutorat
diabete | 19/10/2026 | 120 | Omar Vayssettes | Deuxième séance de tutorat
souffle | 06/07/2026 | 90 | Claire Bonnefous | Présentation
souffle | 12/10/2026 | 120 | Claire Bonnefous | Première séance de tutorat
souffle | 16/11/2026 | 120 | Claire Bonnefous | Deuxième séance de tutorat
esat | 10/09/2026 | 90 | Mathieu Sarraméa | Visite des ateliers
causse | 19/10/2026 | 120 | Mathieu Sarraméa | Réunion publique, trente habitants
causse | 16/11/2026 | 90 | Noémie Trémolières | Restitution du diagnostic
residents | 19/10/2026 | 90 | Noémie Trémolières | Rencontre de la direction
residents | 09/11/2026 | 60 | Eulalie Jalabert | Échange avec le conseil de la vie sociale
"""

BESOINS = {
    "livret": "Réécrire le livret remis avant la première séance, avec ceux qui l’ont reçu.",
    "annonce": "Que la première annonce se passe de la même façon partout, et que chacun y ait eu son mot à dire.",
    "parent": "Qu’un parent accueille les parents dont l’enfant entre à l’hôpital de jour.",
    "dialyse": "Un projet des usagers, écrit par eux, pour le prochain projet d’établissement.",
    "ifsi": "Des scénarios de simulation écrits avec des patients, et joués avec eux.",
    "csapa": "Écrire à plusieurs la fiche de poste d’un médiateur en santé pair, puis préparer l’équipe à son arrivée.",
    "reeduc": "Redessiner le parcours, du séjour complet à l’activité physique en ville.",
    "residents": "Que des résidents prennent part aux entretiens d’embauche des aides-soignants.",
    "ethique": "Faire entrer deux usagers au comité d’éthique, et préparer leur accueil.",
    "institut": "Un patient formateur par promotion, choisi et préparé avec l’institut.",
    "parole": "Ouvrir un espace de parole animé par les personnes suivies.",
}

# code → field of a project → its text
TEXTES = {
    "ifsi": {
        "contexte": "Deux instituts jouent chaque année trente situations de simulation. Les patients y sont des "
        "mannequins ou des comédiens ; aucun scénario n’a été écrit avec des personnes concernées.",
        "diagnostic": "Équipes volontaires, calendriers différents. Les étudiants demandent des situations d’annonce "
        "et de refus de soins. Deux patientes formatrices sont prêtes à écrire.\n\n"
        "Crainte des formateurs : que la simulation devienne un témoignage. Elle a été parlée en équipe.",
        "plan": "1. Choisir six situations (mars).\n2. Écrire deux scénarios par trimestre, à quatre mains.\n"
        "3. Les jouer à blanc, puis avec les étudiants.\n4. Recueillir leurs retours le jour même.",
        "livrables": "Six scénarios, leur grille de débriefing, un guide d’une page pour les formateurs.",
    },
    "dialyse": {
        "contexte": "Cent quarante patients dialysent chez eux dans l’Aude. Ils se connaissent peu.",
        "diagnostic": "Le conseil des usagers existe sur le papier. Vingt entretiens : on veut être prévenu des "
        "changements de matériel, et parler à quelqu’un qui est passé par là.",
        "plan": "Cinq priorités, chacune portée par un usager et un soignant.",
        "livrables": "Le projet des usagers (douze pages), une permanence téléphonique entre pairs.",
        "evaluation": "Quatre priorités sur cinq tenues. La permanence reçoit trois appels par semaine ; "
        "le débriefing dira ce que l’établissement reprend.",
    },
    "csapa": {
        "contexte": "Le CSAPA a obtenu un poste de médiateur et ne sait pas comment l’écrire.",
        "diagnostic": "L’équipe confond médiateur, pair-aidant et éducateur. Les usagers voudraient quelqu’un qui "
        "les accompagne aux rendez-vous.",
        "plan": "Fiche de poste, recherche d’un médiateur, deux demi-journées pour l’équipe.",
        "livrables": "Fiche de poste et parcours d’intégration.",
    },
    "residents": {
        "contexte": "Douze embauches par an, et des résidents qui découvrent les nouveaux visages le matin même.",
    },
    "annonce": {
        "contexte": "Huit établissements, huit façons d’annoncer. Les associations reçoivent les mêmes plaintes "
        "partout : trop vite, debout, sans suite.",
        "diagnostic": "Trois établissements ont une infirmière d’annonce, cinq n’en ont pas.",
    },
}

CAPACITES = """
année | accompagnement | appui hors ETP | appui ETP
2025  | 6              | 7              | 5
2026  | 7              | 6              | 5
"""

# A document is a text of the file that it was, joined on its day.
DOCUMENTS = {
    ("ifsi", "Scénario 1 - annoncer une chute.txt", "15/06/2026"): (
        "Scénario 1 : annoncer une chute\n\n"
        "Lieu : une chambre, un soir. Personnages : Mme Sabatier, sa fille au téléphone, une étudiante.\n"
        "Écrit à quatre mains par une patiente formatrice et une cadre formatrice.\n"
    ),
    ("ifsi", "Grille de débriefing.csv", "28/09/2026"): "moment;question\nà chaud;Qu’avez-vous ressenti ?\n",
    ("dialyse", "Projet des usagers.txt", "05/10/2026"): (
        "Le projet des usagers\n\n1. Être prévenu des changements de matériel.\n"
        "2. Pouvoir parler à quelqu’un qui est passé par là.\n"
    ),
}
