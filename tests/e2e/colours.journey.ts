import { expect, type Page, test } from '@playwright/test'

const DAY = 'rgb(247, 244, 236)'
const NIGHT = 'rgb(16, 24, 21)'

/** Looked at until it is so: a page that was just asked for has no colours before its style sheet is there. */
const paperIs = (page: Page, colour: string) => expect(page.locator('body')).toHaveCSS('background-color', colour)
const footer = (page: Page) => page.getByRole('contentinfo')

for (const light of ['off', 'on']) {
	test.describe(`with light mode ${light}`, () => {
		test('pages follow the device until the visitor says day or night, and hold to that on the next pages', async ({
			page,
		}) => {
			await page.goto(`/help?light=${light}`)
			await paperIs(page, DAY)
			await page.emulateMedia({ colorScheme: 'dark' })
			await paperIs(page, NIGHT)
			await footer(page).getByRole('link', { name: '日间' }).click()
			await page.goto('/products')
			await paperIs(page, DAY)
			await expect(footer(page).getByRole('link', { name: '日间' })).toHaveAttribute('aria-current', 'true')
			await page.emulateMedia({ colorScheme: 'light' })
			await footer(page).getByRole('link', { name: '夜间' }).click()
			await paperIs(page, NIGHT)
			await page.goto('/stays')
			await paperIs(page, NIGHT)
			await footer(page).getByRole('link', { name: '随设备' }).click()
			await paperIs(page, DAY)
		})
	})
}
