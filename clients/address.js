/** Where the server is; every client asks this one. */
export const url = process.env.URL ?? 'http://localhost:8080/graphql';
export const socketUrl = url.replace(/^http/, 'ws');
