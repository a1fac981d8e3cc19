"""The operating system's refusals as French sentences (permission, full disk, a directory in place of a file)."""

import errno
from pathlib import Path

from cops_desktop.domain.errors import Refus

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def unreadable(path: Path, error: OSError) -> Refus:
    if error.errno == errno.ENOENT:
        return Refus(f"« {path} » est introuvable. Vérifiez le nom et l’emplacement.")
    if error.errno in _FORBIDDEN:
        return Refus(f"« {path} » ne peut pas être lu : vous n’en avez pas le droit sur cet ordinateur.")
    if error.errno == errno.EISDIR:
        return Refus(f"« {path} » est un dossier : il faut ici un fichier.")
    return Refus(f"« {path} » ne peut pas être lu ({error.strerror or error}).")


def unwritable(path: Path, error: OSError) -> Refus:
    kept = "Rien n’a été écrit ; ce qui s’y trouvait est intact."
    if error.errno in _FULL:
        return Refus(f"Le disque est plein : « {path} » n’a pas pu être écrit. {kept}")
    if error.errno in _FORBIDDEN:
        return Refus(
            f"« {path} » ne peut pas être écrit : l’emplacement est en lecture seule ou ne vous est pas ouvert. {kept}"
        )
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return Refus(f"« {path} » ne peut pas être écrit : le dossier « {path.parent} » n’existe pas. {kept}")
    if error.errno in {errno.EISDIR, errno.EEXIST, errno.ENOTEMPTY}:
        return Refus(f"« {path} » ne peut pas être écrit : autre chose porte déjà ce nom. {kept}")
    return Refus(f"« {path} » ne peut pas être écrit ({error.strerror or error}). {kept}")
