"""What a dialog says before a list comes out: how many, of whom what is shown, who is left out, and what it is for."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cops_desktop.documents.etiquettes import Planche
from cops_desktop.domain.adresses import MANY
from cops_desktop.domain.publication import Decompte, Destination
from cops_desktop.domain.words import plural, typography
from cops_desktop.services.sorties.fiches import Fiches

MOST_NAMES = 200  # said one by one; beyond, a number does


class Sortie(StrEnum):
    """What a list can become."""

    XLSX = "xlsx"
    CSV = "csv"
    LISTE = "liste"
    ETIQUETTES = "etiquettes"
    VCARD = "vcard"
    COURRIELS = "courriels"


OWN_SENDING = (Sortie.ETIQUETTES, Sortie.COURRIELS)  # shown to nobody else: no consent to publish is needed

_DEDANS = (
    "Pour l’équipe seulement : tout ce que le fichier sait de ces personnes, notes comprises. « Document interne — ne "
    "pas diffuser » y est écrit."
)
_DEDANS_AUTREMENT = {
    Sortie.CSV: "Pour l’équipe seulement : tout ce que le fichier sait de ces personnes, notes comprises. Un CSV ne "
    "porte pas de mention : gardez « interne » dans son nom.",
    Sortie.LISTE: "Pour l’équipe seulement : les coordonnées de chacun. « Document interne — ne pas diffuser » est "
    "écrit sur chaque page.",
    Sortie.VCARD: "Pour l’équipe seulement : les coordonnées de chacun, sans les profils, car un téléphone recopie "
    "souvent ses contacts ailleurs.",
}
_DEHORS = (
    "Seulement ce que chaque personne accepte de voir publié aujourd’hui : son nom, son profil avec sa structure, un "
    "e-mail, un téléphone. Rien d’autre ne sort."
)
_POSTE = (
    "Pour votre propre envoi par la poste : une étiquette ne montre rien aux autres destinataires, l’accord de "
    "publication n’est donc pas demandé. Sans adresse à elle, une personne reçoit son courrier à la structure qu’elle "
    "représente."
)
_CACHEE = (
    "Pour votre propre message : collez-les dans « Cci » (copie cachée), et les destinataires ne se voient pas entre "
    "eux ; l’accord de publication n’est donc pas demandé. Elles sont séparées par « ; »."
)
_TROP = (
    f" Au-delà de {MANY} adresses, beaucoup de messageries refusent un message ou le prennent pour un indésirable : "
    "envoyez-le en plusieurs fois."
)


@dataclass(frozen=True, slots=True)
class Annonce:
    """`compte` is the figure, `a_savoir` what it is for, `sans` who gets none, `possible` whether it can be."""

    compte: str
    a_savoir: str
    sans: str = ""
    possible: bool = True


def annonce(fiches: Fiches, sortie: Sortie, destination: Destination, sheet: Planche, premiere: int = 1) -> Annonce:
    """What comes out, said before."""
    if sortie is Sortie.ETIQUETTES:
        said = _labels(fiches, sheet, premiere)
    elif sortie is Sortie.COURRIELS:
        said = _emails(fiches)
    else:
        said = _list(fiches, sortie, destination)
    return Annonce(typography(said.compte), typography(said.a_savoir), typography(said.sans), said.possible)


def contenu(fiches: Fiches) -> str:
    """What the list holds: « 34 personnes, 2 structures » ; those who were erased are said apart."""
    numbers = ((len(fiches.sujets), "personne"), (len(fiches.structures), "structure"), (len(fiches.projets), "projet"))
    words = ", ".join(plural(number, word) for number, word in numbers if number) or "Rien dans cette liste"
    if fiches.anonymisees:
        gone = plural(fiches.anonymisees, "personne anonymisée", "personnes anonymisées")
        words += f" ; {gone} {'reste' if fiches.anonymisees < 2 else 'restent'} de côté"
    return typography(f"{words}.")


def copiees(fiches: Fiches) -> str:
    """What is said once the e-mails are copied."""
    found = fiches.courriels
    copied = plural(len(found.adresses), "adresse e-mail copiée", "adresses e-mail copiées")
    said = f"{copied}, séparées par « ; » : collez-les dans « Cci »"
    return typography(said + (f". Sans adresse : {_names(found.sans, 6)}" if found.sans else ""))


def _list(fiches: Fiches, sortie: Sortie, destination: Destination) -> Annonce:
    counted = fiches.decomptes[destination]
    projects = 0 if sortie is Sortie.VCARD else len(fiches.projets)
    others = [plural(n, word) for n, word in ((len(fiches.structures), "structure"), (projects, "projet")) if n]
    possible = bool(counted.nommees or others or (counted.personnes and sortie in (Sortie.XLSX, Sortie.LISTE)))
    if destination is Destination.INTERNE:
        persons = [plural(counted.personnes, "personne")] if counted.personnes else []
        words = ", ".join((*persons, *others)) or "Rien ne peut sortir"
        return Annonce(words, _DEDANS_AUTREMENT.get(sortie, _DEDANS), possible=possible)
    words = _published(counted, sortie) if counted.personnes else ""
    sentence = " ; ".join(filter(None, (words, ", ".join(others)))) or "Rien ne peut sortir"
    return Annonce(sentence, _DEHORS if counted.personnes else "", possible=possible)


def _published(counted: Decompte, sortie: Sortie) -> str:
    """« 34 personnes : 30 nommées, 4 comptées sans nom ; 12 e-mails et 9 téléphones publiés »."""
    parts = [plural(counted.nommees, "nommée")]
    if counted.sans_nom:
        kept = sortie in (Sortie.XLSX, Sortie.LISTE)
        word = ("comptée", "comptées") if kept else ("laissée de côté", "laissées de côté")
        parts.append(plural(counted.sans_nom, f"{word[0]} sans nom", f"{word[1]} sans nom"))
    details = f"{plural(counted.emails, 'e-mail')} et {plural(counted.telephones, 'téléphone')}"
    published = "publié" if counted.emails + counted.telephones < 2 else "publiés"
    return f"{plural(counted.personnes, 'personne')} : {', '.join(parts)} ; {details} {published}"


def _labels(fiches: Fiches, sheet: Planche, premiere: int) -> Annonce:
    found = fiches.envois
    count = len(found.etiquettes)
    sheets = -(-(premiere - 1 + count) // sheet.nombre)
    words = f"{plural(count, 'étiquette')} sur {plural(sheets, 'planche')}" if count else "Aucune adresse complète"
    if found.par_structure:
        words += f", dont {found.par_structure} à la structure que la personne représente"
    return Annonce(words, _POSTE, _without("adresse complète", found.sans), bool(count))


def _emails(fiches: Fiches) -> Annonce:
    found = fiches.courriels
    count = len(found.adresses)
    words = plural(count, "adresse e-mail", "adresses e-mail") if count else "Aucune adresse e-mail"
    if found.doubles:
        words += f" ; {plural(found.doubles, 'double retiré', 'doubles retirés')}"
    return Annonce(
        words, _CACHEE + (_TROP if count > MANY else ""), _without("adresse e-mail", found.sans), bool(count)
    )


def _without(what: str, names: Sequence[str]) -> str:
    return f"Sans {what} ({len(names)}) : {_names(names, MOST_NAMES)}." if names else ""


def _names(names: Sequence[str], most: int) -> str:
    more = len(names) - most
    return ", ".join(names[:most]) + (f" et {more} de plus" if more > 0 else "")
