"""What is shown of the CoPil: its mandates, and one of them with volunteers, binômes, quarter, vote and warnings."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cops_desktop.domain import copil as rules
from cops_desktop.domain.annuaire import Famille, Localisation, Personne, in_force, localisation
from cops_desktop.domain.copil import Binome, Mandat, MembreBinome, Quart, Volontaire
from cops_desktop.domain.engagements import Periode
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.vote import Classement, classement
from cops_desktop.domain.words import format_date, plural
from cops_desktop.services import comites
from cops_desktop.services.copil.actions import actions_copilotees
from cops_desktop.storage import annuaire, copil
from cops_desktop.storage.database import Fichier

EN_COMPOSITION, A_VENIR, EN_COURS, TERMINE = "en composition", "à venir", "en cours", "terminé"
LOCALISATIONS = (*(place.value for place in Localisation), "Non renseigné")


@dataclass(frozen=True, slots=True)
class LigneMandat:
    """A mandate of the list: its state on the day, how many binômes and persons."""

    mandat: Mandat
    etat: str
    binomes: int
    volontaires: int

    @property
    def id(self) -> str:
        """Its key."""
        return self.mandat.id


@dataclass(frozen=True, slots=True)
class Quidam:
    """A person as the board shows them. `faute`: why they may not sit (R4.1); `ancien`: of the previous CoPil."""

    personne: Personne
    structure: str
    territoire: str
    ancien: bool
    faute: str

    @property
    def id(self) -> str:
        """The person's key."""
        return self.personne.id

    @property
    def nom(self) -> str:
        """The whole name."""
        return self.personne.nom_complet

    @property
    def pour(self) -> str:
        """For whom they sit, in words."""
        return self.structure or "en son nom"


@dataclass(frozen=True, slots=True)
class Candidat:
    """A volunteer: `avec`, with whom they would form a binôme; `numero`, of the binôme where they are placed."""

    volontaire: Volontaire
    qui: Quidam
    avec: str
    numero: int | None

    @property
    def id(self) -> str:
        """The person's key."""
        return self.qui.id


@dataclass(frozen=True, slots=True)
class Siege:
    """Somebody in a binôme. `present`: on the day that is shown; `actions`: what the file knows that they copilot."""

    membre: MembreBinome
    qui: Quidam
    present: bool
    actions: tuple[str, ...]

    @property
    def dates(self) -> str:
        """« depuis le 01/10/2026 », « jusqu’au 30/09/2026 »; "" for the whole mandate."""
        since = f"depuis le {format_date(self.membre.depuis)}" if self.membre.depuis else ""
        until = f"jusqu’au {format_date(self.membre.jusquau)}" if self.membre.jusquau else ""
        return ", ".join(filter(None, (since, until)))


@dataclass(frozen=True, slots=True)
class BinomeVu:
    """A binôme: who sits in it, who did or will. `rang`: by the vote; None without one."""

    binome: Binome
    sieges: tuple[Siege, ...]
    rang: int | None

    @property
    def numero(self) -> int:
        """Its number."""
        return self.binome.numero

    @property
    def presents(self) -> tuple[Siege, ...]:
        """Who sits on the day that is shown."""
        return tuple(siege for siege in self.sieges if siege.present)


@dataclass(frozen=True, slots=True)
class Tableau:
    """A mandate with all that its board shows, as of `jour`. `quart` None: there was no CoPil before."""

    mandat: Mandat
    jour: date
    etat: str
    precedent: Mandat | None
    candidats: tuple[Candidat, ...]
    binomes: tuple[BinomeVu, ...]
    quart: Quart | None
    vote: Classement | None
    avertissements: tuple[str, ...]
    fautes: tuple[str, ...]
    invites: tuple[tuple[str, str], ...]  # permanent guests: the structure, and who stands for it

    @property
    def en_composition(self) -> bool:
        """Whether it can still be changed freely."""
        return not self.mandat.validation

    @property
    def places(self) -> int:
        """How many numbered places are shown: 14, and those beyond that are taken or next."""
        taken = max((b.numero for b in self.binomes), default=0)
        return max(rules.BINOMES, taken) + (len(self.binomes) >= rules.BINOMES)

    @property
    def sieges(self) -> list[Siege]:
        """Who sits on the day that is shown, in the binômes that sit."""
        return [siege for b in self.binomes if b.binome.retenu for siege in b.presents]

    @property
    def a_placer(self) -> tuple[Candidat, ...]:
        """The volunteers who are in no binôme."""
        return tuple(c for c in self.candidats if c.numero is None)

    @property
    def equilibre(self) -> str:
        """« Usagers 12 · Professionnels 14 — Est 10 · Ouest 15 · Région 3 »: those who sit, each once (R8.1)."""
        families = Counter(siege.qui.personne.famille.value for siege in self.sieges)
        places = Counter(siege.qui.territoire for siege in self.sieges)
        parts = (_counts(families, [f.value for f in Famille]), _counts(places, LOCALISATIONS))
        return " — ".join(filter(None, parts))


def _counts(counted: Counter[str], order: Sequence[str]) -> str:
    return " · ".join(f"{word} {counted[word]}" for word in order if counted[word])


def etat_du_mandat(mandat: Mandat, day: date) -> str:
    """In words, where a mandate stands on `day`."""
    if not mandat.validation:
        return EN_COMPOSITION
    if day < mandat.debut:
        return A_VENIR
    return EN_COURS if mandat.en_cours(day) else TERMINE


def lignes(fichier: Fichier, day: date) -> list[LigneMandat]:
    """All mandates: those being composed first, then the last one first."""
    counts = "SELECT mandat, count(*) FROM {} GROUP BY mandat"
    sitting = dict(fichier.db.conn.execute(counts.format("binomes WHERE retenu = 1")).fetchall())
    offered = dict(fichier.db.conn.execute(counts.format("volontaires")).fetchall())
    rows = [
        LigneMandat(m, etat_du_mandat(m, day), sitting.get(m.id, 0), offered.get(m.id, 0))
        for m in reversed(copil.mandats(fichier.db))
    ]
    return sorted(rows, key=lambda row: row.etat != EN_COMPOSITION)


def mandat(fichier: Fichier, key: str) -> Mandat:
    """One mandate. Raises Refus when it is gone."""
    found = copil.MANDATS.read(fichier.db, "id = ?", (key,))
    if not found:
        raise Refus("Ce mandat n’existe plus : il a été supprimé entre-temps.")
    return found[0]


def engagements_par_personne(fichier: Fichier) -> dict[str, list[Periode]]:
    """By person, the engagements that they signed."""
    found: dict[str, list[Periode]] = defaultdict(list)
    for item in comites.toutes_les_periodes(fichier).values():
        found[item.engagement.personne].append(item)
    return dict(found)


def anciens(fichier: Fichier, item: Mandat) -> tuple[Mandat | None, set[str]]:
    """The CoPil before this one, and who sat in it."""
    before = rules.precedent(copil.mandats(fichier.db), item)
    if before is None:
        return None, set()
    return before, rules.ont_siege(before, copil.binomes(fichier.db, before.id), copil.membres(fichier.db, before.id))


def peuvent_sieger(engagements: Mapping[str, Sequence[Periode]], day: date) -> set[str]:
    """Who has an engagement in force on `day` (R4.1)."""
    return {person for person, own in engagements.items() if rules.engagement_le(own, None, day) is not None}


def tableau(fichier: Fichier, key: str, day: date) -> Tableau:
    """A mandate as its board shows it on `day`. Raises Refus when it is gone."""
    item = mandat(fichier, key)
    binomes, membres = copil.binomes(fichier.db, key), copil.membres(fichier.db, key)
    volontaires = copil.volontaires(fichier.db, key)
    shown = item.debut if not item.validation else min(max(day, item.debut), item.dernier_jour)
    engagements = engagements_par_personne(fichier)
    before, old = anciens(fichier, item)
    people = {m.personne for m in membres} | {v.personne for v in volontaires} | {v.avec for v in volontaires if v.avec}
    known = _Connus(fichier, people, item.debut, engagements, old)
    placed = {m.personne: b.numero for b in binomes for m in membres if m.binome == b.id}
    vote = classement({b.id: b.voix for b in binomes}) if len(binomes) > rules.BINOMES or _counted(binomes) else None
    names = {person: p.nom_complet for person, p in known.personnes.items()}
    seats = rules.au_depart(item, binomes, membres)
    actions = actions_copilotees(fichier, {m.personne for m in membres}, item)
    return Tableau(
        mandat=item,
        jour=shown,
        etat=etat_du_mandat(item, day),
        precedent=before,
        candidats=tuple(
            Candidat(v, known.quidam(v.personne, v.structure), names.get(v.avec or "", ""), placed.get(v.personne))
            for v in volontaires
        ),
        binomes=tuple(_vus(binomes, membres, known, actions, vote, shown)),
        quart=rules.quart(seats, old, peuvent_sieger(engagements, item.debut)) if before is not None else None,
        vote=vote,
        avertissements=tuple(rules.avertissements(item, binomes, membres, engagements, names, day)),
        fautes=tuple(rules.fautes_de_composition(item, binomes, membres, engagements, names)),
        invites=_guests(fichier, shown),
    )


def _counted(binomes: Sequence[Binome]) -> bool:
    return any(b.voix is not None for b in binomes)


class _Connus:
    """The persons and structures that a board names, read once."""

    def __init__(
        self,
        fichier: Fichier,
        personnes: set[str],
        debut: date,
        engagements: Mapping[str, Sequence[Periode]],
        anciens: set[str],
    ) -> None:
        self.personnes: dict[str, Personne] = {p.id: p for p in annuaire.personnes(fichier.db, personnes)}
        self._structures = annuaire.noms_des_structures(fichier.db)
        self._debut, self._engagements, self._anciens = debut, engagements, anciens

    def quidam(self, personne: str, structure: str | None) -> Quidam:
        person = self.personnes[personne]
        place = localisation(person.code_postal, person.localisation)
        return Quidam(
            personne=person,
            structure=self._structures[structure] if structure else "",
            territoire=place.value if place else LOCALISATIONS[-1],
            ancien=personne in self._anciens,
            faute=rules.faute_d_engagement(self._engagements.get(personne, ()), self._debut),
        )


def _vus(
    binomes: Sequence[Binome],
    membres: Sequence[MembreBinome],
    known: _Connus,
    actions: Mapping[str, tuple[str, ...]],
    vote: Classement | None,
    day: date,
) -> list[BinomeVu]:
    ranks = {r.binome: r.rang for r in vote.rangs} if vote else {}
    seats: dict[str, list[Siege]] = defaultdict(list)
    for m in membres:
        here = in_force(m.depuis, m.jusquau, day)
        seats[m.binome].append(Siege(m, known.quidam(m.personne, m.structure), here, actions.get(m.personne, ())))
    return [BinomeVu(b, tuple(seats[b.id]), ranks.get(b.id)) for b in binomes]


def _guests(fichier: Fichier, day: date) -> tuple[tuple[str, str], ...]:
    """The permanent guests on `day` (R3.7): each structure, and who stands for it ("" when nobody is known)."""
    standing: dict[str, list[str]] = defaultdict(list)
    guests = {s.id: s.nom for s in annuaire.invitees(fichier.db)}
    persons = comites.invites_permanents(fichier, day)
    names = {p.id: p.nom_complet for p in annuaire.personnes(fichier.db, persons)} if persons else {}
    for person, structure in persons.items():
        standing[structure.id].append(names[person])
    return tuple((nom, ", ".join(sorted(standing[key]))) for key, nom in guests.items())


def nouveau_debut(fichier: Fichier, day: date) -> date:
    """When the next mandate begins: the day after the last one ends, else on `day`."""
    ends = [m.dernier_jour for m in copil.mandats(fichier.db)]
    return max(ends) + timedelta(days=1) if ends else day


def nomme(item: Mandat) -> str:
    """« CoPil 2026–2028 »."""
    return f"CoPil {item.debut.year}–{item.dernier_jour.year}"


def compte(ligne: LigneMandat) -> str:
    """« 14 binômes », « 3 binômes, 22 volontaires »."""
    parts = [plural(ligne.binomes, "binôme")]
    if ligne.volontaires and ligne.etat == EN_COMPOSITION:
        parts.append(plural(ligne.volontaires, "volontaire"))
    return ", ".join(parts)
