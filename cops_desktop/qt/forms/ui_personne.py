# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'personne.ui'
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

from cops_desktop.qt.widgets.drop_down import DropDown
from cops_desktop.qt.widgets.rows_editor import RowsEditor
from cops_desktop.qt.widgets.word_checks import WordChecks

class Ui_PersonneForm(object):
    def setupUi(self, PersonneForm):
        if not PersonneForm.objectName():
            PersonneForm.setObjectName(u"PersonneForm")
        PersonneForm.resize(860, 680)
        self.disposition = QVBoxLayout(PersonneForm)
        self.disposition.setSpacing(12)
        self.disposition.setObjectName(u"disposition")
        self.disposition.setContentsMargins(22, 20, 22, 18)
        self.entete = QLabel(PersonneForm)
        self.entete.setObjectName(u"entete")
        self.entete.setProperty(u"role", u"titre")
        self.entete.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.entete.sizePolicy().hasHeightForWidth())
        self.entete.setSizePolicy(sizePolicy)

        self.disposition.addWidget(self.entete)

        self.defilement = QScrollArea(PersonneForm)
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
        self.sections = QVBoxLayout(self.champs)
        self.sections.setSpacing(10)
        self.sections.setObjectName(u"sections")
        self.sections.setContentsMargins(0, 0, 10, 0)
        self.identite = QFormLayout()
        self.identite.setObjectName(u"identite")
        self.identite.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.identite.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.identite.setHorizontalSpacing(14)
        self.identite.setVerticalSpacing(7)
        self.identite.setContentsMargins(0, 0, 0, 0)
        self.nomsMot = QLabel(self.champs)
        self.nomsMot.setObjectName(u"nomsMot")
        self.nomsMot.setProperty(u"role", u"secondaire")

        self.identite.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nomsMot)

        self.noms = QHBoxLayout()
        self.noms.setSpacing(8)
        self.noms.setObjectName(u"noms")
        self.prenom = QLineEdit(self.champs)
        self.prenom.setObjectName(u"prenom")

        self.noms.addWidget(self.prenom)

        self.nomMot = QLabel(self.champs)
        self.nomMot.setObjectName(u"nomMot")
        self.nomMot.setProperty(u"role", u"secondaire")

        self.noms.addWidget(self.nomMot)

        self.nom = QLineEdit(self.champs)
        self.nom.setObjectName(u"nom")

        self.noms.addWidget(self.nom)


        self.identite.setLayout(0, QFormLayout.ItemRole.FieldRole, self.noms)

        self.homonymes = QLabel(self.champs)
        self.homonymes.setObjectName(u"homonymes")
        self.homonymes.setText(u"")
        self.homonymes.setProperty(u"role", u"explication")
        self.homonymes.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.homonymes.sizePolicy().hasHeightForWidth())
        self.homonymes.setSizePolicy(sizePolicy)

        self.identite.setWidget(1, QFormLayout.ItemRole.FieldRole, self.homonymes)

        self.emailMot = QLabel(self.champs)
        self.emailMot.setObjectName(u"emailMot")
        self.emailMot.setProperty(u"role", u"secondaire")

        self.identite.setWidget(2, QFormLayout.ItemRole.LabelRole, self.emailMot)

        self.email = QLineEdit(self.champs)
        self.email.setObjectName(u"email")

        self.identite.setWidget(2, QFormLayout.ItemRole.FieldRole, self.email)

        self.autres_emailsMot = QLabel(self.champs)
        self.autres_emailsMot.setObjectName(u"autres_emailsMot")
        self.autres_emailsMot.setProperty(u"role", u"secondaire")

        self.identite.setWidget(3, QFormLayout.ItemRole.LabelRole, self.autres_emailsMot)

        self.autres_emails = QLineEdit(self.champs)
        self.autres_emails.setObjectName(u"autres_emails")

        self.identite.setWidget(3, QFormLayout.ItemRole.FieldRole, self.autres_emails)

        self.telephoneMot = QLabel(self.champs)
        self.telephoneMot.setObjectName(u"telephoneMot")
        self.telephoneMot.setProperty(u"role", u"secondaire")

        self.identite.setWidget(4, QFormLayout.ItemRole.LabelRole, self.telephoneMot)

        self.telephone = QLineEdit(self.champs)
        self.telephone.setObjectName(u"telephone")

        self.identite.setWidget(4, QFormLayout.ItemRole.FieldRole, self.telephone)

        self.autres_telephonesMot = QLabel(self.champs)
        self.autres_telephonesMot.setObjectName(u"autres_telephonesMot")
        self.autres_telephonesMot.setProperty(u"role", u"secondaire")

        self.identite.setWidget(5, QFormLayout.ItemRole.LabelRole, self.autres_telephonesMot)

        self.autres_telephones = QLineEdit(self.champs)
        self.autres_telephones.setObjectName(u"autres_telephones")

        self.identite.setWidget(5, QFormLayout.ItemRole.FieldRole, self.autres_telephones)

        self.douteTelephones = QLabel(self.champs)
        self.douteTelephones.setObjectName(u"douteTelephones")
        self.douteTelephones.setText(u"")
        self.douteTelephones.setProperty(u"role", u"attention")
        self.douteTelephones.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.douteTelephones.sizePolicy().hasHeightForWidth())
        self.douteTelephones.setSizePolicy(sizePolicy)

        self.identite.setWidget(6, QFormLayout.ItemRole.FieldRole, self.douteTelephones)

        self.adresseMot = QLabel(self.champs)
        self.adresseMot.setObjectName(u"adresseMot")
        self.adresseMot.setProperty(u"role", u"secondaire")

        self.identite.setWidget(7, QFormLayout.ItemRole.LabelRole, self.adresseMot)

        self.adresse = QPlainTextEdit(self.champs)
        self.adresse.setObjectName(u"adresse")
        self.adresse.setTabChangesFocus(True)
        self.adresse.setProperty(u"lignes", 2)

        self.identite.setWidget(7, QFormLayout.ItemRole.FieldRole, self.adresse)

        self.villeMot = QLabel(self.champs)
        self.villeMot.setObjectName(u"villeMot")
        self.villeMot.setProperty(u"role", u"secondaire")

        self.identite.setWidget(8, QFormLayout.ItemRole.LabelRole, self.villeMot)

        self.ville = QHBoxLayout()
        self.ville.setSpacing(8)
        self.ville.setObjectName(u"ville")
        self.code_postal = QLineEdit(self.champs)
        self.code_postal.setObjectName(u"code_postal")

        self.ville.addWidget(self.code_postal)

        self.communeMot = QLabel(self.champs)
        self.communeMot.setObjectName(u"communeMot")
        self.communeMot.setProperty(u"role", u"secondaire")

        self.ville.addWidget(self.communeMot)

        self.commune = QLineEdit(self.champs)
        self.commune.setObjectName(u"commune")

        self.ville.addWidget(self.commune)


        self.identite.setLayout(8, QFormLayout.ItemRole.FieldRole, self.ville)

        self.lieu = QLabel(self.champs)
        self.lieu.setObjectName(u"lieu")
        self.lieu.setText(u"")
        self.lieu.setProperty(u"role", u"explication")
        self.lieu.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.lieu.sizePolicy().hasHeightForWidth())
        self.lieu.setSizePolicy(sizePolicy)

        self.identite.setWidget(9, QFormLayout.ItemRole.FieldRole, self.lieu)

        self.localisationMot = QLabel(self.champs)
        self.localisationMot.setObjectName(u"localisationMot")
        self.localisationMot.setProperty(u"role", u"secondaire")

        self.identite.setWidget(10, QFormLayout.ItemRole.LabelRole, self.localisationMot)

        self.localisation = DropDown(self.champs)
        self.localisation.setObjectName(u"localisation")

        self.identite.setWidget(10, QFormLayout.ItemRole.FieldRole, self.localisation)

        self.annuaire_leMot = QLabel(self.champs)
        self.annuaire_leMot.setObjectName(u"annuaire_leMot")
        self.annuaire_leMot.setProperty(u"role", u"secondaire")

        self.identite.setWidget(11, QFormLayout.ItemRole.LabelRole, self.annuaire_leMot)

        self.annuaire_le = QLineEdit(self.champs)
        self.annuaire_le.setObjectName(u"annuaire_le")
        self.annuaire_le.setProperty(u"genre", u"date")

        self.identite.setWidget(11, QFormLayout.ItemRole.FieldRole, self.annuaire_le)

        self.contact_leMot = QLabel(self.champs)
        self.contact_leMot.setObjectName(u"contact_leMot")
        self.contact_leMot.setProperty(u"role", u"secondaire")

        self.identite.setWidget(12, QFormLayout.ItemRole.LabelRole, self.contact_leMot)

        self.contact_le = QLineEdit(self.champs)
        self.contact_le.setObjectName(u"contact_le")
        self.contact_le.setProperty(u"genre", u"date")

        self.identite.setWidget(12, QFormLayout.ItemRole.FieldRole, self.contact_le)


        self.sections.addLayout(self.identite)

        self.titreProfils = QLabel(self.champs)
        self.titreProfils.setObjectName(u"titreProfils")
        self.titreProfils.setProperty(u"role", u"titrePanneau")
        self.titreProfils.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreProfils.sizePolicy().hasHeightForWidth())
        self.titreProfils.setSizePolicy(sizePolicy)

        self.sections.addWidget(self.titreProfils)

        self.profils = WordChecks(self.champs)
        self.profils.setObjectName(u"profils")

        self.sections.addWidget(self.profils)

        self.titreDomaines = QLabel(self.champs)
        self.titreDomaines.setObjectName(u"titreDomaines")
        self.titreDomaines.setProperty(u"role", u"titrePanneau")
        self.titreDomaines.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreDomaines.sizePolicy().hasHeightForWidth())
        self.titreDomaines.setSizePolicy(sizePolicy)

        self.sections.addWidget(self.titreDomaines)

        self.domaines = WordChecks(self.champs)
        self.domaines.setObjectName(u"domaines")

        self.sections.addWidget(self.domaines)

        self.titreThemes = QLabel(self.champs)
        self.titreThemes.setObjectName(u"titreThemes")
        self.titreThemes.setProperty(u"role", u"titrePanneau")
        self.titreThemes.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreThemes.sizePolicy().hasHeightForWidth())
        self.titreThemes.setSizePolicy(sizePolicy)

        self.sections.addWidget(self.titreThemes)

        self.themes = WordChecks(self.champs)
        self.themes.setObjectName(u"themes")

        self.sections.addWidget(self.themes)

        self.nouveauTheme = QHBoxLayout()
        self.nouveauTheme.setSpacing(8)
        self.nouveauTheme.setObjectName(u"nouveauTheme")
        self.theme = QLineEdit(self.champs)
        self.theme.setObjectName(u"theme")

        self.nouveauTheme.addWidget(self.theme)

        self.ajouter_theme = QPushButton(self.champs)
        self.ajouter_theme.setObjectName(u"ajouter_theme")

        self.nouveauTheme.addWidget(self.ajouter_theme)


        self.sections.addLayout(self.nouveauTheme)

        self.titreStructures = QLabel(self.champs)
        self.titreStructures.setObjectName(u"titreStructures")
        self.titreStructures.setProperty(u"role", u"titrePanneau")
        self.titreStructures.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreStructures.sizePolicy().hasHeightForWidth())
        self.titreStructures.setSizePolicy(sizePolicy)

        self.sections.addWidget(self.titreStructures)

        self.liens = RowsEditor(self.champs)
        self.liens.setObjectName(u"liens")

        self.sections.addWidget(self.liens)

        self.titreConsentements = QLabel(self.champs)
        self.titreConsentements.setObjectName(u"titreConsentements")
        self.titreConsentements.setProperty(u"role", u"titrePanneau")
        self.titreConsentements.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreConsentements.sizePolicy().hasHeightForWidth())
        self.titreConsentements.setSizePolicy(sizePolicy)

        self.sections.addWidget(self.titreConsentements)

        self.consentements = RowsEditor(self.champs)
        self.consentements.setObjectName(u"consentements")

        self.sections.addWidget(self.consentements)

        self.titreTrajets = QLabel(self.champs)
        self.titreTrajets.setObjectName(u"titreTrajets")
        self.titreTrajets.setProperty(u"role", u"titrePanneau")
        self.titreTrajets.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreTrajets.sizePolicy().hasHeightForWidth())
        self.titreTrajets.setSizePolicy(sizePolicy)

        self.sections.addWidget(self.titreTrajets)

        self.trajets = QFormLayout()
        self.trajets.setObjectName(u"trajets")
        self.trajets.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.trajets.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.trajets.setHorizontalSpacing(14)
        self.trajets.setVerticalSpacing(7)
        self.trajets.setContentsMargins(0, 0, 0, 0)
        self.cvMot = QLabel(self.champs)
        self.cvMot.setObjectName(u"cvMot")
        self.cvMot.setProperty(u"role", u"secondaire")

        self.trajets.setWidget(0, QFormLayout.ItemRole.LabelRole, self.cvMot)

        self.cv = QLineEdit(self.champs)
        self.cv.setObjectName(u"cv")
        self.cv.setProperty(u"genre", u"entier")

        self.trajets.setWidget(0, QFormLayout.ItemRole.FieldRole, self.cv)

        self.aideCv = QLabel(self.champs)
        self.aideCv.setObjectName(u"aideCv")
        self.aideCv.setProperty(u"role", u"explication")
        self.aideCv.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.aideCv.sizePolicy().hasHeightForWidth())
        self.aideCv.setSizePolicy(sizePolicy)

        self.trajets.setWidget(1, QFormLayout.ItemRole.FieldRole, self.aideCv)


        self.sections.addLayout(self.trajets)

        self.km_ouverture = RowsEditor(self.champs)
        self.km_ouverture.setObjectName(u"km_ouverture")

        self.sections.addWidget(self.km_ouverture)

        self.titreEquipe = QLabel(self.champs)
        self.titreEquipe.setObjectName(u"titreEquipe")
        self.titreEquipe.setProperty(u"role", u"titrePanneau")
        self.titreEquipe.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreEquipe.sizePolicy().hasHeightForWidth())
        self.titreEquipe.setSizePolicy(sizePolicy)

        self.sections.addWidget(self.titreEquipe)

        self.equipe = RowsEditor(self.champs)
        self.equipe.setObjectName(u"equipe")

        self.sections.addWidget(self.equipe)

        self.titreNotes = QLabel(self.champs)
        self.titreNotes.setObjectName(u"titreNotes")
        self.titreNotes.setProperty(u"role", u"titrePanneau")
        self.titreNotes.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.titreNotes.sizePolicy().hasHeightForWidth())
        self.titreNotes.setSizePolicy(sizePolicy)

        self.sections.addWidget(self.titreNotes)

        self.notes = QPlainTextEdit(self.champs)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty(u"lignes", 3)

        self.sections.addWidget(self.notes)

        self.defilement.setWidget(self.champs)

        self.disposition.addWidget(self.defilement)

        self.faute = QLabel(PersonneForm)
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
        self.historique = QPushButton(PersonneForm)
        self.historique.setObjectName(u"historique")

        self.boutons.addWidget(self.historique)

        self.vide = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boutons.addItem(self.vide)

        self.annuler = QPushButton(PersonneForm)
        self.annuler.setObjectName(u"annuler")

        self.boutons.addWidget(self.annuler)

        self.enregistrer = QPushButton(PersonneForm)
        self.enregistrer.setObjectName(u"enregistrer")
        self.enregistrer.setProperty(u"role", u"principal")

        self.boutons.addWidget(self.enregistrer)


        self.disposition.addLayout(self.boutons)

#if QT_CONFIG(shortcut)
        self.nomsMot.setBuddy(self.prenom)
        self.nomMot.setBuddy(self.nom)
        self.emailMot.setBuddy(self.email)
        self.autres_emailsMot.setBuddy(self.autres_emails)
        self.telephoneMot.setBuddy(self.telephone)
        self.autres_telephonesMot.setBuddy(self.autres_telephones)
        self.adresseMot.setBuddy(self.adresse)
        self.villeMot.setBuddy(self.code_postal)
        self.communeMot.setBuddy(self.commune)
        self.localisationMot.setBuddy(self.localisation)
        self.annuaire_leMot.setBuddy(self.annuaire_le)
        self.contact_leMot.setBuddy(self.contact_le)
        self.cvMot.setBuddy(self.cv)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PersonneForm)

        self.enregistrer.setDefault(True)


        QMetaObject.connectSlotsByName(PersonneForm)
    # setupUi

    def retranslateUi(self, PersonneForm):
        PersonneForm.setWindowTitle(QCoreApplication.translate("PersonneForm", u"Personne", None))
        self.entete.setText(QCoreApplication.translate("PersonneForm", u"Personne", None))
        self.nomsMot.setText(QCoreApplication.translate("PersonneForm", u"Pr\u00e9nom", None))
#if QT_CONFIG(accessibility)
        self.prenom.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Pr\u00e9nom", None))
#endif // QT_CONFIG(accessibility)
        self.nomMot.setText(QCoreApplication.translate("PersonneForm", u"Nom", None))
#if QT_CONFIG(accessibility)
        self.nom.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Nom", None))
#endif // QT_CONFIG(accessibility)
        self.emailMot.setText(QCoreApplication.translate("PersonneForm", u"E-mail", None))
#if QT_CONFIG(accessibility)
        self.email.setAccessibleName(QCoreApplication.translate("PersonneForm", u"E-mail", None))
#endif // QT_CONFIG(accessibility)
        self.autres_emailsMot.setText(QCoreApplication.translate("PersonneForm", u"Autres e-mails", None))
#if QT_CONFIG(accessibility)
        self.autres_emails.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Autres e-mails", None))
#endif // QT_CONFIG(accessibility)
        self.autres_emails.setPlaceholderText(QCoreApplication.translate("PersonneForm", u"s\u00e9par\u00e9s par une virgule", None))
        self.telephoneMot.setText(QCoreApplication.translate("PersonneForm", u"T\u00e9l\u00e9phone", None))
#if QT_CONFIG(accessibility)
        self.telephone.setAccessibleName(QCoreApplication.translate("PersonneForm", u"T\u00e9l\u00e9phone", None))
#endif // QT_CONFIG(accessibility)
        self.autres_telephonesMot.setText(QCoreApplication.translate("PersonneForm", u"Autres t\u00e9l\u00e9phones", None))
#if QT_CONFIG(accessibility)
        self.autres_telephones.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Autres t\u00e9l\u00e9phones", None))
#endif // QT_CONFIG(accessibility)
        self.autres_telephones.setPlaceholderText(QCoreApplication.translate("PersonneForm", u"s\u00e9par\u00e9s par une virgule", None))
        self.adresseMot.setText(QCoreApplication.translate("PersonneForm", u"Adresse", None))
#if QT_CONFIG(accessibility)
        self.adresse.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Adresse", None))
#endif // QT_CONFIG(accessibility)
        self.villeMot.setText(QCoreApplication.translate("PersonneForm", u"Code postal", None))
#if QT_CONFIG(accessibility)
        self.code_postal.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Code postal", None))
#endif // QT_CONFIG(accessibility)
        self.communeMot.setText(QCoreApplication.translate("PersonneForm", u"Commune", None))
#if QT_CONFIG(accessibility)
        self.commune.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Commune", None))
#endif // QT_CONFIG(accessibility)
        self.localisationMot.setText(QCoreApplication.translate("PersonneForm", u"Localisation", None))
#if QT_CONFIG(accessibility)
        self.localisation.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Localisation", None))
#endif // QT_CONFIG(accessibility)
        self.annuaire_leMot.setText(QCoreApplication.translate("PersonneForm", u"\u00c0 l\u2019annuaire depuis le", None))
#if QT_CONFIG(accessibility)
        self.annuaire_le.setAccessibleName(QCoreApplication.translate("PersonneForm", u"\u00c0 l\u2019annuaire depuis le", None))
#endif // QT_CONFIG(accessibility)
        self.annuaire_le.setPlaceholderText(QCoreApplication.translate("PersonneForm", u"JJ/MM/AAAA", None))
        self.contact_leMot.setText(QCoreApplication.translate("PersonneForm", u"Derni\u00e8res nouvelles le", None))
#if QT_CONFIG(accessibility)
        self.contact_le.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Derni\u00e8res nouvelles le", None))
#endif // QT_CONFIG(accessibility)
        self.contact_le.setPlaceholderText(QCoreApplication.translate("PersonneForm", u"JJ/MM/AAAA", None))
        self.titreProfils.setText(QCoreApplication.translate("PersonneForm", u"Profils et r\u00f4les", None))
#if QT_CONFIG(accessibility)
        self.profils.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Profils et r\u00f4les", None))
#endif // QT_CONFIG(accessibility)
        self.titreDomaines.setText(QCoreApplication.translate("PersonneForm", u"Domaines d\u2019activit\u00e9", None))
#if QT_CONFIG(accessibility)
        self.domaines.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Domaines d\u2019activit\u00e9", None))
#endif // QT_CONFIG(accessibility)
        self.titreThemes.setText(QCoreApplication.translate("PersonneForm", u"Th\u00e8mes", None))
#if QT_CONFIG(accessibility)
        self.themes.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Th\u00e8mes", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.theme.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Nouveau th\u00e8me", None))
#endif // QT_CONFIG(accessibility)
        self.theme.setPlaceholderText(QCoreApplication.translate("PersonneForm", u"Nouveau th\u00e8me", None))
        self.ajouter_theme.setText(QCoreApplication.translate("PersonneForm", u"Ajouter le th\u00e8me", None))
        self.titreStructures.setText(QCoreApplication.translate("PersonneForm", u"Structures", None))
#if QT_CONFIG(accessibility)
        self.liens.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Structures", None))
#endif // QT_CONFIG(accessibility)
        self.titreConsentements.setText(QCoreApplication.translate("PersonneForm", u"Peut \u00eatre publi\u00e9\u202f: accords dat\u00e9s, non par d\u00e9faut", None))
#if QT_CONFIG(accessibility)
        self.consentements.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Accords de publication", None))
#endif // QT_CONFIG(accessibility)
        self.titreTrajets.setText(QCoreApplication.translate("PersonneForm", u"D\u00e9placements", None))
        self.cvMot.setText(QCoreApplication.translate("PersonneForm", u"Puissance fiscale", None))
#if QT_CONFIG(accessibility)
        self.cv.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Puissance fiscale", None))
#endif // QT_CONFIG(accessibility)
        self.cv.setPlaceholderText(QCoreApplication.translate("PersonneForm", u"CV", None))
        self.aideCv.setText(QCoreApplication.translate("PersonneForm", u"Propos\u00e9e \u00e0 chaque trajet. Les kilom\u00e8tres d\u2019ouverture sont ceux d\u00e9j\u00e0 rembours\u00e9s par le COPS en d\u00e9but d\u2019ann\u00e9e.", None))
#if QT_CONFIG(accessibility)
        self.km_ouverture.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Kilom\u00e8tres d\u2019ouverture", None))
#endif // QT_CONFIG(accessibility)
        self.titreEquipe.setText(QCoreApplication.translate("PersonneForm", u"\u00c9quipe op\u00e9rationnelle", None))
#if QT_CONFIG(accessibility)
        self.equipe.setAccessibleName(QCoreApplication.translate("PersonneForm", u"P\u00e9riodes dans l\u2019\u00e9quipe op\u00e9rationnelle", None))
#endif // QT_CONFIG(accessibility)
        self.titreNotes.setText(QCoreApplication.translate("PersonneForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("PersonneForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        self.historique.setText(QCoreApplication.translate("PersonneForm", u"Historique", None))
        self.annuler.setText(QCoreApplication.translate("PersonneForm", u"Annuler", None))
        self.enregistrer.setText(QCoreApplication.translate("PersonneForm", u"Enregistrer", None))
    # retranslateUi

