import { expect, type Page, test } from '@playwright/test'
import { addSession, expectVouchers, fillContact, payByCard, placeOrder, WORDS } from '#tests/e2e/support/visitor.ts'
import { seeingPictures } from '#tests/support/chromium.ts'

test.use({ launchOptions: seeingPictures() })

const A4 = { width: 794, height: 1123 }
const WHITE = 'rgb(255, 255, 255)'

/** On paper: by day, without what can only be pressed, and no words squeezed. */
async function expectPaper(page: Page): Promise<void> {
	await page.emulateMedia({ media: 'print' })
	expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(WHITE)
	for (const part of [page.getByRole('banner'), page.getByRole('contentinfo')]) await expect(part).toBeHidden()
	await expect(page.locator('button:visible, [type="submit"]:visible')).toHaveCount(0)
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(A4.width)
}

const backToScreen = (page: Page) => page.emulateMedia({ media: 'screen' })

test.describe('on paper', () => {
	test.use({ viewport: A4 })

	test('an order, its voucher and its papers print by day and whole, though read by night', async ({ page }) => {
		const t = WORDS.zh
		await page.goto('/help?scheme=night')
		await addSession(page, t, 'small-night-sky')
		await page.getByRole('link', { name: t.checkout }).click()
		await fillContact(page, t)
		await placeOrder(page, t)
		await payByCard(page, t)
		await expectVouchers(page, t, 1)
		const order = page.url()
		const voucher = await page.getByRole('link', { name: t.voucher }).getAttribute('href')
		await expectPaper(page)
		// Pictures stay on the screen, and their place with them.
		const words = await page.getByRole('heading', { level: 3, name: t.nightSky }).locator('../..').boundingBox()
		expect(words?.width).toBeGreaterThan(A4.width / 2)
		// What is folded is read.
		await expect(page.locator('details li').first()).toBeVisible()
		await backToScreen(page)
		await page.goto(voucher ?? '')
		await expectPaper(page)
		await expect(page.getByRole('img', { name: t.voucher })).toBeVisible()
		await backToScreen(page)
		await page.goto(`${order.split('?')[0]}/papers`)
		await expectPaper(page)
	})

	test('a seller’s lists of the day print without menus', async ({ page }) => {
		await page.goto('/login')
		await page.getByLabel('邮箱', { exact: true }).fill('seller@demo.shanhai')
		await page.getByLabel('密码', { exact: true }).fill('mountain-and-sea')
		await page.locator('main').getByRole('button', { name: '登录', exact: true }).click()
		await expect(page).not.toHaveURL(/\/login/)
		for (const path of ['/seller', '/seller/orders', '/seller/doors']) {
			await backToScreen(page)
			await page.goto(path)
			await expectPaper(page)
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
			await expect(page.getByRole('navigation')).toHaveCount(0)
		}
	})
})
