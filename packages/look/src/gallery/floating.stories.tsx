// What floats: dialogs, sheets, menus, toasts. Each story opens its own.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { Button } from '../button/button';
import { IconButton } from '../button/icon-button';
import { RadioCards } from '../choice/radio-cards';
import { Dialog } from '../dialog/dialog';
import { Note } from '../feedback/note';
import { clearToasts, Toasts, toast } from '../feedback/toasts';
import { TextArea } from '../field/text-area';
import { Icon } from '../icon/icon';
import { Menu } from '../menu/menu';
import { MenuItem } from '../menu/menu-item';
import { MenuSeparator } from '../menu/menu-separator';
import { Avatar } from '../person/avatar';
import styles from './gallery.module.css';

const meta = { title: 'Look/Floating' } satisfies Meta;
export default meta;

type Story = StoryObj;

export const HandOver: Story = { render: () => <HandOverDialog shape="dialog" /> };
export const HandOverDark: Story = { ...HandOver, globals: { theme: 'dark' } };
export const Sheet: Story = { render: () => <HandOverDialog shape="sheet" /> };
export const Outcomes: Story = { render: () => <OutcomeCards /> };
export const MenuOpen: Story = {
  render: () => (
    <main style={{ minBlockSize: 300 }}>
      <Menu trigger={<IconButton icon="more" label="More actions" variant="plain" />} defaultOpen>
        <MenuItem icon="see" keys="↵">
          Open
        </MenuItem>
        <MenuItem icon="hand-over" keys="H">
          Hand over
        </MenuItem>
        <MenuItem icon="phone" keys="B">
          Call back on
        </MenuItem>
        <MenuItem icon="pause" hint="Clocks that may stand will stand" keys="P">
          Pause
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon="cancel" isDanger>
          Cancel case
        </MenuItem>
      </Menu>
    </main>
  ),
};
export const Toasted: Story = {
  beforeEach: clearToasts,
  render: () => (
    <main style={{ minBlockSize: 300 }}>
      <Button
        onPress={() => toast({ text: 'Offer done. Contract went to you.', act: { name: 'Undo', onPress: () => {} } })}
      >
        Complete
      </Button>
      <Toasts />
    </main>
  ),
};

function HandOverDialog({ shape }: { readonly shape: 'dialog' | 'sheet' }) {
  const [isOpen, setOpen] = useState(true);
  const [person, setPerson] = useState<string | null>('tomas');
  const close = () => setOpen(false);
  return (
    <main style={{ minBlockSize: 520 }}>
      <Button onPress={() => setOpen(true)}>Hand over…</Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        shape={shape}
        title="Hand over the call to Alder & Finch"
        foot={
          <>
            <Button onPress={close}>Cancel</Button>
            <Button variant="primary" onPress={close}>
              Hand over to Tomás
            </Button>
          </>
        }
      >
        <RadioCards
          label="To"
          arrangement="list"
          value={person}
          onChange={setPerson}
          cards={[
            {
              id: 'tomas',
              name: 'Tomás Reyes',
              hint: '3 open, free from 09:30',
              picture: <Avatar name="Tomás Reyes" size="s" />,
              end: <Verdict />,
            },
            {
              id: 'claire',
              name: 'Claire Dubois',
              hint: 'in a call till 10:10',
              picture: <Avatar name="Claire Dubois" size="s" />,
            },
            {
              id: 'elena',
              name: 'Elena Marsh',
              hint: 'approves this order',
              picture: <Avatar name="Elena Marsh" size="s" />,
              isDisabled: true,
            },
          ]}
        />
        <TextArea label="Reason" labelNote="goes to the log" defaultValue="Dentist at ten" />
        <Note icon="clock">The clock does not start again: 40 min are left, due today 10:00.</Note>
      </Dialog>
    </main>
  );
}

function Verdict() {
  return (
    <span className={styles.row} style={{ color: 'var(--ok)', gap: 4 }}>
      <Icon name="ok" size={13} /> on time
    </span>
  );
}

function OutcomeCards() {
  const [outcome, setOutcome] = useState<'accepted' | 'changes' | 'rejected' | 'none' | null>('accepted');
  return (
    <main style={{ maxInlineSize: 520 }}>
      <RadioCards
        label="Result"
        value={outcome}
        onChange={setOutcome}
        cards={[
          { id: 'accepted', name: 'Accepted', hint: 'Contract and prepayment start' },
          { id: 'changes', name: 'Wants changes', hint: 'Back to the estimate, to you' },
          { id: 'rejected', name: 'Rejected', hint: 'Order is lost; a reason is asked' },
          { id: 'none', name: 'No answer', hint: 'Call again today at 12:20' },
        ]}
      />
    </main>
  );
}
