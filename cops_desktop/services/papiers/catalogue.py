"""All papers by name: what each is asked for, and printing it.

`PAPIERS` is the list: a new one is a module beside this one and a line here; the commands and the window follow. Each
module reads from the file apart from drawing, so that a task may read, then draw in another thread.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import fold
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.accompagnements import accompagnements
from cops_desktop.services.papiers.affichettes import affichettes
from cops_desktop.services.papiers.attestations import attestations
from cops_desktop.services.papiers.badges import badges, chevalets
from cops_desktop.services.papiers.bilan_accompagnements import bilan_accompagnements
from cops_desktop.services.papiers.carte import carte
from cops_desktop.services.papiers.chronologie import chronologie
from cops_desktop.services.papiers.copil import copil
from cops_desktop.services.papiers.criteres import PAR_ATELIER, PAR_DEMI_JOURNEE, PAR_NOM, Criteres
from cops_desktop.services.papiers.emargement import emargement
from cops_desktop.services.papiers.engagements import engagement, lettre_renouvellement
from cops_desktop.services.papiers.equilibre import equilibre
from cops_desktop.services.papiers.etats import EtatsLus, etats, form_paper, print_forms, read_forms
from cops_desktop.services.papiers.fiche_projet import fiche_projet
from cops_desktop.services.papiers.listes import ateliers, contacts, etiquettes, liste
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.services.papiers.ordre_du_jour import ordre_du_jour
from cops_desktop.services.papiers.recapitulatif import recapitulatif
from cops_desktop.services.papiers.restitution import restitution
from cops_desktop.services.papiers.suivi_charte import suivi_charte
from cops_desktop.storage.database import Fichier

__all__ = [
    "PAPIERS",
    "Criteres",
    "EtatsLus",
    "Papier",
    "PapierLu",
    "entete",
    "form_paper",
    "print_forms",
    "print_paper",
    "read_forms",
    "read_paper",
    "suggested_name",
]


@dataclass(frozen=True, slots=True)
class Papier:
    """A paper that the program prints: `nom` is its name in the commands.

    `lire` reads all of it from the file; what it returns is drawn without the file. Raises Refus for nothing to print.
    `atelier`: whether it can be that of one workshop alone; `par`: in what it can be cut (see `criteres.PAR`);
    `ordre`: whether its people can stand workshop after workshop.
    """

    nom: str
    titre: str
    lire: Callable[[Fichier, Criteres, date], PapierLu]
    atelier: bool = False
    par: tuple[str, ...] = ()
    ordre: bool = False

    def refuser(self, criteres: Criteres) -> None:
        """Raises Refus for a cut or an order that it does not know: it would be printed without, and nobody told."""
        if criteres.atelier is not None and not self.atelier:
            raise Refus(f"Le papier « {self.nom} » est celui de la réunion entière, pas d’un atelier seul.")
        if criteres.par and criteres.par not in self.par:
            raise Refus(f"Le papier « {self.nom} » ne se fait pas par {criteres.par}.")
        if criteres.ordre != PAR_NOM and not self.ordre:
            raise Refus(f"Le papier « {self.nom} » ne se met pas dans l’ordre des ateliers.")


PAPIERS = (
    Papier(
        "emargement",
        "Feuille d’émargement d’une réunion",
        emargement,
        atelier=True,
        par=(PAR_ATELIER, PAR_DEMI_JOURNEE),
        ordre=True,
    ),
    Papier("etats", "États de vacations et de frais", etats),
    Papier("recapitulatif", "Récapitulatif pour la comptabilité", recapitulatif),
    Papier(
        "liste",
        "Liste des participants, des membres ou de l’annuaire, à diffuser",
        liste,
        atelier=True,
        par=(PAR_ATELIER,),
    ),
    Papier("ateliers", "Liste de chaque atelier, pour qui l’anime", ateliers, atelier=True),
    Papier("contacts", "Contacts des participants, pour l’équipe seule", contacts, atelier=True, par=(PAR_ATELIER,)),
    Papier("etiquettes", "Étiquettes d’adresse", etiquettes, atelier=True, par=(PAR_ATELIER,)),
    Papier("badges", "Badges d’une réunion", badges, atelier=True, par=(PAR_ATELIER,), ordre=True),
    Papier("chevalets", "Chevalets de table d’une réunion", chevalets, atelier=True, par=(PAR_ATELIER,), ordre=True),
    Papier(
        "affichettes", "Affichettes de porte des ateliers d’une réunion", affichettes, atelier=True, par=(PAR_ATELIER,)
    ),
    Papier("ordre-du-jour", "Ordre du jour d’une réunion", ordre_du_jour),
    Papier("carte", "Carte des participants d’une réunion", carte),
    Papier(
        "attestations",
        "Attestations de présence : d’une réunion, ou d’une personne sur une année",
        attestations,
        atelier=True,
    ),
    Papier("copil", "Composition du CoPil en binômes, pour l’équipe seule", copil),
    Papier("restitution", "Synthèse d’une réunion tenue, à diffuser", restitution),
    Papier("equilibre", "Équilibre du CoPart, du CoPil ou d’un CoTec", equilibre),
    Papier("suivi-charte", "Suivi de la charte : une page par membre du CoPart, ou d’une personne", suivi_charte),
    Papier("engagement", "Attestation d’engagement : de chaque membre du CoPart, ou d’une personne", engagement),
    Papier(
        "lettre-renouvellement",
        "Lettres de renouvellement des engagements qui finissent, ou d’une personne",
        lettre_renouvellement,
    ),
    Papier("fiche-projet", "Fiche projet : d’un accompagnement, ou de chacun de l’année", fiche_projet),
    Papier("accompagnements", "Accompagnements et appuis par étape", accompagnements),
    Papier("chronologie", "Chronologie des accompagnements et appuis, étapes prévues et réelles", chronologie),
    Papier("bilan-accompagnements", "Bilan d’une année d’accompagnements et d’appuis", bilan_accompagnements),
)


def print_paper(fichier: Fichier, nom: str, criteres: Criteres, day: date) -> bytes:
    """The bytes of a paper by its name. Raises Refus for an unknown one."""
    return read_paper(fichier, nom, criteres, day).pdf()


def read_paper(fichier: Fichier, nom: str, criteres: Criteres, day: date) -> PapierLu:
    """A paper by its name, read from the file, ready to be drawn. Raises Refus for one, or a cut, that is not known."""
    for papier in PAPIERS:
        if papier.nom == nom:
            papier.refuser(criteres)
            return papier.lire(fichier, criteres, day)
    known = ", ".join(p.nom for p in PAPIERS)
    raise Refus(f"« {nom} » n’est pas un papier de cette version. Les papiers sont : {known}.")


def suggested_name(*parts: str) -> str:
    """A file name for a paper, readable and safe on every system: « emargement-seance-4-2026-11-24.pdf »."""
    return "-".join(fold(p).replace(" ", "-") for p in parts if p) + ".pdf"
