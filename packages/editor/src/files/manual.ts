// The manual of a process as a page for printing: what is done, by whom, until when, what is filled in, what comes next. Pure; in the language of
// the reader, without scripts.
import '@baton/words/parts';
import type { Diagram, Ladder, Node, NodeOf } from '@baton/core';
import type { KindContext } from '../kinds/editor-kind';
import { namesOf } from '../panel/names';
import { momentWords, rungSentence } from '../panel/remind/rung-words';
import { isolated, isolatedNames } from '../text/isolated';
import { type OutlineLine, outlineOf } from '../text/outline';
import { drawingSvg } from './drawing-svg';
import { escaped } from './escaped';

type Rung = Ladder['rungs'][number];

export interface ManualOptions {
  readonly dir: 'ltr' | 'rtl';
  /** When it is printed, epoch ms. */
  readonly at: number;
  /** What it is: "Version 3 of 2 Mar 2026"; empty: not known. */
  readonly state: string;
}

export function manualHtml(diagram: Diagram, context: KindContext, { dir, at, state }: ManualOptions): string {
  const { words, format, directory } = context;
  const { manual } = words.textView;
  const names = namesOf(diagram, directory, words);
  const parts = outlineOf({ diagram, names, words, format });
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  const sections = parts.map(
    (part) =>
      `<section>${part.lane === null ? '' : `<h2>${named(part.lane)}</h2>`}${part.lines.map((line) => lineHtml(line, byId, diagram, context)).join('')}</section>`,
  );
  const made = [state, manual.made(format.date(at))].filter(Boolean).join(' · ');
  const { svg, isWide } = figure(diagram, context, dir);
  return `<!doctype html>
<html lang="${format.locale}" dir="${dir}">
<head><meta charset="utf-8"><title>${escaped(manual.title(diagram.name))}</title><style>${pageStyle([diagram.name, state].filter(Boolean).join(' · '), words.output.print.page, dir)}${STYLE}</style></head>
<body>
<header${isWide ? ' class="wide"' : ''}><h1>${named(diagram.name)}</h1><p>${escaped(made)}</p>${diagram.description ? `<p>${named(diagram.description)}</p>` : ''}</header>
<figure${isWide ? ' class="wide"' : ''}>${svg}</figure>
${sections.join('\n')}
${laddersHtml(diagram, context)}
${notesHtml(diagram, context)}
${dataHtml(diagram, context)}
</body></html>`;
}

/** Wider than it is high, it stands on a page that lies, below the title. */
function figure(diagram: Diagram, context: KindContext, dir: 'ltr' | 'rtl'): { svg: string; isWide: boolean } {
  const svg = drawingSvg(diagram, context, { mirrored: dir === 'rtl' });
  const [, width = 0, height = 1] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg)?.map(Number) ?? [];
  return { svg, isWide: width > height && width > 900 };
}

function lineHtml(line: OutlineLine, byId: ReadonlyMap<string, Node>, diagram: Diagram, context: KindContext): string {
  const said = line.pieces
    .map((piece) => (piece.as === 'plain' ? escaped(piece.text) : `<b>${named(piece.text)}</b>`))
    .join('');
  const node = line.key === line.node ? byId.get(line.node) : undefined;
  const details = node
    ? `${node.kind === 'userTask' ? taskHtml(node, diagram, context) : ''}${besideHtml(node, diagram)}`
    : '';
  return `<article style="--in:${line.indent}"><p><span class="n">${escaped(line.number)}</span>${said}</p>${details}</article>`;
}

function taskHtml(node: NodeOf<'userTask'>, diagram: Diagram, context: KindContext): string {
  const { words, format, directory } = context;
  const { manual } = words.textView;
  const names = namesOf(diagram, directory, words);
  const fields = (node.form ?? []).map((field) => {
    const label = field.label ?? names.variable(field.variable);
    return `<li>${named(label)}${field.required ? ` (${escaped(manual.needed)})` : ''}</li>`;
  });
  const { ladder, rungs = [] } = node.deadline ?? {};
  const shared = diagram.ladders.find((one) => one.id === ladder);
  const lines = [
    ...(shared ? [`<li>${escaped(manual.asIn(isolated(shared.name, format.locale)))}</li>`] : []),
    ...rungs.map((rung) => rungHtml(rung, diagram, context)),
  ];
  const said = (text: string | undefined) => text && `<p class="text"><bdi>${withNames(text, names)}</bdi></p>`;
  return [
    block(manual.what, said(node.instructions)),
    block(words.panel.what.script, said(node.script)),
    block(manual.asks, fields.length > 0 && `<ul>${fields.join('')}</ul>`),
    block(
      words.panel.sections.outcomes,
      (node.outcomes ?? []).length > 0 &&
        `<ul>${(node.outcomes ?? []).map((one) => `<li>${named(one.name)}${one.next ? `: ${named(one.next)}` : ''}</li>`).join('')}</ul>`,
    ),
    block(manual.reminders, lines.length > 0 && `<ul>${lines.join('')}</ul>`),
  ].join('');
}

function rungHtml(rung: Rung, diagram: Diagram, { words, format, directory }: KindContext): string {
  const names = isolatedNames(namesOf(diagram, directory, words), format.locale);
  return `<li>${escaped(momentWords(rung.at, words, format))}: ${escaped(rungSentence(rung, names, words, format))}</li>`;
}

/** `{sum}` as people call it: the value is that of the case. */
function withNames(text: string, names: ReturnType<typeof namesOf>): string {
  return escaped(text).replace(/\{([A-Za-z_][\w.]*)\}/g, (_, name: string) => `<i>${named(names.variable(name))}</i>`);
}

/** Notes that hang on the step. */
function besideHtml({ id }: Node, { notes = [] }: Diagram): string {
  return notes
    .filter(({ about }) => about === id)
    .map(({ text }) => `<p class="note">${named(text)}</p>`)
    .join('');
}

/** Reminders that several steps share, told once. */
function laddersHtml(diagram: Diagram, context: KindContext): string {
  const used = diagram.ladders.filter(({ id }) =>
    diagram.nodes.some((node) => node.kind === 'userTask' && node.deadline?.ladder === id),
  );
  const lists = used.map(
    ({ name, rungs }) =>
      `<h3>${named(name)}</h3><ul>${rungs.map((rung) => rungHtml(rung, diagram, context)).join('')}</ul>`,
  );
  return used.length === 0
    ? ''
    : `<section><h2>${escaped(context.words.textView.manual.reminders)}</h2>${lists.join('')}</section>`;
}

/** Notes that hang on no step, and stages with their steps. */
function notesHtml({ notes = [], groups = [], nodes }: Diagram, { words, format }: KindContext): string {
  const { manual } = words.textView;
  const free = notes.filter(({ about, text }) => about === undefined && text.trim() !== '');
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  const stages = groups.map(
    ({ name, members }) =>
      `<li><b>${named(name)}</b>: ${escaped(format.list(members.flatMap((id) => isolated(nameOf.get(id) ?? '', format.locale) || [])))}</li>`,
  );
  return [
    stages.length > 0 && `<section><h2>${escaped(manual.stages)}</h2><ul>${stages.join('')}</ul></section>`,
    free.length > 0 &&
      `<section><h2>${escaped(manual.notes)}</h2>${free.map(({ text }) => `<p class="note">${named(text)}</p>`).join('')}</section>`,
  ]
    .filter(Boolean)
    .join('');
}

function dataHtml(diagram: Diagram, { words }: KindContext): string {
  if (diagram.variables.length === 0) return '';
  const rows = diagram.variables.map(
    ({ name, label, type }) =>
      `<li>${named(label ?? name)} <small>${escaped((words.panel.form.types as Record<string, string>)[type] ?? type)}</small></li>`,
  );
  return `<section><h2>${escaped(words.textView.manual.data)}</h2><ul>${rows.join('')}</ul></section>`;
}

/** What people wrote, in its own direction. */
function named(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`;
}

function block(title: string, body: string | false | undefined): string {
  return body ? `<h3>${escaped(title)}</h3>${body}` : '';
}

/** A4; at the foot what it is, and which page. `said`: stands in a style sheet. */
function pageStyle(said: string, page: (at: string, of: string) => string, dir: 'ltr' | 'rtl'): string {
  const [start, end] = dir === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const small = 'font:8pt Inter,system-ui,sans-serif;color:#6b6b73';
  const quoted = (text: string) => `"${text.replace(/[^\p{L}\p{N} .,:()·-]/gu, ' ')}"`;
  const counted = page('|page|', '|pages|').split('|');
  const number = counted.map((part, i) => (i % 2 === 1 ? `counter(${part})` : quoted(part))).join(' ');
  return `
@page{size:A4;margin:18mm;@bottom-${start}{content:${quoted(said)};${small}}@bottom-${end}{content:${number};${small}}}
@page drawing{size:A4 landscape;margin:12mm}`;
}

const STYLE = `
body{max-width:760px;margin:0 auto;padding:16px;font:14px/1.5 Inter,system-ui,"Noto Sans Arabic",sans-serif;color:#1d1d20}
@media print{body{max-width:none;padding:0;font-size:10.5pt}header.wide,figure.wide{page:drawing}header.wide{margin-bottom:4mm}figure.wide{margin:0}figure.wide svg{max-height:150mm;border:0}}
h1{margin:0;font-size:26px}h2{margin:28px 0 6px;padding-bottom:3px;border-bottom:1px solid #d5d3ca;font-size:15px;break-after:avoid}
h3{margin:8px 0 0;font-size:11px;font-weight:600;color:#6b6b73;break-after:avoid}header p{margin:2px 0;color:#6b6b73}
figure{margin:20px 0;break-inside:avoid}figure svg{max-width:100%;height:auto;border:1px solid #d5d3ca;border-radius:10px}
article{margin-inline-start:calc(var(--in)*18px);padding:5px 0 5px 40px;break-inside:avoid}[dir=rtl] article{padding:5px 40px 5px 0}
article p{margin:0;white-space:pre-line}.n{float:inline-start;margin-inline-start:-40px;width:32px;text-align:end;color:#6b6b73;font-variant-numeric:tabular-nums}
.text{white-space:pre-line}.note{margin:4px 0;padding:4px 8px;border-inline-start:3px solid #d3d0c7;background:#fbf6e9;white-space:pre-line}
ul{margin:2px 0;padding-inline-start:18px}small{color:#6b6b73}
`;
