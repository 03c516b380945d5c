// The palette of a narrow editor: one "+", which opens the kinds.
import { classes, IconButton, Menu, MenuItem, useLocale, useWords } from '@baton/look';
import { useMemo } from 'react';
import { makeActs } from '../canvas/acts';
import { useEditor } from '../document/editor-context';
import { PALETTE_KINDS } from '../kinds/registry';
import styles from './palette.module.css';
import { placeWithoutPointer } from './place-without-pointer';

export function FoldedPalette({ className }: { className?: string | undefined }) {
  const editor = useEditor();
  const words = useWords();
  const locale = useLocale();
  const acts = useMemo(() => makeActs(editor, locale, words), [editor, locale, words]);
  return (
    <div className={classes(styles.folded, className)} data-area="palette">
      <Menu
        trigger={<IconButton icon="add" variant="primary" label={words.editor.palette.title} />}
        label={words.editor.palette.title}
        onAction={(id) => {
          const kind = PALETTE_KINDS.find((candidate) => candidate.kind === id);
          if (kind) acts.add(kind.kind, placeWithoutPointer(editor, kind.kind));
        }}
      >
        {PALETTE_KINDS.map((kind) => (
          <MenuItem key={kind.kind} id={kind.kind} icon={kind.icon}>
            {kind.name(words)}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}
