"""The CoTec « Parcours partagés »: composed, convened six times, met in rooms, on Zoom, on Teams, by telephone."""

from dataclasses import dataclass
from pathlib import Path

from cops_desktop.domain.rencontres import Mode
from cops_desktop.qt.dialogs.importer_rapport.dialog import ImporterRapport
from tests.e2e.annee.mains import CTRL, K, Mains
from tests.qt.real_window import find, status, words

SUJET = "Parcours partagés"


@dataclass(frozen=True)
class Convive:
    """A member of the CoTec: what they asked and may, what their car and their year before it are."""

    nom: str
    demande: bool = True
    possible: bool = True
    retribue: bool = False
    cv: str = ""
    avant: str = ""


MEMBRES = (
    Convive("Maëlle Bastardy-Roux", cv="5"),
    Convive("Ousmane Diarra Koné", cv="6", avant="1900"),
    Convive("Solveig Le Guennec", cv="8", avant="9900"),
    Convive("Joaquim Ferreira da Rosa", cv="5", avant="1500"),
    Convive("Anne-Lise Cabanel"),
    Convive("Bérengère d’Astorg", cv="7"),
    Convive("Théophile Nguyên", cv="5"),
    Convive("Zohra Belkacem", demande=False, cv="5"),
    Convive("Gaëtane Maury", retribue=True),
    Convive("Loïc Espérandieu", demande=False),
    Convive("Isaline Séverac", possible=False),
    Convive("Hugues Tournemire", demande=False),
)


@dataclass(frozen=True)
class Seance:
    """A meeting as it is convened."""

    titre: str
    date: str
    debut: str
    fin: str
    mode: Mode
    ou: str = ""


SEANCES = (
    Seance("Lancement", "10/02/2026", "9h30", "16h30", Mode.PRESENTIEL, "Narbonne"),
    Seance("État des lieux", "10/03/2026", "14h", "16h", Mode.VISIO, "Zoom"),
    Seance("Parcours types", "14/04/2026", "14h", "17h15", Mode.VISIO, "Teams"),
    Seance("Points de rupture", "12/05/2026", "9h30", "13h15", Mode.PRESENTIEL, "Toulouse"),
    Seance("Écriture", "15/09/2026", "13h30", "18h15", Mode.VISIO, "Zoom"),
    Seance("Relecture", "13/10/2026", "10h", "11h30", Mode.TELEPHONE),
)


def compose(mains: Mains) -> None:
    """Its subject and its copilots, its envelope, twelve members with what they asked."""
    mains.le("28/01", "composer le CoTec")
    mains.onglet("cotec")
    mains.clique("cotecVideAction")
    mains.dialogue("dialogueCotec")
    mains.dans("sujet", SUJET)
    mains.texte("livrable", "Un guide des parcours, écrit avec ceux qui les vivent")
    mains.dans("debut", "01/02/2026")
    mains.dans("fin", "31/12/2026")
    mains.clique("copilote_equipe")
    mains.personne("Bonnefous")
    mains.enregistre("dialogueCotec")
    mains.clique("cotecFixerEnveloppe")
    mains.dialogue("dialogueEnveloppe")
    mains.tape("6000")
    mains.enregistre("dialogueEnveloppe")
    for membre in MEMBRES:
        mains.clique("cotecAjouterMembre")
        mains.personne(membre.nom)
        mains.dialogue("dialogueMembre")
        mains.coche("demande", membre.demande)
        if membre.demande:
            mains.dans("demande_le", "28/01/2026")
        mains.coche("peut_etre_remunere", membre.possible)
        mains.coche("deja_retribue", membre.retribue)
        mains.enregistre("dialogueMembre")


def note_les_voitures(mains: Mains) -> None:
    """The fiscal power, and the kilometres that other years' tables had counted before, on each person's entry."""
    mains.le("29/01", "noter les voitures")
    for membre in MEMBRES:
        if not membre.cv:
            continue
        mains.onglet("cotec")
        mains.ligne("membresListe", membre.nom.split()[1])
        mains.touche(K.Key_F2)
        mains.clique("fichePersonneModifier") if False else mains.touche(K.Key_F2)
        mains.dialogue("dialoguePersonne")
        mains.dans("cv", membre.cv)
        if membre.avant:
            mains.clique("km_ouvertureAjouter")
            mains.dans("km_ouverture0_annee", "2026")
            mains.dans("km_ouverture0_km", membre.avant)
        mains.enregistre("dialoguePersonne")


def convoque(mains: Mains) -> None:
    """The six meetings, from the CoTec's card."""
    mains.le("30/01", "convoquer six réunions")
    mains.onglet("cotec")
    for seance in SEANCES:
        mains.clique("cotecAjouterReunion")
        mains.dialogue("dialogueRencontre")
        for name, text in (("titre", seance.titre), ("date", seance.date), ("debut", seance.debut), ("fin", seance.fin)):
            mains.dans(name, text)
        mains.choisit("mode", seance.mode)
        if seance.ou:
            mains.dans("lieu" if seance.mode is Mode.PRESENTIEL else "outil", seance.ou)
        mains.enregistre("dialogueRencontre")
