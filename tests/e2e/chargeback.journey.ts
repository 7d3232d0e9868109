import { expect, type Page, test } from '@playwright/test'
import { accessFaults, tooWide } from '#tests/e2e/support/accessibility.ts'
import { addSession, fillContact, placeOrder, WORDS } from '#tests/e2e/support/visitor.ts'

const PHONE = { width: 390, height: 844 }

/** A session bought with a card whose holder says at once that it was not them; its order's number. */
async function buyDisputed(page: Page): Promise<string> {
	const t = WORDS.zh
	await addSession(page, t, 'small-night-sky')
	await page.getByRole('link', { name: t.checkout }).click()
	await fillContact(page, t)
	await placeOrder(page, t)
	await page.getByText('其他测试结果').click()
	await page.getByRole('button', { name: '银行卡，随后持卡人拒付' }).click()
	await expect(page).toHaveURL(/\/orders\//)
	return /\/orders\/([^/?]+)/.exec(page.url())?.[1] ?? ''
}

async function logInAsCity(page: Page): Promise<void> {
	await page.goto('/login')
	await page.getByLabel('邮箱', { exact: true }).fill('city@demo.shanhai')
	await page.getByLabel('密码', { exact: true }).fill('mountain-and-sea')
	await page.locator('main').getByRole('button', { name: '登录', exact: true }).click()
	await expect(page).not.toHaveURL(/\/login/)
}

/** Reloads until something is there: news comes from the provider by itself. */
async function until(page: Page, isThere: () => Promise<boolean>): Promise<void> {
	await expect(async () => {
		await page.reload()
		expect(await isThere()).toBe(true)
	}).toPass({ timeout: 30_000 })
}

test.use({ viewport: PHONE, contextOptions: { reducedMotion: 'reduce' } })

test('a chargeback is seen, answered with what the records prove, and won: the books follow', async ({ page }) => {
	const order = await buyDisputed(page)
	await logInAsCity(page)
	await page.goto('/admin/disputes')
	await until(page, () => page.getByRole('link', { name: order }).isVisible())
	expect(await accessFaults(page)).toEqual([])
	expect(await tooWide(page)).toEqual([])
	await page.getByRole('link', { name: order }).click()
	await expect(page.getByText('银行先把钱收走了', { exact: false }).first()).toBeVisible()
	expect(await accessFaults(page)).toEqual([])
	expect(await tooWide(page)).toEqual([])
	const paper = await page.request.get(`${new URL(page.url()).pathname}/evidence.pdf`)
	expect(paper.headers()['content-type']).toBe('application/pdf')
	expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')
	const statement = page.getByLabel('给银行的说明', { exact: false })
	await expect(statement).toHaveValue(new RegExp(order))
	await statement.fill('too short')
	await page.getByRole('button', { name: '交给银行' }).click()
	await expect(statement).toBeVisible()
	// Words at which the sandbox's bank decides at once, as Stripe's own test mode does.
	await statement.fill('The guest was there and signed the register: winning_evidence')
	await page.getByRole('button', { name: '交给银行' }).click()
	await expect(statement).toBeHidden()
	await until(page, () => page.getByText('胜诉', { exact: true }).isVisible())
	await expect(page.getByText('银行争议中的款项').first()).toBeVisible()
	await expect(page.getByText('已经了结，不能再答复。')).toBeVisible()
	await page.goto('/admin/disputes?lang=en')
	await expect(page.getByRole('row', { name: new RegExp(order) }).getByText('Won')).toBeVisible()
	expect(await tooWide(page)).toEqual([])
})

test('called off while the bank disputes the payment: the pages say who decides, and the desk what waits', async ({
	page,
}) => {
	const order = await buyDisputed(page)
	const title = page.getByText('您的银行正在处理这笔付款的争议')
	await until(page, () => title.isVisible())
	await page.goto(`/orders/${order}/cancel`)
	await expect(page.getByText('同一笔钱不会退两次', { exact: false })).toBeVisible()
	expect(await accessFaults(page)).toEqual([])
	expect(await tooWide(page)).toEqual([])
	await page.getByRole('checkbox').first().check()
	await page.getByRole('button', { name: '看看退多少' }).click()
	await page.locator('button[name="intent"][value="confirm"]').click()
	await expect(page.getByText('等银行的决定：银行没有退的，我们随即退回', { exact: false }).first()).toBeVisible()
	await page.goto(`/orders/${order}?lang=en`)
	await expect(page.getByText('what it does not give back to you, we then refund', { exact: false })).toBeVisible()
	expect(await accessFaults(page)).toEqual([])
	expect(await tooWide(page)).toEqual([])
	await page.goto('/?lang=zh')
	await logInAsCity(page)
	await page.goto('/admin/disputes')
	await page.getByRole('link', { name: order }).click()
	await expect(page.getByText('等银行决定，别人工转账')).toBeVisible()
	expect(await accessFaults(page)).toEqual([])
	expect(await tooWide(page)).toEqual([])
})
