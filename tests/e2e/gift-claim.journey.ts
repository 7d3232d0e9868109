import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { receiveGift } from '#seeds/gift-day.ts'
import { accessFaults, tooWide } from '#tests/e2e/support/accessibility.ts'
import { phonePhoto } from '#tests/support/photos.ts'
import { seeingPictures } from '#tests/support/chromium.ts'

test.use({ launchOptions: seeingPictures() })

/* A gift that came damaged: its receiver shows it, the seller answers, the receiver sees it and hears of no money. */

const PHONE = { viewport: { width: 390, height: 844 }, locale: 'en-GB', reducedMotion: 'reduce' } as const
const WORDS = 'One tin was dented and open.'

async function as(browser: Browser, role: string): Promise<Page> {
	const page = await (await browser.newContext(PHONE)).newPage()
	await page.goto('/login')
	await page.getByRole('button', { name: role }).click()
	await expect(page).not.toHaveURL(/login/)
	return page
}

/** Tea that somebody paid for, as any program would buy it, with the number of the order. */
async function pay(giver: Page): Promise<string> {
	const listing = await (await giver.request.get('/api/v1/listings/small-green-tea')).json()
	const [name, phone, line] = ['A giver', '000 0000 0000', '1 Giving Street']
	const answer = await giver.request.post('/api/v1/checkouts', {
		headers: { 'Idempotency-Key': randomUUID() },
		data: {
			lines: [{ variant_id: listing.variants[0].id, qty: 2 }],
			buyer: { name, phone, email: 'giver@example.test' },
			ship_to: { region_code: '330324108000', line, name, phone },
		},
	})
	expect(answer.status(), await answer.text()).toBe(201)
	const { order_number: number, payment } = await answer.json()
	await giver.goto(payment.url)
	await giver.getByRole('button', { name: /4242/ }).click()
	await giver.waitForURL(/\/orders\//)
	return number
}

async function expectGood(page: Page): Promise<void> {
	expect(await accessFaults(page)).toEqual([])
	expect(await tooWide(page)).toEqual([])
}

test('a gift that came damaged: shown by its receiver, answered by the seller, and what came of it read where it was said', async ({
	browser,
}) => {
	const giver = await (await browser.newContext(PHONE)).newPage()
	const number = await pay(giver)
	const code = await receiveGift(process.env.JOURNEY_DATA_DIR ?? '', number, new Date())

	const receiver = await as(browser, 'Tourist (buyer)')
	await receiver.goto(`/gifts/${code}`)
	await receiver.getByRole('link', { name: 'Did it come damaged?' }).click()
	await receiver.getByLabel('How many').fill('1')
	await receiver.getByLabel('What happened').fill(WORDS)
	const photo = { name: 'tin.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto({ background: '#653' }) }
	await receiver.locator('input[name="photos"]').setInputFiles(photo)
	await receiver.getByRole('button', { name: 'Tell the seller' }).click()
	await expect(receiver.getByText('Awaiting the seller')).toBeVisible()
	await expectGood(receiver)

	const seller = await as(browser, 'Enterprise owner')
	await seller.goto('/seller/claims')
	await seller.getByRole('listitem').filter({ hasText: number }).getByRole('link').first().click()
	await expect(seller.getByText(WORDS)).toBeVisible()
	await expect(seller.getByRole('img', { name: 'Photo 1' })).toBeVisible()
	await seller.getByRole('button', { name: 'Give money back' }).click()
	await expect(seller.getByText('Money back agreed').first()).toBeVisible()

	await receiver.reload()
	await expect(receiver.getByText('Money back agreed')).toBeVisible()
	await expect(receiver.getByText('The seller agreed: the money goes to whoever gave it.')).toBeVisible()
	expect(await receiver.getByRole('main').innerText()).not.toMatch(/¥|CNY/)
	await Promise.all([giver, receiver, seller].map((page) => page.context().close()))
})
