import type { World } from '#app/platform/world.ts'
import { listPartPapers } from '#db/queries/order-papers.ts'

/** The papers of the buyer's own order, seller by seller. */
export const readPapers = (world: World, order: { number: string }) => listPartPapers(world.db, order.number)
