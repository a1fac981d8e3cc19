"""Looks in the annuaire for who could answer a request: its profiles, themes and territory to begin with, several at
once to the shortlist.
"""

from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.chercher_annuaire import ChercherDansAnnuaire, tr
from cops_desktop.services import mises_en_relation as service
from cops_desktop.services.mises_en_relation import Candidats, FicheDemande


class ChercherDialog(ChercherDansAnnuaire):
    """Everyone who fits, less those on the shortlist."""

    def __init__(self, contexte: Contexte, fiche: FicheDemande) -> None:
        self._fiche = fiche
        super().__init__(contexte, "chercherPersonnes", _criteria(fiche))

    def candidats(self, texte: str, criteres: frozenset[str]) -> Candidats:
        return service.candidats(self.contexte.fichier, self._fiche, texte, criteres, self.contexte.today())

    def ajouter(self, keys: list[str]) -> bool:
        if not self.contexte.executer(service.ajouter, self.contexte.fichier, self._fiche.id, keys):
            return False
        added = plural(len(keys), tr("personne proposée"), tr("personnes proposées"))
        self.contexte.message.emit(tr("{personnes}. Ctrl+Z revient en arrière.").format(personnes=added))
        return True


def _criteria(fiche: FicheDemande) -> dict[str, str]:
    """What the request asks for; a territory that names no place known here is not offered."""
    demande = fiche.demande
    known = any(service.territoire(demande.territoire))
    asked = {
        "profils": (tr("Profils : {mots}"), ", ".join(demande.profils)),
        "themes": (tr("Thèmes : {mots}"), ", ".join(demande.themes)),
        "territoire": (tr("Territoire : {mots}"), demande.territoire if known else ""),
    }
    return {name: words.format(mots=value) for name, (words, value) in asked.items() if value}


def open_chercher(contexte: Contexte, fiche: FicheDemande) -> None:
    """Opens the search for a request."""
    ChercherDialog(contexte, fiche).open()
