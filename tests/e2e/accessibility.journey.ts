import { expect, test } from '@playwright/test'
import { accessFaults, cutOff, tooWide } from '#tests/e2e/support/accessibility.ts'

const PAGES = [
	...['/', '/search?q=茶', '/search?q=zzzz', '/products', '/stays', '/experiences', '/packages', '/map', '/places'],
	...['/products/small-green-tea', '/stays/small-mountain-stay', '/experiences/small-night-sky', '/league', '/help'],
	...['/privacy', '/cart', '/login', '/signup', '/track', '/nowhere'],
]

for (const locale of ['zh-CN', 'en-GB']) {
	test.describe(`in ${locale}`, () => {
		test.use({ locale })

		for (const path of PAGES) {
			test(`${path} has names, order and contrast for everybody, by day and by night`, async ({ page }) => {
				await page.goto(path)
				expect(await page.locator('html').getAttribute('lang')).toBe(locale === 'zh-CN' ? 'zh-CN' : 'en')
				expect(await accessFaults(page)).toEqual([])
				// Anew: colours that are on their way from one to the other are neither.
				await page.emulateMedia({ colorScheme: 'dark' })
				await page.reload()
				expect(await accessFaults(page)).toEqual([])
			})
		}

		test('no page scrolls sideways at 320 pixels', async ({ page }) => {
			await page.setViewportSize({ width: 320, height: 640 })
			for (const path of PAGES) {
				await page.goto(path)
				expect(await tooWide(page), path).toEqual([])
			}
		})

		test('text of twice the size loses nothing', async ({ page }) => {
			for (const width of [1280]) {
				await page.setViewportSize({ width, height: 900 })
				for (const path of PAGES) {
					await page.goto(path)
					await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
					expect([...(await tooWide(page)), ...(await cutOff(page))], `${path} at ${width}`).toEqual([])
				}
			}
		})
	})
}

test('the first key leads past the menus to the page itself', async ({ page }) => {
	await page.goto('/products')
	await page.keyboard.press('Tab')
	const skip = page.getByRole('link', { name: '跳到正文' })
	await expect(skip).toBeFocused()
	expect((await skip.boundingBox())?.height).toBeGreaterThan(20)
	await page.keyboard.press('Enter')
	await expect(page.locator('main')).toBeFocused()
	await page.keyboard.press('Tab')
	expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

test('whatever has the focus shows it', async ({ page }) => {
	await page.goto('/products/small-green-tea')
	const seen = new Set<string>()
	for (let count = 0; count < 40; count++) {
		await page.keyboard.press('Tab')
		const focused = await page.evaluate(() => {
			const element = document.activeElement
			if (!element || element === document.body) return null
			const { outlineStyle, outlineWidth } = getComputedStyle(element)
			return {
				what: element.outerHTML.slice(0, 80),
				isShown: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
			}
		})
		if (!focused) break
		expect(focused.isShown, focused.what).toBe(true)
		seen.add(focused.what)
	}
	expect(seen.size).toBeGreaterThan(10)
})
