"""One word for one thing: the words of the guide's page « Les mots du COPS », and those that would make two of one.

A rule names the word that we keep, the ways of saying it that a tired reader would take for something else, and the few
places where such a word means another thing. Names of tabs, sheets and columns are names: in the guide they are in bold
or in code, and looked at nowhere; in the code, a text that is nothing but the name of a sheet is one of them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from cops_desktop.exchange.workbook import FEUILLES
from tests.langue.textes import GUIDE, Texte, tous

PAGE = GUIDE / "les-mots.md"


class Regle(NamedTuple):
    """The word that is kept, what is not said for it, sentences that say it, and where it means something else."""

    mot: str
    evite: str
    fautes: tuple[str, ...]
    ailleurs: tuple[str, ...] = ()


# Where a person is erased, or what is known of them, for good
_DROITS = ("services/droits/", "services/accueil.py", "documents/preuve_effacement", "documents/sans_nouvelles")
_DROITS += ("qt/dialogs/droits", "qt/pages/annuaire/person_card", "ui/droits.ui", "storage/connection")
_DROITS += ("storage/undoing", "exchange/workbook/sheets/fiches", "docs/guide/droits-des-personnes")
_DROITS += ("docs/guide/annuaire", "docs/guide/index", "docs/guide/documents-et-interventions")
_DROITS += ("docs/guide/importer-vos-listes",)

REGLES = (
    Regle("réunion", r"\brencontres?\b", ("Aucune rencontre ce mois-ci.",), ("storage/connection",)),
    Regle("réunion", r"\bséances?\b(?! de tutorat)", ("une séance par mois",)),
    Regle("e-mail", r"(?<![Ee]-)\bmails?\b|\b[Cc]ourriels?\b|\bm[éè]ls?\b|\b[Ee]mails?\b", ("un mail", "par courriel")),
    Regle("phrase secrète", r"[Mm]ots? de passe", ("votre mot de passe",), ("exchange/tables/xlsx_in",)),
    Regle("fichier", r"\b[Bb]ases?\b(?! de données personnelles)", ("la base de données", "ouvrir la base")),
    Regle("sauvegarde", r"\b[Bb]ackups?\b|copies? de (sécurité|sauvegarde)", ("un backup", "la copie de sécurité")),
    Regle("enregistrer", r"\b[Ss]auve[rz]\b|\bOK\b", ("Sauvez vos changements.", "OK")),
    Regle("classeur", r"\bExcel\b|\bfeuilles? de calcul\b", ("un fichier Excel",)),
    Regle("feuille d’émargement", r"[Ff]euilles? de présences?", ("la feuille de présence",)),
    Regle("enveloppe", r"\b[Bb]udgets?\b", ("le budget du CoTec",)),
    Regle("état de vacations et de frais", r"[Bb]ordereau|[Nn]otes? de frais|[Ff]iches? de pai", ("la fiche de paie",)),
    Regle(
        "engagement", r"\bnoms? propres?\b|\bpropres? noms?\b", ("en son nom propre",), ("services/listes/engagements",)
    ),
    Regle("rémunéré", r"[Ii]ndemnis|[Dd]éfra[iy]", ("réunion non indemnisée",), ("documents/emargement",)),
    Regle(
        "structure",
        r"\b[ÉEée]tablissements?\b|\b[Oo]rganismes?\b",
        ("l’établissement de la personne",),
        (
            "exchange/workbook/sheets/annuaire",
            "domain/historique/",
            "domain/modeles",
            "ui/reglages.ui",
            "docs/guide/premiers-pas",
            "docs/guide/importer-vos-listes",
        ),
    ),
    Regle("personne", r"\b[Ii]ndividus?\b", ("les individus",)),
    Regle("CoTec", r"\b(Cotecs?|COTEC|CoTecs|co-tec)\b", ("trois CoTecs", "le Cotec")),
    Regle("CoPil", r"\b(Copils?|COPIL|CoPils|copil)\b", ("le COPIL",)),
    Regle("CoPart", r"\b(Coparts?|COPART|CoParts|copart)\b", ("deux CoParts",)),
    Regle("binôme", r"\b[Dd]uos?\b|\b[Tt]andems?\b", ("un duo",)),
    Regle("accord", r"\b[Cc]onsentements?\b", ("son consentement",)),
    Regle("commune", r"\b[Vv]illes?\b|\b[Ll]ocalités?\b", ("la ville",)),
    Regle(
        "programme",
        r"\b(?<!hors )[Ll]ogiciels?\b(?! libre| espion)|\b[Aa]pplis?\b|\bl’application\b",
        ("le logiciel", "l’application"),
    ),
    Regle("visio", r"[Dd]istanciel|[Vv]isio-?conf", ("en distanciel",), ("documents/attestation",)),
    Regle("choisir", r"[Ss]électionn", ("Sélectionnez une réunion.",)),
    Regle("chercher", r"\b[Rr]echerche[rz]\b", ("Rechercher une personne",)),
    Regle("modifier", r"\b[ÉEée]diter?z?\b", ("Éditer la fiche",)),
    Regle("importer", r"(fait|faites|font|faire) (r?entrer)\b", ("faites entrer votre liste",)),
    Regle("retirer", r"\b[Ee]nlev|\b[Ôô]te[rz]?\b", ("Enlever le filtre", "ôtez cette ligne")),
    Regle(
        "effacer",
        r"\b([Ee]ffac|s’effac)",
        ("vous pouvez effacer la copie", "Effacer la saisie"),
        _DROITS,
    ),
    Regle(
        "revenir en arrière",
        r"Ctrl\+Z (l’annul|le défait|la défait|l’y remet|l[ea]s? re(nd|met)\b)",
        ("Ctrl+Z l’annule.",),
    ),
    Regle("clé", r"\bclefs?\b", ("la clef USB",)),
    Regle("dossier", r"\b[Rr]épertoires?\b", ("dans ce répertoire",)),
    Regle("étape", r"\b[Pp]hases?\b", ("la phase 2",)),
    Regle("aperçu", r"[Pp]révisualis", ("Prévisualiser",)),
    Regle("poste", r"\b(ce|votre|un autre) poste\b", ("les réglages de ce poste",)),
    # Words of whoever makes programs
    Regle("réf", r"\bIDs?\b|\b[Ii]dentifiants?\b|(?<!NOT )\bNULL\b|\b[Rr]ecords?\b", ("l’ID de la personne",)),
    Regle("fiche", r"\bentrées? de l’annuaire\b|\bles? enregistrements?\b", ("une entrée de l’annuaire",)),
)

# Words that others write, which we read: titles of columns, names of documents, the demo's own rows, stop words.
_OTHERS = ("services/demo/data_", "services/listes/cibles", "exchange/attendance_reports/", "services/listes/valeurs")
_OTHERS += (
    "services/demo/presences",
    "domain/rapports/concordance",
    "domain/rapports/noms",
    "maps/",
    "services/incidents",
    "cli/french",
)
_SHEETS = frozenset({feuille.nom for feuille in FEUILLES} | {c.nom for feuille in FEUILLES for c in feuille.colonnes})
_NAMES = re.compile(r"\*\*.+?\*\*|\[[^\]]*\]|^#+ .*|^\| [\w’ -]+\xa0?\*? \|")


def _said(texts: tuple[Texte, ...]) -> Iterator[Texte]:
    """What is read, without the names that are looked at nowhere."""
    for text in texts:
        if text.lieu.startswith((*_OTHERS, "docs/guide/les-mots")):
            continue
        words = _NAMES.sub("", text.texte) if text.lieu.startswith("docs/") else text.texte
        if words not in _SHEETS:
            yield text._replace(texte=words)


@pytest.mark.parametrize("regle", REGLES, ids=lambda regle: f"{regle.mot}: {regle.fautes[0]}")
def test_one_word_for_one_thing(regle: Regle) -> None:
    evite = re.compile(regle.evite)
    wrong = [
        f"{text.lieu}: {text.texte!r}"
        for text in _said(tous())
        if evite.search(text.texte) and not text.lieu.startswith(regle.ailleurs or ("-",))
    ]
    assert not wrong, f"« {regle.mot} »:\n" + "\n".join(wrong)


@pytest.mark.parametrize(
    ("evite", "faute"), [(regle.evite, faute) for regle in REGLES for faute in regle.fautes], ids=lambda text: text[:30]
)
def test_each_other_word_is_seen(evite: str, faute: str) -> None:
    assert re.search(evite, faute)


def test_every_place_where_a_word_means_something_else_has_it() -> None:
    """An exception that nothing needs any more is taken away."""
    texts = list(_said(tous()))
    idle = [
        f"{regle.mot}: {place}"
        for regle in REGLES
        for place in regle.ailleurs
        if not any(text.lieu.startswith(place) and re.search(regle.evite, text.texte) for text in texts)
    ]
    assert not idle


def test_every_word_that_we_keep_is_told_in_the_guide() -> None:
    told = re.findall(r"^\| ([^|]+?) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    words = {word.strip() for cell in told for word in cell.split(",")}
    assert not {regle.mot for regle in REGLES} - words
