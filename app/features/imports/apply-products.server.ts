import { chooseSlugs, slugsOf } from '#app/domain/imports/draft-slug.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Applied } from '#app/features/imports/applied.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { addProducts, changeProducts, goodsKnown, productChanges, takenSlugs } from '#db/queries/import-products.ts'
import type { WorkedRun } from '#db/queries/imports.ts'

/** Makes a draft of every new SKU and changes the goods of the others. */
export async function applyProducts(world: World, tx: Db, run: WorkedRun): Promise<Applied> {
	const changes = await productChanges(tx, { runId: run.id, enterpriseId: run.enterpriseId })
	const { slug: enterprise } = await goodsKnown(tx, run.enterpriseId)
	const fresh = changes.filter(({ variantId }) => variantId === null)
	const wishes = fresh.map((draft) => slugsOf(draft, { enterprise, runId: run.id, line: draft.line }))
	const slugs = chooseSlugs(wishes, await takenSlugs(tx, wishes.flat()))
	const drafts = fresh.map((draft, at) => ({ ...draft, slug: slugs[at] ?? '' }))
	const of = { enterpriseId: run.enterpriseId, today: localDateAt(world.now(), MARKET_ZONE) }
	const added = await addProducts(tx, drafts, of)
	const changed = await changeProducts(
		tx,
		changes.filter(({ variantId }) => variantId !== null),
	)
	return { outcome: 'applied', count: added + changed }
}
