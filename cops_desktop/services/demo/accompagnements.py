"""Puts the fictional accompagnements into the file: requests, decisions, moves, checklists, log, documents."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from cops_desktop.domain.accompagnements.parcours import Parcours, parcours
from cops_desktop.domain.accompagnements.types import (
    ETAPES,
    POSITION_DE,
    Accompagnement,
    Capacite,
    Decision,
    Document,
    Examen,
    Intervention,
    Mouvement,
    Nature,
    Point,
    Position,
)
from cops_desktop.domain.annuaire import Localisation
from cops_desktop.domain.words import parse_date, typography
from cops_desktop.services.demo import data_accompagnements as data
from cops_desktop.services.demo.annuaire import make_key, person_key
from cops_desktop.services.demo.data_cotec import DEMO_DAY
from cops_desktop.services.demo.data_rencontres import AUTRES_RENCONTRES
from cops_desktop.services.demo.text_table import day_or_none, table, words
from cops_desktop.storage import accompagnements
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.vocabulaires import mots

_COPILS = {row["titre"]: parse_date(row["date"]) for row in table(AUTRES_RENCONTRES["CoPil"])}
_ROWS = {row["code"]: row for row in table(data.ACCOMPAGNEMENTS)}
_RESPONSABLE = "Hélène Puygrenier"


def save_accompagnements(fichier: Fichier) -> None:
    """The capacity of the years, then each project with all that is kept of it: an operation each."""
    with fichier.operation("Noter la capacité annuelle d’accompagnement"):
        for capacite in _capacites():
            accompagnements.CAPACITES.save(fichier.db, capacite)
    for code in _ROWS:
        item = _accompagnement(code)
        with fichier.operation(typography(f"Reprendre l’accompagnement « {item.titre} »")):
            _save(fichier, code, item)


def _save(fichier: Fichier, code: str, item: Accompagnement) -> None:
    db = fichier.db
    accompagnements.save_accompagnement(db, item)
    life = parcours(item, _mouvements(code), _examens(code))
    for examen in life.examens:
        accompagnements.EXAMENS.save(db, examen)
    for move in life.mouvements:
        accompagnements.MOUVEMENTS.save(db, move)
    for point in _points(fichier, code, life):
        accompagnements.POINTS.save(db, point)
    for done in _interventions(code):
        accompagnements.INTERVENTIONS.save(db, done)
    for (of, nom, day), text in data.DOCUMENTS.items():
        if of == code:
            document = Document(
                id=make_key("document", code, nom),
                accompagnement=item.id,
                nom=nom,
                empreinte=accompagnements.garder_contenu(db, typography(text).encode()),
                ajoute_le=parse_date(day),
                ajoute_par=_signature(code),
            )
            accompagnements.DOCUMENTS.save(db, document)


def _key(code: str) -> str:
    return make_key("accompagnement", code)


def _people(cell: str) -> tuple[str, ...]:
    return tuple(person_key(who) for who in words(cell, "/"))


def _signature(code: str) -> str:
    """Who notes what is done in a project: the first one who follows it."""
    return next(iter(words(_ROWS[code]["chargés"], "/")), _RESPONSABLE)


def _accompagnement(code: str) -> Accompagnement:
    row = _ROWS[code]
    nature = Nature(row["nature"])
    told: dict[str, Any] = {field: typography(text) for field, text in data.TEXTES.get(code, {}).items()}
    told |= {r["champ"]: parse_date(r["jour"]) for r in table(data.PREVUS) if r["code"] == code}
    return Accompagnement(
        id=_key(code),
        titre=typography(row["titre"]),
        nature=nature,
        besoin=typography(data.BESOINS.get(code, "")),
        demande_le=parse_date(row["demandé le"]),
        localisation=Localisation.REGION if "{LONGUE}" in row["structures"] else None,
        mission="Accompagner le déploiement opérationnel",
        action="appui à l’intégration de patients partenaires" if nature.appui else "accompagnement de projet",
        prochaine_action=row["prochaine action"],
        echeance=day_or_none(row["échéance"]),
        structures=tuple(make_key("structure", nom) for nom in words(row["structures"], ";")),
        charges=_people(row["chargés"]),
        contacts=_people(row["contacts"]),
        partenaires=_people(row["partenaires"]),
        themes=tuple(words(row["thèmes"])),
        **told,
    )


def _examens(code: str) -> list[Examen]:
    return [
        Examen(
            id=make_key("examen", code, row["réunion"], row["le"]),
            accompagnement=_key(code),
            le=_COPILS[row["réunion"]] if row["réunion"] else parse_date(row["le"]),
            rencontre=make_key("rencontre", "CoPil", None, row["réunion"]) if row["réunion"] else None,
            decision=Decision(row["décision"]),
            motif=typography(row["motif"]),
            par=_RESPONSABLE,
        )
        for row in table(data.EXAMENS)
        if row["code"] == code
    ]


def _mouvements(code: str) -> list[Mouvement]:
    found: list[Mouvement] = []
    for row in table(data.MOUVEMENTS):
        if row["code"] == code:
            move = Mouvement(
                id=make_key("mouvement", code, row["le"], row["vers"]),
                accompagnement=_key(code),
                le=datetime.combine(parse_date(row["le"]), time(9 + len(found), 30)),
                de=found[-1].vers if found else Position.DEMANDE,
                vers=Position(row["vers"]),
                motif=typography(row["motif"]),
                par=_signature(code),
            )
            found.append(move)
    return found


def _points(fichier: Fichier, code: str, life: Parcours) -> Iterator[Point]:
    """The checklist of its kind and what was added; done in the stages that were left, half done in the present one."""
    liste = "points de l’appui" if life.accompagnement.nature.appui else "points de l’accompagnement"
    texts: dict[int, list[str]] = defaultdict(list)
    for mot in mots(fichier.db, liste):
        texts[int(mot.famille.removeprefix("étape "))].append(mot.valeur)
    for row in table(data.POINTS_DE_PLUS):
        if row["code"] == code:
            texts[int(row["étape"])].append(typography(row["texte"]))
    for etape in ETAPES:
        done = _done(code, life, etape, texts[etape])
        for ordre, text in enumerate(texts[etape], 1):
            yield Point(
                id=make_key("point", code, etape, text),
                accompagnement=life.accompagnement.id,
                etape=etape,
                ordre=ordre,
                texte=text,
                fait_le=done.get(text),
                fait_par=_signature(code) if text in done else "",
            )


def _done(code: str, life: Parcours, etape: int, texts: list[str]) -> dict[str, date]:
    """The day on which each was done, spread over the last time in that stage."""
    stays = [stay for stay in life.sejours if stay.position is POSITION_DE[etape]]
    if not stays:
        return {}
    left = life.position is not POSITION_DE[etape] and (life.etape > etape or life.position is Position.CLOS)
    ticked = [text for text in texts if text not in data.OUBLIES.get(code, ())]
    if not left:
        ticked = ticked[: len(ticked) // 2]
    start, end = stays[0].debut, stays[-1].fin or DEMO_DAY
    step = (end - start) / (len(ticked) + 1)
    return {text: start + timedelta(days=(place * step).days) for place, text in enumerate(ticked, 1)}


def _interventions(code: str) -> list[Intervention]:
    return [
        Intervention(
            id=make_key("intervention", code, row["date"]),
            accompagnement=_key(code),
            date=parse_date(row["date"]),
            duree=int(row["durée"]),
            personne=person_key(row["personne"]),
            note=typography(row["note"]),
        )
        for row in table(data.INTERVENTIONS)
        if row["code"] == code
    ]


def _capacites() -> list[Capacite]:
    return [
        Capacite(
            id=make_key("capacité", row["année"], nature.value),
            annee=int(row["année"]),
            nature=nature,
            nombre=int(row[nature.value]),
        )
        for row in table(data.CAPACITES)
        for nature in Nature
    ]
