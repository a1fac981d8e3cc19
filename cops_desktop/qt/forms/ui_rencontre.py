# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rencontre.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFormLayout,
    QFrame, QHBoxLayout, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from cops_desktop.qt.widgets.drop_down import DropDown

class Ui_RencontreForm(object):
    def setupUi(self, RencontreForm):
        if not RencontreForm.objectName():
            RencontreForm.setObjectName(u"RencontreForm")
        RencontreForm.resize(980, 600)
        self.disposition = QVBoxLayout(RencontreForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(RencontreForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.phrase = QLabel(RencontreForm)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setText(u"")
        self.phrase.setProperty(u"role", u"explication")
        self.phrase.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.phrase.sizePolicy().hasHeightForWidth())
        self.phrase.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.phrase)

        self.defilement = QScrollArea(RencontreForm)
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
        self.colonnes = QHBoxLayout(self.champs)
        self.colonnes.setSpacing(26)
        self.colonnes.setObjectName(u"colonnes")
        self.colonnes.setContentsMargins(0, 0, 10, 0)
        self.gauche = QWidget(self.champs)
        self.gauche.setObjectName(u"gauche")
        self.gauche.setProperty(u"role", u"defilant")
        self.gaucheChamps = QFormLayout(self.gauche)
        self.gaucheChamps.setObjectName(u"gaucheChamps")
        self.gaucheChamps.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.gaucheChamps.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.gaucheChamps.setHorizontalSpacing(14)
        self.gaucheChamps.setVerticalSpacing(7)
        self.gaucheChamps.setContentsMargins(0, 0, 0, 0)
        self.natureMot = QLabel(self.gauche)
        self.natureMot.setObjectName(u"natureMot")
        self.natureMot.setProperty(u"role", u"secondaire")

        self.gaucheChamps.setWidget(0, QFormLayout.ItemRole.LabelRole, self.natureMot)

        self.nature = DropDown(self.gauche)
        self.nature.setObjectName(u"nature")
        self.nature.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.nature.sizePolicy().hasHeightForWidth())
        self.nature.setSizePolicy(sizePolicy2)
        self.nature.setMinimumContentsLength(12)

        self.gaucheChamps.setWidget(0, QFormLayout.ItemRole.FieldRole, self.nature)

        self.cotecMot = QLabel(self.gauche)
        self.cotecMot.setObjectName(u"cotecMot")
        self.cotecMot.setProperty(u"role", u"secondaire")

        self.gaucheChamps.setWidget(1, QFormLayout.ItemRole.LabelRole, self.cotecMot)

        self.cotec = DropDown(self.gauche)
        self.cotec.setObjectName(u"cotec")
        self.cotec.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        sizePolicy2.setHeightForWidth(self.cotec.sizePolicy().hasHeightForWidth())
        self.cotec.setSizePolicy(sizePolicy2)
        self.cotec.setMinimumContentsLength(12)

        self.gaucheChamps.setWidget(1, QFormLayout.ItemRole.FieldRole, self.cotec)

        self.titreMot = QLabel(self.gauche)
        self.titreMot.setObjectName(u"titreMot")
        self.titreMot.setProperty(u"role", u"secondaire")

        self.gaucheChamps.setWidget(2, QFormLayout.ItemRole.LabelRole, self.titreMot)

        self.titre = QLineEdit(self.gauche)
        self.titre.setObjectName(u"titre")

        self.gaucheChamps.setWidget(2, QFormLayout.ItemRole.FieldRole, self.titre)

        self.dateMot = QLabel(self.gauche)
        self.dateMot.setObjectName(u"dateMot")
        self.dateMot.setProperty(u"role", u"secondaire")

        self.gaucheChamps.setWidget(3, QFormLayout.ItemRole.LabelRole, self.dateMot)

        self.date = QLineEdit(self.gauche)
        self.date.setObjectName(u"date")
        self.date.setProperty(u"genre", u"date")

        self.gaucheChamps.setWidget(3, QFormLayout.ItemRole.FieldRole, self.date)

        self.heuresMot = QLabel(self.gauche)
        self.heuresMot.setObjectName(u"heuresMot")
        self.heuresMot.setProperty(u"role", u"secondaire")

        self.gaucheChamps.setWidget(4, QFormLayout.ItemRole.LabelRole, self.heuresMot)

        self.heures = QHBoxLayout()
        self.heures.setSpacing(8)
        self.heures.setObjectName(u"heures")
        self.debut = QLineEdit(self.gauche)
        self.debut.setObjectName(u"debut")
        self.debut.setProperty(u"genre", u"heure")

        self.heures.addWidget(self.debut)

        self.finMot = QLabel(self.gauche)
        self.finMot.setObjectName(u"finMot")
        self.finMot.setProperty(u"role", u"secondaire")

        self.heures.addWidget(self.finMot)

        self.fin = QLineEdit(self.gauche)
        self.fin.setObjectName(u"fin")
        self.fin.setProperty(u"genre", u"heure")

        self.heures.addWidget(self.fin)


        self.gaucheChamps.setLayout(4, QFormLayout.ItemRole.FieldRole, self.heures)

        self.modeMot = QLabel(self.gauche)
        self.modeMot.setObjectName(u"modeMot")
        self.modeMot.setProperty(u"role", u"secondaire")

        self.gaucheChamps.setWidget(5, QFormLayout.ItemRole.LabelRole, self.modeMot)

        self.mode = DropDown(self.gauche)
        self.mode.setObjectName(u"mode")
        self.mode.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        sizePolicy2.setHeightForWidth(self.mode.sizePolicy().hasHeightForWidth())
        self.mode.setSizePolicy(sizePolicy2)
        self.mode.setMinimumContentsLength(12)

        self.gaucheChamps.setWidget(5, QFormLayout.ItemRole.FieldRole, self.mode)

        self.lieuMot = QLabel(self.gauche)
        self.lieuMot.setObjectName(u"lieuMot")
        self.lieuMot.setProperty(u"role", u"secondaire")

        self.gaucheChamps.setWidget(6, QFormLayout.ItemRole.LabelRole, self.lieuMot)

        self.lieu = QLineEdit(self.gauche)
        self.lieu.setObjectName(u"lieu")

        self.gaucheChamps.setWidget(6, QFormLayout.ItemRole.FieldRole, self.lieu)

        self.outilMot = QLabel(self.gauche)
        self.outilMot.setObjectName(u"outilMot")
        self.outilMot.setProperty(u"role", u"secondaire")

        self.gaucheChamps.setWidget(7, QFormLayout.ItemRole.LabelRole, self.outilMot)

        self.outil = QLineEdit(self.gauche)
        self.outil.setObjectName(u"outil")

        self.gaucheChamps.setWidget(7, QFormLayout.ItemRole.FieldRole, self.outil)

        self.lienMot = QLabel(self.gauche)
        self.lienMot.setObjectName(u"lienMot")
        self.lienMot.setProperty(u"role", u"secondaire")

        self.gaucheChamps.setWidget(8, QFormLayout.ItemRole.LabelRole, self.lienMot)

        self.lien = QLineEdit(self.gauche)
        self.lien.setObjectName(u"lien")

        self.gaucheChamps.setWidget(8, QFormLayout.ItemRole.FieldRole, self.lien)

        self.placesMot = QLabel(self.gauche)
        self.placesMot.setObjectName(u"placesMot")
        self.placesMot.setProperty(u"role", u"secondaire")

        self.gaucheChamps.setWidget(9, QFormLayout.ItemRole.LabelRole, self.placesMot)

        self.places = QLineEdit(self.gauche)
        self.places.setObjectName(u"places")
        self.places.setProperty(u"genre", u"entier")

        self.gaucheChamps.setWidget(9, QFormLayout.ItemRole.FieldRole, self.places)

        self.organise_parMot = QLabel(self.gauche)
        self.organise_parMot.setObjectName(u"organise_parMot")
        self.organise_parMot.setProperty(u"role", u"secondaire")

        self.gaucheChamps.setWidget(10, QFormLayout.ItemRole.LabelRole, self.organise_parMot)

        self.organise_par = QLineEdit(self.gauche)
        self.organise_par.setObjectName(u"organise_par")

        self.gaucheChamps.setWidget(10, QFormLayout.ItemRole.FieldRole, self.organise_par)


        self.colonnes.addWidget(self.gauche)

        self.droite = QWidget(self.champs)
        self.droite.setObjectName(u"droite")
        self.droite.setProperty(u"role", u"defilant")
        self.droiteChamps = QFormLayout(self.droite)
        self.droiteChamps.setObjectName(u"droiteChamps")
        self.droiteChamps.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.droiteChamps.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.droiteChamps.setHorizontalSpacing(14)
        self.droiteChamps.setVerticalSpacing(7)
        self.droiteChamps.setContentsMargins(0, 0, 0, 0)
        self.titreRapport = QLabel(self.droite)
        self.titreRapport.setObjectName(u"titreRapport")
        self.titreRapport.setProperty(u"role", u"titrePanneau")
        self.titreRapport.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreRapport.sizePolicy().hasHeightForWidth())
        self.titreRapport.setSizePolicy(sizePolicy)

        self.droiteChamps.setWidget(0, QFormLayout.ItemRole.SpanningRole, self.titreRapport)

        self.missionMot = QLabel(self.droite)
        self.missionMot.setObjectName(u"missionMot")
        self.missionMot.setProperty(u"role", u"secondaire")

        self.droiteChamps.setWidget(1, QFormLayout.ItemRole.LabelRole, self.missionMot)

        self.mission = DropDown(self.droite)
        self.mission.setObjectName(u"mission")
        self.mission.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        sizePolicy2.setHeightForWidth(self.mission.sizePolicy().hasHeightForWidth())
        self.mission.setSizePolicy(sizePolicy2)
        self.mission.setMinimumContentsLength(12)

        self.droiteChamps.setWidget(1, QFormLayout.ItemRole.FieldRole, self.mission)

        self.actionMot = QLabel(self.droite)
        self.actionMot.setObjectName(u"actionMot")
        self.actionMot.setProperty(u"role", u"secondaire")

        self.droiteChamps.setWidget(2, QFormLayout.ItemRole.LabelRole, self.actionMot)

        self.action = DropDown(self.droite)
        self.action.setObjectName(u"action")
        self.action.setEditable(True)
        self.action.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.action.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        sizePolicy2.setHeightForWidth(self.action.sizePolicy().hasHeightForWidth())
        self.action.setSizePolicy(sizePolicy2)
        self.action.setMinimumContentsLength(12)

        self.droiteChamps.setWidget(2, QFormLayout.ItemRole.FieldRole, self.action)

        self.titreContenu = QLabel(self.droite)
        self.titreContenu.setObjectName(u"titreContenu")
        self.titreContenu.setProperty(u"role", u"titrePanneau")
        self.titreContenu.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreContenu.sizePolicy().hasHeightForWidth())
        self.titreContenu.setSizePolicy(sizePolicy)

        self.droiteChamps.setWidget(3, QFormLayout.ItemRole.SpanningRole, self.titreContenu)

        self.ordre_du_jourMot = QLabel(self.droite)
        self.ordre_du_jourMot.setObjectName(u"ordre_du_jourMot")
        self.ordre_du_jourMot.setProperty(u"role", u"secondaire")

        self.droiteChamps.setWidget(4, QFormLayout.ItemRole.LabelRole, self.ordre_du_jourMot)

        self.ordre_du_jour = QPlainTextEdit(self.droite)
        self.ordre_du_jour.setObjectName(u"ordre_du_jour")
        self.ordre_du_jour.setTabChangesFocus(True)
        self.ordre_du_jour.setProperty(u"lignes", 4)

        self.droiteChamps.setWidget(4, QFormLayout.ItemRole.FieldRole, self.ordre_du_jour)

        self.notesMot = QLabel(self.droite)
        self.notesMot.setObjectName(u"notesMot")
        self.notesMot.setProperty(u"role", u"secondaire")

        self.droiteChamps.setWidget(5, QFormLayout.ItemRole.LabelRole, self.notesMot)

        self.notes = QPlainTextEdit(self.droite)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty(u"lignes", 2)

        self.droiteChamps.setWidget(5, QFormLayout.ItemRole.FieldRole, self.notes)

        self.titreTenue = QLabel(self.droite)
        self.titreTenue.setObjectName(u"titreTenue")
        self.titreTenue.setProperty(u"role", u"titrePanneau")
        self.titreTenue.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreTenue.sizePolicy().hasHeightForWidth())
        self.titreTenue.setSizePolicy(sizePolicy)

        self.droiteChamps.setWidget(6, QFormLayout.ItemRole.SpanningRole, self.titreTenue)

        self.reellesMot = QLabel(self.droite)
        self.reellesMot.setObjectName(u"reellesMot")
        self.reellesMot.setProperty(u"role", u"secondaire")

        self.droiteChamps.setWidget(7, QFormLayout.ItemRole.LabelRole, self.reellesMot)

        self.reelles = QHBoxLayout()
        self.reelles.setSpacing(8)
        self.reelles.setObjectName(u"reelles")
        self.debut_reel = QLineEdit(self.droite)
        self.debut_reel.setObjectName(u"debut_reel")
        self.debut_reel.setProperty(u"genre", u"heure")

        self.reelles.addWidget(self.debut_reel)

        self.fin_reelleMot = QLabel(self.droite)
        self.fin_reelleMot.setObjectName(u"fin_reelleMot")
        self.fin_reelleMot.setProperty(u"role", u"secondaire")

        self.reelles.addWidget(self.fin_reelleMot)

        self.fin_reelle = QLineEdit(self.droite)
        self.fin_reelle.setObjectName(u"fin_reelle")
        self.fin_reelle.setProperty(u"genre", u"heure")

        self.reelles.addWidget(self.fin_reelle)


        self.droiteChamps.setLayout(7, QFormLayout.ItemRole.FieldRole, self.reelles)

        self.aideReelles = QLabel(self.droite)
        self.aideReelles.setObjectName(u"aideReelles")
        self.aideReelles.setProperty(u"role", u"explication")
        self.aideReelles.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.aideReelles.sizePolicy().hasHeightForWidth())
        self.aideReelles.setSizePolicy(sizePolicy)

        self.droiteChamps.setWidget(8, QFormLayout.ItemRole.FieldRole, self.aideReelles)

        self.restitution_leMot = QLabel(self.droite)
        self.restitution_leMot.setObjectName(u"restitution_leMot")
        self.restitution_leMot.setProperty(u"role", u"secondaire")

        self.droiteChamps.setWidget(9, QFormLayout.ItemRole.LabelRole, self.restitution_leMot)

        self.restitution_le = QLineEdit(self.droite)
        self.restitution_le.setObjectName(u"restitution_le")
        self.restitution_le.setProperty(u"genre", u"date")

        self.droiteChamps.setWidget(9, QFormLayout.ItemRole.FieldRole, self.restitution_le)


        self.colonnes.addWidget(self.droite)

        self.colonnes.setStretch(0, 1)
        self.colonnes.setStretch(1, 1)
        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(RencontreForm)
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
        self.supprimer = QPushButton(RencontreForm)
        self.supprimer.setObjectName(u"supprimer")

        self.boutons.addWidget(self.supprimer)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(RencontreForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(RencontreForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.natureMot.setBuddy(self.nature)
        self.cotecMot.setBuddy(self.cotec)
        self.titreMot.setBuddy(self.titre)
        self.dateMot.setBuddy(self.date)
        self.heuresMot.setBuddy(self.debut)
        self.finMot.setBuddy(self.fin)
        self.modeMot.setBuddy(self.mode)
        self.lieuMot.setBuddy(self.lieu)
        self.outilMot.setBuddy(self.outil)
        self.lienMot.setBuddy(self.lien)
        self.placesMot.setBuddy(self.places)
        self.organise_parMot.setBuddy(self.organise_par)
        self.missionMot.setBuddy(self.mission)
        self.actionMot.setBuddy(self.action)
        self.ordre_du_jourMot.setBuddy(self.ordre_du_jour)
        self.notesMot.setBuddy(self.notes)
        self.reellesMot.setBuddy(self.debut_reel)
        self.fin_reelleMot.setBuddy(self.fin_reelle)
        self.restitution_leMot.setBuddy(self.restitution_le)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RencontreForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(RencontreForm)
    # setupUi

    def retranslateUi(self, RencontreForm):
        RencontreForm.setWindowTitle(QCoreApplication.translate("RencontreForm", u"R\u00e9union", None))
        self.entete.setText(QCoreApplication.translate("RencontreForm", u"R\u00e9union", None))
        self.natureMot.setText(QCoreApplication.translate("RencontreForm", u"Nature", None))
#if QT_CONFIG(accessibility)
        self.nature.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Nature", None))
#endif // QT_CONFIG(accessibility)
        self.cotecMot.setText(QCoreApplication.translate("RencontreForm", u"CoTec", None))
#if QT_CONFIG(accessibility)
        self.cotec.setAccessibleName(QCoreApplication.translate("RencontreForm", u"CoTec", None))
#endif // QT_CONFIG(accessibility)
        self.titreMot.setText(QCoreApplication.translate("RencontreForm", u"Titre", None))
#if QT_CONFIG(accessibility)
        self.titre.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Titre", None))
#endif // QT_CONFIG(accessibility)
        self.dateMot.setText(QCoreApplication.translate("RencontreForm", u"Date", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Date", None))
#endif // QT_CONFIG(accessibility)
        self.date.setPlaceholderText(QCoreApplication.translate("RencontreForm", u"JJ/MM/AAAA", None))
        self.heuresMot.setText(QCoreApplication.translate("RencontreForm", u"Heures pr\u00e9vues, de", None))
#if QT_CONFIG(accessibility)
        self.debut.setAccessibleName(QCoreApplication.translate("RencontreForm", u"D\u00e9but pr\u00e9vu", None))
#endif // QT_CONFIG(accessibility)
        self.debut.setPlaceholderText(QCoreApplication.translate("RencontreForm", u"HH:MM", None))
        self.finMot.setText(QCoreApplication.translate("RencontreForm", u"\u00e0", None))
#if QT_CONFIG(accessibility)
        self.fin.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Fin pr\u00e9vue", None))
#endif // QT_CONFIG(accessibility)
        self.fin.setPlaceholderText(QCoreApplication.translate("RencontreForm", u"HH:MM", None))
        self.modeMot.setText(QCoreApplication.translate("RencontreForm", u"Mode", None))
#if QT_CONFIG(accessibility)
        self.mode.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Mode", None))
#endif // QT_CONFIG(accessibility)
        self.lieuMot.setText(QCoreApplication.translate("RencontreForm", u"Lieu", None))
#if QT_CONFIG(accessibility)
        self.lieu.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Lieu", None))
#endif // QT_CONFIG(accessibility)
        self.outilMot.setText(QCoreApplication.translate("RencontreForm", u"Outil de visio", None))
#if QT_CONFIG(accessibility)
        self.outil.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Outil de visio", None))
#endif // QT_CONFIG(accessibility)
        self.outil.setPlaceholderText(QCoreApplication.translate("RencontreForm", u"Zoom, Teams\u2026", None))
        self.lienMot.setText(QCoreApplication.translate("RencontreForm", u"Lien de connexion", None))
#if QT_CONFIG(accessibility)
        self.lien.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Lien de connexion", None))
#endif // QT_CONFIG(accessibility)
        self.lien.setPlaceholderText(QCoreApplication.translate("RencontreForm", u"https://\u2026", None))
        self.placesMot.setText(QCoreApplication.translate("RencontreForm", u"Places", None))
#if QT_CONFIG(accessibility)
        self.places.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Places", None))
#endif // QT_CONFIG(accessibility)
        self.places.setPlaceholderText(QCoreApplication.translate("RencontreForm", u"sans limite", None))
        self.organise_parMot.setText(QCoreApplication.translate("RencontreForm", u"Organis\u00e9e par", None))
#if QT_CONFIG(accessibility)
        self.organise_par.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Organis\u00e9e par", None))
#endif // QT_CONFIG(accessibility)
        self.titreRapport.setText(QCoreApplication.translate("RencontreForm", u"Pour le rapport d\u2019activit\u00e9", None))
        self.missionMot.setText(QCoreApplication.translate("RencontreForm", u"Mission", None))
#if QT_CONFIG(accessibility)
        self.mission.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Mission", None))
#endif // QT_CONFIG(accessibility)
        self.actionMot.setText(QCoreApplication.translate("RencontreForm", u"Action", None))
#if QT_CONFIG(accessibility)
        self.action.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Action", None))
#endif // QT_CONFIG(accessibility)
        self.titreContenu.setText(QCoreApplication.translate("RencontreForm", u"Ce qui s\u2019y dira", None))
        self.ordre_du_jourMot.setText(QCoreApplication.translate("RencontreForm", u"Ordre du jour", None))
#if QT_CONFIG(accessibility)
        self.ordre_du_jour.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Ordre du jour", None))
#endif // QT_CONFIG(accessibility)
        self.notesMot.setText(QCoreApplication.translate("RencontreForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.titreTenue.setText(QCoreApplication.translate("RencontreForm", u"Une fois tenue", None))
        self.reellesMot.setText(QCoreApplication.translate("RencontreForm", u"Heures r\u00e9elles, de", None))
#if QT_CONFIG(accessibility)
        self.debut_reel.setAccessibleName(QCoreApplication.translate("RencontreForm", u"D\u00e9but r\u00e9el", None))
#endif // QT_CONFIG(accessibility)
        self.debut_reel.setPlaceholderText(QCoreApplication.translate("RencontreForm", u"HH:MM", None))
        self.fin_reelleMot.setText(QCoreApplication.translate("RencontreForm", u"\u00e0", None))
#if QT_CONFIG(accessibility)
        self.fin_reelle.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Fin r\u00e9elle", None))
#endif // QT_CONFIG(accessibility)
        self.fin_reelle.setPlaceholderText(QCoreApplication.translate("RencontreForm", u"HH:MM", None))
        self.aideReelles.setText(QCoreApplication.translate("RencontreForm", u"Les vacations se comptent sur les heures r\u00e9elles d\u00e8s qu\u2019elles sont connues, sinon sur les heures pr\u00e9vues.", None))
        self.restitution_leMot.setText(QCoreApplication.translate("RencontreForm", u"Restitution envoy\u00e9e le", None))
#if QT_CONFIG(accessibility)
        self.restitution_le.setAccessibleName(QCoreApplication.translate("RencontreForm", u"Restitution envoy\u00e9e le", None))
#endif // QT_CONFIG(accessibility)
        self.restitution_le.setPlaceholderText(QCoreApplication.translate("RencontreForm", u"JJ/MM/AAAA", None))
        self.supprimer.setText(QCoreApplication.translate("RencontreForm", u"Supprimer", None))
        self.annuler.setText(QCoreApplication.translate("RencontreForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("RencontreForm", u"Enregistrer", None))
    # retranslateUi

