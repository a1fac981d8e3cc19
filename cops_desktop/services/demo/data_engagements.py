"""The fictional CoPart and CoPil: how charters were signed over the years, what was contributed, who piloted."""

# When a member signed, and when they resigned: each way is given to several members, some days apart.
PARCOURS = """
nom           | signés                             | résilié
fidèle        | 06/03/2023, 20/02/2025             |
en retard     | 14/11/2022, 09/12/2024             |
en avance     | 16/01/2023, 16/12/2024, 02/11/2026 |
à renouveler  | 13/01/2025                         |
arrivé        | 03/03/2025                         |
échu          | 15/05/2023                         |
parti         | 10/02/2025                         | 04/05/2026
nouveau       | 07/09/2026                         |
"""

# Given in turn to those who stand for a structure, then to those who sign in their own name.
TOUR = (
    "fidèle", "fidèle", "à renouveler", "fidèle", "en retard", "arrivé", "en avance", "fidèle", "arrivé", "échu",
    "fidèle", "parti", "nouveau",
)  # fmt: skip
# Of those who sit in the CoPil: engaged when its mandates began.
TOUR_DU_COPIL = ("fidèle", "en avance", "fidèle", "en retard", "fidèle")
EN_LEUR_NOM = 46  # persons besides those who stand for a structure
DEUX_FOIS = 4  # of those who stand for a structure, who signed in their own name too

# Permanent guests (R3.7): the institutions exist, the persons do not.
INVITES = """
structure            | sigle | commune     | code postal | type        | prénom  | nom      | fonction
ARS Occitanie        | ARS   | Montpellier | 34000       | organisme   | Solange | Térondel | chargée de mission
Savoir(s) Patient(s) |       | Toulouse    | 31000       | association | Aurèle  | Mirepoix | coordinateur
"""

MANDATS = """
code     | début      | fin        | appel      | validation | validé     | votants
premier  | 01/06/2023 | 31/01/2025 | 03/04/2023 | tacite     | 22/05/2023 |
présent  | 01/02/2025 |            | 02/12/2024 | vote       | 20/01/2025 | 52
prochain | 01/02/2027 |            | 02/11/2026 |            |            |
"""
PAIRES_DU_VOTE = 17  # for 14 places (R4.2)
# Of the present mandate: one who was replaced, one who left and was not, a binôme whom nobody has seen of late.
REMPLACE, PERDU, ABSENT = 5, 9, 12
REMPLACE_LE, PERDU_LE = "31/03/2026", "30/06/2026"
VOLONTAIRES = 30
COMPOSES = 4  # binômes of the next mandate that the team has put together already
ACTIONS = ("Webinaire des proches aidants", "Stand de la journée régionale", "Échange de pratiques d’automne")

CONTRIBUTIONS = """
nature | description
partage d’expérience | Témoignage dans la lettre d’information
partage d’expérience | Présentation à la journée régionale
CoTec ou autre groupe de travail, co-rédaction | Relecture du guide d’accueil des parents
co-organisation ou animation d’un évènement | Animation d’une table ronde
partage d’expérience | Intervention dans un webinaire
soutien logistique ou mise à disposition de personnes | Prêt d’une salle pour une séance
autre | Diffusion de l’appel à participer au baromètre
"""

# The kind of profile, or of structure, and as who its people are asked.
CIBLES = """
mot          | cible
asso         | associations d’usagers
RU           | associations d’usagers
ressource    | usagers partenaires
formateur    | usagers partenaires
chercheur    | usagers partenaires
aidant       | usagers partenaires
accompagnée  | usagers partenaires
vulnérabilité | usagers partenaires
sanitaire    | professionnels sanitaire
médico       | professionnels médico-social
social       | professionnels social
autre        | formation initiale et continue
"""
CAMPAGNES = """
année | du         | au
2025  | 03/03/2025 | 18/04/2025
2026  | 02/03/2026 | 17/04/2026
"""
