'use strict';

(() => {
  const TOKEN = 'readout:token';
  const TABS = 'graphiql:tabState';
  const A_PAUSE = 300;

  const questions = JSON.parse(document.getElementById('questions').textContent);
  const asked = Object.fromEntries(new URLSearchParams(location.search));
  const token = takeToken();
  let pause;

  /** A server in development hands its token over in the fragment, which no server and no log ever gets. */
  function takeToken() {
    const handed = new URLSearchParams(location.hash.slice(1)).get('token');
    if (handed) {
      keep(sessionStorage, TOKEN, handed);
      history.replaceState(null, '', location.pathname);
    }
    return handed ?? read(sessionStorage, TOKEN);
  }

  function read(storage, key) {
    try {
      return storage.getItem(key);
    } catch {
      return null; // the browser keeps nothing
    }
  }

  function keep(storage, key, value) {
    try {
      storage.setItem(key, value);
    } catch {
      // the browser keeps nothing, or is full
    }
  }

  function pretty(json) {
    try {
      return JSON.stringify(JSON.parse(json), null, 2);
    } catch {
      return json ?? '';
    }
  }

  /** The tabs of the last visit, or the first questions; with that of the address, once. */
  function openTabs() {
    const state = storedTabs() ?? { tabs: questions.map(tab), activeTabIndex: 0 };
    if (asked.query) {
      const opened = tab({ query: asked.query, variables: asked.variables });
      const same = state.tabs.findIndex((one) => one.query === opened.query && (one.variables ?? '') === opened.variables);
      state.activeTabIndex = same < 0 ? state.tabs.push(opened) - 1 : same;
    }
    const active = state.tabs[state.activeTabIndex];
    keep(localStorage, TABS, JSON.stringify(state));
    // GraphiQL opens one more tab where these are not those of the active one
    keep(localStorage, 'graphiql:query', active.query ?? '');
    keep(localStorage, 'graphiql:variables', active.variables ?? '');
    // and tells of a tab that it opens at once only what is edited
    tell({ query: active.query, variables: active.variables });
    return state.tabs;
  }

  function storedTabs() {
    try {
      const state = JSON.parse(read(localStorage, TABS));
      return state.tabs.length > 0 && state.tabs[state.activeTabIndex] ? state : null;
    } catch {
      return null;
    }
  }

  function tab({ query, variables }) {
    const name = /^\s*(?:query|mutation|subscription)\s+(\w+)/m.exec(query)?.[1] ?? null;
    return {
      id: Math.random().toString(36).slice(2),
      hash: null,
      title: name ?? '<untitled>',
      query,
      variables: pretty(variables),
      headers: null,
      operationName: name,
      response: null,
    };
  }

  /** The address is that of the active tab, to be handed on. */
  function tell(part) {
    Object.assign(asked, part);
    clearTimeout(pause);
    pause = setTimeout(() => {
      const told = Object.entries(asked).filter(([name, value]) => value && ['query', 'variables', 'operationName'].includes(name));
      const address = told.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
      history.replaceState(null, '', address ? `?${address}` : location.pathname);
    }, A_PAUSE);
  }

  const endpoint = new URL('/graphql', location.href).href;
  const ask = GraphiQL.createFetcher({
    url: endpoint,
    subscriptionUrl: endpoint.replace(/^http/, 'ws'),
    enableIncrementalDelivery: false,
    headers: { Accept: 'application/json' },
  });
  const fetcher = ({ operationName, ...request }, options) => {
    // for a moment after a change of tabs, GraphiQL names the operation of the tab before
    const named = operationName && new RegExp(`\\b${operationName}\\b`).test(request.query);
    return ask(named ? { ...request, operationName } : request, {
      ...options,
      headers: { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...options?.headers },
    });
  };

  const { createElement } = React;
  const home = createElement('a', { href: '/', title: token ? 'Readout; you write as developer' : 'Readout' }, 'Readout');
  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    createElement(
      GraphiQL,
      {
        fetcher,
        defaultTabs: openTabs(),
        defaultEditorToolsVisibility: true,
        shouldPersistHeaders: false,
        onEditQuery: (query) => tell({ query }),
        onEditVariables: (variables) => tell({ variables }),
        onEditOperationName: (operationName) => tell({ operationName }),
      },
      createElement(GraphiQL.Logo, null, home),
    ),
  );
})();
