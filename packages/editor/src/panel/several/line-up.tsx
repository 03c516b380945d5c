// Lines up the selected steps or shares out the gaps between them. As they are seen: from right to left the start is on the right.
import { IconButton, useDirection, useWords } from '@baton/look';
import { useDiagram, useEditor, useView } from '../../document/editor-context';
import { arrange } from '../../layout/arrange';
import { buildScene } from '../../layout/scene';
import styles from '../panel.module.css';
import { type LineUpWay, linedUp } from './lined-up';
import row from './several.module.css';

export function LineUp({ nodes }: { readonly nodes: readonly string[] }) {
  const words = useWords();
  const { several } = words.tools;
  const editor = useEditor();
  const { dispatch, view } = editor;
  const diagram = useDiagram();
  const inside = useView((state) => state.inside);
  const mirrored = useDirection() === 'rtl';
  const act = (way: LineUpWay) => {
    const places = linedUp(buildScene(diagram, { inside }), nodes, way, mirrored);
    if (dispatch({ type: 'placeNodes', places }).ok) view.say(several.aligned, { canUndo: true });
  };
  const all: readonly { way: LineUpWay; icon: Parameters<typeof IconButton>[0]['icon']; label: string }[] = [
    { way: 'start', icon: 'align-start', label: several.alignStart },
    { way: 'middle', icon: 'align-middle', label: several.alignMiddle },
    { way: 'end', icon: 'align-end', label: several.alignEnd },
    { way: 'top', icon: 'align-top', label: several.alignTop },
    { way: 'centre', icon: 'align-centre', label: several.alignCentre },
    { way: 'bottom', icon: 'align-bottom', label: several.alignBottom },
    { way: 'down', icon: 'distribute-down', label: several.distributeDown },
    { way: 'across', icon: 'distribute-across', label: several.distributeAcross },
  ];
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3>{several.align}</h3>
      </div>
      <div className={row.icons} role="toolbar" aria-label={several.align}>
        {all.map(({ way, icon, label }) => (
          <IconButton
            key={way}
            icon={icon}
            label={label}
            isDisabled={nodes.length < (way === 'down' || way === 'across' ? 3 : 2)}
            onPress={() => act(way)}
          />
        ))}
        <IconButton icon="arrange" label={several.arrange} onPress={() => arrange(editor, nodes, words)} />
      </div>
    </section>
  );
}
