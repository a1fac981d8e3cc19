# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'examen.ui'
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

from cops_desktop.qt.widgets.drop_down import DropDown

class Ui_ExamenForm(object):
    def setupUi(self, ExamenForm):
        if not ExamenForm.objectName():
            ExamenForm.setObjectName(u"ExamenForm")
        ExamenForm.resize(540, 260)
        self.disposition = QVBoxLayout(ExamenForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(ExamenForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(ExamenForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(ExamenForm)
        self.defilement.setObjectName(u"defilement")
        self.defilement.setFrameShape(QFrame.Shape.NoFrame)
        self.defilement.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        self.rencontreMot = QLabel(self.champs)
        self.rencontreMot.setObjectName(u"rencontreMot")
        self.rencontreMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.rencontreMot)

        self.rencontre = DropDown(self.champs)
        self.rencontre.setObjectName(u"rencontre")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.rencontre)

        self.leMot = QLabel(self.champs)
        self.leMot.setObjectName(u"leMot")
        self.leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.leMot)

        self.le = QLineEdit(self.champs)
        self.le.setObjectName(u"le")
        self.le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.le)

        self.decisionMot = QLabel(self.champs)
        self.decisionMot.setObjectName(u"decisionMot")
        self.decisionMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.decisionMot)

        self.decision = DropDown(self.champs)
        self.decision.setObjectName(u"decision")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.decision)

        self.occupation = QLabel(self.champs)
        self.occupation.setObjectName(u"occupation")
        self.occupation.setText(u"")
        self.occupation.setProperty(u"role", u"explication")
        self.occupation.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.occupation.sizePolicy().hasHeightForWidth())
        self.occupation.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.occupation)

        self.atteinte = QLabel(self.champs)
        self.atteinte.setObjectName(u"atteinte")
        self.atteinte.setText(u"")
        self.atteinte.setProperty(u"role", u"attention")
        self.atteinte.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.atteinte.sizePolicy().hasHeightForWidth())
        self.atteinte.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(4, QFormLayout.ItemRole.FieldRole, self.atteinte)

        self.motifMot = QLabel(self.champs)
        self.motifMot.setObjectName(u"motifMot")
        self.motifMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.LabelRole, self.motifMot)

        self.motif = QPlainTextEdit(self.champs)
        self.motif.setObjectName(u"motif")
        self.motif.setTabChangesFocus(True)
        self.motif.setProperty(u"lignes", 3)

        self.formulaire.setWidget(5, QFormLayout.ItemRole.FieldRole, self.motif)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(ExamenForm)
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
        self.supprimer = QPushButton(ExamenForm)
        self.supprimer.setObjectName(u"supprimer")

        self.boutons.addWidget(self.supprimer)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(ExamenForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(ExamenForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.rencontreMot.setBuddy(self.rencontre)
        self.leMot.setBuddy(self.le)
        self.decisionMot.setBuddy(self.decision)
        self.motifMot.setBuddy(self.motif)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExamenForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(ExamenForm)
    # setupUi

    def retranslateUi(self, ExamenForm):
        ExamenForm.setWindowTitle(QCoreApplication.translate("ExamenForm", u"D\u00e9cision du CoPil", None))
        self.entete.setText(QCoreApplication.translate("ExamenForm", u"D\u00e9cision du CoPil", None))
        self.phrase.setText(QCoreApplication.translate("ExamenForm", u"Ce qui est demand\u00e9 au COPS", None))
        self.rencontreMot.setText(QCoreApplication.translate("ExamenForm", u"R\u00e9union", None))
#if QT_CONFIG(accessibility)
        self.rencontre.setAccessibleName(QCoreApplication.translate("ExamenForm", u"R\u00e9union", None))
#endif // QT_CONFIG(accessibility)
        self.leMot.setText(QCoreApplication.translate("ExamenForm", u"Le", None))
#if QT_CONFIG(accessibility)
        self.le.setAccessibleName(QCoreApplication.translate("ExamenForm", u"Le", None))
#endif // QT_CONFIG(accessibility)
        self.le.setPlaceholderText(QCoreApplication.translate("ExamenForm", u"JJ/MM/AAAA", None))
        self.decisionMot.setText(QCoreApplication.translate("ExamenForm", u"D\u00e9cision", None))
#if QT_CONFIG(accessibility)
        self.decision.setAccessibleName(QCoreApplication.translate("ExamenForm", u"D\u00e9cision", None))
#endif // QT_CONFIG(accessibility)
        self.motifMot.setText(QCoreApplication.translate("ExamenForm", u"Motif", None))
#if QT_CONFIG(accessibility)
        self.motif.setAccessibleName(QCoreApplication.translate("ExamenForm", u"Motif", None))
#endif // QT_CONFIG(accessibility)
        self.motif.setPlaceholderText(QCoreApplication.translate("ExamenForm", u"Ce que le CoPil en a dit (facultatif)", None))
        self.supprimer.setText(QCoreApplication.translate("ExamenForm", u"Retirer", None))
        self.annuler.setText(QCoreApplication.translate("ExamenForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("ExamenForm", u"Enregistrer", None))
    # retranslateUi

