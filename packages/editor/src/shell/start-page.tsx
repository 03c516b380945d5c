// How a new process begins: four ways as four large buttons. Slot of `page: 'start'`; loaded lazily.
import { Button, Icon, type IconName, useWords } from '@baton/look';
import { useEffect, useRef } from 'react';
import { Button as Plain } from 'react-aria-components/Button';
import { useEditor } from '../document/editor-context';
import styles from './beginning.module.css';
import { blankDrawing, isBlank, withRoom } from './blank-drawing';

type Way = 'wizard' | 'template' | 'import' | 'blank';
const WAYS: readonly { readonly id: Way; readonly icon: IconName }[] = [
  { id: 'wizard', icon: 'describe' },
  { id: 'template', icon: 'file' },
  { id: 'import', icon: 'upload' },
  { id: 'blank', icon: 'edit' },
];

export function StartPage() {
  const words = useWords();
  const { beginning } = words;
  const { document, view } = useEditor();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { diagram } = document.getState();
  const go = (way: Way) => {
    if (way === 'blank') {
      // An empty sheet gets its beginning and its end; those that are there already stay, and make room where nobody placed them.
      const isBegun = diagram.nodes.length > 0 && isBlank(diagram);
      if (!isBegun) document.replace(blankDrawing(diagram, words));
      else if (!diagram.layout?.nodes) document.replace(withRoom(diagram));
      view.update({ page: null });
    } else view.update({ page: way === 'template' ? 'templates' : way });
  };
  return (
    <section className={styles.page} data-area="page" aria-label={beginning.title}>
      <div className={styles.start}>
        <h2>{beginning.title}</h2>
        <p>{isBlank(diagram) ? beginning.lead : beginning.replaces}</p>
        <ul>
          {WAYS.map(({ id, icon }, at) => (
            <li key={id}>
              <Plain ref={at === 0 ? first : null} className={styles.way ?? ''} onPress={() => go(id)} data-way={id}>
                <span className={styles.picture}>
                  <Icon name={icon} size={20} />
                </span>
                <span>
                  <b>{beginning.ways[id]}</b>
                  <small>{beginning.ways[`${id}Hint`]}</small>
                </span>
              </Plain>
            </li>
          ))}
        </ul>
        {!isBlank(diagram) && <Button onPress={() => view.update({ page: null })}>{beginning.keep}</Button>}
      </div>
    </section>
  );
}
