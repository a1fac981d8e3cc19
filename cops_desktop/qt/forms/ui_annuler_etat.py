# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'annuler_etat.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFormLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_AnnulerEtatForm(object):
    def setupUi(self, AnnulerEtatForm):
        if not AnnulerEtatForm.objectName():
            AnnulerEtatForm.setObjectName(u"AnnulerEtatForm")
        AnnulerEtatForm.resize(520, 300)
        self.disposition = QVBoxLayout(AnnulerEtatForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(AnnulerEtatForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(AnnulerEtatForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)

        self.disposition.addWidget(self.phrase)

        self.formulaire = QFormLayout()
        self.formulaire.setObjectName(u"formulaire")
        self.formulaire.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.formulaire.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.formulaire.setHorizontalSpacing(14)
        self.formulaire.setVerticalSpacing(7)
        self.motifMot = QLabel(AnnulerEtatForm)
        self.motifMot.setObjectName(u"motifMot")
        self.motifMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.motifMot)

        self.motif = QLineEdit(AnnulerEtatForm)
        self.motif.setObjectName(u"motif")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.motif)


        self.disposition.addLayout(self.formulaire)

        self.faute = QLabel(AnnulerEtatForm)
        self.faute.setObjectName(u"faute")
        self.faute.setText(u"")
        self.faute.setProperty(u"role", u"erreur")
        self.faute.setWordWrap(True)

        self.disposition.addWidget(self.faute)

        self.boutons = QHBoxLayout()
        self.boutons.setSpacing(8)
        self.boutons.setObjectName(u"boutons")
        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(AnnulerEtatForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(AnnulerEtatForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.motifMot.setBuddy(self.motif)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AnnulerEtatForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(AnnulerEtatForm)
    # setupUi

    def retranslateUi(self, AnnulerEtatForm):
        AnnulerEtatForm.setWindowTitle(QCoreApplication.translate("AnnulerEtatForm", u"Annuler un \u00e9tat", None))
        self.entete.setText(QCoreApplication.translate("AnnulerEtatForm", u"Annuler l\u2019\u00e9tat", None))
        self.phrase.setText(QCoreApplication.translate("AnnulerEtatForm", u"Ses lignes redeviennent \u00e0 payer et iront sur un prochain \u00e9tat. Son num\u00e9ro reste, avec le motif\u202f: il ne sert plus. Cela ne se d\u00e9fait pas.", None))
        self.motifMot.setText(QCoreApplication.translate("AnnulerEtatForm", u"Motif", None))
#if QT_CONFIG(accessibility)
        self.motif.setAccessibleName(QCoreApplication.translate("AnnulerEtatForm", u"Motif de l\u2019annulation", None))
#endif // QT_CONFIG(accessibility)
        self.motif.setPlaceholderText(QCoreApplication.translate("AnnulerEtatForm", u"courrier revenu, erreur d\u2019adresse\u2026", None))
        self.annuler.setText(QCoreApplication.translate("AnnulerEtatForm", u"Ne rien changer", None))
        self.enregistrer.setText(QCoreApplication.translate("AnnulerEtatForm", u"Annuler cet \u00e9tat", None))
    # retranslateUi

