import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import {
	disruptionsIn,
	insertDisruption,
	liesIn,
	liftDisruption,
	reachOf,
	type Disruption,
	type DisruptionReach,
	type NewDisruption,
} from '#db/queries/disruptions.ts'

export type PreviewOutcome = { outcome: 'reaches'; reach: DisruptionReach } | { outcome: 'not-your-region' }

/** What a disruption would hit if it were announced now; nothing is changed. */
export async function previewDisruption(
	world: World,
	administrator: Administrator,
	disruption: NewDisruption,
): Promise<PreviewOutcome> {
	if (!(await liesIn(world.db, disruption.regionCode, administrator.regionCode))) return { outcome: 'not-your-region' }
	return { outcome: 'reaches', reach: await reachOf(world.db, disruption) }
}

/** Announces a disruption in the administrator's own region or below: from now on what it hits is cancelled free of charge. */
export async function announceDisruption(
	world: World,
	administrator: Administrator,
	disruption: NewDisruption,
): Promise<{ outcome: 'announced'; id: number } | { outcome: 'not-your-region' | 'may-not-write' }> {
	if (!administrator.mayWrite) return { outcome: 'may-not-write' }
	if (!(await liesIn(world.db, disruption.regionCode, administrator.regionCode))) return { outcome: 'not-your-region' }
	const createdBy = administrator.account.accountId
	return { outcome: 'announced', id: await insertDisruption(world.db, { ...disruption, createdBy, at: world.now() }) }
}

/** Ends a disruption: what was cancelled stays so, from now on the usual terms hold again. */
export async function endDisruption(world: World, administrator: Administrator, id: number): Promise<boolean> {
	if (!administrator.mayWrite) return false
	return liftDisruption(world.db, { id, regionCode: administrator.regionCode, at: world.now() })
}

/** The disruptions of an administrator's region and below, newest first. */
export async function listDisruptions(world: World, administrator: Administrator): Promise<Disruption[]> {
	return disruptionsIn(world.db, administrator.regionCode)
}
