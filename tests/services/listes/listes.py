"""Fictional lists as teams keep them, and their import in a line."""

from collections import Counter
from pathlib import Path

from cops_desktop.services.fichier import Fichier
from cops_desktop.services.listes import (
    CIBLES,
    Analyse,
    Bilan,
    Decisions,
    Fiche,
    Lecture,
    analyser,
    importer,
    ouvrir,
    proposer,
)

# Four workshops of a day: compound names, structures spelt in two ways, some without any, one person twice.
ATELIERS = """
Atelier;NOM;Prénom;Structure
A;ARRIBAT CASTEL;Céleste;IFSI Val-Clair
A;BELHOMME;Ondine;Union des kinés Occitanie
A;CERISOLA;Jules;Que Choisir Lavelanet
A;GARENNE;Victor;Union des kinés Occ
A;JANVRAIN;Yolande;Entraide Val-Clair
A;PÉREIRA;Odilon;Aide Oc Occitanie
B;CARDINET;Célio;Association Tintouin
B;CARDINET FORT;Célina;
B;COMBELLE;Alban;Nexia / Val d’Oc 34
B;DUBREUIL;Hélie;Entraide Val-Clair
C;ARRIBAT CASTEL;Céleste;IFSI Val-Clair
C;DJAMAL;Yamina;Centre Hospitalier de Mirande
C;VISSANT;Delphin;Association Trempoline, Syndrome de Machin
D;CORBIN;Cathy;Entraide-Val clair
D;DA SILVE;Inès;
D;LE GALLIC-TISSIER;Blandine;Réseau Vigie
D;MONTEIL;Barnabé;AIDE OC OCCITANIE
"""
PERSONNES_DES_ATELIERS = 16


def ecrire(folder: Path, text: str, name: str = "ateliers.csv") -> Path:
    path = folder / name
    path.write_text(text.strip() + "\n", encoding="cp1252")
    return path


def lecture(path: Path, cible: str = "personnes") -> Lecture:
    """The list with the columns as they are guessed."""
    return proposer(ouvrir(path), 0, CIBLES[cible])


def etats(analyse: Analyse, decisions: Decisions | None = None) -> Counter[str]:
    return Counter(fiche.etat.value for fiche in analyse.fiches(decisions))


class Liste:
    """A list and a file: what would be done, and doing it."""

    def __init__(
        self, fichier: Fichier, folder: Path, text: str, cible: str = "personnes", nom: str = "liste.csv"
    ) -> None:
        self.fichier = fichier
        self.lecture = lecture(ecrire(folder, text, nom), cible)
        self.decisions = Decisions()

    @property
    def analyse(self) -> Analyse:
        return analyser(self.fichier, self.lecture, self.decisions)

    @property
    def fiches(self) -> list[Fiche]:
        return self.analyse.fiches()

    @property
    def fiche(self) -> Fiche:
        """The only row."""
        (only,) = self.fiches
        return only

    @property
    def etats(self) -> Counter[str]:
        return etats(self.analyse)

    def importer(self) -> Bilan:
        return importer(self.fichier, self.lecture, self.decisions)
