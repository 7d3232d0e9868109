import { expect, type Page, test } from '@playwright/test'
import { accessFaults } from '#tests/e2e/support/accessibility.ts'
import { addGoods, fillContact, level, payByCard, placeOrder, WORDS } from '#tests/e2e/support/visitor.ts'

/* A gift: bought without an address, handed on by a link, accepted by somebody without an account. */

const SIZES = [
	['zh', 390],
	['en', 1280],
] as const
const COUNTY = ['330000000000', '330300000000', '330324000000']
const TOWNSHIP = '330324108000'
const STREET = 'Cloud Lane 17'
const WORDS_OF = {
	zh: {
		...{ isGift: '这是礼物，地址让收礼人自己填', words: '一句祝福', link: '给收礼人的链接', where: '寄到哪里' },
		...{
			name: '收件人',
			phone: '电话',
			line: '村、街道和门牌',
			accept: '收下礼物',
			accepted: '地址填好了',
			done: '礼物有人收下了',
		},
	},
	en: {
		...{ isGift: 'It is a gift: whoever gets it says where to', words: 'A greeting', link: 'Link for the receiver' },
		...{ where: 'Where to send it', name: 'Receiver', phone: 'Phone', line: 'Village, street and door' },
		...{ accept: 'Accept the gift', accepted: 'The address is known', done: 'Your gift was accepted' },
	},
} as const

const expectAccessible = async (page: Page) => expect(await accessFaults(page)).toEqual([])

/** A place level by level, each asked for by the one above. */
async function choosePlace(page: Page, language: 'zh' | 'en', codes: readonly string[]): Promise<void> {
	for (const [at, code] of codes.entries()) {
		await level(page, WORDS[language], at).selectOption(code)
		await expect(level(page, WORDS[language], at + 1)).toBeVisible()
	}
}

async function buyAsGift(page: Page, language: 'zh' | 'en'): Promise<string> {
	const [t, g] = [WORDS[language], WORDS_OF[language]]
	await addGoods(page, t, 'small-green-tea')
	await page.goto('/checkout')
	await page.getByLabel(g.isGift).check()
	await page.getByLabel(g.words).fill('Happy birthday 🍵')
	await fillContact(page, t)
	await expect(page.getByLabel(g.line)).toHaveCount(0)
	await choosePlace(page, language, COUNTY)
	await expect(page.getByLabel(g.words)).toHaveValue('Happy birthday 🍵')
	await expectAccessible(page)
	await placeOrder(page, t)
	await payByCard(page, t)
	const link = page.getByRole('textbox', { name: g.link })
	// The link is there with the payment; the page may be a moment before it.
	await expect(async () => {
		await page.reload()
		await expect(link).toBeVisible({ timeout: 1_000 })
	}).toPass()
	await expectAccessible(page)
	return new URL(await link.inputValue()).pathname
}

for (const [language, width] of SIZES) {
	test(`a gift in ${language} at ${width}: handed on by a link, accepted without an account, its address unknown to its giver`, async ({
		browser,
		baseURL,
	}) => {
		const g = WORDS_OF[language]
		const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
		const options = { baseURL, locale, viewport: { width, height: 844 }, reducedMotion: 'reduce' } as const
		const [giver, receiver] = [await browser.newContext(options), await browser.newContext(options)]
		const order = await giver.newPage()
		const link = await buyAsGift(order, language)

		const page = await receiver.newPage()
		// The deed that opens the link follows the payment.
		await expect(async () => {
			await page.goto(link)
			await expect(page.getByRole('heading', { name: g.where })).toBeVisible({ timeout: 1_000 })
		}).toPass()
		await expect(page.getByText('Happy birthday 🍵')).toBeVisible()
		await expectAccessible(page)
		await page.getByRole('button', { name: g.accept }).click()
		await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible()
		await expectAccessible(page)
		await page.getByLabel(g.name).fill('Receiver')
		await page.getByLabel(g.phone, { exact: true }).fill('000 2222 3333')
		// As far as was paid the place is chosen; the township is the receiver's.
		await level(page, WORDS[language], 3).selectOption(TOWNSHIP)
		await page.getByLabel(g.line, { exact: true }).fill(STREET)
		await page.getByRole('button', { name: g.accept }).click()
		await expect(page.getByText(g.accepted).first()).toBeVisible()
		await expectAccessible(page)

		await order.reload()
		await expect(order.getByRole('heading', { name: g.done })).toBeVisible()
		expect(await order.content()).not.toContain(STREET)
		expect(await page.content()).not.toContain(STREET)
		await Promise.all([giver.close(), receiver.close()])
	})
}
