#!/usr/bin/env node
/**
 * Stands in for the OpenAI CLI, which cannot be had here: `model-permissions` alone, with the flags, the standard input, the
 * answers and the exit codes that its source shows (https://github.com/openai/openai-cli, 1.8.0, read in December 2026).
 * Unlike the CLI it tries nothing twice.
 */
import { existsSync, fstatSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const RESOURCE = 'admin:organization:projects:model-permissions';
const METHODS = { retrieve: 'GET', update: 'POST', delete: 'DELETE' };

/** @param {string} why @returns {never} */
function end(why) {
  console.error(why);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: 'string', default: 'auto' },
    'base-url': { type: 'string' },
    'project-id': { type: 'string' },
    mode: { type: 'string' },
    'model-id': { type: 'string', multiple: true },
  },
});
const [resource, verb = '', ...more] = positionals;
if (resource !== RESOURCE || !(verb in METHODS)) end(`No such command: ${positionals.join(' ')}`);
if (!['auto', 'explore', 'json', 'jsonl', 'pretty', 'raw', 'yaml'].includes(values.format))
  end('format must be one of them');
const project = values['project-id'] ?? more.shift();
if (more.length > 0) end(`Unexpected extra arguments: [${more}]`);
if (!project) end('Required flag "project-id" not set');

/** A string that begins with @ is a file, in flags and in what is piped. @param {string} text */
function embedded(text) {
  if (text.startsWith('\\@')) return text.slice(1);
  const file = text.replace(/^@(?:file:\/\/)?/, '');
  if (!text.startsWith('@') || (!existsSync(file) && !/[./]/.test(file))) return text;
  return readFileSync(file, 'utf8');
}

const input = fstatSync(0);
const piped =
  input.isFIFO() || input.isSocket() || (input.isFile() && input.size > 0) ? readFileSync(0, 'utf8') : '';
const body = {
  ...(piped ? JSON.parse(piped) : {}),
  ...(values.mode && { mode: values.mode }),
  ...(values['model-id'] && { model_ids: values['model-id'] }),
};
if (verb === 'update') {
  const missing = [!('mode' in body) && 'mode', !('model_ids' in body) && 'model-id'].filter(Boolean);
  if (missing.length > 0) end(`Required flags ${JSON.stringify(missing.join(', '))} not set`);
  body.model_ids = body.model_ids.map(embedded);
}

const base = values['base-url'] ?? process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1';
const url = `${base}/organization/projects/${encodeURIComponent(project)}/model_permissions`;
const method = METHODS[/** @type {keyof typeof METHODS} */ (verb)];
const answer = await fetch(url, {
  method,
  headers: { authorization: `Bearer ${process.env.OPENAI_ADMIN_KEY}`, 'content-type': 'application/json' },
  ...(verb === 'update' && { body: JSON.stringify(body) }),
}).catch((error) => end(`${method} "${url}": ${error.cause?.code ?? error.message}`));
if (!answer.ok) console.error(`${method} "${url}": ${answer.status} ${answer.statusText}`);
console.log(await answer.text());
process.exitCode = answer.ok ? 0 : 1;
