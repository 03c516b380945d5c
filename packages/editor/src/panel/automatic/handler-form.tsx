// What the chosen handler takes, as a form over the step's own data (`input`), and what it gives back. Lines that it does not ask for stay below.
import { type HandlerOffer, type NodeOf, readGiven, textOf, type ValueShape, writeGiven } from '@baton/core';
import { useLocale, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { hintOf, labelOf } from '../../handlers/shape-words';
import { useEdit } from '../edit';
import { MappingsField } from '../fields/mappings-field';
import styles from '../panel.module.css';
import { GivenField } from './given-field';
import form from './handler-form.module.css';
import { Members } from './members';
import { SaysField } from './says-field';
import { fieldKindOf, plainShape } from './value-shapes';

type Says = NodeOf<'sendTask'>['says'] & {};

export type Calling = NodeOf<'serviceTask' | 'sendTask' | 'businessRuleTask'>;

export function HandlerForm({ node, offer }: { readonly node: Calling; readonly offer: HandlerOffer }) {
  const { handlers } = useWords();
  const locale = useLocale();
  const edit = useEdit();
  const variables = useDiagram((diagram) => diagram.variables);
  const lines = node.input ?? [];
  const asked = offer.input?.properties ?? {};
  const others = lines.filter(({ to }) => !asked[to]);
  /** Empty, it is not said. One undo step with what was given in its place before. */
  const say = (to: string, text: string, typing: boolean) => {
    const says = 'says' in node ? (node.says ?? []) : [];
    const has = says.some((one) => one.to === to);
    const next = has ? says.map((one) => (one.to === to ? { to, text } : one)) : [...says, { to, text }];
    const given = lines.some((line) => line.to === to) && lines.filter((line) => line.to !== to);
    (typing ? edit.typeNode : edit.node)(node, {
      says: next,
      ...(given && { input: given.length > 0 ? given : undefined }),
    });
  };
  const description = textOf(offer.description, locale);
  const otherwise = (name: string, shape: ValueShape) => {
    const data = variables.find((variable) => variable.name === name);
    if (data) return handlers.fromCase(data.label ?? data.name);
    return shape.default === undefined ? undefined : handlers.standard(String(shape.default));
  };
  return (
    <div className={form.form}>
      {description && <p className={styles.hint}>{description}</p>}
      {Object.keys(asked).length > 0 && (
        <fieldset className={form.form} aria-label={handlers.takes}>
          <span className={form.title}>{handlers.takes}</span>
          <Members
            Field={GivenField}
            shape={offer.input ?? {}}
            given={(name) => {
              const line = lines.find(({ to }) => to === name);
              return line && readGiven(line.from);
            }}
            otherwise={otherwise}
            said={(name, shape) => {
              if (!canSay(node) || fieldKindOf(plainShape(shape)) !== 'text') return undefined;
              const value = node.says?.find(({ to }) => to === name)?.text;
              return {
                value,
                place: `node.${node.id}.says.${name}`,
                onType: (text, typing) => say(name, text, typing),
              };
            }}
            onChange={(name, given, typing) => {
              const at = lines.findIndex(({ to }) => to === name);
              const line = given && { from: writeGiven(given), to: name };
              const next =
                at < 0
                  ? [...lines, ...(line ? [line] : [])]
                  : lines.flatMap((one, i) => (i === at ? (line ?? []) : one));
              const says = withoutText(node, name);
              (typing ? edit.typeNode : edit.node)(node, { input: next.length > 0 ? next : undefined, ...says });
            }}
          />
        </fieldset>
      )}
      {others.length > 0 && (
        <MappingsField
          label={handlers.others}
          into="free"
          value={others}
          onChange={(next, typing) => {
            const input = [...lines.filter(({ to }) => asked[to]), ...(next ?? [])];
            (typing ? edit.typeNode : edit.node)(node, { input: input.length > 0 ? input : undefined });
          }}
        />
      )}
      {canSay(node) && <SaysField node={node} asked={asked} />}
      <Gives shape={offer.output} known={new Set(variables.map(({ name }) => name))} locale={locale} />
    </div>
  );
}

export function canSay(node: Calling): node is NodeOf<'serviceTask' | 'sendTask'> {
  return node.kind !== 'businessRuleTask';
}

/** A change that takes the text for an input away; nothing where there is none. */
function withoutText(node: Calling, name: string): { says?: Says | undefined } {
  const says = canSay(node) ? (node.says ?? []) : [];
  const rest = says.filter(({ to }) => to !== name);
  return rest.length === says.length ? {} : { says: rest.length > 0 ? rest : undefined };
}

interface GivesProps {
  readonly shape: ValueShape | undefined;
  readonly known: ReadonlySet<string>;
  readonly locale: string;
}

function Gives({ shape, known, locale }: GivesProps) {
  const { handlers } = useWords();
  const members = Object.entries(shape?.properties ?? {});
  if (members.length === 0) return null;
  return (
    <div className={form.gives}>
      <span className={form.title}>{handlers.gives}</span>
      {members.map(([name, member]) => (
        <span key={name} title={hintOf(member, locale)}>
          {labelOf(name, member, locale)}
          {!known.has(name) && ` (${handlers.givesNowhere})`}
        </span>
      ))}
    </div>
  );
}
