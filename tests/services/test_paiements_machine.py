"""Never paid twice (R5.8): whatever is clicked, corrected, validated, cancelled and undone, on two laptops at once."""

import hashlib
import json
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from cops_desktop.domain.cotec import Travail
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.paiements import PARTS, Avancement, Etat, Ligne, Nature, next_state, payable_groups, price
from cops_desktop.domain.rencontres import Connexion, Frais, Mode, Presence, Rencontre, Venue
from cops_desktop.services import fichier as files
from cops_desktop.services import paiements as pay
from cops_desktop.services.dossiers import Connu, connus, dossiers, lire, read_baremes, situations
from cops_desktop.services.fichier import Fichier
from cops_desktop.storage import annuaire, baremes, cotec, database, paiements, rencontres
from cops_desktop.storage.connection import Database
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.rows import delete
from tests.builders import CLAIRE, YANIS, Monde, at, km_scale, new_file, plain, vacation_scale

FIN = date(2026, 12, 31)
DAYS = [date(2025, 12, 1), date(2026, 2, 10), date(2026, 3, 10), date(2026, 9, 8)]


@cache
def model() -> Path:
    """Two persons in two CoTec, which meet on the same four days: one in the morning, the other a little later.

    Everybody came to everything, so that a few steps suffice to pay, correct and cancel.
    """
    folder = Path(tempfile.mkdtemp())
    fichier = new_file(folder)
    monde = Monde(fichier)
    people = [monde.personne("Cazenave", "Odile", cv=5, km_ouverture=((2026, 1800),)), monde.personne("Puech", "Luc")]
    for number, subject in enumerate(("Pédiatrie", "Annonce")):
        of = monde.cotec(subject)
        for person in people:
            monde.membre(of, person)
        for day in DAYS:
            held = monde.rencontre(of, ("09:00-10:40", "10:50-15:00")[number], day, mode=Mode.PRESENTIEL)
            for person in people:
                monde.presence(held, person, km=150)
    fichier.close()
    return fichier.path


INDEX = st.integers(0, 9)
LAPTOP = st.integers(0, 1)
UNTIL = st.sampled_from([*DAYS, FIN, FIN])
MODES = st.sampled_from([None, Mode.PRESENTIEL, Mode.PRESENTIEL, Mode.VISIO, Mode.TELEPHONE])
ENDS = st.sampled_from([None, "09:20", "10:35", "12:30", "14:30"])
KM = st.sampled_from([None, 0, 150, 150, 320, 999])
CV = st.sampled_from([None, 5, 5, 7])


class Paiements(RuleBasedStateMachine):
    """A file under two programs; every rule is what a user could do in either."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(shutil.copy(model(), self.folder.name))
        self.laptops = [database.open_file(self.path, who) for who in (CLAIRE, YANIS)]
        self.frozen: dict[str, tuple[Any, ...]] = {}
        self.heads: dict[str, tuple[Any, ...]] = {}
        self.scales = 0

    def teardown(self) -> None:
        if hasattr(self, "laptops"):
            self.settle()
            for fichier in self.laptops:
                fichier.close()
            self.folder.cleanup()

    def try_to(self, act: Callable[[], Any]) -> bool:
        """A refusal is said in words and changes nothing, not one byte."""
        before = hashlib.sha256(self.path.read_bytes()).digest()
        try:
            act()
        except Refus as refus:
            assert plain(refus.message).endswith((".", "!"))
            assert hashlib.sha256(self.path.read_bytes()).digest() == before
            return False
        return True

    @property
    def db(self) -> Any:
        return self.laptops[0].db

    def write(self, laptop: int, save: Callable[[Fichier], Any]) -> None:
        fichier = self.laptops[laptop]

        def act() -> None:
            with fichier.operation("Saisir"):
                save(fichier)

        self.try_to(act)

    def pick(self, items: list[Any], index: int) -> Any:
        return items[index % len(items)] if items else None

    # What happened at the meetings ---------------------------------------------------------------------------------
    @rule(laptop=LAPTOP, who=INDEX, where=INDEX, mode=MODES, end=ENDS, km=KM, cv=CV)
    def attend(
        self, laptop: int, who: int, where: int, mode: Mode | None, end: str | None, km: int | None, cv: int | None
    ) -> None:
        person = self.pick(annuaire.personnes(self.db), who)
        meeting: Rencontre = self.pick(rencontres.rencontres(self.db), where)
        known = rencontres.presences(self.db, "rencontre = ? AND personne = ?", (meeting.id, person.id))
        item = known[0] if known else Presence(id=new_key(), rencontre=meeting.id, personne=person.id)
        times = (Connexion(None, at(end)),) if end else ()
        changed = replace(item, presence=Venue.PRESENT, mode=mode, connexions=times, km=km, cv=cv)
        self.write(laptop, lambda f: rencontres.save_presence(f.db, changed))

    @rule(
        laptop=LAPTOP,
        which=INDEX,
        change=st.sampled_from(
            [
                {"presence": Venue.ABSENT},
                {"presence": Venue.EXCUSE},
                {"deja_retribue": True},
                {"deja_retribue": False},
                {"regle_hors_logiciel": "payé avant"},
                {"regle_hors_logiciel": ""},
                {"duree_retenue": 7200, "motif": "relevé"},
                {"km": 80},
                {"cv": 8},
            ]
        ),
    )
    def correct(self, laptop: int, which: int, change: dict[str, Any]) -> None:
        item = self.pick(rencontres.presences(self.db), which)
        if item:
            self.write(laptop, lambda f: rencontres.save_presence(f.db, replace(item, **change)))

    @rule(laptop=LAPTOP, which=INDEX)
    def remove_presence(self, laptop: int, which: int) -> None:
        item = self.pick(rencontres.presences(self.db), which)
        if item:
            self.write(laptop, lambda f: delete(f.db, "presences", item.id))

    @rule(laptop=LAPTOP, which=INDEX, cents=st.sampled_from([0, 1240, 99]), again=st.booleans())
    def frais(self, laptop: int, which: int, cents: int, again: bool) -> None:
        known = rencontres.FRAIS.read(self.db)
        item = self.pick(rencontres.presences(self.db), which)
        if again and known:
            changed = replace(self.pick(known, which), montant=cents)
        elif item:
            changed = Frais(id=new_key(), presence=item.id, nature="péage", montant=cents)
        else:
            return
        self.write(laptop, lambda f: rencontres.FRAIS.save(f.db, changed))

    @rule(laptop=LAPTOP, who=INDEX, demi=st.integers(2, 6), decided=st.booleans(), again=st.booleans())
    def travail(self, laptop: int, who: int, demi: int, decided: bool, again: bool) -> None:
        known = cotec.TRAVAUX.read(self.db)
        day = DAYS[1] if decided else None
        if again and known:
            changed = replace(self.pick(known, who), demi_vacations=demi, decide_le=day)
        else:
            of, person = self.pick(cotec.cotecs(self.db), who), self.pick(annuaire.personnes(self.db), who // 2)
            changed = Travail(
                id=new_key(), cotec=of.id, personne=person.id, date=DAYS[who % 4], intitule="Relecture",
                demi_vacations=demi, decide_le=day,
            )  # fmt: skip
        self.write(laptop, lambda f: cotec.TRAVAUX.save(f.db, changed))

    @rule(
        laptop=LAPTOP,
        which=INDEX,
        change=st.sampled_from(
            [
                {"demande": False},
                {"demande": True},
                {"deja_retribue": True},
                {"deja_retribue": False},
                {"frais_par_structure": True},
                {"frais_par_structure": False},
                {"depuis": DAYS[2]},
                {"depuis": None},
            ]
        ),
    )
    def membre(self, laptop: int, which: int, change: dict[str, Any]) -> None:
        item = self.pick(cotec.MEMBRES.read(self.db, "1 ORDER BY id"), which)
        self.write(laptop, lambda f: cotec.MEMBRES.save(f.db, replace(item, **change)))

    @rule(
        laptop=LAPTOP,
        which=INDEX,
        change=st.sampled_from(
            [
                {"mode": Mode.VISIO},
                {"mode": Mode.PRESENTIEL},
                {"mode": Mode.MIXTE},
                {"fin_reelle": at("17:30")},
                {"fin_reelle": None},
            ]
        ),
    )
    def rencontre(self, laptop: int, which: int, change: dict[str, Any]) -> None:
        item = self.pick(rencontres.rencontres(self.db), which)
        self.write(laptop, lambda f: rencontres.RENCONTRES.save(f.db, replace(item, **change)))

    @rule(laptop=LAPTOP, which=INDEX, of=st.integers(0, 2))
    def of_another_cotec_or_of_none(self, laptop: int, which: int, of: int) -> None:
        item = self.pick(rencontres.rencontres(self.db), which)
        committees = cotec.cotecs(self.db)
        change = {"nature": "CoPil", "cotec": None} if of == 2 else {"nature": "CoTec", "cotec": committees[of].id}
        self.write(laptop, lambda f: rencontres.RENCONTRES.save(f.db, replace(item, **change)))

    @rule(laptop=LAPTOP, who=INDEX, cv=st.sampled_from([None, 5, 8]))
    def another_car(self, laptop: int, who: int, cv: int | None) -> None:
        person = self.pick(annuaire.personnes(self.db), who)
        self.write(laptop, lambda f: annuaire.save_personne(f.db, replace(person, cv=cv)))

    @precondition(lambda self: self.scales < 2)
    @rule(laptop=LAPTOP, day=st.sampled_from(DAYS), taux=st.sampled_from([9000, 9500]))
    def scale(self, laptop: int, day: date, taux: int) -> None:
        self.scales += 1
        money = vacation_scale(id=new_key(), applique_depuis=day, du=day, taux=taux)
        roads = km_scale(1, id=new_key(), applique_depuis=day, du=day)
        self.write(laptop, lambda f: baremes.save_bareme_vacation(f.db, money))
        self.write(laptop, lambda f: baremes.save_bareme_km(f.db, roads))

    # Forms ---------------------------------------------------------------------------------------------------------
    def etats(self, *states: Avancement) -> list[Etat]:
        return [e for e in paiements.etats(self.db) if not states or e.etat in states]

    @rule(laptop=LAPTOP, until=UNTIL)
    def make_forms(self, laptop: int, until: date) -> None:
        self.try_to(lambda: pay.pay(self.laptops[laptop], until))

    @rule(laptop=LAPTOP, first=INDEX, count=st.integers(1, 4))
    def validate(self, laptop: int, first: int, count: int) -> None:
        ids = [e.id for e in self.etats(Avancement.BROUILLON)][first % 3 :][:count]
        if ids:
            self.try_to(lambda: pay.validate(self.laptops[laptop], ids, FIN))

    @rule(laptop=LAPTOP, until=UNTIL)
    def make_and_validate(self, laptop: int, until: date) -> None:
        """Each by itself: one that turned out empty does not stop the others."""
        self.try_to(lambda: pay.pay(self.laptops[laptop], until))
        for etat in self.etats(Avancement.BROUILLON):
            self.try_to(lambda: pay.validate(self.laptops[laptop], [etat.id], FIN))  # noqa: B023 (called at once)

    @rule(laptop=LAPTOP, which=INDEX)
    def validate_twice(self, laptop: int, which: int) -> None:
        etat = self.pick(self.etats(), which)
        if etat:
            self.try_to(lambda: pay.validate(self.laptops[laptop], [etat.id, etat.id], FIN))
            self.try_to(lambda: pay.validate(self.laptops[1 - laptop], [etat.id], FIN))

    @rule(laptop=LAPTOP, which=INDEX, to=st.sampled_from(list(Avancement)), next_one=st.booleans())
    def advance(self, laptop: int, which: int, to: Avancement, next_one: bool) -> None:
        etat = self.pick(self.etats(), which)
        if etat and etat.etat is not Avancement.BROUILLON:
            step = (next_state(etat.etat) or to) if next_one else to
            if step in (Avancement.SIGNE, Avancement.TRANSMIS, Avancement.PAYE):
                self.try_to(lambda: pay.advance(self.laptops[laptop], [etat.id], step, FIN))

    @rule(laptop=LAPTOP, which=INDEX)
    def cancel(self, laptop: int, which: int) -> None:
        etat = self.pick(self.etats(), which)
        if etat:
            self.try_to(lambda: pay.cancel(self.laptops[laptop], etat.id, "erreur", FIN))

    @rule(laptop=LAPTOP, which=INDEX)
    def delete_draft(self, laptop: int, which: int) -> None:
        etat = self.pick(self.etats(), which)
        if etat:
            self.try_to(lambda: pay.delete_drafts(self.laptops[laptop], [etat.id]))

    @rule(laptop=LAPTOP, count=st.integers(1, 3))
    def undo(self, laptop: int, count: int) -> None:
        for _ in range(count):
            self.try_to(lambda: files.undo(self.laptops[laptop]))

    @rule(laptop=LAPTOP, count=st.integers(1, 3))
    def redo(self, laptop: int, count: int) -> None:
        for _ in range(count):
            self.try_to(lambda: files.redo(self.laptops[laptop]))

    # What holds after every step -----------------------------------------------------------------------------------
    @invariant()
    def frozen_for_ever(self) -> None:
        for row in self.db.utils.query("SELECT * FROM lignes"):
            alive = row.pop("vivante")
            before = self.frozen.setdefault(row["id"], (tuple(row.values()), alive))
            assert before[0] == tuple(row.values())
            assert before[1] >= alive
            self.frozen[row["id"]] = (before[0], alive)
        for row in self.db.utils.query(
            "SELECT id, numero, lettre, annee, personne, cotec, valide_le, copie FROM etats"
        ):
            if row["numero"]:
                assert self.heads.setdefault(row["id"], tuple(row.values())) == tuple(row.values())
        kept = self.db.conn.execute("SELECT count(*) FROM lignes").fetchone()[0]
        assert kept == len(self.frozen)

    @invariant()
    def sound(self) -> None:
        assert files.check_file(self.laptops[0]) == []
        numbers: dict[tuple[int, str | None], list[int]] = defaultdict(list)
        for etat in self.etats():
            if etat.numero:
                numbers[etat.annee, etat.lettre].append(etat.numero)
        assert all(sorted(n) == list(range(1, len(n) + 1)) for n in numbers.values())

    @invariant()
    def what_is_kept_is_what_is_counted_anew(self) -> None:
        for laptop in self.laptops if hasattr(self, "laptops") else ():
            assert outcome(connus, laptop.db) == outcome(lire, laptop.db)

    @invariant()
    def no_form_is_empty_or_negative(self) -> None:
        lines: dict[str, list[Ligne]] = defaultdict(list)
        for line in paiements.lignes(self.db):
            lines[line.etat].append(line)
        for etat in self.etats():
            own = lines[etat.id]
            assert bool(own) == (etat.etat is not Avancement.BROUILLON)
            for part in PARTS:
                of_part = [line.montant for line in own if line.nature in part]
                assert not of_part or sum(of_part) > 0

    @invariant()
    def nothing_is_lost_and_nothing_is_paid_twice(self) -> None:
        """Live lines and what is unpaid add up to what is due, object by object."""
        due = self.due()
        stands: dict[tuple[Nature, str], int] = defaultdict(int)
        for line in paiements.lignes(self.db, "vivante = 1"):
            stands[line.nature, line.objet] += line.quantite if line.nature is Nature.TRAJET else line.montant
        for found in situations(self.db).values():
            once = [(p.ligne.nature, p.ligne.objet) for p in found.propositions]
            assert len(once) == len(set(once))
            for line in price(found.propositions, found.axes):
                stands[line.nature, line.objet] += line.quantite if line.nature is Nature.TRAJET else line.montant
        assert {k: v for k, v in stands.items() if v} == {k: v for k, v in due.items() if v}

    def due(self) -> dict[tuple[Nature, str], int]:
        """Cents (kilometres for trips) that the rules owe in all, told without looking at any form's amounts."""
        due: dict[tuple[Nature, str], int] = {}
        found = situations(self.db)
        taux = {day: max((s for s in read_baremes(self.db).vacation if s.applique_depuis <= day), key=_since).taux
                for day in DAYS}  # fmt: skip
        for person, dossier in dossiers(self.db).items():
            for item in dossier.participations:
                presence = item.presence
                compte = found[person].comptes[presence.id]
                due[Nature.VACATION, presence.id] = compte.demi_dus * taux[item.rencontre.date] // 2
                travel = (
                    item.rencontre.nature == "CoTec"
                    and presence.presence is Venue.PRESENT
                    and (presence.mode or item.rencontre.mode) is Mode.PRESENTIEL
                    and item.membre is not None
                    and not item.membre.frais_par_structure
                    and not presence.regle_hors_logiciel
                )
                paid = any(x.objet == presence.id and x.nature is Nature.TRAJET for x in dossier.lignes)
                known = presence.cv or dossier.cv or paid
                due[Nature.TRAJET, presence.id] = presence.km or 0 if travel and known else 0
                for cost in dossier.frais:
                    if cost.presence == presence.id:
                        due[Nature.FRAIS, cost.id] = cost.montant if travel else 0
            for rendu in dossier.travaux:
                who, work = rendu.membre, rendu.travail
                owed = who and who.demande and not who.deja_retribue and work.decide_le
                due[Nature.TRAVAIL, work.id] = work.demi_vacations * taux[work.date] // 2 if owed else 0
        return due

    def settle(self) -> None:
        """Validate all that can be: what is left is negative, or waits for a form that can bear it."""
        for _ in range(20):
            made = pay.pay(self.laptops[0], FIN)
            if not made:
                break
            for etat in made:
                self.try_to(lambda: pay.validate(self.laptops[0], [etat], FIN))  # noqa: B023 (called at once)
        for found in situations(self.db).values():
            assert payable_groups(found, FIN + timedelta(days=400)) == []
            left = price(found.propositions, found.axes)
            for part in PARTS:
                groups: dict[tuple[str, int], int] = defaultdict(int)
                for line in left:
                    if line.nature in part:
                        groups[line.cotec, line.jour.year] += line.montant
                assert all(cents <= 0 for cents in groups.values())
        self.frozen_for_ever()
        self.sound()
        self.no_form_is_empty_or_negative()
        self.nothing_is_lost_and_nothing_is_paid_twice()
        # R5.9: what stands in the file is what is shown.
        for form in pay.forms(self.laptops[1]):
            if form.etat.etat is not Avancement.BROUILLON:
                assert form.personne == json.loads(json.dumps(form.etat.copie))["nom"]


def outcome(read: Callable[[Database], dict[str, Connu]], db: Database) -> Any:
    """What is said of everybody, or that a day has no scale."""
    try:
        return {who: _said(known) for who, known in read(db).items()}
    except Refus as refus:
        return refus.message


def _said(known: Connu) -> tuple[Any, ...]:
    """All of it, in no order: rows come as they were written, and nothing of what is owed follows from that."""
    dossier, situation = known.dossier, known.situation
    return (
        {item.presence.id: item for item in dossier.participations},
        {item.travail.id: item for item in dossier.travaux},
        {item.id: item for item in dossier.frais},
        {item.id: item for item in dossier.lignes},
        (dossier.personne, dossier.cv, dossier.km_ouverture, dossier.origines),
        situation.participations,
        situation.comptes,
        {(p.ligne.nature, p.ligne.objet): p for p in situation.propositions},
        {(i.nature, i.objet, i.raison) for i in situation.impayes},
        price(situation.propositions, situation.axes),
    )


def _since(scale: Any) -> tuple[date, date]:
    return scale.applique_depuis, scale.du


Paiements.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=30,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestPaiements = Paiements.TestCase
