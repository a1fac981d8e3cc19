"""The CoTec « Parcours partagés »: composed, convened six times, met in rooms, on Zoom, on Teams, by telephone."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from cops_desktop.domain.rencontres import Mode
from cops_desktop.qt.dialogs.importer_rapport.dialog import ImporterRapport
from tests.e2e.annee.mains import CTRL, K, Mains, Recus
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
    Convive("Joaquim Ferreira Da Rosa", cv="5", avant="1500"),
    Convive("Anne-Lise Cabanel"),
    Convive("Bérengère d’Astorg", cv="7"),
    Convive("Théophile Nguyên", cv="5"),
    Convive("Zohra Belkacem", demande=False, cv="5"),
    Convive("Gaëtane Maury", retribue=True),
    Convive("Loïc Espérandieu", demande=False),
    Convive("Isaline Sévérac", possible=False),
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


def compose(mains: Mains, recus: Recus) -> None:
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


def note_les_voitures(mains: Mains, recus: Recus) -> None:
    """The fiscal power, and the kilometres that other years' tables had counted before, on each person's entry."""
    mains.le("29/01", "noter les voitures")
    for membre in MEMBRES:
        if not membre.cv:
            continue
        mains.onglet("cotec")
        mains.ligne("membresListe", membre.nom.split()[-1])
        mains.touche(K.Key_F2)  # to their entry, then into it
        mains.touche(K.Key_F2)
        mains.dialogue("dialoguePersonne")
        mains.dans("cv", membre.cv)
        if membre.avant:
            mains.clique("km_ouvertureAjouter")
            mains.dans("km_ouverture0_annee", "2026")
            mains.dans("km_ouverture0_km", membre.avant)
        mains.enregistre("dialoguePersonne")


def convoque(mains: Mains, recus: Recus) -> None:
    """The six meetings, from the CoTec's card."""
    mains.le("30/01", "convoquer six réunions")
    mains.onglet("cotec")
    for seance in SEANCES:
        mains.clique("cotecAjouterReunion")
        mains.dialogue("dialogueRencontre")
        for name, text in (
            ("titre", seance.titre),
            ("date", seance.date),
            ("debut", seance.debut),
            ("fin", seance.fin),
        ):
            mains.dans(name, text)
        mains.choisit("mode", seance.mode)
        if seance.ou:
            mains.dans("lieu" if seance.mode is Mode.PRESENTIEL else "outil", seance.ou)
        mains.enregistre("dialogueRencontre")


# Attendance ----------------------------------------------------------------------------------------------------------
def a_la_reunion(mains: Mains, titre: str) -> None:
    """The attendance page of a meeting, from the CoTec's card."""
    mains.onglet("cotec")
    mains.ligne("reunionsListe", titre)
    mains.clique("reunionsSaisir")
    assert titre in words(mains.window, "presencesTitre")


def va_a(mains: Mains, nom: str) -> None:
    """Ctrl+F, some letters of a name, Enter: the list is on them."""
    mains.touche(K.Key_F, CTRL)
    mains.tape(nom)
    mains.touche(K.Key_Return)


def note(mains: Mains, nom: str, key: str) -> None:
    """What a key says of somebody."""
    va_a(mains, nom)
    mains.tape(key)


def heures(mains: Mains, nom: str, arrivee: str, depart: str) -> None:
    """Came late, left early; a side that is empty is that of the meeting."""
    note(mains, nom, "h")
    mains.dialogue("dialogueHeures")
    for name, text in (("debut", arrivee), ("fin", depart)):
        if text:
            mains.dans(f"connexions0_{name}", text)
    mains.enregistre("dialogueHeures")


def trajet(mains: Mains, nom: str, texte: str, km: str = "", frais: tuple[str, str, str] | None = None) -> None:
    """A journey, there and back, and what it cost besides."""
    note(mains, nom, "t")
    mains.dialogue("dialogueTrajet")
    mains.dans("trajet", texte)
    if km:
        mains.dans("km", km)
    if frais is not None:
        nature, montant, justificatif = frais
        mains.clique("fraisAjouter")
        mains.attend(find(mains.dialogue("dialogueTrajet"), QLineEdit, "frais0_montant").isVisible)
        mains.choisit("frais0_nature", nature)
        mains.dans("frais0_montant", montant)
        mains.dans("frais0_justificatif", justificatif)
    mains.enregistre("dialogueTrajet")


def termine(mains: Mains) -> str:
    """Whoever is left was not there; back to the CoTec."""
    mains.clique("presencesTerminer")
    return status(mains.window)


def le_lancement(mains: Mains, recus: Recus) -> None:
    """10/02, in a room, all day."""
    mains.le("10/02", "présences en salle")
    a_la_reunion(mains, "Lancement")
    for nom in ("Maëlle", "Ousmane", "Solveig", "Anne-Lise", "Zohra", "Gaëtane", "Loïc", "Isaline"):
        note(mains, nom, "p")
    heures(mains, "Joaquim", "", "12h45")
    heures(mains, "Bérengère", "12h", "")
    note(mains, "Théophile", "e")
    assert "1 personne notée absente" in termine(mains)
    mains.le("11/02", "trajets et frais")
    a_la_reunion(mains, "Lancement")
    trajet(mains, "Maëlle", "Toulouse – Narbonne", "210")
    trajet(mains, "Ousmane", "Narbonne – Lodève – Narbonne", "320")
    trajet(mains, "Solveig", "Rodez – Narbonne", "320")
    trajet(mains, "Anne-Lise", "Albi – Narbonne, en train", frais=("train", "46,80", "billet 1"))
    trajet(mains, "Bérengère", "Toulouse – gare", "24", frais=("stationnement", "6", "ticket 1"))
    trajet(mains, "Zohra", "Béziers – Narbonne", "64")


def importe(mains: Mains, titre: str, path: Path) -> ImporterRapport:
    """A report of a video tool, by the button of the attendance screen; the dialog that shows it."""
    a_la_reunion(mains, titre)
    mains.clique("presencesRapport")
    dialog = mains.dialogue("dialogueImporterRapport")
    assert isinstance(dialog, ImporterRapport)
    mains.clique("rapportFichier")
    mains.fichier(path)
    return dialog


def sur_zoom(mains: Mains, recus: Recus) -> None:
    """10/03: the report, of which a telephone is to be given to somebody; who is not in it was absent."""
    mains.le("10/03", "rapport Zoom")
    dialog = importe(mains, "État des lieux", recus["zoom"])
    assert words(dialog, "rapportDit") == "1 participant est encore à décider."
    mains.touche(K.Key_1)
    assert words(dialog, "rapportResume") == "10 présences changent · vacations : +6 (+540,00 €)"
    mains.coche("rapportAbsents")
    mains.clique("rapportSuivant")
    mains.calme()
    said = status(mains.window)
    assert said.startswith("10 présences notées · 2 absents · 1 nom retenu."), said


def sur_teams(mains: Mains, recus: Recus) -> None:
    """14/04: everybody is recognised. Undone to look, and done again."""
    mains.le("14/04", "rapport Teams")
    dialog = importe(mains, "Parcours types", recus["teams"])
    assert words(dialog, "rapportDit") == ""
    assert words(dialog, "rapportResume") == "9 présences changent · vacations : +7 (+630,00 €)"
    mains.coche("rapportAbsents")
    mains.clique("rapportSuivant")
    mains.calme()
    assert status(mains.window).startswith("9 présences notées · 3 absents."), status(mains.window)
    for key, presents in ((K.Key_Z, "0"), (K.Key_Y, "9")):
        mains.touche(key, CTRL)
        assert words(mains.window, "presencesPresents") == presents


def les_points_de_rupture(mains: Mains, recus: Recus) -> None:
    """12/05, in a room, a morning that ends at 13:15."""
    mains.le("12/05", "présences en salle")
    a_la_reunion(mains, "Points de rupture")
    for nom in ("Maëlle", "Ousmane", "Joaquim", "Anne-Lise", "Bérengère", "Théophile", "Gaëtane", "Hugues"):
        note(mains, nom, "p")
    heures(mains, "Zohra", "12h10", "")
    note(mains, "Solveig", "e")
    termine(mains)
    mains.le("13/05", "trajets et frais")
    a_la_reunion(mains, "Points de rupture")
    trajet(mains, "Maëlle", "Rabastens – Toulouse, puis Montauban", "190")
    trajet(mains, "Ousmane", "Carcassonne – Toulouse", "150")
    trajet(mains, "Joaquim", "Mende – Toulouse", "380")
    trajet(mains, "Anne-Lise", "Albi – Toulouse, en train", frais=("train", "31,50", "billet 2"))
    trajet(mains, "Théophile", "Montauban – Toulouse", "98")
    trajet(mains, "Zohra", "Muret – Toulouse", "64")


def corrections(mains: Mains, recus: Recus) -> None:
    """What was told after the first payment: who had left early, whose journey was forgotten, who asks to be paid."""
    mains.le("01/09", "corrections après paiement")
    a_la_reunion(mains, "Lancement")
    heures(mains, "Maëlle", "9h30", "12h45")
    trajet(mains, "Joaquim", "Mende – Narbonne", "420")
    mains.touche(K.Key_Escape)
    mains.ligne("membresListe", "Belkacem")
    mains.clique("membresModifier")
    mains.dialogue("dialogueMembre")
    mains.coche("demande")
    mains.dans("demande_le", "01/06/2026")
    mains.enregistre("dialogueMembre")


def l_ecriture(mains: Mains, recus: Recus) -> None:
    """15/09, by video, nearly five hours, noted by hand."""
    mains.le("15/09", "présences à distance")
    a_la_reunion(mains, "Écriture")
    for nom in ("Maëlle", "Ousmane", "Anne-Lise", "Théophile", "Zohra", "Gaëtane", "Isaline", "Loïc"):
        note(mains, nom, "p")
    heures(mains, "Solveig", "13h30", "18h")
    heures(mains, "Bérengère", "13h30", "16h30")
    note(mains, "Joaquim", "e")
    termine(mains)


def la_relecture(mains: Mains, recus: Recus) -> None:
    """13/10, by telephone: ten minutes longer than planned, and a line that dropped; then work handed in."""
    mains.le("13/10", "présences à distance")
    a_la_reunion(mains, "Relecture")
    mains.dans("presencesFinReelleChamp", "11h40")
    for nom in ("Maëlle", "Ousmane", "Joaquim", "Bérengère", "Zohra", "Hugues"):
        note(mains, nom, "p")
    heures(mains, "Solveig", "10h", "11h30")
    heures(mains, "Anne-Lise", "10h", "11h20")
    note(mains, "Anne-Lise", "v")
    mains.tape("1:32")
    mains.touche(K.Key_Tab)
    mains.tape("ligne coupée")
    mains.touche(K.Key_Return)
    termine(mains)
    mains.le("02/11", "travail rendu")
    mains.clique("travauxAjouter")
    mains.dialogue("dialogueTravail")
    mains.clique("personne")
    mains.personne("Théophile")
    mains.dans("date", "20/10/2026")
    mains.dans("intitule", "Relecture des parcours")
    mains.dans("demi_vacations", "2")
    mains.dans("decide_le", "02/11/2026")
    mains.dans("decide_par", "Claire Bonnefous")
    mains.enregistre("dialogueTravail")
