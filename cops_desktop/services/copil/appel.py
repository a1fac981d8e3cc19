"""The call for volunteers to the whole CoPart: e-mail drafts in a new folder, and the day on which it was made (R4.2).

Nothing is sent from here. Writing the drafts and noting the day happen both or not at all.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

from cops_desktop.documents.letterhead import Entete
from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.copil import Mandat
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.modeles import PERSONNELS, Genre, Modele, remplir
from cops_desktop.domain.words import format_date
from cops_desktop.exchange.calendar import Contact
from cops_desktop.exchange.mail import Message, eml
from cops_desktop.exchange.plain import file_name
from cops_desktop.services import comites
from cops_desktop.services.copil.lecture import nomme
from cops_desktop.services.copil.mandats import en_composition
from cops_desktop.services.courriels import (
    Preparation,
    dossier_neuf,
    email_of,
    expediteur,
    joignables,
    signature,
    tranches,
)
from cops_desktop.services.entete import entete
from cops_desktop.services.rencontres.modeles import modele
from cops_desktop.storage import annuaire, copil
from cops_desktop.storage.database import Fichier


def message(fichier: Fichier, item: Mandat, template: Modele, personne: Personne | None) -> Modele:
    """The call as it reads for a person; None: for many at once. Raises Refus for a template that is faulty."""
    return _message(entete(fichier), item, template, personne)


def _message(own: Entete, item: Mandat, template: Modele, personne: Personne | None) -> Modele:
    values = {
        "prénom": personne.prenom if personne else "",
        "nom": personne.nom if personne else "",
        "mandat": f"du {format_date(item.debut)} au {format_date(item.dernier_jour)}",
        "signature": signature(own),
    }
    told = {name: words for name, words in values.items() if personne is not None or name not in PERSONNELS}
    return remplir(template, told)


def preparer(fichier: Fichier, key: str, day: date, dossier: Path, *, copie_cachee: bool = False) -> Preparation:
    """Write the drafts to the CoPart of `day` into a new folder inside `dossier`, and note the call.

    Raises Refus when nobody of the CoPart has an e-mail, or nothing can be written.
    """
    item = en_composition(fichier, key)
    people = annuaire.personnes(fichier.db, comites.copart_le(fichier, day))
    if not (reachable := joignables(people)):
        raise Refus("Personne du Comité des Partenaires n’a d’adresse e-mail : il n’y a pas de message à préparer.")
    title = f"{Genre.APPEL.value.capitalize()} – {nomme(item)}"
    label = f"Appel à volontaires pour le {nomme(item)}"
    with dossier_neuf(dossier, title, day) as put, fichier.operation(label):
        drafts = _drafts(fichier, item, reachable, copie_cachee=copie_cachee)
        copil.MANDATS.save(fichier.db, replace(item, appel_le=day))
        where = put(drafts)
    return Preparation(where, len(drafts), tuple(p.nom_complet for p in people if not email_of(p)))


def _drafts(fichier: Fichier, item: Mandat, people: list[Personne], *, copie_cachee: bool) -> dict[str, bytes]:
    """The drafts by the names of their files: one each, or one for all in *copie cachée*, by slices."""
    template, own = modele(fichier, Genre.APPEL), entete(fichier)
    us = expediteur(own)
    made: dict[str, bytes] = {}
    if copie_cachee:
        text = _message(own, item, template, None)
        slices = tranches(people)
        for number, part in enumerate(slices, 1):
            draft = Message(objet=text.objet, corps=text.corps, de=us, a=[us] if us else [], cachees=part)
            made[file_name(f"Appel copie cachée {number} sur {len(slices)}", ".eml")] = eml(draft)
        return made
    for number, person in enumerate(people, 1):
        text = _message(own, item, template, person)
        to = Contact(email_of(person), person.nom_complet)
        # Numbered: two persons may bear one name.
        made[file_name(f"{number:03} {person.nom} {person.prenom}", ".eml")] = eml(
            Message(objet=text.objet, corps=text.corps, de=us, a=[to])
        )
    return made
