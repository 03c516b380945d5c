// How a view goes to another place: by the application's router, or as the embedding host likes.
import { createContext, type MouseEvent, type ReactNode, useContext } from 'react';
import { addressOf, type Place } from './place';

export interface Navigation {
  readonly hrefOf: (place: Place) => string;
  /** `replace`: without an entry in the browser's history, for what is typed letter by letter. */
  readonly go: (place: Place, options?: { readonly replace?: boolean }) => void;
}

/** Without a provider: real links, loaded by the browser. */
const NavigationContext = createContext<Navigation>({
  hrefOf: addressOf,
  go: (place) => window.location.assign(addressOf(place)),
});

export function NavigationProvider({ value, children }: { readonly value: Navigation; readonly children: ReactNode }) {
  return <NavigationContext value={value}>{children}</NavigationContext>;
}

export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}

export interface PlaceLinkProps {
  readonly to: Place;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** This is where the reader is now. */
  readonly isCurrent?: boolean | undefined;
  readonly label?: string | undefined;
  readonly onFollow?: (() => void) | undefined;
}

/** A real link: opens in a new tab with the usual keys, otherwise goes without loading the page. */
export function PlaceLink({ to, children, className, isCurrent, label, onFollow }: PlaceLinkProps) {
  const navigation = useNavigation();
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow?.();
    navigation.go(to);
  };
  return (
    <a
      href={navigation.hrefOf(to)}
      onClick={follow}
      className={className}
      aria-label={label}
      {...(isCurrent ? { 'aria-current': 'page' } : {})}
    >
      {children}
    </a>
  );
}
