# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'preparer_etats.ui'
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

from cops_desktop.qt.widgets.drop_down import DropDown

class Ui_PreparerEtatsForm(object):
    def setupUi(self, PreparerEtatsForm):
        if not PreparerEtatsForm.objectName():
            PreparerEtatsForm.setObjectName(u"PreparerEtatsForm")
        PreparerEtatsForm.resize(900, 640)
        self.disposition = QVBoxLayout(PreparerEtatsForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(PreparerEtatsForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(PreparerEtatsForm)
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
        self.jusquauMot = QLabel(PreparerEtatsForm)
        self.jusquauMot.setObjectName(u"jusquauMot")
        self.jusquauMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.jusquauMot)

        self.jusquau = QLineEdit(PreparerEtatsForm)
        self.jusquau.setObjectName(u"jusquau")
        self.jusquau.setProperty(u"genre", u"date")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.jusquau)

        self.cotecMot = QLabel(PreparerEtatsForm)
        self.cotecMot.setObjectName(u"cotecMot")
        self.cotecMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.cotecMot)

        self.cotec = DropDown(PreparerEtatsForm)
        self.cotec.setObjectName(u"cotec")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.cotec)


        self.disposition.addLayout(self.formulaire)

        self.defilement = QScrollArea(PreparerEtatsForm)
        self.defilement.setObjectName(u"defilement")
        self.defilement.setFrameShape(QFrame.Shape.NoFrame)
        self.defilement.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.defilement.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.defilement.setWidgetResizable(True)
        self.champs = QWidget()
        self.champs.setObjectName(u"champs")
        self.champs.setProperty(u"role", u"defilant")
        self.contenu = QVBoxLayout(self.champs)
        self.contenu.setSpacing(8)
        self.contenu.setObjectName(u"contenu")
        self.contenu.setContentsMargins(0, 0, 0, 0)
        self.resume = QLabel(self.champs)
        self.resume.setObjectName(u"resume")
        self.resume.setText(u"")
        self.resume.setProperty(u"role", u"sousTitre")
        self.resume.setWordWrap(True)

        self.contenu.addWidget(self.resume)

        self.etats = QVBoxLayout()
        self.etats.setSpacing(0)
        self.etats.setObjectName(u"etats")

        self.contenu.addLayout(self.etats)

        self.resteResume = QLabel(self.champs)
        self.resteResume.setObjectName(u"resteResume")
        self.resteResume.setText(u"")
        self.resteResume.setProperty(u"role", u"secondaire")
        self.resteResume.setWordWrap(True)

        self.contenu.addWidget(self.resteResume)

        self.restes = QVBoxLayout()
        self.restes.setSpacing(0)
        self.restes.setObjectName(u"restes")

        self.contenu.addLayout(self.restes)

        self.alerte = QLabel(self.champs)
        self.alerte.setObjectName(u"alerte")
        self.alerte.setText(u"")
        self.alerte.setProperty(u"role", u"erreur")
        self.alerte.setWordWrap(True)

        self.contenu.addWidget(self.alerte)

        self.reste = QSpacerItem(10, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contenu.addItem(self.reste)

        self.contenu.setStretch(1, 3)
        self.contenu.setStretch(3, 2)
        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(PreparerEtatsForm)
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

        self.annuler = QPushButton(PreparerEtatsForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(PreparerEtatsForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.jusquauMot.setBuddy(self.jusquau)
        self.cotecMot.setBuddy(self.cotec)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PreparerEtatsForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(PreparerEtatsForm)
    # setupUi

    def retranslateUi(self, PreparerEtatsForm):
        PreparerEtatsForm.setWindowTitle(QCoreApplication.translate("PreparerEtatsForm", u"Pr\u00e9parer les \u00e9tats", None))
        self.entete.setText(QCoreApplication.translate("PreparerEtatsForm", u"Pr\u00e9parer les \u00e9tats", None))
        self.phrase.setText(QCoreApplication.translate("PreparerEtatsForm", u"Un brouillon par personne, CoTec et ann\u00e9e, avec tout ce qui n\u2019est pas encore pay\u00e9. Rien n\u2019est fig\u00e9 avant la validation.", None))
        self.jusquauMot.setText(QCoreApplication.translate("PreparerEtatsForm", u"R\u00e9unions jusqu\u2019au", None))
#if QT_CONFIG(accessibility)
        self.jusquau.setAccessibleName(QCoreApplication.translate("PreparerEtatsForm", u"R\u00e9unions jusqu\u2019au", None))
#endif // QT_CONFIG(accessibility)
        self.cotecMot.setText(QCoreApplication.translate("PreparerEtatsForm", u"CoTec", None))
#if QT_CONFIG(accessibility)
        self.cotec.setAccessibleName(QCoreApplication.translate("PreparerEtatsForm", u"CoTec", None))
#endif // QT_CONFIG(accessibility)
        self.annuler.setText(QCoreApplication.translate("PreparerEtatsForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("PreparerEtatsForm", u"Pr\u00e9parer", None))
    # retranslateUi

