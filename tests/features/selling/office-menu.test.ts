import { expect, test } from 'vitest'
import { type MenuWords, officeMenu } from '#app/features/selling/office-menu.ts'
import { pagePatterns } from '#tests/support/site-map.ts'

/** Reached before there is an office, or shown without its frame. */
const OUTSIDE = ['/seller/start', '/seller/listings/:id/preview']

test('every page of the office belongs to a link of its menu, which says on a phone where one is', async () => {
	const words = new Proxy({}, { get: (_, name) => (name === 'groups' ? {} : String(name)) }) as MenuWords
	const facts = { keepsMembers: true, unread: 0, letters: 0, unanswered: { reviews: 0, questions: 0 } }
	const links = officeMenu(words, facts).flatMap((group) => group.links)
	const isWithin = (page: string, href: string) => page === href || page.startsWith(`${href}/`)
	const pages = (await pagePatterns()).filter((page) => isWithin(page, '/seller'))
	const lost = pages.filter(
		(page) =>
			!OUTSIDE.some((href) => isWithin(page, href)) &&
			!links.some(
				({ href, isExact, also = [] }) =>
					[...(isExact ? [] : [href]), ...also].some((it) => isWithin(page, it)) || page === href,
			),
	)
	expect(pages.length).toBeGreaterThan(50)
	expect(lost).toEqual([])
})
