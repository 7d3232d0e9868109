import { expect, test } from '@playwright/test'
import {
	addGoods,
	addNight,
	addSession,
	chooseAddress,
	expectVouchers,
	fillContact,
	payByCard,
	placeOrder,
	WORDS,
} from '#tests/e2e/support/visitor.ts'

const TOWN = ['330000000000', '330300000000', '330324000000', '330324108000']

test('a tourist buys tea, a night and a session of three enterprises and pays once', async ({ page }) => {
	const t = WORDS.zh
	await addGoods(page, t, 'small-green-tea')
	await addNight(page, t, 'small-mountain-stay', 8)
	await addSession(page, t, 'small-night-sky')
	await expect(page.locator('main h2 a[href^="/enterprises/"]')).toHaveCount(3)
	await expect(page.getByRole('link', { name: /购物篮，3 项/ })).toBeVisible()
	await page.getByRole('link', { name: t.checkout }).click()
	await fillContact(page, t)
	await chooseAddress(page, t, TOWN, 'script')
	await placeOrder(page, t)
	await expect(page.getByRole('heading', { name: '收银台' })).toBeVisible()
	await payByCard(page, t)
	await expectVouchers(page, t, 2)
	await page.goto('/cart')
	await expect(page.getByText('购物篮还空着')).toBeVisible()
})

test.describe('without JavaScript, in English', () => {
	test.use({ javaScriptEnabled: false, locale: 'en-GB' })

	test('the same basket is bought and paid', async ({ page }) => {
		const t = WORDS.en
		await addGoods(page, t, 'small-green-tea')
		await addNight(page, t, 'small-mountain-stay', 10)
		await addSession(page, t, 'small-night-sky')
		await page.getByRole('link', { name: t.checkout }).click()
		await fillContact(page, t)
		await chooseAddress(page, t, TOWN, 'no script')
		await placeOrder(page, t)
		await expect(page.getByRole('heading', { name: 'Checkout' })).toBeVisible()
		await payByCard(page, t)
		await expectVouchers(page, t, 2)
	})
})

test('a payment that is broken off loses nothing: the basket stays and the order can be paid later', async ({
	page,
}) => {
	const t = WORDS.zh
	await addNight(page, t, 'small-mountain-stay', 12)
	await page.getByRole('link', { name: t.checkout }).click()
	await fillContact(page, t)
	await placeOrder(page, t)
	await page.getByRole('link', { name: '取消并返回商家' }).click()
	await expect(page.getByText('等待付款').first()).toBeVisible()
	const order = page.url()
	await page.goto('/cart')
	await expect(page.getByText('有一张订单等着付款')).toBeVisible()
	await page.goto(order)
	await page.getByRole('button', { name: /^付款/ }).click()
	await payByCard(page, t)
})

test('an order that is let go gives everything back', async ({ page }) => {
	const t = WORDS.zh
	await addGoods(page, t, 'small-last-jar')
	await page.getByRole('link', { name: t.checkout }).click()
	await fillContact(page, t)
	await chooseAddress(page, t, TOWN, 'script')
	await placeOrder(page, t)
	await page.getByRole('link', { name: '取消并返回商家' }).click()
	await page.getByRole('button', { name: '不要了，放回去' }).click()
	await expect(page.getByText('未付款，已关闭').first()).toBeVisible()
	await page.goto('/cart')
	await expect(page.getByRole('link', { name: t.checkout })).toBeVisible()
})
