import { randomUUID } from 'node:crypto'
import { type APIRequestContext, type BrowserContext, expect, type Page } from '@playwright/test'
import { decodeQR } from 'qr/decode.js'
import sharp from 'sharp'
import type { GateDay } from '#seeds/gate-day.ts'

const PASSWORD = 'mountain-and-sea'

/** A voucher someone bought and paid. */
export interface BoughtVoucher {
	code: string
	orderNumber: string
	orderToken: string
	sellerOrderId: number
	lineId: number
}

interface ToldOrder {
	parts: { seller_order_id: number; lines: { id: number; voucher: { code: string } | null }[] }[]
}

/** Buys tickets of the session as any program would, and pays on the provider's page. */
export async function buyTickets(context: BrowserContext, day: GateDay, qty: number): Promise<BoughtVoucher> {
	// Programs bring no cookies; a guest who looked at a voucher has one.
	await context.clearCookies()
	const answer = await context.request.post('/api/v1/checkouts', {
		headers: { 'Idempotency-Key': randomUUID() },
		data: {
			lines: [{ session_id: day.sessionId, units: [{ unit_type_id: day.unitTypeId, qty }] }],
			buyer: { name: '旅途 测试', phone: '000 0000 0000', email: 'journey@example.test' },
		},
	})
	expect(answer.status(), await answer.text()).toBe(201)
	const { order_number: orderNumber, order_token: orderToken, payment } = await answer.json()
	const page = await context.newPage()
	await page.goto(payment.url)
	await page.getByRole('button', { name: /4242/ }).click()
	await page.waitForURL(/\/orders\//)
	await page.close()
	const read = async (): Promise<ToldOrder> =>
		(
			await context.request.get(`/api/v1/orders/${orderNumber}`, { headers: { Authorization: `Bearer ${orderToken}` } })
		).json()
	await expect
		.poll(async () => (await read()).parts?.[0]?.lines[0]?.voucher?.code ?? null, { timeout: 30_000 })
		.not.toBeNull()
	const [part] = (await read()).parts
	const line = part?.lines[0]
	if (!part || !line?.voucher) throw new Error('no voucher')
	return { code: line.voucher.code, orderNumber, orderToken, sellerOrderId: part.seller_order_id, lineId: line.id }
}

/** A picture of the QR code on a voucher's page, as its guest shows it. */
export async function qrPictureOf(
	context: BrowserContext,
	{ code, orderNumber, orderToken }: BoughtVoucher,
): Promise<Buffer> {
	const page = await context.newPage()
	const { origin } = new URL((await context.request.get('/gate')).url())
	await context.addCookies([{ name: `order_${orderNumber}`, value: orderToken, url: origin }])
	await page.goto(`/vouchers/${code}`)
	const png = await page.locator('main svg[role="img"]').first().screenshot()
	await page.close()
	return sharp(png).extend({ top: 20, bottom: 20, left: 20, right: 20, background: '#fff' }).png().toBuffer()
}

/** What the QR code on a voucher's page says, read off its picture as a camera would. */
export async function qrTextOf(context: BrowserContext, voucher: BoughtVoucher): Promise<string> {
	const raw = sharp(await qrPictureOf(context, voucher))
		.ensureAlpha()
		.raw()
	const { data, info } = await raw.toBuffer({ resolveWithObject: true })
	return decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })
}

/** The office of the demo seller, logged in. */
export async function openOffice(page: Page): Promise<void> {
	await page.goto('/login')
	await page.getByLabel('邮箱', { exact: true }).fill('seller@demo.shanhai')
	await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
	await page.locator('main').getByRole('button', { name: '登录', exact: true }).click()
	await expect(page).not.toHaveURL(/\/login/)
}

/** Has the seller name a device; gives the code it is enrolled with. */
export async function newDeviceCode(office: Page, name: string): Promise<string> {
	await office.goto('/seller/check-in/devices')
	await office.getByLabel('叫什么').fill(name)
	await office.getByRole('button', { name: '添加设备' }).click()
	return (await office.locator('[data-enrolment-code]').getAttribute('data-enrolment-code')) ?? ''
}

/** Until the gate's page is open and would open without a signal. */
export async function untilReady(phone: Page): Promise<void> {
	await expect(phone.locator('.gate-app[data-phase="open"]')).toBeVisible()
	await expect(phone.locator('.gate-app[data-ready="true"]')).toBeVisible({ timeout: 30_000 })
}

/** Makes a page a gate device. */
export async function enrolPhone(phone: Page, code: string): Promise<void> {
	await phone.goto('/gate')
	await phone.getByLabel('启用码').fill(code)
	await phone.getByRole('button', { name: '启用', exact: true }).click()
	await untilReady(phone)
}

/** Types a voucher at the gate; gives the colour of the screen and why. */
export async function showAtGate(phone: Page, text: string): Promise<{ colour: string | null; reason: string | null }> {
	await phone.locator('input[name="code"]').fill(text)
	await phone.locator('input[name="code"]').press('Enter')
	const verdict = phone.locator('.gate-verdict')
	await expect(verdict).toBeVisible()
	const said = { colour: await verdict.getAttribute('data-verdict'), reason: await verdict.getAttribute('data-reason') }
	return said
}

/** Goes on to the next guest. */
export const nextGuest = (phone: Page) => phone.locator('.gate-verdict button').click()

/** Shows a voucher and goes on; gives the colour. */
export async function checkIn(phone: Page, text: string): Promise<string | null> {
	const { colour } = await showAtGate(phone, text)
	await nextGuest(phone)
	return colour
}

/** Checks in one guest after the other as fast as the screen lets a thumb; gives the colours it showed, each once. */
export const checkInMany = (phone: Page, text: string, count: number) =>
	phone.evaluate(
		async ([code, guests]) => {
			const found = <E extends Element>(selector: string) => document.querySelector<E>(selector)
			const until = (isThere: () => unknown) =>
				new Promise<void>((resolve) => {
					const look = () => (isThere() ? resolve() : void setTimeout(look))
					look()
				})
			const setText = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
			const colours = new Set<string | null>()
			for (let guest = 0; guest < guests; guest++) {
				await until(() => found('input[name="code"]') && !found('.gate-verdict'))
				const input = found<HTMLInputElement>('input[name="code"]')
				setText?.call(input, code)
				input?.dispatchEvent(new Event('input', { bubbles: true }))
				input?.form?.requestSubmit()
				await until(() => found('.gate-verdict'))
				colours.add(found('.gate-verdict')?.getAttribute('data-verdict') ?? null)
				found<HTMLButtonElement>('.gate-verdict button')?.click()
			}
			return [...colours]
		},
		[text, count] as const,
	)

/** Scans that the phone says are unsent. */
export const unsentOf = async (phone: Page) => Number(await phone.locator('[data-unsent]').getAttribute('data-unsent'))

/** The fates in the phone's log, counted. */
export async function fatesOf(phone: Page): Promise<Record<string, number>> {
	return phone.evaluate(
		() =>
			new Promise<Record<string, number>>((resolve, reject) => {
				const opening = indexedDB.open('shanhai-gate')
				opening.onerror = () => reject(opening.error)
				opening.onsuccess = () => {
					const reading = opening.result.transaction('scans').objectStore('scans').getAll()
					reading.onsuccess = () => {
						const counts: Record<string, number> = {}
						for (const { fate } of reading.result) counts[fate] = (counts[fate] ?? 0) + 1
						opening.result.close()
						resolve(counts)
					}
				}
			}),
	)
}

/** Sends what is unsent, by the button, until nothing is. */
export async function syncNow(phone: Page): Promise<void> {
	await phone
		.locator('.gate-bar')
		.getByRole('button', { name: /现在同步|正在同步/ })
		.click()
	await expect(phone.locator('[data-signal="on"][data-unsent="0"]')).toBeVisible({ timeout: 60_000 })
	await expect(phone.locator('.gate-bar').getByRole('button', { name: '现在同步' })).toBeEnabled({ timeout: 60_000 })
}

/** The device's secret, out of the phone itself. */
export const secretOf = (phone: Page) =>
	phone.evaluate(
		() =>
			new Promise<string>((resolve) => {
				const opening = indexedDB.open('shanhai-gate')
				opening.onsuccess = () => {
					const reading = opening.result.transaction('device').objectStore('device').get('own')
					reading.onsuccess = () => {
						opening.result.close()
						resolve(reading.result.secret)
					}
				}
			}),
	)

/** Sends a batch as a device does, and gives the answer's fates. */
export async function sendBatch(request: APIRequestContext, secret: string, scans: unknown[]) {
	const answer = await request.post('/api/v1/redemptions/batch', {
		headers: { Authorization: `Bearer ${secret}` },
		data: { scans, waiting: 0, snapshot_at: null, device_now: new Date().toISOString() },
	})
	expect(answer.status(), await answer.text()).toBe(200)
	return (await answer.json()).fates as { scan_id: string; fate: string; reason: string | null }[]
}
