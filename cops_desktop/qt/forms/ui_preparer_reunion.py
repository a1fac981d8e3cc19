# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'preparer_reunion.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QPushButton, QRadioButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_PreparerReunionForm(object):
    def setupUi(self, PreparerReunionForm):
        if not PreparerReunionForm.objectName():
            PreparerReunionForm.setObjectName(u"PreparerReunionForm")
        PreparerReunionForm.resize(700, 620)
        self.disposition = QVBoxLayout(PreparerReunionForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(PreparerReunionForm)
        self.entete.setObjectName(u"entete")
        self.entete.setTextFormat(Qt.TextFormat.PlainText)
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.reunionMot = QLabel(PreparerReunionForm)
        self.reunionMot.setObjectName(u"reunionMot")
        self.reunionMot.setTextFormat(Qt.TextFormat.PlainText)
        self.reunionMot.setText(u"")
        self.reunionMot.setProperty(u"role", u"explication")
        self.reunionMot.setWordWrap(True)

        self.disposition.addWidget(self.reunionMot)

        self.defilement = QScrollArea(PreparerReunionForm)
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
        self.contenu.setContentsMargins(0, 0, 10, 0)
        self.commentMot = QLabel(self.champs)
        self.commentMot.setObjectName(u"commentMot")
        self.commentMot.setProperty(u"role", u"titrePanneau")
        self.commentMot.setWordWrap(True)

        self.contenu.addWidget(self.commentMot)

        self.unPdf = QRadioButton(self.champs)
        self.unPdf.setObjectName(u"unPdf")
        self.unPdf.setChecked(True)

        self.contenu.addWidget(self.unPdf)

        self.unDossier = QRadioButton(self.champs)
        self.unDossier.setObjectName(u"unDossier")

        self.contenu.addWidget(self.unDossier)

        self.quoiMot = QLabel(self.champs)
        self.quoiMot.setObjectName(u"quoiMot")
        self.quoiMot.setProperty(u"role", u"titrePanneau")
        self.quoiMot.setWordWrap(True)

        self.contenu.addWidget(self.quoiMot)

        self.pieces = QWidget(self.champs)
        self.pieces.setObjectName(u"pieces")
        self.piecesGrille = QGridLayout(self.pieces)
        self.piecesGrille.setObjectName(u"piecesGrille")
        self.piecesGrille.setHorizontalSpacing(16)
        self.piecesGrille.setVerticalSpacing(4)
        self.piecesGrille.setContentsMargins(0, 0, 0, 0)
        self.piecesGrille.setColumnStretch(1, 1)

        self.contenu.addWidget(self.pieces)

        self.reste = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contenu.addItem(self.reste)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.compte = QLabel(PreparerReunionForm)
        self.compte.setObjectName(u"compte")
        self.compte.setTextFormat(Qt.TextFormat.PlainText)
        self.compte.setText(u"")
        self.compte.setProperty(u"role", u"secondaire")
        self.compte.setWordWrap(True)

        self.disposition.addWidget(self.compte)

        self.faute = QLabel(PreparerReunionForm)
        self.faute.setObjectName(u"faute")
        self.faute.setTextFormat(Qt.TextFormat.PlainText)
        self.faute.setText(u"")
        self.faute.setProperty(u"role", u"erreur")
        self.faute.setWordWrap(True)

        self.disposition.addWidget(self.faute)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(PreparerReunionForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(PreparerReunionForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)


        self.retranslateUi(PreparerReunionForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(PreparerReunionForm)
    # setupUi

    def retranslateUi(self, PreparerReunionForm):
        PreparerReunionForm.setWindowTitle(QCoreApplication.translate("PreparerReunionForm", u"Pr\u00e9parer la r\u00e9union", None))
        self.entete.setText(QCoreApplication.translate("PreparerReunionForm", u"Pr\u00e9parer la r\u00e9union", None))
        self.commentMot.setText(QCoreApplication.translate("PreparerReunionForm", u"Comment", None))
        self.unPdf.setText(QCoreApplication.translate("PreparerReunionForm", u"Un seul PDF, \u00e0 imprimer", None))
        self.unDossier.setText(QCoreApplication.translate("PreparerReunionForm", u"Un dossier, un fichier par pi\u00e8ce", None))
        self.quoiMot.setText(QCoreApplication.translate("PreparerReunionForm", u"Quoi", None))
#if QT_CONFIG(accessibility)
        self.pieces.setAccessibleName(QCoreApplication.translate("PreparerReunionForm", u"Pi\u00e8ces du dossier", None))
#endif // QT_CONFIG(accessibility)
        self.annuler.setText(QCoreApplication.translate("PreparerReunionForm", u"Fermer", None))
        self.enregistrer.setText(QCoreApplication.translate("PreparerReunionForm", u"Voir et imprimer", None))
    # retranslateUi

