// Tabs of one view with counts. `panels` false: the tabs only choose, the page shows what it likes (saved views of a table).
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { classes } from '../class-names';
import { Icon, type IconName } from '../icon/icon';
import styles from './tabs.module.css';

export interface TabItem<K extends string = string> {
  readonly id: K;
  readonly name: string;
  readonly icon?: IconName | undefined;
  readonly count?: number | undefined;
  /** What is shown while this tab is chosen. */
  readonly content?: ReactNode;
}

export interface TabsProps<K extends string = string> {
  readonly label: string;
  readonly tabs: readonly TabItem<K>[];
  readonly value: K;
  readonly onChange: (id: K) => void;
  readonly className?: string | undefined;
}

export function Tabs<K extends string>({ label, tabs, value, onChange, className }: TabsProps<K>) {
  return (
    <AriaTabs
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key);
        if (chosen) onChange(chosen.id);
      }}
      className={classes(styles.tabs, className)}
    >
      <TabList aria-label={label} className={styles.list ?? ''}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
            {tab.icon && <Icon name={tab.icon} size={14} />}
            {tab.name}
            {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
