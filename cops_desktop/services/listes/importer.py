"""Bringing a list in: read, map, recognise, show, then write what was shown as one operation."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from cops_desktop.domain.annuaire import Lien, Personne, Structure
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import EN_ATTENTE, INSCRIT
from cops_desktop.exchange.mapping import Cible, Correspondance, appliquer, deviner
from cops_desktop.exchange.tables import RawSheet, read_list
from cops_desktop.services.barometre import CIBLES as CIBLES_DU_BAROMETRE
from cops_desktop.services.comites import delai_de_renouvellement
from cops_desktop.services.listes import ecarts as comparer
from cops_desktop.services.listes.apercu import LIGNE, Decisions, Etat, Fiche, Rapprochement
from cops_desktop.services.listes.barometre import Barometre, lire_barometre
from cops_desktop.services.listes.cibles import BAROMETRE, ENGAGEMENTS, INSCRIPTIONS, STRUCTURES
from cops_desktop.services.listes.engagements import Engagements, lire_engagement
from cops_desktop.services.listes.horodatages import mois_d_abord
from cops_desktop.services.listes.inscriptions import Ateliers, Inscriptions, lire_inscription
from cops_desktop.services.listes.lignes import Avancer, Lue, lire
from cops_desktop.services.listes.noms_structures import NEUVE, NomsDeStructures
from cops_desktop.services.listes.personnes import Personnes
from cops_desktop.services.listes.plier import plie
from cops_desktop.services.listes.structures import Structures
from cops_desktop.services.rencontres.presences import presence_key
from cops_desktop.services.sauvegardes import avant_import
from cops_desktop.storage import annuaire, engagements, rencontres
from cops_desktop.storage.annuaire import Distincts
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import derived_key, new_key
from cops_desktop.storage.vocabulaires import ensure_word, mots

_DATEES = {ENGAGEMENTS.cle: ("signe_le",), BAROMETRE.cle: ("sollicite_le", "contribue_le")}
"""By target, the fields whose timestamps tell together whether the day or the month comes first."""
_ECRITS = (Etat.NOUVELLE, Etat.MODIFIEE)


def _sans_suite(done: int, total: int) -> None:
    """Says nothing of how far the work is."""


@dataclass(frozen=True, slots=True)
class Liste:
    """A list as it was read: the file's name and its sheets that hold something."""

    nom: str
    feuilles: tuple[RawSheet, ...]


@dataclass(frozen=True, slots=True)
class Lecture:
    """What is imported: one sheet of a list, read for a target by chosen columns.

    `rencontre`: the meeting of registrations; `campagne`: the year of the baromètre; `jour`: that of the import, after
    which nobody has signed anything yet.
    """

    nom: str
    feuille: RawSheet
    cible: Cible
    choix: Correspondance
    rencontre: str = ""
    campagne: int = 0
    jour: date = date.max


@dataclass(frozen=True, slots=True)
class Bilan:
    """What an import did. `notes`: what else is worth knowing (a backup's second place that was away).

    `inscriptions`: how many registrations were made or completed; `inscrits` and `attente`, of those, newly registered
    or on the waiting list. `engagements`: charters noted; `barometre`: persons of its campaigns added or completed.
    """

    nouvelles: int = 0
    modifiees: int = 0
    structures: int = 0
    inscriptions: int = 0
    inscrits: int = 0
    attente: int = 0
    engagements: int = 0
    barometre: int = 0
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Analyse:
    """A list recognised against the file: rows become `fiches`, spellings become questions."""

    lecture: Lecture
    trouvees: Personnes | Structures
    noms: NomsDeStructures
    decisions: Decisions = field(default_factory=Decisions)

    @property
    def rapprochements(self) -> tuple[Rapprochement, ...]:
        """The spellings that may be one structure."""
        return self.noms.rapprochements

    @property
    def noms_a_retenir(self) -> bool:
        """Whether spellings were accepted for structures of the file, or refused: that is written by itself."""
        return bool(self.noms.refusees) or any(self.noms.autres_noms(key) for key in self.noms.connues)

    def fiche(self, numero: int, decisions: Decisions | None = None) -> Fiche:
        """What becomes of the person or structure of this line."""
        return self.trouvees.fiche(numero, decisions or self.decisions)

    def liees(self, numero: int, decisions: Decisions) -> set[int]:
        """The lines on which an answer about this one bears: itself, and those said to be the same as one of them."""
        found, more = set[int](), {numero}
        while more:
            found |= more
            keys = {f"{LIGNE}{line}" for line in more}
            more = {line for line, who in decisions.qui.items() if who in keys} - found
        return found

    def fiches(self, decisions: Decisions | None = None, *, court: bool = False) -> list[Fiche]:
        """What becomes of each, in the order of the list; with `court`, without what new ones bring."""
        decisions = decisions or self.decisions
        return [self.trouvees.fiche(numero, decisions, court=court) for numero in self.trouvees.reconnues]


def ouvrir(path: Path) -> Liste:
    """Read a list. Raises Refus."""
    return Liste(path.name, tuple(read_list(path)))


def proposer(
    liste: Liste,
    feuille: int,
    cible: Cible,
    memoire: Mapping[str, str] | None = None,
    rencontre: str = "",
    campagne: int = 0,
    jour: date = date.max,
) -> Lecture:
    """One sheet of a list, with the columns that it seems to have."""
    sheet = liste.feuilles[feuille]
    return Lecture(liste.nom, sheet, cible, deviner(sheet, cible, memoire or {}), rencontre, campagne, jour)


def analyser(
    fichier: Fichier, lecture: Lecture, decisions: Decisions | None = None, avancer: Avancer = _sans_suite
) -> Analyse:
    """Recognise the rows of a list; nothing is written. Raises Refus when no column holds a name."""
    decisions = decisions or Decisions()
    if missing := lecture.choix.manque(lecture.cible):
        champs = [champ.titre for cle in missing[0] if (champ := lecture.cible.champ(cle))]
        raise Refus(f"Il manque une colonne : dites laquelle est « {champs[0]} ». Rien n’a été changé.")
    db = fichier.db
    words: dict[str, dict[str, str]] = defaultdict(dict)
    for mot in mots(db):
        words[mot.liste].setdefault(plie(mot.valeur), mot.valeur)
    lues = []
    ateliers = Ateliers(rencontres.ateliers(db, lecture.rencontre) if lecture.rencontre else ())
    rows = list(appliquer(lecture.feuille, lecture.cible, lecture.choix))
    month_first = mois_d_abord(
        text for row in rows for cle in _DATEES.get(lecture.cible.cle, ()) if (text := row.champs.get(cle))
    )
    for place, ligne in enumerate(rows):
        if not place % 500:
            avancer(place, 2 * len(rows))
        lues.append(lire(ligne, lecture.cible, words))
        if lecture.cible is INSCRIPTIONS:
            lire_inscription(lues[-1], ligne, ateliers)
        elif lecture.cible is ENGAGEMENTS:
            lire_engagement(lues[-1], ligne, month_first, lecture.jour)
        elif lecture.cible is BAROMETRE:
            lire_barometre(lues[-1], ligne, lecture.campagne, month_first)
    noms = _noms(fichier, lecture.cible, lues, decisions)

    def seconde_moitie(done: int, total: int) -> None:
        avancer(len(rows) + done, 2 * len(rows))

    trouvees: Personnes | Structures
    if lecture.cible is STRUCTURES:
        trouvees = Structures(lues, noms, seconde_moitie)
    else:
        known = annuaire.personnes(db), annuaire.LIENS.read(db)
        if lecture.cible is INSCRIPTIONS:
            meeting = rencontres.RENCONTRES.get(db, lecture.rencontre)
            noted = rencontres.presences(db, "rencontre = ?", (meeting.id,))
            trouvees = Inscriptions(lues, *known, noms, seconde_moitie, meeting, ateliers, noted)
        elif lecture.cible is ENGAGEMENTS:
            signed, delay = engagements.engagements(db), delai_de_renouvellement(db)
            trouvees = Engagements(lues, *known, noms, seconde_moitie, signed, delay)
        elif lecture.cible is BAROMETRE:
            asked, targets = engagements.barometre(db), dict(words[CIBLES_DU_BAROMETRE])
            trouvees = Barometre(lues, *known, noms, seconde_moitie, asked, targets)
        else:
            trouvees = Personnes(lues, *known, noms, seconde_moitie)
    return Analyse(lecture, trouvees, noms, decisions)


def _noms(fichier: Fichier, cible: Cible, lues: list[Lue], decisions: Decisions) -> NomsDeStructures:
    if cible is STRUCTURES:
        fois = Counter(lue.texte("nom") for lue in lues if lue.texte("nom"))
    else:
        fois = Counter(name for lue in lues for name in lue.structures)
    apart = [
        frozenset((item.structure, item.autre_structure))
        for item in annuaire.DISTINCTS.read(fichier.db, "structure IS NOT NULL")
        if item.structure and item.autre_structure
    ]
    return NomsDeStructures(annuaire.structures(fichier.db), fois, apart, decisions.memes)


class _RienNeChange(Exception):
    """Leaves the transaction, which is thereby rolled back: every byte stays."""


def importer(fichier: Fichier, lecture: Lecture, decisions: Decisions, avancer: Avancer = _sans_suite) -> Bilan:
    """Write what the preview shows for these decisions: all or nothing, one operation, backed up before.

    Doubtful rows without an answer stay out. Raises Refus: the file is unchanged then.
    """
    bilan = Bilan()
    try:
        with fichier.operation(f"Import de « {lecture.nom} »"):
            analyse = analyser(fichier, lecture, decisions, lambda done, total: avancer(done, 2 * total))
            bilan = _Ecriture(fichier, analyse).faire(avancer)
            if bilan == Bilan():
                raise _RienNeChange
            bilan = replace(bilan, notes=tuple(avant_import(fichier)))
    except _RienNeChange:
        pass
    return bilan


class _Ecriture:
    """Writes one analysis. `_cles`: the key that each line's person got; `_structures`: that of each new structure.

    What is new is kept until the end and inserted together: 5,000 persons one by one would take a minute.
    """

    def __init__(self, fichier: Fichier, analyse: Analyse) -> None:
        self._db = fichier.db
        self._analyse = analyse
        self._noms = analyse.noms
        self._cles: dict[int, str] = {}
        self._neuves: dict[str, Personne] = {}
        self._liens_neufs: dict[str, Lien] = {}
        self._touchees: set[str] = set()
        self._structures: dict[str, str] = {}
        self._structures_neuves: dict[str, Structure] = {}
        self._changed = False

    def faire(self, avancer: Avancer) -> Bilan:
        kept = [f for f in self._analyse.fiches() if f.etat in (*_ECRITS, Etat.IDENTIQUE)]
        new = changed = 0
        write = self._structure if self._analyse.lecture.cible is STRUCTURES else self._personne
        for place, fiche in enumerate(kept):
            if not place % 100:
                avancer(len(kept) + place, 2 * len(kept))
            if write(fiche):
                new += fiche.etat is Etat.NOUVELLE
                changed += fiche.etat is not Etat.NOUVELLE
        annuaire.add_structures(self._db, self._structures_neuves.values())
        annuaire.add_personnes(self._db, self._neuves.values())
        annuaire.LIENS.add(self._db, self._liens_neufs.values())
        self._autres_noms()
        self._refusees()
        registered = replace(self._inscriptions(), engagements=self._engagements(), barometre=self._barometre())
        structures = len(self._structures_neuves)
        if self._analyse.lecture.cible is STRUCTURES:
            structures = 0  # they are what is counted as new
        if self._changed and not (new or changed):
            changed = 1  # only other names, or pairs that are two: it is written all the same
        return replace(registered, nouvelles=new, modifiees=changed, structures=structures)

    # Persons ----------------------------------------------------------------------------------------------------
    def _personne(self, fiche: Fiche) -> bool:
        trouvees = self._analyse.trouvees
        assert isinstance(trouvees, Personnes)
        lue = trouvees.reconnues[fiche.numero].lue
        key = self._cle_de(fiche)
        person = trouvees.personnes.get(key)
        found = list(fiche.ecarts)
        if person is None:
            person = self._neuves[key] = Personne(id=key, nom=lue.texte("nom"), prenom=lue.texte("prenom"))
        elif key in self._touchees:
            # Another row was about the same person: what is still empty now is another matter.
            decisions = self._analyse.decisions
            found = comparer.ecarts(lue, person, trouvees.cible, lambda champ: decisions.prend(lue.numero, champ))
        self._touchees.add(key)
        after = comparer.appliquer(lue, person, found)
        written = key in self._neuves or after != person
        if key in self._neuves:
            self._neuves[key] = after
        elif after != person:
            annuaire.save_personne(self._db, after)
        trouvees.personnes[key] = after
        return self._liens(trouvees, lue, key) or written

    def _cle_de(self, fiche: Fiche) -> str:
        if fiche.cle.startswith(LIGNE):
            key = self._cles.get(int(fiche.cle.removeprefix(LIGNE))) or new_key()
        else:
            key = fiche.cle or new_key()
        self._cles[fiche.numero] = key
        return key

    def _liens(self, trouvees: Personnes, lue: Lue, key: str) -> bool:
        links, written = trouvees.liens[key], False
        for spelling in lue.structures:
            stands = self._noms.cle(spelling)
            structure = self._cle_structure(stands)
            fonction = lue.fonctions.get(spelling, "")
            link = links.get(stands)
            if link is None:
                link = Lien(id=new_key(), personne=key, structure=structure, fonction=fonction)
                self._liens_neufs[link.id] = link
            elif not fonction or plie(fonction) == plie(link.fonction):
                continue
            elif not link.fonction or self._analyse.decisions.prend(lue.numero, "fonction"):
                link = replace(link, fonction=fonction)
                if link.id in self._liens_neufs:
                    self._liens_neufs[link.id] = link
                else:
                    annuaire.LIENS.save(self._db, link)
            else:
                continue
            links[stands], written = link, True
        return written

    # Registrations ----------------------------------------------------------------------------------------------
    def _inscriptions(self) -> Bilan:
        """Writes the registrations that the preview shows, once their persons are there."""
        trouvees = self._analyse.trouvees
        if not isinstance(trouvees, Inscriptions):
            return Bilan()
        written: dict[str, tuple[str, str]] = {}
        for numero, done in trouvees.plan(self._analyse.decisions).items():
            key = self._cles[numero]
            if done.avant != done.apres:
                known = done.apres.id or presence_key(trouvees.rencontre.id, key)
                own = replace(done.apres, id=known, personne=key)
                rencontres.save_presence(self._db, own)
                before = written[key][0] if key in written else done.avant.inscription if done.avant else ""
                written[key] = before, own.inscription
        new = [after for before, after in written.values() if before != after]
        return Bilan(inscriptions=len(written), inscrits=new.count(INSCRIT), attente=new.count(EN_ATTENTE))

    # Engagements and the baromètre ------------------------------------------------------------------------------
    def _engagements(self) -> int:
        """Writes the charters that the preview shows, once persons and structures are there; how many."""
        trouvees, written = self._analyse.trouvees, 0
        if not isinstance(trouvees, Engagements):
            return 0
        for numero, done in trouvees.plan(self._analyse.decisions).items():
            who = self._cles[numero]
            for item in done.engagements:
                structure = self._cle_structure(item.structure) if item.structure else None
                key = derived_key("engagement", who, structure or "", item.signe_le)
                own = replace(item, id=key, personne=who, structure=structure)
                written += engagements.ENGAGEMENTS.save(self._db, own)
        return written

    def _barometre(self) -> int:
        """Writes what the preview shows of the campaigns; how many persons."""
        trouvees, written = self._analyse.trouvees, set[tuple[int, str]]()
        if not isinstance(trouvees, Barometre):
            return 0
        for numero, done in trouvees.plan(self._analyse.decisions).items():
            if done.avant == done.apres:
                continue
            who = self._cles[numero]
            key = done.apres.id or derived_key("barometre", done.apres.campagne, who, None)
            if done.apres.cible:
                ensure_word(self._db, CIBLES_DU_BAROMETRE, done.apres.cible)
            engagements.BAROMETRE.save(self._db, replace(done.apres, id=key, personne=who))
            written.add((done.apres.campagne, who))
        return len(written)

    # Structures -------------------------------------------------------------------------------------------------
    def _cle_structure(self, stands: str) -> str:
        """The key of a structure; one that the list alone names is made when it is first needed."""
        if not stands.startswith(NEUVE):
            return stands
        if stands not in self._structures:
            key = self._structures[stands] = new_key()
            names = self._noms.autres_noms(stands)
            self._structures_neuves[key] = Structure(id=key, nom=self._noms.nom(stands), autres_noms=names)
        return self._structures[stands]

    def _structure(self, fiche: Fiche) -> bool:
        trouvees = self._analyse.trouvees
        lue = trouvees.reconnues[fiche.numero].lue
        name = lue.texte("nom")
        stands = self._noms.cle(name)
        if fiche.etat is Etat.NOUVELLE:
            names = self._noms.autres_noms(stands) if stands.startswith(NEUVE) else ()
            name = self._noms.nom(stands) if stands.startswith(NEUVE) else name
            item = Structure(id=new_key(), nom=name, autres_noms=names)
            self._structures.setdefault(stands, item.id)
        else:
            item = self._noms.connues[fiche.cle]
        after = comparer.appliquer(lue, item, fiche.ecarts)
        if fiche.etat is Etat.NOUVELLE:
            self._structures_neuves[after.id] = after
            return True
        if after == item:
            return False
        self._noms.connues[after.id] = after
        return annuaire.save_structure(self._db, after)

    def _autres_noms(self) -> None:
        """The spellings that were accepted for structures of the file: the next list is recognised at once."""
        for key, structure in list(self._noms.connues.items()):
            names = self._noms.autres_noms(key)
            more = tuple(name for name in names if name not in (structure.nom, *structure.autres_noms))
            if more:
                item = replace(structure, autres_noms=(*structure.autres_noms, *more))
                self._changed |= annuaire.save_structure(self._db, item)

    def _refusees(self) -> None:
        """Pairs that the user knows to be two."""
        for one, other in self._noms.refusees:
            keys = sorted(self._structures.get(stands, stands) for stands in (one, other))
            if not any(key.startswith(NEUVE) for key in keys) and keys[0] != keys[1]:
                item = Distincts(id=derived_key("distincts", *keys), structure=keys[0], autre_structure=keys[1])
                self._changed |= annuaire.DISTINCTS.save(self._db, item)
