import type { World } from '#app/platform/world.ts'
import { leaveOutSpent } from '#db/queries/spent-listings.ts'

const AT_ONCE = 2_000

/** Takes what nobody can book at present out of all lists, and puts it back as soon as somebody can: experiences first, then what needs one. */
export async function followSpent({ db, now }: Pick<World, 'db' | 'now'>): Promise<void> {
	const at = now()
	for (const kind of ['experience', 'package'] as const)
		for (let after: number | null = 0; after !== null;)
			after = await leaveOutSpent(db, { kind, after, limit: AT_ONCE }, at)
}
