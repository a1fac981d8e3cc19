"""What the file knows of members of the CoPart, read for all of them at once: by it the charter is followed (R3.5)."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from cops_desktop.domain.barometre import Sollicitation
from cops_desktop.domain.charte import Faits, Passage, Regard, Reunion, Suivi, jour_de, suivre, trous
from cops_desktop.domain.charte_copil import Action, Siege, suivre_au_copil
from cops_desktop.domain.cotec import Cotec
from cops_desktop.domain.engagements import Contribution, Periode
from cops_desktop.domain.rencontres import COTEC, Venue, titre_complet
from cops_desktop.domain.representants import TOUJOURS, Representants, des_structures
from cops_desktop.domain.words import format_date, typography
from cops_desktop.services.comites import toutes_les_periodes
from cops_desktop.storage import annuaire, copil, cotec, engagements
from cops_desktop.storage.connection import Database
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.memoire import garder

_MEETINGS = """
SELECT r.id, nature, titre, coalesce(sujet, ''), date, restitution_le
FROM rencontres r LEFT JOIN cotecs c ON c.id = r.cotec
WHERE annulee_le IS NULL ORDER BY date, r.debut, titre, r.id
"""
_NOTED = """
SELECT rencontre, personne, presence = ?, retour_le, anime FROM presences
WHERE (presence = ? OR retour_le IS NOT NULL OR anime) AND personne IN (SELECT value FROM json_each(?))
"""
_SINCE = """
SELECT id, annuaire_le FROM personnes WHERE id IN (SELECT personne FROM engagements)
UNION ALL SELECT id, annuaire_le FROM structures WHERE id IN (SELECT structure FROM engagements)
"""
_NATURES = ("CoPart", "CoPil", COTEC)


# All that is read here.
TABLES = (
    "engagements", "reglages", "personnes", "structures", "liens", "mandats", "binomes", "binome_membres", "rencontres",
    "presences", "cotecs", "contributions", "barometre", "projet_structures",
)  # fmt: skip


class Lecture:
    """A few queries, whatever the number of members; `seuls`: the engagements that are looked at, None for all."""

    def __init__(self, fichier: Fichier, seuls: Collection[str] | None = None) -> None:
        db = fichier.db
        self.periodes = toutes_les_periodes(fichier)
        self.noms = annuaire.noms(db)
        asked = self.periodes if seuls is None else {key: self.periodes[key] for key in seuls if key in self.periodes}
        self._of_member: dict[str, list[Periode]] = defaultdict(list)
        self._accounts: dict[str, set[str | None]] = defaultdict(set)  # for whom each person signed
        for item in self.periodes.values():
            self._of_member[_membre(item)].append(item)
            self._accounts[item.engagement.personne].add(item.engagement.structure)
        wanted = {item.engagement.structure for item in asked.values()}
        links = annuaire.LIENS.read(db, "structure IN (SELECT structure FROM engagements)")
        standing = des_structures(links, self.periodes.values())
        self._standing = {key: found for key, found in standing.items() if key in wanted}
        self._read_seats(db)
        people = {item.engagement.personne for item in asked.values()}
        people |= {key for found in self._standing.values() for key in found}
        people |= {key for who in people for seat in self._seats.get(who, ()) for key in seat[1].binome}
        self._read_meetings(db, people)
        self._read_facts(db)
        self._read_actions(db)

    # Reading ------------------------------------------------------------------------------------------------------
    def _read_meetings(self, db: Database, people: Collection[str]) -> None:
        self.reunions = garder(db, "réunions tenues", ("rencontres", "cotecs"), lambda: _reunions(db))
        self.copart = [r for r in self.reunions.values() if r.nature == "CoPart"]
        self.copil = [r for r in self.reunions.values() if r.nature == "CoPil"]
        self._passages: dict[str, list[Passage]] = defaultdict(list)
        self._led: dict[str, list[tuple[Reunion, bool]]] = defaultdict(list)
        for key, who, came, answered, leads in _noted(db, frozenset(people)):
            meeting = self.reunions.get(key)
            if meeting is None:
                continue
            if meeting.nature in _NATURES:
                self._passages[who].append(Passage(meeting, who, bool(came), _day(answered)))
            if leads and meeting.nature != COTEC:  # who attends a CoTec contributes by that, and copilots it by another
                self._led[who].append((meeting, bool(came)))

    def _read_facts(self, db: Database) -> None:
        self._contributions: dict[str, list[Contribution]] = defaultdict(list)  # by person and by structure
        self.contributions = garder(db, "contributions", ("contributions",), lambda: engagements.contributions(db))
        for apport in self.contributions:
            for key in {apport.personne, apport.structure} - {None}:
                self._contributions[key or ""].append(apport)
        self._asked: dict[str, list[Sollicitation]] = defaultdict(list)
        campaigns: dict[int, list[date]] = defaultdict(list)
        for one in garder(db, "baromètre", ("barometre",), lambda: engagements.barometre(db)):
            campaigns[one.campagne].append(jour_de(one))
            for key in {one.personne, one.structure} - {None}:
                self._asked[key or ""].append(one)
        self._campaigns = {year: sorted(days) for year, days in campaigns.items()}
        self._annuaire = {key: _day(text) for key, text in db.conn.execute(_SINCE)}
        projects = db.conn.execute("SELECT structure, count(*) FROM projet_structures GROUP BY structure")
        self._projets: dict[str, int] = dict(projects.fetchall())

    def _read_seats(self, db: Database) -> None:
        """By person, for whom they sit in each CoPil, and their seat."""
        self._seats: dict[str, list[tuple[str | None, Siege, str]]] = defaultdict(list)
        for mandat in copil.mandats(db):
            if not mandat.validation:
                continue
            kept = {b.id for b in copil.binomes(db, mandat.id) if b.retenu}
            membres = [m for m in copil.membres(db, mandat.id) if m.binome in kept]
            pairs: dict[str, dict[str, tuple[tuple[date | None, date | None], ...]]] = defaultdict(dict)
            for m in membres:
                known = pairs[m.binome].get(m.personne, ())
                pairs[m.binome][m.personne] = (*known, (m.depuis, m.jusquau))
            last = mandat.dernier_jour
            for m in membres:
                debut, fin = max(m.depuis or mandat.debut, mandat.debut), min(m.jusquau or last, last)
                seat = Siege(mandat.id, debut, fin, last, pairs[m.binome])
                self._seats[m.personne].append((m.structure, seat, m.action))

    def _read_actions(self, db: Database) -> None:
        self._piloted: dict[str, list[Cotec]] = defaultdict(list)
        for item in cotec.cotecs(db):
            if item.copilote_copil is not None:
                self._piloted[item.copilote_copil].append(item)

    # What is known of one -----------------------------------------------------------------------------------------
    def representants(self, periode: Periode) -> Representants:
        """Who stands for the member."""
        structure = periode.engagement.structure
        return {periode.engagement.personne: TOUJOURS} if structure is None else self._standing.get(structure, {})

    def faits(self, periode: Periode) -> Faits:
        """What the charter of a member is followed by."""
        standing, structure = self.representants(periode), periode.engagement.structure
        keys = [*standing, *([structure] if structure else ())]
        member = structure or periode.engagement.personne
        return Faits(
            representants=standing,
            noms=self.noms,
            copart=self.copart,
            passages=[one for key in standing for one in self._passages.get(key, ())],
            annuaire_le=self._annuaire.get(member),
            projets=self._projets.get(structure or "", 0),
            campagnes=self._campaigns,
            sollicitations=_each_once(one for key in keys for one in self._asked.get(key, ())),
            contributions=_each_once(one for key in keys for one in self._contributions.get(key, ())),
        )

    def suivi(self, periode: Periode, day: date) -> Suivi:
        """The charter followed by a member in a period, with what the CoPil asks besides."""
        facts = self.faits(periode)
        gaps = trous(periode, self._of_member[_membre(periode)], day)
        found = suivre(periode, facts, day, gaps)
        seats = self._seats_of(periode)
        if not seats:
            return found
        pair = {key for seat in seats for key in seat.binome}
        noted = [one for key in pair for one in self._passages.get(key, ())]
        besides = suivre_au_copil(Regard(periode, facts, day), seats, self.copil, noted, self.noms)
        return Suivi(found.periode, found.constats, besides, found.hors, found.remarque)

    def _seats_of(self, periode: Periode) -> list[Siege]:
        """Their seats for whom they signed; a seat for nobody of whom they signed goes with all their engagements."""
        who = periode.engagement.personne
        accounts = self._accounts[who]
        found = []
        for structure, seat, typed in self._seats.get(who, ()):
            if structure == periode.engagement.structure or structure not in accounts:
                actions = self._actions(who, seat, typed)
                found.append(Siege(seat.mandat, seat.debut, seat.fin, seat.fin_du_mandat, seat.binome, actions))
        return found

    def _actions(self, who: str, seat: Siege, typed: str) -> tuple[Action, ...]:
        found = [
            Action(f"copilote du CoTec « {c.sujet} »", c.debut, "cotec", c.id)
            for c in self._piloted.get(who, ())
            if (c.debut or date.min) <= seat.fin and (c.fin or date.max) >= seat.debut
        ]
        found += [
            Action(f"animation : {r.titre}", r.jour, "rencontre", r.id)
            for r, _ in self._led.get(who, ())
            if seat.debut <= r.jour <= seat.fin
        ]
        return (*found, Action(typed, None, "mandat", seat.mandat)) if typed else tuple(found)

    # What could be noted as a contribution ------------------------------------------------------------------------
    def menees(self, periode: Periode) -> Mapping[str, list[Reunion]]:
        """By person who stands for the member, the meetings and workshops that they led and came to."""
        led = {key: self._led.get(key, ()) for key in self.representants(periode)}
        return {key: [meeting for meeting, came in found if came] for key, found in led.items()}

    def copilotes(self, periode: Periode) -> Mapping[str, list[Cotec]]:
        """By person who stands for the member, the CoTec that they copilot for the CoPil."""
        return {key: self._piloted.get(key, []) for key in self.representants(periode)}


def lire(fichier: Fichier) -> Lecture:
    """All members, as the file has them now: read once for the table and for the card of one."""
    return garder(fichier.db, "faits de la charte", TABLES, lambda: Lecture(fichier))


def _reunions(db: Database) -> dict[str, Reunion]:
    return {
        key: Reunion(key, nature, titre_complet(titre, sujet), date.fromisoformat(jour), _day(restitution))
        for key, nature, titre, sujet, jour, restitution in db.conn.execute(_MEETINGS)
    }


def _noted(db: Database, people: frozenset[str]) -> list[tuple[str, str, int, str | None, int]]:
    """What is noted of these persons; kept for those who were asked for last."""
    known: dict[frozenset[str], list[tuple[str, str, int, str | None, int]]]
    known = garder(db, "venues des engagés", ("presences",), dict)
    if people not in known:
        known.clear()
        present = Venue.PRESENT.value
        known[people] = db.conn.execute(_NOTED, (present, present, json.dumps(sorted(people)))).fetchall()
    return known[people]


def periode_en_mots(periode: Periode) -> str:
    """« du 01/03/2025 au 28/02/2027 »."""
    return typography(f"du {format_date(periode.debut)} au {format_date(periode.fin)}")


def _membre(item: Periode) -> str:
    return item.engagement.structure or item.engagement.personne


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _each_once(items: Iterable[object]) -> tuple:  # type: ignore[type-arg]
    return tuple({item.id: item for item in items}.values())  # type: ignore[attr-defined]
