import { expect, test } from '@playwright/test'
import {
	addNight,
	addSession,
	dayAhead,
	fillContact,
	payByCard,
	placeOrder,
	WORDS,
} from '#tests/e2e/support/visitor.ts'

test('a guest makes a stay a night longer, sees the price first and pays the difference alone', async ({ page }) => {
	const t = WORDS.zh
	await addNight(page, t, 'small-mountain-stay', 14)
	await page.getByRole('link', { name: t.checkout }).click()
	await fillContact(page, t)
	await placeOrder(page, t)
	await payByCard(page, t)
	await page.getByRole('link', { name: '改期、换场次' }).click()
	await page.getByLabel('新的入住日').fill(dayAhead(14))
	await page.getByLabel('新的离店日').fill(dayAhead(16))
	await page.getByRole('button', { name: '看看新的价钱' }).click()
	await expect(page.getByText('没有放弃什么')).toBeVisible()
	await page.getByRole('button', { name: /^确认并补/ }).click()
	await page.getByRole('button', { name: WORDS.zh.card }).click()
	await expect(page.getByText('已改好').first()).toBeVisible()
	await page.getByRole('link', { name: '回到订单' }).click()
	await expect(page.getByText('2 晚').first()).toBeVisible()
})

test.describe('without JavaScript, in English', () => {
	test.use({ javaScriptEnabled: false, locale: 'en-GB' })

	test('a guest changes a session for another of the same price and keeps the voucher', async ({ page }) => {
		const t = WORDS.en
		await addSession(page, t, 'small-night-sky')
		await page.getByRole('link', { name: t.checkout }).click()
		await fillContact(page, t)
		await placeOrder(page, t)
		await payByCard(page, t)
		await page.getByRole('link', { name: 'Change dates or session' }).click()
		await page.getByLabel('Change to').selectOption({ index: 1 })
		await page.getByRole('button', { name: 'See the new price' }).click()
		await expect(page.getByText('Nothing to pay, nothing back')).toBeVisible()
		await page.getByRole('button', { name: 'Change it' }).click()
		await expect(page.getByText('Your voucher keeps its code')).toBeVisible()
	})
})
