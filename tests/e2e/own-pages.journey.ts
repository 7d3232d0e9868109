import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { accessFaultsOnTheWay, serveAxe } from '#tests/e2e/support/accessibility.ts'
import { inTabs } from '#tests/e2e/support/in-tabs.ts'
import { visit } from '#tests/e2e/support/visits.ts'
import { HELD_PAGES, OWN_PAGES } from '#tests/support/own-pages.ts'
import { pagePatterns } from '#tests/support/site-map.ts'

// Colours on their way from one to the other are neither: nothing moves.
test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' })
serveAxe(test)

const PASSWORD = 'mountain-and-sea'

const expressionOf = (pattern: string) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`)

async function logIn(context: BrowserContext, email: string): Promise<void> {
	const page = await context.newPage()
	await page.goto('/login')
	await page.getByLabel('邮箱', { exact: true }).fill(email)
	await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
	await page.locator('main').getByRole('button', { name: '登录', exact: true }).click()
	await expect(page).not.toHaveURL(/\/login/)
	// One that is closed while it loads may never say that it is.
	await page.waitForLoadState()
	await page.close()
}

/** Where the page's links lead to within the site. */
const linksOf = (page: Page) =>
	page.evaluate(() =>
		// Of a drawing too, whose links know their address alone.
		[...document.querySelectorAll('a[href^="/"]')].map((link) => {
			const { pathname, search } = new URL(link.getAttribute('href') ?? '', location.href)
			return pathname + search
		}),
	)

/** Pages that look different by what they are of. */
const MORE_OF: Record<string, number> = {
	...{ '/orders/:number': 4, '/seller/orders/:id': 2, '/admin/logistics/figures/rows': 5 },
}

/** Opens a page of each kind, as links lead there; tells which addresses each kind has. */
async function walk(
	context: BrowserContext,
	patterns: string[],
	look: (page: Page, path: string) => Promise<void>,
): Promise<Map<string, string[]>> {
	const found = new Map(patterns.map((pattern) => [pattern, pattern.includes(':') ? [] : [pattern]]))
	const todo = [...found.values()].flat()
	await inTabs(context, todo, async (page, path) => {
		await look(page, path)
		for (const link of await linksOf(page)) {
			const pattern = patterns.find((it) => expressionOf(it).test(link.split('?')[0] ?? ''))
			const known = found.get(pattern ?? '')
			if (!known || known.includes(link) || known.length >= (MORE_OF[pattern ?? ''] ?? 1)) continue
			known.push(link)
			todo.push(link)
		}
	})
	return found
}

for (const { email, within } of OWN_PAGES) {
	test(`axe finds nothing on any page of ${email}, in both languages, at 320 pixels, with text of twice the size`, async ({
		context,
		baseURL,
	}) => {
		test.setTimeout(600_000)
		await logIn(context, email)
		const patterns = (await pagePatterns()).filter((pattern) => within.test(pattern) && !(pattern in HELD_PAGES))
		const faults: Record<string, string[]> = {}
		const lookIn = (lang: string, isColourSeen: boolean) => async (page: Page, path: string) => {
			await visit(page, path)
			expect(await page.locator('html').getAttribute('lang')).toBe(lang)
			const found = await accessFaultsOnTheWay(page, isColourSeen)
			if (found.length > 0) faults[`${lang} ${path}`] = found
		}
		const found = await walk(context, patterns, lookIn('zh-CN', true))
		await context.addCookies([{ name: 'lang', value: 'en', url: baseURL }])
		// Colours do not ask for the language.
		await inTabs(context, [...found.values()].flat(), lookIn('en', false))
		expect.soft(patterns.filter((pattern) => found.get(pattern)?.length === 0)).toEqual([])
		expect.soft(faults).toEqual({})
	})
}
