# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'enveloppe.ui'
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

class Ui_EnveloppeForm(object):
    def setupUi(self, EnveloppeForm):
        if not EnveloppeForm.objectName():
            EnveloppeForm.setObjectName(u"EnveloppeForm")
        EnveloppeForm.resize(480, 260)
        self.disposition = QVBoxLayout(EnveloppeForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(EnveloppeForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(EnveloppeForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(EnveloppeForm)
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
        self.anneeMot = QLabel(self.champs)
        self.anneeMot.setObjectName(u"anneeMot")
        self.anneeMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.anneeMot)

        self.annee = QLineEdit(self.champs)
        self.annee.setObjectName(u"annee")
        self.annee.setProperty(u"genre", u"annee")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.annee)

        self.montantMot = QLabel(self.champs)
        self.montantMot.setObjectName(u"montantMot")
        self.montantMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.montantMot)

        self.montant = QLineEdit(self.champs)
        self.montant.setObjectName(u"montant")
        self.montant.setProperty(u"genre", u"euros")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.montant)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(EnveloppeForm)
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

        self.annuler = QPushButton(EnveloppeForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(EnveloppeForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.anneeMot.setBuddy(self.annee)
        self.montantMot.setBuddy(self.montant)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(EnveloppeForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(EnveloppeForm)
    # setupUi

    def retranslateUi(self, EnveloppeForm):
        EnveloppeForm.setWindowTitle(QCoreApplication.translate("EnveloppeForm", u"Enveloppe de vacations", None))
        self.entete.setText(QCoreApplication.translate("EnveloppeForm", u"Enveloppe de vacations", None))
        self.phrase.setText(QCoreApplication.translate("EnveloppeForm", u"Vacations brutes seules\u202f: les d\u00e9placements ont leur propre total.", None))
        self.anneeMot.setText(QCoreApplication.translate("EnveloppeForm", u"Ann\u00e9e", None))
#if QT_CONFIG(accessibility)
        self.annee.setAccessibleName(QCoreApplication.translate("EnveloppeForm", u"Ann\u00e9e", None))
#endif // QT_CONFIG(accessibility)
        self.montantMot.setText(QCoreApplication.translate("EnveloppeForm", u"Montant brut", None))
#if QT_CONFIG(accessibility)
        self.montant.setAccessibleName(QCoreApplication.translate("EnveloppeForm", u"Montant brut", None))
#endif // QT_CONFIG(accessibility)
        self.montant.setPlaceholderText(QCoreApplication.translate("EnveloppeForm", u"vide\u202f: pas d\u2019enveloppe", None))
        self.annuler.setText(QCoreApplication.translate("EnveloppeForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("EnveloppeForm", u"Enregistrer", None))
    # retranslateUi

