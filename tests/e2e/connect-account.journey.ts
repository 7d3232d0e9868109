import { expect, test } from '@playwright/test'
import { accessFaults, tooWide } from '#tests/e2e/support/accessibility.ts'

test.use({ viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: 'reduce' } })

test('an owner sets up an account at the provider, comes back, and is told what is still asked for', async ({
	page,
}) => {
	await page.goto('/login')
	await page.getByLabel('邮箱', { exact: true }).fill('seller@demo.shanhai')
	await page.getByLabel('密码', { exact: true }).fill('mountain-and-sea')
	await page.locator('main').getByRole('button', { name: '登录', exact: true }).click()
	await expect(page).not.toHaveURL(/\/login/)
	await page.goto('/seller/payouts')
	await page.getByRole('button', { name: '去 Stripe 开通' }).click()
	await page.getByRole('button', { name: '只差证件，等待审核' }).click()
	await expect(page).toHaveURL(/\/seller\/payouts/)
	await expect(page.getByText('待补资料', { exact: true })).toBeVisible()
	await expect(page.getByText('经营者本人的证件')).toBeVisible()
	expect(await accessFaults(page)).toEqual([])
	expect(await tooWide(page)).toEqual([])
	await page.getByRole('button', { name: '去 Stripe 继续填写' }).click()
	await page.getByRole('button', { name: '全部填完，立即开通' }).click()
	await expect(page.getByText('可以收款', { exact: true })).toBeVisible()
	await page.getByRole('radio', { name: '转入 Stripe 账户', exact: false }).check()
	await page.getByRole('button', { name: '保存付款方式' }).click()
	await expect(page.getByText('已保存。此后的付款按新方式进行。')).toBeVisible()
	await page.goto('/seller/payouts?lang=en')
	await expect(page.getByText('Can receive money', { exact: true })).toBeVisible()
	expect(await tooWide(page)).toEqual([])
})
