// The reader's own views of the list of cases, as tabs after those that everybody has; keeping the one that is shown, and removing one.
import { useCases, usePreferences, useSavePreferences } from '@baton/client/react';
import { Button, IconButton, Popover, TextField, toast, useFormat, useWords } from '@baton/look';
import { useEffect, useRef, useState } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { PlaceLink } from '../places/navigation';
import type { CaseSelection } from '../places/place';
import { useRefusal } from '../states/notice';
import { filterOf } from './case-filter';
import styles from './case-list.module.css';
import { queryOf, type SavedView, selectionOf, withView } from './case-views';
import saved from './saved-views.module.css';

const MOST = 30;

export function SavedViews({ chosen }: { readonly chosen: CaseSelection }) {
  const { bulk, common } = useWords();
  const refusal = useRefusal();
  const preferences = usePreferences().data;
  const save = useSavePreferences();
  const tabs = useRef<HTMLSpanElement>(null);
  const wasSaved = useRef(false);
  const shown = queryOf(chosen);
  const isKnown = useIsSavedView(chosen);
  useEffect(() => {
    // What offered to save it is gone: its tab has the focus then.
    if (!wasSaved.current || !isKnown) return;
    wasSaved.current = false;
    tabs.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  });
  if (!preferences) return null;
  const views = preferences.views ?? [];
  const keep = (next: readonly SavedView[], done: () => void) =>
    save.mutate(
      { ...preferences, views: [...next] },
      { onSuccess: done, onError: (error) => toast({ text: refusal(error), icon: 'late' }) },
    );
  const remove = (view: SavedView) =>
    keep(
      views.filter((one) => one !== view),
      () => {
        // The button goes with its view: reading goes on at the tab before it.
        tabs.current?.parentElement?.querySelector<HTMLElement>('a')?.focus();
        const act = { name: common.undo, onPress: () => keep(views, () => {}) };
        toast({ text: bulk.views.removed(view.name), act });
      },
    );
  return (
    <span ref={tabs} className={saved.views}>
      {views.map((view) => (
        <ViewTab key={view.name} view={view} isShown={view.query === shown} onRemove={() => remove(view)} />
      ))}
      {shown !== '' && !isKnown && (
        <SaveView
          views={views}
          isPending={save.isPending}
          onSave={(name, done) =>
            keep(withView(views, { name, query: shown }), () => {
              wasSaved.current = true;
              done();
              toast({ text: bulk.views.saved(name) });
            })
          }
        />
      )}
    </span>
  );
}

/** The list is shown as one of the reader's own views has it. */
export function useIsSavedView(chosen: CaseSelection): boolean {
  const shown = queryOf(chosen);
  return usePreferences().data?.views?.some(({ query }) => query === shown) ?? false;
}

interface ViewTabProps {
  readonly view: SavedView;
  readonly isShown: boolean;
  readonly onRemove: () => void;
}

function ViewTab({ view, isShown, onRemove }: ViewTabProps) {
  const { bulk } = useWords();
  const format = useFormat();
  const selection = selectionOf(view.query);
  const filter = filterOf({ view: 'all', sort: 'due', page: 1, ...selection });
  const count = useCases({ ...filter, limit: 1 }).data?.total;
  return (
    <>
      <PlaceLink to={{ to: 'cases', ...selection }} className={styles.view} isCurrent={isShown}>
        <bdi className={saved.name} title={view.name}>
          {view.name}
        </bdi>
        {count !== undefined && <span className={styles.viewCount}>{format.number(count)}</span>}
      </PlaceLink>
      {isShown && <IconButton icon="close" size="s" label={bulk.views.remove(view.name)} onPress={onRemove} />}
    </>
  );
}

interface SaveViewProps {
  readonly views: readonly SavedView[];
  readonly isPending: boolean;
  readonly onSave: (name: string, done: () => void) => void;
}

function SaveView({ views, isPending, onSave }: SaveViewProps) {
  const { bulk, common } = useWords();
  const t = bulk.views;
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const name = typed.trim();
  const isReplaced = views.some((view) => view.name === name);
  const isFull = views.length >= MOST && !isReplaced;
  const send = () => {
    setWasTried(true);
    if (name === '' || isFull || isPending) return;
    onSave(name, () => setIsOpen(false));
  };
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(open) => {
        setIsOpen(open);
        setTyped('');
        setWasTried(false);
      }}
    >
      <Button size="s" variant="quiet" icon="add" className={saved.save}>
        {t.save}
      </Button>
      <Popover placement="bottom start">
        <Dialog className={saved.dialog ?? ''}>
          <form
            className={saved.form}
            onSubmit={(event) => {
              event.preventDefault();
              send();
            }}
          >
            <Heading slot="title" level={2}>
              {t.save}
            </Heading>
            <p className={saved.lead}>{t.lead}</p>
            <TextField
              autoFocus
              label={t.name}
              maxLength={80}
              value={typed}
              onChange={setTyped}
              help={isReplaced ? t.replaces : undefined}
              error={isFull ? t.tooMany : wasTried && name === '' ? t.nameNeeded : undefined}
            />
            <div className={saved.acts}>
              <Button size="s" onPress={() => setIsOpen(false)}>
                {common.cancel}
              </Button>
              <Button size="s" variant="primary" type="submit" isPending={isPending}>
                {common.save}
              </Button>
            </div>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
