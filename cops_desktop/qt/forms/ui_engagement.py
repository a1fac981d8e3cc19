# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'engagement.ui'
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

class Ui_EngagementForm(object):
    def setupUi(self, EngagementForm):
        if not EngagementForm.objectName():
            EngagementForm.setObjectName(u"EngagementForm")
        EngagementForm.resize(600, 460)
        self.disposition = QVBoxLayout(EngagementForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(EngagementForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(EngagementForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(EngagementForm)
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
        self.personneMot = QLabel(self.champs)
        self.personneMot.setObjectName(u"personneMot")
        self.personneMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.personneMot)

        self.personne = ChoiceButton(self.champs)
        self.personne.setObjectName(u"personne")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.personne)

        self.structureMot = QLabel(self.champs)
        self.structureMot.setObjectName(u"structureMot")
        self.structureMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.structureMot)

        self.structure = ChoiceButton(self.champs)
        self.structure.setObjectName(u"structure")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.structure)

        self.lien = QCheckBox(self.champs)
        self.lien.setObjectName(u"lien")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.lien)

        self.signe_leMot = QLabel(self.champs)
        self.signe_leMot.setObjectName(u"signe_leMot")
        self.signe_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.signe_leMot)

        self.signe_le = QLineEdit(self.champs)
        self.signe_le.setObjectName(u"signe_le")
        self.signe_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.signe_le)

        self.annonce = QLabel(self.champs)
        self.annonce.setObjectName(u"annonce")
        self.annonce.setText(u"")
        self.annonce.setProperty(u"role", u"fort")
        self.annonce.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.annonce.sizePolicy().hasHeightForWidth())
        self.annonce.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(4, QFormLayout.ItemRole.FieldRole, self.annonce)

        self.finMot = QLabel(self.champs)
        self.finMot.setObjectName(u"finMot")
        self.finMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.LabelRole, self.finMot)

        self.fin = QLineEdit(self.champs)
        self.fin.setObjectName(u"fin")
        self.fin.setProperty(u"genre", u"date")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.FieldRole, self.fin)

        self.finAide = QLabel(self.champs)
        self.finAide.setObjectName(u"finAide")
        self.finAide.setProperty(u"role", u"explication")
        self.finAide.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.finAide.sizePolicy().hasHeightForWidth())
        self.finAide.setSizePolicy(sizePolicy)

        self.formulaire.setWidget(6, QFormLayout.ItemRole.FieldRole, self.finAide)

        self.resilie_leMot = QLabel(self.champs)
        self.resilie_leMot.setObjectName(u"resilie_leMot")
        self.resilie_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(7, QFormLayout.ItemRole.LabelRole, self.resilie_leMot)

        self.resilie_le = QLineEdit(self.champs)
        self.resilie_le.setObjectName(u"resilie_le")
        self.resilie_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(7, QFormLayout.ItemRole.FieldRole, self.resilie_le)

        self.lettre_leMot = QLabel(self.champs)
        self.lettre_leMot.setObjectName(u"lettre_leMot")
        self.lettre_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(8, QFormLayout.ItemRole.LabelRole, self.lettre_leMot)

        self.lettre_le = QLineEdit(self.champs)
        self.lettre_le.setObjectName(u"lettre_le")
        self.lettre_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(8, QFormLayout.ItemRole.FieldRole, self.lettre_le)

        self.notesMot = QLabel(self.champs)
        self.notesMot.setObjectName(u"notesMot")
        self.notesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(9, QFormLayout.ItemRole.LabelRole, self.notesMot)

        self.notes = QPlainTextEdit(self.champs)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty(u"lignes", 2)

        self.formulaire.setWidget(9, QFormLayout.ItemRole.FieldRole, self.notes)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(EngagementForm)
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

        self.annuler = QPushButton(EngagementForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(EngagementForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.personneMot.setBuddy(self.personne)
        self.structureMot.setBuddy(self.structure)
        self.signe_leMot.setBuddy(self.signe_le)
        self.finMot.setBuddy(self.fin)
        self.resilie_leMot.setBuddy(self.resilie_le)
        self.lettre_leMot.setBuddy(self.lettre_le)
        self.notesMot.setBuddy(self.notes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(EngagementForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(EngagementForm)
    # setupUi

    def retranslateUi(self, EngagementForm):
        EngagementForm.setWindowTitle(QCoreApplication.translate("EngagementForm", u"Engagement", None))
        self.entete.setText(QCoreApplication.translate("EngagementForm", u"Signer un engagement", None))
        self.phrase.setText(QCoreApplication.translate("EngagementForm", u"La charte d\u2019engagement, sign\u00e9e pour deux ans.", None))
        self.personneMot.setText(QCoreApplication.translate("EngagementForm", u"Sign\u00e9 par", None))
#if QT_CONFIG(accessibility)
        self.personne.setAccessibleName(QCoreApplication.translate("EngagementForm", u"Sign\u00e9 par", None))
#endif // QT_CONFIG(accessibility)
        self.structureMot.setText(QCoreApplication.translate("EngagementForm", u"Pour la structure", None))
#if QT_CONFIG(accessibility)
        self.structure.setAccessibleName(QCoreApplication.translate("EngagementForm", u"Pour la structure", None))
#endif // QT_CONFIG(accessibility)
        self.lien.setText(QCoreApplication.translate("EngagementForm", u"Noter qu\u2019elle la repr\u00e9sente", None))
        self.signe_leMot.setText(QCoreApplication.translate("EngagementForm", u"Sign\u00e9 le", None))
#if QT_CONFIG(accessibility)
        self.signe_le.setAccessibleName(QCoreApplication.translate("EngagementForm", u"Sign\u00e9 le", None))
#endif // QT_CONFIG(accessibility)
        self.signe_le.setPlaceholderText(QCoreApplication.translate("EngagementForm", u"JJ/MM/AAAA", None))
        self.finMot.setText(QCoreApplication.translate("EngagementForm", u"Fin", None))
#if QT_CONFIG(accessibility)
        self.fin.setAccessibleName(QCoreApplication.translate("EngagementForm", u"Fin", None))
#endif // QT_CONFIG(accessibility)
        self.fin.setPlaceholderText(QCoreApplication.translate("EngagementForm", u"JJ/MM/AAAA", None))
        self.finAide.setText(QCoreApplication.translate("EngagementForm", u"Vide\u202f: deux ans moins un jour, comme le dit la charte.", None))
        self.resilie_leMot.setText(QCoreApplication.translate("EngagementForm", u"R\u00e9sili\u00e9 le", None))
#if QT_CONFIG(accessibility)
        self.resilie_le.setAccessibleName(QCoreApplication.translate("EngagementForm", u"R\u00e9sili\u00e9 le", None))
#endif // QT_CONFIG(accessibility)
        self.resilie_le.setPlaceholderText(QCoreApplication.translate("EngagementForm", u"JJ/MM/AAAA", None))
        self.lettre_leMot.setText(QCoreApplication.translate("EngagementForm", u"Lettre envoy\u00e9e le", None))
#if QT_CONFIG(accessibility)
        self.lettre_le.setAccessibleName(QCoreApplication.translate("EngagementForm", u"Lettre envoy\u00e9e le", None))
#endif // QT_CONFIG(accessibility)
        self.lettre_le.setPlaceholderText(QCoreApplication.translate("EngagementForm", u"JJ/MM/AAAA", None))
        self.notesMot.setText(QCoreApplication.translate("EngagementForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("EngagementForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.annuler.setText(QCoreApplication.translate("EngagementForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("EngagementForm", u"Enregistrer", None))
    # retranslateUi

