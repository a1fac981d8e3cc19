"""Which structure of the file, if any, each row of a list of structures is about."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from cops_desktop.domain.annuaire import Structure
from cops_desktop.services.listes.apercu import ECARTER, LIGNE, NOUVELLE, Candidat, Decisions, Ecart, Etat, Fiche
from cops_desktop.services.listes.cibles import STRUCTURES
from cops_desktop.services.listes.ecarts import ecarts
from cops_desktop.services.listes.lignes import Avancer, Lue
from cops_desktop.services.listes.noms_structures import NomsDeStructures
from cops_desktop.services.listes.plier import plie


@dataclass(slots=True)
class Reconnue:
    """What recognition says of one structure of the list."""

    lue: Lue
    cle: str = ""
    candidats: tuple[Candidat, ...] = ()


class Structures:
    """The structures of a list beside those of the file, told apart by name and town."""

    cible = STRUCTURES

    def __init__(self, lues: Iterable[Lue], noms: NomsDeStructures, avancer: Avancer) -> None:
        self.noms = noms
        self.reconnues: dict[int, Reconnue] = {}
        self._par_nom: dict[str, list[Reconnue]] = defaultdict(list)
        lues = list(lues)
        for place, lue in enumerate(lues):
            if not place % 500:
                avancer(place, len(lues))
            self._prendre(lue)
        for found in self.reconnues.values():
            self._reconnaitre(found)

    def _prendre(self, lue: Lue) -> None:
        key = self.noms.cle(lue.texte("nom")) if lue.texte("nom") else ""
        for other in self._par_nom[key] if key else ():
            if not _ailleurs(lue.texte("commune"), other.lue.texte("commune")):
                other.lue.joindre(lue)
                return
        found = self.reconnues[lue.numero] = Reconnue(lue)
        self._par_nom[key].append(found)

    def _reconnaitre(self, found: Reconnue) -> None:
        name = found.lue.texte("nom")
        if not name:
            return
        key = self.noms.cle(name)
        known = [self.noms.connues[k] for k in self.noms.nommees(name)] or (
            [self.noms.connues[key]] if key in self.noms.connues else []
        )
        here = [s for s in known if not _ailleurs(s.commune, found.lue.texte("commune"))]
        exactly = [s for s in here if s.commune and plie(s.commune) == plie(found.lue.texte("commune"))]
        here = exactly if len(exactly) == 1 else here
        if len(here) == 1:
            found.cle = here[0].id
            return
        why = "même nom" if here else "même nom, autre commune"
        found.candidats = tuple(self._candidat(structure, why) for structure in here or known)

    @staticmethod
    def _candidat(structure: Structure, why: str) -> Candidat:
        detail = " · ".join(filter(None, (structure.commune, structure.type, structure.email)))
        return Candidat(structure.id, structure.nom, detail, why)

    def fiche(self, numero_de_ligne: int, decisions: Decisions, *, court: bool = False) -> Fiche:
        """What becomes of one structure of the list, with what was decided until now.

        With `court`, what a new one brings is left out: of tens of thousands, few are looked at.
        """
        found = self.reconnues[numero_de_ligne]
        lue = found.lue
        cle, etat, choix = self._sort(found, decisions)
        changes: tuple[Ecart, ...] = ()
        if etat is Etat.MODIFIEE or (etat is Etat.NOUVELLE and not court):
            item = self.noms.connues.get(cle) or Structure(id="", nom=lue.texte("nom"))
            changes = tuple(ecarts(lue, item, STRUCTURES, lambda champ: decisions.prend(lue.numero, champ)))
        if etat is Etat.MODIFIEE and not any(ecart.liste for ecart in changes):
            etat = Etat.IDENTIQUE
        detail = " · ".join(filter(None, (lue.texte("type"), lue.texte("commune"), *lue.suite("emails")[:1])))
        return Fiche(
            lue.numero, tuple(lue.numeros), lue.texte("nom"), detail, etat, cle, changes, found.candidats, choix,
            tuple(lue.remarques), tuple(lue.fautes),
        )  # fmt: skip

    def _sort(self, found: Reconnue, decisions: Decisions) -> tuple[str, Etat, str]:
        choix = decisions.qui.get(found.lue.numero, "")
        if "pas de nom" in found.lue.fautes:
            return "", Etat.FAUTE, ""
        if choix == ECARTER:
            return "", Etat.ECARTEE, choix
        if found.cle:
            return found.cle, Etat.MODIFIEE, ""
        if not found.candidats or choix == NOUVELLE:
            return "", Etat.NOUVELLE, choix
        if choix in {candidate.cle for candidate in found.candidats} and not choix.startswith(LIGNE):
            return choix, Etat.MODIFIEE, choix
        return "", Etat.DOUTEUSE, ""


def _ailleurs(commune: str, autre: str) -> bool:
    return bool(commune) and bool(autre) and plie(commune) != plie(autre)
