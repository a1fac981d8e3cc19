# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'intervention.ui'
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

class Ui_InterventionForm(object):
    def setupUi(self, InterventionForm):
        if not InterventionForm.objectName():
            InterventionForm.setObjectName(u"InterventionForm")
        InterventionForm.resize(520, 420)
        self.disposition = QVBoxLayout(InterventionForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(InterventionForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(InterventionForm)
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
        self.dateMot = QLabel(self.champs)
        self.dateMot.setObjectName(u"dateMot")
        self.dateMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.dateMot)

        self.date = QLineEdit(self.champs)
        self.date.setObjectName(u"date")
        self.date.setProperty(u"genre", u"date")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.date)

        self.dureeMot = QLabel(self.champs)
        self.dureeMot.setObjectName(u"dureeMot")
        self.dureeMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.dureeMot)

        self.duree = QLineEdit(self.champs)
        self.duree.setObjectName(u"duree")
        self.duree.setProperty(u"genre", u"duree")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.duree)

        self.personneMot = QLabel(self.champs)
        self.personneMot.setObjectName(u"personneMot")
        self.personneMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.personneMot)

        self.personne = ChoiceButton(self.champs)
        self.personne.setObjectName(u"personne")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.personne)

        self.noteMot = QLabel(self.champs)
        self.noteMot.setObjectName(u"noteMot")
        self.noteMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.noteMot)

        self.note = QPlainTextEdit(self.champs)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)
        self.note.setProperty(u"lignes", 5)

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.note)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(InterventionForm)
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
        self.supprimer = QPushButton(InterventionForm)
        self.supprimer.setObjectName(u"supprimer")

        self.boutons.addWidget(self.supprimer)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(InterventionForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(InterventionForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.dateMot.setBuddy(self.date)
        self.dureeMot.setBuddy(self.duree)
        self.personneMot.setBuddy(self.personne)
        self.noteMot.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(InterventionForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(InterventionForm)
    # setupUi

    def retranslateUi(self, InterventionForm):
        InterventionForm.setWindowTitle(QCoreApplication.translate("InterventionForm", u"Intervention", None))
        self.entete.setText(QCoreApplication.translate("InterventionForm", u"Intervention", None))
        self.dateMot.setText(QCoreApplication.translate("InterventionForm", u"Le", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("InterventionForm", u"Le", None))
#endif // QT_CONFIG(accessibility)
        self.date.setPlaceholderText(QCoreApplication.translate("InterventionForm", u"JJ/MM/AAAA", None))
        self.dureeMot.setText(QCoreApplication.translate("InterventionForm", u"Dur\u00e9e", None))
#if QT_CONFIG(accessibility)
        self.duree.setAccessibleName(QCoreApplication.translate("InterventionForm", u"Dur\u00e9e", None))
#endif // QT_CONFIG(accessibility)
        self.duree.setPlaceholderText(QCoreApplication.translate("InterventionForm", u"1:30 ou 45\u00a0min", None))
        self.personneMot.setText(QCoreApplication.translate("InterventionForm", u"Par", None))
#if QT_CONFIG(accessibility)
        self.personne.setAccessibleName(QCoreApplication.translate("InterventionForm", u"Par", None))
#endif // QT_CONFIG(accessibility)
        self.noteMot.setText(QCoreApplication.translate("InterventionForm", u"Note", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("InterventionForm", u"Note", None))
#endif // QT_CONFIG(accessibility)
        self.supprimer.setText(QCoreApplication.translate("InterventionForm", u"Supprimer", None))
        self.annuler.setText(QCoreApplication.translate("InterventionForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("InterventionForm", u"Enregistrer", None))
    # retranslateUi

