import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { atDesk, chooseHouse, openAsGuest } from '#tests/e2e/support/reviewable-order.ts'
import { seeingPictures } from '#tests/support/chromium.ts'

test.use({ launchOptions: seeingPictures() })

const STAY = '/stays/small-mountain-stay'
const WORDS = '推窗就是山，老板一家很热情，就是热水要等一会儿。'
const REPLY = '谢谢您照实说，热水器这周就换新的。'
const WHY = '评论里提到了别的客人的姓名'

/** A JPEG as a phone takes it, with where it was taken. */
const phonePhoto = () =>
	sharp({ create: { width: 1200, height: 900, channels: 3, background: '#4a7' } })
		.withExif({ IFD0: { Make: 'SECRETPHONE' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 23/1 0/1' } })
		.jpeg()
		.toBuffer()

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false })

	test('a guest writes a review with a photo after the stay, the seller replies, a report hides it', async ({
		page: guest,
		browser,
	}) => {
		const seller = await atDesk(browser, '企业店主')
		await chooseHouse(seller)
		await openAsGuest(guest)
		await guest.getByLabel(/4$|不错/).check()
		await guest.getByLabel('怎么样？').fill(WORDS)
		const photo = { name: 'room.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() }
		await guest.getByLabel('添加照片').setInputFiles(photo)
		await guest.getByRole('button', { name: '公开评价' }).click()
		await expect(guest.getByText('谢谢，您的评价已经公开。')).toBeVisible()

		const visitor = await (await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false })).newPage()
		await visitor.goto(STAY)
		await expect(visitor.getByText(WORDS)).toBeVisible()
		const review = visitor.getByRole('listitem').filter({ hasText: WORDS })
		const file = (await review.getByRole('link', { name: '照片 1' }).getAttribute('href')) ?? ''
		const kept = await visitor.request.get(file)
		expect(kept.headers()['content-type']).toBe('image/webp')
		expect((await kept.body()).includes('SECRETPHONE')).toBe(false)

		await seller.goto('/seller/reviews')
		const toReply = seller.getByRole('listitem').filter({ hasText: WORDS })
		await toReply.getByLabel('公开回复').fill(REPLY)
		await toReply.getByRole('button', { name: '发布回复' }).click()
		await expect(seller.getByText('回复已经公开。')).toBeVisible()

		await visitor.goto(`${STAY}/reviews`)
		await expect(visitor.getByText(REPLY)).toBeVisible()
		await visitor.getByRole('listitem').filter({ hasText: WORDS }).getByRole('link', { name: '举报' }).last().click()
		await visitor.getByLabel('泄露个人信息').check()
		await visitor.getByRole('button', { name: '举报', exact: true }).click()
		await expect(visitor.getByText('谢谢，管理员会来看。')).toBeVisible()
		await visitor.goto(STAY)
		await expect(visitor.getByText(WORDS)).toBeVisible()

		const administrator = await atDesk(browser, '市级管理员')
		await administrator.goto('/admin/moderation')
		const post = administrator.getByRole('main').getByRole('listitem').filter({ hasText: WORDS }).first()
		await post.getByLabel('哪里有问题').selectOption('PRIVACY')
		await post.getByLabel(/^说明/).fill(WHY)
		await post.getByRole('button', { name: '撤下' }).click()
		await expect(administrator.getByText('处理好了，已记入日志。')).toBeVisible()

		await expect(async () => {
			await visitor.goto(STAY)
			await expect(visitor.getByText(WORDS)).toHaveCount(0, { timeout: 500 })
		}).toPass({ timeout: 20_000 })
		await guest.reload()
		await expect(guest.getByText('管理员撤下了这条评价：有别人的个人信息。')).toBeVisible()
		await Promise.all([seller, visitor, administrator].map((page) => page.context().close()))
	})
})

test('a buyer asks about a tea, the seller answers, everybody reads it', async ({ page, browser }) => {
	const question = `泡几分钟最好？${Date.now()}`
	const buyer = await atDesk(browser, '游客（买家）')
	await buyer.goto('/products/small-green-tea/questions')
	await buyer.getByLabel('想问什么？').fill(question)
	await buyer.getByRole('button', { name: '提问' }).click()
	await expect(buyer.getByText('问题已经公开，也告诉了店家。')).toBeVisible()
	const seller = await atDesk(browser, '企业店主')
	await seller.goto('/seller/questions')
	const asked = seller.getByRole('listitem').filter({ hasText: question })
	await asked.getByLabel('公开回答').fill('两分钟，水温八十度。')
	await asked.getByRole('button', { name: '发布回答' }).click()
	await expect(seller.getByText('回答已经公开。')).toBeVisible()
	await page.goto('/products/small-green-tea/questions')
	await expect(page.getByRole('listitem').filter({ hasText: question }).getByText('两分钟，水温八十度。')).toBeVisible()
	await Promise.all([buyer, seller].map((one) => one.context().close()))
})

test('what others ask stands in a document once, stays when the scripts come, and comes with a link followed in the page', async ({
	page,
}) => {
	const path = '/products/small-green-tea'
	const words = '两分钟，水温八十度。'
	const html = (await (await page.request.get(path)).text()).split(words)
	expect(html).toHaveLength(2)
	await page.goto(path)
	await page.waitForFunction(() =>
		Object.keys(document.querySelector('main .heart') ?? {}).some((key) => key.startsWith('__reactProps')),
	)
	await expect(page.getByText(words)).toBeVisible()
	await page.getByRole('main').getByRole('link', { name: '茶叶' }).first().click()
	await expect(page.getByText(words)).toHaveCount(0)
	await page.goBack()
	await expect(page.getByText(words)).toBeVisible()
})
