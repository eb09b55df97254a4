import type { Lexicon } from './lexicon.ts';

/** French. As machine translation renders such a page: plausible renderings, not attested, 2026-11. */
export const french = (): Lexicon => ({
  model: 'modèle, modèles',
  usage: `
    utilisation, utilisations, usage, usages, utiliser, utilisez, utilise, utilisé, utilisés, utilisée,
    utilisées, emploi, employer, consommation`,
  access: `
    accès, autorisation, autorisations, permission, permissions, disponibilité*, accéder, droits,
    habilitation*`,
  list: 'liste, listes, liste blanche, liste noire, listing',
  restriction: `
    restriction, restrictions, restreindre, restreint*, restreignez, limitation, limitations, politique,
    politiques, règle, règles, stratégie, stratégies, contrainte*, liste blanche, liste noire,
    liste d'autorisation, liste de blocage, liste d'exclusion, limiter les modèles, limite de modèles,
    limites de modèles, +limites sur les modèles, +limiter l'accès, +accès limité`,
  project: 'projet, projets',
  organization: 'organisationnel*, organisation, organisations, entreprise',
  rate: `
    limite de débit, limites de débit, limites de taux, limite de taux, limites de fréquence,
    limite de fréquence, limitation de débit, limitation du débit, limitations de débit, limites de vitesse,
    limites tarifaires, débit, requêtes par *, jetons par *, tokens par *, quota*, taux,
    limites de requêtes, limite de requêtes, cadence`,
  spend: `
    dépense, dépenses, limite de dépense*, limites de dépense*, plafond de dépense*, budget*, facturation,
    facture*, coût, coûts, prix, tarif, tarifs, tarification, crédit, crédits, alerte, alertes,
    limite d'utilisation, limites d'utilisation, paiement*, solde, plafond*`,
  token: 'jeton, jetons',
  tier: "niveau d'utilisation, niveaux d'utilisation, palier*, niveau, niveaux, échelon*",

  allow: `
    =disponible, =disponibles, +modèles disponibles, autoriser, autorisez, autorise, autorisé, autorisés,
    autorisée, autorisées, autorisant, permettre, permettez, permet, permis, permise, permises, permettent,
    accorder, accordé*, activer, activez, activé, activés, activée, activées, débloquer, débloquez,
    débloqué*, approuver, approuvé*, accessible*, admis, tolérer, liste blanche, liste d'autorisation,
    liste d'autorisations, donner accès, peut être utilisé*, peuvent être utilisé*, peut utiliser,
    peuvent utiliser, pouvant être utilisé*, +autoriser tout, habiliter, ouvrir l'accès, utilisables`,
  allowed: `
    sont .. autorisé*, est .. autorisé*, sont .. permis*, est .. permis*, sont .. activé*, est .. activé*,
    sont .. disponibles, est .. disponible, sont .. accessibles, est .. accessible, peut .. être utilisé*,
    peuvent .. être utilisé*, sont débloqué*, est débloqué*, =autorisé, =autorisés, =autorisée, =autorisées,
    =permis, sont .. utilisables, sont .. approuvé*, =activé`,
  block: `
    =bloc, bloquer, bloquez, bloque, bloqué, bloqués, bloquée, bloquées, blocage, blocages, refuser,
    refusez, refusé*, exclure, excluez, exclu, exclus, exclue, exclues, exclusion, exclusions, interdire,
    interdisez, interdit, interdits, interdite, interdites, interdiction, prohiber, prohibé*, rejeter,
    bannir, banni*, proscrire, liste noire, liste de blocage, liste d'exclusion, liste de refus,
    ne peut pas être utilisé*, ne peuvent pas être utilisé*, ne peut être utilisé*,
    ne peuvent être utilisé*, ne pouvant pas être, désactiver les modèles, désactiver des modèles,
    désactivé, désactivés, désactivée, désactivées, indisponible*, inaccessible*, désautoriser, empêcher`,
  change: `
    modifier, modifiez, modifie, modification, gérer, gérez, gestion, changer, changez, configurer,
    configurez, configuration, personnaliser, personnalisez, ajuster, ajustez, paramétrer, éditer, éditez,
    définir, définissez, adapter, mettre à jour, contrôler, contrôlez, éditeur, =paramètres, =réglages,
    spécifier, =changement, régler, administrer`,
  choose: 'sélectionner, sélectionnez, choisir, choisissez, sélection, choix, cocher, cochez, sélecteur',
  save: `
    enregistrer, enregistrez, sauvegarder, sauvegardez, sauver, enregistrer les modifications,
    enregistrer les changements, sauvegarder les modifications, =sauvegarde, =épargner, =économiser`,
  apply: `
    appliquer, appliquez, valider, =valider, terminer, =terminé, terminé, soumettre, =mettre à jour,
    mettre à jour, =actualiser, =fini, =fait, publier, finaliser, envoyer, =définir, =ok, ok,
    appliquer les modifications, =achevé, achever`,
  confirm: `
    confirmer, confirmez, confirmation, =oui, oui, je comprends, j'ai compris, compris, d'accord, accepter,
    j'accepte, êtes vous sûr*, es tu sûr*, valider, vraiment, quand même, ok`,
  continue: `
    examiner les modifications, réviser les modifications, vérifier les changements, continuer, continuez,
    suivant, =suivante, poursuivre, poursuivez, procéder, étape suivante, =réviser, =vérifier,
    vérifier les modifications, =avancer, =revoir, =prochain`,
  cancel: `
    =dos, retourner, annuler, annulez, annulation, fermer, fermez, retour, revenir, ignorer, =ignorer,
    abandonner, =non, pas maintenant, plus tard, défaire, quitter, rejeter les modifications,
    ignorer les modifications, abandonner les modifications, =rejeter, non merci, fermer le panneau,
    sans enregistrer, ne pas enregistrer, laisser tomber, masquer, =proche`,
  keep: `
    conserver, conservez, garder, gardez, rester, maintenir, continuer à modifier,
    continuer la modification, continuer les modifications`,
  remove: `
    supprimer, supprimez, suppression, retirer, retirez, retrait, effacer, effacez, réinitialiser,
    réinitialisation, enlever, enlevez, désactiver, désactivez, lever, levez, lever la restriction,
    lever les restrictions, vider, ôter, éliminer, =clair, rétablir, annuler la restriction`,
  search: `
    rechercher, recherchez, recherche, chercher, cherchez, trouver, trouvez, filtrer, filtrez, filtre,
    saisir un modèle, saisissez, tapez, nom du modèle, parcourir`,
  more: `
    montrer plus, montrer tout, afficher plus, voir plus, charger plus, plus de modèles, en voir plus,
    en afficher plus, afficher tout, tout afficher, voir tout, tout voir, page suivante, développer,
    déplier, =plus, charger davantage, afficher davantage, davantage, étendre, plus anciens,
    afficher la suite, afficher les autres, voir tous, afficher tous, afficher tous les, voir tous les,
    agrandir`,
  add: 'ajouter, ajoutez, ajout, ajouter des modèles, =nouveau, insérer',
  login: `
    connexion, se connecter, connectez vous, connecter, s'inscrire, inscription, identifiez vous,
    s'identifier, continuer avec, bon retour, content de vous revoir, heureux de vous revoir,
    se reconnecter, reconnectez vous, session expirée, session a expiré, session est expirée,
    créer un compte, mot de passe oublié, ouvrir une session, déconnecté*`,
  copy: 'copier, copiez, copié, copie, presse papiers, dupliquer',
  help: `
    aide, en savoir plus, documentation, docs, commentaires, avis, =info, =infos, plus d'informations,
    plus d'infos, qu'est ce que c'est, =à propos, assistance, =détails, apprendre encore plus,
    apprendre plus, =informations, guide, comment ça marche, faq`,
  menu: `
    options, actions, plus d'options, plus d'actions, autres options, autres actions, menu,
    menu des paramètres, ouvrir le menu, options supplémentaires, actions supplémentaires, débordement`,

  only: `
    +n autoriser que, +n autorisez que, +n utiliser que, +ne permettre que, +n autorise que, +n activer que,
    uniquement, seulement, exclusivement, seuls, seules, seul, seule, rien que, limité à, limités à,
    limiter à, réservé à, strictement`,
  all: `
    tous, toutes, chaque, n'importe quel*, +tout autoriser, +tout modèle, toute, l'ensemble, tous les,
    +tous les modèles, quelconque*, +tout bloquer, +tout sauf, +tout permettre, +autoriser tout`,
  except: `
    sauf, excepté, exceptés, exceptées, à l'exception, hormis, hors, à part, exception, exceptions,
    en dehors, en excluant, à l'exclusion, mis à part, à moins, +tous les autres que, autre que, autres que,
    tout sauf`,
  selected: `
    listés, listées, +ces modèles, +certains modèles, +quelques modèles, +uniquement ceux, sélectionné,
    sélectionnés, sélectionnée, sélectionnées, choisi, choisis, choisie, choisies, coché, cochés, cochée,
    cochées, spécifique, spécifiques, répertorié*, suivants, suivantes, particuliers, indiqué*, marqué,
    marqués, individuels, précis, personnalisée, spécifié*, ci dessous, ceux`,
  unselected: `
    désélectionné*, non sélectionné*, décoché*, non coché*, désélectionner, décocher, effacer la sélection,
    annuler la sélection, non listé*, non répertorié*, pas dans la liste`,
  other: 'autre, autres, restant, restants, restante, restantes, le reste, les autres',
  none: `
    aucun, aucune, rien, +aucun modèle, =néant, =vide, aucune sélection, rien de sélectionné, 0 modèle,
    0 modèles, 0 sélectionné*, personne`,
  not: "pas, non, jamais, aucun, aucune, ne sont plus, n'est plus, ne peuvent plus, ne peut plus, ni, sans",
  after: `
    après enregistrement, après l'enregistrement, après avoir enregistré, après sauvegarde,
    après la sauvegarde, une fois enregistré*, lors de l'enregistrement, après l'application,
    une fois l'enregistrement`,

  loading: `
    chargement, chargement en cours, chargement des modèles, chargement des paramètres, veuillez patienter,
    patientez, un instant, récupération, en cours de chargement`,
  saving: `
    enregistrement, enregistrement en cours, sauvegarde en cours, en cours d'enregistrement,
    mise à jour en cours, mise à jour, application en cours, envoi en cours, traitement en cours,
    suppression en cours, enregistrement des modifications, sauvegarde des modifications`,
  saved: `
    enregistré, enregistrés, enregistrée, enregistrées, sauvegardé*, modifications enregistrées,
    modifications appliquées, avec succès, succès, mis à jour, mise à jour effectuée, mises à jour, réussi,
    réussie, a été mis*, ont été mis*, a été enregistré*, ont été enregistré*, a été supprimé*,
    ont été supprimé*, appliquées, a été levé*, ont été levé*, a été appliqué*, paramètres mis à jour`,
  unsaved: `
    non enregistré*, non sauvegardé*, modifications non enregistrées, pas encore enregistré*,
    pas encore été enregistré*, modifications en attente, changements non enregistrés, seront perdu*,
    sans enregistrer, qui ne sont pas enregistrées, pas été enregistré*`,
  refused: `
    pas la permission, pas l'autorisation, pas d'autorisation, pas les autorisations, pas les permissions,
    pas accès, pas les droits, pas le droit, pas autorisé à, pas autorisée à, pas autorisés à,
    n'êtes pas autorisé*, seuls les propriétaires, seul le propriétaire, seul un propriétaire,
    seuls les administrateurs, seul un administrateur, seul l'administrateur, réservé aux propriétaires,
    réservé aux administrateurs, contactez .. administrateur, contactez .. propriétaire,
    contacter .. administrateur, contacter .. propriétaire, demandez à .. administrateur,
    demandez à .. propriétaire, demander à .. administrateur, adressez vous à .. administrateur,
    adressez vous à .. propriétaire, lecture seule, en lecture seule, affichage seul, affichage uniquement,
    consultation seule, consultation uniquement, ne pouvez pas modifier, ne pouvez pas changer,
    ne pouvez pas éditer, ne peut pas être modifié*, ne peuvent pas être modifié*, ne peut être modifié*,
    ne peuvent être modifié*, géré par votre organisation, gérés par votre organisation,
    gérée par votre organisation, géré par .. organisation, gérée par .. organisation,
    défini par votre organisation, géré par .. administrateur, non autorisé à, autorisations insuffisantes,
    autorisation insuffisante, droits insuffisants, permissions insuffisantes, permission insuffisante,
    autorisation requise, permission refusée, +accès refusé, nécessite .. rôle, nécessite .. propriétaire,
    nécessite .. administrateur, devez être .. propriétaire, devez être .. administrateur, verrouillé par,
    aucune autorisation, aucune permission, aucun accès, non habilité`,
  trouble: `
    a été rejeté*, a été refusé*, erreur, erreurs, échec, échecs, échoué, échouée, n'a pas pu, n'ont pas pu,
    impossible, une erreur, problème, problèmes, réessayer, réessayez, n'a pas été enregistré*,
    n'ont pas été enregistré*, pas pu être, +accès refusé, conflit, délai dépassé, délai d'attente, expiré,
    expirée, non valide, invalide*, mal passé, mal tourné, hors ligne, veuillez réessayer,
    au moins un modèle, inattendu*, indisponible pour le moment`,
  'nothing-found': `
    aucun résultat, aucune correspondance, aucun modèle trouvé, aucun modèle ne correspond, introuvable,
    rien trouvé, 0 résultat, 0 résultats, pas de résultat*, aucun modèle correspondant, non trouvé,
    aucun élément, aucun .. trouvé*, aucune option`,
  cut: `
    # de plus, # autres, et # autres, # supplémentaires, # en plus, # sur # affichés, affichage de #,
    affichage de # sur #, page # sur #, page # de #, # premiers, les # premiers, # premières, # à # sur #,
    # autres modèles, # masqués, # plus, affiche #, tronqué*, plus de résultats`,
  part: '# sur #, # parmi #, # de #',
  unrestricted: `
    sans restriction, sans restrictions, aucune restriction, aucune .. restriction, pas de restriction*,
    sans limitation, aucune limitation, aucune limite de modèle*, non restreint*, pas restreint*,
    illimité aux modèles, aucun modèle n'est bloqué et, rien n'est bloqué, accès à tous les modèles,
    peut utiliser tous les modèles, peut utiliser n'importe quel modèle,
    tous les modèles peuvent être utilisés, =n'importe quel modèle, =tout modèle, =non restreint,
    accès illimité aux modèles, aucune politique de modèle*, sans limite de modèle*`,

  current: 'actuel, actuels, actuelle, actuelles, existant, existants, présents, courants',
  future: 'futur, futurs, future, futures, à venir, nouveaux, nouvelles',
  filler: `
    les, des, de, d, l, actuels, futurs, et, existants, à venir, nouveaux, openai, disponibles de, présents`,
  maybe: `
    si, lorsque, quand, par défaut, défaut, serait, seraient, sera, seront, doit, doivent, devrait, voulez,
    souhaitez, pour que, afin, pourra, pourront, jusqu'à, automatiquement, sinon, temporairement, ne plus,
    étaient, était, auparavant, cela, permet de, permettez à, une fois, après`,
  'select-all': 'tout sélectionner',
  blank: `
    s'appliquent toujours, continuent de s'appliquer, s'appliquent, toutes les modifications,
    tous droits, à tout moment, pas seulement, conditions d'utilisation,
    politique de confidentialité, cas d'utilisation, dernière utilisation, dernière mise à jour,
    modèle de langage, modèles de langage, n'est ce pas, toute modification, vos modifications,
    les modifications, des modifications, modifications, mise en page, prendre un certain temps,
    un certain temps, certain temps`,
});
