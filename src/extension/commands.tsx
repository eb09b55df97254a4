import { render } from 'preact';
import { Commands } from '../commands/Commands.tsx';
import { type Brought, fromFragment } from '../model/brought.ts';
import type { MessageKey } from '../model/say.ts';
import { api } from './api.ts';
import { comeAs } from './come.ts';

const words = (key: MessageKey) => api.i18n.getMessage(key);
const root = document.querySelector('main') ?? document.body;

let saved = '';

/** Lets the browser save a text as a file. Its address is good until the next one: when it was read nobody tells. */
function save(file: string, text: string): void {
  URL.revokeObjectURL(saved);
  saved = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = saved;
  link.download = file;
  link.click();
}

function show(brought: Brought): void {
  const copy = (text: string) => navigator.clipboard.writeText(text);
  render(<Commands words={words} brought={brought} copy={copy} save={save} />, root);
}

document.documentElement.lang = words('popup_language');
document.documentElement.dir = words('popup_direction');
document.title = words('commands_title');
comeAs('commands', (fragment) => show(fromFragment(fragment)));
show(fromFragment(location.hash));
