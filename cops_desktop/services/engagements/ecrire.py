"""Engagements signed, renewed, ended, corrected, removed: each act is one operation (R3.1–R3.3)."""

from dataclasses import replace
from datetime import date

from cops_desktop.domain.annuaire import Lien, in_force
from cops_desktop.domain.engagements import Engagement
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.signatures import Annonce, annonce, faute_de_resiliation, faute_de_signature, resilies
from cops_desktop.domain.words import de, format_date, plural
from cops_desktop.services.comites import delai_de_renouvellement, toutes_les_periodes
from cops_desktop.services.engagements.fiche import represente
from cops_desktop.storage import annuaire, engagements
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.rows import delete


def nouveau(day: date, personne: str = "", structure: str | None = None) -> Engagement:
    """An engagement signed today, kept nowhere yet."""
    return Engagement(id=new_key(), personne=personne, structure=structure, signe_le=day)


def renouvellement(fichier: Fichier, key: str, day: date) -> Engagement:
    """What the same person would sign again today in the same capacity, kept nowhere yet. Raises Refus when gone."""
    before = engagements.ENGAGEMENTS.get(fichier.db, key)
    return nouveau(day, before.personne, before.structure)


def annoncer(fichier: Fichier, item: Engagement) -> Annonce:
    """The period that this signature would open."""
    return annonce(item, engagements.engagements(fichier.db), delai_de_renouvellement(fichier.db))


def lien_manque(fichier: Fichier, item: Engagement) -> bool:
    """Whether the annuaire does not say yet that the signatory stands for the structure."""
    return not represente(fichier, item.personne, item.structure, item.signe_le)


def signer(fichier: Fichier, item: Engagement, day: date, *, lien: bool = False) -> None:
    """Note a charter signed, for the first time or again; with `lien` the annuaire says that the signatory stands for
    the structure. Raises Refus for what cannot be.
    """
    _verifier(fichier, item, day)
    with fichier.operation(f"Engagement {_de_qui(fichier, item)}, signé le {format_date(item.signe_le)}"):
        engagements.ENGAGEMENTS.save(fichier.db, item)
        if lien:
            _relier(fichier, item)


def modifier(fichier: Fichier, item: Engagement, day: date, *, lien: bool = False) -> None:
    """Correct an engagement. Raises Refus for what cannot be."""
    engagements.ENGAGEMENTS.get(fichier.db, item.id)
    _verifier(fichier, item, day)
    with fichier.operation(f"Modifier l’engagement {_de_qui(fichier, item)}"):
        engagements.ENGAGEMENTS.save(fichier.db, item)
        if lien:
            _relier(fichier, item)


def relier(fichier: Fichier, key: str) -> None:
    """Say in the annuaire that who signed stands for the structure, since they signed for it."""
    item = engagements.ENGAGEMENTS.get(fichier.db, key)
    if item.structure is None:
        raise Refus("Cet engagement est en son nom : il n’y a pas de structure à représenter.")
    with fichier.operation(f"Noter un lien : engagement {_de_qui(fichier, item)}"):
        _relier(fichier, item)


def resilier(fichier: Fichier, key: str, jour: date) -> int:
    """End an engagement on `jour`, the first day without it, and every renewal of it signed by then; how many
    engagements were ended. Raises Refus when it cannot end so.
    """
    found = toutes_les_periodes(fichier)
    if key not in found:
        raise Refus("Cet engagement n’existe plus : il a été supprimé entre-temps.")
    if fault := faute_de_resiliation(found[key], jour):
        raise Refus(f"{fault} Rien n’a été changé.")
    ended = resilies(found[key], found.values(), jour)
    with fichier.operation(f"Résilier l’engagement {_de_qui(fichier, ended[0])} le {format_date(jour)}"):
        for item in ended:
            engagements.ENGAGEMENTS.save(fichier.db, item)
    return len(ended)


def reprendre(fichier: Fichier, key: str) -> None:
    """Take back an ending that was noted by mistake: of this engagement alone."""
    item = engagements.ENGAGEMENTS.get(fichier.db, key)
    if item.resilie_le is None:
        raise Refus("Cet engagement n’est pas résilié.")
    with fichier.operation(f"Reprendre l’engagement {_de_qui(fichier, item)}"):
        engagements.ENGAGEMENTS.save(fichier.db, replace(item, resilie_le=None))


def supprimer(fichier: Fichier, key: str) -> None:
    """Remove an engagement entered by mistake; one that ended is ended, and stays."""
    item = engagements.ENGAGEMENTS.get(fichier.db, key)
    with fichier.operation(f"Supprimer l’engagement {_de_qui(fichier, item)}, signé le {format_date(item.signe_le)}"):
        delete(fichier.db, "engagements", key)


def emportes(fichier: Fichier, key: str, jour: date) -> str:
    """What ending it on `jour` ends too, in a sentence; "" when it ends alone."""
    found = toutes_les_periodes(fichier)
    more = len(resilies(found[key], found.values(), jour)) - 1 if key in found else 0
    words = plural(more, "renouvellement déjà signé prend", "renouvellements déjà signés prennent")
    return f"{words} fin avec lui." if more else ""


def _verifier(fichier: Fichier, item: Engagement, day: date) -> None:
    if not item.personne:
        raise Refus("Dites qui a signé la charte.")
    if annuaire.personne(fichier.db, item.personne).anonymisee_le is not None:
        raise Refus("Cette personne a été anonymisée : elle ne peut plus s’engager. Rien n’a été changé.")
    if fault := faute_de_signature(item, engagements.engagements(fichier.db, "personne = ?", (item.personne,)), day):
        raise Refus(fault)


def _relier(fichier: Fichier, item: Engagement) -> None:
    """Inside an operation: a link that is there comes to say that they stand for it, else a new one does."""
    if item.structure is None or not lien_manque(fichier, item):
        return
    links = annuaire.LIENS.read(fichier.db, "personne = ? AND structure = ?", (item.personne, item.structure))
    there = [link for link in links if in_force(link.depuis, link.jusquau, item.signe_le)]
    new = Lien(id=new_key(), personne=item.personne, structure=item.structure, depuis=item.signe_le)
    annuaire.LIENS.save(fichier.db, replace(there[0] if there else new, represente=True))


def _de_qui(fichier: Fichier, item: Engagement) -> str:
    """« de Odile Cazenave pour IFSI du Rouergue »."""
    who = de(annuaire.personne(fichier.db, item.personne).nom_complet)
    if item.structure is None:
        return who
    return f"{who} pour {annuaire.STRUCTURES.get(fichier.db, item.structure).nom}"
