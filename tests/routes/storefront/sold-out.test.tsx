import { expect, test } from 'vitest'
import { readProduct } from '#app/features/catalog/read-product.server.ts'
import ProductRoute from '#app/routes/storefront/product.tsx'
import { useDatabase } from '#tests/support/database.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import { buildMarket } from '#tests/support/market.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useDatabase()

test('a product that is sold out, or out of its season, leads to what there is of its category, one that is there does not', async () => {
	await buildMarket(database.db)
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
