"""A page of the guide as Qt read it from its Markdown, in the look of the program: letters, tables, pictures."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
)

from cops_desktop.domain.guide.blocs import ancre
from cops_desktop.qt.theme import BASE_SIZE, SMALL_SIZE, couleurs, font, sp

_TITRES = {1: (24, 0, 10), 2: (19, 22, 6), 3: (16, 16, 4)}  # size, room above and below, in pixels at 100 %
_BLOC = 8  # pixels at 100 % between two blocks
_LIGNE = 120  # percent of a line's height
_CELLULE = 6
_RETRAIT = 26


def dress(document: QTextDocument) -> None:
    """Gives every block its look, every title its name for the links, every picture its words under it."""
    document.setIndentWidth(sp(_RETRAIT))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in list(_blocks(document)):
        _dress_block(block)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame)
    for block in reversed([block for block in _blocks(document) if next(_images(block), None)]):
        _caption(block)
    cursor.endEditBlock()


def fit_pictures(document: QTextDocument, load: Callable[[str], QImage], room: int, ratio: float) -> None:
    """Makes every picture as large as it is, or as the room is wide; drawn once for that size, it stays sharp."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in _blocks(document):
        for fragment in list(_images(block)):
            form = fragment.charFormat().toImageFormat()
            picture = load(form.name())
            if picture.isNull():
                continue
            size = _size_in(picture.size(), room)
            wanted = QSize(round(size.width() * ratio), round(size.height() * ratio))
            smooth = Qt.TransformationMode.SmoothTransformation
            drawn = picture.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            drawn.setDevicePixelRatio(ratio)
            url = document.baseUrl().resolved(QUrl(form.name()))
            document.addResource(QTextDocument.ResourceType.ImageResource.value, url, drawn)
            form.setWidth(size.width())
            form.setHeight(size.height())
            _select(cursor, fragment).setCharFormat(form)
    cursor.endEditBlock()


def _size_in(size: QSize, room: int) -> QSize:
    return size if size.width() <= room else QSize(room, max(1, round(size.height() * room / size.width())))


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    found, place = [], block.begin()
    while not place.atEnd():
        found.append(place.fragment())
        place += 1
    return found


def _images(block: QTextBlock) -> Iterator[QTextFragment]:
    return (fragment for fragment in _fragments(block) if fragment.charFormat().isImageFormat())


def _select(cursor: QTextCursor, fragment: QTextFragment) -> QTextCursor:
    cursor.setPosition(fragment.position())
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _dress_block(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    form = block.blockFormat()
    in_table = cursor.currentTable() is not None
    level = form.headingLevel()
    form.setLineHeight(_LIGNE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    above = below = 0 if in_table else _BLOC
    if level:
        _, above, below = _TITRES.get(level, _TITRES[3])
    elif (points := block.textList()) is not None:
        above = below = _BLOC // 3
        _dress_list(points)
    elif form.hasProperty(QTextFormat.Property.BlockCodeFence):
        above = below = 0
        form.setNonBreakableLines(False)
        form.setBackground(QColor(couleurs().fenetre))
        form.setLeftMargin(sp(12))
    elif form.hasProperty(QTextFormat.Property.BlockQuoteLevel):
        form.setLeftMargin(sp(20))
    form.setTopMargin(sp(above))
    form.setBottomMargin(sp(below))
    cursor.setBlockFormat(form)
    for fragment in _fragments(block):
        if not fragment.charFormat().isImageFormat():
            _select(cursor, fragment).setCharFormat(_letters(fragment.charFormat(), level))
    if level:
        _name(block)


def _dress_list(points: QTextList) -> None:
    form = points.format()
    if form.style() == QTextListFormat.Style.ListCircle and form.indent() == 1:
        form.setStyle(QTextListFormat.Style.ListDisc)
        points.setFormat(form)


def _letters(form: QTextCharFormat, level: int) -> QTextCharFormat:
    """The look of a piece of text: of a title, of a link, of what is typed."""
    size, _, _ = _TITRES.get(level, (BASE_SIZE, 0, 0))
    form.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
    form.setProperty(QTextFormat.Property.FontPixelSize, sp(size))
    form.setForeground(QColor(couleurs().accent if form.isAnchor() else couleurs().encre))
    form.setFontUnderline(form.isAnchor())
    if form.fontFixedPitch():
        form.setFontFamilies(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families())
        form.setProperty(QTextFormat.Property.FontPixelSize, sp(size) - 1)
        form.setBackground(QColor(couleurs().fenetre))
    return form


def _name(block: QTextBlock) -> None:
    """The name by which the links of the guide know a title, on its first letter."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + 1, QTextCursor.MoveMode.KeepAnchor)
    named = QTextCharFormat()
    named.setAnchor(True)
    named.setAnchorNames([ancre(block.text())])
    cursor.mergeCharFormat(named)


def _dress_table(table: QTextTable) -> None:
    form = table.format()
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderBrush(QColor(couleurs().bord))
    form.setCellPadding(sp(_CELLULE))
    form.setTopMargin(sp(_BLOC))
    form.setBottomMargin(sp(_BLOC))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        head = cell.format()
        head.setBackground(QColor(couleurs().fenetre))
        cell.setFormat(head)


def _caption(block: QTextBlock) -> None:
    """What a picture shows, in words under it: for whoever does not see it, and for the others."""
    form = next(_images(block)).charFormat()
    words = form.property(QTextFormat.Property.ImageAltText)
    if not words:
        return
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + block.length() - 1)
    under = QTextBlockFormat(block.blockFormat())
    under.setTopMargin(0)
    under.setBottomMargin(sp(2 * _BLOC))
    look = QTextCharFormat()
    look.setFont(font(SMALL_SIZE))
    look.setForeground(QColor(couleurs().explication))
    cursor.insertBlock(under, look)
    cursor.insertText(words, look)
    above = block.blockFormat()
    above.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
    QTextCursor(block).setBlockFormat(above)
