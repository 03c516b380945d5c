// The manual of a process as a page for printing: what is done, by whom, until when, what is filled in, what comes next. Pure; in the language of
// the reader, without scripts.
import type { Diagram, Node, NodeOf } from '@baton/core';
import type { KindContext } from '../kinds/editor-kind';
import { namesOf } from '../panel/names';
import { momentWords, rungSentence } from '../panel/remind/rung-words';
import { type OutlineLine, outlineOf } from '../text/outline';
import { drawingSvg } from './drawing-svg';
import { escaped } from './escaped';

export interface ManualOptions {
  readonly dir: 'ltr' | 'rtl';
  /** When it is printed, epoch ms. */
  readonly at: number;
}

export function manualHtml(diagram: Diagram, context: KindContext, { dir, at }: ManualOptions): string {
  const { words, format, directory } = context;
  const { manual } = words.tools;
  const names = namesOf(diagram, directory, words);
  const parts = outlineOf({ diagram, names, words, format });
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  const sections = parts.map(
    (part) =>
      `<section>${part.lane === null ? '' : `<h2>${escaped(part.lane)}</h2>`}${part.lines.map((line) => lineHtml(line, byId, diagram, context)).join('')}</section>`,
  );
  return `<!doctype html>
<html lang="${format.locale}" dir="${dir}">
<head><meta charset="utf-8"><title>${escaped(manual.title(diagram.name))}</title><style>${STYLE}</style></head>
<body>
<header><h1>${escaped(diagram.name)}</h1><p>${escaped(manual.made(format.date(at)))}</p>${diagram.description ? `<p>${escaped(diagram.description)}</p>` : ''}</header>
<figure>${drawingSvg(diagram, context, { mirrored: dir === 'rtl' })}</figure>
${sections.join('\n')}
${dataHtml(diagram, context)}
</body></html>`;
}

function lineHtml(line: OutlineLine, byId: ReadonlyMap<string, Node>, diagram: Diagram, context: KindContext): string {
  const said = line.pieces
    .map((piece) => (piece.as === 'plain' ? escaped(piece.text) : `<b>${escaped(piece.text)}</b>`))
    .join('');
  const node = line.key === line.node ? byId.get(line.node) : undefined;
  const details = node?.kind === 'userTask' ? taskHtml(node, diagram, context) : '';
  return `<article style="--in:${line.indent}"><p><span class="n">${escaped(line.number)}</span>${said}</p>${details}</article>`;
}

function taskHtml(node: NodeOf<'userTask'>, diagram: Diagram, context: KindContext): string {
  const { words, format, directory } = context;
  const { manual } = words.tools;
  const names = namesOf(diagram, directory, words);
  const fields = (node.form ?? []).map((field) => {
    const label = field.label ?? names.variable(field.variable);
    return `<li>${escaped(label)}${field.required ? ` (${escaped(manual.needed)})` : ''}</li>`;
  });
  const ladder = diagram.ladders.find((one) => one.id === node.deadline?.ladder)?.rungs ?? [];
  const rungs = [...ladder, ...(node.deadline?.rungs ?? [])].map(
    (rung) =>
      `<li>${escaped(momentWords(rung.at, words, format))}: ${escaped(rungSentence(rung, names, words, format))}</li>`,
  );
  return [
    block(manual.what, node.instructions && `<p class="text">${escaped(node.instructions)}</p>`),
    block(words.panel.what.script, node.script && `<p class="text">${escaped(node.script)}</p>`),
    block(manual.asks, fields.length > 0 && `<ul>${fields.join('')}</ul>`),
    block(
      words.panel.sections.outcomes,
      (node.outcomes ?? []).length > 0 &&
        `<ul>${(node.outcomes ?? []).map((one) => `<li>${escaped(one.name)}${one.next ? `: ${escaped(one.next)}` : ''}</li>`).join('')}</ul>`,
    ),
    block(manual.reminders, rungs.length > 0 && `<ul>${rungs.join('')}</ul>`),
  ].join('');
}

function dataHtml(diagram: Diagram, { words }: KindContext): string {
  if (diagram.variables.length === 0) return '';
  const rows = diagram.variables.map(
    ({ name, label, type }) =>
      `<li>${escaped(label ?? name)} <small>${escaped((words.panel.form.types as Record<string, string>)[type] ?? type)}</small></li>`,
  );
  return `<section><h2>${escaped(words.tools.manual.data)}</h2><ul>${rows.join('')}</ul></section>`;
}

function block(title: string, body: string | false | undefined): string {
  return body ? `<h3>${escaped(title)}</h3>${body}` : '';
}

const STYLE = `
@page{margin:18mm}
body{max-width:760px;margin:0 auto;padding:16px;font:14px/1.5 Inter,system-ui,"Noto Sans Arabic",sans-serif;color:#1d1d20}
h1{margin:0;font-size:26px}h2{margin:28px 0 6px;padding-bottom:3px;border-bottom:1px solid #d5d3ca;font-size:15px;break-after:avoid}
h3{margin:8px 0 0;font-size:11px;font-weight:600;color:#6b6b73}header p{margin:2px 0;color:#6b6b73}
figure{margin:20px 0;break-inside:avoid}figure svg{max-width:100%;height:auto;border:1px solid #d5d3ca;border-radius:10px}
article{margin-inline-start:calc(var(--in)*18px);padding:5px 0 5px 40px;break-inside:avoid}[dir=rtl] article{padding:5px 40px 5px 0}
article p{margin:0}.n{float:inline-start;margin-inline-start:-40px;width:32px;text-align:end;color:#6b6b73;font-variant-numeric:tabular-nums}
.text{white-space:pre-line}ul{margin:2px 0;padding-inline-start:18px}small{color:#6b6b73}
`;
