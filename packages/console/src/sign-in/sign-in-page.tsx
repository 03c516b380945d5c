// Signing in for development and trials: choose who you are. Where the host signs people in, this page is never seen.
import { useSignIn, useSignInChoices } from '@baton/client/react';
import { Avatar, BatonMark, Icon, TextField, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { isCalled } from '../directory/is-called';
import { useDocumentTitle } from '../frame/page-title';
import { Bones } from '../states/bones';
import { Failure, Notice, useRefusal } from '../states/notice';
import styles from './sign-in.module.css';

/** With more than these one can search. */
const FEW = 8;

export function SignInPage() {
  const { common, shell, screens, people } = useWords();
  const format = useFormat();
  useDocumentTitle(shell.signIn.title);
  const choices = useSignInChoices();
  const signIn = useSignIn();
  const refusal = useRefusal();
  const [sought, setSought] = useState('');
  const roleNames = new Map(choices.data?.roles.map((role) => [role.id, role.name]));
  const everybody = choices.data?.rows.map((row) => ({
    ...row,
    told: format.list(row.roles.map((role) => roleNames.get(role) ?? readable(role))),
  }));
  const rows = everybody?.filter((row) => isCalled(sought, [row.name, row.told]));
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div className={styles.company}>
          <BatonMark size={26} />
          {!choices.isPending && <bdi>{choices.data?.company || common.product}</bdi>}
        </div>
        {choices.data === null ? (
          <Notice icon="lock" title={shell.signIn.notAllowed}>
            {shell.signIn.notAllowedBody}
          </Notice>
        ) : (
          <>
            <h1 className={styles.title}>{shell.signIn.title}</h1>
            <p className={styles.lead}>{shell.signIn.lead}</p>
            {rows === undefined ? (
              choices.isError ? (
                <Failure title={screens.errors.peopleTitle} error={choices.error} onRetry={() => choices.refetch()} />
              ) : (
                <Bones rows={6} height={52} />
              )
            ) : (
              <>
                {everybody && everybody.length > FEW && (
                  <div className={styles.find}>
                    <TextField
                      label={people.find}
                      labelHidden
                      icon="search"
                      placeholder={people.findBy}
                      value={sought}
                      onChange={setSought}
                    />
                    <p role="status">
                      {rows.length === 0
                        ? people.nobodyFound(sought.trim())
                        : rows.length < everybody.length
                          ? common.shown(rows.length, everybody.length)
                          : people.holders(everybody.length)}
                    </p>
                  </div>
                )}
                <ul className={styles.people}>
                  {rows.map(({ id, name, told }) => (
                    <li key={id}>
                      <Button
                        className={styles.person ?? ''}
                        isDisabled={signIn.isPending}
                        onPress={() => signIn.mutate({ person: id })}
                      >
                        <Avatar id={id} name={name} size="l" />
                        <span className={styles.words}>
                          <bdi className={styles.name}>{name}</bdi>
                          <span className={styles.roles}>{told}</span>
                        </span>
                        <Icon name="next" size={14} />
                      </Button>
                    </li>
                  ))}
                </ul>
              </>
            )}
            {signIn.isError && (
              <p role="alert" className={styles.error}>
                <Icon name="late" size={14} />
                {refusal(signIn.error)}
              </p>
            )}
          </>
        )}
      </div>
    </main>
  );
}

/** A role without a name: `client_manager` reads "Client manager". */
function readable(role: string): string {
  const words = role
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
