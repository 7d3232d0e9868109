import { REMEMBERED_DAYS } from '#app/domain/attribution/attribute.ts'
import { addHours } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import { forgetVisitor, ownTouch, rememberVisitor } from '#db/queries/visitors.ts'
import { inTransaction } from '#db/transaction.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Remembers a visitor who agreed for thirteen months, with the touch that brought them; gives the browser's id. */
export async function agreeToBeRemembered(
	world: World,
	{ visitorId, touch }: { visitorId: string | null; touch: string },
): Promise<string> {
	const id = visitorId ?? world.newId()
	const at = world.now()
	// The touch may still be on its way.
	await world.touches.flush()
	await inTransaction(world.db, async (tx) => {
		await rememberVisitor(tx, { id, at, until: addHours(at, 24 * REMEMBERED_DAYS) })
		if (UUID.test(touch)) await ownTouch(tx, { key: touch, visitorId: id })
	})
	return id
}

/** Forgets a visitor at once: what brought them stays as a count that is nobody's. */
export async function forgetBrowser(world: World, visitorId: string): Promise<void> {
	await world.touches.flush()
	await inTransaction(world.db, (tx) => forgetVisitor(tx, visitorId))
}
