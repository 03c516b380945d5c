// All controls on one page, as the design shows them: a page to look at when a token or a control changes.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { BatonMark } from '../brand/baton-mark';
import { Button } from '../button/button';
import { IconButton } from '../button/icon-button';
import { Checkbox } from '../choice/checkbox';
import { SegmentedControl } from '../choice/segmented-control';
import { Switch } from '../choice/switch';
import { Tabs } from '../choice/tabs';
import { ComboBox } from '../field/combo-box';
import { NumberField } from '../field/number-field';
import { Select } from '../field/select';
import { TextArea } from '../field/text-area';
import { TextField } from '../field/text-field';
import { Avatar } from '../person/avatar';
import { AvatarStack } from '../person/avatar-stack';
import { PersonName } from '../person/person-name';
import { Badge } from '../status/badge';
import { StatusChip } from '../status/status-chip';
import styles from './gallery.module.css';

const meta = { title: 'Look/All controls' } satisfies Meta;
export default meta;

export const Controls: StoryObj = { render: () => <Page /> };
export const Dark: StoryObj = { ...Controls, globals: { theme: 'dark' } };
export const RightToLeft: StoryObj = { ...Controls, globals: { locale: 'ar' } };

const kofi = { id: 'kofi', name: 'Kofi Mensah', picture: <Avatar id="kofi" name="Kofi Mensah" size="s" /> };
const people = [kofi, { id: 'nora', name: 'Nora Lindqvist', hint: 'Client manager' }];
const crew = ['Nora Lindqvist', 'Kofi Mensah', 'Jun Tanaka', 'Oleg Petrov', 'Sam Okoye'].map((name) => ({
  id: name,
  name,
}));

function Page() {
  const [group, setGroup] = useState<'due' | 'client' | 'process'>('due');
  const [view, setView] = useState<'all' | 'overdue' | 'risk'>('all');
  return (
    <main className={styles.page}>
      <h1 className={styles.row}>
        <BatonMark size={22} /> Console components
      </h1>
      <div className={styles.columns}>
        <section className={styles.section}>
          <h2>Buttons</h2>
          <div className={styles.row}>
            <Button variant="primary">Complete</Button>
            <Button icon="hand-over">Hand over</Button>
            <Button variant="quiet" icon="help">
              Ask for help
            </Button>
            <Button variant="danger">Cancel case</Button>
          </div>
          <div className={styles.row}>
            <Button variant="primary" isDisabled>
              Complete
            </Button>
            <Button icon="hand-over" isDisabled>
              Hand over
            </Button>
            <Button variant="danger-main">Cancel the case</Button>
            <Button variant="ink" icon="close">
              Leave try-out
            </Button>
          </div>
          <div className={styles.row}>
            <Button size="s">Take</Button>
            <Button size="s" icon="retry">
              Retry
            </Button>
            <IconButton variant="plain" icon="more" label="More actions" />
            <IconButton variant="plain" size="s" icon="more" label="More" />
            <SegmentedControl
              label="Group by"
              value={group}
              onChange={setGroup}
              segments={[
                { id: 'due', name: 'Due' },
                { id: 'client', name: 'Client' },
                { id: 'process', name: 'Process' },
              ]}
            />
            <Switch defaultSelected aria-label="On" />
            <Switch aria-label="Off" />
            <Checkbox defaultSelected aria-label="Ticked" />
            <Checkbox aria-label="Not ticked" />
            <Checkbox isIndeterminate aria-label="Some" />
          </div>
          <Tabs
            label="Views"
            value={view}
            onChange={setView}
            tabs={[
              { id: 'all', name: 'All open', count: 64 },
              { id: 'overdue', name: 'Overdue', count: 7 },
              { id: 'risk', name: 'At risk', count: 12 },
            ]}
          />
        </section>
        <section className={styles.section}>
          <h2>Fields</h2>
          <div className={styles.fields}>
            <ComboBox label="Client" placeholder="Name, phone or tax number" options={people} />
            <Select label="Responsible" options={people} defaultValue="kofi" />
            <TextField
              label="Sum"
              suffix="€"
              defaultValue="2,480.00"
              help="From the estimate. Above 100,000 the director approves."
            />
            <TextField
              label="Promised date"
              icon="calendar"
              defaultValue="Fri 27 Nov 2026"
              error="A holiday. The nearest are Thu 26 and Mon 30."
            />
            <Select
              label="Why is it lost?"
              options={people}
              error="Needed to leave the step."
              placeholder="Choose a reason"
            />
            <TextField label="Contract no." defaultValue="118/26" isReadOnly suffix="" help="Set when signed." />
            <NumberField label="How many" defaultValue={2} />
            <TextField label="Delivery" defaultValue="Mon 14 Dec 2026" good="Norms end Thu 10 Dec" isOptional />
            <TextArea label="Reason" labelNote="goes to the log" placeholder="At least a few words" />
          </div>
        </section>
      </div>
      <section className={styles.section}>
        <h2>Status language</h2>
        <div className={styles.row}>
          <StatusChip status="onTrack" />
          <StatusChip status="atRisk" />
          <StatusChip status="overdue" />
          <StatusChip status="paused">Waiting for client</StatusChip>
          <StatusChip status="stalled" />
          <StatusChip status="failed" />
          <StatusChip status="done" />
          <StatusChip status="unbroken" />
          <StatusChip status="draft" />
          <StatusChip status="cancelled" />
          <StatusChip status="youHold" />
        </div>
        <div className={styles.row}>
          <Badge count={4} />
          <Badge count={6} tone="late" />
          <Badge count={7} tone="accent" />
          <Avatar name="Oleg Petrov" size="s" isNamed />
          <Avatar name="Oleg Petrov" isNamed />
          <Avatar name="Oleg Petrov" size="l" isNamed />
          <Avatar name="Oleg Petrov" size="xl" holds isNamed />
          <Avatar name="Amira Haddad" size="l" isAway isNamed />
          <Avatar name="Designers" size="l" kind="pool" isNamed />
          <Avatar name="Alder Finch" size="l" kind="client" isNamed />
          <AvatarStack people={crew} />
          <PersonName name="Nora Lindqvist" />
        </div>
      </section>
    </main>
  );
}
