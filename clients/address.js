/** Where the server is; every client asks this one. */
export const url = process.env.URL ?? 'http://localhost:8080/graphql';
export const socketUrl = url.replace(/^http/, 'ws');

/** Asks again as the server says, where it has others to serve first: a client has one file of the whole record at a time. */
export async function inTurn(href, options) {
  for (let left = 30; ; left--) {
    const response = await fetch(href, options);
    const wait = response.headers.get('retry-after');
    if (left === 0 || !wait || ![429, 503].includes(response.status)) return response;
    await response.arrayBuffer();
    await new Promise(resolve => setTimeout(resolve, wait * 1_000));
  }
}
