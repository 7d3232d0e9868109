import { expect, test } from '@playwright/test'

const WORDS = '/search?q=茶'

test('what was searched for and found is offered again on this device, the last first, and thrown away at a tap', async ({
	page,
	context,
}) => {
	await page.goto('/search')
	await expect(page.getByRole('heading', { name: '可以试试' })).toBeVisible()
	for (const word of ['茶', 'zzzz', '瓯柑']) {
		await page.goto(`/search?q=${word}`)
		if (word === 'zzzz') await page.waitForLoadState('networkidle')
		else await expect.poll(() => page.evaluate(() => localStorage.getItem('searched'))).toContain(word)
	}
	await page.goto('/search')
	const lately = page.locator('main div').filter({ has: page.getByRole('heading', { name: '最近搜过' }) })
	await expect(lately.last().getByRole('link')).toHaveText(['瓯柑', '茶'])
	expect((await context.cookies()).map(({ name }) => name)).not.toContain('recent')
	await page.getByRole('button', { name: '清除' }).click()
	await expect(page.getByRole('heading', { name: '可以试试' })).toBeVisible()
	await page.reload()
	await expect(page.getByRole('heading', { name: '可以试试' })).toBeVisible()
	expect(await page.evaluate(() => localStorage.getItem('searched'))).toBeNull()
})

test('a search with words of a visitor whom nothing distinguishes is answered with the page that is kept whole', async ({
	request,
}) => {
	/** Whole pages are told by their length: what is made anew is squeezed while it goes out. */
	const isKept = async (path: string) => {
		const answer = await request.get(path, { headers: { 'Accept-Encoding': 'gzip' } })
		expect(answer.status()).toBe(200)
		expect(answer.headers()['set-cookie']).toBeUndefined()
		expect(answer.headers()['content-encoding']).toBe('gzip')
		return 'content-length' in answer.headers()
	}
	await expect.poll(() => isKept(WORDS)).toBe(true)
	// What makes a page one visitor's own still does.
	expect(await isKept('/cart')).toBe(false)
	const mine = await request.get(WORDS, { headers: { Cookie: 'cart=somebody' } })
	expect('content-length' in mine.headers()).toBe(false)
})
