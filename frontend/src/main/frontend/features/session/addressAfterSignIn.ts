/** Whether the address is the hub's own, but none of the application's pages: the consent of an application. */
export const isOutsideTheApplication = (address: string) => address.startsWith('/oauth2/');

/** Where to go after signing in: an address of this hub, whatever the link said, or home. */
export function addressAfterSignIn(wanted: string | null): string {
  const here = new URL('https://hub.invalid');
  if (!wanted || !URL.canParse(wanted, here)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, here);
  return origin === here.origin && wanted.startsWith('/') && pathname !== '/login' ? pathname + search + hash : '/';
}
