import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { addSession, expectVouchers, fillContact, payByCard, placeOrder, WORDS } from '#tests/e2e/support/visitor.ts'
import { seeingPictures } from '#tests/support/chromium.ts'

test.use({ launchOptions: seeingPictures() })

const PASSWORD = 'mountain-and-sea'

/** Until the page is kept: what keeps it works beside the page. */
async function untilKept(page: Page, path: string): Promise<void> {
	await expect
		.poll(() =>
			page.evaluate(async (wanted) => {
				const keys = await (await caches.open('pages-1')).keys()
				return keys.some(({ url }) => new URL(url).pathname === wanted)
			}, path),
		)
		.toBe(true)
}

async function visit(page: Page, path: string): Promise<void> {
	await page.goto(path)
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
	await untilKept(page, path)
}

const notice = (page: Page) => page.locator('[data-offline]')

/** Until the page's scripts have begun: before, a heart is a form that leads to another page. */
const begun = (page: Page) =>
	page.waitForFunction(() =>
		Object.keys(document.querySelector('main .heart') ?? {}).some((key) => key.startsWith('__reactProps')),
	)

async function withoutSignal(context: BrowserContext, run: () => Promise<void>): Promise<void> {
	await context.setOffline(true)
	await run()
	await context.setOffline(false)
}

test('without a signal the last pages are readable and say so, in the language they were kept in', async ({
	page,
	context,
}) => {
	await visit(page, '/products/small-green-tea')
	await visit(page, '/')
	await visit(page, '/stays')
	await withoutSignal(context, async () => {
		await page.goto('/products/small-green-tea')
		await expect(notice(page)).toContainText('没有信号。这是')
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
		await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(0)
		await page.goto('/packages')
		await expect(page.getByRole('heading', { name: '没有信号' })).toBeVisible()
		await expect(page.getByRole('link', { name: '首页', exact: true })).toHaveAttribute('href', '/')
		await page.getByRole('link', { name: /住处/ }).click()
		await expect(notice(page)).toContainText('没有信号。这是')
	})
	await page.goto('/products/small-green-tea')
	await expect(notice(page)).toHaveCount(0)
})

test('a form that is sent without a signal is not sent later by itself: nothing is ordered', async ({
	page,
	context,
}) => {
	await visit(page, '/products/small-green-tea')
	await page.goto('/products/small-green-tea?lang=en')
	await page.reload()
	await withoutSignal(context, async () => {
		await page.evaluate(() => document.querySelector<HTMLFormElement>('form[action="/cart"]')?.submit())
		await expect(notice(page)).toContainText('nothing was sent and nothing was charged')
	})
	await page.goto('/cart')
	await expect(page.getByText('Your basket is empty')).toBeVisible()
})

test('a part of a page that does not come is done without: the page stays', async ({ browser, baseURL }) => {
	// Past the worker, which would bring it from what it keeps.
	const context = await browser.newContext({ baseURL, serviceWorkers: 'block' })
	const page = await context.newPage()
	await page.goto('/products/small-oranges')
	// What was seen is kept a moment after the scripts have begun.
	await expect.poll(() => page.evaluate(() => localStorage.getItem('seen'))).not.toBeNull()
	const lost = page.waitForEvent('requestfailed', (request) => request.url().includes('seen-rail'))
	await page.route('**/assets/seen-rail*', (route) => route.abort())
	await page.goto('/products/small-green-tea')
	await lost
	await begun(page)
	await expect(page.getByRole('heading', { level: 1, name: '小绿茶' })).toBeVisible()
	await context.close()
})

test('a heart that is tapped without a signal is kept and sent with the next one; the last word counts', async ({
	page,
	context,
}) => {
	await visit(page, '/products/small-oranges')
	await visit(page, '/products/small-green-tea')
	await page.goto('/products/small-green-tea')
	const heart = page.locator('main .heart').first()
	await begun(page)
	await withoutSignal(context, async () => {
		await heart.click()
		await expect(heart).toHaveClass(/on/)
		// A kept page has no scripts: there the form itself is sent.
		await page.goto('/products/small-oranges')
		await page.locator('main .heart').first().click()
		await expect(notice(page)).toContainText('收藏记下了')
	})
	await page.goto('/favourites')
	for (const name of ['小绿茶', '小瓯柑']) await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
	await page.goto('/products/small-green-tea')
	await begun(page)
	await withoutSignal(context, async () => {
		for (const state of [/^heart$/, /on/, /^heart$/]) {
			await heart.click()
			await expect(heart).toHaveClass(state)
		}
	})
	await page.goto('/favourites')
	await expect(page.getByRole('link', { name: '小瓯柑', exact: true })).toBeVisible()
	await expect(page.getByRole('link', { name: '小绿茶', exact: true })).toHaveCount(0)
})

test('an order and its voucher are readable at the door without a signal', async ({ page, context }) => {
	const t = WORDS.zh
	await addSession(page, t, 'small-night-sky')
	await page.getByRole('link', { name: t.checkout }).click()
	await fillContact(page, t)
	await placeOrder(page, t)
	await payByCard(page, t)
	await expectVouchers(page, t, 1)
	const order = new URL(page.url()).pathname
	await visit(page, order)
	const voucher = (await page.locator('main a[href^="/vouchers/"]').first().getAttribute('href')) ?? ''
	await page.locator(`main a[href="${voucher}"]`).first().click()
	await expect(page).toHaveURL(new RegExp(voucher))
	await untilKept(page, voucher)
	await withoutSignal(context, async () => {
		await page.goto(voucher)
		await expect(page.getByRole('img', { name: '凭证' })).toBeVisible()
		await expect(notice(page)).toBeVisible()
		await page.goto(order)
		await expect(notice(page)).toBeVisible()
	})
})

test('after logging out nothing of the person’s pages can be read, with or without a signal', async ({
	page,
	context,
}) => {
	await page.goto('/login')
	await page.getByLabel('邮箱', { exact: true }).fill('buyer@demo.shanhai')
	await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
	await page.locator('main').getByRole('button', { name: '登录', exact: true }).click()
	await expect(page).not.toHaveURL(/\/login/)
	await page.goto('/account')
	await page.locator('main a[href^="/orders/"]').first().click()
	await expect(page).toHaveURL(/\/orders\/[\d-]+$/)
	const order = new URL(page.url()).pathname
	await visit(page, order)
	await visit(page, '/stays')
	await page.goto('/account')
	await untilKept(page, order)
	await page.getByRole('button', { name: /退出/ }).first().click()
	await expect(page.getByRole('link', { name: '登录' }).first()).toBeVisible()
	await withoutSignal(context, async () => {
		await page.goto(order)
		await expect(page.getByRole('heading', { name: '没有信号' })).toBeVisible()
		await page.goto('/stays')
		await expect(page.getByRole('link', { name: '我的' })).toHaveCount(0)
	})
})
