import { expect, type Page, test } from '@playwright/test'
import { accessFaults, tooWide } from '#tests/e2e/support/accessibility.ts'
import { choose, press, tabTo, type } from '#tests/e2e/support/keyboard.ts'
import {
	chooseAddress,
	dayAhead,
	expectVouchers,
	fillContact,
	level,
	payByCard,
	placeOrder,
	type Words,
	WORDS,
} from '#tests/e2e/support/visitor.ts'

const TOWN = ['330000000000', '330300000000', '330324000000', '330324108000']

/** What is looked at on each page that a purchase leads over. */
type Look = (where: string) => Promise<void>

/** From the home page by searching and by what things are called, to the paid order. */
async function buyTea(page: Page, t: Words, script: 'script' | 'no script', look: Look): Promise<void> {
	await page.goto('/')
	await look('home')
	await page.getByRole('searchbox', { name: t.searchLabel }).fill(t.tea)
	await page.getByRole('banner').getByRole('button', { name: t.search }).click()
	await expect(page).toHaveURL(/\/search\?q=/)
	await look('search')
	await page.getByRole('link', { name: t.tea, exact: true }).click()
	await expect(page.getByRole('heading', { level: 1, name: t.tea })).toBeVisible()
	await look('listing')
	await page.getByRole('spinbutton', { name: t.quantity }).fill('2')
	await page.getByRole('button', { name: t.add }).click()
	await expect(page.getByText(t.added)).toBeVisible()
	await look('basket')
	await page.getByRole('link', { name: t.checkout }).click()
	await fillContact(page, t)
	await chooseAddress(page, t, TOWN, script)
	await look('checkout')
	await placeOrder(page, t)
	await payByCard(page, t)
	await look('order')
}

test('a whole purchase by keyboard alone: every step shows where it is, in order, and nothing holds on to the focus', async ({
	page,
}) => {
	const t = WORDS.zh
	await page.goto('/')
	await tabTo(page, page.getByRole('link', { name: t.skip }))
	await type(page, page.getByRole('searchbox', { name: t.searchLabel }), t.tea)
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/\/search\?q=/)
	await press(page, page.getByRole('link', { name: t.tea, exact: true }))
	await expect(page.getByRole('heading', { level: 1, name: t.tea })).toBeVisible()
	await type(page, page.getByRole('spinbutton', { name: t.quantity }), '2')
	await press(page, page.getByRole('button', { name: t.add }), 'Space')
	await expect(page.getByText(t.added)).toBeVisible()
	await press(page, page.getByRole('link', { name: t.checkout }))
	await type(page, page.getByLabel(t.name, { exact: true }), 'Journey Tester')
	await type(page, page.getByLabel(t.phone, { exact: true }), '000 0000 0000')
	await type(page, page.getByLabel(t.email, { exact: true }), 'journey@example.test')
	for (const [at, code] of TOWN.entries()) {
		await choose(page, level(page, t, at), code)
		if (at < TOWN.length - 1) await expect(level(page, t, at + 1)).toBeVisible()
	}
	await type(page, page.getByLabel(t.street, { exact: true }), '1 Journey Street')
	await press(page, page.getByRole('button', { name: t.place }))
	await press(page, page.getByRole('button', { name: t.card }))
	await expect(page.getByText(t.paid, { exact: true }).first()).toBeVisible({ timeout: 30_000 })
})

for (const language of ['zh', 'en'] as const) {
	test.describe(`by names alone, in ${language}`, () => {
		test.use({ locale: language === 'zh' ? 'zh-CN' : 'en-GB', contextOptions: { reducedMotion: 'reduce' } })

		test(`a whole purchase of tea, a night and a session, and axe finds nothing on the way (${language})`, async ({
			page,
		}) => {
			const t = WORDS[language]
			const look: Look = async (where) => expect(await accessFaults(page), where).toEqual([])
			await page.goto('/')
			await page.getByLabel(t.arrival).fill(dayAhead(language === 'zh' ? 15 : 16))
			await page.getByLabel(t.departure).fill(dayAhead(language === 'zh' ? 16 : 17))
			await page.getByRole('button', { name: t.findStay }).click()
			await page.getByRole('link', { name: t.stay, exact: true }).click()
			await look('a stay with its dates')
			await page.getByRole('button', { name: t.add }).first().click()
			await expect(page.getByText(t.added)).toBeVisible()
			await page.getByRole('navigation', { name: t.mainMenu }).getByRole('link', { name: t.experiences }).click()
			await page.getByRole('link', { name: t.nightSky, exact: true }).click()
			await page.getByRole('button', { name: t.add }).click()
			await expect(page.getByText(t.added)).toBeVisible()
			for (const fold of await page.getByText(t.change, { exact: true }).all()) await fold.click()
			await look('a basket with its lines unfolded')
			await page.getByRole('link', { name: t.checkout }).click()
			await placeOrder(page, t)
			await expect(page.getByText(t.mend).first()).toBeVisible()
			await look('a checkout that was refused')
			await fillContact(page, t)
			await placeOrder(page, t)
			await payByCard(page, t)
			await expectVouchers(page, t, 2)
			await look('a paid order')
			const order = page.url()
			await page.getByRole('link', { name: t.voucher }).first().click()
			await expect(page.getByRole('img', { name: t.voucher })).toBeVisible()
			await look('a voucher')
			for (const part of ['papers', 'cancel', 'change']) {
				await page.goto(`${order}/${part}`)
				await look(part)
			}
		})
	})
}

test.describe('with JavaScript off', () => {
	test.use({ javaScriptEnabled: false })

	test('a whole purchase from the home page', ({ page }) =>
		buyTea(page, WORDS.zh, 'no script', async (where) => {
			await expect(page.getByRole('main'), where).toBeVisible()
		}))
})

test.describe('at 320 pixels', () => {
	test.use({ viewport: { width: 320, height: 640 }, locale: 'en-GB' })

	test('a whole purchase, and no page on the way scrolls sideways', ({ page }) =>
		buyTea(page, WORDS.en, 'script', async (where) => expect(await tooWide(page), where).toEqual([])))
})

test.describe('with text of twice the size', () => {
	test.use({ viewport: { width: 640, height: 900 }, locale: 'en-GB' })

	test('a whole purchase, and nothing on the way is lost', async ({ page }) => {
		await page.addInitScript(() =>
			document.addEventListener('DOMContentLoaded', () =>
				document.documentElement.style.setProperty('font-size', '200%'),
			),
		)
		await buyTea(page, WORDS.en, 'script', async (where) => expect(await tooWide(page), where).toEqual([]))
	})
})
