# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'clore_demande.ui'
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

class Ui_CloreDemandeForm(object):
    def setupUi(self, CloreDemandeForm):
        if not CloreDemandeForm.objectName():
            CloreDemandeForm.setObjectName(u"CloreDemandeForm")
        CloreDemandeForm.resize(560, 440)
        self.disposition = QVBoxLayout(CloreDemandeForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(CloreDemandeForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(CloreDemandeForm)
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

        self.issueMot = QLabel(self.champs)
        self.issueMot.setObjectName(u"issueMot")
        self.issueMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.issueMot)

        self.issue = QPlainTextEdit(self.champs)
        self.issue.setObjectName(u"issue")
        self.issue.setTabChangesFocus(True)
        self.issue.setProperty(u"lignes", 3)

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.issue)

        self.close_leMot = QLabel(self.champs)
        self.close_leMot.setObjectName(u"close_leMot")
        self.close_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.close_leMot)

        self.close_le = QLineEdit(self.champs)
        self.close_le.setObjectName(u"close_le")
        self.close_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.close_le)

        self.aideCloture = QLabel(self.champs)
        self.aideCloture.setObjectName(u"aideCloture")
        self.aideCloture.setProperty(u"role", u"explication")
        self.aideCloture.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.aideCloture.sizePolicy().hasHeightForWidth())
        self.aideCloture.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.aideCloture)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(CloreDemandeForm)
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

        self.annuler = QPushButton(CloreDemandeForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(CloreDemandeForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.etatMot.setBuddy(self.etat)
        self.issueMot.setBuddy(self.issue)
        self.close_leMot.setBuddy(self.close_le)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CloreDemandeForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(CloreDemandeForm)
    # setupUi

    def retranslateUi(self, CloreDemandeForm):
        CloreDemandeForm.setWindowTitle(QCoreApplication.translate("CloreDemandeForm", u"Clore la demande", None))
        self.entete.setText(QCoreApplication.translate("CloreDemandeForm", u"Clore la demande", None))
        self.etatMot.setText(QCoreApplication.translate("CloreDemandeForm", u"R\u00e9sultat", None))
#if QT_CONFIG(accessibility)
        self.etat.setAccessibleName(QCoreApplication.translate("CloreDemandeForm", u"R\u00e9sultat", None))
#endif // QT_CONFIG(accessibility)
        self.issueMot.setText(QCoreApplication.translate("CloreDemandeForm", u"Issue", None))
#if QT_CONFIG(accessibility)
        self.issue.setAccessibleName(QCoreApplication.translate("CloreDemandeForm", u"Issue", None))
#endif // QT_CONFIG(accessibility)
        self.issue.setPlaceholderText(QCoreApplication.translate("CloreDemandeForm", u"Qui a \u00e9t\u00e9 mis en relation avec qui, ou pourquoi la demande reste sans suite", None))
        self.close_leMot.setText(QCoreApplication.translate("CloreDemandeForm", u"Close le", None))
#if QT_CONFIG(accessibility)
        self.close_le.setAccessibleName(QCoreApplication.translate("CloreDemandeForm", u"Close le", None))
#endif // QT_CONFIG(accessibility)
        self.close_le.setPlaceholderText(QCoreApplication.translate("CloreDemandeForm", u"JJ/MM/AAAA", None))
        self.aideCloture.setText(QCoreApplication.translate("CloreDemandeForm", u"Une demande close reste dans l\u2019histoire\u202f; elle se rouvre \u00e0 tout moment.", None))
        self.annuler.setText(QCoreApplication.translate("CloreDemandeForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("CloreDemandeForm", u"Clore la demande", None))
    # retranslateUi

