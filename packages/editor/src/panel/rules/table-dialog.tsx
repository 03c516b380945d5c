// A decision table opened wide: questions and results as columns, rules as rows, what is counted when several hold, and trying it with values.
// Loaded when a table is opened.
import type { DecisionTable, HitPolicy } from '@baton/core';
import { Button, Dialog, Icon, Select, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { useSpoken } from '../../document/spoken';
import { useEdit } from '../edit';
import { TypedText } from '../fields/typed-text';
import styles from './table-dialog.module.css';
import { withInput, withOutput, withRule } from './table-edits';
import { TableGrid } from './table-grid';
import { TableTrial } from './table-trial';

const POLICIES: readonly HitPolicy[] = ['first', 'unique', 'any', 'priority', 'ruleOrder', 'outputOrder', 'collect'];
const LISTS: ReadonlySet<HitPolicy> = new Set(['ruleOrder', 'outputOrder', 'collect']);
const LIST = 'list';

export interface TableDialogProps {
  readonly table: DecisionTable;
  readonly onClose: () => void;
}

export default function TableDialog({ table, onClose }: TableDialogProps) {
  const words = useWords();
  const { rules } = words.kindOptions;
  const edit = useEdit();
  const decisions = useDiagram((diagram) => diagram.decisions) ?? [];
  const variables = useDiagram((diagram) => diagram.variables);
  const set = (next: DecisionTable, typing = false) => {
    const change = { decisions: decisions.map((one) => (one.id === table.id ? next : one)) };
    (typing ? edit.typeProcess : edit.process)(change);
  };
  const { aggregate: _, ...unaggregated } = table;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      shape="full"
      title={useSpoken().decisions?.find(({ id }) => id === table.id)?.name ?? table.name}
      note={rules.shape(table.rules.length)}
      foot={
        <Button variant="primary" onPress={onClose}>
          {words.common.done}
        </Button>
      }
    >
      <div className={styles.settings}>
        <TypedText
          label={rules.name}
          place={`decision.${table.id}`}
          value={table.name}
          onType={(name) => name.trim() !== '' && set({ ...table, name }, true)}
        />
        <Select
          label={rules.policy}
          isDisabled={edit.readOnly}
          options={POLICIES.map((id) => ({ id, name: rules.policies[id] }))}
          value={table.hitPolicy}
          onChange={(hitPolicy) => set({ ...(LISTS.has(hitPolicy) ? table : unaggregated), hitPolicy })}
        />
        {LISTS.has(table.hitPolicy) && (
          <Select
            label={rules.aggregate}
            isDisabled={edit.readOnly}
            options={([LIST, 'sum', 'count', 'min', 'max'] as const).map((id) => ({ id, name: rules.aggregates[id] }))}
            value={table.aggregate ?? LIST}
            onChange={(id) => set(id === LIST ? unaggregated : { ...table, aggregate: id })}
          />
        )}
      </div>
      <TableGrid table={table} onChange={set} />
      {!edit.readOnly && (
        <div className={styles.acts}>
          <Button size="s" onPress={() => set(withRule(table))} isDisabled={table.rules.length >= 1_000}>
            <Icon name="add" size={14} />
            {rules.addRule}
          </Button>
          <Button
            size="s"
            variant="quiet"
            onPress={() => set(withInput(table, variables[0]?.name ?? 'value'))}
            isDisabled={table.inputs.length >= 20}
          >
            {rules.addInput}
          </Button>
          <Button
            size="s"
            variant="quiet"
            onPress={() => set(withOutput(table, variables[0]?.name ?? 'result'))}
            isDisabled={table.outputs.length >= 20}
          >
            {rules.addOutput}
          </Button>
          <span className={styles.keys}>
            {rules.anything} · {rules.keys}
          </span>
        </div>
      )}
      <TableTrial table={table} />
    </Dialog>
  );
}
