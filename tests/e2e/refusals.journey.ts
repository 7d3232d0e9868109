import { expect, test } from '@playwright/test'
import { addGoods, chooseAddress, dayAhead, fillContact, placeOrder, WORDS } from '#tests/e2e/support/visitor.ts'

const TOWN = ['330000000000', '330300000000', '330324000000', '330324108000']
const t = WORDS.zh

test('the last jar is sold to another while one is checking out: told plainly, nothing charged, the basket kept', async ({
	page,
	browser,
}) => {
	await addGoods(page, t, 'small-last-jar')
	await page.getByRole('link', { name: t.checkout }).click()
	await fillContact(page, t)
	await chooseAddress(page, t, TOWN, 'script')

	const other = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
	await addGoods(other, t, 'small-last-jar')
	await other.getByRole('link', { name: t.checkout }).click()
	await fillContact(other, t)
	await chooseAddress(other, t, TOWN, 'script')
	await placeOrder(other, t)
	await expect(other.getByRole('heading', { name: '收银台' })).toBeVisible()

	await placeOrder(page, t)
	await expect(page.getByText('有几项现在买不了')).toBeVisible()
	await expect(page.getByText('已售完').first()).toBeVisible()
	await expect(page.getByLabel(t.name, { exact: true })).toHaveValue('Journey Tester')
	await page.goto('/cart')
	await expect(page.getByRole('button', { name: /^移除/ })).toHaveCount(1)

	// The other buyer lets it go, so that the next journey finds it again.
	await other.getByRole('link', { name: '取消并返回商家' }).click()
	const letGo = other.getByRole('button', { name: '不要了，放回去' })
	await letGo.click()
	await expect(letGo).toHaveCount(0)
	await other.context().close()
})

test('a basket that changed in another window is shown at its new price and confirmed once more', async ({
	page,
	context,
}) => {
	await addGoods(page, t, 'small-green-tea')
	await page.getByRole('link', { name: t.checkout }).click()
	await fillContact(page, t)
	await chooseAddress(page, t, TOWN, 'script')
	const shown = await page.getByRole('button', { name: t.place }).textContent()

	const other = await context.newPage()
	await other.goto('/cart')
	await other.locator('main input[name="qty"]').first().fill('2')
	await other.getByRole('button', { name: '更新' }).first().click()
	await expect(other.getByText('× 2').first()).toBeVisible()
	await other.close()

	await placeOrder(page, t)
	await expect(page.getByText('价格变了，请再确认一次')).toBeVisible()
	await expect(page.getByLabel(t.name, { exact: true })).toHaveValue('Journey Tester')
	const confirm = page.getByRole('button', { name: t.place })
	expect(await confirm.textContent()).not.toBe(shown)
	await confirm.click()
	await expect(page.getByRole('heading', { name: '收银台' })).toBeVisible()
})

test('an impossible wish is refused with its fields kept', async ({ page }) => {
	await page.goto('/products/small-green-tea')
	await page
		.locator('form[action="/cart"]')
		.first()
		.evaluate((form: HTMLFormElement) => (form.noValidate = true))
	await page.locator('input[name="qty"]').first().fill('0')
	await page.getByRole('button', { name: t.add }).first().click()
	await expect(page.getByText('请填 1 到 9999 的整数').first()).toBeVisible()
	await expect(page.locator('main input[name="qty"]').first()).toHaveValue('0')
})

test('dates that have passed are refused with a sentence', async ({ page }) => {
	await page.goto(`/stays/small-mountain-stay?check_in=${dayAhead(9)}&check_out=${dayAhead(10)}&adults=2`)
	const form = page.locator('form[action="/cart"]').first()
	// Scripts put hidden fields back as they start: forged as the form is on its way, before anybody reads it.
	await form.evaluate((it: HTMLFormElement) => {
		const forge = (name: string, value: string) => ((it.elements.namedItem(name) as HTMLInputElement).value = value)
		const forgeBoth = () => {
			forge('checkIn', '2020-05-01')
			forge('checkOut', '2020-05-02')
		}
		it.addEventListener('submit', forgeBoth, { capture: true, once: true })
		it.requestSubmit(it.querySelector<HTMLButtonElement>('button:not([type="button"])'))
	})
	await expect(page.getByText('已经过了').first()).toBeVisible()
	await expect(page.locator('main input[name="checkIn"]')).toHaveValue('2020-05-01')
})

test('what is not there is a page that says so, with status 404', async ({ page }) => {
	for (const path of ['/no-such-page', '/products/no-such-thing', '/orders/260101-000000-0', '/orders/%27']) {
		const answer = await page.goto(path)
		expect(answer?.status(), path).toBe(404)
		await expect(page.getByRole('link', { name: '回首页' }).first()).toBeVisible()
	}
})
