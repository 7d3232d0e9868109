import { expect, test } from '@playwright/test'
import { accessFaults, tooWide } from '#tests/e2e/support/accessibility.ts'
import { openRide } from '#seeds/ride-day.ts'

const PHONE = { viewport: { width: 390, height: 844 }, locale: 'en-GB' } as const
/** A minute of the day in which nothing else leaves. */
const LEAVES = '23:57'

test.use({ ...PHONE, contextOptions: { reducedMotion: 'reduce' } })

test('a keeper hands a ride’s link on, and its driver, who agrees, tells where the vehicle is until it arrives', async ({
	page,
	browser,
}) => {
	await openRide(process.env.JOURNEY_DATA_DIR ?? '', LEAVES)
	await page.goto('/login')
	await page.getByRole('button', { name: 'Courier, delivery point' }).click()
	await expect(page).not.toHaveURL(/login/)
	await page.goto('/point')
	// Whatever the hour is: rides that are not at hand are folded away.
	const unfold = () =>
		page.locator('main details').evaluateAll((all) => all.forEach((it) => it.setAttribute('open', '')))
	const ride = page.getByRole('listitem').filter({ hasText: LEAVES })
	await unfold()
	await ride.getByRole('button', { name: 'It leaves' }).click()
	await expect(ride.getByText('On its way')).toBeVisible()
	const link = await ride.getByRole('link', { name: /For the driver/ }).getAttribute('href')

	const position = { latitude: 28.1, longitude: 120.9, accuracy: 12 }
	const driver = await browser.newContext({ ...PHONE, permissions: ['geolocation'], geolocation: position })
	const phone = await driver.newPage()
	await phone.goto(link ?? '')
	await expect(phone.getByText('Not begun.')).toBeVisible()
	expect(await accessFaults(phone)).toEqual([])
	expect(await tooWide(phone)).toEqual([])
	await phone.getByRole('button', { name: 'I agree, begin' }).click()
	await expect(phone.getByText(/^Told 1 time,/)).toBeVisible()
	await driver.setOffline(true)
	await phone.getByRole('button', { name: 'Stop' }).click()
	await expect(phone.getByText('Not begun.')).toBeVisible()
	await phone.getByRole('button', { name: 'I agree, begin' }).click()
	await expect(phone.getByText(/No signal: 1 kept/)).toBeVisible()
	await driver.setOffline(false)
	await expect(phone.getByText(/No signal/)).toHaveCount(0, { timeout: 30_000 })

	await ride.getByRole('button', { name: 'It is here' }).click()
	await unfold()
	await expect(ride.getByText('Arrived')).toBeVisible()
	await phone.reload()
	await expect(phone.getByText(/This ride has arrived/)).toBeVisible()
	await driver.close()
})
