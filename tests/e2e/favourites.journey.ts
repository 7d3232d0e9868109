import { expect, test } from '@playwright/test'
import { addGoods, addNight, WORDS } from '#tests/e2e/support/visitor.ts'

const t = WORDS.en

for (const script of [true, false]) {
	test.describe(script ? 'with scripts' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled: script, locale: 'en-GB' })

		test('a heart needs no account, is on every page after, and comes along at the sign-up', async ({ page }) => {
			await page.goto('/stays?lang=en')
			const heart = page.getByRole('button', { name: /^Keep .* as a favourite$/ }).first()
			const name = await heart.getAttribute('aria-label')
			const title = /^Keep (.*) as a favourite$/.exec(name ?? '')?.[1] ?? ''
			await heart.click()
			await expect(page).toHaveURL(/\/stays/)
			await expect(page.getByRole('button', { name: `No longer keep ${title}`, exact: true })).toBeVisible()
			// The page is left at once: what was tapped is on its way all the same.
			await expect(async () => {
				await page.goto('/favourites')
				await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible({ timeout: 1000 })
			}).toPass()
			await page.goto('/signup')
			await page.getByLabel('Name', { exact: true }).fill('Heart Tester')
			await page.getByLabel('Email').fill(`heart-${script ? 'script' : 'plain'}@example.test`)
			await page.getByLabel('Password', { exact: true }).fill('three goats cross the river')
			await page.getByRole('button', { name: 'Sign up' }).click()
			await expect(page).toHaveURL(/\/account/)
			await page.context().clearCookies({ name: 'cart' })
			await page.goto('/favourites')
			await page.getByRole('button', { name: `No longer keep ${title}`, exact: true }).click()
			// With scripts it stays until the page is asked for anew: a slip of the finger is undone by another tap.
			await expect(page.getByRole('button', { name: `No longer keep ${title}`, exact: true })).toHaveCount(0)
			await page.goto('/favourites')
			await expect(page.getByText('No favourites yet')).toBeVisible()
		})

		test('a night is saved for later with its dates, and put back', async ({ page }) => {
			await page.goto('/?lang=en')
			await addGoods(page, t, 'small-green-tea')
			await addNight(page, t, 'small-mountain-stay', 14)
			await page
				.getByRole('button', { name: /^Save for later: / })
				.last()
				.click()
			await expect(page.getByRole('heading', { name: 'Saved for later' })).toBeVisible()
			await expect(page.getByRole('link', { name: /Basket, 1 item/ })).toBeVisible()
			await expect(page.locator('#later').getByText('1 night')).toBeVisible()
			await page.getByRole('button', { name: /^Put it back: / }).click()
			await expect(page.getByRole('link', { name: /Basket, 2 items/ })).toBeVisible()
			await expect(page.getByRole('heading', { name: 'Saved for later' })).toHaveCount(0)
		})
	})
}
