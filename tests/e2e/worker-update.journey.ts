import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { openWeakLine, type WeakLine } from '#tests/e2e/support/weak-line.ts'

let line: WeakLine

test.beforeAll(async ({ baseURL }) => {
	line = await openWeakLine(baseURL ?? '')
})
test.afterAll(() => line.close())

const TEA = '/products/small-green-tea'
const ORANGES = '/products/small-oranges'
const HEARTS = '/favourites/mark'

const cacheNames = (page: Page) => page.evaluate(async () => (await caches.keys()).sort())
const keptPaths = (page: Page, cache: string) =>
	page.evaluate(async (name) => {
		const keys = await (await caches.open(name)).keys()
		return keys.map(({ url }) => new URL(url).pathname)
	}, cache)

/** Until the page's scripts have begun and the worker answers for it. */
const begun = (page: Page) =>
	page.waitForFunction(
		() =>
			navigator.serviceWorker.controller !== null &&
			Object.keys(document.querySelector('main .heart') ?? {}).some((key) => key.startsWith('__reactProps')),
	)

/** What the site serves from its next version on: other names of what is kept, other words. */
function release(): void {
	const inBytes = (text: string) => Buffer.from(text).toString('latin1')
	line.versions.set('/sw.js', (text) => text.replace("'pages-1'", "'pages-2'").replace("'files-1'", "'files-2'"))
	line.versions.set('/sw-words.js', (text) => text.replaceAll(inBytes("'没有信号'"), inBytes("'新版：没有信号'")))
}

/**
 * Asks for the new version, as a browser does by itself once in a while; a first ask may have found it already. The visitor
 * opens page after page: Chromium hands over when the old worker has done something, or else some minutes later, and leaves a
 * page lying that is asked for in the very moment. Gives the page that the new version served.
 */
async function takeOver(context: BrowserContext): Promise<Page> {
	let tab = await context.newPage()
	await expect(async () => {
		await tab.close()
		tab = await context.newPage()
		await tab.goto(`${line.origin}/stays`, { timeout: 8_000 })
		const states = await tab.evaluate(async () => {
			const registration = await navigator.serviceWorker.getRegistration()
			if (!registration?.installing && !registration?.waiting) await registration?.update()
			return [registration?.installing, registration?.waiting, registration?.active].map((it) => it?.state ?? 'none')
		})
		expect(await cacheNames(tab), `installing, waiting, active: ${states.join(', ')}`).not.toContain('pages-1')
	}).toPass({ timeout: 60_000 })
	return tab
}

test('a new version takes over: old tabs keep working, new pages come, what was queued stays, old caches go', async ({
	context,
}) => {
	const old = await context.newPage()
	await old.goto(`${line.origin}/`)
	await old.waitForFunction(() => navigator.serviceWorker.controller !== null)
	await old.goto(line.origin + ORANGES)
	await expect.poll(() => keptPaths(old, 'pages-1')).toContain(ORANGES)
	await old.goto(line.origin + TEA)
	await begun(old)
	// The gate's own worker keeps its page in the same browser.
	await old.evaluate(() => caches.open('gate-shell-1'))

	line.isDown = true
	await old.locator('main .heart').first().click()
	await expect(old.locator('main .heart').first()).toHaveClass(/on/)
	// One more, as the first version of all kept it.
	const oranges = await old.evaluate(async (path) => {
		const kept = await (await (await caches.open('pages-1')).match(path))?.text()
		const id = /class="heart"[^>]*value="(\d+)"|value="(\d+)"[^>]*class="heart"/.exec(kept ?? '')
		const value = id?.[1] ?? id?.[2] ?? ''
		await (await caches.open('queue-1')).put(`/queue/${value}`, new Response(`mark=${value}&by=script`))
		return value
	}, ORANGES)
	expect(oranges).toMatch(/^\d+$/)

	line.busy.add(HEARTS)
	line.isDown = false
	release()
	const tab = await takeOver(context)
	expect(await cacheNames(tab)).toEqual(expect.arrayContaining(['gate-shell-1', 'queue-1']))
	expect(await cacheNames(tab)).not.toContain('files-1')
	await expect.poll(() => keptPaths(tab, 'queue-1')).toHaveLength(2)

	// The old tab was never loaded again: its links and hearts do what they did, by the new worker.
	await old.getByRole('main').getByRole('link', { name: '茶叶' }).first().click()
	await expect(old).not.toHaveURL(new RegExp(TEA))
	await old.goBack()
	await expect(old).toHaveURL(new RegExp(TEA))
	await expect(old.locator('main .heart').first()).toHaveClass(/on/)
	await expect.poll(() => keptPaths(old, 'pages-2')).toContain(TEA)
	line.isDown = true
	await old.goto(line.origin + '/packages')
	await expect(old.getByRole('heading', { name: '新版：没有信号' })).toBeVisible()
	await old.goto(line.origin + TEA)
	await expect(old.locator('[data-offline]')).toContainText('等着送出去的：2 个收藏')

	line.busy.delete(HEARTS)
	line.isDown = false
	await tab.goto(line.origin + '/favourites')
	for (const name of ['小绿茶', '小瓯柑']) await expect(tab.getByRole('link', { name, exact: true })).toBeVisible()
	expect(await keptPaths(tab, 'queue-1')).toEqual([])
	expect(line.posted.filter((path) => path === HEARTS)).toHaveLength(2)
})
