"""What pays, when two persons become one: presences, costs and extra work, and the lines that stand on their forms.

A live frozen line stays where it is: what it pays is kept, and what it does not pay joins it. Two that are both paid
cannot be made one. A line that a cancelled form freed follows what was kept.
"""

from dataclasses import replace

from cops_desktop.domain import fusion as rules
from cops_desktop.domain.paiements import CANCELLABLE, Avancement, Etat
from cops_desktop.domain.rencontres import Frais, Presence, Rencontre
from cops_desktop.domain.words import format_clock, format_date, format_euros, format_km
from cops_desktop.services.fusion.bilan import Bilan
from cops_desktop.services.rencontres import presence_key
from cops_desktop.storage import cotec, paiements, rencontres
from cops_desktop.storage.connection import Database
from cops_desktop.storage.rows import delete


class Paye:
    """Merges what pays of `autre` into that of `gardee` (keys of persons)."""

    def __init__(self, db: Database, gardee: str, autre: str, bilan: Bilan) -> None:
        self._db = db
        self._gardee, self._autre = gardee, autre
        self._bilan = bilan

    def fusionner(self) -> None:
        """All of it. Costs first: as long as both presences stand, the file sees whose they were."""
        self._travaux()
        mine = {p.rencontre: p for p in self._presences(self._gardee)}
        for theirs in self._presences(self._autre):
            if theirs.rencontre in mine:
                self._une_presence(mine[theirs.rencontre], theirs)
            else:
                self._reprendre(theirs)

    def _presences(self, person: str) -> list[Presence]:
        return rencontres.presences(self._db, "personne = ?", (person,))

    # Lines -------------------------------------------------------------------------------------------------------
    def _etats(self, column: str, key: str) -> list[Etat]:
        """The forms on which something stands on a live line."""
        live = f'id IN (SELECT etat FROM lignes WHERE "{column}" = ? AND vivante = 1)'
        return paiements.etats(self._db, live, (key,))

    def _has_lines(self, column: str, key: str) -> bool:
        sql = f'SELECT 1 FROM lignes WHERE "{column}" = ? LIMIT 1'
        return self._db.conn.execute(sql, (key,)).fetchone() is not None

    def _follow(self, column: str, left: str, kept: str) -> None:
        """The lines that cancelled forms freed follow what is kept; no live one is left there."""
        self._db.conn.execute(f'UPDATE lignes SET "{column}" = ? WHERE "{column}" = ?', (kept, left))

    def _choose(self, column: str, mine: str, theirs: str, what: str) -> tuple[str, str] | None:
        """Which of two is kept and which is left: the one that is paid. None when both are: that is refused."""
        paid, also = self._etats(column, mine), self._etats(column, theirs)
        if paid and also:
            self._bilan.refuse(_both_paid(what, [*paid, *also]))
            return None
        return (theirs, mine) if also else (mine, theirs)

    # Presences ---------------------------------------------------------------------------------------------------
    def _reprendre(self, presence: Presence) -> None:
        """A presence at a meeting where the kept person was not: theirs now, under the key that it would have had."""
        kept = replace(presence, personne=self._gardee)
        key = presence_key(presence.rencontre, self._gardee)
        taken = self._db.conn.execute("SELECT 1 FROM presences WHERE id = ?", (key,)).fetchone()
        if taken or self._has_lines("presence", presence.id):
            rencontres.save_presence(self._db, kept)
            return
        rencontres.save_presence(self._db, replace(kept, id=key))
        self._db.conn.execute("UPDATE frais SET presence = ? WHERE presence = ?", (key, presence.id))
        delete(self._db, "presences", presence.id)

    def _une_presence(self, mine: Presence, theirs: Presence) -> None:
        meeting = rencontres.RENCONTRES.get(self._db, mine.rencontre)
        where = f"« {meeting.titre} » du {format_date(meeting.date)}"
        chosen = self._choose("presence", mine.id, theirs.id, where)
        if chosen is None:
            return
        by_key = {mine.id: mine, theirs.id: theirs}
        kept, left = (by_key[key] for key in chosen)
        if not self._frais(kept, left, where):
            return
        self._follow("presence", left.id, kept.id)
        delete(self._db, "presences", left.id)
        one = replace(rules.presence(kept, left), personne=self._gardee)
        rencontres.save_presence(self._db, one)
        self._bilan.note(_what_is_kept(where, one, kept, left, meeting))
        self._ateliers(where, one, mine, theirs)

    def _ateliers(self, where: str, one: Presence, *before: Presence) -> None:
        """Say it when the two were not in one workshop."""
        rooms = {room.id: room.nom for room in rencontres.ateliers(self._db, one.rencontre)}
        was = list(dict.fromkeys(rooms[p.atelier] for p in before if p.atelier))
        if was and was != [rooms[one.atelier] if one.atelier else ""]:
            kept = rooms[one.atelier] if one.atelier else "aucun atelier"
            self._bilan.note(f"{where[0].upper()}{where[1:]} : {' et '.join(was)} ; gardé : {kept}.")

    def _frais(self, kept: Presence, left: Presence, where: str) -> bool:
        """The costs of `left` become those of `kept`, the same receipt once. False when that is refused."""
        free = rencontres.FRAIS.read(self._db, "presence = ?", (kept.id,))
        for cost in rencontres.FRAIS.read(self._db, "presence = ?", (left.id,)):
            same = next((one for one in free if rules.memes_frais(one, cost)), None)
            if same is None:
                self._db.conn.execute("UPDATE frais SET presence = ? WHERE id = ?", (kept.id, cost.id))
                continue
            free.remove(same)
            if not self._un_frais(same, cost, kept, where):
                return False
        return True

    def _un_frais(self, mine: Frais, theirs: Frais, presence: Presence, where: str) -> bool:
        what = f"{mine.nature} {format_euros(mine.montant)}, {where}"
        chosen = self._choose("frais", mine.id, theirs.id, what)
        if chosen is None:
            return False
        kept, left = chosen
        self._follow("frais", left, kept)
        delete(self._db, "frais", left)
        one = mine if kept == mine.id else theirs
        notes = rules.notes_jointes(mine.notes, theirs.notes)
        rencontres.FRAIS.save(self._db, replace(one, presence=presence.id, notes=notes))
        self._bilan.note(f"{what} : saisi sur les deux fiches, compté une fois.")
        return True

    # Extra work --------------------------------------------------------------------------------------------------
    def _travaux(self) -> None:
        free = cotec.TRAVAUX.read(self._db, "personne = ?", (self._gardee,))
        for theirs in cotec.TRAVAUX.read(self._db, "personne = ?", (self._autre,)):
            mine = next((one for one in free if rules.meme_travail(one, theirs)), None)
            if mine is None:
                cotec.TRAVAUX.save(self._db, replace(theirs, personne=self._gardee))
                continue
            free.remove(mine)
            what = f"le travail « {mine.intitule} » du {format_date(mine.date)}"
            chosen = self._choose("travail", mine.id, theirs.id, what)
            if chosen is None:
                continue
            self._follow("travail", chosen[1], chosen[0])
            delete(self._db, "travaux", chosen[1])
            one, other = (mine, theirs) if chosen[0] == mine.id else (theirs, mine)
            filled = replace(
                one,
                personne=self._gardee,
                decide_le=one.decide_le or other.decide_le,
                decide_par=one.decide_par or other.decide_par,
                notes=rules.notes_jointes(mine.notes, theirs.notes),
            )
            cotec.TRAVAUX.save(self._db, filled)
            self._bilan.note(f"{what[0].upper()}{what[1:]} : saisi sur les deux fiches, compté une fois.")


def _both_paid(what: str, etats: list[Etat]) -> str:
    """Why two things that are both on live forms are not made one, and the way out."""
    references = " et ".join(dict.fromkeys(f"{e.reference}, {e.etat.value}" for e in etats))
    said = f"{what[0].upper()}{what[1:]} est sur deux états, un de chaque fiche ({references})"
    if any(e.etat in CANCELLABLE for e in etats):
        return f"{said} : une chose ne se paie qu’une fois. Annulez l’un des deux dans Paiements, puis fusionnez."
    assert all(e.etat is Avancement.PAYE for e in etats)
    return f"{said}. Un état payé ne s’annule plus : ces deux fiches ne peuvent pas devenir une seule."


def _what_is_kept(where: str, one: Presence, kept: Presence, left: Presence, meeting: Rencontre) -> str:
    """« Séance du … : notée sur les deux fiches ; gardé : présent, visio, 14:00–15:30, 40 km »."""
    hours = ", ".join(
        f"{format_clock(c.debut) if c.debut else 'dès le début'} – {format_clock(c.fin) if c.fin else 'à la fin'}"
        for c in one.connexions
    )
    facts = [
        one.presence.value,
        (one.mode or meeting.mode).value if one.presence.value == "présent" else "",
        hours,
        f"{format_km(one.km)}\u00a0km" if one.km else "",
        "réglé hors logiciel" if one.regle_hors_logiciel else "",
    ]
    more = ""
    if kept.km is not None and left.km is not None and kept.km != left.km:
        more = f" (l’autre fiche disait {format_km(left.km)}\u00a0km)"
    return f"{where[0].upper()}{where[1:]} : noté sur les deux fiches ; gardé : {', '.join(filter(None, facts))}{more}."
