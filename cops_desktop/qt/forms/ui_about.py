# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'about.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_About(object):
    def setupUi(self, About):
        if not About.objectName():
            About.setObjectName(u"About")
        About.resize(480, 300)
        self.disposition = QVBoxLayout(About)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.titre = QLabel(About)
        self.titre.setObjectName(u"titre")
        self.titre.setProperty(u"role", u"titre")
        self.titre.setWordWrap(True)

        self.disposition.addWidget(self.titre)

        self.version = QLabel(About)
        self.version.setObjectName(u"version")
        self.version.setText(u"")
        self.version.setProperty(u"role", u"explication")
        self.version.setWordWrap(True)

        self.disposition.addWidget(self.version)

        self.phrase = QLabel(About)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setWordWrap(True)

        self.disposition.addWidget(self.phrase)

        self.licence = QLabel(About)
        self.licence.setObjectName(u"licence")
        self.licence.setProperty(u"role", u"explication")
        self.licence.setWordWrap(True)

        self.disposition.addWidget(self.licence)

        self.poste = QLabel(About)
        self.poste.setObjectName(u"poste")
        self.poste.setText(u"")
        self.poste.setProperty(u"role", u"explication")
        self.poste.setWordWrap(True)

        self.disposition.addWidget(self.poste)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.fermer = QPushButton(About)
        self.fermer.setObjectName(u"fermer")

        self.boutons.addWidget(self.fermer)


        self.disposition.addLayout(self.boutons)


        self.retranslateUi(About)

        self.fermer.setDefault(True)


        QMetaObject.connectSlotsByName(About)
    # setupUi

    def retranslateUi(self, About):
        About.setWindowTitle(QCoreApplication.translate("About", u"\u00c0 propos", None))
        self.titre.setText(QCoreApplication.translate("About", u"COPS Desktop", None))
        self.phrase.setText(QCoreApplication.translate("About", u"Pr\u00e9parer, tenir et r\u00e9gler les r\u00e9unions du Centre Op\u00e9rationnel du Partenariat en Sant\u00e9 d\u2019Occitanie, sans r\u00e9seau.", None))
        self.licence.setText(QCoreApplication.translate("About", u"Logiciel libre, sous licence GNU GPL version 3 ou ult\u00e9rieure, fourni sans garantie. Texte et papier en Source Sans, de Paul D. Hunt (Adobe), sous licence SIL Open Font 1.1\u202f; fen\u00eatres avec Qt, sous licence LGPL 3.", None))
        self.fermer.setText(QCoreApplication.translate("About", u"Fermer", None))
    # retranslateUi

