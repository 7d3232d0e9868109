import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { addNight, fillContact, payByCard, placeOrder, WORDS } from '#tests/e2e/support/visitor.ts'

const PASSWORD = 'three goats cross the river'

async function signUp(page: Page, email: string): Promise<void> {
	await page.goto('/signup?lang=en')
	await page.getByLabel('Name', { exact: true }).fill('Privacy Tester')
	await page.getByLabel('Email').fill(email)
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
	await page.getByRole('button', { name: 'Sign up' }).click()
	await expect(page).toHaveURL(/\/account/)
}

for (const script of [true, false]) {
	test.describe(script ? 'with scripts' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled: script, locale: 'en-GB' })

		test('an account is downloaded, and erased after its preview', async ({ page }) => {
			const email = `privacy-${script ? 'script' : 'plain'}@example.test`
			await signUp(page, email)
			await page
				.getByRole('navigation', { name: 'Mine' })
				.getByRole('link', { name: /^Privacy/ })
				.click()
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.getByRole('button', { name: 'Download my data' }).click(),
			])
			expect(download.suggestedFilename()).toMatch(/^shanhai-account-\d+\.zip$/)
			expect(
				readFileSync(await download.path())
					.subarray(0, 2)
					.toString(),
			).toBe('PK')
			await expect(page.getByRole('heading', { name: 'What goes' })).toBeVisible()
			await page.getByLabel('Your password once more').fill('a wrong password')
			await page.getByLabel(/I understand/).check()
			await page.getByRole('button', { name: 'Erase for good' }).click()
			await expect(page.getByText('That is not the password; nothing was changed.')).toBeVisible()
			await page.getByLabel('Your password once more').fill(PASSWORD)
			await page.getByLabel(/I understand/).check()
			await page.getByRole('button', { name: 'Erase for good' }).click()
			await expect(page.getByRole('heading', { name: 'It is done' })).toBeVisible()
			await page.goto('/account')
			await expect(page).toHaveURL(/\/login/)
			await page.getByLabel('Email').fill(email)
			await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
			await page.getByRole('button', { name: 'Log in', exact: true }).first().click()
			await expect(page).toHaveURL(/\/login/)
		})
	})
}

test('an order under way blocks the erasure of its guest, in words', async ({ page }) => {
	const t = WORDS.zh
	await addNight(page, t, 'small-mountain-stay', 20)
	await page.getByRole('link', { name: t.checkout }).click()
	await fillContact(page, t)
	await placeOrder(page, t)
	await payByCard(page, t)
	await page.getByRole('link', { name: '我的资料：导出或删除' }).click()
	await expect(page.getByText('现在还不能删除')).toBeVisible()
	await expect(page.getByText(/还没有完成：商家要靠您的联系方式来服务/)).toBeVisible()
	await expect(page.getByRole('button', { name: '永久删除' })).toHaveCount(0)
})
