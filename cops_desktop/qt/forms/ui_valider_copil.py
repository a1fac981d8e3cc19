# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'valider_copil.ui'
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

class Ui_ValiderCopilForm(object):
    def setupUi(self, ValiderCopilForm):
        if not ValiderCopilForm.objectName():
            ValiderCopilForm.setObjectName(u"ValiderCopilForm")
        ValiderCopilForm.resize(560, 400)
        self.disposition = QVBoxLayout(ValiderCopilForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(ValiderCopilForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(ValiderCopilForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(ValiderCopilForm)
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
        self.valide_leMot = QLabel(self.champs)
        self.valide_leMot.setObjectName(u"valide_leMot")
        self.valide_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.valide_leMot)

        self.valide_le = QLineEdit(self.champs)
        self.valide_le.setObjectName(u"valide_le")
        self.valide_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.valide_le)

        self.departage = QWidget(self.champs)
        self.departage.setObjectName(u"departage")
        self.departageGrille = QGridLayout(self.departage)
        self.departageGrille.setObjectName(u"departageGrille")
        self.departageGrille.setContentsMargins(0, 0, 0, 0)

        self.formulaire.setWidget(1, QFormLayout.ItemRole.SpanningRole, self.departage)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(ValiderCopilForm)
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

        self.annuler = QPushButton(ValiderCopilForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(ValiderCopilForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.valide_leMot.setBuddy(self.valide_le)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ValiderCopilForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(ValiderCopilForm)
    # setupUi

    def retranslateUi(self, ValiderCopilForm):
        ValiderCopilForm.setWindowTitle(QCoreApplication.translate("ValiderCopilForm", u"Valider le CoPil", None))
        self.entete.setText(QCoreApplication.translate("ValiderCopilForm", u"Valider le CoPil", None))
        self.valide_leMot.setText(QCoreApplication.translate("ValiderCopilForm", u"Valid\u00e9 le", None))
#if QT_CONFIG(accessibility)
        self.valide_le.setAccessibleName(QCoreApplication.translate("ValiderCopilForm", u"Valid\u00e9 le", None))
#endif // QT_CONFIG(accessibility)
        self.valide_le.setPlaceholderText(QCoreApplication.translate("ValiderCopilForm", u"JJ/MM/AAAA", None))
        self.annuler.setText(QCoreApplication.translate("ValiderCopilForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("ValiderCopilForm", u"Valider", None))
    # retranslateUi

