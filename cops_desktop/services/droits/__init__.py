"""The rights of persons (§9): what we hold about somebody, erasing them with its proof, whom we have no news of."""

from cops_desktop.services.droits.effacement import Effacement, anonymiser
from cops_desktop.services.droits.papiers import droit_acces_pdf, en_json, preuve_pdf, sans_nouvelles_pdf
from cops_desktop.services.droits.prevision import Prevision, prevoir
from cops_desktop.services.droits.reunir import Mention, Reunion, mentions, reunir
from cops_desktop.services.nouvelles import SansNouvelles, noter_contact, sans_nouvelles

__all__ = [
    "Effacement",
    "Mention",
    "Prevision",
    "Reunion",
    "SansNouvelles",
    "anonymiser",
    "droit_acces_pdf",
    "en_json",
    "mentions",
    "noter_contact",
    "preuve_pdf",
    "prevoir",
    "reunir",
    "sans_nouvelles",
    "sans_nouvelles_pdf",
]
