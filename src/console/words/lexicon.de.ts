import type { Lexicon } from './lexicon.ts';

/** German. As machine translation renders such a page: plausible renderings, not attested, 2026-11. */
export const german = (): Lexicon => ({
  model: `
    suchmodell*, organisationsmodell*, modell, modelle, modellen, modells, modellnutzung*,
    modellverwendung*, modellgebrauch*, modellzugriff*, modellzugang*, modellberechtigung*,
    modellbeschränkung*, modelleinschränkung*, modellliste*, modellauswahl*, modelleinstellung*,
    modellrichtlinie*, modellverfügbarkeit*, modellname*`,
  usage: `
    nutzung, verwendung, gebrauch, verwenden, nutzen, benutzen, benutzung, genutzt, verwendet, einsatz,
    modellnutzung*, modellverwendung*, modellgebrauch*`,
  access: `
    zugriff*, zugang*, berechtigung*, verfügbarkeit, modellzugriff*, modellzugang*, modellberechtigung*,
    modellverfügbarkeit*`,
  list: `
    liste, listen, zulassungsliste*, sperrliste*, positivliste*, negativliste*, erlaubnisliste*,
    blockierliste*, verbotsliste*, modellliste*, ablehnungsliste*`,
  restriction: `
    systemeinschränkung*, zugriffseinschränkung*, beschränkung*, einschränkung*, beschränkt*,
    eingeschränkt*, beschränken, einschränken, restriktion*, richtlinie*, regel, regeln, vorgabe*,
    modellbeschränkung*, modelleinschränkung*, modellrichtlinie*, systembeschränkung*,
    zugriffsbeschränkung*, zugriffsrichtlinie*, +modelle begrenzen, +modelle .. begrenzt,
    +begrenzung der modelle, zulassungsliste*, sperrliste*, positivliste*, negativliste*, erlaubnisliste*,
    verbotsliste*, ablehnungsliste*`,
  project: `
    projekt*, projekt, projekte, projekts, projektes, projekten, projekteinstellung*, projektlimit*`,
  organization: `
    organisations*, organisation, organisationen, organisations, organisationseinstellung*,
    organisationsbeschränkung*, unternehmen`,
  rate: `
    rate, raten, ratenlimit*, ratenbegrenzung*, ratenbeschränkung*, durchsatz*, rate limit*, anfragen pro *,
    token pro *, tokens pro *, drosselung*, anfragelimit*, kontingent*, quote, durchsatzrate*, preisgrenze*`,
  spend: `
    ausgabenlimit*, ausgabengrenze*, ausgabenbegrenzung*, ausgaben, ausgabelimit*, budget*, monatsbudget*,
    abrechnung*, kosten, preis, preise, preisgestaltung*, guthaben*, rechnung*, nutzungslimit*, zahlung*,
    warnung*, benachrichtigungsschwelle*, nutzungsgrenze*`,
  token: 'token, tokens, tokenlimit*',
  tier: 'stufe, stufen, nutzungsstufe*, nutzungsebene*, tarifstufe*',

  allow: `
    +verfügbare modelle, +verfügbaren modelle, +modelle verfügbar, zulassen, zulässt, lassen .. zu,
    erlauben, erlaube, erlaubt*, zugelassen*, zulässig*, gestatten, gestattet*, genehmigen, genehmigt*,
    freigeben, freigegeben*, aktivieren, aktiviert*, freischalten, freigeschaltet*, gewähren, gewährt*,
    ermöglichen, berechtigen, erlaubnis*, zulassung*, freigabe, entsperren, entsperrt*,
    nicht mehr blockieren, zugänglich*, zulassungsliste*, positivliste*, erlaubnisliste*, nutzbar*,
    verwendbar*`,
  allowed: `
    =verfügbar, =zugänglich, sind .. verfügbar, ist .. verfügbar, sind .. zugänglich, ist .. zugänglich,
    erlaubt, zugelassen, zulässig, gestattet, genehmigt, freigegeben, aktiviert, freigeschaltet, nutzbar,
    verwendbar, können .. verwendet werden, können .. genutzt werden, kann .. verwendet werden,
    kann .. genutzt werden, können .. benutzt werden, dürfen .. verwendet werden, dürfen .. genutzt werden,
    darf .. verwendet werden, verwendet werden können, genutzt werden können, verwendet werden dürfen,
    genutzt werden dürfen, verwendet werden kann, genutzt werden kann`,
  block: `
    blockieren, blockiere, blockiert*, blocken, geblockt*, sperren, sperrt, gesperrt*, sperrung*, verbieten,
    verboten*, verweigern, verweigert*, ablehnen, abgelehnt*, ausschließen, ausgeschlossen*, untersagen,
    untersagt*, unzulässig*, verbot, ausschluss*, ausnehmen, sperrliste*, negativliste*, blockierliste*,
    verbotsliste*, ablehnungsliste*, können nicht verwendet werden, kann nicht verwendet werden,
    dürfen nicht verwendet werden, können nicht .. verwendet werden, nicht verwendet werden können,
    nicht genutzt werden können, können nicht genutzt werden, nicht nutzbar, modelle deaktivieren,
    modell deaktivieren, deaktiviert*, deaktivierte modelle, ausgewählte modelle einschränken, unterbinden,
    unterbunden, verhindern`,
  change: `
    bearbeiten, bearbeite, bearbeitung, verwalten, verwaltung, ändern, konfigurieren, konfigurieren sie,
    konfiguration, anpassen, passen sie .. an, einrichten, modifizieren, festlegen, legen sie .. fest,
    bestimmen, bestimmen sie, einstellen, steuern, editieren, umändern, =einstellungen, modelle ändern,
    abändern, aktualisieren, verändern, definieren, =bearbeiten sie, =wechseln, =ändern sie`,
  choose: `
    auswählen, wählen, wähle, wählen sie .. aus, auswahl, aussuchen, modelle wählen, anhaken, ankreuzen,
    modellauswahl*, selektieren`,
  save: 'speichern, speichere, sichern, abspeichern, änderungen speichern, speichern sie, =sparen, =retten',
  apply: `
    anwenden, übernehmen, =anwenden, =fertig, fertig, =erledigt, erledigt, absenden, einreichen,
    =abschließen, abschließen, fertigstellen, =beenden, =aktualisieren, aktualisieren, bestätigen,
    veröffentlichen, =setzen, =getan, =festlegen, ok, änderungen anwenden, änderungen übernehmen, =gemacht,
    =einstellen, =senden`,
  confirm: `
    bestätigen, bestätige, bestätigung, =ja, ja, verstanden, ich verstehe, einverstanden, ich stimme zu,
    sind sie sicher, bist du sicher, trotzdem speichern, trotzdem fortfahren, zustimmen, akzeptieren, ok,
    okay`,
  continue: `
    änderungen prüfen, änderungen überprüfen, weiter, fortfahren, fortsetzen, weitermachen, =nächste,
    =nächster, =weiter, nächster schritt, überprüfen, =prüfen, vorfahren`,
  cancel: `
    abbrechen, =abbruch, stornieren, =stornieren, schließen, zurück, zurückgehen, verwerfen, =nein,
    nicht jetzt, rückgängig, =verlassen, später, nein danke, änderungen verwerfen, =kündigen, ausblenden,
    entlassen, =ablehnen, =beenden, schon gut, egal, nicht speichern, ohne zu speichern`,
  keep: '=halten, behalten, beibehalten, behalte, bleiben, weiter bearbeiten, belassen, erhalten',
  remove: `
    entfernen, entferne, entfernung, löschen, lösche, zurücksetzen, =klar, leeren, aufheben, aufhebung,
    deaktivieren, ausschalten, abschalten, verwerfen der beschränkung, beseitigen, beschränkung aufheben,
    beschränkungen aufheben, wegnehmen, tilgen, =reinigen, bereinigen, rücksetzen`,
  search: `
    suchmodell*, suchen, suche, durchsuchen, finden, filtern, filter, nachschlagen, suchbegriff,
    modell eingeben, modellname eingeben, modellnamen eingeben, modellname*, tippen sie, geben sie .. ein`,
  more: `
    =mehr, =weitere, mehr modelle, ältere anzeigen, ältere modelle, mehr anzeigen, mehr laden,
    weitere anzeigen, weitere laden, alle anzeigen, alle ansehen, nächste seite, aufklappen, ausklappen,
    erweitern, mehr sehen, mehr zeigen, alle zeigen, weitere modelle, alles anzeigen, alle einblenden,
    mehr einblenden, entfalten`,
  add: 'hinzufügen, füge .. hinzu, ergänzen, hinzufügung, einfügen, =neu',
  login: `
    mit google fortfahren, mit microsoft fortfahren, mit apple fortfahren, mit google anmelden,
    mit microsoft anmelden, anmelden, einloggen, anmeldung, registrieren, fortfahren mit, weiter mit,
    willkommen zurück, wieder anmelden, erneut anmelden, sitzung abgelaufen, sitzung ist abgelaufen,
    ihre sitzung, melden sie sich .. an, konto erstellen, passwort vergessen, abgemeldet`,
  copy: 'kopieren, kopiert, kopie, zwischenablage',
  help: `
    hilfe, mehr erfahren, weitere informationen, mehr informationen, dokumentation, dokumente, feedback,
    rückmeldung, =info, erfahren sie mehr, was ist das, anleitung, =über, mehr dazu, =infos, =einzelheiten,
    =details, unterstützung, support`,
  menu: `
    optionen, aktionen, weitere optionen, mehr optionen, weitere aktionen, mehr aktionen, menü, menü öffnen,
    einstellungsmenü, überlauf`,

  only: `
    nur, ausschließlich, lediglich, allein, bloß, beschränkt auf, beschränken auf, begrenzt auf, einzig`,
  all: `
    +aller modelle, alle, allen, alles, jede, jedes, jeder, jeden, jedem, sämtliche*, beliebige*,
    +alle modelle, uneingeschränkter zugriff, irgendein*`,
  except: `
    außer, ausgenommen, mit ausnahme, bis auf, abgesehen von, ausnahme, ausnahmen, es sei denn,
    mit ausnahmen, exklusive, ausschließlich der ausgewählten`,
  selected: `
    +diese modelle, +diesen modellen, +einige modelle, +manche modelle, nur diese, ausgewählt*, gewählt*,
    markiert*, angekreuzt*, aufgeführt*, aufgelistet*, bestimmt, bestimmte, bestimmten, spezifisch*,
    angehakt*, selektiert*, folgend*, einzelne*, genannt*, gelistet*, benutzerdefiniert*, angegeben*`,
  unselected: `
    abgewählt*, nicht ausgewählt*, unmarkiert*, ungewählt*, abwählen, auswahl aufheben, auswahl löschen,
    unausgewählt*, nicht aufgeführt*, nicht in der liste, nicht auf der liste, nicht gelistet*`,
  other: `
    andere, anderen, anderer, anderes, übrige*, restliche*, rest, sonstige*, verbleibende*, alles andere,
    alles übrige, weitere einschränkungen, weitere beschränkungen, verbleibend`,
  none: `
    =kein, =keine, =keines, +keine modelle, kein modell, nichts, nichts ausgewählt, keine auswahl, =leer,
    keinerlei, +keine .. modelle, 0 modelle, 0 ausgewählt, niemand`,
  not: 'nicht, kein, keine, keinen, keinem, keiner, nie, niemals, ohne, weder, noch nicht',
  after: `
    nach dem speichern, nach der speicherung, nach speichern, nach dem speichervorgang, sobald gespeichert,
    nachdem sie .. gespeichert, beim speichern, nach der änderung, nach dem anwenden, nach dem sichern`,

  loading: `
    laden, lädt, wird geladen, werden geladen, geladen werden, bitte warten, lade, ladevorgang,
    einen moment, werden abgerufen, wird abgerufen, abrufen`,
  saving: `
    =speichern läuft, wird gespeichert, werden gespeichert, speichervorgang, speichert, wird aktualisiert,
    werden aktualisiert, wird angewendet, werden angewendet, wird gesendet, wird verarbeitet, wird entfernt,
    aktualisiert gerade, =einsparung, =ersparnis`,
  saved: `
    gespeichert, wurde gespeichert, wurden gespeichert, gesichert, änderungen gespeichert, erfolgreich,
    erfolgreich aktualisiert, wurde aktualisiert, wurden aktualisiert, aktualisiert,
    einstellungen aktualisiert, wurde entfernt, wurden entfernt, erfolg, wurde übernommen,
    wurden übernommen, wurde aufgehoben, wurden aufgehoben, alles erledigt, wurde geändert, wurden geändert,
    wurden angewendet, =angewendet`,
  unsaved: `
    nicht gespeicherte*, ungespeichert*, nicht gespeicherte änderungen, noch nicht gespeichert,
    ausstehende änderungen, nicht gesichert*, nicht gespeichert sind, verloren gehen, ohne zu speichern,
    nicht gesicherte änderungen`,
  refused: `
    keine berechtigung*, keinen zugriff, keine zugriffsrechte, kein zugriff, nicht berechtigt, keine rechte,
    nur eigentümer, nur inhaber, nur administratoren, nur admins, nur besitzer, nur organisationseigentümer,
    nur organisationsinhaber, nur organisationsadministratoren, nur projekteigentümer, nur projektinhaber,
    nur der eigentümer, nur der inhaber, wenden sie sich an .. administrator*,
    wenden sie sich an .. eigentümer*, wenden sie sich an .. inhaber*, wenden sie sich an .. admin*,
    bitten sie .. administrator*, bitten sie .. eigentümer, bitten sie .. inhaber,
    fragen sie .. administrator*, fragen sie .. eigentümer, fragen sie .. inhaber,
    kontaktieren sie .. administrator*, kontaktieren sie .. eigentümer, kontaktieren sie .. inhaber,
    an ihren administrator, an einen administrator, schreibgeschützt, nur lesen, nur lesezugriff,
    nur ansicht, nur anzeigen, nur anzeige, nur zur ansicht, lesezugriff, nur lesbar,
    können .. nicht bearbeiten, können .. nicht ändern, kann nicht bearbeitet werden,
    kann nicht geändert werden, können nicht bearbeitet werden, können nicht geändert werden, kann nur von,
    können nur von, dürfen .. nicht bearbeiten, dürfen .. nicht ändern, von ihrer organisation verwaltet,
    von der organisation verwaltet, von deiner organisation verwaltet, durch ihre organisation verwaltet,
    von ihrer organisation festgelegt, von ihrem administrator verwaltet, nicht autorisiert, nicht befugt,
    unzureichende berechtigung*, fehlende berechtigung*, unbefugt, erfordert .. eigentümer*,
    erfordert .. inhaber*, erfordert .. administrator*, zugriff verweigert, berechtigung erforderlich,
    gesperrt durch`,
  trouble: `
    wurde abgelehnt, wurden abgelehnt, wurde zurückgewiesen, fehler, fehlgeschlagen, fehlerhaft,
    konnte nicht, konnten nicht, konnte .. nicht, konnten .. nicht, nicht möglich, schiefgelaufen,
    schief gelaufen, schiefgegangen, schief gegangen, erneut versuchen, versuchen sie es,
    wurde nicht gespeichert, wurden nicht gespeichert, nicht gespeichert werden, +zugriff verweigert,
    konflikt, zeitüberschreitung, ungültig*, problem, probleme, offline, netzwerkfehler, misslungen,
    gescheitert, unerwartet*, wiederholen, mindestens ein, nicht verfügbar`,
  'nothing-found': `
    keine ergebnisse, kein ergebnis, keine treffer, kein treffer, nichts gefunden, keine übereinstimmung*,
    nicht gefunden, keine modelle gefunden, kein modell gefunden, 0 ergebnisse, 0 treffer,
    keine .. gefunden, keine passenden, keine einträge, kein passendes, keine suchergebnisse,
    nichts passendes`,
  cut: `
    # weitere, und # weitere, # mehr, # andere, # von # angezeigt, # von # werden angezeigt, zeigt # von #,
    zeige # von #, seite # von #, seite #, erste #, die ersten #, ersten #, # bis # von #,
    weitere ergebnisse, nur die ersten, werden # von #, es werden #, anzeige von #, # ausgeblendet, gekürzt`,
  part: '# von #, # aus #',
  unrestricted: `
    uneingeschränkt, nicht eingeschränkt, nicht beschränkt, keine beschränkung*, keine einschränkung*,
    keine modellbeschränkung*, keine modelleinschränkung*, keine .. beschränkung*, keine .. einschränkung*,
    ohne einschränkung*, ohne beschränkung*, unbeschränkt*, keine modellrichtlinie*, nichts ist blockiert,
    nichts blockiert, =jedes modell, =beliebiges modell, keine restriktion*, kann alle modelle verwenden,
    kann alle modelle nutzen, zugriff auf alle modelle, kann jedes modell verwenden,
    kann jedes modell nutzen, keine begrenzung der modelle`,

  current: 'aktuell*, gegenwärtig*, vorhanden*, bestehend*, derzeitig*, bisherig*, heutig*, jetzig*',
  future: 'zukünftig*, künftig*, neue, neuen, neuer, kommend*',
  filler: `
    der, die, den, und, sowie, aktuell*, gegenwärtig*, vorhanden*, bestehend*, derzeitig*, jetzig*,
    zukünftig*, künftig*, neue, neuen, openai, verfügbaren, unterstützten, auch`,
  maybe: `
    wenn, falls, ob, sobald, standardmäßig, standard, würde*, soll, sollen, sollte*, möchten, um, damit,
    wird, werden .. zugelassen, werden .. erlaubt, werden .. aktiviert, werden .. freigegeben,
    werden .. gestattet, bis, außerdem, automatisch, gegebenenfalls, sonst, andernfalls, vorübergehend,
    nicht mehr, zuvor, waren, war, dadurch, hierdurch, dann`,
  'select-all': 'alle auswählen',
  blank: `
    alles klar, gelten weiterhin, weiterhin gelten, gilt weiterhin, bis zu, bis änderungen, alle änderungen,
    alle rechte, nicht nur, anwendungsfall*, nutzungsbedingungen, datenschutzrichtlinie*,
    zuletzt verwendet, nie verwendet, zuletzt gespeichert, zuletzt aktualisiert, jederzeit, alle projekte,
    zu jeder zeit, sprachmodell*`,
});
