import { expect, type Page, test } from '@playwright/test'
import { accessFaults, lightFaults } from '#tests/e2e/support/accessibility.ts'
import { PUBLIC_PAGES } from '#tests/support/public-pages.ts'

// Colours on their way from one to the other are neither: nothing moves.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** What is asked for in vain has a page too. */
const STATUS: Record<string, number> = { '/nowhere': 404, '/track/SF000000000000': 404, '/search?from=2020-05-01': 400 }

async function openedIn(page: Page, path: string, lang: string): Promise<void> {
	const answer = await page.goto(path)
	expect(answer?.status()).toBe(STATUS[path] ?? 200)
	expect(await page.locator('html').getAttribute('lang')).toBe(lang)
}

for (const [locale, lang] of [
	['zh-CN', 'zh-CN'],
	['en-GB', 'en'],
] as const) {
	test.describe(`in ${locale}`, () => {
		test.use({ locale })

		for (const path of Object.values(PUBLIC_PAGES).flat()) {
			test(`axe finds nothing on ${path}, by day, by night, at 320 pixels, with text of twice the size`, async ({
				page,
			}) => {
				await openedIn(page, path, lang)
				expect(await accessFaults(page)).toEqual([])
			})
		}

		test('axe finds nothing on any of them in light mode', async ({ page, context, baseURL }) => {
			await context.addCookies([{ name: 'light', value: 'on', url: baseURL }])
			for (const path of Object.values(PUBLIC_PAGES).flat()) {
				await openedIn(page, path, lang)
				expect(await lightFaults(page), path).toEqual([])
			}
		})
	})
}
