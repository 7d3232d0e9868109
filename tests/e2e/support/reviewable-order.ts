import { type Browser, expect, type Page } from '@playwright/test'

/** Somebody at one of the demo's desks, in a browser of their own. */
export async function atDesk(browser: Browser, role: string): Promise<Page> {
	const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
	await page.goto('/login')
	await page.getByRole('button', { name: role }).click()
	await expect(page).not.toHaveURL(/login/)
	return page
}

/** Numbers of the orders whose guests have left the demo's house. */
export async function ordersOfThoseWhoLeft(seller: Page): Promise<string[]> {
	await seller.goto('/seller')
	const house = seller.getByRole('link', { name: '小山居' }).first()
	await seller.goto((await house.getAttribute('href')) ?? '')
	await seller.goto('/seller/orders?view=all')
	const rows = seller.getByRole('main').getByRole('listitem').filter({ hasText: '已退房' })
	return (await rows.getByRole('link').allTextContents()).map((text) => text.trim())
}

/** Opens a guest's order by the link of their mail, as the demo's orders have it, and in it the page of a review not yet written. */
export async function openAsGuest(guest: Page, numbers: readonly string[], origin = ''): Promise<void> {
	for (const number of numbers) {
		await guest.goto(`${origin}/orders/${number}/open?key=k1:${number}`)
		const link = guest.getByRole('link', { name: '写评价' }).first()
		if (await link.isVisible()) {
			await link.click()
			return
		}
	}
	throw new Error(`none of ${numbers.join(', ')} can be reviewed`)
}
