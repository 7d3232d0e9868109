import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { type GateDay, openGateDay } from '#seeds/gate-day.ts'
import { accessFaults } from '#tests/e2e/support/accessibility.ts'
import {
	buyTickets,
	checkIn,
	checkInMany,
	enrolPhone,
	fatesOf,
	newDeviceCode,
	nextGuest,
	openOffice,
	qrTextOf,
	secretOf,
	sendBatch,
	showAtGate,
	syncNow,
	unsentOf,
	untilReady,
} from '#tests/e2e/support/gate.ts'

/* The gate with the network cut: behaviour of devices that are offline, killed, wrong about the time, or two. */

const DATA_DIR = process.env.JOURNEY_DATA_DIR ?? ''
const DAY_MS = 86_400_000
const PHONE = {
	...{ viewport: { width: 390, height: 844 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
	reducedMotion: 'reduce' as const,
}
let day: GateDay
let guest: BrowserContext
let office: Page

test.describe.configure({ mode: 'serial', timeout: 180_000 })

test.beforeAll(async ({ browser, baseURL }) => {
	day = await openGateDay(DATA_DIR, 'small-tea-picking')
	guest = await browser.newContext({ ...PHONE, baseURL })
	office = await (await browser.newContext({ ...PHONE, baseURL })).newPage()
	await openOffice(office)
})

test.afterAll(async () => {
	await guest.close()
	await office.context().close()
})

async function newPhone(
	browser: Browser,
	baseURL: string | undefined,
	name: string,
	prepare?: (it: BrowserContext) => Promise<unknown>,
) {
	const context = await browser.newContext({ ...PHONE, baseURL })
	await prepare?.(context)
	const phone = await context.newPage()
	await enrolPhone(phone, await newDeviceCode(office, name))
	return { context, phone }
}

test('two devices offline with one voucher: both let in for now, one counts, the other opens a case and costs nobody anything', async ({
	browser,
	baseURL,
}) => {
	const voucher = await buyTickets(guest, day, 1)
	const [east, west] = [await newPhone(browser, baseURL, '东门'), await newPhone(browser, baseURL, '西门')]
	for (const { context } of [east, west]) await context.setOffline(true)
	expect(await showAtGate(east.phone, voucher.code)).toEqual({ colour: 'amber', reason: null })
	await expect(east.phone.getByText(/没有信号，上次同步/)).toBeVisible()
	await nextGuest(east.phone)
	expect(await showAtGate(east.phone, voucher.code)).toEqual({ colour: 'red', reason: 'used-up' })
	await nextGuest(east.phone)
	expect(await checkIn(west.phone, voucher.code)).toBe('amber')
	// The later scan comes first.
	await west.context.setOffline(false)
	await syncNow(west.phone)
	expect(await fatesOf(west.phone)).toEqual({ CONFIRMED: 1 })
	await east.context.setOffline(false)
	await syncNow(east.phone)
	expect(await fatesOf(east.phone)).toEqual({ CONFIRMED: 1 })
	await office.goto('/seller/check-in/cases')
	await expect(office.locator('[data-case="DUPLICATE"]').first()).toContainText(voucher.code)
	await expect(office.locator('[data-case="DUPLICATE"]').first()).toContainText('西门')
	const order = await guest.request.get(`/api/v1/orders/${voucher.orderNumber}`, {
		headers: { Authorization: `Bearer ${voucher.orderToken}` },
	})
	expect(await order.text()).toContain('REDEEMED')
	for (const { context } of [east, west]) await context.close()
})

for (const days of [1, -1]) {
	test(`a phone whose clock is ${days} day wrong lets in by the site’s time, and its scan counts at that time`, async ({
		browser,
		baseURL,
	}) => {
		const voucher = await buyTickets(guest, day, 1)
		const { context, phone } = await newPhone(browser, baseURL, `钟差 ${days}`, (it) =>
			it.addInitScript((shift) => {
				const Real = Date
				class Shifted extends Real {
					constructor(...given: [] | [number | string | Date]) {
						super(given.length === 0 ? Real.now() + shift : given[0])
					}
					static override now() {
						return Real.now() + shift
					}
				}
				globalThis.Date = Shifted as DateConstructor
			}, days * DAY_MS),
		)
		await context.setOffline(true)
		expect(await checkIn(phone, voucher.code)).toBe('amber')
		await context.setOffline(false)
		await syncNow(phone)
		expect(await fatesOf(phone)).toEqual({ CONFIRMED: 1 })
		await office.goto('/seller/check-in/devices')
		await expect(office.getByText(/时钟差 14[34]\d 分钟/).first()).toBeVisible()
		await context.close()
	})
}

test('a page killed with 50 queued scans, and a browser killed with 500, lose none: opened again without a signal all are there, and each gets its fate', async ({
	playwright,
	baseURL,
}) => {
	test.setTimeout(600_000)
	const { killable } = await import('#tests/e2e/support/killable-browser.ts')
	const vouchers = [await buyTickets(guest, day, 400), await buyTickets(guest, day, 100)]
	const browser = killable(playwright.chromium, { ...PHONE, baseURL })
	let context = await browser.open()
	let phone = await context.newPage()
	await enrolPhone(phone, await newDeviceCode(office, '会断电的手机'))
	await context.setOffline(true)
	const queue = async (code: string, count: number) => expect(await checkInMany(phone, code, count)).toEqual(['amber'])
	await queue(vouchers[0]?.code ?? '', 50)
	expect(await unsentOf(phone)).toBe(50)
	await phone.close({ runBeforeUnload: false })
	phone = await context.newPage()
	await phone.goto('/gate')
	await untilReady(phone)
	expect(await unsentOf(phone)).toBe(50)
	await queue(vouchers[0]?.code ?? '', 350)
	await queue(vouchers[1]?.code ?? '', 100)
	// The 401st of 400 was refused by the phone alone: the kill must not make it forget that.
	await browser.kill()
	context = await browser.open({ offline: true })
	phone = await context.newPage()
	await phone.goto('/gate')
	await untilReady(phone)
	expect(await unsentOf(phone)).toBe(500)
	expect(await showAtGate(phone, vouchers[0]?.code ?? '')).toEqual({ colour: 'red', reason: 'used-up' })
	await nextGuest(phone)
	await context.setOffline(false)
	await syncNow(phone)
	expect(await fatesOf(phone)).toEqual({ CONFIRMED: 500 })
	await phone.getByRole('button', { name: '记录' }).click()
	await expect(phone.locator('li[data-fate="CONFIRMED"]')).toHaveCount(500)
	await browser.remove()
})

test('a batch of 200 replayed twice answers the same fates', async ({ browser, baseURL, request }) => {
	const voucher = await buyTickets(guest, day, 150)
	const { context, phone } = await newPhone(browser, baseURL, '重发')
	const secret = await secretOf(phone)
	const scans = Array.from({ length: 200 }, (_, at) => ({
		...{ scan_id: randomUUID(), code: voucher.code, code_version: 1, qty: 1 },
		...{ device_at: new Date(Date.now() - (200 - at)).toISOString(), offset_ms: 0 },
	}))
	const first = await sendBatch(request, secret, scans)
	expect(first.filter(({ fate }) => fate === 'CONFIRMED')).toHaveLength(150)
	expect(first.filter(({ fate }) => fate === 'REJECTED_DUPLICATE')).toHaveLength(50)
	expect(await sendBatch(request, secret, scans)).toEqual(first)
	expect(await sendBatch(request, secret, scans)).toEqual(first)
	await context.close()
})

test('refund while offline: the money waits for the phone, and for somebody who looks at whom it had let in', async ({
	browser,
	baseURL,
}) => {
	const voucher = await buyTickets(guest, day, 1)
	const { context, phone } = await newPhone(browser, baseURL, '山里')
	await context.setOffline(true)
	expect(await checkIn(phone, voucher.code)).toBe('amber')
	const path = `/seller/orders/${voucher.sellerOrderId}/end`
	await office.goto(path)
	const headers = { Origin: new URL(office.url()).origin }
	const form = { intent: 'quote', deed: 'CANCEL', lines: String(voucher.lineId) }
	const quoted = await office.request.post(path, { headers, form })
	const quote = new URL(quoted.url()).searchParams.get('quote') ?? ''
	await office.request.post(path, { headers, form: { intent: 'confirm', quote } })
	const refund = async () => {
		const answer = await guest.request.get(`/api/v1/orders/${voucher.orderNumber}`, {
			headers: { Authorization: `Bearer ${voucher.orderToken}` },
		})
		return ((await answer.json()) as { refunds: { state: string }[] }).refunds.map(({ state }) => state)
	}
	await expect.poll(refund).toEqual(['CREATED'])
	// Refunds are sent every three seconds: this one is not.
	await phone.waitForTimeout(8_000)
	expect(await refund()).toEqual(['CREATED'])
	await context.setOffline(false)
	await syncNow(phone)
	expect(await fatesOf(phone)).toEqual({ REJECTED_REVOKED: 1 })
	await phone.getByRole('button', { name: '记录' }).click()
	await expect(phone.getByText('不会再向客人收钱')).toBeVisible()
	await phone.waitForTimeout(5_000)
	expect(await refund()).toEqual(['CREATED'])
	await office.goto('/seller/check-in/cases')
	const gateCase = office.locator('[data-case="REVOKED"]', { hasText: voucher.code })
	await gateCase.getByRole('button', { name: '结案' }).click()
	await expect(gateCase.getByText('已结案')).toBeVisible()
	await context.close()
	// Other phones of the site may still be offline: they are taken out of use.
	await takeAllOut()
	await expect.poll(refund, { timeout: 40_000 }).toEqual(['DONE'])
})

async function takeAllOut() {
	for (;;) {
		await office.goto('/seller/check-in/devices')
		const summary = office.locator('summary', { hasText: '停用' }).first()
		if ((await summary.count()) === 0) return
		await summary.click()
		await office.getByRole('button', { name: '停用' }).first().click()
		await office.waitForLoadState('networkidle')
	}
}

test('key rotation: what the old key signed lets in offline, what the new one signed once the phone has synced', async ({
	browser,
	baseURL,
}) => {
	const old = await buyTickets(guest, day, 2)
	const { context, phone } = await newPhone(browser, baseURL, '换钥匙')
	const run = promisify(execFile)
	const { stdout } = await run(process.execPath, ['app/server/admin.ts', 'rotate-voucher-keys'], {
		env: { ...process.env, DATA_DIR, NODE_ENV: 'production' },
	})
	expect(stdout).toMatch(/signed with k\d+ from now on/)
	const young = await buyTickets(guest, day, 1)
	const [oldQr, youngQr] = [await qrTextOf(guest, old), await qrTextOf(guest, young)]
	await context.setOffline(true)
	expect(await checkIn(phone, oldQr)).toBe('amber')
	expect(await showAtGate(phone, youngQr)).toEqual({ colour: 'red', reason: 'unknown-key' })
	await nextGuest(phone)
	const forged = oldQr.slice(0, -4) + (oldQr.endsWith('0000') ? '1111' : '0000')
	const said = await showAtGate(phone, forged)
	expect(said.colour).toBe('red')
	await nextGuest(phone)
	await context.setOffline(false)
	await syncNow(phone)
	await context.setOffline(true)
	expect(await checkIn(phone, youngQr)).toBe('amber')
	expect(await checkIn(phone, oldQr)).toBe('amber')
	await context.setOffline(false)
	await syncNow(phone)
	expect(await fatesOf(phone)).toEqual({ CONFIRMED: 3 })
	await context.close()
})

test('a phone taken out of use says so and keeps what it had not sent; enrolled again it sends it', async ({
	browser,
	baseURL,
}) => {
	const voucher = await buyTickets(guest, day, 1)
	const { context, phone } = await newPhone(browser, baseURL, '停用的手机')
	await context.setOffline(true)
	expect(await checkIn(phone, voucher.code)).toBe('amber')
	await takeAllOut()
	// It syncs by itself as soon as there is a signal.
	await context.setOffline(false)
	await expect(phone.getByText('这台设备已停用')).toBeVisible()
	await enrolPhone(phone, await newDeviceCode(office, '重新启用的手机'))
	await expect.poll(() => fatesOf(phone)).toEqual({ CONFIRMED: 1 })
	await context.close()
})

test('with a signal the screen is green once the site has said yes, and the list shows who is in', async ({
	browser,
	baseURL,
}) => {
	const voucher = await buyTickets(guest, day, 1)
	const { context, phone } = await newPhone(browser, baseURL, '大门')
	expect(await showAtGate(phone, voucher.code)).toEqual({ colour: 'green', reason: null })
	await nextGuest(phone)
	await phone.getByRole('button', { name: '今日客人' }).click()
	const row = phone.locator(`[data-voucher="${voucher.code}"]`)
	await expect(row).toContainText('旅*')
	await expect(row).toContainText('已到')
	await context.close()
})

test('who hears it, reads it large or at night finds nothing in the way, on any of its screens', async ({
	browser,
	baseURL,
}) => {
	const voucher = await buyTickets(guest, day, 2)
	const { context, phone } = await newPhone(browser, baseURL, '无障碍')
	expect(await accessFaults(phone)).toEqual([])
	await context.setOffline(true)
	for (const text of [voucher.code, 'ZZZZZZZZZZ']) {
		await showAtGate(phone, text)
		expect(await accessFaults(phone)).toEqual([])
		await nextGuest(phone)
	}
	for (const tab of ['今日客人', '记录']) {
		await phone.getByRole('button', { name: tab }).click()
		expect(await accessFaults(phone)).toEqual([])
	}
	await context.close()
})
