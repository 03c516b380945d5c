// Who is here, and what concerns them: language, colours, another person (in a trial), going out.
import { useSession, useSignIn, useSignInChoices, useSignOut } from '@baton/client/react';
import { Avatar, Icon, MenuItem, MenuSeparator, Popover, useLocale, useTheme, useWords } from '@baton/look';
import { type Locale, locales } from '@baton/words';
import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuTrigger, SubmenuTrigger } from 'react-aria-components/Menu';
import { useDirectory } from '../directory/use-directory';
import { useNavigation } from '../places/navigation';
import { useIsWide } from '../work-items/use-is-wide';
import { useChooseLocale } from './locale-choice';
import styles from './rail.module.css';

export interface PersonMenuProps {
  /** Another place, or another person: a drawer around it closes. */
  readonly onFollow?: (() => void) | undefined;
}

export function PersonMenu({ onFollow }: PersonMenuProps) {
  const { shell, controls, people } = useWords();
  const navigation = useNavigation();
  const session = useSession().data;
  const directory = useDirectory();
  const signOut = useSignOut();
  const locale = useLocale();
  const chooseLocale = useChooseLocale();
  const [theme, setTheme] = useTheme();
  // On a phone there is no room beside the menu: what opens from it lies over it.
  const beside = useIsWide() ? 'end top' : 'bottom start';
  if (!session) return null;
  const { person, mode } = session;
  return (
    <MenuTrigger>
      <Button className={styles.me ?? ''}>
        <Avatar id={person.id} name={person.name} size="m" />
        <span className={styles.meWords}>
          <bdi className={styles.meName}>{person.name}</bdi>
          <span className={styles.meRoles} dir="auto">
            {directory.rolesOf(person.id)}
          </span>
        </span>
        <Icon name="more" />
      </Button>
      <Popover placement="top start">
        <AriaMenu className={styles.menu ?? ''} aria-label={person.name}>
          {mode === 'development' && (
            <SubmenuTrigger>
              <MenuItem icon="people">{shell.signIn.switchPerson}</MenuItem>
              <Popover placement={beside}>
                <SwitchPerson onFollow={onFollow} />
              </Popover>
            </SubmenuTrigger>
          )}
          <MenuItem
            icon="bell"
            onAction={() => {
              navigation.go({ to: 'preferences' });
              onFollow?.();
            }}
          >
            {people.preferences.title}
          </MenuItem>
          <SubmenuTrigger>
            <MenuItem icon="language">{shell.settings.language}</MenuItem>
            <Popover placement={beside}>
              <AriaMenu
                className={styles.menu ?? ''}
                aria-label={shell.settings.language}
                selectionMode="single"
                selectedKeys={[locale]}
                onAction={(key) => void chooseLocale(key as Locale)}
              >
                {locales.map(({ code, name }) => (
                  <MenuItem key={code} id={code} lang={code}>
                    {name}
                  </MenuItem>
                ))}
              </AriaMenu>
            </Popover>
          </SubmenuTrigger>
          <SubmenuTrigger>
            <MenuItem icon={theme === 'dark' ? 'dark' : theme === 'light' ? 'light' : 'system'}>
              {shell.settings.colours}
            </MenuItem>
            <Popover placement={beside}>
              <AriaMenu
                className={styles.menu ?? ''}
                aria-label={shell.settings.colours}
                selectionMode="single"
                selectedKeys={[theme]}
                onAction={(key) => setTheme(key as typeof theme)}
              >
                <MenuItem id="light" icon="light">
                  {controls.themeLight}
                </MenuItem>
                <MenuItem id="dark" icon="dark">
                  {controls.themeDark}
                </MenuItem>
                <MenuItem id="system" icon="system">
                  {controls.themeSystem}
                </MenuItem>
              </AriaMenu>
            </Popover>
          </SubmenuTrigger>
          {mode === 'development' && <MenuSeparator />}
          {mode === 'development' && (
            <MenuItem icon="sign-out" onAction={() => signOut.mutate()}>
              {shell.signIn.signOut}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function SwitchPerson({ onFollow }: PersonMenuProps) {
  const { shell, common } = useWords();
  const choices = useSignInChoices().data?.rows ?? [];
  const directory = useDirectory();
  const signIn = useSignIn();
  return (
    <AriaMenu
      className={styles.menu ?? ''}
      aria-label={shell.signIn.switchPerson}
      onAction={(key) => {
        signIn.mutate({ person: String(key) });
        onFollow?.();
      }}
    >
      {choices.map(({ id, name, roles }) => (
        <MenuItem
          key={id}
          id={id}
          picture={<Avatar id={id} name={name} size="m" />}
          hint={roles.map(directory.roleName).join(common.comma)}
          isCurrent={id === directory.me}
        >
          {name}
        </MenuItem>
      ))}
    </AriaMenu>
  );
}
