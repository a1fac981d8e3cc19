# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reglages.ui'
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

class Ui_ReglagesForm(object):
    def setupUi(self, ReglagesForm):
        if not ReglagesForm.objectName():
            ReglagesForm.setObjectName(u"ReglagesForm")
        ReglagesForm.resize(640, 620)
        self.disposition = QVBoxLayout(ReglagesForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(ReglagesForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(ReglagesForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(ReglagesForm)
        self.defilement.setObjectName(u"defilement")
        self.defilement.setFrameShape(QFrame.Shape.NoFrame)
        self.defilement.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.defilement.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.defilement.setWidgetResizable(True)
        self.champs = QWidget()
        self.champs.setObjectName(u"champs")
        self.champs.setProperty(u"role", u"defilant")
        self.formulaire = QFormLayout(self.champs)
        self.formulaire.setObjectName(u"formulaire")
        self.formulaire.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.formulaire.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.formulaire.setHorizontalSpacing(14)
        self.formulaire.setVerticalSpacing(7)
        self.organismeMot = QLabel(self.champs)
        self.organismeMot.setObjectName(u"organismeMot")
        self.organismeMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.LabelRole, self.organismeMot)

        self.organisme = QLineEdit(self.champs)
        self.organisme.setObjectName(u"organisme")

        self.formulaire.setWidget(0, QFormLayout.ItemRole.FieldRole, self.organisme)

        self.mentionMot = QLabel(self.champs)
        self.mentionMot.setObjectName(u"mentionMot")
        self.mentionMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.LabelRole, self.mentionMot)

        self.mention = QLineEdit(self.champs)
        self.mention.setObjectName(u"mention")

        self.formulaire.setWidget(1, QFormLayout.ItemRole.FieldRole, self.mention)

        self.adresseMot = QLabel(self.champs)
        self.adresseMot.setObjectName(u"adresseMot")
        self.adresseMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.LabelRole, self.adresseMot)

        self.adresse = QLineEdit(self.champs)
        self.adresse.setObjectName(u"adresse")

        self.formulaire.setWidget(2, QFormLayout.ItemRole.FieldRole, self.adresse)

        self.telephoneMot = QLabel(self.champs)
        self.telephoneMot.setObjectName(u"telephoneMot")
        self.telephoneMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.LabelRole, self.telephoneMot)

        self.telephone = QLineEdit(self.champs)
        self.telephone.setObjectName(u"telephone")

        self.formulaire.setWidget(3, QFormLayout.ItemRole.FieldRole, self.telephone)

        self.emailMot = QLabel(self.champs)
        self.emailMot.setObjectName(u"emailMot")
        self.emailMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(4, QFormLayout.ItemRole.LabelRole, self.emailMot)

        self.email = QLineEdit(self.champs)
        self.email.setObjectName(u"email")

        self.formulaire.setWidget(4, QFormLayout.ItemRole.FieldRole, self.email)

        self.logoMot = QLabel(self.champs)
        self.logoMot.setObjectName(u"logoMot")
        self.logoMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(5, QFormLayout.ItemRole.LabelRole, self.logoMot)

        self.logoColonne = QVBoxLayout()
        self.logoColonne.setSpacing(6)
        self.logoColonne.setObjectName(u"logoColonne")
        self.logo = QLabel(self.champs)
        self.logo.setObjectName(u"logo")
        self.logo.setText(u"")

        self.logoColonne.addWidget(self.logo)

        self.logoNote = QLabel(self.champs)
        self.logoNote.setObjectName(u"logoNote")
        self.logoNote.setText(u"")
        self.logoNote.setProperty(u"role", u"explication")
        self.logoNote.setWordWrap(True)

        self.logoColonne.addWidget(self.logoNote)

        self.logoBoutons = QHBoxLayout()
        self.logoBoutons.setSpacing(8)
        self.logoBoutons.setObjectName(u"logoBoutons")
        self.logoChoisir = QPushButton(self.champs)
        self.logoChoisir.setObjectName(u"logoChoisir")

        self.logoBoutons.addWidget(self.logoChoisir)

        self.logoRetirer = QPushButton(self.champs)
        self.logoRetirer.setObjectName(u"logoRetirer")

        self.logoBoutons.addWidget(self.logoRetirer)

        self.logoVide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.logoBoutons.addItem(self.logoVide)


        self.logoColonne.addLayout(self.logoBoutons)


        self.formulaire.setLayout(5, QFormLayout.ItemRole.FieldRole, self.logoColonne)

        self.responsableMot = QLabel(self.champs)
        self.responsableMot.setObjectName(u"responsableMot")
        self.responsableMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(6, QFormLayout.ItemRole.LabelRole, self.responsableMot)

        self.responsable = QLineEdit(self.champs)
        self.responsable.setObjectName(u"responsable")

        self.formulaire.setWidget(6, QFormLayout.ItemRole.FieldRole, self.responsable)

        self.lignes_viergesMot = QLabel(self.champs)
        self.lignes_viergesMot.setObjectName(u"lignes_viergesMot")
        self.lignes_viergesMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(7, QFormLayout.ItemRole.LabelRole, self.lignes_viergesMot)

        self.lignes_vierges = QLineEdit(self.champs)
        self.lignes_vierges.setObjectName(u"lignes_vierges")
        self.lignes_vierges.setProperty(u"genre", u"entier")

        self.formulaire.setWidget(7, QFormLayout.ItemRole.FieldRole, self.lignes_vierges)

        self.lien_charteMot = QLabel(self.champs)
        self.lien_charteMot.setObjectName(u"lien_charteMot")
        self.lien_charteMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(8, QFormLayout.ItemRole.LabelRole, self.lien_charteMot)

        self.lien_charte = QLineEdit(self.champs)
        self.lien_charte.setObjectName(u"lien_charte")

        self.formulaire.setWidget(8, QFormLayout.ItemRole.FieldRole, self.lien_charte)

        self.jours_renouvellementMot = QLabel(self.champs)
        self.jours_renouvellementMot.setObjectName(u"jours_renouvellementMot")
        self.jours_renouvellementMot.setProperty(u"role", u"secondaire")

        self.formulaire.setWidget(9, QFormLayout.ItemRole.LabelRole, self.jours_renouvellementMot)

        self.renouvellementLigne = QHBoxLayout()
        self.renouvellementLigne.setSpacing(8)
        self.renouvellementLigne.setObjectName(u"renouvellementLigne")
        self.jours_renouvellement = QLineEdit(self.champs)
        self.jours_renouvellement.setObjectName(u"jours_renouvellement")
        self.jours_renouvellement.setProperty(u"genre", u"entier")

        self.renouvellementLigne.addWidget(self.jours_renouvellement)

        self.jours_renouvellementUnite = QLabel(self.champs)
        self.jours_renouvellementUnite.setObjectName(u"jours_renouvellementUnite")
        self.jours_renouvellementUnite.setProperty(u"role", u"explication")

        self.renouvellementLigne.addWidget(self.jours_renouvellementUnite)

        self.renouvellementVide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.renouvellementLigne.addItem(self.renouvellementVide)


        self.formulaire.setLayout(9, QFormLayout.ItemRole.FieldRole, self.renouvellementLigne)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(ReglagesForm)
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

        self.annuler = QPushButton(ReglagesForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(ReglagesForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.organismeMot.setBuddy(self.organisme)
        self.mentionMot.setBuddy(self.mention)
        self.adresseMot.setBuddy(self.adresse)
        self.telephoneMot.setBuddy(self.telephone)
        self.emailMot.setBuddy(self.email)
        self.responsableMot.setBuddy(self.responsable)
        self.lignes_viergesMot.setBuddy(self.lignes_vierges)
        self.lien_charteMot.setBuddy(self.lien_charte)
        self.jours_renouvellementMot.setBuddy(self.jours_renouvellement)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReglagesForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(ReglagesForm)
    # setupUi

    def retranslateUi(self, ReglagesForm):
        ReglagesForm.setWindowTitle(QCoreApplication.translate("ReglagesForm", u"R\u00e9glages du fichier", None))
        self.entete.setText(QCoreApplication.translate("ReglagesForm", u"R\u00e9glages du fichier", None))
        self.phrase.setText(QCoreApplication.translate("ReglagesForm", u"Ce que portent tous les papiers imprim\u00e9s depuis ce fichier (une ligne vide garde le texte habituel), et le renouvellement des engagements.", None))
        self.organismeMot.setText(QCoreApplication.translate("ReglagesForm", u"Organisme", None))
#if QT_CONFIG(accessibility)
        self.organisme.setAccessibleName(QCoreApplication.translate("ReglagesForm", u"Organisme", None))
#endif // QT_CONFIG(accessibility)
        self.mentionMot.setText(QCoreApplication.translate("ReglagesForm", u"Mention", None))
#if QT_CONFIG(accessibility)
        self.mention.setAccessibleName(QCoreApplication.translate("ReglagesForm", u"Mention sous l\u2019organisme", None))
#endif // QT_CONFIG(accessibility)
        self.adresseMot.setText(QCoreApplication.translate("ReglagesForm", u"Adresse", None))
#if QT_CONFIG(accessibility)
        self.adresse.setAccessibleName(QCoreApplication.translate("ReglagesForm", u"Adresse", None))
#endif // QT_CONFIG(accessibility)
        self.telephoneMot.setText(QCoreApplication.translate("ReglagesForm", u"T\u00e9l\u00e9phone", None))
#if QT_CONFIG(accessibility)
        self.telephone.setAccessibleName(QCoreApplication.translate("ReglagesForm", u"T\u00e9l\u00e9phone", None))
#endif // QT_CONFIG(accessibility)
        self.emailMot.setText(QCoreApplication.translate("ReglagesForm", u"E-mail", None))
#if QT_CONFIG(accessibility)
        self.email.setAccessibleName(QCoreApplication.translate("ReglagesForm", u"E-mail", None))
#endif // QT_CONFIG(accessibility)
        self.logoMot.setText(QCoreApplication.translate("ReglagesForm", u"Logo", None))
        self.logoChoisir.setText(QCoreApplication.translate("ReglagesForm", u"Choisir une image\u2026", None))
        self.logoRetirer.setText(QCoreApplication.translate("ReglagesForm", u"Retirer", None))
        self.responsableMot.setText(QCoreApplication.translate("ReglagesForm", u"Responsable", None))
#if QT_CONFIG(accessibility)
        self.responsable.setAccessibleName(QCoreApplication.translate("ReglagesForm", u"Responsable du service fait", None))
#endif // QT_CONFIG(accessibility)
        self.responsable.setPlaceholderText(QCoreApplication.translate("ReglagesForm", u"Pr\u00e9nom Nom, fonction\u202f: imprim\u00e9 sous \u00ab\u00a0Service fait\u00a0\u00bb", None))
        self.lignes_viergesMot.setText(QCoreApplication.translate("ReglagesForm", u"Lignes vierges", None))
#if QT_CONFIG(accessibility)
        self.lignes_vierges.setAccessibleName(QCoreApplication.translate("ReglagesForm", u"Lignes vierges sur les feuilles d\u2019\u00e9margement", None))
#endif // QT_CONFIG(accessibility)
        self.lien_charteMot.setText(QCoreApplication.translate("ReglagesForm", u"Lien de la charte", None))
#if QT_CONFIG(accessibility)
        self.lien_charte.setAccessibleName(QCoreApplication.translate("ReglagesForm", u"Lien de la charte d\u2019engagement en ligne", None))
#endif // QT_CONFIG(accessibility)
        self.lien_charte.setPlaceholderText(QCoreApplication.translate("ReglagesForm", u"https://\u2026\u202f: \u00e9crit sur les lettres de renouvellement", None))
        self.jours_renouvellementMot.setText(QCoreApplication.translate("ReglagesForm", u"\u00c0 renouveler", None))
#if QT_CONFIG(accessibility)
        self.jours_renouvellement.setAccessibleName(QCoreApplication.translate("ReglagesForm", u"Jours avant la fin o\u00f9 un engagement est \u00e0 renouveler", None))
#endif // QT_CONFIG(accessibility)
        self.jours_renouvellementUnite.setText(QCoreApplication.translate("ReglagesForm", u"jours avant la fin de l\u2019engagement", None))
        self.annuler.setText(QCoreApplication.translate("ReglagesForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("ReglagesForm", u"Enregistrer", None))
    # retranslateUi

