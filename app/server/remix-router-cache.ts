import type { Plugin } from 'vite'

/**
 * React Router 6, under Remix 2, flattens, ranks and compiles the whole route table on each matchRoutes(), several times a
 * request, and Remix lists the modules of all routes for each page; the table of a built server never changes, so this build
 * plugin keeps the results. The build fails when a
 * patched text is no longer there. Upstream did the same in React Router 7 (docs/decisions/0003-router-cache.md).
 */
type Edit = [find: string, replace: string]

const BRANCHES = `const __branches = new WeakMap();
function __first(path) { return /^\\/*([^\\/]*)/.exec(path)[1].toLowerCase(); }
function __branchesFor(routes, pathname) {
  let known = __branches.get(routes);
  if (!known) {
    const all = flattenRoutes(routes);
    rankRouteBranches(all);
    const firsts = all.map((b) => { const f = __first(b.path); return f === "" || f.includes(":") || f.includes("*") || f.endsWith("?") ? null : f; });
    known = { all, firsts, names: new Set(firsts), by: new Map() };
    __branches.set(routes, known);
  }
  let first = __first(pathname);
  try { first = decodeURIComponent(first).toLowerCase(); } catch {}
  if (/[^\\x00-\\x7f]/.test(first)) return known.all;
  if (!known.names.has(first)) first = null;
  let list = known.by.get(first);
  if (!list) known.by.set(first, (list = known.all.filter((_, i) => known.firsts[i] === null || known.firsts[i] === first)));
  return list;
}
const __compiled = new Map();
function compilePath(path, caseSensitive, end) {
  const key = path + (caseSensitive ? "1" : "0") + (end === false ? "0" : "1");
  let result = __compiled.get(key);
  if (!result) { result = compilePathUncached(path, caseSensitive, end); if (__compiled.size < 5000) __compiled.set(key, result); }
  return result;
}
function compilePathUncached(path, caseSensitive, end) {`

const EDITS: Record<string, Edit[]> = {
	'@remix-run/router/dist/router.js': [
		[
			'let branches = flattenRoutes(routes);\n  rankRouteBranches(branches);',
			'let branches = __branchesFor(routes, pathname);',
		],
		['function compilePath(path, caseSensitive, end) {', BRANCHES],
	],
	'@remix-run/react/dist/esm/server.js': [
		[
			'let routes = createServerRoutes(manifest.routes, routeModules, context.future, context.isSpaMode);',
			'let routes = __routes.get(manifest);\n  if (!routes) __routes.set(manifest, (routes = createServerRoutes(manifest.routes, routeModules, context.future, context.isSpaMode)));',
		],
		['function RemixServer(', 'const __routes = new WeakMap();\nfunction RemixServer('],
	],
	'@remix-run/server-runtime/dist/esm/entry.js': [
		[
			'return Object.keys(manifest).reduce(',
			'let known = __modules.get(manifest);\n  if (!known) __modules.set(manifest, (known = Object.keys(manifest).reduce(',
		],
		['  }, {});\n}', '  }, {})));\n  return known;\n}'],
		['function createEntryRouteModules(', 'const __modules = new WeakMap();\nfunction createEntryRouteModules('],
	],
	'react-router-dom/server.mjs': [
		[
			'let manifest = {};\n  let dataRoutes = UNSAFE_convertRoutesToDataRoutes(routes, UNSAFE_mapRouteProperties, undefined, manifest);',
			'let cached = __data.get(routes);\n  if (!cached) { const m = {}; cached = { manifest: m, dataRoutes: UNSAFE_convertRoutesToDataRoutes(routes, UNSAFE_mapRouteProperties, undefined, m) }; __data.set(routes, cached); }\n  let { manifest, dataRoutes } = cached;',
		],
		['function createStaticRouter(', 'const __data = new WeakMap();\nfunction createStaticRouter('],
	],
}

export function remixRouterCache(): Plugin {
	const patched = new Set<string>()
	return {
		name: 'remix-router-cache',
		apply: 'build',
		enforce: 'pre',
		transform(code, id, options) {
			if (!options?.ssr) return
			const file = Object.keys(EDITS).find((name) => id.split('?')[0]?.endsWith(`node_modules/${name}`))
			if (!file) return
			let result = code
			for (const [find, replace] of EDITS[file] ?? []) {
				if (!result.includes(find)) this.error(`${file} no longer contains: ${find}`)
				result = result.replace(find, () => replace)
			}
			patched.add(file)
			return { code: result, map: null }
		},
		buildEnd(error) {
			const missing = Object.keys(EDITS).filter((file) => !patched.has(file))
			if (!error && this.environment?.name === 'ssr' && missing.length > 0)
				this.error(`not patched: ${missing.join(', ')}`)
		},
	}
}
