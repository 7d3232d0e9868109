import { expect, type Page, test } from '@playwright/test'
import { accessFaultsOnTheWay, lightFaults, serveAxe } from '#tests/e2e/support/accessibility.ts'
import { visit, visitPlain } from '#tests/e2e/support/visits.ts'
import { PUBLIC_PAGES } from '#tests/support/public-pages.ts'

// Colours on their way from one to the other are neither: nothing moves. What a worker keeps for later is not looked at.
test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' })
serveAxe(test)

/** What is asked for in vain has a page too. */
const STATUS: Record<string, number> = { '/nowhere': 404, '/track/SF000000000000': 404, '/search?from=2020-05-01': 400 }

type Go = (page: Page, path: string) => Promise<void>

const follow: Go = async (page, path) => {
	const status = STATUS[path]
	if (status) expect((await page.goto(path))?.status(), path).toBe(status)
	else await visit(page, path)
}
const draw: Go = (page, path) => visitPlain(page, path, STATUS[path])

/** What is found wrong on each page, one visitor going through them all. */
async function faultsIn(page: Page, lang: string, go: Go, look: (page: Page) => Promise<string[]>) {
	const faults: Record<string, string[]> = {}
	for (const path of Object.values(PUBLIC_PAGES).flat()) {
		await go(page, path)
		expect(await page.locator('html').getAttribute('lang'), path).toBe(lang)
		const found = await look(page)
		if (found.length > 0) faults[path] = found
	}
	return faults
}

for (const [locale, lang, isColourSeen] of [
	['zh-CN', 'zh-CN', true],
	// Colours do not ask for the language.
	['en-GB', 'en', false],
] as const) {
	test.describe(`in ${locale}`, () => {
		test.use({ locale })

		test(`axe finds nothing on any public page, by day${isColourSeen ? ', by night' : ''}, at 320 pixels, with text of twice the size`, async ({
			page,
		}) => {
			test.setTimeout(300_000)
			expect(await faultsIn(page, lang, follow, (it) => accessFaultsOnTheWay(it, isColourSeen))).toEqual({})
		})

		test('axe finds nothing on any of them in light mode', async ({ page, context, baseURL }) => {
			test.setTimeout(300_000)
			await context.addCookies([{ name: 'light', value: 'on', url: baseURL }])
			expect(await faultsIn(page, lang, draw, (it) => lightFaults(it, { isColourSeen }))).toEqual({})
		})
	})
}
