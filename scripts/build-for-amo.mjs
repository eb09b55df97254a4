/**
 * For the reviewers of addons.mozilla.org: in the unpacked source archive, builds `dist/firefox/` as it was submitted.
 * Needs Node and npm, and nothing else.
 */
import { build, ensureDependencies } from './ready.mjs';

ensureDependencies();
await build(['firefox']);
console.log('dist/firefox');
