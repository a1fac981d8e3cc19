# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_preview.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_ImportPreview(object):
    def setupUi(self, ImportPreview):
        if not ImportPreview.objectName():
            ImportPreview.setObjectName(u"ImportPreview")
        ImportPreview.resize(680, 520)
        self.disposition = QVBoxLayout(ImportPreview)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.titre = QLabel(ImportPreview)
        self.titre.setObjectName(u"titre")
        self.titre.setText(u"")
        self.titre.setProperty(u"role", u"titre")
        self.titre.setWordWrap(True)

        self.disposition.addWidget(self.titre)

        self.resume = QLabel(ImportPreview)
        self.resume.setObjectName(u"resume")
        self.resume.setText(u"")
        self.resume.setWordWrap(True)

        self.disposition.addWidget(self.resume)

        self.detail = QPlainTextEdit(ImportPreview)
        self.detail.setObjectName(u"detail")
        self.detail.setReadOnly(True)
        self.detail.setTabChangesFocus(True)

        self.disposition.addWidget(self.detail)

        self.aide = QLabel(ImportPreview)
        self.aide.setObjectName(u"aide")
        self.aide.setProperty(u"role", u"explication")
        self.aide.setWordWrap(True)

        self.disposition.addWidget(self.aide)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(ImportPreview)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.importer = QPushButton(ImportPreview)
        self.importer.setObjectName(u"importer")
        self.importer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.importer)


        self.disposition.addLayout(self.boutons)


        self.retranslateUi(ImportPreview)

        self.importer.setDefault(True)


        QMetaObject.connectSlotsByName(ImportPreview)
    # setupUi

    def retranslateUi(self, ImportPreview):
        ImportPreview.setWindowTitle(QCoreApplication.translate("ImportPreview", u"Importer un classeur", None))
#if QT_CONFIG(accessibility)
        self.detail.setAccessibleName(QCoreApplication.translate("ImportPreview", u"Ce que l\u2019importation changera", None))
#endif // QT_CONFIG(accessibility)
        self.aide.setText(QCoreApplication.translate("ImportPreview", u"L\u2019importation est faite d\u2019un bloc et s\u2019annule d\u2019un bloc (Ctrl+Z).", None))
        self.annuler.setText(QCoreApplication.translate("ImportPreview", u"Annuler", None))
        self.importer.setText(QCoreApplication.translate("ImportPreview", u"Importer", None))
    # retranslateUi

