import { expect, type Page, test } from '@playwright/test'
import {
	addGoods,
	addNight,
	chooseAddress,
	expectVouchers,
	fillContact,
	payByCard,
	placeOrder,
	WORDS,
} from '#tests/e2e/support/visitor.ts'
import { seeingPictures } from '#tests/support/chromium.ts'

test.use({ launchOptions: seeingPictures() })

const TOWN = ['330000000000', '330300000000', '330324000000', '330324108000']

/** Every page the visitor sees has no script that runs, whatever it is reached by. */
async function expectNoScripts(page: Page): Promise<void> {
	await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(0)
}

test('in light mode tea and a night are searched for, bought and paid without a script', async ({ page }) => {
	const t = WORDS.zh
	const scripts: string[] = []
	page.on('request', (request) => {
		if (request.resourceType() === 'script' && request.url().includes('/assets/')) scripts.push(request.url())
	})
	await page.goto('/?light=on')
	await page.getByRole('search').getByRole('searchbox').fill('茶')
	await page.getByRole('search').getByRole('button').click()
	await expect(page).toHaveURL(/\/search\?q=/)
	await expectNoScripts(page)
	await addGoods(page, t, 'small-green-tea')
	await addNight(page, t, 'small-mountain-stay', 12)
	await expectNoScripts(page)
	await page.getByRole('link', { name: t.checkout }).click()
	await fillContact(page, t)
	await chooseAddress(page, t, TOWN, 'no script')
	await placeOrder(page, t)
	await payByCard(page, t)
	await expectVouchers(page, t, 1)
	await expectNoScripts(page)
	expect(scripts).toEqual([])
})

test.describe('on a connection that asks for little data', () => {
	test.use({ extraHTTPHeaders: { 'Save-Data': 'on' } })

	test('pictures come when they are asked for: by opening the fold, or for the whole page', async ({ page }) => {
		const pictures: string[] = []
		page.on('request', (request) => {
			if (request.resourceType() === 'image' && request.url().includes('/files/')) pictures.push(request.url())
		})
		await page.goto('/products/small-green-tea')
		await page.waitForLoadState('networkidle')
		expect(pictures).toEqual([])
		await page.locator('main summary', { hasText: '看图片' }).click()
		await expect.poll(() => pictures.length).toBeGreaterThan(0)
		expect(pictures.every((url) => /-320\.(avif|webp)$/.test(url))).toBe(true)
		await page.goto('/products')
		await page.getByRole('link', { name: '显示本页图片' }).click()
		await expect(page.locator('.listing-card img').first()).toBeVisible()
		await expectNoScripts(page)
	})

	test('the visitor’s own word outweighs the browser’s', async ({ page }) => {
		await page.goto('/help')
		await page.getByRole('link', { name: '换回完整页面' }).first().click()
		await page.goto('/products')
		await expect(page.locator('script[nonce]').first()).toBeAttached()
	})
})

test('light mode is switched on in the footer, holds on the next pages, and is left again', async ({ page }) => {
	await page.goto('/?lang=en')
	await page.getByRole('contentinfo').getByRole('link', { name: 'Turn light mode on' }).click()
	await expect(page.getByText('Light mode: no scripts, pictures only when you ask')).toBeVisible()
	await page.goto('/stays')
	await expectNoScripts(page)
	await page.getByRole('contentinfo').getByRole('link', { name: 'Back to full pages' }).click()
	await expect(page.locator('script[nonce]').first()).toBeAttached()
})

test('a slow connection that the browser tells of gets light pages', async ({ request }) => {
	for (const [headers, isLight] of [
		[{ ECT: '2g' }, true],
		[{ ECT: 'slow-2g' }, true],
		[{ ECT: '3g' }, false],
		[{ ECT: '4g' }, false],
		[{ Downlink: '0.25' }, true],
		[{ Downlink: '0.3' }, false],
	] as const) {
		const answer = await request.get('/help', { headers })
		expect(answer.headers()['accept-ch']).toContain('ECT')
		expect((await answer.text()).includes('<script nonce'), JSON.stringify(headers)).toBe(!isLight)
	}
})
