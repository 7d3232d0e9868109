import { UNBEGUN_HOURS } from '#app/domain/groups/group-states.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { cancelGroup, settleGroup } from '#app/features/groups/settle-group.server.ts'
import type { World } from '#app/platform/world.ts'
import { groupsToEnd } from '#db/queries/groups.ts'

const AT_ONCE = 100

/** Settles groups whose time is over, and closes those in which nobody ever paid. Gives how many. */
export async function endGroups(world: World): Promise<number> {
	const now = world.now()
	const due = await groupsToEnd(world.db, { now, unbegunSince: addHours(now, -UNBEGUN_HOURS), limit: AT_ONCE })
	for (const { id, isUnbegun } of due) await (isUnbegun ? cancelGroup(world, id, 'system') : settleGroup(world, id))
	return due.length
}
