# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'voix.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFormLayout, QFrame,
    QGridLayout, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from cops_desktop.qt.widgets.choice_button import ChoiceButton

class Ui_VoixForm(object):
    def setupUi(self, VoixForm):
        if not VoixForm.objectName():
            VoixForm.setObjectName(u"VoixForm")
        VoixForm.resize(560, 400)
        self.disposition = QVBoxLayout(VoixForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(VoixForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(VoixForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(VoixForm)
        self.defilement.setObjectName(u"defilement")
        self.defilement.setFrameShape(QFrame.Shape.NoFrame)
        self.defilement.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.defilement.setWidgetResizable(True)
        self.champs = QWidget()
        self.champs.setObjectName(u"champs")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.champs.sizePolicy().hasHeightForWidth())
        self.champs.setSizePolicy(sizePolicy1)
        self.champs.setProperty(u"role", u"defilant")
        self.formulaire = QFormLayout(self.champs)
        self.formulaire.setObjectName(u"formulaire")
        self.formulaire.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.formulaire.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.formulaire.setHorizontalSpacing(14)
        self.formulaire.setVerticalSpacing(7)
        self.formulaire.setContentsMargins(0, 0, 10, 0)
        self.votantsMot = QLabel(self.champs)
        self.votantsMot.setObjectName(u"votantsMot")
        self.votantsMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.votantsMot)

        self.votants = QLineEdit(self.champs)
        self.votants.setObjectName(u"votants")
        self.votants.setProperty(u"genre", u"entier")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.votants)

        self.lignes = QWidget(self.champs)
        self.lignes.setObjectName(u"lignes")
        self.lignesGrille = QGridLayout(self.lignes)
        self.lignesGrille.setObjectName(u"lignesGrille")
        self.lignesGrille.setContentsMargins(0, 0, 0, 0)

        self.formulaire.setWidget(1, QFormLayout.ItemRole.SpanningRole, self.lignes)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(VoixForm)
        self.faute.setObjectName(u"faute")
        self.faute.setText(u"")
        self.faute.setProperty(u"role", u"erreur")
        self.faute.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.faute.sizePolicy().hasHeightForWidth())
        self.faute.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.faute)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.coller = QPushButton(VoixForm)
        self.coller.setObjectName(u"coller")

        self.boutons.addWidget(self.coller)

        self.importer = QPushButton(VoixForm)
        self.importer.setObjectName(u"importer")

        self.boutons.addWidget(self.importer)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(VoixForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(VoixForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.votantsMot.setBuddy(self.votants)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(VoixForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(VoixForm)
    # setupUi

    def retranslateUi(self, VoixForm):
        VoixForm.setWindowTitle(QCoreApplication.translate("VoixForm", u"R\u00e9sultat du vote", None))
        self.entete.setText(QCoreApplication.translate("VoixForm", u"R\u00e9sultat du vote", None))
        self.votantsMot.setText(QCoreApplication.translate("VoixForm", u"Votants", None))
#if QT_CONFIG(accessibility)
        self.votants.setAccessibleName(QCoreApplication.translate("VoixForm", u"Votants", None))
#endif // QT_CONFIG(accessibility)
        self.coller.setText(QCoreApplication.translate("VoixForm", u"Coller une liste", None))
        self.importer.setText(QCoreApplication.translate("VoixForm", u"Importer\u2026", None))
        self.annuler.setText(QCoreApplication.translate("VoixForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("VoixForm", u"Enregistrer", None))
    # retranslateUi

