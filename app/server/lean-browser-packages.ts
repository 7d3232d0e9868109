import type { Plugin } from 'vite'

/**
 * What React DOM and Remix 2 hold for sites of another kind, left out of the browser's copy: 7 KB of each first visit
 * (docs/decisions/0040-lighter-and-closer.md). A rule of lint keeps us from calling it; the build fails when a name is no longer there.
 */
interface LeftOut {
	/** Functions that nothing here calls: calling one says so. */
	uncalled?: string[]
	/** Functions that have nothing to do here, and classes that nothing makes. */
	idle?: string[]
	/** What is drawn when all else failed. */
	lastWords?: string[]
	/** What a CommonJS module need not export. */
	unexported?: string[]
}

const LEFT_OUT: Record<string, LeftOut> = {
	'@remix-run/router/dist/router.js': {
		uncalled: ['handleFetcherAction', 'handleFetcherLoader', 'fetch', 'getBlocker', 'resolveDeferredData'],
		idle: ['DeferredData', 'shouldBlockNavigation'],
	},
	'@remix-run/react/dist/esm/routes.js': {
		uncalled: ['fetchServerHandler', 'unwrapServerResponse', 'createClientRoutesWithHMRRevalidationOptOut'],
	},
	'@remix-run/react/dist/esm/links.js': { idle: ['prefetchStyleLinks'] },
	'@remix-run/react/dist/esm/components.js': {
		uncalled: ['usePrefetchBehavior', 'PrefetchPageLinks', 'useFetcher'],
	},
	'@remix-run/react/dist/esm/fallback.js': { idle: ['RemixRootDefaultHydrateFallback'] },
	'@remix-run/react/dist/esm/errorBoundaries.js': {
		idle: ['BoundaryShell'],
		lastWords: ['RemixRootDefaultErrorBoundary'],
	},
	'react-router-dom/dist/index.js': { uncalled: ['useViewTransitionState'] },
	'react-dom/cjs/react-dom.production.min.js': {
		unexported: [
			...['createPortal', 'createRoot', 'findDOMNode', 'hydrate', 'render', 'unmountComponentAtNode'],
			...['unstable_renderSubtreeIntoContainer', 'unstable_batchedUpdates'],
		],
	},
}

/** What stands when even the site's own page of faults cannot be drawn: Remix's own shows visitors a stack. */
const LAST_WORDS =
	'{ return React.createElement("html", null, React.createElement("body", null, "这一页出错了，请重新打开。This page went wrong: please open it again.")) }'

interface Node {
	type: string
	start: number
	end: number
	[part: string]: unknown
}
interface Cut {
	name: string
	start: number
	end: number
	put: string
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const nameOf = (node: unknown) => (isNode(node) && typeof node.name === 'string' ? node.name : '')

/** What a body becomes; null leaves it. */
function bodyOf(name: string, { uncalled = [], idle = [], lastWords = [] }: LeftOut): string | null {
	if (uncalled.includes(name)) return `{ throw Error("left out: ${name}") }`
	if (lastWords.includes(name)) return LAST_WORDS
	return idle.includes(name) ? '{}' : null
}

function cutOfBody({ id, body }: Node, out: LeftOut): Cut | null {
	const name = nameOf(id)
	const put = bodyOf(name, out)
	return put === null || !isNode(body) ? null : { name, start: body.start, end: body.end, put }
}

function cutOfExport({ expression, start, end }: Node, { unexported = [] }: LeftOut): Cut | null {
	const left = isNode(expression) ? expression.left : null
	if (!isNode(left) || nameOf(left.object) !== 'exports') return null
	const name = nameOf(left.property)
	return unexported.includes(name) ? { name, start, end, put: '' } : null
}

function cutOf(node: Node, out: LeftOut): Cut | null {
	if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') return cutOfBody(node, out)
	return node.type === 'ExpressionStatement' ? cutOfExport(node, out) : null
}

function cutsOf(value: unknown, out: LeftOut): Cut[] {
	if (Array.isArray(value)) return value.flatMap((one) => cutsOf(one, out))
	if (!isNode(value)) return []
	const cut = cutOf(value, out)
	return cut ? [cut] : Object.values(value).flatMap((part) => cutsOf(part, out))
}

export function leanBrowserPackages(): Plugin {
	return {
		name: 'lean-browser-packages',
		apply: 'build',
		enforce: 'pre',
		transform(code, id, options) {
			if (options?.ssr || id.startsWith('\0')) return
			const file = Object.keys(LEFT_OUT).find((name) => id.split('?')[0]?.endsWith(`node_modules/${name}`))
			const out = file === undefined ? undefined : LEFT_OUT[file]
			if (!out) return
			const cuts = cutsOf(this.parse(code), out)
			const found = new Set(cuts.map(({ name }) => name))
			const missing = Object.values(out)
				.flat()
				.filter((name) => !found.has(name))
			if (missing.length > 0) this.error(`${file} no longer has: ${missing.join(', ')}`)
			const lean = cuts.reduceRight((text, { start, end, put }) => text.slice(0, start) + put + text.slice(end), code)
			return { code: lean, map: null }
		},
	}
}
