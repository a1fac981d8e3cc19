# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'point.ui'
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

class Ui_PointForm(object):
    def setupUi(self, PointForm):
        if not PointForm.objectName():
            PointForm.setObjectName(u"PointForm")
        PointForm.resize(520, 260)
        self.disposition = QVBoxLayout(PointForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(PointForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(PointForm)
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
        self.fait_leMot = QLabel(self.champs)
        self.fait_leMot.setObjectName(u"fait_leMot")
        self.fait_leMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.fait_leMot)

        self.fait_le = QLineEdit(self.champs)
        self.fait_le.setObjectName(u"fait_le")
        self.fait_le.setProperty(u"genre", u"date")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.fait_le)

        self.fait_parMot = QLabel(self.champs)
        self.fait_parMot.setObjectName(u"fait_parMot")
        self.fait_parMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.fait_parMot)

        self.fait_par = QLineEdit(self.champs)
        self.fait_par.setObjectName(u"fait_par")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.fait_par)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(PointForm)
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

        self.annuler = QPushButton(PointForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(PointForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.fait_leMot.setBuddy(self.fait_le)
        self.fait_parMot.setBuddy(self.fait_par)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PointForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(PointForm)
    # setupUi

    def retranslateUi(self, PointForm):
        PointForm.setWindowTitle(QCoreApplication.translate("PointForm", u"Point fait", None))
        self.entete.setText(QCoreApplication.translate("PointForm", u"Point fait", None))
        self.fait_leMot.setText(QCoreApplication.translate("PointForm", u"Fait le", None))
#if QT_CONFIG(accessibility)
        self.fait_le.setAccessibleName(QCoreApplication.translate("PointForm", u"Fait le", None))
#endif // QT_CONFIG(accessibility)
        self.fait_le.setPlaceholderText(QCoreApplication.translate("PointForm", u"JJ/MM/AAAA", None))
        self.fait_parMot.setText(QCoreApplication.translate("PointForm", u"Par", None))
#if QT_CONFIG(accessibility)
        self.fait_par.setAccessibleName(QCoreApplication.translate("PointForm", u"Par", None))
#endif // QT_CONFIG(accessibility)
        self.annuler.setText(QCoreApplication.translate("PointForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("PointForm", u"Enregistrer", None))
    # retranslateUi

