import type { RouteConfigEntry } from '@remix-run/route-config'
import { expect, test } from 'vitest'
import routes from '#app/routes.ts'
import { NO_PUBLIC_PAGE, PUBLIC_PAGES } from '#tests/support/public-pages.ts'

const pathsOf = (entries: readonly RouteConfigEntry[], above = ''): string[] =>
	entries.flatMap(({ path, children }) => {
		const here = path === undefined ? above || '/' : `${above}/${path}`
		return [here, ...pathsOf(children ?? [], here)]
	})

test('every page of the site map that anybody may open is looked at by the journeys of accessibility', async () => {
	const open = pathsOf(await routes).filter((path) => !NO_PUBLIC_PAGE.test(path))
	expect(Object.keys(PUBLIC_PAGES).sort()).toEqual([...new Set(open)].sort())
})
