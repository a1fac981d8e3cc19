"""The fictional year's payments: when forms were made, how far each batch went, and what had to be set right."""

# One batch a quarter. An empty cell: that step was not taken. « 20/10/2026 : 6 »: by the first six, in French order.
VAGUES = """
année | jusqu’au   | validé le  | signé le       | transmis le    | payé le
2025  | 31/12/2025 | 12/01/2026 | 23/01/2026     | 29/01/2026     | 20/02/2026
2026  | 31/03/2026 | 09/04/2026 | 21/04/2026     | 28/04/2026     | 20/05/2026
2026  | 30/06/2026 | 07/07/2026 | 21/07/2026     | 31/08/2026     | 18/09/2026
2026  | 30/09/2026 | 08/10/2026 | 20/10/2026 : 6 | 30/10/2026 : 3 |
2026  | 31/10/2026 |            |                |                |
"""

# What came to light after a batch (its last day), as a correction of an attendance that was already paid.
CORRECTIONS = """
après      | cotec   | titre    | personne           | connexions  | notes
31/03/2026 | dialyse | Séance 1 | Perrine Mondoulet  | 10:00–11:20 | Départ à 11 h 20, retrouvé dans le rapport Teams.
30/09/2026 | pédia   | Séance 3 | Œlle Saint-Gaudens | 14:00–15:28 | Départ à 15 h 28, retrouvé dans le rapport Zoom.
"""

# A journey handed in after later ones were already on a form (R5.7).
TRAJETS_EN_RETARD = """
après      | cotec   | titre    | personne             | km
30/09/2026 | dialyse | Séance 2 | Gérard Lacoste-Bayle | 560
"""

# A form cancelled when the letter came back, and made again with the right address.
ANNULATIONS = """
après      | personne         | motif                                               | le         | nouvelle adresse
30/06/2026 | Irénée Valdeyron | courrier revenu, état refait à la nouvelle adresse | 15/07/2026 | 8 quai des Tanneurs
"""
