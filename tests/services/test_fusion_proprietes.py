"""Whatever two entries of one person did and were paid, merging them loses nothing and pays nothing twice (R5.8)."""

import shutil
import tempfile
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cops_desktop.domain.doublons import Genre
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.paiements import Avancement, Ligne, Nature, assess, price
from cops_desktop.domain.rencontres import Mode, Presence, Venue
from cops_desktop.services import fichier as files
from cops_desktop.services import fusion
from cops_desktop.services import paiements as pay
from cops_desktop.services.dossiers import dossiers, read_baremes, situations
from cops_desktop.services.fichier import Fichier
from cops_desktop.storage import annuaire, cotec, database, paiements, rencontres
from cops_desktop.storage.keys import new_key
from tests.builders import CLAIRE, Monde, new_file, spans
from tests.services.test_fusion import tout

FIN = date(2026, 12, 31)
HOURS = ("", "09:00-10:00", "09:30-12:00", "13:00-15:00", "-10:30", "11:00-")


@cache
def model() -> Path:
    """Two entries of one person, and a third who is kept apart, in two CoTec that meet on the same three days."""
    fichier = new_file(Path(tempfile.mkdtemp()))
    monde = Monde(fichier)
    people = [monde.personne("Cazenave", name, cv=5) for name in ("Odile", "O.", "Luc")]
    for number, subject in enumerate(("Pédiatrie", "Annonce")):
        of = monde.cotec(subject)
        for person in people:
            monde.membre(of, person)
        for day in range(3):
            mode = (Mode.PRESENTIEL, Mode.MIXTE, Mode.VISIO)[day]
            hours = ("09:00-12:00", "11:00-16:00")[number]
            monde.rencontre(of, hours, date(2026, 3, 3) + timedelta(days=40 * day), mode=mode)
    fichier.close()
    return fichier.path


COME = st.tuples(
    st.just("come"), st.integers(0, 2), st.integers(0, 5), st.sampled_from(list(Venue)), st.sampled_from(HOURS),
    st.sampled_from([None, 0, 320, 1500]), st.sampled_from([None, Mode.PRESENTIEL, Mode.VISIO]),
)  # fmt: skip
COST = st.tuples(st.just("cost"), st.integers(0, 2), st.integers(0, 5), st.sampled_from([500, 700]))
WORK = st.tuples(st.just("work"), st.integers(0, 2), st.integers(0, 1))
PAY = st.tuples(st.just("pay"), st.integers(0, 2), st.integers(0, 4))
CANCEL = st.tuples(st.just("cancel"), st.integers(0, 5))
STEPS = st.lists(COME | COME | COST | WORK | PAY | CANCEL, max_size=14)


class Fil:
    """A copy of the model, and what the team does in it."""

    def __init__(self, folder: str) -> None:
        self.fichier: Fichier = database.open_file(Path(shutil.copy(model(), folder)), CLAIRE)
        names = {p.prenom: p.id for p in annuaire.personnes(self.fichier.db)}
        self.people = [names[name] for name in ("Odile", "O.", "Luc")]
        self.gardee, self.autre = self.people[:2]
        self.meetings = rencontres.rencontres(self.fichier.db)
        self.monde = Monde(self.fichier)

    def presence(self, who: int, where: int) -> Presence | None:
        found = rencontres.presences(
            self.fichier.db, "personne = ? AND rencontre = ?", (self.people[who], self.meetings[where].id)
        )
        return found[0] if found else None

    def play(self, steps: list[tuple]) -> None:  # type: ignore[type-arg]
        for verb, *args in steps:
            getattr(self, verb)(*args)

    def come(self, who: int, where: int, venue: Venue, hours: str, km: int | None, mode: Mode | None) -> None:
        item = self.presence(who, where) or Presence(
            id=new_key(), rencontre=self.meetings[where].id, personne=self.people[who]
        )
        self.monde.save_presence(replace(item, presence=venue, connexions=spans(hours), km=km, mode=mode))

    def cost(self, who: int, where: int, amount: int) -> None:
        if item := self.presence(who, where):
            self.monde.frais(item, amount)

    def work(self, who: int, of: int) -> None:
        comite = cotec.cotecs(self.fichier.db)[of].id
        self.monde.travail(comite, self.people[who])

    def pay(self, who: int, steps: int) -> None:
        made = pay.pay(self.fichier, FIN)
        mine = [f for f in made if pay.form(self.fichier, f).etat.personne == self.people[who]]
        if steps:
            for form in mine:
                try:
                    pay.validate(self.fichier, [form], FIN)
                except Refus:
                    continue
                for to in (Avancement.SIGNE, Avancement.TRANSMIS, Avancement.PAYE)[: steps - 1]:
                    pay.advance(self.fichier, [form], to, FIN)

    def cancel(self, which: int) -> None:
        found = paiements.etats(self.fichier.db, "etat IN ('validé', 'signé', 'transmis')")
        if found:
            pay.cancel(self.fichier, found[which % len(found)].id, "erreur", FIN)

    def live(self) -> list[tuple[object, ...]]:
        return sorted(self.fichier.db.conn.execute("SELECT * FROM lignes WHERE vivante = 1").fetchall())

    def heads(self) -> list[tuple[object, ...]]:
        sql = "SELECT id, lettre, numero, copie, etat, valide_le FROM etats WHERE etat <> 'brouillon' ORDER BY id"
        return self.fichier.db.conn.execute(sql).fetchall()

    def paid_and_owed(self, *keys: str) -> Counter[str]:
        """Cents of vacations and costs, and kilometres: on live lines, and owed besides."""
        owner = {e.id: e.personne for e in paiements.etats(self.fichier.db)}
        lines = [x for x in paiements.lignes(self.fichier.db, "vivante = 1") if owner[x.etat] in keys]
        for found in situations(self.fichier.db, keys).values():
            lines += price(found.propositions, found.axes)
        return measured(lines)

    def worth(self, *keys: str) -> Counter[str]:
        """What the rules give for everything these persons did, had nothing been paid."""
        scales = read_baremes(self.fichier.db)
        lines: list[Ligne] = []
        for dossier in dossiers(self.fichier.db, keys).values():
            settled = [replace(p, settled=frozenset()) for p in dossier.participations]
            bare = replace(dossier, participations=settled, lignes=[], origines={})
            found = assess(bare, scales.vacation, scales.km)
            lines += price(found.propositions, found.axes)
        return measured(lines)


def measured(lines: list[Ligne]) -> Counter[str]:
    """Trips in kilometres: what was validated for two entries keeps the price that it had."""
    found: Counter[str] = Counter()
    for line in lines:
        found[line.nature.value] += line.quantite if line.nature is Nature.TRAJET else line.montant
    return +found


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(STEPS, st.booleans(), STEPS)
def test_r5_8_merging_loses_nothing_and_pays_nothing_twice(before: list, turned: bool, after: list) -> None:  # type: ignore[type-arg]
    with tempfile.TemporaryDirectory() as folder:
        fil = Fil(folder)
        try:
            fil.play(before)
            kept, other = (fil.autre, fil.gardee) if turned else (fil.gardee, fil.autre)
            rows, live, heads = tout(fil.monde), fil.live(), fil.heads()
            attended = {
                p.rencontre
                for p in rencontres.presences(fil.fichier.db)
                if p.personne in (kept, other) and p.presence is Venue.PRESENT
            }
            seen = fusion.apercu(fil.fichier, Genre.PERSONNE, kept, other, {}, FIN)
            assert tout(fil.monde) == rows
            try:
                fusion.fusionner(fil.fichier, Genre.PERSONNE, kept, other, {}, FIN)
            except Refus as refus:
                assert seen.refus == refus.details
                assert tout(fil.monde) == rows
                return
            assert not seen.refus
            merged = tout(fil.monde)
            assert (fil.live(), fil.heads()) == (live, heads)
            mine = rencontres.presences(fil.fichier.db, "personne = ?", (kept,))
            assert {p.rencontre for p in mine if p.presence is Venue.PRESENT} == attended
            assert len({p.rencontre for p in mine}) == len(mine)
            assert fil.paid_and_owed(kept) == fil.worth(kept)
            assert seen.argent is not None
            files.undo(fil.fichier)
            assert tout(fil.monde) == rows
            files.redo(fil.fichier)
            assert tout(fil.monde) == merged
            fil.people = [kept, kept, fil.people[2]]
            fil.play(after)
            assert fil.paid_and_owed(kept) == fil.worth(kept)
            assert paiements.payees_a_un_autre(fil.fichier.db) == []
            assert files.check_file(fil.fichier) == []
        finally:
            fil.fichier.close()
