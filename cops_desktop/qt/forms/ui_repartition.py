# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'repartition.ui'
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
    QHBoxLayout, QLabel, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from cops_desktop.qt.widgets.drop_down import DropDown

class Ui_RepartitionForm(object):
    def setupUi(self, RepartitionForm):
        if not RepartitionForm.objectName():
            RepartitionForm.setObjectName(u"RepartitionForm")
        RepartitionForm.resize(900, 640)
        self.disposition = QVBoxLayout(RepartitionForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(RepartitionForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(RepartitionForm)
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
        self.methodeMot = QLabel(RepartitionForm)
        self.methodeMot.setObjectName(u"methodeMot")
        self.methodeMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.methodeMot)

        self.methode = DropDown(RepartitionForm)
        self.methode.setObjectName(u"methode")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.methode)

        self.refaireMot = QLabel(RepartitionForm)
        self.refaireMot.setObjectName(u"refaireMot")
        self.refaireMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.refaireMot)

        self.refaire = DropDown(RepartitionForm)
        self.refaire.setObjectName(u"refaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.refaire)


        self.disposition.addLayout(self.formulaire)

        self.defilement = QScrollArea(RepartitionForm)
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

        self.explication = QLabel(self.champs)
        self.explication.setObjectName(u"explication")
        self.explication.setText(u"")
        self.explication.setProperty(u"role", u"secondaire")
        self.explication.setWordWrap(True)

        self.contenu.addWidget(self.explication)

        self.ateliers = QVBoxLayout()
        self.ateliers.setSpacing(0)
        self.ateliers.setObjectName(u"ateliers")

        self.contenu.addLayout(self.ateliers)

        self.sansPlace = QLabel(self.champs)
        self.sansPlace.setObjectName(u"sansPlace")
        self.sansPlace.setText(u"")
        self.sansPlace.setProperty(u"role", u"attention")
        self.sansPlace.setWordWrap(True)

        self.contenu.addWidget(self.sansPlace)

        self.contenu.setStretch(2, 1)
        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(RepartitionForm)
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

        self.annuler = QPushButton(RepartitionForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(RepartitionForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.methodeMot.setBuddy(self.methode)
        self.refaireMot.setBuddy(self.refaire)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RepartitionForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(RepartitionForm)
    # setupUi

    def retranslateUi(self, RepartitionForm):
        RepartitionForm.setWindowTitle(QCoreApplication.translate("RepartitionForm", u"Proposer une r\u00e9partition", None))
        self.entete.setText(QCoreApplication.translate("RepartitionForm", u"Proposer une r\u00e9partition", None))
        self.phrase.setText(QCoreApplication.translate("RepartitionForm", u"Rien n\u2019est \u00e9crit avant que vous n\u2019appliquiez\u202f; Ctrl+Z remet ensuite chacun o\u00f9 il \u00e9tait. Aucun atelier ne d\u00e9passe ses places.", None))
        self.methodeMot.setText(QCoreApplication.translate("RepartitionForm", u"D\u2019abord", None))
#if QT_CONFIG(accessibility)
        self.methode.setAccessibleName(QCoreApplication.translate("RepartitionForm", u"D\u2019abord", None))
#endif // QT_CONFIG(accessibility)
        self.refaireMot.setText(QCoreApplication.translate("RepartitionForm", u"D\u00e9j\u00e0 plac\u00e9s", None))
#if QT_CONFIG(accessibility)
        self.refaire.setAccessibleName(QCoreApplication.translate("RepartitionForm", u"D\u00e9j\u00e0 plac\u00e9s", None))
#endif // QT_CONFIG(accessibility)
        self.annuler.setText(QCoreApplication.translate("RepartitionForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("RepartitionForm", u"Appliquer", None))
    # retranslateUi

