import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'

interface Place {
	/** As the site map writes it: '/orders/:number'. */
	pattern: string
	/** What draws or answers it. */
	file: string
}

const placesOf = (entries: readonly RouteConfigEntry[], above = ''): Place[] =>
	entries.flatMap(({ path, file, children }) => {
		const pattern = path === undefined ? above || '/' : `${above}/${path}`
		// What is not there, within an office or a courier's screens.
		if (pattern !== '/*' && pattern.endsWith('/*')) return []
		return [{ pattern, file }, ...placesOf(children ?? [], pattern)]
	})

/** Every address of the site map. */
export const sitePatterns = async (): Promise<string[]> => [
	...new Set(placesOf(await routes).map(({ pattern }) => pattern)),
]

/** Those that are pages: drawn, not files or redirects. */
export const pagePatterns = async (): Promise<string[]> => [
	...new Set(placesOf(await routes).flatMap(({ pattern, file }) => (file.endsWith('.tsx') ? [pattern] : []))),
]
