"""Plays the fictional year's payments through the services that a user's clicks call: batches, corrections, one
cancellation, one late journey."""

from dataclasses import replace
from datetime import date

from cops_desktop.domain.paiements import Avancement
from cops_desktop.domain.rencontres import Presence, Rencontre
from cops_desktop.domain.words import parse_date, typography
from cops_desktop.services import paiements
from cops_desktop.services.demo import data_paiements as data
from cops_desktop.services.demo.annuaire import commune_of, person_key
from cops_desktop.services.demo.cotec import meetings_of
from cops_desktop.services.demo.presences import read_connexions
from cops_desktop.services.demo.text_table import table
from cops_desktop.services.rencontres import presence_key
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.database import Fichier

_STEPS = (("signé le", Avancement.SIGNE), ("transmis le", Avancement.TRANSMIS), ("payé le", Avancement.PAYE))


def play_payments(fichier: Fichier) -> None:
    """Each batch of the year in its turn, with what came to light after it."""
    for row in table(data.VAGUES):
        _play_batch(fichier, row)
        for correction in _after(data.CORRECTIONS, row):
            _correct(fichier, correction)
        for journey in _after(data.TRAJETS_EN_RETARD, row):
            _add_journey(fichier, journey)


def _after(text: str, batch: dict[str, str]) -> list[dict[str, str]]:
    return [row for row in table(text) if row["après"] == batch["jusqu’au"]]


def _play_batch(fichier: Fichier, row: dict[str, str]) -> None:
    until = parse_date(row["jusqu’au"])
    made = paiements.pay(fichier, until, annee=int(row["année"]))
    if not row["validé le"]:
        return
    ids = _in_order(fichier, made)
    paiements.validate(fichier, ids, parse_date(row["validé le"]))
    for cancellation in _after(data.ANNULATIONS, row):
        ids = _make_again(fichier, ids, cancellation, until)
    for column, state in _STEPS:
        if row[column]:
            day, _, count = row[column].partition(" : ")
            paiements.advance(fichier, ids[: int(count) if count else None], state, parse_date(day))


def _in_order(fichier: Fichier, ids: list[str]) -> list[str]:
    """Forms by person, in French order, then by CoTec."""
    ranks = {person.id: rank for rank, person in enumerate(annuaire.personnes(fichier.db))}
    forms = paiements.forms(fichier, ids)
    return [form.etat.id for form in sorted(forms, key=lambda form: (ranks[form.etat.personne], form.cotec))]


def _make_again(fichier: Fichier, ids: list[str], row: dict[str, str], until: date) -> list[str]:
    """Cancel that person's form, correct the address, and validate a new one in its place."""
    day = parse_date(row["le"])
    key = person_key(row["personne"])
    wrong = next(form.etat for form in paiements.forms(fichier, ids) if form.etat.personne == key)
    paiements.cancel(fichier, wrong.id, typography(row["motif"]), day)
    with fichier.operation(f"Corriger l’adresse de {row['personne']}"):
        person = annuaire.personne(fichier.db, key)
        annuaire.save_personne(fichier.db, replace(person, adresse=row["nouvelle adresse"]))
    again = paiements.pay(fichier, until, wrong.cotec, wrong.annee)
    paiements.validate(fichier, again, day)
    return [*(i for i in ids if i != wrong.id), *again]


def _meeting(row: dict[str, str]) -> Rencontre:
    return next(item for item in meetings_of(row["cotec"]) if item.titre == row["titre"])


def _attendance(fichier: Fichier, row: dict[str, str]) -> Presence:
    key = presence_key(_meeting(row).id, person_key(row["personne"]))
    (presence,) = rencontres.presences(fichier.db, "id = ?", (key,))
    return presence


def _correct(fichier: Fichier, row: dict[str, str]) -> None:
    seen = read_connexions(row["connexions"])
    corrected = replace(_attendance(fichier, row), connexions=seen, notes=typography(row["notes"]))
    with fichier.operation(f"Corriger la présence de {row['personne']}, {row['titre']}"):
        rencontres.save_presence(fichier.db, corrected)


def _add_journey(fichier: Fichier, row: dict[str, str]) -> None:
    place = _meeting(row).lieu.rsplit(", ", 1)[1]
    home = commune_of(row["personne"])
    with fichier.operation(f"Saisir un trajet remis en retard par {row['personne']}"):
        rencontres.save_presence(
            fichier.db,
            replace(_attendance(fichier, row), km=int(row["km"]), trajet=f"{home} – {place} – {home}"),
        )
