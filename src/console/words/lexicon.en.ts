import type { Lexicon } from './lexicon.ts';

/**
 * English. The words of the attested labels (2024-07 to 2026-10), and those that a designer could choose in their
 * place: plausible rewordings, not attested, 2026-11.
 */
export const english = (): Lexicon => ({
  model: 'model, models, llm, llms, foundation model*',
  usage: `
    use, uses, used, using, usage, usable, utilization, utilisation, consumption, call, calls, invoke,
    invoked, run`,
  access: `
    access, accesses, permission, permissions, availability, available, entitlement*, authorization*,
    authorisation*, reachable`,
  list: `
    list, lists, listing, allowlist*, denylist*, blocklist*, whitelist*, blacklist*, safelist*,
    set of models, selection list, catalog, catalogue`,
  restriction: `
    restrict, restricts, restricting, restricted, restriction, restrictions, restrictive, limitation*,
    policy, policies, rule, rules, guardrail*, constraint*, allowlist*, denylist*, blocklist*, whitelist*,
    blacklist*, safelist*, +deny list, +block list, +allow list, +limited to, +limited by, +limit to,
    +limit which, +limit what, +limit .. models, +limits .. models, +model limit*, +limited models,
    +models .. limited, +limits on models, +limits on which, lockdown, locked down`,
  project: 'project, projects, workspace project',
  organization: `
    organization, organizations, organisation, organisations, org, orgs, organization-wide,
    organisation-wide, company, tenant`,
  rate: `
    rate limit*, rates limit*, rate limited, rate limiting, rpm, tpm, rpd, tpd, ipm, throttl*,
    requests per *, tokens per *, images per *, request limit*, batch queue limit*, batch limit*,
    too many requests, usage rate*, request rate*, rate, rates, quota*`,
  spend: `
    spend, spends, spending, spent, budget*, billing, bill, bills, invoice*, cost, costs, price*, pricing,
    credit, credits, alert, alerts, usage limit*, hard limit*, soft limit*, monthly limit*, payment*,
    balance, usd, auto recharge, top up`,
  token: 'token, tokens',
  tier: 'tier, tiers, usage tier*',

  allow: `
    allow, allows, allowing, permit, permits, permitting, enable, enables, enabling, grant, grants,
    granting, granted, unblock*, unban*, whitelist*, allowlist*, safelist*, authorize, authorizes,
    authorise, authorises, unlock, unlocks, opt in, let .. use, lets .. use, make available, turn on,
    switch on, give access, open up, can use, may use, can access, may access, can call, has access to,
    have access to`,
  allowed: `
    =on, =available, is .. available, are .. available, become available, available to use,
    available for use, available to this project, available in this project, +models available,
    +available models, =included, allowed, permitted, enabled, approved, authorized, authorised, accessible,
    unblocked, unlocked, whitelisted, allowlisted, can be used, may be used, can be accessed, can be called,
    can be invoked, can .. be used, may .. be used, can be run, allowed to be used, allowed to use,
    free to use, usable, turned on, switched on, is on, are on, good to go`,
  block: `
    =off, =unavailable, are unavailable, +models unavailable, +unavailable models,
    not available in this project, =not available, hidden models, forbidden, block, blocks, blocking,
    blocked, deny, denies, denying, denied, exclude, excludes, excluded, exclusion, exclusions, disallow*,
    forbid*, ban, bans, banned, banning, prohibit*, denylist*, blocklist*, blacklist*, deny list,
    block list, disable models, disable model, disable selected, disable all, disable .. models, disabled,
    reject models, refuse models, inaccessible, off limits, hide models, restrict selected, restrict these,
    restrict specific, restricted models, restrict access to selected, cannot be used, can't be used,
    may not be used, mustn't be used, must not be used, can not be used, can't use, cannot use, not usable,
    opt out, withhold, withheld, turned off, switched off, revoke*, barred, unusable, reject, rejects`,
  change: `
    edit, edits, editing, editable, editor, manage, manages, managing, management, change, changing,
    configure, configures, configuring, configuration, configurable, customize, customizes, customizing,
    customise, customises, modify, modifies, modifying, adjust, adjusts, adjusting, set up, setup, update,
    control which, control what, control, define, defines, specify, tweak, open settings, =settings,
    =model settings, =access settings, =preferences, amend, alter, review and edit, view and edit, govern,
    administer, curate, set which, decide, decide which, set model*, set access`,
  choose: `
    select, selecting, choose, chooses, choosing, pick, picks, picking, picker, chooser, selector, tick,
    check models, mark models, assign`,
  save: `
    save and exit, save & exit, save and continue, save & continue, save and finish, save, saves,
    save changes, save change, save settings, save selection, save and close, save & close, =save edits,
    save policy, save list`,
  apply: `
    =apply, apply, applies, update, =updates, =done, done, submit*, finish, =finished, =set, ok, okay,
    publish*, commit, commits, complete, =complete, deploy, enforce, =use selection, =use these models,
    make changes, put into effect, finalize, finalise, apply changes, =use, activate, roll out, set policy`,
  confirm: `
    confirm, confirms, confirmation, yes, i understand, understood, ok, okay, got it, i agree, agree,
    accept, acknowledge, i am sure, i'm sure, are you sure, sure, really, go ahead, =do it, =proceed anyway,
    proceed anyway, =continue anyway, continue anyway, save anyway, =remove anyway`,
  continue: `
    continue, continues, next, proceed, review, =forward, next step, go on, move on, carry on,
    =review changes, preview changes`,
  cancel: `
    cancel, cancels, cancelled, canceled, close, closes, back, dismiss, dismisses, discard, discards,
    never mind, nevermind, not now, =no, undo, exit, go back, abort, =leave, leave, quit, =x, =×, =✕, =✖,
    maybe later, =later, hide panel, close panel, revert changes, discard changes, reset changes, no thanks,
    =no thanks, no keep, don't save, without saving, leave page, =esc, return, back to`,
  keep: 'keep, keeps, stay, stays, retain, leave as is, keep editing, preserve, maintain',
  remove: `
    remove, removes, removing, removal, clear, clears, clearing, reset, resets, delete, deletes, deleting,
    disable, turn off, switch off, lift, lifts, drop, revert, wipe, erase, unset, detach, restore default*,
    restore defaults, reset to default*, take off, get rid of, end restriction*, stop restricting,
    unrestrict, deactivate, strip, disable restriction*, disable policy, disable allowlist, disable list,
    allow everything again`,
  search: `
    search, searches, searching, find, finds, filter, filters, look up, lookup, type a model, type a name,
    type to, type model, start typing, enter a model, enter model, model name or id, jump to, search models,
    search by name, keyword`,
  more: `
    more models, show more, load more, see all, view all, show all, see more, view more, next page, expand,
    expands, expand all, older, display all, display more, unfold, full list, reveal, browse all, list all,
    all models list, =more, show the rest, show rest, show remaining, show hidden`,
  add: 'adds, adding, +add, insert, =new, =plus, =+, append',
  login: `
    log in, login, log back in, sign in, signin, sign up, sign back in, continue with, welcome back,
    session expired, session has expired, session ended, session timed out, logged out, signed out,
    create an account, create account, forgot password, reauthenticate, sign on, please log in`,
  copy: 'copy, copies, copied, copying, duplicate, clipboard',
  help: `
    help, learn more, docs, documentation, feedback, what is this, =info, information, about, find out more,
    read more, more info*, more about, =guide, support, how it works, tell me more, faq, tooltip,
    what's this, see docs, read the docs, more details, =details, what does this mean, give feedback,
    contact support`,
  menu: `
    options, actions, more options, more actions, menu, settings menu, overflow, kebab, open menu,
    open options, other options, additional options, additional actions, option menu, model options, =more,
    row actions`,

  only: `
    only, solely, exclusively, nothing but, nothing except, just these, just the, just selected,
    just specific, just a few, just some, strictly, limited to, restricted to, restrict to, limit to,
    +restrict .. to selected, +restrict .. to specific, +limit .. to selected, +limit .. to specific,
    custom list, no other models, no others`,
  all: `
    all, every, any, each, everything, entire, anything, +all models, unlimited, every single, full access,
    +any model`,
  except: `
    +all but, +everything but, +any but, +every .. but, +all .. but, except, excepting, excluding,
    other than, apart from, besides, with the exception, exception, exceptions, unless, minus, save for,
    aside from, bar the, barring, with exceptions`,
  selected: `
    =custom, custom list, custom selection, custom set, +only these, +only those, +these models,
    +allow these, +block these, +just these, +those models, selected, ticked, checked, chosen, picked,
    marked, listed, specific, specified, following, selection, certain, individual, particular, named,
    some models, below, on the list, in the list, from the list, on this list, in this list, on your list,
    in your list, handpicked, hand picked, the ones`,
  unselected: `
    unselected, deselected, unticked, unchecked, unchosen, unlisted, deselect, deselects, unselect, uncheck,
    untick, unpicked, unmarked, clear selection, not on the list, not in the list, not on this list,
    not in your list, not listed`,
  other: `
    other, others, rest, remaining, everything else, anything else, all else, else, remainder, another,
    different`,
  none: `
    none, no model, +no models, nothing selected, nothing, zero models, 0 models, 0 selected, none selected,
    no selection, no models selected, nobody, +no allowed models, +no blocked models, =0, empty, no one,
    +no .. models, select at least, nothing here, nothing yet`,
  not: `
    not, no, never, neither, nor, cannot, can't, don't, doesn't, isn't, aren't, won't, wasn't, weren't,
    haven't, hasn't, didn't, shouldn't, mustn't, couldn't, wouldn't, needn't, without, dont, cant, isnt,
    no longer, none of, anymore not, hardly`,
  after: `
    after saving, after save, after you save, once saved, once you save, when you save, when saved,
    after the save, upon saving, after changes are saved, after your changes are saved, after this change,
    after applying, after you apply, once applied, after update, after updating`,

  loading: `
    loading, loads, fetching, please wait, just a moment, one moment, hang tight, retrieving, =working,
    getting models, =wait, still loading, preparing, =checking`,
  saving: `
    saving, updating, applying, submitting, processing, publishing, =removing, =deleting, saving changes,
    applying changes, being saved, being updated, =working on it`,
  saved: `
    saved, changes saved, updated successfully, successfully, settings updated, has been updated,
    have been updated, was updated, were updated, successful, success, all set, changes applied,
    has been saved, have been saved, saved successfully, changes are live, now live, limits updated,
    models updated, access updated, policy updated, permissions updated, list updated, project updated,
    restriction removed, restrictions removed, restriction lifted, policy removed, changes published,
    has been applied, have been applied, has been removed, have been removed, up to date, =updated,
    =applied, =removed`,
  unsaved: `
    +changes pending, +change pending, unsaved, unsaved changes, changes that are not saved,
    changes are not saved, haven't saved, have not saved, not yet saved, not saved yet, pending changes,
    pending change, unpublished changes, changes pending, edited but not saved, discard your changes,
    lose your changes, without saving, before you leave, save or discard, uncommitted`,
  refused: `
    owner role required, owner access required, your role does not, your role doesn't, need .. owner role,
    =forbidden, don't have .. permission*, don't have .. access, do not have .. permission*,
    do not have .. access, doesn't have permission*, does not have permission*, lack permission*,
    lack the permission*, no permission*, you have no access, only owner*, only admin*, only an admin*,
    only an owner*, only organization owner*, only organisation owner*, only org owner*,
    only project owner*, only workspace owner*, only organization admin*, only the owner*,
    only the organization, only account owner*, ask .. admin*, ask .. owner*, contact .. admin*,
    contact .. owner*, reach out to .. admin*, reach out to .. owner*, talk to .. admin*,
    speak to .. admin*, request access from, get in touch with .. admin*, read only, view only, viewer only,
    viewing only, you can't edit, you cannot edit, you can't change, you cannot change, can't edit,
    cannot edit, can't change, cannot change, can't modify, cannot modify, can't manage, cannot manage,
    cannot be edited, can't be edited, cannot be changed, can't be changed, cannot be modified,
    can't be modified, can only be changed by, can only be edited by, can only be managed by, can only view,
    may only view, managed by .. organization, managed by .. organisation, managed by .. org,
    managed by .. admin*, managed by .. owner*, set by .. organization, set by .. organisation,
    set by .. admin*, set by .. owner*, controlled by .. organization, controlled by .. admin*, locked by,
    enforced by .. organization, inherited from .. organization, managed elsewhere, not authorized,
    not authorised, unauthorized, unauthorised, insufficient permission*, insufficient privilege*,
    insufficient access, insufficient right*, missing permission*, permission denied, permission required,
    permissions required, access denied, requires .. owner, requires .. admin*, require .. owner*,
    requires permission*, owner required, admin required, admins only, owners only, admin only, owner only,
    need to be .. owner, need to be .. admin*, must be .. owner, must be .. admin*, needs owner, need owner,
    need .. permission*, not allowed to edit, not allowed to change, not allowed to manage,
    not allowed to view, not allowed to do, aren't allowed to, are not allowed to edit,
    are not allowed to change, not permitted to, don't have .. rights, do not have .. rights,
    don't have .. role, do not have .. role, without .. permission*, locked, no access to edit,
    does not allow you to, doesn't allow you to, lacks permission*`,
  managed: `
    =managed by terraform, =managed via terraform, =managed with terraform, =managed through terraform,
    =managed in terraform, =managed by the admin api, =managed via the admin api,
    =managed through the admin api, =managed with the admin api, =managed by api, =managed via api,
    =managed through the api, =managed by the api, =managed via the api, =managed by infrastructure as code,
    =managed as code, +is managed .. terraform, +are managed .. terraform, +is managed .. api,
    +are managed .. api, +is managed .. infrastructure as code, +is managed as code, +are managed as code`,
  trouble: `
    +request denied, +was denied, was rejected, were rejected, been rejected, request rejected, error,
    errors, fails, failed, failing, failure, couldn't, +could not, unable, went wrong, gone wrong,
    try again, retry, was not saved, were not saved, wasn't saved, weren't saved, not been saved,
    =not saved, not updated, not applied, conflict*, timed out, timeout, time out, refused, invalid,
    not valid, can't save, cannot save, can't be saved, cannot be saved, can't update, cannot update,
    can't load, cannot load, didn't save, did not save, didn't work, did not work, unexpected*, problem,
    problems, issue occurred, trouble, offline, network error, server error, connection lost, no connection,
    must be, must have, must select, select at least one, required field, unavailable right now,
    temporarily unavailable, too many requests, not found, +access denied, +permission denied, oops, sorry,
    unsuccessful, interrupted, stale, out of date, changed by someone, changed elsewhere, someone else,
    expired, not possible, is required, please refresh, reload the page`,
  'nothing-found': `
    no results, no result, no matches, no match, no matching, nothing found, nothing matches,
    nothing matched, 0 results, 0 matches, 0 found, no models found, no model found, no models match*,
    no model match*, no .. models found, no options, not found, could not find, couldn't find, didn't find,
    did not find, no items, nothing to show, no search results, no such model, doesn't match any,
    does not match any, did not match any, didn't match any, zero results, no models available, no entries,
    no hits`,
  cut: `
    # more, and # more, plus # more, showing # of #, showing first #, showing #, viewing # of #,
    displaying # of #, displaying #, page # of #, page #, first # of, first # models, first # shown,
    first # results, first # only, only first #, top #, # of # shown, # of # displayed, # of # loaded,
    loaded # of #, results # of #, # others, # other models, and # others, # hidden, # not shown,
    more results, list is truncated, truncated, partial list, +and more, many more, show all #, view all #,
    see all #, scroll for more, refine your search, narrow your search, too many to show, too many results,
    limited to # results, at most #, up to # results, to # of #, # # of #`,
  part: '# of #, # out of #, # from #',
  unrestricted: `
    unrestricted, nothing is blocked, nothing blocked, nothing is restricted, nothing restricted,
    no limits on models, no limit on models, no limits on which models, no limits on model*,
    no model limits, no model limit, no restrictions, no restriction, no .. restriction, no .. restrictions,
    no model policy, no policy set, no policy is set, no model rules, not limited to, not limited,
    isn't limited, no limitations, no limitation, =any model, =use any model, +every model is allowed,
    +can use all models, +can use any model, +can use every model, +may use any model, +may use all models,
    +access to all models, +access to every model, +access to any model, +can access all models,
    +can access any model, +can access every model, +can call any model, +can call every model,
    +can call all models, +uses all models, +open to all models, +open to every model,
    no allowlist or denylist, no allow or deny list, no allow list or, no allowlist, no blocked or allowed,
    full model access, +unlimited model*, free of restrictions, without restriction*, without limit*,
    without .. restriction*, unlimited access to models, all models on, everything is allowed,
    everything allowed, everything can be used`,

  current: 'now, current, existing, present, today, released, available today',
  future: 'future, new, upcoming, newly, later, not yet released, released later, forthcoming',
  filler: `
    the, of, of the, and, or, our, current, existing, present, future, new, upcoming, openai, api, possible,
    known, released, available, supported, your, &, as well as, both, these days, openai's`,
  maybe: `
    if, whether, when, once, by default, would, could, should, will, shall, to allow, want, until, unless,
    so that, in case, might, to make, to let, make sure, lets you, means, let, gives, automatically,
    would like, allow all, allow every, allow any, permit all, enable all, grant, instead, otherwise, after,
    before, select, choose, remove, removing, lift, clear, reset, disable, learn, how, turn, needed,
    want to, cannot, must, upgrade, temporarily, no longer, previously, was, were, used to, earlier,
    removes, opens, switch, that is managed, that are managed, which is managed, which are managed`,
  'select-all': 'select all',
  blank: `
    will be saved, to be saved, any time, at any time, at all, all set, all done, still apply, may apply,
    also apply, to apply, take time to apply, use case*, terms of use, end of list, how to use,
    privacy policy, usage policies, usage policy, cookie policy, terms and policies, any questions,
    no problem, new project, all projects, all rights reserved, any changes, all changes, any change,
    any other time, changes may, search all, filter all, not only, not just, any more, anymore,
    run time, for more, next to, last used, last saved, never used, recently used, most used, all time,
    every time, last edited, last updated, last changed, language model*, not sure, note that`,
});
