# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'proposition.ui'
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
from cops_desktop.qt.widgets.word_checks import WordChecks

class Ui_PropositionForm(object):
    def setupUi(self, PropositionForm):
        if not PropositionForm.objectName():
            PropositionForm.setObjectName(u"PropositionForm")
        PropositionForm.resize(520, 440)
        self.disposition = QVBoxLayout(PropositionForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(PropositionForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(PropositionForm)
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
        self.etatMot = QLabel(self.champs)
        self.etatMot.setObjectName(u"etatMot")
        self.etatMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.etatMot)

        self.etat = DropDown(self.champs)
        self.etat.setObjectName(u"etat")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.etat)

        self.contactee_leMot = QLabel(self.champs)
        self.contactee_leMot.setObjectName(u"contactee_leMot")
        self.contactee_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.contactee_leMot)

        self.contactee_le = QLineEdit(self.champs)
        self.contactee_le.setObjectName(u"contactee_le")
        self.contactee_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.contactee_le)

        self.reponse_leMot = QLabel(self.champs)
        self.reponse_leMot.setObjectName(u"reponse_leMot")
        self.reponse_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.reponse_leMot)

        self.reponse_le = QLineEdit(self.champs)
        self.reponse_le.setObjectName(u"reponse_le")
        self.reponse_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.reponse_le)

        self.notesMot = QLabel(self.champs)
        self.notesMot.setObjectName(u"notesMot")
        self.notesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.notesMot)

        self.notes = QPlainTextEdit(self.champs)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty(u"lignes", 3)

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.notes)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(PropositionForm)
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

        self.annuler = QPushButton(PropositionForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(PropositionForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.etatMot.setBuddy(self.etat)
        self.contactee_leMot.setBuddy(self.contactee_le)
        self.reponse_leMot.setBuddy(self.reponse_le)
        self.notesMot.setBuddy(self.notes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PropositionForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(PropositionForm)
    # setupUi

    def retranslateUi(self, PropositionForm):
        PropositionForm.setWindowTitle(QCoreApplication.translate("PropositionForm", u"Contact", None))
        self.entete.setText(QCoreApplication.translate("PropositionForm", u"Contact", None))
        self.etatMot.setText(QCoreApplication.translate("PropositionForm", u"O\u00f9 en est-on", None))
#if QT_CONFIG(accessibility)
        self.etat.setAccessibleName(QCoreApplication.translate("PropositionForm", u"O\u00f9 en est-on", None))
#endif // QT_CONFIG(accessibility)
        self.contactee_leMot.setText(QCoreApplication.translate("PropositionForm", u"Contact\u00e9e le", None))
#if QT_CONFIG(accessibility)
        self.contactee_le.setAccessibleName(QCoreApplication.translate("PropositionForm", u"Contact\u00e9e le", None))
#endif // QT_CONFIG(accessibility)
        self.contactee_le.setPlaceholderText(QCoreApplication.translate("PropositionForm", u"JJ/MM/AAAA", None))
        self.reponse_leMot.setText(QCoreApplication.translate("PropositionForm", u"R\u00e9ponse le", None))
#if QT_CONFIG(accessibility)
        self.reponse_le.setAccessibleName(QCoreApplication.translate("PropositionForm", u"R\u00e9ponse le", None))
#endif // QT_CONFIG(accessibility)
        self.reponse_le.setPlaceholderText(QCoreApplication.translate("PropositionForm", u"JJ/MM/AAAA", None))
        self.notesMot.setText(QCoreApplication.translate("PropositionForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("PropositionForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.annuler.setText(QCoreApplication.translate("PropositionForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("PropositionForm", u"Enregistrer", None))
    # retranslateUi

