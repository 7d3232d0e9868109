import { expect, test } from '@playwright/test'
import { LINES, measurePage } from '#tests/load/measured-page.ts'
import { dayAhead } from '#tests/e2e/support/visitor.ts'
import { seeingPictures } from '#tests/support/chromium.ts'

test.use({ launchOptions: seeingPictures() })

const KB = 1024
const LISTINGS = [
	'/products/small-green-tea',
	'/stays/small-mountain-stay',
	'/experiences/small-night-sky',
	'/packages/small-weekend',
]
const SHOP = ['/', '/search?q=茶', '/products', '/stays', '/experiences', '/packages', ...LISTINGS]
/** Pixels to the point of the phones that are sold, from plain to the finest. */
const DENSITIES = [2, 2.625, 3, 4]
const PICTURED = ['/', '/search?q=茶', '/products', ...LISTINGS, '/seasons/6']
const SLOW_MS = 60_000

test.describe('the weight of a first visit', () => {
	test.setTimeout(SLOW_MS)

	for (const path of SHOP) {
		test(`${path} is at most 130 KB without pictures, of it 95 KB of scripts, none asked for before the first paint`, async ({
			browser,
			baseURL,
		}) => {
			const page = await measurePage(browser, { origin: baseURL ?? '', path, line: LINES.open })
			expect(page.status).toBe(200)
			expect(page.scriptBytes).toBeGreaterThan(10 * KB)
			expect(page.scriptBytes).toBeLessThanOrEqual(95 * KB)
			expect(page.bytes).toBeLessThanOrEqual(130 * KB)
			expect(page.scriptsBeforePaint).toBe(0)
			expect(page.pictureBytes).toBeLessThanOrEqual(150 * KB)
			expect(page.layoutShift).toBeLessThan(0.05)
		})

		test(`${path} in light mode is at most 30 KB, without a script or a picture`, async ({ browser, baseURL }) => {
			const page = await measurePage(browser, { origin: baseURL ?? '', path, line: LINES.open, isLight: true })
			expect(page.status).toBe(200)
			expect(page.bytes).toBeLessThanOrEqual(30 * KB)
			expect(page.bytes).toBeGreaterThan(3 * KB)
			expect({ scripts: page.scriptBytes, pictures: page.pictureBytes }).toEqual({ scripts: 0, pictures: 0 })
			expect(page.layoutShift).toBeLessThan(0.05)
		})
	}

	for (const path of PICTURED) {
		test(`${path} shows first pictures of at most 150 KB at every density of a phone`, async ({ browser, baseURL }) => {
			test.setTimeout(DENSITIES.length * SLOW_MS)
			const visit = { origin: baseURL ?? '', path, line: LINES.open }
			// Side by side: bytes are counted here, and most of the time of a visit is waiting until nothing more comes.
			const pages = await Promise.all(DENSITIES.map((density) => measurePage(browser, { ...visit, density })))
			for (const [at, { pictureBytes }] of pages.entries()) {
				expect(pictureBytes, `at ${DENSITIES[at]}`).toBeGreaterThan(KB)
				expect(pictureBytes, `at ${DENSITIES[at]}`).toBeLessThanOrEqual(150 * KB)
			}
		})
	}

	test('basket and checkout have at most 95 KB of scripts too', async ({ browser, baseURL, page: visitor }) => {
		await visitor.goto('/products/small-green-tea')
		await visitor.locator('form[action="/cart"] button[type="submit"]').first().click()
		await expect(visitor).toHaveURL(/\/cart\?added/)
		const cookies = (await visitor.context().cookies()).map(({ name, value }) => ({ name, value }))
		for (const path of ['/cart', '/checkout']) {
			const page = await measurePage(browser, { origin: baseURL ?? '', path, line: LINES.open, cookies })
			expect(page.status).toBe(200)
			expect(page.scriptBytes, path).toBeGreaterThan(10 * KB)
			expect(page.scriptBytes, path).toBeLessThanOrEqual(95 * KB)
			expect(page.bytes, path).toBeLessThanOrEqual(130 * KB)
			expect(page.scriptsBeforePaint, path).toBe(0)
		}
	})

	test('a few blurred pixels in the page go before each picture of a list, at most 200 bytes; light pages have none', async ({
		request,
	}) => {
		const blursOf = async (light: string) => {
			const html = await (await request.get('/products', { headers: { Cookie: `light=${light}` } })).text()
			return [...html.matchAll(/<img src="(data:image\/webp;base64,[^"]+)"/g)].map(([, uri = '']) => uri.length)
		}
		const blurs = await blursOf('off')
		expect(blurs.length).toBeGreaterThan(3)
		expect(Math.max(...blurs)).toBeLessThanOrEqual(200)
		expect(await blursOf('on')).toEqual([])
	})

	test('a stay with dates chosen keeps within light mode’s 30 KB', async ({ browser, baseURL }) => {
		const path = `/stays/small-mountain-stay?check_in=${dayAhead(8)}&check_out=${dayAhead(10)}&adults=2`
		const visit = { origin: baseURL ?? '', path, line: LINES.open, isLight: true }
		const page = await measurePage(browser, visit)
		expect(page.bytes).toBeLessThanOrEqual(30 * KB)
	})
})
