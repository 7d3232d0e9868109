import { addHours } from '#app/domain/time/instant.ts'
import { issueInvoice } from '#app/features/invoices/issue-invoice.server.ts'
import type { World } from '#app/platform/world.ts'
import { listPartsToInvoice } from '#db/queries/invoiced-parts.ts'

const AT_ONCE = 50
/** A part served longer ago was looked through many times; its buyer may still ask. */
const LOOK_BACK_HOURS = 30 * 24

/** Writes the invoices of parts that have lately been fully served. */
export async function issueDueInvoices(world: World): Promise<number> {
	const since = addHours(world.now(), -LOOK_BACK_HOURS)
	const due = await listPartsToInvoice(world.db, since, AT_ONCE)
	for (const sellerOrderId of due) await issueInvoice(world, sellerOrderId)
	return due.length
}
