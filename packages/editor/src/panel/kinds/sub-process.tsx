// Sub-process: what is inside, how it runs, until when, reminders, data of its own.
import type { NodeOf } from '@baton/core';
import { Checkbox, Select, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../../document/editor-context';
import { AdvancedSections } from '../advanced/advanced-sections';
import { TimedSections } from '../deadline/timed-sections';
import { useEdit } from '../edit';
import { FormulaField } from '../fields/formula-field';
import { QuietButton } from '../fields/quiet-button';
import { OwnData } from '../form/data-texts';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

const PLAIN = 'plain';
const VARIANTS = ['plain', 'event', 'transaction', 'adHoc'] as const;

export const subProcess: PanelKind<'subProcess'> = {
  icon: 'sub-process',
  Sections({ node }) {
    const words = useWords();
    const { view } = useEditor();
    const steps = useDiagram(
      (diagram) =>
        diagram.nodes.filter(
          (inner) => inner.parent === node.id && inner.kind !== 'startEvent' && inner.kind !== 'endEvent',
        ).length,
    );
    return (
      <>
        <Section title={words.kinds.subProcess.name} node={node.id} fields={[]}>
          <div className={styles.row}>
            <span>{words.drawing.inside.steps(steps)}</span>
            <QuietButton strong atEnd onPress={() => view.update({ inside: node.id })}>
              {words.drawing.inside.open}
            </QuietButton>
          </div>
        </Section>
        <VariantSection node={node} />
        {node.variant !== 'event' && <TimedSections node={node} />}
        <OwnDataSection node={node} />
        <AdvancedSections node={node} />
        <NoteSection node={node} />
      </>
    );
  },
};

function OwnDataSection({ node }: { readonly node: NodeOf<'subProcess'> }) {
  const { inside } = useWords().kindOptions;
  const edit = useEdit();
  if (!node.variables || node.variables.length === 0) return null;
  return (
    <Section title={inside.ownData} node={node.id} fields={['variables']}>
      <OwnData
        data={node.variables}
        onChange={(variables, typing) => (typing ? edit.typeNode : edit.node)(node, { variables })}
      />
    </Section>
  );
}

function VariantSection({ node }: { readonly node: NodeOf<'subProcess'> }) {
  const { inside } = useWords().kindOptions;
  const edit = useEdit();
  const variant = node.variant ?? PLAIN;
  const { adHoc } = node;
  const hasPaths = useDiagram((diagram) => diagram.flows.some((flow) => flow.from === node.id || flow.to === node.id));
  return (
    <Section title={inside.title} node={node.id} fields={['variant', 'adHoc']}>
      <Select
        label={inside.title}
        labelHidden
        help={inside.hints[variant]}
        isDisabled={edit.readOnly}
        options={VARIANTS.filter((id) => id !== 'event' || !hasPaths || variant === 'event').map((id) => ({
          id,
          name: inside.variants[id],
        }))}
        value={variant}
        onChange={(next) => {
          if (next === variant) return;
          edit.node(node, {
            variant: next === PLAIN ? undefined : next,
            adHoc: next === 'adHoc' ? { order: 'parallel' } : undefined,
          });
        }}
      />
      {variant === 'adHoc' && (
        <>
          <Select
            label={inside.title}
            labelHidden
            isDisabled={edit.readOnly}
            options={[
              { id: 'parallel', name: inside.sideBySide },
              { id: 'sequential', name: inside.oneAtATime },
            ]}
            value={adHoc?.order ?? 'parallel'}
            onChange={(order) => edit.node(node, { adHoc: { ...adHoc, order } })}
          />
          <FormulaField
            label={inside.until}
            help={inside.untilHint}
            canBeEmpty
            value={adHoc?.until ?? ''}
            onType={(until) => {
              const { until: _, ...rest } = adHoc ?? { order: 'parallel' as const };
              edit.typeNode(node, { adHoc: until.trim() === '' ? rest : { ...rest, until } });
            }}
          />
          {adHoc?.until !== undefined && (
            <Checkbox
              isSelected={adHoc.cancelRemaining ?? false}
              isDisabled={edit.readOnly}
              onChange={(isOn) => {
                const { cancelRemaining: _, ...rest } = adHoc;
                edit.node(node, { adHoc: isOn ? { ...rest, cancelRemaining: true } : rest });
              }}
            >
              {inside.cancelRemaining}
            </Checkbox>
          )}
        </>
      )}
    </Section>
  );
}
