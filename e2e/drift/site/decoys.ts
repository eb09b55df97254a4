import type { Decoy } from '../spec.ts';
import type { Word } from '../words/english.ts';
import { attributeText, type Context, heading, label, make, plainText, textNode } from './build.ts';

/** Where a decoy stands: before or after the section, at the end of the body, or in the head of the page. */
export interface BuiltDecoy {
  where: 'before' | 'after' | 'over' | 'head';
  root: HTMLElement;
}

/** Builds what only looks like what is wanted. Every press in it is noted. */
export function buildDecoy(context: Context, decoy: Decoy, before: boolean): BuiltDecoy {
  const { live, spec } = context;
  const stray = () => void live.strays.push(decoy);
  const press = (word: Word, attributes = {}) =>
    make(context, 'button', { type: 'button', onclick: stray, ...attributes }, label(context, word));
  const where = before ? 'before' : 'after';
  const models = spec.catalogue.slice(0, 4);
  const section = (...children: Node[]): BuiltDecoy => ({
    where,
    root: make(context, 'section', {}, children),
  });
  const setting = (title: Node[], ...children: Node[]) =>
    make(context, 'div', { class: 'setting' }, [make(context, 'div', {}, title), ...children]);

  switch (decoy) {
    case 'rate':
      return section(
        heading(context, 'rate', 2),
        setting([make(context, 'p', {}, label(context, 'rateText'))], press('openerSelect')),
        make(
          context,
          'table',
          {},
          models.map((id) =>
            make(context, 'tr', {}, [
              make(context, 'td', {}, [textNode(context, id)]),
              make(context, 'td', {}, ['30,000 TPM']),
              make(context, 'td', {}, ['500 RPM']),
              make(context, 'td', {}, [
                make(
                  context,
                  'button',
                  { type: 'button', 'aria-label': `Edit ${id} limit`, onclick: stray },
                  ['✎'],
                ),
              ]),
            ]),
          ),
        ),
      );
    case 'spend':
      return section(
        heading(context, 'spend', 2),
        make(context, 'p', {}, label(context, 'spendText')),
        setting(
          [
            make(context, 'label', {}, [
              ...label(context, 'budget'),
              make(context, 'input', { type: 'text', value: '$120.00' }),
            ]),
          ],
          make(context, 'div', { class: 'controls' }, [press('cancel'), press('save')]),
        ),
      );
    case 'organization':
      return section(
        heading(context, 'organization', 2),
        setting([make(context, 'p', {}, label(context, 'organizationText'))], press('openerEdit')),
      );
    case 'usage':
      return section(
        heading(context, 'usage', 2),
        make(
          context,
          'ul',
          {},
          [...models.slice(0, 2), spec.goal.model].map((id, at) =>
            make(context, 'li', {}, [
              textNode(context, id),
              ' ',
              make(context, 'b', {}, [`${(at + 1) * 312} requests`]),
            ]),
          ),
        ),
        make(context, 'button', { type: 'button', onclick: stray }, ['Export']),
      );
    case 'promo':
      return {
        where: 'over',
        root: make(context, 'div', { role: 'dialog', 'aria-label': 'News', class: 'corner' }, [
          make(context, 'p', {}, label(context, 'newest', { id: spec.goal.model })),
          press('tryIt'),
          press('dismiss'),
        ]),
      };
    case 'banner':
      return {
        where: 'head',
        root: make(context, 'div', { class: 'banner' }, [
          make(context, 'span', {}, label(context, 'newest', { id: spec.goal.model })),
          press('tryIt'),
        ]),
      };
    case 'cookies':
      return {
        where: 'over',
        root: make(context, 'div', { class: 'cookies', role: 'region', 'aria-label': 'Cookies' }, [
          make(context, 'span', {}, label(context, 'cookies')),
          press('cookiesSave'),
          press('cookiesAccept'),
        ]),
      };
    case 'search':
      return {
        where: 'head',
        root: make(context, 'div', {}, [
          make(context, 'input', {
            type: 'search',
            placeholder: attributeText(context, 'globalSearch'),
            onclick: stray,
          }),
        ]),
      };
    case 'chat':
      return {
        where: 'over',
        root: make(
          context,
          'button',
          {
            type: 'button',
            class: 'chat',
            'aria-label': plainText(context, 'chat'),
            onclick: stray,
          },
          ['💬'],
        ),
      };
    case 'sentence':
      return { where, root: make(context, 'div') };
    case 'favourites':
      return section(
        heading(context, 'favourites', 2),
        make(context, 'p', {}, label(context, 'favouritesText')),
        ...[...models, spec.goal.model].map((id) =>
          make(context, 'label', { class: 'row' }, [
            make(context, 'input', { type: 'checkbox', onclick: stray }),
            make(context, 'span', {}, [textNode(context, id)]),
          ]),
        ),
        make(context, 'div', { class: 'foot' }, [press('save')]),
      );
    case 'keys':
      return section(
        heading(context, 'apiKeys', 2),
        setting([make(context, 'p', {}, ['sk-proj-…9f3a'])], press('openerEdit'), press('remove')),
      );
  }
}
