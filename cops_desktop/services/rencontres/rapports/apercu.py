"""What an import would change, person by person: presence and vacations, before and after; nothing is written."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from cops_desktop.domain.annuaire import Equipier, Personne, in_team
from cops_desktop.domain.attendance import secondes_comptees
from cops_desktop.domain.cotec import Membre
from cops_desktop.domain.paiements import Dossier
from cops_desktop.domain.rapports import Suite, presence_apres
from cops_desktop.domain.rencontres import AUCUNE, Mode, Presence, Rencontre, Venue
from cops_desktop.domain.vacation import Compte, Participation, count_person
from cops_desktop.domain.words import format_date, format_duration, format_hours, sort_key
from cops_desktop.services.dossiers import dossiers, read_baremes
from cops_desktop.services.rencontres.attendus import attendus, membres
from cops_desktop.services.rencontres.presences import blank_presence
from cops_desktop.services.rencontres.rapports.preparation import NOUVELLE, Decisions, Ligne, Preparation
from cops_desktop.storage import annuaire, paiements, rencontres
from cops_desktop.storage.database import Fichier


@dataclass(frozen=True, slots=True)
class Effet:
    """What the report makes of one person. `personne`: their key, or that of a new one (see `neuve`).

    `noms`: how the report calls them, once for each device. `vaut_avant`, `vaut_apres`: what the rules say of the
    presence, None where nothing is paid. `remarques`: what to look at; `etats`: validated forms that hold it.
    """

    personne: str
    nom: str
    noms: tuple[str, ...]
    avant: Presence
    apres: Presence
    vaut_avant: Compte | None
    vaut_apres: Compte | None
    remarques: tuple[str, ...]
    etats: tuple[str, ...] = ()

    @property
    def change(self) -> bool:
        """Whether anything is written about this person."""
        return self.avant != self.apres or self.personne.startswith(f"{NOUVELLE}:")

    @property
    def ecart(self) -> int:
        """Half-units more, or less, than before."""
        return (self.vaut_apres.demi if self.vaut_apres else 0) - (self.vaut_avant.demi if self.vaut_avant else 0)


@dataclass(frozen=True, slots=True)
class Apercu:
    """`effets`: everybody whom the report shows, in French order; `autres`: the names of those whose attendance would
    still be to be entered.
    """

    effets: tuple[Effet, ...]
    autres: tuple[str, ...]

    @property
    def changes(self) -> tuple[Effet, ...]:
        """Those for whom something is written."""
        return tuple(effet for effet in self.effets if effet.change)

    @property
    def demi(self) -> int:
        """Half-units of vacations more, or less, than before."""
        return sum(effet.ecart for effet in self.effets)


class Prevision:
    """The file read once for a preparation; its `apercu` then follows every decision at once."""

    def __init__(self, fichier: Fichier, preparation: Preparation) -> None:
        self._preparation, self._etendue = preparation, preparation.etendue
        db = fichier.db
        self.rencontre: Rencontre = rencontres.RENCONTRES.get(db, preparation.rencontre)
        self._membres: dict[str, Membre] = membres(fichier, self.rencontre)
        self._notees = rencontres.notees(db, self.rencontre.id)
        self._attendus = attendus(fichier, self.rencontre, self._notees)
        self._personnes: dict[str, Personne] = {p.id: p for p in annuaire.personnes(db) if p.anonymisee_le is None}
        self._dossiers: dict[str, Dossier] = {}
        self._equipe: dict[str, list[Equipier]] = {}
        self._etats: dict[str, tuple[str, ...]] = {}
        self._made: dict[tuple[str, str, tuple[str, ...]], Effet] = {}
        if self.rencontre.cotec is not None:
            self._lire_ce_qui_paie(fichier)

    def _lire_ce_qui_paie(self, fichier: Fichier) -> None:
        """All that may be asked of: whoever is matched, and whoever may be chosen among the guesses or the members."""
        lignes = self._preparation.lignes
        some = {c.personne for ligne in lignes for c in ligne.reconnue.candidats}
        some |= {ligne.reconnue.personne for ligne in lignes if ligne.reconnue.personne} | self._attendus
        self._baremes = read_baremes(fichier.db).vacation
        self._dossiers = dossiers(fichier.db, some)
        for line in annuaire.EQUIPE.read(fichier.db):
            self._equipe.setdefault(line.personne, []).append(line)
        self._lire_etats(fichier)

    def _lire_etats(self, fichier: Fichier) -> None:
        found = {ligne.etat for d in self._dossiers.values() for ligne in d.lignes}
        where = "id IN (SELECT value FROM json_each(?))"
        names = {e.id: e.reference for e in paiements.etats(fichier.db, where, (json.dumps(list(found)),))}
        for dossier in self._dossiers.values():
            for ligne in dossier.lignes:
                kept = self._etats.get(ligne.objet, ())
                self._etats[ligne.objet] = tuple(dict.fromkeys((*kept, names[ligne.etat])))

    def connaitre(self, fichier: Fichier, personne: str) -> None:
        """Reads somebody who was chosen in the annuaire, or has just been put there."""
        self._personnes[personne] = annuaire.personne(fichier.db, personne)
        if self.rencontre.cotec is not None and personne not in self._dossiers:
            self._dossiers |= dossiers(fichier.db, {personne})
            self._lire_etats(fichier)

    def nom(self, personne: str) -> str:
        """Somebody's name."""
        return self._personnes[personne].nom_complet if personne in self._personnes else ""

    def detail(self, personne: str) -> str:
        """What tells somebody from a namesake."""
        person = self._personnes.get(personne)
        if person is None:
            return ""
        return " · ".join(filter(None, (person.commune, person.email, *person.telephones[:1])))

    def apercu(self, decisions: Decisions) -> Apercu:
        """What an import with these decisions would change."""
        groups = self._preparation.par_personne(decisions)
        effets = [self._effet(who, lignes, decisions) for who, lignes in groups.items()]
        shown = set(groups)
        waiting = (
            key
            for key in self._attendus - shown
            if key in self._personnes and self._avant(key).presence is Venue.A_SAISIR
        )
        autres = sorted((self._personnes[key] for key in waiting), key=lambda p: sort_key(p.nom, p.prenom))
        return Apercu(
            tuple(sorted(effets, key=lambda e: self._tri(e.personne))), tuple(person.nom_complet for person in autres)
        )

    def _tri(self, key: str) -> str:
        person = self._personnes.get(key)
        return sort_key(person.nom, person.prenom) if person else sort_key(*key.split(":")[1:])

    def _avant(self, key: str) -> Presence:
        return self._notees.get(key) or blank_presence(self.rencontre.id, key)

    def _effet(self, who: str, lignes: list[Ligne], decisions: Decisions) -> Effet:
        # The key of a new person is without accents and capitals; the name is shown as it is written.
        nom = self.nom(who) or " ".join(reversed(self._preparation.nom_neuf(lignes[0], decisions)))
        memo = (who, nom, tuple(ligne.cle for ligne in lignes))
        if memo not in self._made:
            self._made[memo] = self._make(who, nom, lignes)
        return self._made[memo]

    def _make(self, who: str, nom: str, lignes: list[Ligne]) -> Effet:
        avant = self._avant(who)
        suite = self._suite(avant, lignes)
        etats = self._etats.get(avant.id, ())
        return Effet(
            personne=who,
            nom=nom,
            noms=tuple(ligne.nom for ligne in lignes),
            avant=avant,
            apres=suite.presence,
            vaut_avant=self._compte(who, avant),
            vaut_apres=self._compte(who, suite.presence),
            remarques=(*self._qui(who, lignes), *suite.remarques, *self._fige(etats, suite.presence != avant)),
            etats=etats,
        )

    def _suite(self, avant: Presence, lignes: Iterable[Ligne]) -> Suite:
        """What the report makes of a presence."""
        passages = [ligne.passage for ligne in lignes]
        about = self._preparation
        return presence_apres(avant, self.rencontre, passages, about.outil, about.jour, self._etendue)

    def _qui(self, who: str, lignes: list[Ligne]) -> tuple[str, ...]:
        """What there is to know of who it is."""
        said = [f"{len(lignes)} appareils ou noms : leurs heures sont réunies"] if len(lignes) > 1 else []
        if who.startswith(f"{NOUVELLE}:"):
            said.append("nouvelle fiche dans l’annuaire")
        if self.rencontre.cotec is not None and who not in self._membres:
            said.append(f"n’est pas membre du CoTec le {format_date(self.rencontre.date)}")
        elif who not in self._attendus:
            said.append("n’était pas attendu(e) : ajouté(e) à la réunion")
        return tuple(said)

    @staticmethod
    def _fige(etats: tuple[str, ...], changed: bool) -> tuple[str, ...]:
        if not etats or not changed:
            return ()
        return (f"déjà sur l’état {', '.join(etats)}, qui ne change pas : l’écart ira sur le prochain",)

    def _compte(self, who: str, presence: Presence) -> Compte | None:
        """What the rules say of a presence, beside the others of the same person; None where nothing is paid."""
        if self.rencontre.cotec is None:
            return None
        dossier = self._dossiers.get(who)
        items = list(dossier.participations) if dossier else []
        same = next((i for i in items if i.presence.id == presence.id), None)
        day = self.rencontre.date
        item = Participation(
            rencontre=self.rencontre,
            presence=presence,
            membre=self._membres.get(who),
            en_equipe=in_team(self._equipe.get(who, ()), day),
            settled=same.settled if same else AUCUNE,
        )
        others = [i for i in items if i is not same and i.rencontre.date == day]
        return count_person([item, *others], self._baremes)[presence.id]


def en_mots(presence: Presence, rencontre: Rencontre, *, utile: bool = True) -> str:
    """« présent, visio, 14 h 02 – 16 h (1 h 53 pendant la réunion) »: a presence in a line, with what counts of it."""
    if presence.presence is not Venue.PRESENT:
        return presence.presence.value
    parts = [presence.presence.value]
    mode = presence.mode or (rencontre.mode if rencontre.mode is not Mode.MIXTE else None)
    parts += [mode.value] if mode else []
    parts += [format_hours(c.debut, c.fin) for c in presence.connexions]
    counted = secondes_comptees(presence, rencontre)
    if presence.duree_retenue is not None:
        parts.append(f"durée retenue {format_duration(counted or 0)}")
    elif utile and presence.connexions and counted is not None:
        parts[-1] += f" ({format_duration(counted)} pendant la réunion)"
    return ", ".join(parts)
