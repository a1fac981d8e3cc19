"""What the fictional annuaire gained over the year: projects, requests, other spellings, a list that was received."""

# The themes are those of the persons; structures are parted by semicolons.
PROJETS = """
titre | structures | thèmes | début | fin | publié le | publié où
Le livret d’accueil en dialyse, écrit à vingt mains | {SERVICE} ; Association Rein d’Oc | maladies rénales, ETP | 06/01/2025 | 12/12/2025 | 12/02/2026 | lettre d’information du COPS, n° 14
Des patients formateurs en simulation | IFSI du Rouergue ; IFSI de la Tour-Ronde | formation initiale, simulation en santé | 09/09/2024 | 19/06/2026 | 08/10/2026 | journée régionale du Partenariat en Santé
Un parent partenaire à l’hôpital de jour | Centre hospitalier des Deux-Rivières ; Association Parents en éveil | pédiatrie | 02/02/2026 | | |
Médiation en santé : une fiche de poste entre pairs | CSAPA Le Gué | addictologie, pair-aidance, médiation en santé | 01/04/2026 | 31/03/2027 | |
Les résidents prennent part aux recrutements | Ehpad Belle-Rive ; Ehpad La Treille-Vieille | vieillissement, droits des usagers | 15/09/2025 | 30/06/2026 | |
Reprendre une activité physique, ensemble | Centre de rééducation La Lauze | handicap, sport-santé | 12/01/2026 | | |
Une charte du répit, par les aidants | Plateforme de répit Les Oliviers bleus ; Fédération des aidants d’Oc | répit | | | |
Des usagers au comité d’éthique | CHU Pic-Saint-Loup | éthique, gouvernance | 05/10/2026 | | |
"""  # noqa: E501

DESCRIPTIONS = {
    "Le livret d’accueil en dialyse, écrit à vingt mains": "Dix patients et dix soignants ont réécrit le livret remis "
    "avant la première séance : six ateliers, deux relectures à voix haute, une version illustrée.",
    "Des patients formateurs en simulation": "Scénarios co-écrits par des patients formateurs et des cadres, joués "
    "avec les étudiants de deuxième année ; évaluation faite avec la faculté.",
    "Médiation en santé : une fiche de poste entre pairs": "Écrire à plusieurs la fiche de poste d’un médiateur en "
    "santé pair, puis préparer l’équipe à son arrivée.",
}

# `état`: as the charter of R2.9 words it. Structures and persons as elsewhere; `close`: the day it was closed.
DEMANDES = """
code | demandé le | structure | demandeur | profils | thèmes | territoire | période | état | close
ifsi | 17/11/2026 | IFSI de la Tour-Ronde | Joris Estrabaut, directeur adjoint | formateur | formation initiale, simulation en santé | Ariège, Haute-Garonne | mars à mai 2027 | reçue |
ethique | 05/11/2026 | CHU Pic-Saint-Loup | Secrétariat du comité d’éthique | RU | éthique | Montpellier et alentour | à partir de janvier 2027 | recherche en cours |
diabete | 12/10/2026 | CPTS des Coteaux-Ronds | Valentin Lapeyrade, pharmacien | ressource | diabète | Ariège, Tarn | novembre et décembre 2026 | personnes contactées |
livret | 08/06/2026 | Clinique de la Font-Perdue | Samia Kerboua-Lassalle, cadre de santé | ressource, aidant | douleur | Gard | été 2026 | satisfaite | 03/09/2026
film | 20/04/2026 | | Une étudiante en communication | accompagnée | santé mentale | toute la région | mai 2026 | sans suite | 28/04/2026
"""  # noqa: E501

BESOINS = {
    "ifsi": "Deux patients partenaires formateurs pour une journée de simulation avec les étudiants de deuxième année",
    "ethique": "Un représentant des usagers pour siéger au comité d’éthique, quatre séances par an",
    "diabete": "Un patient partenaire ressource diabétique pour témoigner dans un groupe d’éducation thérapeutique",
    "livret": "Relire le livret « Ma douleur, mes mots » avec des personnes concernées",
    "film": "Une personne accompagnée qui accepte d’être filmée pour un mémoire",
}

ISSUES = {
    "livret": "Deux relectures en juillet et en août ; la clinique souhaite recommencer l’an prochain.",
    "film": "Droit à l’image sans garantie : l’équipe n’a proposé personne, et l’a écrit à la demandeuse.",
}

PROPOSITIONS = """
demande | personne | état | contactée le | réponse le
ethique | Philomène Aussenac | à contacter | |
ethique | Rachida Combarieu | à contacter | |
ethique | Firmin Balaguier | contactée | 16/11/2026 |
diabete | Anselme Cabirol | d’accord | 15/10/2026 | 19/10/2026
diabete | Ninon Massol | a décliné | 15/10/2026 | 16/10/2026
diabete | Karim Belaïd-Fontès | contactée | 02/11/2026 |
livret | Martine Fabre, Millau | mise en relation | 10/06/2026 | 12/06/2026
livret | Ludivine Verdeil | mise en relation | 10/06/2026 | 15/06/2026
livret | Marius Falguières | a décliné | 10/06/2026 | 22/06/2026
"""

NOTES_DES_PROPOSITIONS = {
    ("diabete", "Ninon Massol"): "Pas avant février ; à rappeler pour un autre groupe.",
    ("diabete", "Anselme Cabirol"): "D’accord pour deux séances, le jeudi.",
}

# Spellings met in lists and confirmed; parted by semicolons.
AUTRES_NOMS = """
structure                            | autres noms
CHU Pic-Saint-Loup                   | CHU de Pic Saint Loup ; Pic-St-Loup (CHU)
{INSTITUT}                           | Institut des métiers du soin ; IRMSA Occitanie
Centre hospitalier des Deux-Rivières | CH Deux Rivières
Fédération des aidants d’Oc          | Féd. des aidants d’Occitanie
URPS Garonne                         | URPS médecins Garonne
"""

RECHERCHES = """
nom | champ | valeurs
Patients partenaires du Tarn | profils | ressource, formateur, chercheur
Patients partenaires du Tarn | departements | 81
Aidants à l’est | profils | aidant
Aidants à l’est | localisations | Est
Formateurs qui acceptent que leur e-mail paraisse | profils | formateur
Formateurs qui acceptent que leur e-mail paraisse | consentements | e-mail
"""

# A list that a structure sent, taken in as it was: three persons whom the annuaire may already have, under other
# spellings, and a structure likewise. Nobody decided yet.
LISTE_RECUE = """
nom            | prénom  | e-mail                        | téléphone      | commune                  | code postal
Lapeyrade      | Valantin |                              | 06 00 00 01 07 | Saint-Girons             | 09200
Dufaur-Lescure | Coralie | coralie.dufaur@exemple.fr     | 05 36 49 00 11 | Bagnols-sur-Cèze         | 30200
Vayssette      | Omar    |                               |                | Villefranche-de-Rouergue | 12200
"""
STRUCTURE_RECUE = ("Diabète en Marche (association)", "Rodez", "12000", "association", "diabete.rodez@exemple.fr")
