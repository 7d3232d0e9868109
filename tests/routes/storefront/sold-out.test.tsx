import { expect, test } from 'vitest'
import { readProduct } from '#app/features/catalog/read-product.server.ts'
import { readStay } from '#app/features/catalog/read-stay.server.ts'
import ProductRoute from '#app/routes/storefront/product.tsx'
import StayRoute from '#app/routes/storefront/stay.tsx'
import { useMarket } from '#tests/support/database.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()

test('a product that is sold out, or out of its season, leads to what there is of its category, one that is there does not', async () => {
	const found = await readProduct(createTestWorld(database.db), { language: 'en', isLight: false }, 'spring-tea')
	if (found.outcome !== 'found') throw new Error('the product is there')
	const draw = (left: number, isInSeason = true) =>
		drawPage(ProductRoute, {
			language: 'en',
			read: { ...found, isInSeason, variants: found.variants.map((variant) => ({ ...variant, left })) },
		})
	const way = new RegExp(`<a href="/products\\?category=${found.page.category.code}"[^>]*>What there is of`)
	expect(draw(0)).toContain('All gone for now')
	expect(draw(0)).toMatch(way)
	expect(draw(3, false)).toMatch(way)
	expect(draw(3)).not.toMatch(way)
})

test('a house that is full leads to its own nearest days and to others on the days asked for', async () => {
	const days: Record<string, string> = { check_in: '2026-05-12', check_out: '2026-05-14' }
	const world = createTestWorld(database.db)
	const found = await readStay(world, { language: 'en', isLight: false }, 'mist-house', (name) => days[name] ?? null)
	if (found.outcome !== 'found') throw new Error('the stay is there')
	const nearest = [{ checkIn: '2026-05-15', checkOut: '2026-05-17', totalMinor: 61_000 }]
	const draw = (why: string[]) =>
		drawPage(StayRoute, {
			language: 'en',
			read: {
				...{ ...found, inputs: days, nearest },
				plans: found.plans.map((plan) => ({ ...plan, quote: plan.quote && { ...plan.quote, why } })),
			},
		})
	const full = draw(['All rooms are taken on 12 May.'])
	expect(full).toContain('The nearest 2 nights free here')
	expect(full).toMatch(
		/<a href="\/stays\/mist-house\?check_in=2026-05-15&amp;check_out=2026-05-17#rooms"[^>]*>Fri 15 May/,
	)
	expect(full).toContain('¥610')
	expect(full).toMatch(/<a href="\/stays\?from=2026-05-12&amp;to=2026-05-14&amp;guests=2/)
	expect(draw([])).not.toContain('free here')
})
