import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';

/** What an address of the dictionary asks for. */
export type Address =
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'word'; readonly headword: string };

const listeners = new Set<() => void>();

/**
 * The address in the browser's bar; undefined while the prebuilt page, which stands at many addresses, is being
 * taken up.
 */
export function useAddress(): Address | undefined {
  const address = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      addEventListener('popstate', listener);
      return () => {
        listeners.delete(listener);
        removeEventListener('popstate', listener);
      };
    },
    () => location.pathname + location.search,
    () => '',
  );
  return address === '' ? undefined : read(address);
}

/** Leads on without a new page; `replace` where there is nothing to come back to. */
export function go(href: string, how: 'push' | 'replace') {
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', href);
  announce();
}

function announce() {
  for (const listener of listeners) listener();
}

/** Next's own links, such as the masthead's, change the address without an event: this passes it on. */
export function FollowNext() {
  const address = `${usePathname()}?${useSearchParams()}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change is the news
  useEffect(announce, [address]);
  return null;
}

export const searchAddress = (locale: string, query: string): string =>
  `/${locale}/dictionary${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`;

function read(address: string): Address {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const [, word] = /^\/[^/]+\/dictionary\/(.+)$/.exec(pathname) ?? [];
  return word === undefined
    ? { kind: 'search', query: searchParams.get('q') ?? '' }
    : { kind: 'word', headword: decodeURIComponent(word) };
}
