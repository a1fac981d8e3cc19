# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'action_copilotee.ui'
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

from cops_desktop.qt.widgets.choice_button import ChoiceButton

class Ui_ActionCopiloteeForm(object):
    def setupUi(self, ActionCopiloteeForm):
        if not ActionCopiloteeForm.objectName():
            ActionCopiloteeForm.setObjectName(u"ActionCopiloteeForm")
        ActionCopiloteeForm.resize(560, 400)
        self.disposition = QVBoxLayout(ActionCopiloteeForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(ActionCopiloteeForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(ActionCopiloteeForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(ActionCopiloteeForm)
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
        self.actionMot = QLabel(self.champs)
        self.actionMot.setObjectName(u"actionMot")
        self.actionMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.actionMot)

        self.action = QLineEdit(self.champs)
        self.action.setObjectName(u"action")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.action)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(ActionCopiloteeForm)
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

        self.annuler = QPushButton(ActionCopiloteeForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(ActionCopiloteeForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.actionMot.setBuddy(self.action)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ActionCopiloteeForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(ActionCopiloteeForm)
    # setupUi

    def retranslateUi(self, ActionCopiloteeForm):
        ActionCopiloteeForm.setWindowTitle(QCoreApplication.translate("ActionCopiloteeForm", u"Action copilot\u00e9e", None))
        self.entete.setText(QCoreApplication.translate("ActionCopiloteeForm", u"Action copilot\u00e9e", None))
        self.actionMot.setText(QCoreApplication.translate("ActionCopiloteeForm", u"Action", None))
#if QT_CONFIG(accessibility)
        self.action.setAccessibleName(QCoreApplication.translate("ActionCopiloteeForm", u"Action", None))
#endif // QT_CONFIG(accessibility)
        self.action.setPlaceholderText(QCoreApplication.translate("ActionCopiloteeForm", u"Relire le livret d\u2019accueil avec l\u2019\u00e9quipe", None))
        self.annuler.setText(QCoreApplication.translate("ActionCopiloteeForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("ActionCopiloteeForm", u"Enregistrer", None))
    # retranslateUi

