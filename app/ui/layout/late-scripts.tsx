import { UNSAFE_RemixContext as RemixContext, useMatches } from '@remix-run/react'
import { useContext } from 'react'

type Remix = NonNullable<React.ContextType<typeof RemixContext>>

const STREAM =
	'__remixContext.stream=new ReadableStream({start(c){__remixContext.streamController=c}}).pipeThrough(new TextEncoderStream());'

/** `load`, then the first paint; where a browser tells of no paint (a tab in the back), two seconds are enough. */
const AFTER_PAINT = `const afterPaint=(run)=>addEventListener('load',()=>{
let isDone=false;const go=()=>{if(!isDone){isDone=true;run()}};setTimeout(go,2000);
try{new PerformanceObserver((seen,it)=>{if(seen.getEntriesByName('first-contentful-paint').length){it.disconnect();setTimeout(go)}}).observe({type:'paint',buffered:true})}catch{go()}
},{once:true});`

const inScript = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c')

/** What the routes of a page ask for, by their names: a build has few, and the same words stand on each of their pages. */
const asked = new Map<string, string>()

function askFor({ manifest }: Remix, routeIds: string[]): string {
	const routes = routeIds.map((id) => manifest.routes[id]).filter((route) => route !== undefined)
	const modules = routes.map((route) => route.module)
	const files = new Set([...manifest.entry.imports, ...modules, ...routes.flatMap((route) => route.imports ?? [])])
	const kept = {
		...manifest,
		entry: { ...manifest.entry, imports: [] },
		routes: Object.fromEntries(routes.map(({ imports: _, ...route }) => [route.id, route])),
	}
	return [
		`window.__remixManifest=${inScript(kept)};`,
		AFTER_PAINT,
		'afterPaint(()=>{',
		`${inScript([...files])}.forEach(f=>import(f));`,
		`Promise.all(${inScript(modules)}.map(f=>import(f))).then(all=>{`,
		`window.__remixRouteModules=Object.fromEntries(${inScript(routes.map(({ id }) => id))}.map((id,at)=>[id,all[at]]));`,
		`return import(${inScript(manifest.entry.module)})})})`,
	].join('')
}

/** What Remix's own <Scripts> says, said after `load` and a paint: words and first pictures have the line to themselves. */
function lateScript(remix: Remix, routeIds: string[]): string {
	const key = `${remix.manifest.version} ${routeIds.join(' ')}`
	const asks = asked.get(key) ?? askFor(remix, routeIds)
	asked.set(key, asks)
	return `window.__remixContext=${(remix.serverHandoffString ?? '{}').replace(/</g, '\\u003c')};${STREAM}${asks}`
}

/** The page's scripts, none of which is asked for before the page has loaded. */
export function LateScripts({ nonce }: { nonce: string | undefined }) {
	const remix = useContext(RemixContext)
	const routeIds = useMatches().map(({ id }) => id)
	let script = ''
	// A constant of the build: the browser's copy has none of this.
	if (import.meta.env.SSR && remix) {
		if (remix.renderMeta) Object.assign(remix.renderMeta, { didRenderScripts: true })
		script = lateScript(remix, routeIds)
	}
	return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />
}
