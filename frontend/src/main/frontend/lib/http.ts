export function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('XSRF-TOKEN='));
  return cookie && decodeURIComponent(cookie.slice('XSRF-TOKEN='.length));
}

function withToken(init: RequestInit): RequestInit {
  const headers = new Headers(init.headers);
  const token = csrfToken();
  if (token) headers.set('X-XSRF-TOKEN', token);
  return { ...init, headers, credentials: 'same-origin' };
}

/**
 * Sends a request to the hub with the token against cross-site requests. The token changes at sign-in and may have
 * expired: a refusal is answered once by fetching a new one.
 */
export async function hubFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  if (!csrfToken()) await fetch('/login', { credentials: 'same-origin' });
  const response = await fetch(input, withToken(init));
  if (response.status !== 403) return response;
  const refused = csrfToken();
  await fetch('/login', { credentials: 'same-origin' });
  return csrfToken() === refused ? response : fetch(input, withToken(init));
}
