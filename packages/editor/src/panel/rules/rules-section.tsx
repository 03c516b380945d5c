// Rules: which table decides, or a program of the company; drawing a table up and opening it; where the answer goes.
import type { NodeOf } from '@baton/core';
import { Select, useWords } from '@baton/look';
import { lazy, Suspense, useState } from 'react';
import type { UpdateNode } from '../../commands/update-node';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useSpoken } from '../../document/spoken';
import { HandlerField } from '../automatic/handler-field';
import { useOffer, withInput } from '../automatic/use-offer';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { VariableSelect } from '../fields/variable-select';
import styles from '../panel.module.css';
import { freshId } from '../remind/usual-ladder';
import { Section } from '../section';
import { freshTable } from './table-edits';
import { TableTexts } from './table-texts';

const TableDialog = lazy(() => import('./table-dialog'));

/** Stands among the tables for a program that decides. */
const HANDLER = ' handler';
const NONE = ' none';

export function RulesSection({ node }: { readonly node: NodeOf<'businessRuleTask'> }) {
  const words = useWords();
  const { rules } = words.kindOptions;
  const edit = useEdit();
  const { dispatch } = useEditor();
  const decisions = useDiagram((diagram) => diagram.decisions) ?? [];
  const variables = useDiagram((diagram) => diagram.variables);
  const [isOpen, setOpen] = useState(false);
  const table = decisions.find((one) => one.id === node.decision);
  const chosen = node.handler !== undefined ? HANDLER : (node.decision ?? NONE);
  const choose = (id: string) => {
    if (id === HANDLER) edit.node(node, { handler: 'decide', decision: undefined });
    else if (id !== NONE) edit.node(node, { handler: undefined, decision: id });
  };
  const add = () => {
    const made = freshTable(freshId(decisions, 'table'), node.name ?? rules.newName, variables);
    const update: UpdateNode = { type: 'updateNode', id: node.id, change: { handler: undefined, decision: made.id } };
    const result = dispatch({
      type: 'runAll',
      commands: [{ type: 'updateProcess', change: { decisions: [...decisions, made] } }, update],
    });
    if (result.ok) setOpen(true);
  };
  return (
    <Section
      title={rules.title}
      node={node.id}
      fields={withInput(['decision', 'handler', 'result', 'decisions'], useOffer(node))}
    >
      <Select
        label={rules.table}
        labelHidden
        isDisabled={edit.readOnly}
        options={[
          ...(chosen === NONE ? [{ id: NONE, name: rules.none }] : []),
          ...decisions.map(({ id, name, rules: lines }) => ({ id, name, hint: rules.shape(lines.length) })),
          { id: HANDLER, name: rules.handler },
        ]}
        value={chosen}
        onChange={choose}
      />
      {node.handler !== undefined && <HandlerField node={node} />}
      <div className={styles.foot}>
        {table && (
          <QuietButton icon="table" strong onPress={() => setOpen(true)}>
            {rules.edit}
          </QuietButton>
        )}
        {!edit.readOnly && (
          <QuietButton icon="add" onPress={add}>
            {rules.add}
          </QuietButton>
        )}
      </div>
      {table && <Said id={table.id} />}
      {table && <TableTexts table={table} />}
      <VariableSelect
        label={rules.answer}
        none={rules.answerEach}
        value={node.result}
        onChange={(result) => edit.node(node, { result })}
      />
      {table && isOpen && (
        <Suspense>
          <TableDialog table={table} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Section>
  );
}

/** The table in two lines: what it asks, what it gives. */
function Said({ id }: { readonly id: string }) {
  const { kindOptions, common } = useWords();
  const { rules } = kindOptions;
  const { variables, decisions } = useSpoken();
  const table = decisions?.find((one) => one.id === id);
  if (!table) return null;
  const labelOf = (name: string) => variables.find((one) => one.name === name)?.label ?? name;
  const asked = table.inputs.map(({ label, expression }) => label ?? labelOf(expression)).join(common.comma);
  const given = table.outputs.map(({ label, name }) => label ?? labelOf(name)).join(common.comma);
  return (
    <p className={styles.hint}>
      {rules.when} <bdi>{asked}</bdi> · {rules.gives} <bdi>{given}</bdi> · {rules.policies[table.hitPolicy]}
    </p>
  );
}
