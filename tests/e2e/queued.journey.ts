import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'
import { openAsGuest } from '#tests/e2e/support/reviewable-order.ts'
import { addGoods, WORDS } from '#tests/e2e/support/visitor.ts'
import { openWeakLine, type WeakLine } from '#tests/e2e/support/weak-line.ts'
import { phonePhoto } from '#tests/support/photos.ts'
import { seeingPictures } from '#tests/support/chromium.ts'

test.use({ launchOptions: seeingPictures() })

const PASSWORD = 'mountain-and-sea'
let line: WeakLine

test.beforeAll(async ({ baseURL }) => {
	line = await openWeakLine(baseURL ?? '')
})

test.beforeEach(() => {
	line.isDown = false
	line.posted.length = 0
})

test.afterAll(() => line.close())

/** Until the worker answers for this page. */
const watched = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null)

const notice = (page: Page) => page.locator('[data-offline]')
const times = (path: string) => line.posted.filter((it) => it === path).length

/** A guest before an empty review; gives its address. */
async function atReview(page: Page): Promise<string> {
	await page.goto(`${line.origin}/`)
	await watched(page)
	await openAsGuest(page, line.origin)
	await expect(page.getByLabel('怎么样？')).toBeVisible()
	return new URL(page.url()).pathname
}

/** What the order of a review is of. */
async function listingsOf(page: Page, path: string): Promise<string[]> {
	await page.goto(line.origin + path.replace(/\/reviews.*/, ''))
	const links = page.getByRole('main').locator('a')
	const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
	await page.goto(line.origin + path)
	return [...new Set(hrefs.filter((href) => /^\/(?:stays|products|experiences|packages)\/[\w-]+$/.test(href)))]
}

async function say(page: Page, words: string, photo?: Buffer): Promise<void> {
	await page.getByLabel(/4$|不错/).check()
	await page.getByLabel('怎么样？').fill(words)
	const file = { name: 'room.jpg', mimeType: 'image/jpeg' }
	if (photo) await page.getByLabel('添加照片').setInputFiles({ ...file, buffer: photo })
	await page.getByRole('button', { name: '公开评价' }).click()
}

test('a review that is sent without a signal waits, photo and all, and is published once, even when an answer is lost', async ({
	page,
	browser,
}) => {
	const words = `山路没有信号也写得成，被子晒得很暖。${Date.now()}`
	const path = await atReview(page)
	const shelves = await listingsOf(page, path)
	line.isDown = true
	await say(page, '第一遍写的，后来改了。')
	await expect(notice(page)).toContainText('您的评价连同照片记在这台手机里')
	await page.goBack()
	await say(page, words, await phonePhoto())
	await expect(page.getByRole('blockquote')).toHaveText(words)
	await page.goto(`${line.origin}/`)
	await expect(notice(page)).toContainText('等着送出去的：1 条评价')
	expect(times(path)).toBe(0)

	line.isDown = false
	line.losesAnswerTo.add(path)
	await page.goto(`${line.origin}/`)
	await expect(page.getByText('没有信号时写的评价已经公开。')).toBeVisible()
	expect(times(path)).toBe(2)
	await page.getByRole('link', { name: '看一看' }).click()
	await expect(page.getByLabel('怎么样？')).toHaveValue(words)
	await expect(page.getByLabel('保留照片 1')).toBeChecked()
	await page.goto(`${line.origin}/`)
	expect(times(path)).toBe(2)

	const visitor = await (await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false })).newPage()
	const found = []
	for (const shelf of shelves) {
		await visitor.goto(`${shelf}/reviews`)
		found.push(...(await visitor.getByRole('main').getByRole('listitem').filter({ hasText: words }).all()))
		await expect(visitor.getByText('第一遍写的')).toHaveCount(0)
		if (found.length > 0) break
	}
	expect(found).toHaveLength(1)
	await expect((found[0] as Locator).getByRole('link', { name: '照片 1' })).toHaveCount(1)
	await expect(found[0] as Locator).not.toContainText('改过')
	await visitor.context().close()
})

test('a review that the site refuses later is not lost: its words and photo stand in the form again', async ({
	page,
}) => {
	const path = await atReview(page)
	line.isDown = true
	await say(page, '窗外就是梯田，早饭有番薯粥。', Buffer.from('no photo at all'))
	await expect(notice(page)).toContainText('记在这台手机里')
	line.isDown = false
	await page.goto(`${line.origin}/`)
	await expect(page.getByText('没有信号时写的评价没有被收下')).toBeVisible()
	await page.getByRole('link', { name: '看一看' }).click()
	await expect(page.getByText('这是没有信号时写的，还没有公开。')).toBeVisible()
	await expect(page.getByLabel('怎么样？')).toHaveValue('窗外就是梯田，早饭有番薯粥。')
	await expect(page.getByLabel(/4$|不错/)).toBeChecked()
	const chosen = () => page.getByLabel('添加照片').evaluate((it: HTMLInputElement) => it.files?.[0]?.name)
	await expect.poll(chosen).toBe('room.jpg')
	await page.goto(`${line.origin}/`)
	expect(times(path)).toBe(1)
	await page.goto(line.origin + path)
	await expect.poll(chosen).toBe('room.jpg')
	await page.getByRole('button', { name: '公开评价' }).click()
	await expect(page.getByText('有一个文件不是我们能打开的照片')).toBeVisible()
	await page.getByLabel('添加照片').setInputFiles([])
	await page.getByRole('button', { name: '公开评价' }).click()
	await expect(page.getByText('谢谢，您的评价已经公开。')).toBeVisible()
	await page.reload()
	await expect(page.getByText('这是没有信号时写的')).toHaveCount(0)
})

test('what waits can be taken back: then it is never sent', async ({ page }) => {
	const path = await atReview(page)
	line.isDown = true
	await say(page, '还是算了，不说了吧。')
	await page.getByRole('button', { name: '不送了，收回来' }).click()
	await expect(notice(page)).toContainText('收回来了，什么也没有送出去。')
	line.isDown = false
	await page.goto(`${line.origin}/`)
	await page.goto(line.origin + path)
	await expect(page.getByLabel('怎么样？')).toHaveValue('')
	expect(times(path)).toBe(0)
})

async function logIn(page: Page): Promise<void> {
	await page.goto(`${line.origin}/login`)
	await page.getByLabel('邮箱', { exact: true }).fill('buyer@demo.shanhai')
	await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
	await page.locator('main').getByRole('button', { name: '登录', exact: true }).click()
	await expect(page).not.toHaveURL(/\/login/)
}

/** The form of one's own order that may wait, sent as its page would. */
const sendReview = (page: Page, path: string) =>
	page.evaluate((to) => {
		const form = document.createElement('form')
		form.method = 'post'
		form.action = to
		form.enctype = 'multipart/form-data'
		form.innerHTML = '<input name="stars" value="5"><input name="words" value="等我回来再公开这一条。">'
		document.body.append(form)
		form.submit()
	}, path)

async function loseSession(context: BrowserContext): Promise<void> {
	const cookies = await context.cookies()
	const session = cookies.filter(({ name }) => !['cart', 'lang'].includes(name) && !name.startsWith('order_'))
	for (const { name } of session) await context.clearCookies({ name })
}

test('what a person said waits while somebody else reads, and is sent when that person is back', async ({
	page,
	context,
}) => {
	await page.goto(`${line.origin}/`)
	await watched(page)
	await logIn(page)
	await page.goto(`${line.origin}/account`)
	await page.locator('main a[href^="/orders/"]').first().click()
	await expect(page).toHaveURL(/\/orders\/[\d-]+$/)
	const path = `${new URL(page.url()).pathname}/reviews/999999999`
	await page.goto(`${line.origin}/account`)
	line.isDown = true
	await sendReview(page, path)
	await expect(notice(page)).toContainText('记在这台手机里')
	await loseSession(context)
	line.isDown = false
	await page.goto(`${line.origin}/`)
	await expect(page.getByRole('link', { name: '登录' }).first()).toBeVisible()
	const asStranger = times(path)
	await page.goto(`${line.origin}/stays`)
	await page.goto(`${line.origin}/`)
	expect(times(path)).toBe(asStranger)
	await expect(page.getByText('没有被收下')).toHaveCount(0)
	await logIn(page)
	await page.goto(`${line.origin}/`)
	// There is no such line: the site says so to the one who asked.
	await expect(page.getByText('没有信号时写的评价没有被收下')).toBeVisible()
	expect(times(path)).toBe(asStranger + 1)
})

/** The word to the sellers that waits on this phone. */
const keptWord = (page: Page) =>
	page.evaluate(async () => {
		const kept = await (await caches.open('queue-1')).match('/queue/cart/note')
		return decodeURIComponent(kept?.headers.get('X-Said') ?? '')
	})

for (const language of ['zh', 'en'] as const) {
	test(`a word to the sellers typed without a signal is kept, sent with the next one, and stands in the checkout (${language})`, async ({
		page,
		context,
		baseURL,
	}) => {
		const t = WORDS[language]
		await page.goto(`${baseURL}/?lang=${language}`)
		await watched(page)
		await addGoods(page, t, 'small-green-tea')
		const note = page.getByLabel(t.note)
		const state = page.locator('#note [role="status"]')
		await note.fill(language === 'zh' ? '请放村口小店' : 'Leave it at the village shop')
		await note.blur()
		await expect(state).toContainText(language === 'zh' ? '记下了' : 'Noted')
		await context.setOffline(true)
		for (const words of ['first', 'second', 'Please ring before you come']) {
			await note.fill(words)
			await note.blur()
			await expect(state).toContainText(language === 'zh' ? '这句话记在手机里' : 'kept on this phone')
			// What is said of the word before stands there until this one is kept.
			await expect.poll(() => keptWord(page)).toBe(words)
		}
		await context.setOffline(false)
		await expect(page.getByText(language === 'zh' ? '已经放进购物篮。' : 'is in your basket now.')).toBeVisible()
		await page.getByRole('link', { name: t.checkout }).click()
		await expect(page.getByLabel(t.note)).toHaveValue('Please ring before you come')
	})
}

test('without JavaScript a word to the sellers is kept by its button', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN', baseURL })
	const page = await context.newPage()
	await addGoods(page, WORDS.zh, 'small-green-tea')
	await page.getByLabel('给商家的话').fill('不要塑料袋')
	await page.getByRole('button', { name: '记下' }).click()
	await expect(page.getByText('记下了，结算时会带上。')).toBeVisible()
	await page.getByRole('link', { name: '去结算' }).click()
	await expect(page.getByLabel('给商家的话')).toHaveValue('不要塑料袋')
	await context.close()
})
