# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'remplacement.ui'
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
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from cops_desktop.qt.widgets.choice_button import ChoiceButton
from cops_desktop.qt.widgets.drop_down import DropDown

class Ui_RemplacementForm(object):
    def setupUi(self, RemplacementForm):
        if not RemplacementForm.objectName():
            RemplacementForm.setObjectName(u"RemplacementForm")
        RemplacementForm.resize(560, 400)
        self.disposition = QVBoxLayout(RemplacementForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(RemplacementForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(RemplacementForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(RemplacementForm)
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
        self.jourMot = QLabel(self.champs)
        self.jourMot.setObjectName(u"jourMot")
        self.jourMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.jourMot)

        self.jour = QLineEdit(self.champs)
        self.jour.setObjectName(u"jour")
        self.jour.setProperty(u"genre", u"date")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.jour)

        self.arrivantMot = QLabel(self.champs)
        self.arrivantMot.setObjectName(u"arrivantMot")
        self.arrivantMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.arrivantMot)

        self.arrivant = ChoiceButton(self.champs)
        self.arrivant.setObjectName(u"arrivant")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.arrivant)

        self.structureMot = QLabel(self.champs)
        self.structureMot.setObjectName(u"structureMot")
        self.structureMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.structureMot)

        self.structure = DropDown(self.champs)
        self.structure.setObjectName(u"structure")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.structure)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(RemplacementForm)
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
        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(RemplacementForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(RemplacementForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.jourMot.setBuddy(self.jour)
        self.arrivantMot.setBuddy(self.arrivant)
        self.structureMot.setBuddy(self.structure)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RemplacementForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(RemplacementForm)
    # setupUi

    def retranslateUi(self, RemplacementForm):
        RemplacementForm.setWindowTitle(QCoreApplication.translate("RemplacementForm", u"Remplacer", None))
        self.entete.setText(QCoreApplication.translate("RemplacementForm", u"Remplacer", None))
        self.jourMot.setText(QCoreApplication.translate("RemplacementForm", u"Dernier jour", None))
#if QT_CONFIG(accessibility)
        self.jour.setAccessibleName(QCoreApplication.translate("RemplacementForm", u"Dernier jour", None))
#endif // QT_CONFIG(accessibility)
        self.jour.setPlaceholderText(QCoreApplication.translate("RemplacementForm", u"JJ/MM/AAAA", None))
        self.arrivantMot.setText(QCoreApplication.translate("RemplacementForm", u"Rempla\u00e7ant", None))
#if QT_CONFIG(accessibility)
        self.arrivant.setAccessibleName(QCoreApplication.translate("RemplacementForm", u"Rempla\u00e7ant", None))
#endif // QT_CONFIG(accessibility)
        self.structureMot.setText(QCoreApplication.translate("RemplacementForm", u"Pour", None))
#if QT_CONFIG(accessibility)
        self.structure.setAccessibleName(QCoreApplication.translate("RemplacementForm", u"Pour", None))
#endif // QT_CONFIG(accessibility)
        self.annuler.setText(QCoreApplication.translate("RemplacementForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("RemplacementForm", u"Enregistrer", None))
    # retranslateUi

