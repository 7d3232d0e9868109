import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { openGateDay } from '#seeds/gate-day.ts'
import { checkIn, enrolPhone, newDeviceCode, openOffice, syncNow } from '#tests/e2e/support/gate.ts'
import { addSession, chooseAddress, fillContact, payByCard, placeOrder, WORDS } from '#tests/e2e/support/visitor.ts'

/* The loop: shared, visited, booked, there in person, scanned at the table, sent home, bought again, shared on. */

const DATA_DIR = process.env.JOURNEY_DATA_DIR ?? ''
const PHONE = {
	...{ viewport: { width: 390, height: 844 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
	reducedMotion: 'reduce' as const,
	// A browser that calls itself headless is a machine: its clicks count for nothing.
	userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
}
const TOWN = ['330000000000', '330300000000', '330324000000', '330324108000']
const t = WORDS.zh

/** The link under which somebody shares a page by chat. */
async function shareByChat(page: Page, path: string): Promise<string> {
	await page.goto(`/share?of=${path}`)
	await page.getByRole('button', { name: '微信', exact: true }).click()
	await expect(page.getByRole('heading', { name: '您的链接' })).toBeVisible()
	const link = await page.getByRole('textbox', { name: '链接' }).first().inputValue()
	return new URL(link).pathname
}

/** A buyer whom the site has never seen, however often this journey is played. */
const NEW_BUYER = `000 ${String(Date.now()).slice(-8)}`

async function payForTea(page: Page): Promise<void> {
	await page.goto('/checkout')
	await fillContact(page, t, NEW_BUYER)
	await chooseAddress(page, t, TOWN, 'script')
	await placeOrder(page, t)
	await payByCard(page, t)
}

/** A printed code for the tea on a table of the demo seller; gives the path that it opens. */
async function printCode(office: Page): Promise<string> {
	await office.goto('/seller/placements')
	await office.getByLabel('名称').fill('二号桌')
	await office.getByLabel('打开什么').fill('small-green-tea')
	await office.getByRole('button', { name: '做一个码' }).click()
	await expect(office.getByText('做好了，可以打印。')).toBeVisible()
	await office.getByRole('link', { name: '打印' }).first().click()
	const address = await office.locator('main svg[role="img"]').first().getAttribute('aria-label')
	return new URL(address ?? '').pathname
}

async function letIn(context: BrowserContext, office: Page, voucher: string): Promise<void> {
	const gate = await context.newPage()
	await enrolPhone(gate, await newDeviceCode(office, '茶园门口'))
	expect(await checkIn(gate, voucher)).toBe('green')
	await syncNow(gate)
	await gate.close()
}

test('the whole loop: shared, visited, booked, there, scanned at the table, sent home, bought again, shared on', async ({
	browser,
	baseURL,
}) => {
	await openGateDay(DATA_DIR, 'small-tea-picking')
	const people = await Promise.all([0, 1, 2].map(() => browser.newContext({ ...PHONE, baseURL })))
	const [sharer, visitor, seller] = people as [BrowserContext, BrowserContext, BrowserContext]
	const office = await seller.newPage()
	await openOffice(office)
	const page = await visitor.newPage()

	const link = await shareByChat(await sharer.newPage(), '/experiences/small-tea-picking')
	await page.goto(link)
	await page.getByRole('region', { name: /记住/ }).getByRole('button', { name: '可以', exact: true }).click()
	await expect(page).toHaveURL(/\/experiences\/small-tea-picking$/)

	// The soonest session is the one that begins within the hour.
	await addSession(page, t, 'small-tea-picking')
	await page.goto('/checkout')
	await fillContact(page, t, NEW_BUYER)
	await placeOrder(page, t)
	await payByCard(page, t)
	const voucherPath = await page.getByRole('link', { name: t.voucher }).first().getAttribute('href')
	await letIn(seller, office, voucherPath?.split('/').at(-1) ?? '')

	await page.goto(await printCode(office))
	await page
		.getByRole('button', { name: /^寄回家/ })
		.first()
		.click()
	await expect(page.getByText(t.added)).toBeVisible()
	await payForTea(page)

	await page.goto('/products/small-green-tea')
	await page.getByRole('button', { name: t.add }).first().click()
	await payForTea(page)
	await shareByChat(page, '/products/small-green-tea')

	await office.goto('/seller/placements')
	await expect(office.getByText(/扫 1 次 · [12] 单/).first()).toBeVisible()
	await office.goto('/seller/loop/new_buyer_from_share_rate')
	await expect(office.getByRole('heading', { name: '新买家来自分享' })).toBeVisible()
	// Buyers of other journeys are new here too, none of them by a link.
	await expect(office.getByText(/^[1-9]\d* \/ \d+$/).first()).toBeVisible()
	await Promise.all(people.map((context) => context.close()))
})
