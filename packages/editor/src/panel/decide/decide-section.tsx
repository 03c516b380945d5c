// Decide: each path out of a decision, in the order in which it is asked, with when it is taken.
import type { Flow, NodeOf } from '@baton/core';
import { Chip, Icon, IconButton, Menu, MenuItem, MenuSeparator, useWords } from '@baton/look';
import { useLayoutEffect, useRef } from 'react';
import { pathsOf } from '../../canvas/path-marks';
import { useDiagram, useEditor, useSelectedFlow } from '../../document/editor-context';
import { type ShownProblem, useProblemsAt } from '../../problems/shown-problems';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { TypedText } from '../fields/typed-text';
import { useNames } from '../names';
import styles from '../panel.module.css';
import { ProblemLine } from '../problem-line';
import { Section } from '../section';
import { useAddPath } from './add-path';
import { ConditionBuilder } from './condition-builder';
import { conditionField } from './condition-field';
import decide from './decide.module.css';

interface DecideProps {
  readonly node: NodeOf<'exclusiveGateway' | 'inclusiveGateway'>;
  /** How the paths are taken, where not just the first that holds. */
  readonly hint?: string;
}

export function DecideSection({ node, hint }: DecideProps) {
  const words = useWords();
  const { readOnly } = useEdit();
  const addPath = useAddPath(node);
  const flows = useDiagram(
    (diagram) => diagram.flows.filter((flow) => flow.from === node.id),
    (a, b) => a.length === b.length && a.every((flow, i) => flow === b[i]),
  );
  return (
    <Section
      title={words.panel.sections.decide}
      node={node.id}
      fields={['flows']}
      elsewhere={({ problem }) => pathsOf(problem).some((path) => flows.some(({ id }) => id === path))}
    >
      <p className={styles.hint}>
        {flows.length < 2 ? words.drawing.decide.noPaths : (hint ?? words.drawing.decide.first)}
      </p>
      {flows.map((flow) => (
        <PathCard key={flow.id} flow={flow} isAlone={flows.length === 1} />
      ))}
      {!readOnly && (
        <div className={styles.foot}>
          <QuietButton icon="add" strong onPress={addPath}>
            {words.drawing.decide.addPath}
          </QuietButton>
        </div>
      )}
    </Section>
  );
}

/** What a formula has wrong is said at its field. */
function isSaidHere({ problem }: ShownProblem): boolean {
  return !problem.code.startsWith('expression.');
}

function PathCard({ flow, isAlone }: { readonly flow: Flow; readonly isAlone: boolean }) {
  const words = useWords();
  const names = useNames();
  const edit = useEdit();
  const { view, dispatch } = useEditor();
  const { decide: said } = words.drawing;
  const target = names.step(flow.to);
  const card = useRef<HTMLElement>(null);
  const wrong = useProblemsAt(flow.from, ['flows']).filter(({ problem }) => pathsOf(problem).includes(flow.id));
  const isSelected = useSelectedFlow()?.id === flow.id;
  useLayoutEffect(() => {
    if (isSelected) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    <article
      ref={card}
      className={decide.path}
      aria-label={words.panel.decide.path(flow.name ?? target)}
      data-flow={flow.id}
      data-mark={wrong[0]?.severity}
      data-selected={isSelected || undefined}
    >
      <header className={decide.head}>
        <div className={decide.title}>
          <TypedText
            label={said.name}
            labelHidden
            place={`flow.${flow.id}`}
            placeholder={flow.otherwise ? words.panel.decide.otherwise : said.name}
            value={flow.name ?? ''}
            onType={(name) => edit.typeFlow(flow, { name })}
          />
        </div>
        {!edit.readOnly && (
          <Menu
            placement="bottom end"
            trigger={<IconButton icon="more" size="s" label={`${words.common.moreActions}: ${flow.name ?? target}`} />}
          >
            <MenuItem
              icon="decision"
              isCurrent={flow.otherwise === true}
              isDisabled={isAlone}
              onAction={() => edit.flow(flow, { otherwise: flow.otherwise ? undefined : true, when: undefined })}
            >
              {words.panel.decide.makeOtherwise}
            </MenuItem>
            <MenuItem icon="see" onAction={() => view.selectMany({ nodes: [], flows: [flow.id] })}>
              {words.check.showOnDiagram}
            </MenuItem>
            <MenuSeparator />
            <MenuItem
              icon="delete"
              isDanger
              onAction={() => dispatch({ type: 'deleteSelection', nodes: [], flows: [flow.id] })}
            >
              {words.drawing.fixes.removeFlow}
            </MenuItem>
          </Menu>
        )}
      </header>
      <div className={styles.row}>
        <Icon name="arrow" size={13} />
        <span>{said.to(target)}</span>
        {flow.otherwise && (
          <span className={styles.end}>
            <Chip>{words.panel.decide.otherwise}</Chip>
          </span>
        )}
      </div>
      {flow.otherwise ? (
        <p className={styles.hint}>{said.ifNothingFits}</p>
      ) : (
        !isAlone && (
          <div data-field={conditionField(flow.id)}>
            <ConditionBuilder
              when={flow.when}
              onChange={(when, typing) => (typing ? edit.typeFlow(flow, { when }) : edit.flow(flow, { when }))}
            />
          </div>
        )
      )}
      <div role="status" className={decide.wrong}>
        {wrong.filter(isSaidHere).map((shown) => (
          <ProblemLine key={shown.key} shown={shown} />
        ))}
      </div>
    </article>
  );
}
