"""Puts what the annuaire gained into the file: projects, requests with their shortlists, searches, a received list."""

import json
from dataclasses import replace

from cops_desktop.domain.annuaire import Personne, Projet, Structure
from cops_desktop.domain.mises_en_relation import EtatDemande, EtatProposition, MiseEnRelation, Proposition
from cops_desktop.domain.words import parse_date, typography
from cops_desktop.services.demo import data_annuaire as data
from cops_desktop.services.demo.annuaire import make_key, person_key
from cops_desktop.services.demo.data_personnes import PROFILS
from cops_desktop.services.demo.text_table import day_or_none, table, words
from cops_desktop.storage import annuaire, gardees, mises_en_relation
from cops_desktop.storage.database import Fichier


def save_demandes(fichier: Fichier) -> None:
    """Other spellings, projects, requests, saved searches and the received list: an operation each."""
    db = fichier.db
    with fichier.operation("Noter les autres noms des structures"):
        known = {item.id: item for item in annuaire.structures(db)}
        for row in table(data.AUTRES_NOMS):
            others = tuple(words(row["autres noms"], ";"))
            annuaire.save_structure(db, replace(known[make_key("structure", row["structure"])], autres_noms=others))
    with fichier.operation("Saisir les projets et les expériences remarquables"):
        for project in _projets():
            annuaire.save_projet(db, project)
    with fichier.operation("Saisir les demandes de mise en relation"):
        for request in _demandes():
            mises_en_relation.save_demande(db, request)
        for proposed in _propositions():
            mises_en_relation.PROPOSITIONS.save(db, proposed)
    with fichier.operation("Enregistrer des recherches"):
        for search in _recherches():
            gardees.save_recherche(db, search)
    with fichier.operation("Reprendre la liste reçue d’une association"):
        for person in _personnes_recues():
            annuaire.save_personne(db, person)
        annuaire.save_structure(db, _structure_recue())


def _projets() -> list[Projet]:
    return [
        Projet(
            id=make_key("projet", row["titre"]),
            titre=row["titre"],
            structures=tuple(make_key("structure", nom) for nom in words(row["structures"], ";")),
            themes=tuple(words(row["thèmes"])),
            debut=day_or_none(row["début"]),
            fin=day_or_none(row["fin"]),
            remarquable=bool(row["publié le"]),
            publie_le=day_or_none(row["publié le"]),
            publie_ou=row["publié où"],
            description=typography(data.DESCRIPTIONS.get(row["titre"], "")),
        )
        for row in table(data.PROJETS)
    ]


def _demandes() -> list[MiseEnRelation]:
    return [
        MiseEnRelation(
            id=make_key("demande", row["code"]),
            demande_le=parse_date(row["demandé le"]),
            structure=make_key("structure", row["structure"]) if row["structure"] else None,
            demandeur=row["demandeur"],
            besoin=typography(data.BESOINS[row["code"]]),
            profils=tuple(PROFILS[word] for word in words(row["profils"])),
            themes=tuple(words(row["thèmes"])),
            territoire=row["territoire"],
            periode=row["période"],
            etat=EtatDemande(row["état"]),
            issue=typography(data.ISSUES.get(row["code"], "")),
            close_le=day_or_none(row["close"]),
        )
        for row in table(data.DEMANDES)
    ]


def _propositions() -> list[Proposition]:
    return [
        Proposition(
            id=make_key("proposition", row["demande"], row["personne"]),
            mise_en_relation=make_key("demande", row["demande"]),
            personne=person_key(row["personne"]),
            etat=EtatProposition(row["état"]),
            contactee_le=day_or_none(row["contactée le"]),
            reponse_le=day_or_none(row["réponse le"]),
            notes=typography(data.NOTES_DES_PROPOSITIONS.get((row["demande"], row["personne"]), "")),
        )
        for row in table(data.PROPOSITIONS)
    ]


def _recherches() -> list[gardees.RechercheGardee]:
    asked: dict[str, dict[str, list[str]]] = {}
    for row in table(data.RECHERCHES):
        values = [PROFILS.get(word, word) if row["champ"] == "profils" else word for word in words(row["valeurs"])]
        asked.setdefault(row["nom"], {})[row["champ"]] = values
    return [
        gardees.RechercheGardee(
            id=make_key("recherche", nom), nom=nom, criteres=json.dumps(criteres, ensure_ascii=False)
        )
        for nom, criteres in asked.items()
    ]


def _structure_recue() -> Structure:
    nom, commune, code_postal, kind, email = data.STRUCTURE_RECUE
    key = make_key("structure", nom)
    return Structure(id=key, nom=nom, commune=commune, code_postal=code_postal, type=kind, email=email)


def _personnes_recues() -> list[Personne]:
    return [
        Personne(
            id=make_key("personne reçue", row["prénom"], row["nom"]),
            nom=row["nom"],
            prenom=row["prénom"],
            email=row["e-mail"],
            telephone=row["téléphone"],
            commune=row["commune"],
            code_postal=row["code postal"],
        )
        for row in table(data.LISTE_RECUE)
    ]
