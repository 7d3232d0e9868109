import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { findEvidence } from '#db/queries/figure-evidence.ts'

/** A piece of evidence of a region one administers, with its bytes; null where there is none. */
export async function readEvidence(world: World, administrator: Administrator, id: number) {
	const evidence = await findEvidence(world.db, administrator.regionCode, id)
	const bytes = evidence && (await world.files.get(evidence.file))
	return evidence && bytes ? { ...evidence, bytes } : null
}
