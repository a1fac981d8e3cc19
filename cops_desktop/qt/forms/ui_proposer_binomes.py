# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'proposer_binomes.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_ProposerBinomesForm(object):
    def setupUi(self, ProposerBinomesForm):
        if not ProposerBinomesForm.objectName():
            ProposerBinomesForm.setObjectName(u"ProposerBinomesForm")
        ProposerBinomesForm.resize(900, 640)
        self.disposition = QVBoxLayout(ProposerBinomesForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(ProposerBinomesForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(ProposerBinomesForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)

        self.disposition.addWidget(self.phrase)

        self.choix = QHBoxLayout()
        self.choix.setSpacing(18)
        self.choix.setObjectName(u"choix")

        self.disposition.addLayout(self.choix)

        self.defilement = QScrollArea(ProposerBinomesForm)
        self.defilement.setObjectName(u"defilement")
        self.defilement.setFrameShape(QFrame.Shape.NoFrame)
        self.defilement.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.defilement.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.defilement.setWidgetResizable(True)
        self.champs = QWidget()
        self.champs.setObjectName(u"champs")
        self.champs.setProperty(u"role", u"defilant")
        self.contenu = QVBoxLayout(self.champs)
        self.contenu.setSpacing(8)
        self.contenu.setObjectName(u"contenu")
        self.contenu.setContentsMargins(0, 0, 0, 0)
        self.pourquoi = QLabel(self.champs)
        self.pourquoi.setObjectName(u"pourquoi")
        self.pourquoi.setText(u"")
        self.pourquoi.setProperty(u"role", u"secondaire")
        self.pourquoi.setWordWrap(True)

        self.contenu.addWidget(self.pourquoi)

        self.listes = QHBoxLayout()
        self.listes.setSpacing(14)
        self.listes.setObjectName(u"listes")

        self.contenu.addLayout(self.listes)

        self.attendent = QLabel(self.champs)
        self.attendent.setObjectName(u"attendent")
        self.attendent.setText(u"")
        self.attendent.setProperty(u"role", u"explication")
        self.attendent.setWordWrap(True)

        self.contenu.addWidget(self.attendent)

        self.remarques = QLabel(self.champs)
        self.remarques.setObjectName(u"remarques")
        self.remarques.setText(u"")
        self.remarques.setProperty(u"role", u"attention")
        self.remarques.setWordWrap(True)

        self.contenu.addWidget(self.remarques)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(ProposerBinomesForm)
        self.faute.setObjectName(u"faute")
        self.faute.setText(u"")
        self.faute.setProperty(u"role", u"erreur")
        self.faute.setWordWrap(True)

        self.disposition.addWidget(self.faute)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(ProposerBinomesForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(ProposerBinomesForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)


        self.retranslateUi(ProposerBinomesForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(ProposerBinomesForm)
    # setupUi

    def retranslateUi(self, ProposerBinomesForm):
        ProposerBinomesForm.setWindowTitle(QCoreApplication.translate("ProposerBinomesForm", u"Proposer des bin\u00f4mes", None))
        self.entete.setText(QCoreApplication.translate("ProposerBinomesForm", u"Proposer des bin\u00f4mes", None))
        self.phrase.setText(QCoreApplication.translate("ProposerBinomesForm", u"Rien n\u2019est \u00e9crit avant que vous n\u2019appliquiez\u202f; vous d\u00e9placez ensuite qui vous voulez, et Ctrl+Z revient en arri\u00e8re. Les bin\u00f4mes que vous avez compos\u00e9s restent comme ils sont. Chaque proposition a ses propres poids\u202f: comparez-les crit\u00e8re par crit\u00e8re.", None))
        self.annuler.setText(QCoreApplication.translate("ProposerBinomesForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("ProposerBinomesForm", u"Appliquer", None))
    # retranslateUi

