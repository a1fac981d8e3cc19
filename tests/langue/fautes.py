"""The faults of French typography: what gives each away, what is wanted instead, and a text that has it."""

import re
from typing import NamedTuple

from cops_desktop.domain.words import NBSP, NNBSP

# Words that begin with an accented capital: with a bare one they are a fault of typing, whatever follows.
_ACCENTED = (
    "A (?:faire|saisir|venir|payer|signer|renouveler|contacter|partir|noter|imprimer|envoyer|propos|tout|chaque|la|l’)"
    "|Etats?|Etapes?|Evaluat|Ecoles?|Equipes?|Equilibre|Emargement|Ecri|Echap|Echeance|Ecarts?|Etiquette|Etabli"
    "|Evenement|Eche[cl]|Edit|Eval|Editeur|Election|Economi|Etude|Etre|Ca|Etes|Epreuve|Electr|Etroit"
)
_UNITS = "€|%|min|h|km|ko|Mo|Go|CV|ans?|j|s|mm|cm"


class Faute(NamedTuple):
    """A fault of typography: what gives it away, what is wanted instead, and a text that has it."""

    signe: re.Pattern[str]
    voulu: str
    exemple: str


FAUTES = (
    Faute(re.compile(r"\w['´`]\w"), "a curly apostrophe", "l'état"),
    Faute(re.compile(r"\.\.\."), "… as one sign", "Chercher..."),
    Faute(re.compile(r"[“”]"), "« and »", "le “COPS”"),
    Faute(re.compile(rf"«[^\s{NBSP}]|«{NNBSP}|{NNBSP}»|[^\s{NBSP}]»"), "a space inside « »", "«oui»"),
    Faute(re.compile(r"[A-Za-zÀ-ÿ0-9»)}][;!?](\s|$)"), "a space before ; ! ?", "Pourquoi?"),
    Faute(re.compile(r"[A-Za-zÀ-ÿ»)}]:(\s|$)"), "a space before :", "Titre: le mot"),
    Faute(re.compile(f"(?<!«){NBSP}[;:!?]"), "U+202F, not U+00A0, before ; : ! ?", f"Titre{NBSP}: le mot"),
    Faute(re.compile(rf"(?<![A-Za-z])(\d|\{{[^}}]*\}}) ({_UNITS})(?![\w’])"), "U+00A0 before a unit", "encore 12 j"),
    Faute(re.compile(rf"(?<![A-Za-z])\d({_UNITS})(?![\w’])"), "a space before a unit", "90€"),
    Faute(re.compile(rf"(^|[«.:;?!] ?|— |\s)\b({_ACCENTED})\b"), "an accent on the capital", "Etat du fichier"),
    Faute(re.compile(r"\d(ère|ème|eme|nd|ieme|ième)s?\b"), "1er, 1re, 2e", "la 2ème réunion"),
    Faute(re.compile(r"\w - \w"), "a dash, not a hyphen", "CoTec - Lodève"),
    Faute(re.compile(r"\b([Cc]oeur|[Vv]oeu|[Oo]euvre|[Ss]oeur|[Nn]oeud)"), "œ", "un voeu"),
    Faute(re.compile(r"\d \d{3}\b"), "U+202F between thousands", "1 234 personnes"),
)
# Faults only of what is shown as it stands
POSEES = (
    Faute(re.compile(r" [;!?:](\s|$)"), "U+202F before ; : ! ?", "Titre : le mot"),
    Faute(re.compile(r"« | »"), "U+00A0 inside « »", "« oui »"),
)
