import { expect, test } from 'vitest'
import { HELD_PAGES, OWN_PAGES } from '#tests/support/own-pages.ts'
import { NO_PUBLIC_PAGE, PUBLIC_PAGES } from '#tests/support/public-pages.ts'
import { pagePatterns, sitePatterns } from '#tests/support/site-map.ts'

test('every page of the site map that anybody may open is looked at by the journeys of accessibility', async () => {
	const open = (await sitePatterns()).filter((pattern) => !NO_PUBLIC_PAGE.test(pattern))
	expect(Object.keys(PUBLIC_PAGES).sort()).toEqual(open.sort())
})

test('every other page is looked at by those who work there, or in the journey that leads to it', async () => {
	const closed = (await pagePatterns()).filter((pattern) => NO_PUBLIC_PAGE.test(pattern))
	const looked = closed.filter((pattern) => OWN_PAGES.some(({ within }) => within.test(pattern)))
	expect(closed.filter((pattern) => !looked.includes(pattern) && !(pattern in HELD_PAGES))).toEqual([])
	expect(Object.keys(HELD_PAGES).filter((pattern) => !closed.includes(pattern))).toEqual([])
})
