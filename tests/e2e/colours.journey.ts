import { expect, type Page, test } from '@playwright/test'

const DAY = 'rgb(247, 244, 236)'
const NIGHT = 'rgb(16, 24, 21)'

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const footer = (page: Page) => page.getByRole('contentinfo')

for (const light of ['off', 'on']) {
	test.describe(`with light mode ${light}`, () => {
		test('pages follow the device until the visitor says day or night, and hold to that on the next pages', async ({
			page,
		}) => {
			await page.goto(`/help?light=${light}`)
			expect(await paper(page)).toBe(DAY)
			await page.emulateMedia({ colorScheme: 'dark' })
			expect(await paper(page)).toBe(NIGHT)
			await footer(page).getByRole('link', { name: '日间' }).click()
			await page.goto('/products')
			expect(await paper(page)).toBe(DAY)
			await expect(footer(page).getByRole('link', { name: '日间' })).toHaveAttribute('aria-current', 'true')
			await page.emulateMedia({ colorScheme: 'light' })
			await footer(page).getByRole('link', { name: '夜间' }).click()
			expect(await paper(page)).toBe(NIGHT)
			await page.goto('/stays')
			expect(await paper(page)).toBe(NIGHT)
			await footer(page).getByRole('link', { name: '随设备' }).click()
			expect(await paper(page)).toBe(DAY)
		})
	})
}
