// The roles of the company: who has them, adding one, taking one away that nobody has.
import { useRemoveRole, useRoles, useSaveRole } from '@baton/client/react';
import { Button, IconButton, TextField, toast, useWords } from '@baton/look';
import { useState } from 'react';
import { useDirectory } from '../directory/use-directory';
import list from '../list/list-page.module.css';
import { useRefusal } from '../states/notice';
import styles from './people.module.css';

export function RolesSection({ mayChange }: { readonly mayChange: boolean }) {
  const { people } = useWords();
  const roles = useRoles().data?.rows ?? [];
  const directory = useDirectory();
  const save = useSaveRole();
  const remove = useRemoveRole();
  const refusal = useRefusal();
  const [name, setName] = useState('');
  const failed = (error: unknown) => toast({ text: refusal(error), icon: 'late' });
  const add = () => {
    const trimmed = name.trim();
    if (trimmed === '') return;
    const id = newRoleId(trimmed, new Set(roles.map((role) => role.id)));
    save.mutate({ id, name: trimmed }, { onSuccess: () => setName(''), onError: failed });
  };
  return (
    <section className={styles.section} aria-labelledby="roles-of-the-company">
      <h2 id="roles-of-the-company">{people.rolesTitle}</h2>
      <ul className={styles.roles}>
        {roles.map((role) => {
          const holders = directory.people.filter((one) => !one.inactive && one.roles.includes(role.id)).length;
          return (
            <li key={role.id} className={styles.role}>
              <bdi>{directory.roleName(role.id)}</bdi>
              <span className={list.facts}>{people.holders(holders)}</span>
              {mayChange && holders === 0 && (
                <IconButton
                  icon="close"
                  size="s"
                  label={people.removeRole(role.name)}
                  onPress={() => remove.mutate({ role: role.id }, { onError: failed })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {mayChange && (
        <form
          className={styles.addRole}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextField
            label={people.roleName}
            labelHidden
            placeholder={people.roleName}
            value={name}
            onChange={setName}
          />
          <Button type="submit" icon="add" isPending={save.isPending}>
            {people.addRole}
          </Button>
        </form>
      )}
    </section>
  );
}

/** Letters of the name that an identifier may have, else a number. */
function newRoleId(name: string, known: ReadonlySet<string>): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '') || 'role';
  let id = base;
  for (let n = 2; known.has(id); n++) id = `${base}-${n}`;
  return id;
}
