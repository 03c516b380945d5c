// What to do: instructions, what to say, a note for those who draw. Instructions are there from the start, the others when asked for.
import type { NodeOf } from '@baton/core';
import { Icon, type IconName, useWords } from '@baton/look';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';

import { useEdit } from '../edit';
import { TemplateField } from '../fields/template-field';
import { TypedArea } from '../fields/typed-text';
import styles from '../panel.module.css';
import { Section } from '../section';

export function WhatSection({ node }: { readonly node: NodeOf<'userTask'> }) {
  const words = useWords();
  const edit = useEdit();
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const { what } = words.panel;
  const shows = (field: 'script' | 'note') => node[field] !== undefined || wanted.includes(field);
  return (
    <Section title={words.panel.sections.what} node={node.id} fields={['instructions', 'script']}>
      <TemplateField
        label={what.instructions}
        labelHidden
        placeholder={what.instructionsPlaceholder}
        rows={2}
        place={`node.${node.id}.instructions`}
        value={node.instructions ?? ''}
        onType={(instructions) => edit.typeNode(node, { instructions })}
      />
      {shows('script') && (
        <TemplateField
          label={what.script}
          rows={2}
          autoFocus={wanted.includes('script')}
          place={`node.${node.id}.script`}
          value={node.script ?? ''}
          onType={(script) => edit.typeNode(node, { script })}
        />
      )}
      {shows('note') && (
        <TypedArea
          label={words.panel.sections.note}
          rows={2}
          autoFocus={wanted.includes('note')}
          place={`node.${node.id}.note`}
          value={node.note ?? ''}
          onType={(note) => edit.typeNode(node, { note })}
        />
      )}
      {!edit.readOnly && (!shows('script') || !shows('note')) && (
        <div className={styles.pills}>
          {!shows('script') && (
            <Pill icon="phone" onPress={() => setWanted([...wanted, 'script'])}>
              {what.script}
            </Pill>
          )}
          {!shows('note') && (
            <Pill icon="edit" onPress={() => setWanted([...wanted, 'note'])}>
              {words.panel.sections.note}
            </Pill>
          )}
        </div>
      )}
    </Section>
  );
}

export function Pill({ icon, children, onPress }: { icon: IconName; children: string; onPress: () => void }) {
  return (
    <Button className={styles.pill ?? ''} onPress={onPress}>
      <Icon name={icon} size={12} />
      {children}
    </Button>
  );
}
