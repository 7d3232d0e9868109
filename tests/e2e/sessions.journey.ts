import { type Browser, expect, type Page, test } from '@playwright/test'
import { addSession, dayAhead, fillContact, payByCard, placeOrder, WORDS } from '#tests/e2e/support/visitor.ts'
import { phonePhoto } from '#tests/support/photos.ts'
import { seeingPictures } from '#tests/support/chromium.ts'

test.use({ launchOptions: seeingPictures() })

const NAME = '竹林夜游'
const STORY = '天黑以后打着竹灯走进竹林，听老人讲山里的故事，最后在溪边喝一碗热茶再回村。'

/** Somebody at one of the demo's desks, on a phone without scripts. */
async function at(browser: Browser, role: string): Promise<Page> {
	const context = await browser.newContext({
		...{ locale: 'zh-CN', javaScriptEnabled: false, viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' },
	})
	const page = await context.newPage()
	await page.goto('/login')
	await page.getByRole('button', { name: role }).click()
	await expect(page).not.toHaveURL(/login/)
	return page
}

/** Fills fields of one form by their names, and sends it. */
async function fillIn(seller: Page, texts: Record<string, string>): Promise<void> {
	const [first = ''] = Object.keys(texts)
	const form = seller.locator('form', { has: seller.locator(`[name="${first}"]`) }).last()
	for (const [name, text] of Object.entries(texts)) await form.locator(`[name="${name}"]`).fill(text)
	await form.getByRole('button').last().click()
	await expect(seller.getByText('已保存。')).toBeVisible()
	await seller.goto(seller.url().split('?')[0] ?? '')
}

/** A draft with all but its sessions; gives the address of its form. */
async function writeDraft(seller: Page): Promise<string> {
	await seller.goto('/seller/listings/new?kind=experience')
	await seller.getByLabel('分类').selectOption({ index: 1 })
	await seller.getByLabel('标题 (中文)').fill(NAME)
	await seller.getByLabel('标题 (英文)').fill('Bamboo Night Walk')
	await seller.getByRole('button', { name: '开始写' }).click()
	await expect(seller).toHaveURL(/\/edit/)
	const edit = seller.url().split('?')[0] ?? ''
	await fillIn(seller, {
		...{ summaryZh: '打着竹灯走进竹林', summaryEn: 'Into the bamboo by lantern', storyZh: STORY },
		storyEn: 'After dark into the bamboo, with an old story and hot tea at the stream.',
	})
	await fillIn(seller, { meetZh: '村口大樟树下', meetEn: 'Under the camphor tree', minutes: '90' })
	await fillIn(seller, { nameZh: '成人', nameEn: 'Adult', price: '68', code: 'adult' })
	await seller.goto(`${edit.replace('/edit', '')}/pictures`)
	const photo = { name: 'night.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto({ background: '#243' }) }
	await seller.getByLabel('图片文件').setInputFiles(photo)
	await seller.getByLabel('图上是什么（中文）').last().fill('竹林里的灯')
	await seller.getByLabel('图上是什么（英文）').last().fill('Lanterns in the bamboo')
	await seller.getByRole('button', { name: '上传' }).click()
	await expect(seller.getByText('改好了')).toBeVisible()
	await seller.goto(edit)
	await expect(seller.getByText('还差 1 样就能送审')).toBeVisible()
	return edit
}

/** Every day at 19:00, as its preview says. */
async function arrange(seller: Page): Promise<void> {
	await seller.getByRole('link', { name: '今后的场次' }).click()
	for (const day of ['一', '二', '三', '四', '五'])
		await seller.getByRole('checkbox', { name: day, exact: true }).check()
	await seller.getByLabel('几点开始').fill('19:00')
	await seller.getByLabel('每场名额').fill('6')
	await seller.getByLabel('到哪天为止（含）').fill(dayAhead(9))
	await seller.getByLabel('从哪天起').fill(dayAhead(2))
	await seller.getByRole('button', { name: '看看会排出什么' }).click()
	await expect(seller.getByRole('heading', { name: '还没有保存：这样改会' })).toBeVisible()
	await expect(seller.getByText('新排 8 场')).toBeVisible()
	await seller.getByRole('button', { name: '就这样，保存' }).click()
	await expect(seller.getByText('已保存，场次排好了。')).toBeVisible()
	await expect(seller.getByText('今后有 8 场')).toBeVisible()
}

test('an experience goes from draft by a rule of its sessions and a look to the shelf, is bought, and its rule is changed with its guest asked for', async ({
	browser,
	page: visitor,
}) => {
	test.setTimeout(180_000)
	const seller = await at(browser, '企业店主')
	const edit = await writeDraft(seller)
	await arrange(seller)

	await seller.goto(edit)
	await seller.getByRole('button', { name: '送审' }).click()
	await expect(seller.getByText('已送审')).toBeVisible()
	const administrator = await at(browser, '市级管理员')
	await administrator.goto('/admin/listings')
	const card = administrator
		.locator('form', {
			has: administrator.locator(`input[value="${/\d+/.exec(edit.split('listings')[1] ?? '')?.[0]}"]`),
		})
		.filter({ has: administrator.getByRole('button', { name: '上架' }) })
	await card.getByRole('button', { name: '上架' }).click()

	const slug = `bamboo-night-walk-${/listings\/(\d+)/.exec(edit)?.[1]}`
	await expect(async () => {
		expect((await visitor.goto(`/experiences/${slug}`))?.status()).toBe(200)
	}).toPass({ timeout: 20_000 })
	await addSession(visitor, WORDS.zh, slug)
	await visitor.getByRole('link', { name: WORDS.zh.checkout }).click()
	await fillContact(visitor, WORDS.zh)
	await placeOrder(visitor, WORDS.zh)
	await payByCard(visitor, WORDS.zh)

	const sessions = edit.replace('/edit', '/sessions')
	await seller.goto(sessions)
	await expect(seller.getByText('2／6 位').first()).toBeVisible()
	await seller.getByRole('link', { name: '修改' }).click()
	await seller.getByLabel('几点开始').fill('20:00')
	await seller.getByRole('button', { name: '看看会排出什么' }).click()
	await expect(seller.getByText('1 场不在新规则里，但已经有客人')).toBeVisible()
	await expect(seller.getByText('去掉 7 场（没有客人）')).toBeVisible()
	await seller.getByRole('button', { name: '就这样，保存' }).click()
	await expect(seller.getByText('请说清楚有客人的场次怎么办')).toBeVisible()
	await seller.getByLabel('照常开，但不再卖').check()
	await seller.getByRole('button', { name: '就这样，保存' }).click()
	await expect(seller.getByText('已保存，场次排好了。')).toBeVisible()
	await expect(seller.getByText('2／2 位')).toBeVisible()
	await seller.getByRole('link', { name: '2／2 位' }).click()
	await expect(seller.getByText('2 位客人')).toBeVisible()
	await Promise.all([seller, administrator].map((one) => one.context().close()))
})
