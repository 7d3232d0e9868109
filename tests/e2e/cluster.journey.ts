import { type Browser, expect, type Page, test } from '@playwright/test'
import { addGoods, chooseAddress, fillContact, payByCard, placeOrder, WORDS } from '#tests/e2e/support/visitor.ts'

const PASSWORD = 'mountain-and-sea'
const TOWN = ['330000000000', '330300000000', '330324000000', '330324108000']
/** The village of the tea's seller, its township, county and city. */
const LINEAGE = ['330382104200', '330382104000', '330382000000', '330300000000']

async function logIn(browser: Browser, email: string, javaScriptEnabled = true): Promise<Page> {
	const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
	await page.goto('/login')
	await page.getByLabel('邮箱', { exact: true }).fill(email)
	await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
	await page.locator('main').getByRole('button', { name: '登录', exact: true }).click()
	await expect(page).not.toHaveURL(/\/login/)
	return page
}

/** The count behind L01 of a place this month, as its page says it. */
async function countOrders(page: Page, region: string): Promise<number> {
	const answer = await page.goto(`/admin/indicators/L01?region=${region}`)
	expect(answer?.status()).toBe(200)
	const text = await page
		.getByText(/^共 [\d,]+ 行/)
		.first()
		.textContent()
	return Number(/共 ([\d,]+) 行/.exec(text ?? '')?.[1]?.replaceAll(',', ''))
}

test('an order moves the figures of its village, township, county and city, and opens from them', async ({
	page,
	browser,
}) => {
	const administrator = await logIn(browser, 'city@demo.shanhai')
	const before = []
	for (const region of LINEAGE) before.push(await countOrders(administrator, region))
	const t = WORDS.zh
	await addGoods(page, t, 'small-green-tea')
	await page.getByRole('link', { name: t.checkout }).click()
	await fillContact(page, t)
	await chooseAddress(page, t, TOWN, 'script')
	await placeOrder(page, t)
	await payByCard(page, t)
	const number = /\/orders\/([\d-]+)/.exec(page.url())?.[1] ?? ''
	for (const [at, region] of LINEAGE.entries()) {
		await expect.poll(() => countOrders(administrator, region), { timeout: 15_000 }).toBe((before[at] ?? 0) + 1)
	}
	await administrator.getByRole('link', { name: number }).click()
	await expect(administrator.getByRole('heading', { level: 1 })).toContainText(number)
	await expect(administrator.getByText('journey@example.test')).toHaveCount(0)
})

test('the index is there for every level, and its tree opens to an indicator', async ({ browser }) => {
	const administrator = await logIn(browser, 'city@demo.shanhai')
	for (const level of ['county', 'township', 'village']) {
		const answer = await administrator.goto(`/admin/index?level=${level}`)
		expect(answer?.status()).toBe(200)
	}
	await administrator.goto('/admin/index?level=county')
	await administrator.getByRole('row').nth(1).getByRole('link').first().click()
	const tree = administrator.locator('#tree')
	await tree.getByText(/^领导型（龙头）企业：/).click()
	await expect(tree.getByRole('link', { name: /^L01/ })).toBeVisible()
})

test('a county administrator sees no figure outside the county', async ({ browser }) => {
	const administrator = await logIn(browser, 'county@demo.shanhai')
	const answer = await administrator.goto('/admin/indicators?region=330382000000')
	expect(answer?.status()).toBe(403)
	const unknown = await administrator.goto('/admin/indicators?region=999999999999')
	expect(unknown?.status()).toBe(404)
})

test('a month is reported without scripts: drafted and reviewed by one, published by another, handed over as files', async ({
	browser,
}) => {
	const [county, city] = [
		await logIn(browser, 'county@demo.shanhai', false),
		await logIn(browser, 'city@demo.shanhai', false),
	]
	await county.goto('/admin/reports')
	await county.getByRole('table', { name: '月度报告' }).getByRole('row').nth(1).getByRole('link').click()
	const path = new URL(county.url()).pathname
	await county.getByRole('button', { name: '起草报告' }).click()
	await county.getByRole('button', { name: '我已复核' }).click()
	await expect(county.getByText('发布要由另一位管理员来签')).toBeVisible()
	await expect(county.getByRole('button', { name: '发布', exact: true })).toHaveCount(0)
	await city.goto(path)
	await city.getByRole('button', { name: '发布', exact: true }).click()
	await expect(city.getByRole('cell', { name: '已发布' })).toBeVisible()
	const period = path.slice(-7)
	const region = path.split('/').at(-2) ?? ''
	for (const file of [
		`${path}/report.pdf`,
		`${path}/report.xlsx`,
		`/api/v1/clusters/${region}/open-data.zip?period=${period}`,
	])
		expect((await city.request.get(file)).status()).toBe(200)
})
