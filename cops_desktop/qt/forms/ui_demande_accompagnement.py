# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'demande_accompagnement.ui'
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

class Ui_DemandeAccompagnementForm(object):
    def setupUi(self, DemandeAccompagnementForm):
        if not DemandeAccompagnementForm.objectName():
            DemandeAccompagnementForm.setObjectName(u"DemandeAccompagnementForm")
        DemandeAccompagnementForm.resize(680, 440)
        self.disposition = QVBoxLayout(DemandeAccompagnementForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(DemandeAccompagnementForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(DemandeAccompagnementForm)
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
        self.structureMot = QLabel(self.champs)
        self.structureMot.setObjectName(u"structureMot")
        self.structureMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.structureMot)

        self.structure = ChoiceButton(self.champs)
        self.structure.setObjectName(u"structure")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.structure)

        self.besoinMot = QLabel(self.champs)
        self.besoinMot.setObjectName(u"besoinMot")
        self.besoinMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.besoinMot)

        self.besoin = QPlainTextEdit(self.champs)
        self.besoin.setObjectName(u"besoin")
        self.besoin.setTabChangesFocus(True)
        self.besoin.setProperty(u"lignes", 3)

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.besoin)

        self.natureMot = QLabel(self.champs)
        self.natureMot.setObjectName(u"natureMot")
        self.natureMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.natureMot)

        self.nature = DropDown(self.champs)
        self.nature.setObjectName(u"nature")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.nature)

        self.demande_leMot = QLabel(self.champs)
        self.demande_leMot.setObjectName(u"demande_leMot")
        self.demande_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.demande_leMot)

        self.demande_le = QLineEdit(self.champs)
        self.demande_le.setObjectName(u"demande_le")
        self.demande_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.demande_le)

        self.titreMot = QLabel(self.champs)
        self.titreMot.setObjectName(u"titreMot")
        self.titreMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(4, QFormLayout.ItemRole.LabelRole, self.titreMot)

        self.titre = QLineEdit(self.champs)
        self.titre.setObjectName(u"titre")

        self.formulaire.setWidget(4, QFormLayout.ItemRole.FieldRole, self.titre)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(DemandeAccompagnementForm)
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

        self.annuler = QPushButton(DemandeAccompagnementForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(DemandeAccompagnementForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.structureMot.setBuddy(self.structure)
        self.besoinMot.setBuddy(self.besoin)
        self.natureMot.setBuddy(self.nature)
        self.demande_leMot.setBuddy(self.demande_le)
        self.titreMot.setBuddy(self.titre)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DemandeAccompagnementForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(DemandeAccompagnementForm)
    # setupUi

    def retranslateUi(self, DemandeAccompagnementForm):
        DemandeAccompagnementForm.setWindowTitle(QCoreApplication.translate("DemandeAccompagnementForm", u"Nouvelle demande d\u2019accompagnement", None))
        self.entete.setText(QCoreApplication.translate("DemandeAccompagnementForm", u"Nouvelle demande d\u2019accompagnement", None))
        self.structureMot.setText(QCoreApplication.translate("DemandeAccompagnementForm", u"Structure", None))
#if QT_CONFIG(accessibility)
        self.structure.setAccessibleName(QCoreApplication.translate("DemandeAccompagnementForm", u"Structure", None))
#endif // QT_CONFIG(accessibility)
        self.besoinMot.setText(QCoreApplication.translate("DemandeAccompagnementForm", u"Besoin", None))
#if QT_CONFIG(accessibility)
        self.besoin.setAccessibleName(QCoreApplication.translate("DemandeAccompagnementForm", u"Besoin", None))
#endif // QT_CONFIG(accessibility)
        self.besoin.setPlaceholderText(QCoreApplication.translate("DemandeAccompagnementForm", u"Co-\u00e9crire des sc\u00e9narios de simulation avec des patients", None))
        self.natureMot.setText(QCoreApplication.translate("DemandeAccompagnementForm", u"Cat\u00e9gorie", None))
#if QT_CONFIG(accessibility)
        self.nature.setAccessibleName(QCoreApplication.translate("DemandeAccompagnementForm", u"Cat\u00e9gorie", None))
#endif // QT_CONFIG(accessibility)
        self.demande_leMot.setText(QCoreApplication.translate("DemandeAccompagnementForm", u"Demand\u00e9 le", None))
#if QT_CONFIG(accessibility)
        self.demande_le.setAccessibleName(QCoreApplication.translate("DemandeAccompagnementForm", u"Demand\u00e9 le", None))
#endif // QT_CONFIG(accessibility)
        self.demande_le.setPlaceholderText(QCoreApplication.translate("DemandeAccompagnementForm", u"JJ/MM/AAAA", None))
        self.titreMot.setText(QCoreApplication.translate("DemandeAccompagnementForm", u"Titre", None))
#if QT_CONFIG(accessibility)
        self.titre.setAccessibleName(QCoreApplication.translate("DemandeAccompagnementForm", u"Titre", None))
#endif // QT_CONFIG(accessibility)
        self.titre.setPlaceholderText(QCoreApplication.translate("DemandeAccompagnementForm", u"Propos\u00e9 d\u2019apr\u00e8s le besoin", None))
        self.annuler.setText(QCoreApplication.translate("DemandeAccompagnementForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("DemandeAccompagnementForm", u"Enregistrer", None))
    # retranslateUi

