"""Templates of the messages about a meeting: an *objet* and a *corps* with fields, that the team may write anew.

`{lieu}` stands for the meeting's place, `{{` for the sign itself. What a meeting has not takes its line away, so that
no « Lieu : » stands alone; a name that is not to be said (*copie cachée*) goes without a trace: « Bonjour, ».
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import fold, typography


class Genre(StrEnum):
    """What a message is for."""

    INVITATION = "invitation"
    RAPPEL = "rappel"
    MISE_A_JOUR = "mise à jour"
    ANNULATION = "annulation"
    RESTITUTION = "restitution"
    ATTESTATION = "attestation"
    APPEL = "appel à volontaires"
    RENOUVELLEMENT = "renouvellement"


@dataclass(frozen=True, slots=True)
class Modele:
    """A template, or a message once it is filled in."""

    objet: str
    corps: str


@dataclass(frozen=True, slots=True)
class Champ:
    """A field: its name between braces, and what it stands for."""

    nom: str
    dit: str


CHAMPS = (
    Champ("prénom", "le prénom de la personne"),
    Champ("nom", "son nom"),
    Champ("réunion", "la réunion, avec le CoTec si c’en est un"),
    Champ("titre", "le titre de la réunion, seul"),
    Champ("nature", "CoTec, webinaire, journée régionale…"),
    Champ("cotec", "le sujet du CoTec"),
    Champ("date", "le jour, en toutes lettres"),
    Champ("heures", "de quand à quand"),
    Champ("lieu", "le lieu"),
    Champ("outil", "l’outil de visio"),
    Champ("lien", "l’adresse où se connecter"),
    Champ("ordre du jour", "l’ordre du jour"),
    Champ("atelier", "l’atelier de la personne, avec sa salle"),
    Champ("changements", "ce qui a changé depuis la dernière invitation"),
    Champ("organisée par", "qui organise la réunion"),
    Champ("mandat", "le mandat du CoPil, de quand à quand"),
    Champ("structure", "la structure pour laquelle la personne s’est engagée"),
    Champ("signé le", "le jour où la charte a été signée"),
    Champ("fin de l’engagement", "le dernier jour de l’engagement"),
    Champ("lien de la charte", "où signer la charte en ligne (réglages du fichier)"),
    Champ("signature", "l’organisme, son téléphone et son e-mail (réglages du fichier)"),
)

PERSONNELS = frozenset({"prénom", "nom", "atelier", "structure", "signé le", "fin de l’engagement"})
"""What is said of one person, and thus to nobody else."""

_NOMS = frozenset({"prénom", "nom"})
_CONNUS = {fold(champ.nom): champ.nom for champ in CHAMPS}
_MARK = "\x00"  # where a value goes
_PART = re.compile(r"\{\{|\}\}|\{([^{}\n]*)\}|\{")
_BEFORE_SIGN = re.compile(r"[ \u00a0]+(?=[,.](?: |$))")
_SPACES = re.compile(r" {2,}")
_BLANK_LINES = re.compile(r"\n{3,}")

_RENSEIGNEMENTS = """Date : {date}
Heures : {heures}
Lieu : {lieu}
Outil : {outil}
Pour vous connecter : {lien}
Votre atelier : {atelier}"""

_FIN = """Bien cordialement,
{signature}"""


def _corps(*parts: str) -> str:
    return "\n\n".join(("Bonjour {prénom} {nom},", *parts, _FIN))


D_ORIGINE: Mapping[Genre, Modele] = {
    Genre.INVITATION: Modele(
        "Invitation : {réunion}, {date}",
        _corps(
            "Nous avons le plaisir de vous inviter à la réunion suivante : {réunion}.",
            _RENSEIGNEMENTS,
            "Ordre du jour : {ordre du jour}",
            "Merci de nous dire si vous serez des nôtres.",
        ),
    ),
    Genre.RAPPEL: Modele(
        "Rappel : {réunion}, {date}",
        _corps(
            "Nous vous rappelons la réunion suivante : {réunion}.",
            _RENSEIGNEMENTS,
            "Ordre du jour : {ordre du jour}",
            "Si vous ne pouvez plus venir, merci de nous le dire.",
        ),
    ),
    Genre.MISE_A_JOUR: Modele(
        "Changement : {réunion}, {date}",
        _corps(
            "Quelque chose change pour la réunion suivante : {réunion}. Cette invitation remplace la précédente.",
            "Ce qui change : {changements}",
            _RENSEIGNEMENTS,
            "Ordre du jour : {ordre du jour}",
            "Merci de nous dire si vous ne pouvez pas venir.",
        ),
    ),
    Genre.ANNULATION: Modele(
        "Annulation : {réunion}, {date}",
        _corps(
            "Cette réunion est annulée : {réunion}, {date}.",
            "Nous vous prions de nous en excuser. Vous pouvez retirer cette réunion de votre agenda.",
        ),
    ),
    Genre.RESTITUTION: Modele(
        "Restitution : {réunion}, {date}",
        _corps(
            "Vous n’avez pas pu être des nôtres : {réunion}, {date}.",
            "Vous trouverez avec ce message ce qui s’y est dit. Vos remarques sont les bienvenues.",
        ),
    ),
    Genre.ATTESTATION: Modele(
        "Attestation de présence : {réunion}, {date}",
        _corps(
            "Vous trouverez avec ce message votre attestation de présence : {réunion}, {date}.",
            "Merci de votre participation.",
        ),
    ),
    Genre.APPEL: Modele(
        "Appel à volontaires : Comité de Pilotage du COPS",
        _corps(
            "Vous êtes membre du Comité des Partenaires du COPS. Son Comité de Pilotage se renouvelle, pour deux ans : "
            "{mandat}.",
            "Il réunit au plus 14 binômes, quatre fois par an. L’un des deux suffit à représenter le binôme ; chaque "
            "membre copilote une action du COPS, avec l’équipe.",
            "Si vous souhaitez en être, dites-le-nous en réponse à ce message : en votre nom ou pour votre structure, "
            "et avec qui vous formeriez un binôme, si vous le savez déjà.",
        ),
    ),
    Genre.RENOUVELLEMENT: Modele(
        "Renouvellement de votre engagement au Comité des Partenaires du COPS",
        _corps(
            "Vous avez signé le {signé le} la charte d’engagement du Comité des Partenaires du COPS, et nous vous en "
            "remercions. Un engagement dure deux ans.",
            "Au nom de : {structure}\nDernier jour de votre engagement : {fin de l’engagement}",
            "Pour continuer, il suffit de signer à nouveau la charte, en ligne : {lien de la charte}",
            "Si vous ne souhaitez pas renouveler votre engagement, ou pour toute question, répondez simplement à ce "
            "message.",
        ),
    ),
}

HORS_REUNION = frozenset({Genre.APPEL, Genre.RENOUVELLEMENT})
"""What is not about a meeting: its fields are those of a person, a mandate or an engagement, and who writes."""


_A_TOUS = frozenset({"prénom", "nom", "signature"})
_PROPRES: Mapping[Genre, frozenset[str]] = {
    Genre.APPEL: frozenset({"mandat"}),
    Genre.RENOUVELLEMENT: frozenset({"structure", "signé le", "fin de l’engagement", "lien de la charte"}),
}


def champs_de(genre: Genre) -> tuple[Champ, ...]:
    """The fields that a message may say: of what is not about a meeting, its own; else all the others."""
    if genre in _PROPRES:
        return tuple(champ for champ in CHAMPS if champ.nom in _A_TOUS | _PROPRES[genre])
    elsewhere = frozenset().union(*_PROPRES.values())
    return tuple(champ for champ in CHAMPS if champ.nom not in elsewhere)


def cle_de(genre: Genre, partie: str) -> str:
    """The name, among the settings of the file, of the template's `objet` or `corps`."""
    return f"modele.{genre.value}.{partie}"


def fautes(modele: Modele) -> dict[str, str]:
    """What is wrong in a template: `objet` or `corps` → a sentence. Nothing when it can be filled in."""
    found = {"objet": _faute(modele.objet), "corps": _faute(modele.corps)}
    if not modele.objet.strip():
        found["objet"] = "Écrivez un objet."
    if not modele.corps.strip():
        found["corps"] = "Écrivez un message."
    return {place: typography(sentence) for place, sentence in found.items() if sentence}


def remplir(modele: Modele, valeurs: Mapping[str, str]) -> Modele:
    """The message, with these values by field; one that is not given is empty. Raises Refus for what `fautes` says."""
    wrong = fautes(modele)
    if wrong:
        raise Refus(" ".join(wrong.values()))
    lines = (_line(typography(source), valeurs) for source in modele.corps.splitlines())
    corps = "\n".join(line for line in lines if line is not None)
    objet = _filled(typography(" ".join(modele.objet.split())), valeurs)
    return Modele(" ".join(objet.split("\n")), _BLANK_LINES.sub("\n\n", corps).strip())


def _faute(source: str) -> str:
    """The first thing wrong in a text with fields; "" when there is none."""
    for part in _PART.finditer(source):
        if part[0] == "{":
            return "Une accolade « { » n’est pas refermée : écrivez {lieu}, ou « {{ » pour le signe lui-même."
        if part[1] is not None and fold(part[1]) not in _CONNUS:
            names = ", ".join(champ.nom for champ in CHAMPS)
            return f"« {part[0]} » n’est pas un champ connu. Les champs sont : {names}."
    return ""


def _line(source: str, valeurs: Mapping[str, str]) -> str | None:
    """A line filled in; None when it is not to be written: all that it had to say is missing."""
    names = [_CONNUS[fold(part[1])] for part in _PART.finditer(source) if part[1] is not None]
    told = [name for name in names if name not in _NOMS]
    if told and not any(valeurs.get(name, "").strip() for name in told):
        return None
    filled = _filled(source, valeurs)
    return None if names and not filled else filled


def _filled(source: str, valeurs: Mapping[str, str]) -> str:
    """The text with its fields replaced, without the spaces that an empty one leaves.

    Values come last, and as they are: only what stands around them is tidied. What has several lines begins on a
    line of its own.
    """
    kept: list[str] = []

    def mark(part: re.Match[str]) -> str:
        if part[1] is None:
            return part[0][0]
        words = valeurs.get(_CONNUS[fold(part[1])], "").strip()
        if words:
            kept.append(words)
        return _MARK if words else ""

    around = _PART.sub(mark, source.replace(_MARK, "")).strip(" \u00a0")
    pieces = _SPACES.sub(" ", _BEFORE_SIGN.sub("", around)).split(_MARK)
    made = pieces[0]
    for words, piece in zip(kept, pieces[1:], strict=True):
        made = f"{made.rstrip()}\n{words}{piece}" if "\n" in words and made else f"{made}{words}{piece}"
    return made
