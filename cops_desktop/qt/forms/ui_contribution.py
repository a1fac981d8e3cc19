# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'contribution.ui'
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

class Ui_ContributionForm(object):
    def setupUi(self, ContributionForm):
        if not ContributionForm.objectName():
            ContributionForm.setObjectName(u"ContributionForm")
        ContributionForm.resize(520, 500)
        self.disposition = QVBoxLayout(ContributionForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(ContributionForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(ContributionForm)
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
        self.personneMot = QLabel(self.champs)
        self.personneMot.setObjectName(u"personneMot")
        self.personneMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.personneMot)

        self.personne = ChoiceButton(self.champs)
        self.personne.setObjectName(u"personne")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.personne)

        self.structureMot = QLabel(self.champs)
        self.structureMot.setObjectName(u"structureMot")
        self.structureMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.structureMot)

        self.structure = ChoiceButton(self.champs)
        self.structure.setObjectName(u"structure")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.structure)

        self.dateMot = QLabel(self.champs)
        self.dateMot.setObjectName(u"dateMot")
        self.dateMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.dateMot)

        self.date = QLineEdit(self.champs)
        self.date.setObjectName(u"date")
        self.date.setProperty(u"genre", u"date")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.date)

        self.natureMot = QLabel(self.champs)
        self.natureMot.setObjectName(u"natureMot")
        self.natureMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.natureMot)

        self.nature = DropDown(self.champs)
        self.nature.setObjectName(u"nature")
        self.nature.setEditable(True)

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.nature)

        self.descriptionMot = QLabel(self.champs)
        self.descriptionMot.setObjectName(u"descriptionMot")
        self.descriptionMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(4, QFormLayout.ItemRole.LabelRole, self.descriptionMot)

        self.description = QLineEdit(self.champs)
        self.description.setObjectName(u"description")

        self.formulaire.setWidget(4, QFormLayout.ItemRole.FieldRole, self.description)

        self.notesMot = QLabel(self.champs)
        self.notesMot.setObjectName(u"notesMot")
        self.notesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.LabelRole, self.notesMot)

        self.notes = QPlainTextEdit(self.champs)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty(u"lignes", 3)

        self.formulaire.setWidget(5, QFormLayout.ItemRole.FieldRole, self.notes)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(ContributionForm)
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
        self.supprimer = QPushButton(ContributionForm)
        self.supprimer.setObjectName(u"supprimer")

        self.boutons.addWidget(self.supprimer)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(ContributionForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(ContributionForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.personneMot.setBuddy(self.personne)
        self.structureMot.setBuddy(self.structure)
        self.dateMot.setBuddy(self.date)
        self.natureMot.setBuddy(self.nature)
        self.descriptionMot.setBuddy(self.description)
        self.notesMot.setBuddy(self.notes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ContributionForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(ContributionForm)
    # setupUi

    def retranslateUi(self, ContributionForm):
        ContributionForm.setWindowTitle(QCoreApplication.translate("ContributionForm", u"Contribution", None))
        self.entete.setText(QCoreApplication.translate("ContributionForm", u"Contribution", None))
        self.personneMot.setText(QCoreApplication.translate("ContributionForm", u"Par", None))
#if QT_CONFIG(accessibility)
        self.personne.setAccessibleName(QCoreApplication.translate("ContributionForm", u"Par", None))
#endif // QT_CONFIG(accessibility)
        self.structureMot.setText(QCoreApplication.translate("ContributionForm", u"Pour la structure", None))
#if QT_CONFIG(accessibility)
        self.structure.setAccessibleName(QCoreApplication.translate("ContributionForm", u"Pour la structure", None))
#endif // QT_CONFIG(accessibility)
        self.dateMot.setText(QCoreApplication.translate("ContributionForm", u"Le", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("ContributionForm", u"Le", None))
#endif // QT_CONFIG(accessibility)
        self.date.setPlaceholderText(QCoreApplication.translate("ContributionForm", u"JJ/MM/AAAA", None))
        self.natureMot.setText(QCoreApplication.translate("ContributionForm", u"Nature", None))
#if QT_CONFIG(accessibility)
        self.nature.setAccessibleName(QCoreApplication.translate("ContributionForm", u"Nature", None))
#endif // QT_CONFIG(accessibility)
        self.descriptionMot.setText(QCoreApplication.translate("ContributionForm", u"Quoi", None))
#if QT_CONFIG(accessibility)
        self.description.setAccessibleName(QCoreApplication.translate("ContributionForm", u"Quoi", None))
#endif // QT_CONFIG(accessibility)
        self.notesMot.setText(QCoreApplication.translate("ContributionForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("ContributionForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.supprimer.setText(QCoreApplication.translate("ContributionForm", u"Supprimer", None))
        self.annuler.setText(QCoreApplication.translate("ContributionForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("ContributionForm", u"Enregistrer", None))
    # retranslateUi

