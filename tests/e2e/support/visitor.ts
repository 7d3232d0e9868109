import { expect, type Locator, type Page } from '@playwright/test'

/** What the site says in a language, as far as a journey reads it. */
export const WORDS = {
	zh: {
		add: '放进购物篮',
		added: '已放进购物篮',
		checkout: '去结算',
		name: '姓名',
		phone: '手机',
		email: '电子邮箱',
		levels: ['省', '市', '县（市、区）', '乡镇、街道'],
		update: '更新地址和运费',
		street: '村、街道和门牌',
		place: /提交订单并付款|确认.*并付款/,
		card: '银行卡（测试卡 4242）',
		paid: '已付款',
		voucher: /^凭证/,
		remove: '移除',
		skip: '跳到正文',
		mainMenu: '主菜单',
		experiences: '体验',
		searchLabel: '搜物产、住处、体验',
		search: '搜索',
		tea: '小绿茶',
		quantity: '数量',
		arrival: '哪天去',
		departure: '到',
		findStay: '看哪里有房',
		stay: '小山居客房',
		nightSky: '小观星',
		change: '修改',
		note: '给商家的话',
		byTransfer: '银行转账',
		placeByTransfer: /^提交订单，转账/,
		mend: '还差这几处，点一下就到',
	},
	en: {
		add: 'Add to basket',
		added: 'Added to your basket',
		checkout: 'Check out',
		name: 'Name',
		phone: 'Phone',
		email: 'E-mail',
		levels: ['Province', 'City', 'County or district', 'Township'],
		update: 'Update address and shipping',
		street: 'Village, street and door',
		place: /Order and pay|Confirm .* and pay/,
		card: 'Card (test card 4242)',
		paid: 'Paid',
		voucher: /^Voucher/,
		remove: 'Remove',
		skip: 'Skip to the page',
		mainMenu: 'Main menu',
		experiences: 'Experiences',
		searchLabel: 'Search produce, stays and experiences',
		search: 'Search',
		tea: 'Small Green Tea',
		quantity: 'How many',
		arrival: 'When',
		departure: 'Until',
		findStay: 'Find a room',
		stay: 'Small Mountain Stay',
		nightSky: 'Small Night Sky',
		change: 'Change',
		note: 'A word to the sellers',
		byTransfer: 'Bank transfer',
		placeByTransfer: /^Order and transfer/,
		mend: 'Only these are missing: each leads to its field',
	},
} as const

export type Words = (typeof WORDS)[keyof typeof WORDS]

const DAY_MS = 86_400_000

/** A date some days from now, as the market's calendar counts. */
export function dayAhead(days: number): string {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + days * DAY_MS))
}

async function expectAdded(page: Page, t: Words): Promise<void> {
	await expect(page).toHaveURL(/\/cart\?added=1/)
	await expect(page.getByText(t.added)).toBeVisible()
}

/** Puts pieces of a product into the basket from its page. */
export async function addGoods(page: Page, t: Words, slug: string, qty = 1): Promise<void> {
	await page.goto(`/products/${slug}`)
	await page.locator('input[name="qty"]').first().fill(String(qty))
	await page.getByRole('button', { name: t.add }).first().click()
	await expectAdded(page, t)
}

/** Puts a night for two into the basket from a stay's page. */
export async function addNight(page: Page, t: Words, slug: string, days: number): Promise<void> {
	await page.goto(`/stays/${slug}?check_in=${dayAhead(days)}&check_out=${dayAhead(days + 1)}&adults=2`)
	await page.getByRole('button', { name: t.add }).first().click()
	await expectAdded(page, t)
}

/** Puts tickets of the first session with room into the basket. */
export async function addSession(page: Page, t: Words, slug: string): Promise<void> {
	await page.goto(`/experiences/${slug}`)
	const sessions = page.locator('input[name="sessionId"]:not([disabled])')
	// Weeks further on are folded away, and may hold the first session with room.
	const week = page.locator('details', { has: sessions.first() })
	if ((await week.count()) > 0 && (await week.first().getAttribute('open')) === null) {
		await week.first().locator('summary').click()
	}
	await sessions.first().check()
	await page.getByRole('button', { name: t.add }).first().click()
	await expectAdded(page, t)
}

/** Who orders: the one person of all journeys, unless a phone number tells another. */
export async function fillContact(page: Page, t: Words, phone = '000 0000 0000'): Promise<void> {
	await page.getByLabel(t.name, { exact: true }).fill('Journey Tester')
	await page.getByLabel(t.phone, { exact: true }).fill(phone)
	await page.getByLabel(t.email, { exact: true }).fill('journey@example.test')
}

/** The select of an address level: 0 the province, 3 the township. */
export const level = (page: Page, t: Words, at: number): Locator =>
	page.getByRole('combobox', { name: t.levels[at] ?? '', exact: true })

/** Chooses a place level by level; without a script the button asks for the next level. */
export async function chooseAddress(
	page: Page,
	t: Words,
	codes: readonly string[],
	script: 'script' | 'no script',
): Promise<void> {
	for (const [at, code] of codes.entries()) {
		await level(page, t, at).selectOption(code)
		if (script === 'no script') await page.getByRole('button', { name: t.update }).click()
		if (at < codes.length - 1) await expect(level(page, t, at + 1)).toBeVisible()
	}
	await page.getByLabel(t.street, { exact: true }).fill('1 Journey Street')
}

export async function placeOrder(page: Page, t: Words): Promise<void> {
	await page.getByRole('button', { name: t.place }).click()
}

/** Pays on the provider's page and waits until the order's own page says so. */
export async function payByCard(page: Page, t: Words): Promise<void> {
	await page.getByRole('button', { name: t.card }).click()
	await expect(page).toHaveURL(/\/orders\/\d{6}-\d{6}-\d/)
	await expect(page.getByText(t.paid, { exact: true }).first()).toBeVisible({ timeout: 30_000 })
}

/** Vouchers are made right after the payment, not in it. */
export async function expectVouchers(page: Page, t: Words, count: number): Promise<void> {
	await expect(async () => {
		await page.reload()
		await expect(page.getByRole('link', { name: t.voucher })).toHaveCount(count, { timeout: 1_000 })
	}).toPass({ timeout: 30_000 })
}
