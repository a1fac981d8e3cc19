"""The call for volunteers to the whole CoPart: e-mail drafts in a new folder, and the day on which it was made (R4.2).

Nothing is sent from here. Writing the drafts and noting the day happen both or not at all.
"""

import shutil
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.copil import Mandat
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.modeles import PERSONNELS, Genre, Modele, remplir
from cops_desktop.domain.words import format_date, format_phone
from cops_desktop.exchange.calendar import Contact
from cops_desktop.exchange.mail import Message, eml, usable
from cops_desktop.exchange.plain import file_name
from cops_desktop.exchange.tables.atomic import free_folder, write_folder
from cops_desktop.services import comites
from cops_desktop.services.copil.lecture import nomme
from cops_desktop.services.copil.mandats import en_composition
from cops_desktop.services.entete import entete
from cops_desktop.services.rencontres.messages import email_of, joignables, tranches
from cops_desktop.services.rencontres.modeles import modele
from cops_desktop.storage import annuaire, copil
from cops_desktop.storage.database import Fichier


@dataclass(frozen=True, slots=True)
class AppelPrepare:
    """What was written: where, how many drafts; `sans`: who of the CoPart has no e-mail."""

    dossier: Path
    nombre: int
    sans: tuple[str, ...]


def message(fichier: Fichier, item: Mandat, template: Modele, personne: Personne | None) -> Modele:
    """The call as it reads for a person; None: for many at once. Raises Refus for a template that is faulty."""
    own = entete(fichier)
    values = {
        "prénom": personne.prenom if personne else "",
        "nom": personne.nom if personne else "",
        "mandat": f"du {format_date(item.debut)} au {format_date(item.dernier_jour)}",
        "signature": "\n".join(filter(None, (own.organisme, format_phone(own.telephone), own.email))),
    }
    told = {name: words for name, words in values.items() if personne is not None or name not in PERSONNELS}
    return remplir(template, told)


def preparer(fichier: Fichier, key: str, day: date, dossier: Path, *, copie_cachee: bool = False) -> AppelPrepare:
    """Write the drafts to the CoPart of `day` into a new folder inside `dossier`, and note the call.

    Raises Refus when nobody of the CoPart has an e-mail, or nothing can be written.
    """
    item = en_composition(fichier, key)
    people = annuaire.personnes(fichier.db, comites.copart_le(fichier, day))
    if not (reachable := joignables(people)):
        raise Refus("Personne du Comité des Partenaires n’a d’adresse e-mail : il n’y a pas de message à préparer.")
    with ExitStack() as undo:
        with fichier.operation(f"Appel à volontaires pour le {nomme(item)}"):
            drafts = _drafts(fichier, item, reachable, copie_cachee=copie_cachee)
            copil.MANDATS.save(fichier.db, replace(item, appel_le=day))
            name = f"{Genre.APPEL.value.capitalize()} – {nomme(item)} – {format_date(day).replace('/', '-')}"
            where = free_folder(dossier, file_name(name))
            write_folder(where, drafts)
            undo.callback(shutil.rmtree, where, ignore_errors=True)
        undo.pop_all()
    return AppelPrepare(where, len(drafts), tuple(p.nom_complet for p in people if not email_of(p)))


def _drafts(fichier: Fichier, item: Mandat, people: list[Personne], *, copie_cachee: bool) -> dict[str, bytes]:
    """The drafts by the names of their files: one each, or one for all in *copie cachée*, by slices."""
    template, own = modele(fichier, Genre.APPEL), entete(fichier)
    us = Contact(own.email, own.organisme) if usable(own.email) else None
    made: dict[str, bytes] = {}
    if copie_cachee:
        text = message(fichier, item, template, None)
        slices = tranches(people)
        for number, part in enumerate(slices, 1):
            draft = Message(objet=text.objet, corps=text.corps, de=us, a=[us] if us else [], cachees=part)
            made[file_name(f"Appel copie cachée {number} sur {len(slices)}", ".eml")] = eml(draft)
        return made
    for number, person in enumerate(people, 1):
        text = message(fichier, item, template, person)
        to = Contact(email_of(person), person.nom_complet)
        # Numbered: two persons may bear one name.
        made[file_name(f"{number:03} {person.nom} {person.prenom}", ".eml")] = eml(
            Message(objet=text.objet, corps=text.corps, de=us, a=[to])
        )
    return made
