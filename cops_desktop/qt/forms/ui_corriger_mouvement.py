# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'corriger_mouvement.ui'
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

class Ui_CorrigerMouvementForm(object):
    def setupUi(self, CorrigerMouvementForm):
        if not CorrigerMouvementForm.objectName():
            CorrigerMouvementForm.setObjectName(u"CorrigerMouvementForm")
        CorrigerMouvementForm.resize(540, 300)
        self.disposition = QVBoxLayout(CorrigerMouvementForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(CorrigerMouvementForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(CorrigerMouvementForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(CorrigerMouvementForm)
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
        self.sections = QVBoxLayout(self.champs)
        self.sections.setSpacing(10)
        self.sections.setObjectName(u"sections")
        self.sections.setContentsMargins(0, 0, 10, 0)
        self.formulaire = QFormLayout()
        self.formulaire.setObjectName(u"formulaire")
        self.formulaire.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.formulaire.setHorizontalSpacing(14)
        self.formulaire.setVerticalSpacing(7)
        self.formulaire.setContentsMargins(0, 0, 0, 0)
        self.leMot = QLabel(self.champs)
        self.leMot.setObjectName(u"leMot")
        self.leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.leMot)

        self.le = QLineEdit(self.champs)
        self.le.setObjectName(u"le")
        self.le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.le)

        self.motifMot = QLabel(self.champs)
        self.motifMot.setObjectName(u"motifMot")
        self.motifMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.motifMot)

        self.motif = QPlainTextEdit(self.champs)
        self.motif.setObjectName(u"motif")
        self.motif.setTabChangesFocus(True)
        self.motif.setProperty(u"lignes", 3)

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.motif)

        self.aide = QLabel(self.champs)
        self.aide.setObjectName(u"aide")
        self.aide.setText(u"")
        self.aide.setProperty(u"role", u"explication")
        self.aide.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.aide.sizePolicy().hasHeightForWidth())
        self.aide.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.aide)


        self.sections.addLayout(self.formulaire)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(CorrigerMouvementForm)
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

        self.annuler = QPushButton(CorrigerMouvementForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(CorrigerMouvementForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.leMot.setBuddy(self.le)
        self.motifMot.setBuddy(self.motif)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CorrigerMouvementForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(CorrigerMouvementForm)
    # setupUi

    def retranslateUi(self, CorrigerMouvementForm):
        CorrigerMouvementForm.setWindowTitle(QCoreApplication.translate("CorrigerMouvementForm", u"Corriger un changement d\u2019\u00e9tape", None))
        self.entete.setText(QCoreApplication.translate("CorrigerMouvementForm", u"Corriger un changement d\u2019\u00e9tape", None))
        self.leMot.setText(QCoreApplication.translate("CorrigerMouvementForm", u"Le", None))
#if QT_CONFIG(accessibility)
        self.le.setAccessibleName(QCoreApplication.translate("CorrigerMouvementForm", u"Le", None))
#endif // QT_CONFIG(accessibility)
        self.le.setPlaceholderText(QCoreApplication.translate("CorrigerMouvementForm", u"JJ/MM/AAAA", None))
        self.motifMot.setText(QCoreApplication.translate("CorrigerMouvementForm", u"Motif", None))
#if QT_CONFIG(accessibility)
        self.motif.setAccessibleName(QCoreApplication.translate("CorrigerMouvementForm", u"Motif", None))
#endif // QT_CONFIG(accessibility)
        self.annuler.setText(QCoreApplication.translate("CorrigerMouvementForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("CorrigerMouvementForm", u"Corriger", None))
    # retranslateUi

