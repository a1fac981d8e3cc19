# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'volontaire.ui'
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
    QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from cops_desktop.qt.widgets.choice_button import ChoiceButton
from cops_desktop.qt.widgets.drop_down import DropDown

class Ui_VolontaireForm(object):
    def setupUi(self, VolontaireForm):
        if not VolontaireForm.objectName():
            VolontaireForm.setObjectName(u"VolontaireForm")
        VolontaireForm.resize(560, 400)
        self.disposition = QVBoxLayout(VolontaireForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(VolontaireForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(VolontaireForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(VolontaireForm)
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
        self.structureMot = QLabel(self.champs)
        self.structureMot.setObjectName(u"structureMot")
        self.structureMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.structureMot)

        self.structure = DropDown(self.champs)
        self.structure.setObjectName(u"structure")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.structure)

        self.avecMot = QLabel(self.champs)
        self.avecMot.setObjectName(u"avecMot")
        self.avecMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.avecMot)

        self.avec = ChoiceButton(self.champs)
        self.avec.setObjectName(u"avec")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.avec)

        self.aideAvec = QLabel(self.champs)
        self.aideAvec.setObjectName(u"aideAvec")
        self.aideAvec.setProperty(u"role", u"explication")
        self.aideAvec.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.aideAvec.sizePolicy().hasHeightForWidth())
        self.aideAvec.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.aideAvec)

        self.leMot = QLabel(self.champs)
        self.leMot.setObjectName(u"leMot")
        self.leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.leMot)

        self.le = QLineEdit(self.champs)
        self.le.setObjectName(u"le")
        self.le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.le)

        self.notesMot = QLabel(self.champs)
        self.notesMot.setObjectName(u"notesMot")
        self.notesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(4, QFormLayout.ItemRole.LabelRole, self.notesMot)

        self.notes = QPlainTextEdit(self.champs)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty(u"lignes", 3)

        self.formulaire.setWidget(4, QFormLayout.ItemRole.FieldRole, self.notes)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(VolontaireForm)
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
        self.retirer = QPushButton(VolontaireForm)
        self.retirer.setObjectName(u"retirer")

        self.boutons.addWidget(self.retirer)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(VolontaireForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(VolontaireForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.structureMot.setBuddy(self.structure)
        self.avecMot.setBuddy(self.avec)
        self.leMot.setBuddy(self.le)
        self.notesMot.setBuddy(self.notes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(VolontaireForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(VolontaireForm)
    # setupUi

    def retranslateUi(self, VolontaireForm):
        VolontaireForm.setWindowTitle(QCoreApplication.translate("VolontaireForm", u"Volontaire pour le CoPil", None))
        self.entete.setText(QCoreApplication.translate("VolontaireForm", u"Volontaire pour le CoPil", None))
        self.structureMot.setText(QCoreApplication.translate("VolontaireForm", u"Pour", None))
#if QT_CONFIG(accessibility)
        self.structure.setAccessibleName(QCoreApplication.translate("VolontaireForm", u"Pour", None))
#endif // QT_CONFIG(accessibility)
        self.avecMot.setText(QCoreApplication.translate("VolontaireForm", u"Avec", None))
#if QT_CONFIG(accessibility)
        self.avec.setAccessibleName(QCoreApplication.translate("VolontaireForm", u"Avec", None))
#endif // QT_CONFIG(accessibility)
        self.aideAvec.setText(QCoreApplication.translate("VolontaireForm", u"La personne avec qui ce volontaire formerait un bin\u00f4me, s\u2019il l\u2019a dit.", None))
        self.leMot.setText(QCoreApplication.translate("VolontaireForm", u"Volontaire le", None))
#if QT_CONFIG(accessibility)
        self.le.setAccessibleName(QCoreApplication.translate("VolontaireForm", u"Volontaire le", None))
#endif // QT_CONFIG(accessibility)
        self.le.setPlaceholderText(QCoreApplication.translate("VolontaireForm", u"JJ/MM/AAAA", None))
        self.notesMot.setText(QCoreApplication.translate("VolontaireForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("VolontaireForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.retirer.setText(QCoreApplication.translate("VolontaireForm", u"Retirer", None))
        self.annuler.setText(QCoreApplication.translate("VolontaireForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("VolontaireForm", u"Enregistrer", None))
    # retranslateUi

