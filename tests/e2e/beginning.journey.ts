import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { accessFaults, tooWide } from '#tests/e2e/support/accessibility.ts'
import { atDesk } from '#tests/e2e/support/reviewable-order.ts'
import { phonePhoto } from '#tests/support/photos.ts'
import { seeingPictures } from '#tests/support/chromium.ts'

test.use({ launchOptions: seeingPictures() })

const PASSWORD = 'tea leaves on a slow river'
const NAME = '青石茶坊'
const SLUG = 'roasted-bluestone-tea'
/** A code of the published examples whose last character is right. */
const CODE = '91330100799655058B'

const EMAIL = { 青石老板: 'owner@beginning.example', 帮手: 'clerk@beginning.example' }

/** Somebody new, on a phone without scripts. */
async function newcomer(browser: Browser, name: keyof typeof EMAIL, path = '/signup'): Promise<Page> {
	const context = await browser.newContext({
		...{ locale: 'zh-CN', javaScriptEnabled: false, viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' },
	})
	const page = await context.newPage()
	await page.goto(path)
	await page.getByLabel('称呼').fill(name)
	await page.getByLabel('邮箱').fill(EMAIL[name])
	await page.getByLabel('密码').fill(PASSWORD)
	await page.getByRole('main').getByRole('button', { name: '注册' }).click()
	await expect(page).not.toHaveURL(/signup/)
	return page
}

/** The form with a field of this name, filled in and sent. */
async function fillIn(page: Page, texts: Record<string, string>, done: string | RegExp): Promise<void> {
	const [first = ''] = Object.keys(texts)
	const form = page.locator('form', { has: page.locator(`[name="${first}"]`) }).last()
	for (const [name, text] of Object.entries(texts)) await form.locator(`[name="${name}"]`).fill(text)
	await form.getByRole('button').last().click()
	await expect(page.getByText(done).first()).toBeVisible()
}

/** Who they are, where, and their papers, step by step; then handed in. */
async function register(owner: Page): Promise<void> {
	await owner.goto('/seller/start')
	await owner.getByRole('button', { name: '开始登记' }).click()
	await owner.getByLabel('是哪一类').selectOption('cooperative')
	await fillIn(owner, { nameZh: NAME, nameEn: 'Bluestone Teahouse' }, '保存好了。')
	await owner.goto(`${owner.url().split('?')[0] ?? ''}?at=330382104200#place`)
	await owner.getByRole('button', { name: '就是这里' }).click()
	await expect(owner.getByText('保存好了。')).toBeVisible()
	await fillIn(owner, { contactName: '青石', contactPhone: '13800000000' }, '保存好了。')
	await fillIn(owner, { creditCode: '91330100799655058A' }, '这个代码不对')
	await fillIn(owner, { creditCode: CODE }, '保存好了。')
	const paper = owner.locator('form', { has: owner.locator('[value="BUSINESS_LICENCE"]') }).first()
	const scan = { name: 'licence.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() }
	await paper.getByLabel('照片').setInputFiles(scan)
	await paper.getByRole('button', { name: '保存' }).click()
	await expect(owner.getByText('都齐了。')).toBeVisible()
	expect(await tooWide(owner)).toEqual([])
	await owner.getByRole('button', { name: '交上去' }).click()
	await expect(owner.getByText('等待核验').first()).toBeVisible()
}

/** A clerk is asked by mail, signs up from its link and joins. */
async function invite(owner: Page, browser: Browser): Promise<Page> {
	await owner.goto('/seller/members')
	await fillIn(owner, { email: EMAIL.帮手 }, /邀请/)
	const id = Number(await owner.locator('[name="invitation"]').getAttribute('value'))
	const secret = readFileSync(`${process.env.JOURNEY_DATA_DIR ?? ''}/secret`, 'utf8').trim()
	// As the mail has it, which a demo keeps to itself.
	const path = `/join/${id}?token=${createHmac('sha256', secret).update(`invitation:${id}`).digest('base64url')}`
	const clerk = await newcomer(browser, '帮手', `/signup?returnTo=${encodeURIComponent(path)}`)
	await expect(clerk.getByRole('heading', { level: 1, name: `加入${NAME}` })).toBeVisible()
	await clerk.getByRole('button', { name: '加入', exact: true }).click()
	await expect(clerk.getByRole('heading', { level: 1, name: '今天' })).toBeVisible()
	await clerk.goto(path)
	await expect(clerk.getByText('这个邀请已经用过了')).toBeVisible()
	return clerk
}

/** A tea with all it needs, and handed in for a look. */
async function writeListing(owner: Page): Promise<string> {
	await owner.goto('/seller/listings/new?kind=product')
	await owner.getByLabel('分类').selectOption('tea')
	await owner.getByLabel('标题 (中文)').fill('青石炒茶')
	await owner.getByLabel('标题 (英文)').fill('Roasted Bluestone Tea')
	await owner.getByRole('button', { name: '开始写' }).click()
	await expect(owner).toHaveURL(/\/edit/)
	const edit = owner.url().split('?')[0] ?? ''
	const story = '清明前后采的一芽两叶，在铁锅里手炒三遍，带一点栗子香。'
	const words = { summaryZh: '铁锅手炒', summaryEn: 'Roasted by hand in iron', storyZh: story }
	await fillIn(owner, { ...words, storyEn: 'One bud and two leaves, roasted three times in an iron pan.' }, '已保存。')
	await owner.goto(edit)
	await owner.getByLabel('等级').selectOption('first')
	await fillIn(owner, { standard: 'gb/t14456.1-2017' }, '已保存。')
	await owner.goto(edit)
	await fillIn(owner, { nameZh: '一罐', nameEn: 'One tin', price: '88', weight: '250', stock: '12' }, '已保存。')
	await owner.goto(`${edit.replace('/edit', '')}/pictures`)
	const photo = { name: 'tea.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto({ background: '#465' }) }
	await owner.getByLabel('图片文件').setInputFiles(photo)
	await owner.getByLabel('图上是什么（中文）').last().fill('锅里的茶')
	await owner.getByLabel('图上是什么（英文）').last().fill('Tea in the pan')
	await owner.getByRole('button', { name: '上传' }).click()
	await owner.goto(edit)
	await expect(owner.getByText('都齐了，可以送审了。')).toBeVisible()
	await owner.getByRole('button', { name: '送审' }).click()
	await expect(owner.getByText('已送审')).toBeVisible()
	return /listings\/(\d+)/.exec(edit)?.[1] ?? ''
}

test('an enterprise begins: papers handed in and verified, a clerk invited and joined, the first listing written, looked at and on the shelf', async ({
	browser,
	page: visitor,
}) => {
	test.setTimeout(180_000)
	const owner = await newcomer(browser, '青石老板')
	await register(owner)
	const administrator = await atDesk(browser, '市级管理员')
	await administrator.goto('/admin/registrations')
	await administrator.getByRole('link', { name: NAME }).click()
	await expect(administrator.getByRole('heading', { level: 1 })).toBeVisible()
	expect(await accessFaults(administrator)).toEqual([])
	await administrator.getByLabel('我逐份看过了').check()
	await administrator.getByRole('button', { name: '核验通过' }).click()
	await expect(administrator.getByText('办好了，已经通知申请人。')).toBeVisible()

	const clerk = await invite(owner, browser)
	const id = await writeListing(owner)
	await administrator.goto('/admin/listings')
	const look = administrator
		.locator('form', { has: administrator.locator(`input[value="${id}"]`) })
		.filter({ has: administrator.getByRole('button', { name: '通过，上架' }) })
	await look.getByRole('button', { name: '通过，上架' }).click()
	await expect(administrator.getByText('已处理，店家会收到通知。')).toBeVisible()

	await expect(async () => {
		expect((await visitor.goto(`/products/${SLUG}-${id}`))?.status()).toBe(200)
	}).toPass({ timeout: 20_000 })
	await expect(visitor.getByText('GB/T 14456.1-2017 · 国家标准')).toBeVisible()
	await clerk.goto('/seller/stock')
	await expect(clerk.getByText('青石炒茶')).toBeVisible()
	await clerk.goto('/seller/papers')
	await expect(clerk.getByText(CODE)).toBeVisible()
	await Promise.all([owner, clerk, administrator].map((one) => one.context().close()))
})
