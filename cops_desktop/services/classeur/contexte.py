"""The content of a file, sheet by sheet: as it is, and as it will be once the rows read so far are in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from cops_desktop.domain.accompagnements.parcours import Parcours, parcours
from cops_desktop.domain.words import fold
from cops_desktop.exchange.workbook import Rang
from cops_desktop.services.accompagnements.documents import nom_propre
from cops_desktop.services.classeur.fautes import Defaut, DejaDit, Fautes
from cops_desktop.services.classeur.references import DESIGNATIONS, PAR_REF, Forme, Repertoire, same
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.vocabulaires import Mot

Fiches = dict[str, Any]  # id → dataclass of the domain


class Contexte:
    """`avant`: what the file has; `fiches`: what it will have. `alias`: a réf of the workbook → the id that the file
    has for the same thing. `notes`: sentences for the report."""

    def __init__(
        self, avant: Mapping[str, Fiches], fautes: Fautes | None = None, fusionnees: Mapping[str, str] | None = None
    ) -> None:
        """`fusionnees`: the réf of a row that a merge made one with another → the id of the entry that stays, or ""."""
        self.avant = avant
        self.fusionnees = dict(fusionnees or {})
        self._anciens_noms: dict[str, dict[Forme, str]] = defaultdict(dict)
        self.fiches: dict[str, Fiches] = {sheet: dict(fiches) for sheet, fiches in avant.items()}
        self.fautes = fautes or Fautes(())
        self.alias: dict[str, str] = {}
        self.notes: list[str] = []
        self.rangs: dict[str, Rang] = {}  # id → the row that states it
        self.presences_douteuses: set[tuple[str, str]] = set()  # (rencontre, personne) of presences at fault
        self.documents = Path()  # where the contents of documents are, beside the workbook
        self.contenus: frozenset[str] = frozenset()  # the SHA-256 of those that the file has
        self.trouves: dict[str, Path] = {}  # SHA-256 → the file that has it
        self._douteux: dict[str, set[str]] = defaultdict(set)
        self._repertoires: dict[tuple[str, bool], Repertoire] = {}

    def repertoire(self, sheet: str, *, avant: bool = False) -> Repertoire:
        """The names of a sheet's rows; asked for only once that sheet is complete."""
        if (sheet, avant) not in self._repertoires:
            fiches = (self.avant if avant else self.fiches)[sheet]
            self._repertoires[sheet, avant] = Repertoire(DESIGNATIONS.get(sheet, PAR_REF), fiches.values())
        return self._repertoires[sheet, avant]

    def id_de(self, sheet: str, colonne: str, text: str, *more: Any) -> str:
        """The id of the row that a cell names. Raises Defaut (nobody, several), or DejaDit when it is at fault.

        Names as they will be come first; the file's old ones still do, so that an export can be edited in one place.
        """
        text = self.alias.get(text, text)
        found = self.repertoire(sheet).trouver(text, *more) or self.repertoire(sheet, avant=True).trouver(text, *more)
        found = found or self._fusionnee(sheet, text, *more)
        if len(found) == 1:
            return found[0]
        designation = DESIGNATIONS.get(sheet, PAR_REF)
        if found:
            candidates = ", ".join(sorted(self.decrire(sheet, key) for key in found))
            raise Defaut(f"{designation.plusieurs} : {candidates}. {designation.preciser}.", colonne, text)
        if sheet in self.fautes.feuilles or self._douteux[sheet] & self._tous_les_noms(sheet, text, *more):
            raise DejaDit
        close = [self.decrire(sheet, key) for key in self.repertoire(sheet).proches(text)]
        nearest = "Le plus proche" if len(close) == 1 else "Les plus proches"
        hint = f" {nearest} : {', '.join(close)}." if close else ""
        raise Defaut(f"{designation.inconnu}.{hint}", colonne, text)

    def fusionner(self, sheet: str, reference: str, item: Any) -> None:
        """A row of an entry that was merged since the export: its réf and its names lead to the one that stays."""
        kept = self.fusionnees[reference]
        if kept:
            self.alias[reference] = kept
            for forme in DESIGNATIONS.get(sheet, PAR_REF).formes(item):
                self._anciens_noms[sheet].setdefault(forme, kept)

    def _fusionnee(self, sheet: str, text: str, *more: Any) -> list[str]:
        if kept := self.fusionnees.get(text):
            return [kept]
        lectures = DESIGNATIONS.get(sheet, PAR_REF).lectures(text, *more)
        return [kept for lecture in lectures if (kept := self._anciens_noms[sheet].get(lecture))][:1]

    def _tous_les_noms(self, sheet: str, text: str, *more: Any) -> set[str]:
        lectures = DESIGNATIONS.get(sheet, PAR_REF).lectures(text, *more)
        return {text, same(text), *(part for lecture in lectures for part in lecture[1:])}

    def mots(self, liste: str, words: Iterable[str]) -> tuple[str, ...]:
        """Words as their vocabulary spells and orders them; a new word joins it, which is reported (R2.10)."""
        found = {self._mot(liste, word) for word in words}
        return tuple(mot.valeur for mot in sorted(found, key=lambda mot: (mot.ordre, mot.valeur)))

    def _mot(self, liste: str, word: str) -> Mot:
        key = self._mots[liste].get(word) or self._mots[liste].get(same(word))
        if key is None:
            key = derived_key("mot", liste, fold(word) or word)
            if key not in self.fiches["vocabulaires"]:
                ordre = max((m.ordre for m in self.fiches["vocabulaires"].values() if m.liste == liste), default=0) + 1
                self.fiches["vocabulaires"][key] = Mot(id=key, liste=liste, valeur=word, ordre=ordre)
                self.notes.append(f"« {word} » est un mot nouveau : ajouté à la liste « {liste} ».")
            self._mots[liste][word] = key
        mot: Mot = self.fiches["vocabulaires"][key]
        return mot

    @cached_property
    def _mots(self) -> dict[str, dict[str, str]]:
        """By list, the id of each word: exactly as it is spelt before any other spelling, new names before old."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for fiches in (self.fiches, self.avant):
            words = sorted(fiches["vocabulaires"].values(), key=lambda mot: (mot.ordre, mot.valeur))
            for form in (str, same):
                for mot in words:
                    found[mot.liste].setdefault(form(mot.valeur), mot.id)
        return found

    def ecrire(self, sheet: str, key: str | None) -> str | None:
        """How the export names a row."""
        return None if key is None else str(self.repertoire(sheet).ecrire(key)[0])

    def decrire(self, sheet: str, key: str) -> str:
        """A row in enough words to tell it from its like."""
        return DESIGNATIONS.get(sheet, PAR_REF).decrire(
            self.fiches[sheet].get(key) or self.avant[sheet][key], self.ecrire
        )

    def douter(self, rang: Rang) -> None:
        """Remember how other sheets may name a row at fault: they shall not be blamed for it."""
        self.fautes.touch(rang)
        designation = DESIGNATIONS.get(rang.feuille, PAR_REF)
        self._douteux[rang.feuille] |= designation.noms_douteux(rang.valeurs)
        if reference := rang.valeurs.get("réf"):
            self._douteux[rang.feuille].add(str(reference))

    @cached_property
    def autres_noms(self) -> dict[str, str]:
        """Other spellings of the file's structures → the name: those that are no structure's name, of one alone."""
        structures = self.avant["structures"].values()
        names = {same(item.nom) for item in structures}
        found: dict[str, set[str]] = defaultdict(set)
        for item in structures:
            for other in item.autres_noms:
                found[same(other)].add(item.nom)
        return {other: of.pop() for other, of in found.items() if len(of) == 1 and other not in names}

    @cached_property
    def proposees(self) -> dict[str, list[str]]:
        """By request, whom its shortlist names; asked for once propositions are complete."""
        found: dict[str, list[str]] = defaultdict(list)
        for item in self.fiches["propositions"].values():
            found[item.mise_en_relation].append(item.personne)
        return found

    @cached_property
    def noms_des_fichiers(self) -> dict[str, str]:
        """SHA-256 → the name under which the export writes the content of a document."""
        found: dict[str, str] = {}
        for document in sorted(self.fiches["documents"].values(), key=lambda d: (d.ajoute_le, d.id)):
            if document.empreinte not in found:
                found[document.empreinte] = nom_propre(document.nom, found.values())
        return found

    @cached_property
    def vies(self) -> dict[str, Parcours]:
        """The life of each project; asked for once its decisions and moves are complete."""
        moves: dict[str, list[Any]] = defaultdict(list)
        decisions: dict[str, list[Any]] = defaultdict(list)
        for sheet, found in (("étapes", moves), ("examens", decisions)):
            for item in self.fiches[sheet].values():
                found[item.accompagnement].append(item)
        return {k: parcours(item, moves[k], decisions[k]) for k, item in self.fiches["accompagnements"].items()}

    @cached_property
    def binomes_occupes(self) -> set[str]:
        """The binômes in which somebody is or was."""
        return {item.binome for item in self.fiches["membres des binômes"].values()}

    @cached_property
    def rencontres_a_ateliers(self) -> set[str]:
        """The meetings that have workshops; asked for once workshops are complete."""
        return {item.rencontre for item in self.fiches["ateliers"].values()}

    @cached_property
    def presences(self) -> dict[tuple[str, str], str]:
        """The presence of a person at a meeting, by (rencontre, personne); asked for once presences are complete."""
        return {(item.rencontre, item.personne): item.id for item in self.fiches["présences"].values()}

    @cached_property
    def sur_un_etat(self) -> set[str]:
        """What the file's live lines pay: presences with their meetings, costs, extra work."""
        held = {ligne.objet for ligne in self.avant["lignes"].values() if ligne.vivante}
        return held | {item.rencontre for key, item in self.avant["présences"].items() if key in held}
