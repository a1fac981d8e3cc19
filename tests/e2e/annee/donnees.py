"""What is brought in during the year: the list of a day with four workshops, the online form, two video reports.

All persons and structures are invented; the shapes are those of the files that a project manager really has in hand:
names in capitals, compound, with a particle or an accent; some without a structure; one structure spelled in two ways.
"""

from datetime import date, datetime, time
from pathlib import Path

LISTE = """\
Atelier;NOM;Prénom;Structure
A;BASTARDY-ROUX;Maëlle;
A;DIARRA KONÉ;Ousmane;Association Cap Rivage
A;LE GUENNEC;Solveig;
A;FERREIRA DA ROSA;Joaquim;Entr'Aide des Causses
A;CABANEL;Anne-Lise;
A;D'ASTORG;Bérengère;
B;NGUYÊN;Théophile;
B;BELKACEM;Zohra;Maison des Usagers de l'Orb
B;MAURY;Gaëtane;Centre Hospitalier du Val d'Aude
B;ESPÉRANDIEU;Loïc;CH du Val d'Aude
B;PUJOL;Clarisse;Asso Cap Rivage
B;SÉVÉRAC;Isaline;IFSI des Deux Rives
C;TOURNEMIRE;Hugues;IFSI Des Deux-Rives
C;VALADIER;Perrine;Réseau Vigie-Santé
C;ZARAGOZA;Inès;RESEAU VIGIE SANTE
C;OLLIVIER-BRAS;Noémie;
C;QUINTARD;Fabien;Clinique des Micocouliers
C;RASCOL;Élodie;Clinique des Micocouliers
D;SABATHIER;Guilhem;
D;TEISSÈDRE;Aurore;Ehpad Les Genêts d'Or
D;VIDALENC;Rémi;EHPAD les Genêts d'or
D;XIMENES;Paloma;
D;YVERNAULT;Cécile;Entr'Aide des Causses
D;ROUQUETTE;Damien;
"""

# As the online form exports it: a line per signature, the oldest first.
CHARTE = """\
Horodateur;Nom;Prénom;Adresse e-mail;Je m’engage en mon nom / au nom de ma structure;Structure;Adresse;Code postal;\
Commune;Profils
14/01/2025 09:12:30;Bastardy-Roux;Maëlle;maelle.br@exemple.fr;En mon nom;;3 impasse du Four;31000;Toulouse;\
patient partenaire ressource
14/01/2025 11:40:02;Diarra Koné;Ousmane;ousmane.dk@exemple.fr;Au nom de ma structure;Association Cap Rivage;\
12 quai des Barques;11100;Narbonne;membre d’association d’usagers/patients
15/01/2025 08:03:11;Le Guennec;Solveig;solveig.lg@exemple.fr;En mon nom;;8 rue de l’Aubrac;12000;Rodez;\
patient partenaire formateur
16/01/2025 14:25:47;Ferreira da Rosa;Joaquim;joaquim.fdr@exemple.fr;En mon nom;;21 route de Mende;48000;Mende;\
proche aidant
16/01/2025 17:58:20;Pujol;Clarisse;clarisse.p@exemple.fr;Au nom de ma structure;Association Cap Rivage;\
12 quai des Barques;11100;Narbonne;membre d’association d’usagers/patients
17/01/2025 10:10:10;Cabanel;Anne-Lise;anne-lise.c@exemple.fr;En mon nom;;5 place du Salin;81000;Albi;\
patient partenaire ressource
20/01/2025 18:30:00;d’Astorg;Bérengère;berengere.a@exemple.fr;En mon nom;;44 avenue de la Gare;31000;Toulouse;social
21/01/2025 07:45:33;Valadier;Perrine;perrine.v@exemple.fr;Au nom de ma structure;Réseau Vigie-Santé;\
2 rue des Tanneurs;82000;Montauban;sanitaire
06/01/2026 09:00:00;Belkacem;Zohra;zohra.b@exemple.fr;En mon nom;;17 rue de l’Orb;34500;Béziers;\
représentant des usagers (RU)
07/01/2026 12:21:09;Ollivier-Bras;Noémie;noemie.ob@exemple.fr;En mon nom;;9 chemin des Vignes;30000;Nîmes;sanitaire
08/01/2026 16:02:54;Sabathier;Guilhem;guilhem.s@exemple.fr;En mon nom;;1 rue du Pont Vieux;65000;Tarbes;\
patient partenaire chercheur
09/01/2026 08:48:12;Ximenes;Paloma;paloma.x@exemple.fr;En mon nom;;30 rue des Oliviers;66000;Perpignan;\
personne accompagnée
12/01/2026 11:11:11;Rouquette;Damien;damien.r@exemple.fr;En mon nom;;6 rue Basse;46000;Cahors;médico-social
13/01/2026 15:36:40;Quintard;Fabien;fabien.q@exemple.fr;Au nom de ma structure;Clinique des Micocouliers;\
100 allée des Micocouliers;34000;Montpellier;sanitaire
14/01/2026 09:59:59;Teissèdre;Aurore;aurore.t@exemple.fr;Au nom de ma structure;Ehpad Les Genêts d’Or;\
7 chemin du Causse;12100;Millau;médico-social
"""

# 10 March, 14:00–16:00. The account writes months first: the day of the meeting says so.
ZOOM = """\
Topic,ID,Host,Duration (minutes),Start time,End time,Participants
CoTec Parcours partagés,602 1111 2222,COPS,126,"03/10/2026 01:55:00 PM","03/10/2026 04:04:00 PM",11

Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room
Maëlle Bastardy-Roux,maelle.br@exemple.fr,03/10/2026 01:55:00 PM,03/10/2026 04:04:00 PM,129,Yes,OK,No
DIARRA KONE Ousmane,,03/10/2026 02:00:00 PM,03/10/2026 03:30:00 PM,90,Yes,OK,No
Solveig Le Guennec,solveig.lg@exemple.fr,03/10/2026 02:00:00 PM,03/10/2026 02:40:00 PM,40,Yes,OK,No
Solveig Le Guennec,solveig.lg@exemple.fr,03/10/2026 03:20:00 PM,03/10/2026 04:00:00 PM,40,Yes,OK,No
Joaquim Ferreira da Rosa,joaquim.fdr@exemple.fr,03/10/2026 02:05:00 PM,03/10/2026 03:30:00 PM,85,Yes,OK,No
Joaquim Ferreira da Rosa,joaquim.fdr@exemple.fr,03/10/2026 03:00:00 PM,03/10/2026 03:36:00 PM,36,Yes,OK,No
Anne-Lise Cabanel,,03/10/2026 01:58:00 PM,03/10/2026 02:05:00 PM,7,Yes,,Yes
Anne-Lise Cabanel,,03/10/2026 02:05:00 PM,03/10/2026 03:59:00 PM,114,Yes,OK,No
iPhone de Bérengère,,03/10/2026 02:00:00 PM,03/10/2026 03:31:00 PM,91,Yes,OK,No
Théophile Nguyen,,03/10/2026 02:10:00 PM,03/10/2026 04:00:00 PM,110,Yes,OK,No
Gaëtane Maury,,03/10/2026 02:00:00 PM,03/10/2026 04:00:00 PM,120,Yes,OK,No
Isaline Sévérac,,03/10/2026 02:00:00 PM,03/10/2026 04:00:00 PM,120,Yes,OK,No
Hugues Tournemire,,03/10/2026 02:00:00 PM,03/10/2026 04:00:00 PM,120,Yes,OK,No
"""

# 14 April, 14:00–17:15, as Teams writes it: UTF-16, tabs, three parts.
_EQUIPES = (
    ("Maëlle Bastardy-Roux", "13:58:00", "17:16:00", "maelle.br@exemple.fr"),
    ("Ousmane Diarra Koné (External)", "14:00:00", "17:00:00", "ousmane.dk@exemple.fr"),
    ("Solveig Le Guennec", "14:00:00", "17:00:01", "solveig.lg@exemple.fr"),
    ("Joaquim Ferreira da Rosa", "14:00:00", "14:45:00", "joaquim.fdr@exemple.fr"),
    ("Joaquim Ferreira da Rosa", "15:30:00", "17:15:00", "joaquim.fdr@exemple.fr"),
    ("Bérengère d’Astorg (Unverified)", "15:45:00", "17:15:00", ""),
    ("Théophile Nguyên", "14:00:00", "17:15:00", ""),
    ("Zohra Belkacem", "14:00:00", "15:31:00", "zohra.b@exemple.fr"),
    ("Gaëtane Maury (External)", "14:00:00", "17:15:00", ""),
    ("Loïc Espérandieu", "14:00:00", "16:00:00", ""),
)


def _teams() -> str:
    names = dict.fromkeys(nom for nom, *_ in _EQUIPES)
    lines = ["1. Summary", "Meeting title\tCoTec Parcours partagés", f"Attended participants\t{len(names)}"]
    lines += ["Start time\t14/04/26, 13:58:00", "End time\t14/04/26, 17:16:00", "Meeting duration\t3h 18m", ""]
    head = "First join\tLast leave\tIn-meeting duration\tEmail\tParticipant ID (UPN)\tRole"
    lines += ["2. Participants", f"Name\t{head}"]
    for nom in names:
        rows = [row for row in _EQUIPES if row[0] == nom]
        first, last, email = rows[0][1], rows[-1][2], rows[0][3]
        lasted = _lasted(*(row[1:3] for row in rows))
        lines.append(f"{nom}\t14/04/26, {first}\t14/04/26, {last}\t{lasted}\t{email}\t{email}\tAttendee")
    lines += ["", "3. In-Meeting activities", "Name\tJoin time\tLeave time\tDuration\tEmail\tRole"]
    for nom, joined, left, email in _EQUIPES:
        lasted = _lasted((joined, left))
        lines.append(f"{nom}\t14/04/26, {joined}\t14/04/26, {left}\t{lasted}\t{email}\tAttendee")
    return "\r\n".join(lines) + "\r\n"


def _lasted(*spans: tuple[str, ...]) -> str:
    """« 3h 18m 0s »."""
    day = date(2026, 4, 14)
    ends = [[datetime.combine(day, time.fromisoformat(hour)) for hour in span] for span in spans]
    seconds = int(sum((after - before).total_seconds() for before, after in ends))
    return f"{seconds // 3600}h {seconds // 60 % 60}m {seconds % 60}s"


def ecrire(folder: Path) -> dict[str, Path]:
    """The four files, as their makers write them: two as French Excel does, Zoom's in UTF-8, Teams's in UTF-16."""
    contents = {
        "narbonne.csv": LISTE.encode("utf-8-sig"),
        "charte.csv": CHARTE.encode("cp1252"),
        "zoom.csv": ZOOM.encode("utf-8-sig"),
        "teams.csv": b"\xff\xfe" + _teams().encode("utf-16-le"),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return {Path(name).stem: folder / name for name in contents}
