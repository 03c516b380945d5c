// Which process is called, in which version, by which key, and what goes there and comes back.
import type { NodeOf } from '@baton/core';
import { Checkbox, NumberField, Select, useWords } from '@baton/look';
import { useEdit } from '../edit';
import { FormulaField } from '../fields/formula-field';
import { MappingsField } from '../fields/mappings-field';
import { QuietButton } from '../fields/quiet-button';
import { TypedText } from '../fields/typed-text';
import styles from '../panel.module.css';
import { Section } from '../section';

type Call = NodeOf<'callActivity'>;

export function CallSection({ node }: { readonly node: Call }) {
  const words = useWords();
  const { call } = words.kindOptions;
  const edit = useEdit();
  const isFormula = node.processFrom !== undefined;
  return (
    <>
      <Section title={call.title} node={node.id} fields={['process', 'processFrom', 'binding', 'key']}>
        {isFormula ? (
          <FormulaField
            label={call.from}
            value={node.processFrom ?? ''}
            onType={(processFrom) => edit.typeNode(node, { processFrom })}
          />
        ) : (
          <TypedText
            label={call.process}
            help={call.processHint}
            spellCheck="false"
            value={node.process ?? ''}
            onType={(process) =>
              (process.trim() === '' || /^[A-Za-z_][\w-]*$/.test(process)) && edit.typeNode(node, { process })
            }
          />
        )}
        {!edit.readOnly && (
          <div className={styles.foot}>
            <QuietButton
              onPress={() =>
                edit.node(
                  node,
                  isFormula
                    ? { processFrom: undefined }
                    : { process: undefined, processFrom: `"${node.process ?? 'process'}"` },
                )
              }
            >
              {isFormula ? words.events.namePlain : words.events.nameFrom}
            </QuietButton>
          </div>
        )}
        <BindingField node={node} />
        <FormulaField
          label={call.key}
          canBeEmpty
          help={call.keyHint}
          value={node.key ?? ''}
          onType={(key) => edit.typeNode(node, { key })}
        />
      </Section>
      <Section
        title={words.kindOptions.data.title}
        node={node.id}
        fields={['input', 'output', 'inputAll', 'outputAll']}
      >
        <Checkbox
          isSelected={node.inputAll ?? false}
          isDisabled={edit.readOnly}
          onChange={(isOn) => edit.node(node, { inputAll: isOn || undefined })}
        >
          {call.givesAll}
        </Checkbox>
        <MappingsField
          label={call.gives}
          into="free"
          value={node.input}
          onChange={(input, typing) => (typing ? edit.typeNode : edit.node)(node, { input })}
        />
        <Checkbox
          isSelected={node.outputAll ?? false}
          isDisabled={edit.readOnly}
          onChange={(isOn) => edit.node(node, { outputAll: isOn || undefined })}
        >
          {call.takesAll}
        </Checkbox>
        <MappingsField
          label={call.takes}
          into="data"
          value={node.output}
          onChange={(output, typing) => (typing ? edit.typeNode : edit.node)(node, { output })}
        />
      </Section>
    </>
  );
}

function BindingField({ node }: { readonly node: Call }) {
  const { call } = useWords().kindOptions;
  const edit = useEdit();
  const { binding } = node;
  const way = binding === undefined || binding === 'latest' ? 'latest' : 'tag' in binding ? 'tag' : 'version';
  return (
    <>
      <Select
        label={call.binding}
        isDisabled={edit.readOnly}
        options={(['latest', 'version', 'tag'] as const).map((id) => ({ id, name: call[id] }))}
        value={way}
        onChange={(next) => {
          if (next === way) return;
          edit.node(node, {
            binding: next === 'latest' ? undefined : next === 'tag' ? { tag: call.tagName } : { version: 1 },
          });
        }}
      />
      {typeof binding === 'object' && 'version' in binding && (
        <NumberField
          label={call.versionNumber}
          minValue={1}
          isReadOnly={edit.readOnly}
          value={binding.version}
          onChange={(version) => Number.isInteger(version) && edit.typeNode(node, { binding: { version } })}
          onBlur={edit.seal}
        />
      )}
      {typeof binding === 'object' && 'tag' in binding && (
        <TypedText
          label={call.tagName}
          value={binding.tag}
          onType={(tag) => tag.trim() !== '' && edit.typeNode(node, { binding: { tag } })}
        />
      )}
    </>
  );
}
