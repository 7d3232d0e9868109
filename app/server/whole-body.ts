const KEY = Symbol.for('shanhai.wholeBodies')
const shared = globalThis as { [KEY]?: WeakMap<Response, Buffer> }

/**
 * Bodies of pages rendered whole, handed from entry.server (inside the bundle) to the HTTP adapter (outside it) without
 * passing through web streams.
 */
export const wholeBodies: WeakMap<Response, Buffer> = (shared[KEY] ??= new WeakMap())
