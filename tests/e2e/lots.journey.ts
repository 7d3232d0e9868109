import { type Browser, expect, type Page, test } from '@playwright/test'

const CODE = 'JOURNEY-1'
const WHY = '抽检发现一项残留超标，请不要饮用。'

/** Somebody at one of the demo's desks, in a browser of their own. */
async function at(browser: Browser, role: string): Promise<Page> {
	const page = await (await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false })).newPage()
	await page.goto('/login')
	await page.getByRole('button', { name: role }).click()
	await expect(page).not.toHaveURL(/login/)
	return page
}

/** Switches on or off that the tea leaves only with a lot. */
async function requireLots(seller: Page, isRequired: boolean): Promise<void> {
	await seller.goto('/seller/lots/goods')
	const form = seller.locator('form').filter({ hasText: '小绿茶' })
	await form.getByLabel('写明批次才能发出').setChecked(isRequired)
	await form.getByRole('button', { name: '保存' }).click()
	await expect(seller.getByText('保存好了。')).toBeVisible()
}

/** Opens an order with tea to be packed; gives the grams that it takes. */
async function openOrderToPack(seller: Page): Promise<number> {
	await seller.goto('/seller/orders')
	const hrefs = await seller
		.getByRole('main')
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
	for (const href of hrefs.filter((it) => /^\/seller\/orders\/\d+$/.test(it))) {
		await seller.goto(href)
		const choice = seller.getByLabel(/^小绿茶（共 .*）取自$/)
		const none = seller.getByText('这个商品没有可用的批次')
		if ((await choice.count()) + (await none.count()) === 0) continue
		const words = (await choice.first().locator('xpath=ancestor::form').textContent()) ?? ''
		const [, amount = '0', unit = 'g'] = /共 ([\d.]+) (k?g)/.exec(words) ?? []
		return Number(amount) * (unit === 'kg' ? 1000 : 1)
	}
	throw new Error('no order waits with tea')
}

async function recordLot(seller: Page, kilograms: number): Promise<void> {
	await seller.goto('/seller/lots/new')
	await seller.getByLabel('作为哪个商品出售').selectOption({ label: '小绿茶' })
	await seller.getByLabel('多少公斤').fill(String(kilograms))
	await seller.getByLabel('批号').fill(CODE)
	await seller.getByRole('button', { name: '记下这一批' }).click()
	await expect(seller.getByRole('heading', { name: CODE })).toBeVisible()
}

test('goods are packed from a lot, its story is public, and it is recalled from the preview to the counts', async ({
	page: visitor,
	browser,
}) => {
	const seller = await at(browser, '企业店主')
	await requireLots(seller, true)
	const grams = await openOrderToPack(seller)
	const order = seller.url()
	await recordLot(seller, grams / 1000)
	const lot = seller.url()
	const story = (await seller.getByRole('link', { name: '看公开的追溯页' }).getAttribute('href')) ?? ''

	await seller.goto(order)
	const choice = seller.getByLabel(/^小绿茶（共 .*）取自$/).first()
	const own = choice.locator('option', { hasText: CODE })
	await choice.selectOption((await own.getAttribute('value')) ?? '')
	await seller.getByRole('button', { name: '按这些批次打包好了' }).click()
	await expect(seller.getByRole('link', { name: new RegExp(CODE) })).toBeVisible()

	await visitor.goto(story)
	await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('小绿茶')
	await expect(visitor.getByText(CODE)).toBeVisible()

	await seller.goto(`${lot}/recall`)
	await expect(seller.getByText('1 笔订单会收到通知')).toBeVisible()
	await expect(seller.getByText('1 件已打包没发出：取消并全额退款')).toBeVisible()
	await seller.getByLabel('对买家说的话（中文）').fill(WHY)
	await seller.getByLabel('对买家说的话（英文）').fill('A residue was found above its limit: do not drink it.')
	await seller.getByLabel('我看清楚了影响到谁，现在召回').check()
	await seller.getByRole('button', { name: '开始召回' }).click()
	await expect(seller.getByText('进行中')).toBeVisible()

	await expect(async () => {
		await visitor.goto(story)
		await expect(visitor.getByText('这一批正在召回，请不要食用')).toBeVisible({ timeout: 500 })
		await expect(visitor.getByText(WHY)).toBeVisible({ timeout: 500 })
	}).toPass({ timeout: 20_000 })
	await expect(async () => {
		await seller.goto(order)
		await expect(seller.getByText('已取消').first()).toBeVisible({ timeout: 500 })
	}).toPass({ timeout: 30_000 })

	await seller.goto(`${lot}/recall`)
	const close = async (destroyed: string) => {
		await seller.getByLabel('退回来（公斤）').fill('0.1')
		await seller.getByLabel('已销毁（公斤）').fill(destroyed)
		await seller.getByLabel('留样送检（公斤）').fill('0')
		await seller.getByRole('button', { name: '清点好了，结束召回' }).click()
	}
	await close('0')
	await expect(seller.getByText(/^手里应有 /)).toBeVisible()
	await close(String((grams + 100) / 1000))
	await expect(seller.getByText(/^通知 1 笔订单 · 退回 100 g · 销毁 /)).toBeVisible()

	const administrator = await at(browser, '市级管理员')
	await administrator.goto('/admin/recalls')
	await expect(administrator.getByText(WHY)).toBeVisible()
	await requireLots(seller, false)
	await Promise.all([seller, administrator].map((one) => one.context().close()))
})
