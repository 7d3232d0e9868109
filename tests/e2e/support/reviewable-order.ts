import { type Browser, expect, type Page } from '@playwright/test'
import { addGuestWhoLeft } from '#seeds/house-day.ts'

/** Somebody at one of the demo's desks, in a browser of their own. */
export async function atDesk(browser: Browser, role: string): Promise<Page> {
	const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
	await page.goto('/login')
	await page.getByRole('button', { name: role }).click()
	await expect(page).not.toHaveURL(/login/)
	return page
}

/** Goes from the desk to the demo's house, of all the enterprises of its owner. */
export async function chooseHouse(seller: Page): Promise<void> {
	await seller.goto('/seller')
	const house = seller.getByRole('link', { name: '小山居' }).first()
	await seller.goto((await house.getAttribute('href')) ?? '')
}

/** Opens the order of a guest who has left the demo's house, by the link of their mail, and in it the page of a review not yet written. */
export async function openAsGuest(guest: Page, origin = ''): Promise<void> {
	const number = await addGuestWhoLeft(process.env.JOURNEY_DATA_DIR ?? '', new Date())
	await guest.goto(`${origin}/orders/${number}/open?key=demo:${number}`)
	await guest.getByRole('link', { name: '写评价' }).first().click()
}
