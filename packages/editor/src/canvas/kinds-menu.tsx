// The menu of kinds at a place of the canvas: type, arrows, Enter. Opened by "+", "/", or a path let go over nothing.
import { Icon, Kbd, Popover } from '@baton/look';
import { useReactFlow } from '@xyflow/react';
import { useRef, useSyncExternalStore } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components';
import { useCanvas } from './canvas-context';
import { fittingKinds } from './fitting-kinds';
import type { CanvasGestures, MenuRequest } from './gestures';
import styles from './kinds-menu.module.css';

export function KindsMenu({ gestures }: { gestures: CanvasGestures }) {
  const request = useSyncExternalStore(gestures.menu.subscribe, gestures.menu.getState);
  return request && <OpenMenu key={JSON.stringify(request.place)} request={request} gestures={gestures} />;
}

function OpenMenu({ request, gestures }: { request: MenuRequest; gestures: CanvasGestures }) {
  const { editing, kinds, dir } = useCanvas();
  const { flowToScreenPosition } = useReactFlow();
  const { contains } = useFilter({ sensitivity: 'base' });
  const anchor = useRef<HTMLSpanElement>(null);
  const at = flowToScreenPosition(request.at);
  const { words } = kinds;
  const close = () => gestures.menu.set(null);
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: at.x, top: at.y }} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => !open && close()}
        placement="bottom"
        aria-label={words.editor.palette.title}
      >
        <div dir={dir} className={styles.menu}>
          <Autocomplete filter={contains}>
            <SearchField aria-label={words.editor.palette.search} autoFocus className={styles.search ?? ''}>
              <Icon name="search" size={14} />
              <Input placeholder={words.editor.palette.search} />
            </SearchField>
            <ListBox
              aria-label={words.editor.palette.title}
              className={styles.list ?? ''}
              selectionMode="none"
              onAction={(key) => {
                const kind = fittingKinds(request.place).find((candidate) => candidate.kind === key);
                close();
                if (kind) editing?.acts.add(kind.kind, request.place);
              }}
            >
              {fittingKinds(request.place).map((kind) => (
                <ListBoxItem key={kind.kind} id={kind.kind} textValue={kind.name(words)} className={styles.item ?? ''}>
                  <Icon name={kind.icon} />
                  <span>{kind.name(words)}</span>
                  {kind.palette?.letter && <Kbd>{kind.palette.letter}</Kbd>}
                </ListBoxItem>
              ))}
            </ListBox>
          </Autocomplete>
        </div>
      </Popover>
    </>
  );
}
