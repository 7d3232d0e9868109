import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Language } from '#app/domain/language/bilingual.ts'
import { chargeClicks } from '#app/features/advertising/charge-clicks.server.ts'
import { indexMarket } from '#app/features/catalog/index-listings.server.ts'
import type { World } from '#app/platform/world.ts'
import * as board from '#app/routes/cluster/promoted.tsx'
import * as office from '#app/routes/seller/promoted.tsx'
import * as link from '#app/routes/storefront/promoted.ts'
import * as search from '#app/routes/storefront/search.tsx'
import { promotedIn } from '#app/server/showings.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { addShowings } from '#db/queries/promoted-listings.ts'
import { useMarket } from '#tests/support/database.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import { balanceOf } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

/* A promoted listing from the form in which it is made to the boards that say what came of it. */

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const ids: Record<string, number> = {}
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, rateLimitFactor: 0 })
	ids.owner = await addPerson(world, 'owner@example.test')
	await addMember(database.db, market.enterpriseId, ids.owner, 'owner')
	ids.city = await addPerson(world, 'city@example.test')
	await database.db
		.insertInto('administrators')
		.values({ account_id: ids.city, region_code: '990100000000', role: 'administrator' })
		.execute()
	// Tea of others, better sold: what stands first anyhow is not promoted.
	await sql`
		insert into listings (slug, kind, enterprise_id, region_code, category_code, title_zh, title_en, summary_zh, summary_en, story_zh,
			story_en, status, published_at, first_listed_on, from_minor, policy_code, policy_version, popularity)
		select 'other-tea-' || n, 'product', l.enterprise_id, l.region_code, l.category_code, '高山茶' || n, 'Tea ' || n, '', '', '', '',
			'published', l.published_at, l.first_listed_on, 100, l.policy_code, l.policy_version, 100
		from listings l, generate_series(1, 4) n where l.slug = 'spring-tea'`.execute(database.db)
	await indexMarket(database.db)
	// One yuan that is payable: enough for ten clicks, more than the day's budget of two.
	await insertPosting(database.db, {
		...{ key: 'fund', kind: 'RELEASE', orderId: null, at: clock.now(), currency: 'CNY' },
		entries: [
			{ account: 'seller_payable', enterpriseId: market.enterpriseId, lineId: null, amountMinor: -100 },
			{ account: 'bank', enterpriseId: null, lineId: null, amountMinor: 100 },
		],
	})
})

async function readAs(name: string, loader: (args: never) => Promise<unknown>, path: string) {
	const request = await requestAs(world, ids[name] ?? null, path)
	const read = await loader({ request, params: {}, context: { world, language: 'zh' } } as never)
	return (read as { data?: unknown }).data ?? read
}

/** The page of a search as a visitor of a language is sent it. */
async function searchPage(language: Language): Promise<string> {
	const request = await requestAs(world, null, `/search?q=${encodeURIComponent(language === 'zh' ? '茶' : 'tea')}`)
	const read = (await search.loader({ request, params: {}, context: { world, language } } as never)).data
	return drawPage(search.default, { language, read })
}

const hrefIn = (page: string) => /href="(\/promoted\/[^"]+)"/.exec(page)?.[1]

let visitors = 0
async function follow(href: string): Promise<Response> {
	const request = new Request(`http://site.test${href}`, { headers: { 'user-agent': 'Mozilla/5.0 (iPhone)' } })
	const context = { world, clientAddress: `198.51.100.${++visitors}` }
	return link.loader({ request, params: { mark: href.split('/').at(-1) }, context } as never)
}

/** The boards of the seller and of the administrator in a language. */
async function boardsIn(language: Language): Promise<string[]> {
	const own = await readAs('owner', office.loader as never, '/seller/promoted')
	const all = await readAs('city', board.loader as never, '/admin/promoted')
	const pages = [drawPage(office.default, { language, read: own }), drawPage(board.default, { language, read: all })]
	return pages.map((page) => page.replaceAll('<!-- -->', ''))
}

/** Makes a promotion by the seller's form: 0.50 a click at most, 0.50 a day, 1.00 in all. */
async function makeByForm() {
	const terms = { listing: String(market.productId), bid: '0.50', day: '0.50', total: '1.00', margin: '30' }
	const term = { from: '2026-05-01', to: '2026-05-31', words: '', place: '' }
	const bare = await requestAs(world, ids.owner ?? null, '/seller/promoted', 'POST')
	const sent = new Request(bare, { body: new URLSearchParams({ ...terms, ...term }) })
	const answer = office.action({ request: sent, params: {}, context: { world } } as never)
	const made: unknown = await answer.catch((it: unknown) => it)
	expect((made as Response).headers.get('Location')).toBe('/seller/promoted?made=1')
	clock.advance(60_000)
}

/** One place, above the results, marked as what it is in words of the visitor's language. */
function expectLabelled(page: string, { word, title }: { word: string; title: string }) {
	const [place = '', label] = /<aside aria-label="([^"]+)">.*?<\/aside>/s.exec(page) ?? []
	expect(label).toBe(word)
	expect(place).toMatch(new RegExp(`<span[^>]*>${word}</span>`))
	expect(place).toContain(title)
	expect(page.match(/\/promoted\//g)).toHaveLength(1)
	expect(page.indexOf('/promoted/')).toBeLessThan(page.indexOf('/products/other-tea-'))
}

test('promoted in a form, it wins its place above the search, is labelled there in both languages, costs what a click costs up to the budget, and both boards say so', async () => {
	expect(hrefIn(await searchPage('zh'))).toBeUndefined()
	await makeByForm()
	expectLabelled(await searchPage('zh'), { word: '推广', title: '雁荡毛峰新茶' })
	expectLabelled(await searchPage('en'), { word: 'Promoted', title: 'Spring Maofeng Tea' })
	const page = await searchPage('zh')
	const campaignId = promotedIn(Buffer.from(page))
	await addShowings(database.db, [{ campaignId: campaignId ?? 0, day: '2026-05-01', shown: 8 }])

	// Clicked by six: alone in its auction a click costs the reserve of 0.10, and the day's 0.50 hold five.
	const href = hrefIn(page) ?? ''
	expect(href.split('/').at(-1)).toMatch(new RegExp(`^${campaignId}\\.10\\.`))
	for (let n = 0; n < 6; n++)
		expect((await follow(href)).headers.get('Location')).toMatch(/^\/products\/spring-tea(\?via=|$)/)
	await world.touches.flush()
	await chargeClicks(world)
	expect(await balanceOf(database.db, 'advertising')).toBe(50)
	expect(await balanceOf(database.db, 'seller_payable', market.enterpriseId)).toBe(50)

	// The day is spent: from the next minute on the place is empty, and there again the next day.
	clock.advance(60_000)
	expect(hrefIn(await searchPage('zh'))).toBeUndefined()
	for (const said of await boardsIn('zh'))
		for (const words of ['¥0.50 / ¥0.50', '¥0.50 / ¥1<', '62.5%', '预算已用完 1']) expect(said).toContain(words)
	for (const said of await boardsIn('en')) {
		for (const words of ['¥0.50 of ¥0.50', '¥0.50 of ¥1<', '62.5%']) expect(said).toContain(words)
		expect(said).not.toMatch(/[\u4e00-\u9fff]/)
	}
	clock.advance(24 * 3_600_000)
	expect(hrefIn(await searchPage('en'))).toBeDefined()
})
