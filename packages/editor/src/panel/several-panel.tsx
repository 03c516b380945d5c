// Several things are selected: how many, and a hint to choose one.
import { Button, useWords } from '@baton/look';
import { useEditor } from '../document/editor-context';
import styles from './panel.module.css';
import { PanelHeader } from './panel-header';

export function SeveralPanel({ count }: { readonly count: number }) {
  const words = useWords();
  const { dispatch, view, readOnly } = useEditor();
  const remove = () => {
    dispatch({ type: 'deleteSelection', ...view.getState().selection });
    view.select(null);
  };
  return (
    <>
      <PanelHeader icon="checklist" name={words.drawing.several(count)} nameLabel={words.common.name} kind="" />
      <div className={styles.body}>
        <section className={styles.section}>
          <p className={styles.hint}>{words.drawing.severalHint}</p>
          {!readOnly && (
            <div>
              <Button icon="delete" variant="danger" onPress={remove}>
                {words.common.remove}
              </Button>
            </div>
          )}
        </section>
      </div>
    </>
  );
}
