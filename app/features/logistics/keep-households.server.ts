import { LABEL_KEPT_DAYS } from '#app/domain/logistics/household-parcel.ts'
import { isStorageOver, remindersDue } from '#app/domain/logistics/pick-up.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { forgetLabels, householdsToSee, keepHouseholdWait, lockHouseholdParcel } from '#db/queries/household-parcels.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 100

/** Reminds households of their parcels, lets go back what was kept to its end, and forgets who had what long ago. */
export async function keepHouseholds(world: World): Promise<number> {
	let done = 0
	for (const id of await householdsToSee(world.db, world.now(), AT_ONCE))
		if (await inTransaction(world.db, (tx) => seeTo(tx, id, world.now()))) done++
	const goneBefore = new Date(world.now().getTime() - LABEL_KEPT_DAYS * DAY_MS)
	await inTransaction(world.db, (tx) => forgetLabels(tx, goneBefore))
	return done
}

async function seeTo(tx: Db, id: number, at: Date): Promise<boolean> {
	const parcel = await lockHouseholdParcel(tx, { id })
	if (parcel?.state !== 'WAITING') return false
	const { reminded, keepUntil } = parcel
	if (isStorageOver(keepUntil, at)) {
		await keepHouseholdWait(tx, { id, reminded, state: 'GOES_BACK' })
		return true
	}
	const reminder = remindersDue(parcel, at)
	if (reminder <= reminded) return false
	await keepHouseholdWait(tx, { id, reminded: reminder, state: 'WAITING' })
	const dedupeKey = `household-parcel-waits:${id}:${reminder}`
	await publishEvent(tx, { topic: 'household-parcel-waits', dedupeKey, payload: { parcelId: id, reminder }, at })
	return true
}
