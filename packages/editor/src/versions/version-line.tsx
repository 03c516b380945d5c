// One published version in the list: number, who takes it, by whom and when, what it was for, and what can be done with it.
import type { VersionStanding } from '@baton/engine';
import { Button, Chip, IconButton, Menu, MenuItem, useFormat, useWords } from '@baton/look';
import { useEditor } from '../document/editor-context';
import frame from './side-panel.module.css';
import styles from './versions.module.css';

export interface VersionLineProps {
  readonly version: VersionStanding;
  /** Number of the version that new cases take. */
  readonly current: number | undefined;
  readonly mayAct: boolean;
  readonly onCompareBefore: (() => void) | undefined;
  readonly onCompareDraft: (() => void) | undefined;
  readonly onBringIn: (() => void) | undefined;
  readonly onBack: () => void;
  readonly onMove: () => void;
  readonly onEndPilot: () => void;
}

export function VersionLine(props: VersionLineProps) {
  const { version, current, mayAct } = props;
  const { versions } = useWords();
  const words = useWords();
  const format = useFormat();
  const { directory } = useEditor();
  const person = (id: string) => directory.people.find((one) => one.id === id)?.name ?? id;
  const role = (id: string) => directory.roles.find((one) => one.id === id)?.name ?? id;
  const { pilot } = version;
  const isCurrent = version.version === current;
  const group = pilot && format.list([...pilot.roles.map(role), ...pilot.groups, ...pilot.people.map(person)]);
  return (
    <li data-version={version.version}>
      <h3>
        {versions.version(version.version)}
        {isCurrent && (
          <Chip tone="ok" icon="check">
            {versions.current}
          </Chip>
        )}
        {group && <Chip tone="accent">{versions.pilotOf(group)}</Chip>}
      </h3>
      <p className={frame.quiet}>
        <bdi>{[person(version.publishedBy), format.instant(version.publishedAt)].filter(Boolean).join(', ')}</bdi>
        {' · '}
        {versions.running(version.running)}
      </p>
      <p>
        {version.summary ? <bdi>{version.summary}</bdi> : <span className={frame.quiet}>{versions.noComment}</span>}
      </p>
      <div className={styles.acts}>
        {props.onCompareBefore && (
          <Button size="s" onPress={props.onCompareBefore}>
            {versions.compareBefore}
          </Button>
        )}
        {props.onCompareDraft && (
          <Button size="s" onPress={props.onCompareDraft}>
            {versions.compareDraft}
          </Button>
        )}
        {mayAct && !isCurrent && (
          <Button size="s" onPress={props.onBack}>
            {pilot ? versions.forAll : versions.rollBack}
          </Button>
        )}
        {(props.onBringIn || mayAct) && (
          <Menu
            label={words.common.moreActions}
            trigger={
              <IconButton
                icon="more"
                variant="plain"
                label={`${words.common.moreActions}: ${versions.version(version.version)}`}
              />
            }
          >
            {props.onBringIn && (
              <MenuItem icon="edit" onAction={props.onBringIn}>
                {versions.bringIn}
              </MenuItem>
            )}
            {mayAct && !isCurrent && version.running > 0 && current !== undefined && (
              <MenuItem icon="arrow" onAction={props.onMove}>
                {versions.moveCases(version.running, current)}
              </MenuItem>
            )}
            {mayAct && pilot && (
              <MenuItem icon="cancel" onAction={props.onEndPilot}>
                {versions.endPilot}
              </MenuItem>
            )}
          </Menu>
        )}
      </div>
    </li>
  );
}
