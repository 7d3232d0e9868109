import { type Browser, expect, type Page, test } from '@playwright/test'
import { accessFaults, tooWide } from '#tests/e2e/support/accessibility.ts'
import { buyTeaAndPicking, type TeaOrder } from '#tests/e2e/support/tea-day.ts'
import { requireLots } from '#seeds/gate-day.ts'
import { phonePhoto } from '#tests/support/photos.ts'
import { seeingPictures } from '#tests/support/chromium.ts'

test.use({ launchOptions: seeingPictures() })

const PHONE = { viewport: { width: 390, height: 844 }, locale: 'en-GB', reducedMotion: 'reduce' } as const

const LOT = `DAY-${Date.now() % 1_000_000}`

test.use({ viewport: PHONE.viewport, locale: PHONE.locale, contextOptions: { reducedMotion: 'reduce' } })

const setLots = (isRequired: boolean) => requireLots(process.env.JOURNEY_DATA_DIR ?? '', 'small-green-tea', isRequired)

test.beforeAll(() => setLots(true))
test.afterAll(() => setLots(false))

const row = (page: Page, name: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: name })

/** Nothing on the page is wrong for eyes, ears and thumbs. */
async function expectGood(page: Page): Promise<void> {
	expect(await accessFaults(page)).toEqual([])
	expect(await tooWide(page)).toEqual([])
}

/** The office of the co-operative: the seller's first. */
async function openCoop(page: Page): Promise<void> {
	await page.goto('/login')
	await page.getByRole('button', { name: 'Enterprise owner' }).click()
	await expect(page).not.toHaveURL(/login/)
	await page.goto('/seller')
	await expect(page.getByText('Small Tea Cooperative').first()).toBeVisible()
}

/** Weighs in the day's leaf as a lot. */
async function weighIn(seller: Page): Promise<void> {
	await seller.goto('/seller/lots/new')
	await seller.getByLabel('Sold as').selectOption({ label: 'Small Green Tea' })
	await seller.getByLabel('Kilograms').fill('3')
	await seller.getByLabel('Lot code').fill(LOT)
	await seller.getByRole('button', { name: 'Record this lot' }).click()
	await expect(seller.getByRole('heading', { name: LOT })).toBeVisible()
}

/** From the list of what to pack into the order, packed from the lot, labelled, and handed to the carrier. */
async function packAndSend(seller: Page, { number }: TeaOrder): Promise<string> {
	await seller.goto('/seller')
	await seller.getByRole('main').locator('a[href="/seller/pick-list"]').last().click()
	await expect(seller.getByRole('heading', { level: 1, name: 'Pick and pack list' })).toBeVisible()
	const parcel = seller
		.locator('div', { hasText: number })
		.filter({ has: seller.getByRole('link', { name: 'Pack it' }) })
	// Parcels are planned right after the payment, not in it.
	await expect(async () => {
		await seller.getByRole('link', { name: 'All to leave' }).first().click()
		await expect(seller).toHaveURL(/day=all/)
		await seller.reload()
		await expect(parcel.last()).toBeVisible({ timeout: 2_000 })
	}).toPass({ timeout: 60_000 })
	await expect(parcel.last()).toContainText('Small Green Tea Small tin')
	await expectGood(seller)
	await parcel.last().getByRole('link', { name: 'Pack it' }).click()
	await expect(seller.getByRole('heading', { level: 1, name: `Order ${number}` })).toBeVisible()
	const lot = seller.getByLabel(/^Small Green Tea \(.* in all\) from$/)
	await lot.selectOption((await lot.locator('option', { hasText: LOT }).getAttribute('value')) ?? '')
	await seller.getByRole('button', { name: 'Packed from these lots' }).click()
	await expect(seller.getByRole('link', { name: new RegExp(LOT) })).toBeVisible()
	const label = await seller.getByRole('link', { name: 'Label (PDF)' }).getAttribute('href')
	const paper = await seller.request.get(label ?? '')
	expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')
	await seller.getByLabel('Carrier', { exact: true }).fill('Village Express')
	await seller.getByLabel('Carrier’s number').fill(`VE${number.replace(/\D/g, '')}`)
	await seller.getByRole('button', { name: 'Handed to the carrier' }).click()
	await expect(seller.getByText('Picked up')).toBeVisible()
	await expectGood(seller)
	return (await seller.getByRole('link', { name: /^SP\d/ }).textContent()) ?? ''
}

/** Shows the fault on a photo, from the order's own page. */
async function claim(buyer: Page, { number }: TeaOrder): Promise<void> {
	await buyer.goto(`/orders/${number}`)
	await buyer.locator('a[href*="/claims/new"]').first().click()
	await buyer.locator('input[name="kind"][value="QUALITY"]').check()
	await buyer.locator('[name="qty"]').fill('1')
	await buyer.getByLabel('What happened').fill('One tin was dented and open.')
	const photo = { name: 'tin.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto({ background: '#653' }) }
	await buyer.locator('input[name="photos"]').first().setInputFiles(photo)
	await buyer.getByRole('button', { name: 'Send', exact: true }).click()
	await expect(buyer).toHaveURL(/\/claims\/\d+$/)
}

/** Reads a claim from the day's page and gives back what is asked for. */
async function answerClaim(seller: Page, { number }: TeaOrder): Promise<void> {
	await seller.goto('/seller')
	await seller.getByRole('link', { name: 'Claims to decide' }).click()
	await expect(seller.getByRole('heading', { level: 1, name: 'Claims' })).toBeVisible()
	await row(seller, number).getByRole('link').first().click()
	await expect(seller.getByText('One tin was dented and open.')).toBeVisible()
	await expectGood(seller)
	await seller.getByRole('button', { name: 'Give money back' }).click()
	await expect(seller.getByText('Money back agreed').first()).toBeVisible()
}

/** Counts the shelf and writes down three more than the page has. */
async function countShelf(seller: Page): Promise<void> {
	await seller.goto('/seller/stock')
	const shelf = row(seller, 'Small Green Tea').filter({ hasText: 'Small tin' }).first()
	const onHand = shelf.getByLabel('On hand')
	const before = Number(await onHand.inputValue())
	await onHand.fill(String(before + 3))
	await shelf.getByRole('button', { name: 'Save' }).first().click()
	await expect(seller.getByText('Saved.')).toBeVisible()
	await expect(onHand).toHaveValue(String(before + 3))
	await expectGood(seller)
}

test('a whole day of a tea co-operative on a phone: weighed in, picked, packed from its lot, on its way, a claim settled, the money seen', async ({
	page: seller,
	browser,
}) => {
	test.setTimeout(180_000)
	const buyer = await newPhone(browser)
	const order = await buyTeaAndPicking(buyer)
	await openCoop(seller)
	// Other guests may have sessions of their own that day.
	await expect(row(seller, 'Small Tea Picking').filter({ hasText: '3 booked, 0 here' }).first()).toBeVisible()
	await expect(row(seller, 'Small Last Jar').first()).toContainText('left to sell')
	await expectGood(seller)
	await weighIn(seller)
	const parcel = await packAndSend(seller, order)

	await buyer.goto(`/track/${parcel}`)
	await expect(buyer.getByText('Picked up').first()).toBeVisible()
	await buyer.goto(`/orders/${order.number}`)
	await expect(buyer.getByRole('link', { name: new RegExp(LOT) })).toBeVisible()

	await seller.getByRole('button', { name: 'The buyer has it' }).click()
	await expect(seller.getByText('Delivered').first()).toBeVisible()
	await claim(buyer, order)
	await answerClaim(seller, order)
	await countShelf(seller)

	await seller.goto('/seller')
	await row(seller, 'Small Tea Picking').filter({ hasText: '3 booked, 0 here' }).first().getByRole('link').click()
	await expect(row(seller, order.buyer).first()).toContainText('3 tickets')
	await seller.goto('/seller/payouts')
	await expect(seller.getByText('Refund to the buyer').first()).toBeVisible()
	await expect(
		row(seller, 'Pending')
			.or(seller.getByText('Pending', { exact: true }))
			.first(),
	).toBeVisible()
	await expectGood(seller)
	await buyer.context().close()
})

async function newPhone(browser: Browser): Promise<Page> {
	return (await browser.newContext(PHONE)).newPage()
}
