/** How a program gets a token, ready to paste into a terminal. */
export const tokenSnippet = (clientId: string, scopes: readonly string[]) =>
  [
    `TOKEN=$(curl -s ${location.origin}/oauth2/token \\`,
    `  -u "${clientId}:$CLIENT_SECRET" \\`,
    `  -d grant_type=client_credentials -d "scope=${scopes.join(' ')}" \\`,
    `  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
  ].join('\n');
