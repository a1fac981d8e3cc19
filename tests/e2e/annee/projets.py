"""Two projects: asked for, approved by the CoPil, led through four stages, closed."""

from cops_desktop.domain.accompagnements.types import Decision, Nature
from tests.e2e.annee.mains import CTRL, K, Mains, Recus
from tests.qt.real_window import open_dialogs, status

IFSI, CLINIQUE = "Écrire ensemble les scénarios de simulation", "Accueillir un patient partenaire en rééducation"

VECU = {  # each stage as it was lived, and the end
    IFSI: ("09/02/2026 – 07/04/2026", "07/04/2026 – 15/06/2026", "15/06/2026 – 14/09/2026", "14/09/2026 – 30/11/2026",
           "05/02/2026 CoPil de février 2026 : demande approuvée", "Clos le 30/11/2026"),
    CLINIQUE: ("07/04/2026 – 18/05/2026", "18/05/2026 – 22/06/2026", "22/06/2026 – 05/10/2026",
               "05/10/2026 – 16/11/2026", "02/04/2026 CoPil d’avril 2026 : demande approuvée", "Clos le 16/11/2026"),
}  # fmt: skip


def _demande(mains: Mains, structure: str, besoin: str, nature: Nature) -> None:
    """Taken down while one is on the telephone."""
    mains.dialogue("dialogueDemandeAccompagnement")
    mains.touche(K.Key_Space)
    mains.personne(structure, "choixStructure")
    mains.tape(besoin)
    mains.choisit("nature", nature)
    mains.enregistre("dialogueDemandeAccompagnement")


def demande_de_l_ifsi(mains: Mains, recus: Recus) -> None:
    """12/01: the first request."""
    mains.le("12/01", "demande d’accompagnement")
    mains.onglet("accompagnements")
    mains.clique("accompagnementsVideAction")
    _demande(mains, "IFSI", IFSI, Nature.ACCOMPAGNEMENT)


def demande_de_la_clinique(mains: Mains, recus: Recus) -> None:
    """02/03: the second one."""
    mains.le("02/03", "demande d’accompagnement")
    mains.onglet("accompagnements")
    mains.touche(K.Key_N, CTRL)
    _demande(mains, "Micocouliers", CLINIQUE, Nature.APPUI_HORS_ETP)


def decide(mains: Mains, titre: str) -> None:
    """What the CoPil says, on the card of its meeting."""
    mains.ligne("demandesDuCopilListe", titre)
    mains.clique("demandesDecider")
    mains.dialogue("dialogueExamen")
    mains.choisit("decision", Decision.APPROUVEE)
    mains.enregistre("dialogueExamen")


def avance(mains: Mains, jour: str, titre: str, said: str) -> None:
    """The next stage: at one click, or through what is still open."""
    mains.le(jour, "faire avancer un projet")
    mains.trouve(titre)
    mains.clique("accompagnementSuivant")
    if open_dialogs():
        mains.enregistre("dialogueDeplacer")
    assert status(mains.window).startswith(f"Noté : {said}."), status(mains.window)
