import type { Lexicon } from './lexicon.ts';

/** Italian. As machine translation renders such a page: plausible renderings, not attested, 2026-11. */
export const italian = (): Lexicon => ({
  model: 'modello, modelli',
  usage: `
    utilizzo, utilizzi, uso, usare, usa, usato, usati, utilizzare, utilizza, utilizzato, utilizzati,
    impiego, consumo`,
  access: `
    accesso, accessi, autorizzazione, autorizzazioni, permesso, permessi, disponibilità, accedere a,
    accedere ai`,
  list: 'elenco, elenchi, lista, liste, lista bianca, lista nera',
  restriction: `
    restrizione, restrizioni, limitazione, limitazioni, limitato, limitati, limitata, limitare i modelli,
    limitare modelli, limita i modelli, politica, politiche, criterio, criteri, regola, regole, vincolo,
    vincoli, lista bianca, lista nera, elenco consentiti, elenco bloccati, elenco di blocco,
    elenco di autorizzazioni, elenco di esclusione, limite di modelli, limiti di modelli,
    limite dei modelli, limiti dei modelli, +limiti sui modelli, limitare l'accesso`,
  project: 'progetto, progetti',
  organization: 'organizzativ*, organizzazione, organizzazioni, azienda',
  rate: `
    limite di velocità, limiti di velocità, limite di frequenza, limiti di frequenza, limiti tariffari,
    limite tariffario, limiti di richieste, limite di richieste, limitazione della velocità,
    limiti di tariffa, limiti di tasso, richieste al *, token al *, quota, quote, velocità, frequenza,
    limitazione della frequenza`,
  spend: `
    spesa, spese, limite di spesa, limiti di spesa, budget*, fatturazione, fattura, fatture, costo, costi,
    prezzo, prezzi, credito, crediti, avviso, avvisi, limite di utilizzo, limiti di utilizzo, limiti di uso,
    pagamento*, saldo, spendere`,
  token: 'gettone, gettoni',
  tier: 'livello di utilizzo, livelli di utilizzo, livello, livelli, fascia',

  allow: `
    =disponibile, =disponibili, +modelli disponibili, consentire, consenti, consenta, consente, consentono,
    consentito, consentiti, consentita, consentite, permettere, permetti, permette, permesso a, permettono,
    autorizzare, autorizza, autorizzato, autorizzati, autorizzata, autorizzate, abilitare, abilita,
    abilitato, abilitati, abilitata, attivare, attiva, attivato, attivati, concedere, concedi, concesso,
    concessi, approvare, approva, approvato, approvati, sbloccare, sblocca, sbloccato, sbloccati,
    accessibile, accessibili, ammettere, ammessi, ammesso, lista bianca, elenco consentiti,
    elenco di autorizzazioni, dare accesso, può essere utilizzato, possono essere utilizzati,
    può essere usato, possono essere usati, può utilizzare, può usare, possono utilizzare, +consenti tutto,
    +consenti tutti`,
  allowed: `
    sono .. consentit*, è .. consentit*, sono .. permess*, è .. permess*, sono .. autorizzat*,
    è .. autorizzat*, sono .. abilitat*, è .. abilitat*, sono .. disponibili, è .. disponibile,
    sono .. accessibili, è .. accessibile, possono .. essere utilizzat*, può .. essere utilizzat*,
    possono .. essere usat*, può .. essere usat*, sono .. attivat*, sono .. ammess*, =consentito,
    =consentiti, =consentita, =autorizzato, =abilitato, =permesso`,
  block: `
    bloccare, blocca, blocchi, bloccano, bloccato, bloccati, bloccata, bloccate, blocco, negare, nega,
    negato, negati, negata, rifiutare, rifiuta, rifiutato, rifiutati, escludere, escludi, escluda, escluso,
    esclusi, esclusa, escluse, esclusione, esclusioni, vietare, vieta, vietato, vietati, vietata, divieto,
    proibire, proibisci, proibito, proibiti, impedire, impedisci, bandire, lista nera, elenco bloccati,
    elenco di blocco, elenco di esclusione, elenco dei bloccati, non può essere utilizzato,
    non possono essere utilizzati, non può essere usato, non possono essere usati, disabilita modelli,
    disattiva modelli, disabilita i modelli, disattiva i modelli, disabilitare i modelli, disabilitato,
    disabilitati, disattivato, disattivati, inaccessibile, inaccessibili, non disponibile, non disponibili,
    non consentire, non permettere`,
  change: `
    modificare, modifica, modifichi, gestire, gestisci, gestione, cambiare, cambia, configurare, configura,
    configurazione, personalizzare, personalizza, regolare, regola le, imposta, impostare, definire,
    definisci, aggiornare, aggiorna, controllare quali, controlla quali, editor, =impostazioni,
    =cambiamento, adattare, amministrare, specificare, specifica quali, stabilisci, =variazione`,
  choose: `
    selezionare, seleziona, selezioni, scegliere, scegli, scelga, selezione, spunta, spuntare, contrassegna,
    selettore`,
  save: `
    salvare, salva, salvi, salva modifiche, salva le modifiche, salvare le modifiche, salvare modifiche,
    memorizza, =risparmia`,
  apply: `
    applicare, applica, applica modifiche, applica le modifiche, =fatto, fatto, =fine, =finito, invia,
    inviare, terminare, termina, completare, completa, =aggiorna, pubblica, pubblicare, =imposta, ok,
    =finire, =eseguito`,
  confirm: `
    confermare, conferma, confermi, =sì, sì rimuovi, sì elimina, capisco, ho capito, comprendo, accetto,
    accettare, accetta, d accordo, sei sicuro, siete sicuri, sei sicura, comunque, ok`,
  continue: `
    esaminare le modifiche, esamina le modifiche, rivedere le modifiche, controlla le modifiche, continuare,
    continua, avanti, =successivo, =successiva, proseguire, prosegui, procedere, procedi,
    passaggio successivo, =rivedi, =rivedere, rivedi le modifiche, =prossimo`,
  cancel: `
    =cancella, annullare, annulla, annulli, chiudere, chiudi, indietro, torna, tornare, scartare, scarta,
    ignora, =ignora, ignorare, =no, non ora, esci, uscire, più tardi, no grazie, annulla modifiche,
    annulla le modifiche, scarta modifiche, chiudi pannello, chiudi il pannello, senza salvare, non salvare,
    abbandona, abbandonare, nascondi, lascia perdere, =respingere, =congedare, =vicino`,
  keep: `
    mantenere, mantieni, conservare, conserva, tieni, tenere, rimanere, resta, rimani,
    continua a modificare`,
  remove: `
    rimuovere, rimuovi, rimozione, eliminare, elimina, eliminazione, cancellare, cancella, reimposta,
    reimpostare, ripristina, ripristinare, svuota, svuotare, =chiaro, togliere, togli, disattivare,
    disattiva, disabilitare, disabilita, revoca, revocare, azzera, azzerare, pulisci, =pulire`,
  search: `
    cercare, cerca, cerchi, ricerca, ricercare, trovare, trova, filtrare, filtra, filtro, digita un modello,
    digita per, digitare, nome del modello, inserisci un modello`,
  more: `
    =altri modelli, mostra altro, mostra altri, vedi altro, vedi altri, carica altro, carica altri,
    mostra tutto, mostra tutti, vedi tutto, vedi tutti, visualizza tutto, visualizza tutti,
    visualizza altro, mostra di più, pagina successiva, espandi, espandere, =altro, =di più, meno recenti,
    mostra i restanti, visualizza altri, altri risultati`,
  add: 'aggiungere, aggiungi, aggiunta, aggiungi modelli, =nuovo, inserire, inserisci',
  login: `
    accedi, effettua l accesso, accesso richiesto, iscriviti, registrati, registrarsi, continua con,
    bentornato, bentornata, accedi di nuovo, accedere di nuovo, effettua di nuovo, sessione scaduta,
    sessione è scaduta, la tua sessione, crea un account, crea account, password dimenticata, entra`,
  copy: 'copiare, copia, copiato, appunti, duplica',
  help: `
    aiuto, ulteriori informazioni, per saperne di più, saperne di più, scopri di più, documentazione,
    documenti, feedback, =info, =informazioni, che cos è, =dettagli, maggiori informazioni, guida, supporto,
    assistenza, più informazioni, informazioni su, leggi di più, impara di più, scopri di più su`,
  menu: `
    opzioni, azioni, altre opzioni, più opzioni, altre azioni, più azioni, menu, menù, apri menu,
    apri il menu, ulteriori opzioni, menu impostazioni`,

  only: `
    solo, soltanto, solamente, esclusivamente, unicamente, nient altro che, limitato a, limitati a,
    limita a, limitare a, strettamente`,
  all: `
    tutti, tutte, ogni, qualsiasi, qualunque, ciascun*, +consenti tutto, +blocca tutto, tutti i,
    +tutti i modelli, l insieme, +tutto tranne, +tutto eccetto`,
  except: `
    tranne, eccetto, ad eccezione, a eccezione, con eccezione, eccezione, eccezioni, ad esclusione,
    a esclusione, salvo i, salvo quelli, fatta eccezione, escludendo, a parte, a meno che, diversi da,
    all'infuori, fuorché, meno quelli`,
  selected: `
    +questi modelli, +alcuni modelli, +certi modelli, selezionato, selezionati, selezionata, selezionate,
    scelto, scelti, scelta, scelte, spuntato, spuntati, contrassegnati, specifico, specifici, specifica,
    specifiche, elencati, elencato, seguenti, determinati, singoli, indicati, personalizzato,
    personalizzata, specificati, di seguito, quelli`,
  unselected: `
    non selezionato, non selezionati, non selezionata, non selezionate, deselezionato, deselezionati,
    deseleziona, deselezionare, non spuntato, non spuntati, cancella selezione, annulla selezione,
    annulla la selezione, non scelti, non elencati, non in elenco`,
  other: 'altro, altri, altra, altre, restante, restanti, rimanente, rimanenti, resto',
  none: `
    nessuno, nessuna, nessun, niente, nulla, +nessun modello, =vuoto, niente selezionato, nulla selezionato,
    nessuna selezione, 0 modelli, 0 selezionati`,
  not: 'non, mai, nessun, nessuno, nessuna, né, senza',
  after: `
    dopo il salvataggio, dopo aver salvato, una volta salvato, una volta salvate, al salvataggio,
    dopo il salvataggio delle, quando si salva, dopo l applicazione, dopo salvataggio`,

  loading: `
    caricamento, caricamento in corso, sto caricando, attendere, attendi, attendere prego, un momento,
    recupero, in caricamento`,
  saving: `
    salvataggio, salvataggio in corso, sto salvando, aggiornamento, aggiornamento in corso,
    applicazione in corso, invio in corso, elaborazione, elaborazione in corso, rimozione in corso,
    salvataggio delle modifiche, =risparmio`,
  saved: `
    salvato, salvati, salvata, salvate, modifiche salvate, aggiornato, aggiornati, aggiornata, aggiornate,
    correttamente, con successo, successo, è stato salvato, sono state salvate, sono stati salvati,
    è stato aggiornato, sono state aggiornate, è stata rimossa, sono state rimosse, è stato rimosso,
    sono stati rimossi, modifiche applicate, applicato, applicate, impostazioni aggiornate, riuscito`,
  unsaved: `
    non salvato, non salvati, non salvata, non salvate, modifiche non salvate, modifiche in sospeso,
    ancora salvate, non ancora salvate, andranno perse, saranno perse, senza salvare,
    non sono state ancora salvate, che non sono state salvate`,
  refused: `
    non hai l autorizzazione, non hai le autorizzazioni, non hai i permessi, non hai il permesso,
    non hai autorizzazioni, non disponi dell autorizzazione, non disponi delle autorizzazioni,
    non disponi dei permessi, non hai accesso, non si dispone dell autorizzazione,
    non si dispone delle autorizzazioni, non si dispone dei permessi, non sei autorizzato,
    senza autorizzazione, solo i proprietari, solo il proprietario, solo un proprietario,
    solo gli amministratori, solo un amministratore, solo l amministratore, soltanto i proprietari,
    soltanto gli amministratori, riservato ai proprietari, contatta .. amministratore,
    contatta .. proprietario, contattare .. amministratore, contattare .. proprietario,
    chiedi .. amministratore, chiedi .. proprietario, chiedere .. amministratore, chiedere .. proprietario,
    rivolgiti .. amministratore, rivolgiti .. proprietario, rivolgersi .. amministratore,
    rivolgersi .. proprietario, sola lettura, in sola lettura, solo lettura, sola visualizzazione,
    solo visualizzazione, non puoi modificare, non puoi cambiare, non è possibile modificare,
    non può essere modificato, non può essere modificata, non possono essere modificati,
    non possono essere modificate, gestito dalla tua organizzazione, gestita dalla tua organizzazione,
    gestiti dalla tua organizzazione, gestito dall organizzazione, gestita dall organizzazione,
    impostato dalla tua organizzazione, gestito dall amministratore, gestito dall'amministratore,
    non autorizzato, non autorizzata, autorizzazioni insufficienti, autorizzazione insufficiente,
    permessi insufficienti, autorizzazione negata, autorizzazione richiesta, +accesso negato,
    richiede .. proprietario, richiede .. amministratore, devi essere .. proprietario,
    devi essere .. amministratore, è necessario essere .. proprietario, nessuna autorizzazione,
    nessun permesso`,
  trouble: `
    stato rifiutato, stata rifiutata, stato respinto, stata respinta, errore, errori, fallito, fallita,
    non riuscito, non riuscita, impossibile, non è stato possibile, non è possibile, è andato storto,
    andato storto, riprova, riprovare, non è stato salvato, non sono state salvate, non sono stati salvati,
    +accesso negato, conflitto, timeout, tempo scaduto, scaduto, non valido, non valida, problema, problemi,
    offline, almeno un modello, imprevisto`,
  'nothing-found': `
    nessun risultato, nessuna corrispondenza, nessun modello trovato, nessun modello corrisponde,
    non trovato, niente trovato, 0 risultati, nessun elemento, nessuna opzione, nessun .. trovato,
    nulla trovato, non ci sono risultati`,
  cut: `
    altri #, e altri #, # altri, # in più, # di # visualizzati, visualizzazione di #, visualizzati #,
    mostrati #, mostra # di #, pagina # di #, pagina #, primi #, i primi #, # a # di #, # aggiuntivi,
    # nascosti, altri risultati, troncat*, altri # modelli`,
  part: '# di #, # su #',
  unrestricted: `
    sono consentiti tutti i modelli, sono ammessi tutti i modelli, sono permessi tutti i modelli,
    sono autorizzati tutti i modelli, sono abilitati tutti i modelli, è consentito qualsiasi modello,
    senza restrizioni, senza limitazioni, nessuna restrizione, nessuna limitazione, non limitato,
    non limitati, non ci sono restrizioni, nessuna .. restrizione, senza .. restrizioni,
    nessun limite di modelli, nessun limite ai modelli, nessun limite sui modelli, illimitato,
    accesso a tutti i modelli, può usare tutti i modelli, può utilizzare tutti i modelli,
    può usare qualsiasi modello, può utilizzare qualsiasi modello, =qualsiasi modello, niente è bloccato,
    nessuna politica sui modelli, accesso illimitato ai modelli, nessun criterio`,

  current: 'attuale, attuali, esistente, esistenti, correnti, presenti',
  future: 'futuro, futuri, futura, future, nuovi, prossimi',
  filler: 'i, gli, le, di, dei, attuali, futuri, e, esistenti, nuovi, openai, correnti, presenti, come',
  maybe: `
    per consentire, per permettere, se, quando, per impostazione predefinita, predefinito, predefinita,
    sarebbe, sarebbero, sarà, saranno, deve, devono, dovrebbe*, vuoi, desideri, potrà, potranno, fino,
    automaticamente, altrimenti, temporaneamente, non più, erano, prima, consente di, una volta, dopo,
    verranno, verrà`,
  'select-all': 'seleziona tutto, seleziona tutti',
  blank: `
    si applicano ancora, continuano ad applicarsi, continuano a essere, si applicano, restano valide,
    rimangono valide, tutte le modifiche, tutti i diritti,
    in qualsiasi momento, non solo, termini di utilizzo, condizioni d uso, informativa sulla privacy,
    caso d uso, casi d uso, ultimo utilizzo, ultimo aggiornamento, modello linguistico, modelli linguistici,
    tutti i progetti, qualsiasi modifica, le modifiche, modifiche, delle modifiche, tue modifiche`,
});
