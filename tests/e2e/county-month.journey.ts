import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'

const PASSWORD = 'mountain-and-sea'
/** Months back from the newest that is over: a report that no other journey signs. */
const MONTHS_BACK = 5

async function logIn(browser: Browser, email: string): Promise<Page> {
	const page = await (await browser.newContext()).newPage()
	await page.goto('/login')
	await page.getByLabel('邮箱', { exact: true }).fill(email)
	await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
	await page.locator('main').getByRole('button', { name: '登录', exact: true }).click()
	await expect(page).not.toHaveURL(/\/login/)
	return page
}

/** Follows a link to the page of that title. */
async function follow(page: Page, link: Locator, title: string | RegExp): Promise<void> {
	await link.click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

test('an administrator of a county keeps its month: enters what is missing, sees what is stale, reads why the score moved down to an order, tries other weights, publishes the report and hands over the data', async ({
	browser,
}) => {
	const county = await logIn(browser, 'county@demo.shanhai')
	const main = county.locator('main')
	const step = async (name: string, title: string | RegExp) => {
		await county.goto('/admin')
		await follow(county, main.getByRole('link', { name }), title)
	}

	await step('看看哪些数旧了', '数据质量')
	await main.locator('#figures summary').click()
	// Carried on in the first weeks after its successor was due, expired later: which it is depends on the day.
	await expect(main.getByRole('cell', { name: /^(沿用旧值|过期)/ }).first()).toBeVisible()
	await follow(county, county.locator('#work').getByRole('link', { name: '去填报' }).first(), '填报数据')
	await main.getByRole('link', { name: /^(填报|更正): P09/ }).click()
	await expect(main.getByRole('heading', { level: 2, name: /^P09/ })).toBeVisible()
	await main.getByLabel('分子', { exact: true }).fill(String(120_000 + (Date.now() % 90_000)))
	await main.getByLabel('分母', { exact: true }).fill('4000')
	await main.getByLabel('来源', { exact: true }).fill('县财政局决算')
	await main.getByRole('button', { name: '保存这个数' }).click()
	await expect(main.getByText(/^已保存|^已更正/)).toBeVisible()

	await step('指数为什么变了', /永嘉/)
	await follow(county, county.locator('#change').getByRole('link', { name: /^L01/ }), /^L01/)
	const order = main.locator('a[href^="/admin/orders/"]').first()
	const number = (await order.textContent())?.trim() ?? 'none'
	await follow(county, order, new RegExp(number))

	await step('换一种权重试试', '换一种方法试试')
	const slider = main.locator('input[name="w.lead"]')
	const shared = main.getByRole('link', { name: '这个设置的链接' })
	// Until its scripts are there a slider moves nothing.
	await expect(async () => {
		await slider.fill('90')
		await expect(shared).toHaveAttribute('href', /w\.lead=90/, { timeout: 500 })
	}).toPass()
	await expect(main.getByText('这样的方法不能公布')).toBeVisible()
	await shared.click()
	await expect(county).toHaveURL(/w\.lead=90/)
	await expect(slider).toHaveValue('90')

	await step('出报告、交数据', '报告')
	const months = main.getByRole('table', { name: '月度报告' }).getByRole('row')
	await follow(county, months.nth(MONTHS_BACK).getByRole('link'), /集群报告/)
	const report = new URL(county.url()).pathname
	await main.getByRole('button', { name: '起草报告' }).click()
	await main.getByRole('button', { name: '我已复核' }).click()
	await expect(main.getByText('发布要由另一位管理员来签')).toBeVisible()
	const city = await logIn(browser, 'city@demo.shanhai')
	await city.goto(report)
	await city.locator('main').getByRole('button', { name: '发布', exact: true }).click()
	await expect(city.getByRole('cell', { name: '已发布' })).toBeVisible()

	await county.goto(report)
	await expect(main.getByRole('cell', { name: '已发布' })).toBeVisible()
	const open = (await main.getByRole('link', { name: '开放数据包' }).getAttribute('href')) ?? ''
	const handed = await county.request.get(open)
	expect(handed.headers()['content-type']).toBe('application/zip')
	expect((await handed.body()).byteLength).toBeGreaterThan(10_000)
})
