# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'travail.ui'
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

class Ui_TravailForm(object):
    def setupUi(self, TravailForm):
        if not TravailForm.objectName():
            TravailForm.setObjectName(u"TravailForm")
        TravailForm.resize(580, 440)
        self.disposition = QVBoxLayout(TravailForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(TravailForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(TravailForm)
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

        self.dateMot = QLabel(self.champs)
        self.dateMot.setObjectName(u"dateMot")
        self.dateMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.dateMot)

        self.date = QLineEdit(self.champs)
        self.date.setObjectName(u"date")
        self.date.setProperty(u"genre", u"date")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.date)

        self.intituleMot = QLabel(self.champs)
        self.intituleMot.setObjectName(u"intituleMot")
        self.intituleMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.intituleMot)

        self.intitule = QLineEdit(self.champs)
        self.intitule.setObjectName(u"intitule")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.intitule)

        self.demi_vacationsMot = QLabel(self.champs)
        self.demi_vacationsMot.setObjectName(u"demi_vacationsMot")
        self.demi_vacationsMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.demi_vacationsMot)

        self.demi_vacations = QLineEdit(self.champs)
        self.demi_vacations.setObjectName(u"demi_vacations")
        self.demi_vacations.setProperty(u"genre", u"vacations")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.demi_vacations)

        self.titreDecision = QLabel(self.champs)
        self.titreDecision.setObjectName(u"titreDecision")
        self.titreDecision.setProperty(u"role", u"titrePanneau")
        self.titreDecision.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreDecision.sizePolicy().hasHeightForWidth())
        self.titreDecision.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(4, QFormLayout.ItemRole.SpanningRole, self.titreDecision)

        self.decide_leMot = QLabel(self.champs)
        self.decide_leMot.setObjectName(u"decide_leMot")
        self.decide_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.LabelRole, self.decide_leMot)

        self.decide_le = QLineEdit(self.champs)
        self.decide_le.setObjectName(u"decide_le")
        self.decide_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.FieldRole, self.decide_le)

        self.decide_parMot = QLabel(self.champs)
        self.decide_parMot.setObjectName(u"decide_parMot")
        self.decide_parMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(6, QFormLayout.ItemRole.LabelRole, self.decide_parMot)

        self.decide_par = QLineEdit(self.champs)
        self.decide_par.setObjectName(u"decide_par")

        self.formulaire.setWidget(6, QFormLayout.ItemRole.FieldRole, self.decide_par)

        self.aideDecision = QLabel(self.champs)
        self.aideDecision.setObjectName(u"aideDecision")
        self.aideDecision.setProperty(u"role", u"explication")
        self.aideDecision.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.aideDecision.sizePolicy().hasHeightForWidth())
        self.aideDecision.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(7, QFormLayout.ItemRole.FieldRole, self.aideDecision)

        self.notesMot = QLabel(self.champs)
        self.notesMot.setObjectName(u"notesMot")
        self.notesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(8, QFormLayout.ItemRole.LabelRole, self.notesMot)

        self.notes = QPlainTextEdit(self.champs)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty(u"lignes", 2)

        self.formulaire.setWidget(8, QFormLayout.ItemRole.FieldRole, self.notes)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(TravailForm)
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
        self.supprimer = QPushButton(TravailForm)
        self.supprimer.setObjectName(u"supprimer")

        self.boutons.addWidget(self.supprimer)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(TravailForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(TravailForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.personneMot.setBuddy(self.personne)
        self.dateMot.setBuddy(self.date)
        self.intituleMot.setBuddy(self.intitule)
        self.demi_vacationsMot.setBuddy(self.demi_vacations)
        self.decide_leMot.setBuddy(self.decide_le)
        self.decide_parMot.setBuddy(self.decide_par)
        self.notesMot.setBuddy(self.notes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TravailForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(TravailForm)
    # setupUi

    def retranslateUi(self, TravailForm):
        TravailForm.setWindowTitle(QCoreApplication.translate("TravailForm", u"Travail rendu suppl\u00e9mentaire", None))
        self.entete.setText(QCoreApplication.translate("TravailForm", u"Travail rendu suppl\u00e9mentaire", None))
        self.personneMot.setText(QCoreApplication.translate("TravailForm", u"Rendu par", None))
#if QT_CONFIG(accessibility)
        self.personne.setAccessibleName(QCoreApplication.translate("TravailForm", u"Rendu par", None))
#endif // QT_CONFIG(accessibility)
        self.dateMot.setText(QCoreApplication.translate("TravailForm", u"Rendu le", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("TravailForm", u"Rendu le", None))
#endif // QT_CONFIG(accessibility)
        self.date.setPlaceholderText(QCoreApplication.translate("TravailForm", u"JJ/MM/AAAA", None))
        self.intituleMot.setText(QCoreApplication.translate("TravailForm", u"Intitul\u00e9", None))
#if QT_CONFIG(accessibility)
        self.intitule.setAccessibleName(QCoreApplication.translate("TravailForm", u"Intitul\u00e9", None))
#endif // QT_CONFIG(accessibility)
        self.intitule.setPlaceholderText(QCoreApplication.translate("TravailForm", u"Relecture du livrable", None))
        self.demi_vacationsMot.setText(QCoreApplication.translate("TravailForm", u"Vacations", None))
#if QT_CONFIG(accessibility)
        self.demi_vacations.setAccessibleName(QCoreApplication.translate("TravailForm", u"Vacations", None))
#endif // QT_CONFIG(accessibility)
        self.demi_vacations.setPlaceholderText(QCoreApplication.translate("TravailForm", u"1 \u00e0 3", None))
        self.titreDecision.setText(QCoreApplication.translate("TravailForm", u"D\u00e9cision de l\u2019\u00e9quipe", None))
        self.decide_leMot.setText(QCoreApplication.translate("TravailForm", u"D\u00e9cid\u00e9 le", None))
#if QT_CONFIG(accessibility)
        self.decide_le.setAccessibleName(QCoreApplication.translate("TravailForm", u"D\u00e9cid\u00e9 le", None))
#endif // QT_CONFIG(accessibility)
        self.decide_le.setPlaceholderText(QCoreApplication.translate("TravailForm", u"JJ/MM/AAAA", None))
        self.decide_parMot.setText(QCoreApplication.translate("TravailForm", u"D\u00e9cid\u00e9 par", None))
#if QT_CONFIG(accessibility)
        self.decide_par.setAccessibleName(QCoreApplication.translate("TravailForm", u"D\u00e9cid\u00e9 par", None))
#endif // QT_CONFIG(accessibility)
        self.aideDecision.setText(QCoreApplication.translate("TravailForm", u"Sans date de d\u00e9cision, le travail n\u2019est pas encore pay\u00e9.", None))
        self.notesMot.setText(QCoreApplication.translate("TravailForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("TravailForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.supprimer.setText(QCoreApplication.translate("TravailForm", u"Supprimer", None))
        self.annuler.setText(QCoreApplication.translate("TravailForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("TravailForm", u"Enregistrer", None))
    # retranslateUi

