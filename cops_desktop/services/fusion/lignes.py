"""What hangs on two entries that become one, but for what pays: memberships, links, consents, shortlists, drafts.

Whatever names the entry that goes and is not told here follows by its foreign key.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cops_desktop.domain import fusion as rules
from cops_desktop.domain.cotec import Membre
from cops_desktop.domain.doublons import paire
from cops_desktop.domain.paiements import Avancement
from cops_desktop.domain.words import format_date
from cops_desktop.services.fusion.bilan import Bilan
from cops_desktop.services.fusion.copil import places_du_copil
from cops_desktop.storage import accompagnements, annuaire, copil, cotec, engagements, paiements
from cops_desktop.storage.connection import Database
from cops_desktop.storage.history_reading import references_between
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.mises_en_relation import PROPOSITIONS
from cops_desktop.storage.rows import Rows, delete


class Attaches:
    """Merges what hangs on `autre` into what hangs on `gardee` (keys of `genre`: personne or structure)."""

    def __init__(self, db: Database, genre: str, gardee: str, autre: str, bilan: Bilan) -> None:
        self._db = db
        self._genre, self._gardee, self._autre = genre, gardee, autre
        self._bilan = bilan

    def personne(self) -> None:
        """All that hangs on a person."""
        self._brouillons()
        self._membres()
        self._consentements()
        self._une_fois(annuaire.EQUIPE, rules.meme_periode, lambda mine, theirs: mine)
        self._une_fois(annuaire.LIENS, rules.meme_lien, rules.lien)
        self._une_fois(PROPOSITIONS, lambda a, b: bool(a.mise_en_relation == b.mise_en_relation), rules.proposition)
        self._une_fois(copil.VOLONTAIRES, lambda a, b: bool(a.mandat == b.mandat), rules.volontaire)
        self._une_fois(
            engagements.BAROMETRE,
            lambda a, b: bool((a.campagne, a.structure) == (b.campagne, b.structure)),
            rules.sollicitation,
        )
        self._signes("structure")
        self._accompagnements("personne")
        places_du_copil(self._db, self._gardee, self._autre, self._bilan)
        self._distincts()
        self._suivre()

    def structure(self) -> None:
        """All that hangs on a structure."""
        self._liens_de_la_structure()
        self._projets()
        self._une_fois(
            engagements.BAROMETRE,
            lambda a, b: bool((a.campagne, a.personne) == (b.campagne, b.personne)),
            rules.sollicitation,
        )
        self._signes("personne")
        self._accompagnements("structure")
        self._distincts()
        self._suivre()

    def _signes(self, other: str) -> None:
        """Charters signed on one day, and contributions told twice, are one; `other`: who or what else names them."""
        self._une_fois(
            engagements.ENGAGEMENTS,
            lambda a, b: bool((getattr(a, other), a.signe_le) == (getattr(b, other), b.signe_le)),
            rules.engagement,
        )
        self._une_fois(
            engagements.CONTRIBUTIONS,
            lambda a, b: all(
                getattr(a, field) == getattr(b, field) for field in (other, "date", "nature", "description")
            ),
            rules.contribution,
        )

    def _of(self, rows: Rows[Any], key: str) -> list[Any]:
        return rows.read(self._db, f'"{self._genre}" = ?', (key,))

    def _une_fois(self, rows: Rows[Any], same: Callable[[Any, Any], bool], one: Callable[[Any, Any], Any]) -> None:
        """Rows that say the same thing become one; the others change hands."""
        free = self._of(rows, self._gardee)
        for theirs in self._of(rows, self._autre):
            mine = next((item for item in free if same(item, theirs)), None)
            if mine is None:
                rows.save(self._db, replace(theirs, **{self._genre: self._gardee}))
                continue
            free.remove(mine)
            delete(self._db, rows.table, theirs.id)
            rows.save(self._db, one(mine, theirs))

    # Persons -----------------------------------------------------------------------------------------------------
    def _brouillons(self) -> None:
        """A draft holds no lines: of two for one CoTec and year, one goes, and the other reaches as far."""
        draft = "personne = ? AND etat = ?"
        mine = {(e.cotec, e.annee): e for e in paiements.etats(self._db, draft, (self._gardee, Avancement.BROUILLON))}
        for theirs in paiements.etats(self._db, draft, (self._autre, Avancement.BROUILLON)):
            kept = mine.get((theirs.cotec, theirs.annee))
            if kept is None:
                paiements.ETATS.save(self._db, replace(theirs, personne=self._gardee))
                continue
            delete(self._db, "etats", theirs.id)
            notes = rules.notes_jointes(kept.notes, theirs.notes)
            longer = replace(kept, jusquau=max(kept.jusquau, theirs.jusquau), notes=notes)
            paiements.ETATS.save(self._db, longer)
            sujet = cotec.cotec(self._db, theirs.cotec).sujet
            self._bilan.note(f"Deux brouillons d’état pour « {sujet} » {theirs.annee} : il en reste un.")

    def _membres(self) -> None:
        mine, theirs = (self._of(cotec.MEMBRES, key) for key in (self._gardee, self._autre))
        for comite in dict.fromkeys(m.cotec for m in theirs):
            both = [m for m in mine if m.cotec == comite], [m for m in theirs if m.cotec == comite]
            kept = rules.membres(*both)
            for gone in {m.id for of in both for m in of} - {m.id for m in kept}:
                delete(self._db, "membres", gone)
            for member in kept:
                cotec.MEMBRES.save(self._db, replace(member, personne=self._gardee))
            if len(kept) < len(both[0]) + len(both[1]):
                self._note_membres(comite, *both)

    def _note_membres(self, comite: str, mine: list[Membre], theirs: list[Membre]) -> None:
        said = f"Membre du CoTec « {cotec.cotec(self._db, comite).sujet} » sur les deux fiches : une seule fois ensuite"
        if any(m.deja_retribue for m in mine) != any(m.deja_retribue for m in theirs):
            said += " ; « déjà rétribué(e) » est noté sur une fiche, et reste noté"
        if any(m.frais_par_structure for m in mine) != any(m.frais_par_structure for m in theirs):
            said += " ; « frais par sa structure » est noté sur une fiche, et reste noté"
        roles = {m.role for m in (*mine, *theirs)}
        self._bilan.note(f"{said}{f' ; rôle gardé : {mine[0].role}' if len(roles) > 1 and mine else ''}.")

    def _consentements(self) -> None:
        mine, theirs = (self._of(annuaire.CONSENTEMENTS, key) for key in (self._gardee, self._autre))
        kept = rules.consentements(mine, theirs)
        before = {c.id: c for c in (*mine, *theirs)}
        for gone in before.keys() - {c.id for c in kept}:
            delete(self._db, "consentements", gone)
        for item in kept:
            annuaire.CONSENTEMENTS.save(self._db, replace(item, personne=self._gardee))
            if item.retire_le != before[item.id].retire_le and item.retire_le is not None:
                day = format_date(item.retire_le)
                self._bilan.note(f"Accord « {item.objet} » : retiré le {day} sur l’autre fiche, retiré partout.")

    # Structures --------------------------------------------------------------------------------------------------
    def _liens_de_la_structure(self) -> None:
        """A person who belongs to both belongs to the one, once."""
        free = self._of(annuaire.LIENS, self._gardee)
        for theirs in self._of(annuaire.LIENS, self._autre):
            moved = replace(theirs, structure=self._gardee)
            mine = next((x for x in free if x.personne == moved.personne and rules.meme_lien(x, moved)), None)
            if mine is None:
                annuaire.LIENS.save(self._db, moved)
                continue
            free.remove(mine)
            delete(self._db, "liens", theirs.id)
            annuaire.LIENS.save(self._db, rules.lien(mine, moved))

    def _projets(self) -> None:
        keys = [
            key
            for (key,) in self._db.conn.execute(
                "SELECT projet FROM projet_structures WHERE structure = ?", (self._autre,)
            ).fetchall()
        ]
        for projet in annuaire.projets(self._db, keys):
            named = [self._gardee if key == self._autre else key for key in projet.structures]
            annuaire.save_projet(self._db, replace(projet, structures=tuple(dict.fromkeys(named))))

    # Both --------------------------------------------------------------------------------------------------------
    def _accompagnements(self, kind: str) -> None:
        """A project names whoever it is once, where it named them first."""

        def named(keys: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(dict.fromkeys(self._gardee if key == self._autre else key for key in keys))

        fields = ("structures",) if kind == "structure" else ("charges", "contacts", "partenaires")
        where = f"id IN (SELECT accompagnement FROM accompagnement_{kind}s WHERE {kind} = ?)"
        for item in accompagnements.accompagnements(self._db, where, (self._autre,)):
            changed: dict[str, Any] = {field: named(getattr(item, field)) for field in fields}
            accompagnements.save_accompagnement(self._db, replace(item, **changed))

    def _distincts(self) -> None:
        """What was said distinct of the entry that goes is said of the one that stays, but of the two themselves."""
        one, other = self._genre, f"autre_{self._genre}"
        where = f'"{one}" = ?1 OR "{other}" = ?1'
        for row in annuaire.DISTINCTS.read(self._db, where, (self._autre,)):
            delete(self._db, "distincts", row.id)
            pair = [self._gardee if key == self._autre else key for key in (getattr(row, one), getattr(row, other))]
            if pair[0] == pair[1]:
                self._bilan.note("Ces deux fiches avaient été dites distinctes : elles ne le seront plus.")
                continue
            pair = list(paire(*pair))
            key = derived_key("distincts", *pair)
            annuaire.DISTINCTS.save(self._db, replace(row, id=key, **{one: pair[0], other: pair[1]}))

    def _suivre(self) -> None:
        """Every other reference of the file follows: forms, copilots, managers, earlier merges, and what is to come."""
        for child, column, parent in references_between(self._db):
            if parent == f"{self._genre}s" and (child, column) not in REMPLACEES:
                self._db.conn.execute(
                    f'UPDATE "{child}" SET "{column}" = ? WHERE "{column}" = ?', (self._gardee, self._autre)
                )


# Made again from the entry that is kept, with the keys that hers would have.
REMPLACEES = frozenset({("personne_mots", "personne"), ("km_ouverture", "personne")})
