import { expect, type Page, test } from '@playwright/test'
import { accessFaults } from '#tests/e2e/support/accessibility.ts'
import { chooseAddress, fillContact, payByCard, placeOrder, WORDS } from '#tests/e2e/support/visitor.ts'

const TOWN = ['330000000000', '330300000000', '330324000000', '330324108000']
const t = WORDS.en

test.use({ javaScriptEnabled: false, locale: 'en-GB' })

/** Fills the checkout of a place in a group and pays; comes out at the order. */
async function pay(page: Page, who: string): Promise<void> {
	await expect(page).toHaveURL(/\/checkout\?apart=/)
	await expect(page.getByText('A place in a group', { exact: true })).toBeVisible()
	await fillContact(page, t)
	await page.getByLabel(t.phone, { exact: true }).fill(`000 7000 ${who}`)
	await page.getByLabel(t.email, { exact: true }).fill(`group-${who}@example.test`)
	await chooseAddress(page, t, TOWN, 'no script')
	const terms = page.locator('input[name="perishable"]')
	if ((await terms.count()) > 0) await terms.check()
	await placeOrder(page, t)
	await payByCard(page, t)
}

test('two buy together without a script: one opens a group and passes its link, the other completes it', async ({
	page,
	browser,
}) => {
	await page.goto('/products/small-dumplings?lang=en')
	await page.getByRole('button', { name: 'Open a group of 2' }).click()
	await pay(page, '1')
	await expect(page.getByText('Awaiting its group')).toBeVisible()
	await page.getByRole('link', { name: 'See the group' }).click()
	await expect(async () => {
		await page.reload()
		await expect(page.getByText('1 of 2 have paid')).toBeVisible({ timeout: 1_000 })
		await expect(page.getByText('1 more needed')).toBeVisible({ timeout: 1_000 })
		await expect(page.getByText(/ left$/)).toBeVisible({ timeout: 1_000 })
	}).toPass({ timeout: 30_000 })
	await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
	await expect(page.getByText('Journey Tester')).toHaveCount(0)
	const link = await page.getByLabel('The link of this group').inputValue()
	const looker = await browser.newPage({ javaScriptEnabled: true, locale: 'en-GB' })
	await looker.goto(new URL(link).pathname)
	await expect(looker.getByRole('button', { name: /^Join for / })).toBeVisible()
	expect(await accessFaults(looker)).toEqual([])
	await looker.close()
	const friend = await browser.newPage({ javaScriptEnabled: false, locale: 'en-GB' })
	await friend.goto(new URL(link).pathname)
	await friend.getByRole('button', { name: /^Join for / }).click()
	await pay(friend, '2')
	await expect(async () => {
		await friend.reload()
		await expect(friend.getByText('To be packed')).toBeVisible({ timeout: 1_000 })
	}).toPass({ timeout: 30_000 })
	await friend.close()
	await page.reload()
	await expect(page.getByText('Complete', { exact: true })).toBeVisible()
	await expect(page.getByText('2 of 2 have paid')).toBeVisible()
	await expect(page.getByRole('button', { name: /^Join for / })).toHaveCount(0)
})
