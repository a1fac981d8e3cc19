"""The assistant of the CoPil: balanced binômes proposed from the volunteers, with their reasons; the team decides.

Read in the window (`lire`), composed beside it (`composer_tout`), written when the team agrees (`appliquer`): the
binômes made by hand stay as they are, those of one person are completed, new ones are formed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count, islice

from cops_desktop.domain.annuaire import Personne, Structure, in_force, localisation
from cops_desktop.domain.composition import (
    POIDS,
    Appel,
    Candidat,
    Cibles,
    Composition,
    Paire,
    Priorite,
    Score,
    cibles,
    remarques,
    score,
    sieges,
    total,
)
from cops_desktop.domain.copil import Binome, Mandat, MembreBinome, Volontaire
from cops_desktop.domain.engagements import copart
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date, plural, typography
from cops_desktop.services import comites
from cops_desktop.services.copil.lecture import anciens, nomme
from cops_desktop.services.copil.mandats import en_composition
from cops_desktop.services.copil.solveur import composer
from cops_desktop.storage import annuaire, copil
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import new_key


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that a proposal is made from; `places`: the numbers of its new binômes, each with the key of an empty one.

    `remarques`: what is impossible, and who was left out, in sentences.
    """

    appel: Appel
    cibles: Cibles
    places: tuple[tuple[int, str], ...]
    remarques: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposition:
    """A composition with the score of each criterion; `prouvee`: no other one has a better score."""

    priorite: Priorite
    dossier: Dossier
    composition: Composition
    score: Score
    prouvee: bool

    @property
    def proposees(self) -> tuple[Paire, ...]:
        """The binômes that would be formed or completed."""
        return tuple(paire for paire in self.composition if len(paire.membres) > paire.deja)

    @property
    def attendent(self) -> tuple[Candidat, ...]:
        """The volunteers who would not sit."""
        seated = {membre.personne for membre in sieges(self.composition)}
        return tuple(candidat for candidat in self.dossier.appel.candidats if candidat.personne not in seated)


def composer_tout(dossier: Dossier, avance: Callable[[int, int], object] = lambda *_: None) -> tuple[Proposition, ...]:
    """A proposal for each priority, the most balanced first, unless one before it is as good by the same weights;
    `avance(done, all)`.
    """
    found: list[Proposition] = []
    for done, priorite in enumerate(Priorite):
        avance(done, len(Priorite))
        poids = POIDS[priorite]
        best = composer(dossier.appel, dossier.cibles, poids)
        result = score(best.composition, dossier.cibles, poids)
        made = Proposition(priorite, dossier, _numerotee(best.composition, dossier), result, best.prouvee)
        if all(total(other.composition, dossier.cibles, poids) > result.total for other in found):
            found.append(made)
    return tuple(found)


def _numerotee(composition: Composition, dossier: Dossier) -> Composition:
    """The composition with the numbers of its new binômes, as they will be written."""
    places = iter(dossier.places)
    numbered = []
    for paire in composition:
        if not paire.binome:
            number, key = next(places)
            paire = replace(paire, numero=number, binome=key)
        numbered.append(paire)
    return tuple(sorted(numbered, key=lambda paire: paire.numero))


# What a proposal is made from ------------------------------------------------------------------------------------
def lire(fichier: Fichier, mandat_id: str) -> Dossier:
    """What the file says of a mandate that is being composed. Raises Refus when there is nothing to propose."""
    mandat = en_composition(fichier, mandat_id)
    binomes = copil.binomes(fichier.db, mandat_id)
    membres = [m for m in copil.membres(fichier.db, mandat_id) if in_force(m.depuis, m.jusquau, mandat.debut)]
    volunteers = copil.volontaires(fichier.db, mandat_id)
    known = _Connus.read(fichier, mandat, volunteers, membres)
    everybody = copil.membres(fichier.db, mandat_id)
    placed = {m.personne for m in everybody}
    free = [v for v in volunteers if v.personne not in placed and v.personne not in known.effacees]
    able = [v for v in free if known.engagee(v.personne)]
    deja = _deja([b for b in binomes if b.retenu], membres, known)
    appel = _avec(Appel(tuple(known.candidat(v.personne, v.structure) for v in able), deja), volunteers)
    _refuse_none(appel, bool(volunteers), len(free) - len(able), mandat)
    aims = cibles(known.copart(), appel.effectif)
    unable = _sans_engagement([v.personne for v in free if v not in able], known, mandat)
    places = _places(binomes, {m.binome for m in everybody}, appel.nouvelles)
    return Dossier(appel, aims, places, (*remarques(appel, aims), *unable))


@dataclass(frozen=True, slots=True)
class _Connus:
    """The persons that a composition may name, the structures, the CoPart at the start, who sat before."""

    personnes: Mapping[str, Personne]
    structures: Mapping[str, Structure]
    au_copart: Mapping[str, str | None]
    anciens: frozenset[str]

    @classmethod
    def read(
        cls, fichier: Fichier, mandat: Mandat, volunteers: Iterable[Volontaire], membres: Iterable[MembreBinome]
    ) -> "_Connus":
        running = copart(comites.toutes_les_periodes(fichier), mandat.debut)
        at_start = {
            person: next((p.engagement.structure for p in periodes if p.engagement.structure is not None), None)
            for person, periodes in running.items()
        }
        wanted = {*at_start, *(v.personne for v in volunteers), *(m.personne for m in membres)}
        return cls(
            {p.id: p for p in annuaire.personnes(fichier.db, wanted)} if wanted else {},
            {s.id: s for s in annuaire.structures(fichier.db)},
            at_start,
            frozenset(anciens(fichier, mandat)[1]),
        )

    @property
    def effacees(self) -> set[str]:
        """Those who were erased at their own asking: nobody proposes them."""
        return {key for key, person in self.personnes.items() if person.anonymisee_le is not None}

    def engagee(self, personne: str) -> bool:
        """Whether they have an engagement in force when the mandate starts (R4.1)."""
        return personne in self.au_copart

    def candidat(self, personne: str, structure: str | None) -> Candidat:
        """A person as the composition counts them."""
        person = self.personnes[personne]
        house = self.structures.get(structure) if structure is not None else None
        return Candidat(
            personne=personne,
            nom=person.nom_complet,
            famille=person.famille,
            territoire=localisation(person.code_postal, person.localisation),
            domaines=person.domaines,
            structure=structure,
            nom_structure=house.nom if house else "",
            type_structure=house.type if house else "",
            ancien=personne in self.anciens,
        )

    def copart(self) -> list[Candidat]:
        """Everybody of the CoPart at the start: whose shares are aimed at. For a structure, when for both (§)."""
        return [self.candidat(person, structure) for person, structure in self.au_copart.items()]


def _deja(binomes: Iterable[Binome], membres: Iterable[MembreBinome], known: _Connus) -> tuple[Paire, ...]:
    """The binômes that somebody is in already, in the order of their numbers."""
    seats: dict[str, list[Candidat]] = defaultdict(list)
    for membre in membres:
        seats[membre.binome].append(known.candidat(membre.personne, membre.structure))
    return tuple(Paire(tuple(seats[b.id]), len(seats[b.id]), b.id, b.numero) for b in binomes if seats[b.id])


def _places(binomes: Sequence[Binome], filled: set[str], wanted: int) -> tuple[tuple[int, str], ...]:
    """Where so many new binômes go: into the empty ones, then under the numbers that none bears (key "")."""
    taken = {b.numero for b in binomes}
    empty = ((b.numero, b.id) for b in binomes if b.retenu and b.id not in filled)
    free = ((number, "") for number in count(1) if number not in taken)
    return tuple(islice(chain(empty, free), wanted))


def _avec(appel: Appel, volunteers: Iterable[Volontaire]) -> Appel:
    """The call with the wishes of those who may sit for those who may sit: others cannot be met, and do not count."""
    asked = {v.personne: v.avec for v in volunteers}
    there = {membre.personne for membre in (*appel.candidats, *sieges(appel.deja))}

    def wishing(candidat: Candidat) -> Candidat:
        wish = asked.get(candidat.personne)
        return replace(candidat, avec=wish if wish in there else None)

    return Appel(
        tuple(wishing(candidat) for candidat in appel.candidats),
        tuple(replace(paire, membres=tuple(wishing(m) for m in paire.membres)) for paire in appel.deja),
        appel.binomes,
    )


def _refuse_none(appel: Appel, called: bool, unable: int, mandat: Mandat) -> None:
    """Raises Refus when no binôme can be formed or completed, and says why."""
    if appel.completees or appel.nouvelles:
        return
    if not called:
        raise Refus("Personne ne s’est encore porté volontaire pour ce CoPil. Notez d’abord les volontaires.")
    if len(appel.deja) >= appel.binomes:
        raise Refus(f"Les {appel.binomes} binômes sont déjà composés : il n’y a plus de place à proposer.")
    why = ""
    if unable:
        nobody = plural(unable, "volontaire n’a", "volontaires n’ont")
        why = f" {nobody} pas d’engagement en vigueur au {format_date(mandat.debut)}."
    raise Refus(f"Il faut au moins deux volontaires sans binôme pour en former un.{why} Rien n’a été changé.")


def _sans_engagement(persons: list[str], known: _Connus, mandat: Mandat) -> tuple[str, ...]:
    if not persons:
        return ()
    names = ", ".join(known.personnes[person].nom_complet for person in persons)
    return (
        typography(f"Sans engagement en vigueur au {format_date(mandat.debut)}, et donc laissés de côté : {names}."),
    )


# Written ---------------------------------------------------------------------------------------------------------
def appliquer(fichier: Fichier, mandat_id: str, proposition: Proposition) -> int:
    """Form and complete the binômes of a proposal, as one operation; how many. Raises Refus when the file has moved.

    What was composed by hand is never changed: the proposal must have been made from what is there now.
    """
    mandat = en_composition(fichier, mandat_id)
    now, then = lire(fichier, mandat_id), proposition.dossier
    if (now.appel, now.places) != (then.appel, then.places):
        raise Refus(
            "Les volontaires ou les binômes ont changé depuis cette proposition. Rien n’a été écrit : redemandez-la."
        )
    words = plural(len(proposition.proposees), "binôme proposé", "binômes proposés")
    with fichier.operation(f"{nomme(mandat)} : {words}"):
        for paire in proposition.proposees:
            key = paire.binome or new_key()
            if not paire.binome:
                copil.BINOMES.save(fichier.db, Binome(id=key, mandat=mandat_id, numero=paire.numero))
            for membre in paire.membres[paire.deja :]:
                copil.MEMBRES.save(
                    fichier.db,
                    MembreBinome(id=new_key(), binome=key, personne=membre.personne, structure=membre.structure),
                )
    return len(proposition.proposees)
