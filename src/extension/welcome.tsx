import { render } from 'preact';
import type { MessageKey } from '../model/say.ts';
import * as reader from '../popup/reader.ts';
import { type Standing, Welcome } from '../welcome/Welcome.tsx';
import { api } from './api.ts';
import { browserName } from './browser-name.ts';
import { comeAs } from './come.ts';

const words = (key: MessageKey) => api.i18n.getMessage(key);
const root = document.querySelector('main') ?? document.body;

async function standing(): Promise<Standing> {
  const [commands, settings] = await Promise.all([api.commands.getAll(), api.action.getUserSettings()]);
  const keys = (command: string) => commands.find(({ name }) => name === command)?.shortcut ?? '';
  return {
    family: browserName(navigator.userAgent).startsWith('Firefox') ? 'firefox' : 'chrome',
    pinned: settings.isOnToolbar === true,
    keys: { popup: keys('_execute_action'), card: keys('focus-card') },
  };
}

async function show(): Promise<void> {
  const copy = (text: string) => navigator.clipboard.writeText(text);
  render(<Welcome words={words} standing={await standing()} reader={reader} copy={copy} />, root);
}

document.documentElement.lang = words('popup_language');
document.documentElement.dir = words('popup_direction');
document.title = words('name');
comeAs('welcome');
// Whoever pins the button or sets keys in another tab comes back to what is true then.
document.addEventListener('visibilitychange', () => void show());
await show();
