"""What is kept of a file is what stands in it: after a write, an undoing, another's write, a try rolled back."""

from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services.dossiers import connus, lire
from cops_desktop.storage import database, history
from cops_desktop.storage.concernes import INDIFFERENTES, SUIVIES, concernes
from cops_desktop.storage.memoire import Lues, emporter, garder, moment, recevoir
from tests.builders import YANIS, Monde

TOUT_LE_MONDE = {"baremes_vacation", "bornes_vacation", "baremes_km", "tranches_km", "fusions", "anonymisations"}


def names(monde: Monde) -> list[str]:
    """The persons' names, kept."""
    db = monde.fichier.db
    read = "SELECT nom FROM personnes ORDER BY nom"
    return garder(db, "noms", ("personnes",), lambda: [nom for (nom,) in db.conn.execute(read)])


def test_it_is_read_once_until_its_tables_change(monde: Monde) -> None:
    monde.personne("Puech")
    first = names(monde)
    monde.cotec()
    assert names(monde) is first
    monde.personne("Cazenave")
    assert names(monde) == ["Cazenave", "Puech"]
    files.undo(monde.fichier)
    assert names(monde) == ["Puech"]


def test_what_another_program_wrote_is_read(monde: Monde) -> None:
    monde.personne("Puech")
    names(monde)
    with closing(database.open_file(monde.fichier.path, YANIS)) as other:
        Monde(other).personne("Cazenave")
    assert names(monde) == ["Cazenave", "Puech"]


def test_nothing_is_kept_of_what_is_rolled_back(monde: Monde) -> None:
    monde.personne("Puech")
    names(monde)
    with pytest.raises(Refus), monde.fichier.operation("Essai"):
        monde.personne("Cazenave")
        assert names(monde) == ["Cazenave", "Puech"]
        raise Refus("")
    assert names(monde) == ["Puech"]
    monde.personne("Ferrand")  # takes the place in the history of what was rolled back
    assert names(monde) == ["Ferrand", "Puech"]


def _read_beside(monde: Monde) -> Lues:
    """The names, as another connection keeps them."""
    with closing(monde.fichier.again(read_only=True)) as other:
        names(replace(monde, fichier=other))
        return emporter(other.db)


def test_what_another_connection_read_is_taken_until_its_tables_change(monde: Monde) -> None:
    db = monde.fichier.db
    monde.personne("Puech")
    before = moment(db)
    read = _read_beside(monde)
    recevoir(db, before, read)
    assert names(monde) is read["noms"].valeur
    monde.cotec()
    assert names(monde) is read["noms"].valeur
    monde.personne("Cazenave")
    assert names(monde) == ["Cazenave", "Puech"]


@pytest.mark.parametrize("who", ["this one", "another"])
def test_what_was_read_before_somebody_wrote_is_not_taken(monde: Monde, who: str) -> None:
    db = monde.fichier.db
    monde.personne("Puech")
    before = moment(db)
    read = _read_beside(monde)
    if who == "this one":
        monde.personne("Cazenave")
    else:
        with closing(database.open_file(monde.fichier.path, YANIS)) as other:
            Monde(other).personne("Cazenave")
    recevoir(db, before, read)
    assert names(monde) == ["Cazenave", "Puech"]


def test_what_this_connection_has_is_kept_and_nothing_is_taken_inside_a_transaction(monde: Monde) -> None:
    db = monde.fichier.db
    monde.personne("Puech")
    before = moment(db)
    read = _read_beside(monde)
    with monde.fichier.operation("Essai"):
        recevoir(db, before, read)
    mine = names(monde)
    assert mine is not read["noms"].valeur
    recevoir(db, before, read)
    assert names(monde) is mine


def test_every_table_says_whose_payments_it_may_change(monde: Monde) -> None:
    tables = set(history.tracked_tables(monde.fichier.db))
    assert tables == SUIVIES | INDIFFERENTES | TOUT_LE_MONDE
    assert not SUIVIES & INDIFFERENTES


def test_who_came_to_what_is_no_cotec_any_more_follows_the_form_of_another(monde: Monde) -> None:
    """Odile's form makes the meeting one that owes; when it is cancelled, Luc has nothing there any more."""
    from datetime import date

    from cops_desktop.services import paiements

    fichier, of = monde.fichier, monde.cotec()
    odile, luc = monde.personne("Cazenave", "Odile"), monde.personne("Puech", "Luc")
    held = monde.rencontre(of)
    for who in (odile, luc):
        monde.membre(of, who)
        monde.presence(held, who)
    (form, other) = paiements.pay(fichier, date(2026, 12, 31))
    mine = next(f.etat.id for f in paiements.forms(fichier) if f.etat.personne == odile)
    paiements.validate(fichier, [mine], date(2026, 12, 31))
    paiements.delete_drafts(fichier, [form if form != mine else other])
    with fichier.operation("Plus un CoTec"):
        fichier.db.conn.execute("UPDATE rencontres SET nature = 'autre', cotec = NULL WHERE id = ?", (held.id,))
    assert connus(fichier.db).keys() == lire(fichier.db).keys() == {odile, luc}
    before = history.operations(fichier.db)[0]
    paiements.cancel(fichier, mine, "essai", date(2026, 12, 31))
    assert before != history.operations(fichier.db)[0]
    assert connus(fichier.db).keys() == lire(fichier.db).keys()


def test_a_setting_concerns_nobody(monde: Monde) -> None:
    since = _last(monde)
    with monde.fichier.operation("Réglage"):
        monde.fichier.db.conn.execute("UPDATE reglages SET valeur = 'x' WHERE id = 'responsable'")
    assert concernes(monde.fichier.db, since) == []


def _last(monde: Monde) -> Any:
    return monde.fichier.db.conn.execute("SELECT max(rowid) FROM changes").fetchone()[0]
