// What was typed, kept in this browser (IndexedDB) beside what the server keeps of it.

/** What the form of one window held. */
export interface Copy {
  /** The window's key, as the server knows it too. */
  window: string;
  /** The account that typed it. Another one that signs in at this browser neither sees nor sends it. */
  who: string;
  /** The number of the story; empty for one that is not begun. */
  story: string;
  fields: [string, string][];
  count: number;
  /** The last count that the server has. */
  kept: number;
  /** Milliseconds since 1970. */
  at: number;
}

const store = "typed";

/** Milliseconds; as long as the server keeps them. */
const longest = 60 * 24 * 60 * 60 * 1000;

let opened: Promise<IDBDatabase> | undefined;

export const putCopy = (copy: Copy): Promise<unknown> => run("readwrite", (copies) => copies.put(copy));

const leaving = "desk left ";

/** The same of a page that is being left: its browser finishes nothing else. The next page of the desk takes it over. */
export function leaveCopy(copy: Copy): void {
  try {
    localStorage.setItem(leaving + copy.window, JSON.stringify(copy));
  } catch {
    // Full, or nothing is kept; perhaps there is still time.
    void putCopy(copy).catch(() => undefined);
  }
}

/** What the browser does not take over, because it is full or keeps nothing, stays where it was left and comes back. */
async function takeLeft(): Promise<Copy[]> {
  const rest: Copy[] = [];
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(leaving))) {
    const text = localStorage.getItem(key);
    // Another page of the desk was first.
    if (text === null) continue;
    const left = JSON.parse(text) as Copy;
    try {
      // Somebody came back to the page and typed on.
      if (((await copyOf(left.window))?.count ?? 0) < left.count) await putCopy(left);
      localStorage.removeItem(key);
    } catch {
      rest.push(left);
    }
  }
  return rest;
}

export function dropCopy(window: string): Promise<unknown> {
  try {
    localStorage.removeItem(leaving + window);
  } catch {
    // Nothing is kept here, and so nothing was left.
  }
  return run("readwrite", (copies) => copies.delete(window));
}

const copyOf = (window: string): Promise<Copy | undefined> => run("readonly", (copies) => copies.get(window));

/** An account's copies, oldest first. Those that nobody came back for are thrown away. */
export async function copiesOf(who: string): Promise<Copy[]> {
  const left = await takeLeft();
  const put: Copy[] = await run("readonly", (copies) => copies.getAll()).catch(() => []);
  const all = [...put.filter((copy) => !left.some((later) => later.window === copy.window)), ...left];
  for (const old of all.filter((copy) => copy.at < Date.now() - longest)) await dropCopy(old.window).catch(() => undefined);
  return all.filter((copy) => copy.who === who && copy.at >= Date.now() - longest).sort((a, b) => a.at - b.at);
}

/** Fails with the browser's reason when it is full, or keeps nothing. Done only when the browser says that it is on its disk. */
async function run<T>(mode: IDBTransactionMode, ask: (copies: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  opened ??= open();
  // A browser that could not open it may the next time.
  const database = await opened.catch((reason) => { opened = undefined; throw reason; });
  return await new Promise<T>((resolve, reject) => {
    const transaction = database.transaction(store, mode, { durability: "relaxed" });
    const request = ask(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? request.error);
    transaction.onerror = () => reject(transaction.error ?? request.error);
  });
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("desk", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "window" });
    request.onsuccess = () => {
      // A later page of the desk may want another shape of it, or the browser throws all away.
      request.result.onversionchange = () => { request.result.close(); opened = undefined; };
      request.result.onclose = () => { opened = undefined; };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}
