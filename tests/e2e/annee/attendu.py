"""The figures of the year, worked out by hand from the charter before the program was run.

Scales: the charter of 22/07/2025. A vacation is 90 €. At a distance: up to 90 min half a vacation, above and up to 3 h
one, above and up to 4 h 30 one and a half, above two. In person: one for each half-day of more than 60 minutes, the
halves meeting at 13:00 (R5.4). Kilometres since 1 January: up to 2 000, to 10 000, above: 5 CV 0,29 / 0,36 / 0,21,
6–7 CV 0,37 / 0,46 / 0,27, 8 CV 0,41 / 0,50 / 0,29 (R5.7).

The six meetings of the CoTec « Parcours partagés »
===================================================

M1 10/02 in person, 9:30–16:30: a morning of 3 h 30 and an afternoon of 3 h 30.
M2 10/03 Zoom, 14:00–16:00. M3 14/04 Teams, 14:00–17:15. M4 12/05 in person, 9:30–13:15: the afternoon has 15 min.
M5 15/09 video, 13:30–18:15, 285 min. M6 13/10 telephone, 10:00–11:30, held until 11:40.

Maëlle     M1 all day 2 · M2 13:55–16:04, of which 120 min count: 1 · M3 195 min: 1,5 · M4 1 · M5 285 min: 2 · M6 100: 1
Ousmane    M1 2 · M2 14:00–15:30 is 90 min exactly: 0,5 · M3 14:00–17:00 is 3 h exactly: 1 · M4 1 · M5 2 · M6 1
Solveig    M1 2 · M2 40 + 40 min: 0,5 · M3 3 h and a second: 1,5 · M4 excused 0 · M5 13:30–18:00, 4 h 30: 1,5 ·
           M6 10:00–11:30, 90 min: 0,5
Joaquim    M1 left at 12:45, the morning alone: 1 · M2 two devices, together 14:05–15:36, 91 min: 1 ·
           M3 45 + 105 = 150 min: 1 · M4 1 · M5 excused 0 · M6 1
Anne-Lise  M1 2 · M2 the waiting room is no presence, 14:05–15:59, 114 min: 1 · M3 absent 0 · M4 1 · M5 2 ·
           M6 left at 11:20, 80 min, but the line dropped: 1 h 32 retained: 1
Bérengère  M1 came at 12:00: 60 min of morning do not count, the afternoon does: 1 · M2 « iPhone de Bérengère », 91 min
           once it is said who that is: 1 · M3 15:45–17:15, 90 min: 0,5 · M4 1 · M5 13:30–16:30, 3 h: 1 · M6 1
Théophile  M1 excused 0 · M2 14:10–16:00, 110 min: 1 · M3 195 min: 1,5 · M4 1 · M5 2 · M6 absent 0;
           work handed in on 20/10: 2
Zohra      M1 2 · M2 absent 0 · M3 14:00–15:31, 91 min: 1 · M4 came at 12:10: 50 min of morning, 15 of afternoon: 0 ·
           M5 2 · M6 1. She asks to be paid on 01/06, which covers what the year holds before it (R5.5).

Gaëtane is paid by her hospital, Loïc and Hugues ask for nothing, Isaline may not be paid: never anything.

First forms, 08/06, meetings M1–M4
==================================

           vacations                  €  kilometres and costs                                      €     total
Maëlle     2 + 1 + 1,5 + 1   5,5  495,00  5 CV: 210 × 0,29 = 60,90; 190 × 0,29 = 55,10        116,00    611,00
Ousmane    2 + 0,5 + 1 + 1   4,5  405,00  6 CV, 1 900 before: 320 = 100 × 0,37 + 220 × 0,46
                                          = 138,20; then 150 × 0,46 = 69,00                   207,20    612,20
Solveig    2 + 0,5 + 1,5     4    360,00  8 CV, 9 900 before: 320 = 100 × 0,50 + 220 × 0,29   113,80    473,80
Joaquim    1 + 1 + 1 + 1     4    360,00  5 CV, 1 500 before: M4 380 × 0,29; M1 not told yet  110,20    470,20
Anne-Lise  2 + 1 + 0 + 1     4    360,00  trains 46,80 + 31,50                                 78,30    438,30
Bérengère  1 + 1 + 0,5 + 1   3,5  315,00  7 CV: 24 × 0,37 = 8,88, and 6,00 of parking          14,88    329,88
Théophile  0 + 1 + 1,5 + 1   3,5  315,00  5 CV: 98 × 0,29                                      28,42    343,42
Zohra      not asked yet     0      0,00  5 CV: 64 × 0,29, twice 18,56                         37,12     37,12
                            29  2 610,00                                                      705,92  3 315,92

Then M1 is corrected: Maëlle had left at 12:45, so 1 vacation and not 2. Joaquim tells of his 420 km of M1.

Second forms, 07/12
===================

Maëlle     M5 2 + M6 1 − 1 of M1   2   180,00                                               0,00    180,00
Ousmane    2 + 1                   3   270,00                                               0,00    270,00
Solveig    1,5 + 0,5               2   180,00                                               0,00    180,00
Joaquim    0 + 1                   1    90,00  a late trip follows what is validated,
                                               1 880 km: 420 = 120 × 0,29 + 300 × 0,36
                                               = 34,80 + 108,00                           142,80    232,80
Anne-Lise  2 + 1                   3   270,00                                               0,00    270,00
Bérengère  1 + 1                   2   180,00                                               0,00    180,00
Théophile  2 + 0, and 2 of work    4   360,00                                               0,00    360,00
Zohra      M1 2, M3 1, M5 2, M6 1  6   540,00                                               0,00    540,00
                                  23 2 070,00                                             142,80  2 212,80

The year: 52 vacations, 4 680,00 € gross; 848,72 € of travel; 5 528,72 €. Of an envelope of 6 000 €: 1 320,00 € left.

The committees
==============

Charters signed: 15 by the online form, 8 of them in January 2025, and Théophile on 20/01/2026: 16. Five binômes sit.
CoPart of 19/03: 16 expected, Théophile and Ousmane absent, Paloma excused: 13 present. Ousmane's association is there
by Clarisse (R3.5 b). CoPart of 08/10: Maëlle absent, 15 present; her retour comes on 20/10.
CoPil of 05/02, 02/04, 11/06 and 12/11: one of each binôme comes, but nobody of the fifth to the third: 5, 5, 4, 5.

The charter followed, on 15/12 (R3.5, R3.6)
===========================================

Maëlle, to 13/01/2027: a, f and g declared on 01/12; b there, then a retour: rempli; c in the annuaire since 05/01:
  rempli; d no campaign: sans objet; e six meetings of the CoTec: rempli.
Théophile, to 19/01/2028: a, f, g en attente; b missed on 19/03, restitution of 24/03, 30 days gone: non rempli; c not
  in the annuaire: en attente; d sans objet; e four meetings: rempli.
Association Cap Rivage by Ousmane, to 13/01/2027: b Clarisse on 19/03, both on 08/10: rempli; c the association is not
  in the annuaire: en attente; d sans objet; e rempli; a, f, g en attente.

To renew from 90 days before the end: on 01/12 the eight of January 2025, which end from 13/01 to 20/01/2027. Solveig
signs again on 07/12: it runs from 15/01/2027 to 14/01/2029, and seven are left.

The projects
============

Accompagnement of the IFSI: asked for on 12/01, approved by the CoPil of 05/02; stages 09/02, 07/04, 15/06, 14/09;
closed on 30/11. Appui hors ETP of the clinic: asked for on 02/03, approved on 02/04; 07/04, 18/05, 22/06, 05/10;
closed on 16/11. Of the year's capacity: 1 accompagnement of 6, 1 appui hors ETP of 7, 0 appui ETP of 5.
"""

from dataclasses import dataclass

CHIFFRES_DE_LISTE = (24, 8)  # persons, structures: five of the eight are spelled in two ways


@dataclass(frozen=True)
class Etat:
    """A payment form: half-units of vacation, then cents."""

    demi: int
    brut: int
    frais: int

    @property
    def total(self) -> int:
        return self.brut + self.frais


JUIN = {
    "Maëlle Bastardy-Roux": Etat(11, 495_00, 116_00),
    "Ousmane Diarra Koné": Etat(9, 405_00, 207_20),
    "Solveig Le Guennec": Etat(8, 360_00, 113_80),
    "Joaquim Ferreira Da Rosa": Etat(8, 360_00, 110_20),
    "Anne-Lise Cabanel": Etat(8, 360_00, 78_30),
    "Bérengère d’Astorg": Etat(7, 315_00, 14_88),
    "Théophile Nguyên": Etat(7, 315_00, 28_42),
    "Zohra Belkacem": Etat(0, 0, 37_12),
}
DECEMBRE = {
    "Maëlle Bastardy-Roux": Etat(4, 180_00, 0),
    "Ousmane Diarra Koné": Etat(6, 270_00, 0),
    "Solveig Le Guennec": Etat(4, 180_00, 0),
    "Joaquim Ferreira Da Rosa": Etat(2, 90_00, 142_80),
    "Anne-Lise Cabanel": Etat(6, 270_00, 0),
    "Bérengère d’Astorg": Etat(4, 180_00, 0),
    "Théophile Nguyên": Etat(8, 360_00, 0),
    "Zohra Belkacem": Etat(12, 540_00, 0),
}
TOTAL_JUIN, TOTAL_DECEMBRE, TOTAL = 3_315_92, 2_212_80, 5_528_72
AUTRES_FRAIS = 84_30  # trains 46,80 + 31,50, and parking 6,00
BRUT, FRAIS, ENVELOPPE, DISPONIBLE = 4_680_00, 848_72, 6_000_00, 1_320_00

A_RENOUVELER = {  # who, and the day of January 2027 on which their engagement ends
    "Maëlle Bastardy-Roux": 13,
    "Ousmane Diarra Koné": 13,
    "Solveig Le Guennec": 14,
    "Joaquim Ferreira Da Rosa": 15,
    "Clarisse Pujol": 15,
    "Anne-Lise Cabanel": 16,
    "Bérengère d’Astorg": 19,
    "Perrine Valadier": 20,
}
CHARTE = {  # a to g, on 15/12, in the words of the table
    "Bastardy": ["oui", "oui", "oui", "s. o.", "oui", "oui", "oui"],
    "Nguyên": ["att.", "non", "att.", "s. o.", "oui", "att.", "att."],
    "Diarra": ["att.", "oui", "att.", "s. o.", "oui", "att.", "att."],
}
CAPACITE = "2026 : accompagnements 1 / 6 · appuis ETP 0 / 5 · appuis hors ETP 1 / 7"
JAMAIS = {
    "Maury": "déjà rétribué(e) par sa structure",
    "Espérandieu": "n’a pas demandé à être rémunéré(e)",
    "Tournemire": "n’a pas demandé à être rémunéré(e)",
    "Sévérac": "ne peut pas percevoir de rémunération",
}
LIGNES_JAMAIS_PAYEES = 14  # Gaëtane at five meetings (M1–M5), Loïc M1 M3 M5, Isaline M1 M2 M5, Hugues M2 M4 M6
