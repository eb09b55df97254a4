import type { Word } from '../words/english.ts';
import { button, type Context, freshId, heading, label, make } from './build.ts';
import { buildDecoy } from './decoys.ts';
import { buildSection } from './section.ts';

/** Puts the section behind whatever this page hides it behind. Gives what stands in its place. */
function behind(context: Context): HTMLElement {
  const { live, spec } = context;
  const hiding = spec.structure.behind;
  const section = buildSection(context, hiding === 'nothing' || hiding === 'tab').root;
  switch (hiding) {
    case 'nothing':
      return section;
    case 'details': {
      const summary = make(context, 'summary', {}, label(context, 'section'));
      const details = make(context, 'details', {}, [summary, section]);
      live.way = () => (details.open ? null : summary);
      return details;
    }
    case 'accordion': {
      const id = freshId(context);
      section.id = id;
      section.hidden = true;
      const head = button(
        context,
        'section',
        () => {
          section.hidden = !section.hidden;
          head.setAttribute('aria-expanded', String(!section.hidden));
        },
        { 'aria-expanded': 'false', 'aria-controls': id },
      );
      live.way = () => (section.hidden ? head : null);
      return make(context, 'div', {}, [make(context, 'h2', {}, [head]), section]);
    }
    case 'tab': {
      const other = buildDecoy(context, 'rate', true).root;
      const panels: [Word, HTMLElement][] = [
        ['rate', other],
        ['section', section],
      ];
      const tabs = panels.map(([word, panel], at) => {
        panel.setAttribute('role', 'tabpanel');
        panel.hidden = at !== 0;
        return make(
          context,
          'button',
          {
            type: 'button',
            role: 'tab',
            'aria-selected': String(at === 0),
            onclick: () => {
              panels.forEach(([, one], index) => {
                one.hidden = one !== panel;
                tabs[index]?.setAttribute('aria-selected', String(one === panel));
              });
            },
          },
          label(context, word),
        );
      });
      live.way = () => (section.hidden ? (tabs[1] ?? null) : null);
      return make(context, 'div', {}, [
        make(context, 'div', { role: 'tablist', class: 'bar' }, tabs),
        other,
        section,
      ]);
    }
  }
}

/** Draws the whole page into the document's body. */
export function buildShell(context: Context): void {
  const { document, spec, clock } = context;
  const decoys = spec.decoys
    .filter((decoy) => !(decoy === 'rate' && spec.structure.behind === 'tab'))
    .map((decoy, at) =>
      buildDecoy(
        context,
        decoy,
        spec.structure.order === 'last' || (spec.structure.order === 'middle' && at % 2 === 0),
      ),
    );
  const at = (where: string) => decoys.filter((one) => one.where === where).map(({ root }) => root);
  const place = make(context, 'div');
  const link = (word: Word) => make(context, 'a', { href: '#' }, label(context, word));
  document.body.append(
    make(context, 'header', {}, at('head')),
    make(context, 'nav', {}, [link('general'), link('limits'), link('apiKeys'), link('people')]),
    make(context, 'main', {}, [heading(context, 'limits', 1), ...at('before'), place, ...at('after')]),
    ...at('over'),
  );
  const show = () => place.replaceWith(behind(context));
  if (spec.timing.section === 0) show();
  else clock.after(spec.timing.section, show);
}
