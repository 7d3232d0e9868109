import { expect, type Page, test } from '@playwright/test'
import { addGoods, fillContact, level, payByCard, placeOrder, WORDS } from '#tests/e2e/support/visitor.ts'

const TOWN = ['330000000000', '330300000000', '330324000000', '330324108000']
const t = WORDS.en

async function signUp(page: Page, email: string): Promise<void> {
	await page.goto('/signup?lang=en')
	await page.getByLabel('Name', { exact: true }).fill('Address Tester')
	await page.getByLabel('Email').fill(email)
	await page.getByLabel('Password', { exact: true }).fill('three goats cross the river')
	await page.getByRole('button', { name: 'Sign up' }).click()
	await expect(page).toHaveURL(/\/account/)
}

/** Level by level; without a script the button goes on to the next. */
async function choosePlace(page: Page, script: boolean): Promise<void> {
	for (const [at, code] of TOWN.entries()) {
		await level(page, t, at).selectOption(code)
		if (!script) await page.getByRole('button', { name: 'Go on to the next level' }).click()
		if (at < TOWN.length - 1) await expect(level(page, t, at + 1)).toBeVisible()
	}
}

for (const script of [false, true]) {
	test.describe(script ? 'with scripts' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled: script, locale: 'en-GB' })

		test('an address is kept, made the default, and fills the checkout in one tap', async ({ page }) => {
			await signUp(page, `address-${script ? 'script' : 'plain'}@example.test`)
			await page.goto('/account/addresses')
			await page.getByRole('link', { name: 'Add an address' }).click()
			await page.getByLabel('Receiver').fill('Auntie Wang')
			await page.getByLabel('Phone').fill('1380000')
			await choosePlace(page, script)
			await page.getByLabel(t.street, { exact: true }).fill('7 Orchard Lane')
			await page.getByLabel('Label').fill('Auntie')
			await page.getByRole('button', { name: 'Save the address' }).click()
			await expect(page.getByText(/This number cannot ring/)).toBeVisible()
			await page.getByLabel('Phone').fill('+44 7700 900123')
			await page.getByRole('button', { name: 'Save the address' }).click()
			await expect(page.getByText('Saved.')).toBeVisible()
			await expect(page.getByText('Default address')).toBeVisible()

			await addGoods(page, t, 'small-green-tea')
			await page.getByRole('link', { name: t.checkout }).click()
			await fillContact(page, t)
			await page.getByLabel(t.street, { exact: true }).fill('somewhere else')
			await page.getByRole('button', { name: /Send it to Auntie/ }).click()
			await expect(page.getByLabel(t.street, { exact: true })).toHaveValue('7 Orchard Lane')
			await expect(page.getByLabel('Receiver', { exact: true })).toHaveValue('Auntie Wang')
			await expect(page.getByLabel(t.name, { exact: true })).toHaveValue('Journey Tester')
			await page.getByLabel(t.street, { exact: true }).fill('8 Orchard Lane')
			await page.getByLabel(/Keep it in my address book/).check()
			await placeOrder(page, t)
			await payByCard(page, t)
			await page.goto('/account/addresses')
			await expect(page.getByText(/7 Orchard Lane/)).toBeVisible()
			await expect(page.getByText(/8 Orchard Lane/)).toBeVisible()
			await page.getByRole('button', { name: 'Remove Auntie', exact: true }).click()
			await expect(page.getByText(/7 Orchard Lane/)).toHaveCount(0)
			await expect(page.getByText('Default address')).toBeVisible()
		})
	})
}
