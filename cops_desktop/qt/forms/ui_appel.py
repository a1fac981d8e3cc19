# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'appel.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QFormLayout,
    QFrame, QHBoxLayout, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from cops_desktop.qt.widgets.choice_button import ChoiceButton

class Ui_AppelForm(object):
    def setupUi(self, AppelForm):
        if not AppelForm.objectName():
            AppelForm.setObjectName(u"AppelForm")
        AppelForm.resize(560, 400)
        self.disposition = QVBoxLayout(AppelForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(AppelForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(AppelForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(AppelForm)
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
        self.objetMot = QLabel(self.champs)
        self.objetMot.setObjectName(u"objetMot")
        self.objetMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.objetMot)

        self.objet = QLineEdit(self.champs)
        self.objet.setObjectName(u"objet")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.objet)

        self.corpsMot = QLabel(self.champs)
        self.corpsMot.setObjectName(u"corpsMot")
        self.corpsMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.corpsMot)

        self.corps = QPlainTextEdit(self.champs)
        self.corps.setObjectName(u"corps")
        self.corps.setTabChangesFocus(True)
        self.corps.setProperty(u"lignes", 12)

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.corps)

        self.aideChamps = QLabel(self.champs)
        self.aideChamps.setObjectName(u"aideChamps")
        self.aideChamps.setProperty(u"role", u"explication")
        self.aideChamps.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.aideChamps.sizePolicy().hasHeightForWidth())
        self.aideChamps.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.aideChamps)

        self.copie_cachee = QCheckBox(self.champs)
        self.copie_cachee.setObjectName(u"copie_cachee")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.copie_cachee)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(AppelForm)
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

        self.annuler = QPushButton(AppelForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(AppelForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.objetMot.setBuddy(self.objet)
        self.corpsMot.setBuddy(self.corps)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AppelForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(AppelForm)
    # setupUi

    def retranslateUi(self, AppelForm):
        AppelForm.setWindowTitle(QCoreApplication.translate("AppelForm", u"Appel \u00e0 volontaires", None))
        self.entete.setText(QCoreApplication.translate("AppelForm", u"Appel \u00e0 volontaires", None))
        self.objetMot.setText(QCoreApplication.translate("AppelForm", u"Objet", None))
#if QT_CONFIG(accessibility)
        self.objet.setAccessibleName(QCoreApplication.translate("AppelForm", u"Objet", None))
#endif // QT_CONFIG(accessibility)
        self.corpsMot.setText(QCoreApplication.translate("AppelForm", u"Message", None))
#if QT_CONFIG(accessibility)
        self.corps.setAccessibleName(QCoreApplication.translate("AppelForm", u"Message", None))
#endif // QT_CONFIG(accessibility)
        self.aideChamps.setText(QCoreApplication.translate("AppelForm", u"Champs\u202f: {pr\u00e9nom}, {nom}, {mandat}, {signature}. Ce texte est gard\u00e9 pour la prochaine fois.", None))
        self.copie_cachee.setText(QCoreApplication.translate("AppelForm", u"Un seul message, \u00e0 tous en copie cach\u00e9e", None))
        self.annuler.setText(QCoreApplication.translate("AppelForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("AppelForm", u"Pr\u00e9parer les brouillons\u2026", None))
    # retranslateUi

