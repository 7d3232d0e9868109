import { expect, type Page, test } from '@playwright/test'
import { accessFaults, tooWide } from '#tests/e2e/support/accessibility.ts'
import { setHouseDay } from '#seeds/house-day.ts'
import { dayAhead } from '#tests/e2e/support/visitor.ts'

test.use({ viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: 'reduce' } })

/** As the pages write it. */
const yuan = (amount: number) => `¥${amount.toLocaleString('en-US')}`

const row = (page: Page, name: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: name })

/** To the office of the house, by the menu of a phone. */
async function openHouse(page: Page): Promise<void> {
	await page.goto('/login')
	await page.getByRole('button', { name: '企业店主' }).click()
	await expect(page).not.toHaveURL(/login/)
	await page.goto('/seller')
	await page.getByText('菜单').click()
	await page.getByRole('link', { name: '小山居' }).click()
	await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible()
}

/** What a visitor sees that the night costs. */
async function priceSeen(page: Page, night: number): Promise<string> {
	const dates = new URLSearchParams({ check_in: dayAhead(night), check_out: dayAhead(night + 1), adults: '2' })
	return (await page.request.get(`/stays/small-mountain-stay?${dates.toString()}`)).text()
}

test('a whole day of a farmhouse on a phone: from whom to expect to an empty desk and a printed sheet', async ({
	page,
}) => {
	test.setTimeout(180_000)
	const { arriving, late, leaving, question } = await setHouseDay(process.env.JOURNEY_DATA_DIR ?? '', new Date())

	await openHouse(page)
	await expect(row(page, arriving.name)).toContainText('今天到')
	await expect(row(page, arriving.name)).toContainText('还没给房号')
	await expect(row(page, late.name)).toContainText('过了入住日还没到')
	await expect(row(page, late.name).getByRole('link', { name: '000 0000 0000' })).toHaveAttribute(
		'href',
		'tel:00000000000',
	)
	await expect(row(page, leaving.name)).toContainText('今天退房')
	expect(await accessFaults(page)).toEqual([])
	expect(await tooWide(page)).toEqual([])

	await page.getByRole('link', { name: '个问题还没回答' }).click()
	const asked = row(page, question)
	await asked.getByLabel('公开回答').fill('院子里能停六辆，大车停村口。')
	await asked.getByRole('button', { name: '发布回答' }).click()
	await expect(page.getByText('回答已经公开。')).toBeVisible()

	await page.goto('/seller')
	await row(page, leaving.name).getByRole('link', { name: leaving.name }).click()
	await row(page, leaving.name).getByRole('button', { name: '办理退房' }).click()
	await expect(page.getByText('已办好退房。')).toBeVisible()
	await expect(row(page, leaving.name)).toHaveCount(0)

	await row(page, arriving.name).getByRole('button', { name: '给这间' }).click()
	await expect(page.getByText('房号给好了。')).toBeVisible()
	await expect(row(page, arriving.name)).toContainText(/10[12] 房/)

	await page.goto('/seller')
	await page.getByRole('link', { name: '检票', exact: true }).click()
	await page.getByLabel('凭证码').fill(arriving.code.toLowerCase())
	await page.getByRole('button', { name: '核对并放行' }).click()
	await expect(page.getByRole('alert')).toContainText('可以进')
	await expect(page.getByRole('alert')).toContainText(arriving.name)

	await page.goto('/seller/doors')
	await expect(row(page, arriving.name)).toContainText('在住')
	await row(page, late.name).getByRole('link', { name: '没来？' }).click()
	await expect(page.getByRole('heading', { level: 1, name: '客人没来' })).toBeVisible()
	await page.getByRole('button', { name: '看看怎么算' }).click()
	await page.getByRole('button', { name: '确认没来' }).click()
	await expect(page.getByText('已记为没来').first()).toBeVisible()
	await page.goto('/seller/doors')
	await expect(row(page, late.name)).toHaveCount(0)

	await changeCalendar(page)

	await page.goto('/seller')
	await page.getByRole('link', { name: '入住与房号 →' }).click()
	await page.getByRole('link', { name: '日单（可打印）' }).click()
	await expect(row(page, arriving.name)).toContainText(/10[12]/)
	await expect(page.getByRole('main')).not.toContainText(late.name)
	await expect(page.getByText('早餐：', { exact: false })).toContainText('位成人')
	expect(await accessFaults(page)).toEqual([])
	expect(await tooWide(page)).toEqual([])

	await page.goto('/seller')
	await expect(page.getByRole('main')).not.toContainText(late.name)
	await expect(page.getByRole('main')).not.toContainText(leaving.name)
})

/** Opens the calendar of the double rooms at a night three weeks from now or later for which all of them are free; how many days ahead. */
async function freeNight(page: Page): Promise<number> {
	for (let ahead = 20; ahead < 40; ahead++) {
		const month = dayAhead(ahead).slice(0, 7)
		if (ahead === 20 || dayAhead(ahead - 1).slice(0, 7) !== month) {
			await page.goto(`/seller/calendar?month=${month}`)
			await page.getByRole('link', { name: '双人房' }).click()
			await expect(page).toHaveURL(/room=\d/)
		}
		const said = (await page.locator(`[data-night="${dayAhead(ahead)}"]`).textContent()) ?? ''
		if (/¥/.test(said) && !/订/.test(said)) return ahead
	}
	throw new Error('no night is free')
}

/** Keeps a room back for the plumber and takes a tenth more for a night, as visitors see at once. */
async function changeCalendar(page: Page): Promise<void> {
	const ahead = await freeNight(page)
	const day = dayAhead(ahead)
	const night = page.locator(`[data-night="${day}"]`)
	const before = Number(/¥([\d,]+)/.exec((await night.textContent()) ?? '')?.[1]?.replace(',', ''))
	expect(before).toBeGreaterThan(0)
	const block = page.locator('form', { has: page.locator('input[name="reason"]') })
	await block.getByLabel('从这晚').fill(day)
	await block.getByLabel('到这晚（含）').fill(day)
	await block.getByLabel('原因').fill('修水管')
	await block.getByRole('button', { name: '留下' }).click()
	await expect(page.getByText('已保存。')).toBeVisible()
	await expect(night).toContainText('留1')
	await expect(row(page, '修水管')).toBeVisible()

	await page.locator('#rate-from').fill(day)
	await page.locator('#rate-to').fill(day)
	await page.getByLabel('价格', { exact: true }).selectOption({ label: '改成（元）' })
	await page.getByLabel('多少').fill(String(before + 33))
	await page.getByRole('button', { name: '看看会怎么改' }).click()
	await expect(page.getByRole('heading', { name: '还没有改：会改 1 晚' })).toBeVisible()
	expect(await priceSeen(page, ahead)).not.toContain(yuan(before + 33))
	await page.getByRole('button', { name: '就这样，改' }).click()
	await expect(page.getByText('已保存。')).toBeVisible()
	await expect(night).toContainText(yuan(before + 33))
	await expect.poll(() => priceSeen(page, ahead)).toContain(yuan(before + 33))
}
