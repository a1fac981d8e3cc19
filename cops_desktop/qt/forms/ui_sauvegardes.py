# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sauvegardes.ui'
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
    QPushButton, QSizePolicy, QVBoxLayout, QWidget)

class Ui_SauvegardesForm(object):
    def setupUi(self, SauvegardesForm):
        if not SauvegardesForm.objectName():
            SauvegardesForm.setObjectName(u"SauvegardesForm")
        SauvegardesForm.resize(940, 640)
        self.disposition = QVBoxLayout(SauvegardesForm)
        self.disposition.setSpacing(10)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(SauvegardesForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(SauvegardesForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)

        self.disposition.addWidget(self.phrase)

        self.gestes = QVBoxLayout()
        self.gestes.setObjectName(u"gestes")

        self.disposition.addLayout(self.gestes)

        self.liste = QVBoxLayout()
        self.liste.setSpacing(0)
        self.liste.setObjectName(u"liste")

        self.disposition.addLayout(self.liste)

        self.vide = QLabel(SauvegardesForm)
        self.vide.setObjectName(u"vide")
        self.vide.setProperty(u"role", u"secondaire")
        self.vide.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.vide.setWordWrap(True)

        self.disposition.addWidget(self.vide)

        self.seconde = QVBoxLayout()
        self.seconde.setObjectName(u"seconde")

        self.disposition.addLayout(self.seconde)

        self.faute = QLabel(SauvegardesForm)
        self.faute.setObjectName(u"faute")
        self.faute.setText(u"")
        self.faute.setProperty(u"role", u"erreur")
        self.faute.setWordWrap(True)

        self.disposition.addWidget(self.faute)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.etat = QLabel(SauvegardesForm)
        self.etat.setObjectName(u"etat")
        self.etat.setText(u"")
        self.etat.setProperty(u"role", u"explication")
        self.etat.setWordWrap(True)

        self.boutons.addWidget(self.etat)

        self.fermer = QPushButton(SauvegardesForm)
        self.fermer.setObjectName(u"fermer")

        self.boutons.addWidget(self.fermer)

        self.restaurer = QPushButton(SauvegardesForm)
        self.restaurer.setObjectName(u"restaurer")
        self.restaurer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.restaurer)

        self.boutons.setStretch(0, 1)

        self.disposition.addLayout(self.boutons)

        self.disposition.setStretch(3, 1)
        self.disposition.setStretch(4, 1)

        self.retranslateUi(SauvegardesForm)

        self.restaurer.setDefault(True)


        QMetaObject.connectSlotsByName(SauvegardesForm)
    # setupUi

    def retranslateUi(self, SauvegardesForm):
        SauvegardesForm.setWindowTitle(QCoreApplication.translate("SauvegardesForm", u"Sauvegardes", None))
        self.entete.setText(QCoreApplication.translate("SauvegardesForm", u"Sauvegardes", None))
        self.vide.setText(QCoreApplication.translate("SauvegardesForm", u"Aucune sauvegarde pour l\u2019instant. La premi\u00e8re se fait d\u2019elle-m\u00eame, peu apr\u00e8s l\u2019ouverture du fichier, puis chaque jour o\u00f9 il a chang\u00e9.", None))
        self.fermer.setText(QCoreApplication.translate("SauvegardesForm", u"Fermer", None))
        self.restaurer.setText(QCoreApplication.translate("SauvegardesForm", u"Restaurer\u2026", None))
    # retranslateUi

