"""The templates of the file's messages: kept among its settings where they differ from the program's own."""

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.modeles import D_ORIGINE, Genre, Modele, cle_de, fautes
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.reglages import reglages, remove_reglage, save_reglage


def modele(fichier: Fichier, genre: Genre) -> Modele:
    """The template in use; what is empty (a workbook may empty it) is the program's own."""
    stored, own = reglages(fichier.db), D_ORIGINE[genre]
    return Modele(stored.get(cle_de(genre, "objet")) or own.objet, stored.get(cle_de(genre, "corps")) or own.corps)


def save_modele(fichier: Fichier, genre: Genre, item: Modele) -> None:
    """Keep a template; one that is the program's own leaves no row. Raises Refus for a field that does not exist."""
    wrong = fautes(item)
    if wrong:
        raise Refus(" ".join(wrong.values()))
    own = D_ORIGINE[genre]
    with fichier.operation(f"Texte du message « {genre.value} »"):
        for partie, text, default in (("objet", item.objet, own.objet), ("corps", item.corps, own.corps)):
            key = cle_de(genre, partie)
            if text.strip() == default:
                remove_reglage(fichier.db, key)
            else:
                save_reglage(fichier.db, key, text.strip())
