import { cacheExchange, Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { hubFetch } from 'Frontend/lib/http';
import { createClient as createSocket } from 'graphql-ws';
import { signInAgainExchange } from './signInAgain';

const socket = createSocket({
  url: () => `${location.origin.replace(/^http/, 'ws')}/graphql`,
  lazy: true,
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
});

/** The one way to the hub's data. Pages show what is known at once and refresh it (`cache-and-network`). */
export const client = new Client({
  url: '/graphql',
  fetch: hubFetch,
  preferGetMethod: false,
  requestPolicy: 'cache-and-network',
  exchanges: [
    cacheExchange,
    signInAgainExchange,
    subscriptionExchange({
      forwardSubscription: ({ query, variables }) => ({
        subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: query ?? '', variables }, sink) }),
      }),
    }),
    fetchExchange,
  ],
});
