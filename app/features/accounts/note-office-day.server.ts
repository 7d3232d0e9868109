import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { noteOfficeDay } from '#db/queries/office-days.ts'

/** What this process has noted of each enterprise's newest day: of a day two rows are written at most. */
const noted = new WeakMap<World['db'], Map<number, { day: string; wrote: boolean }>>()

/** Notes that an enterprise's people use their office today: how many do, the cluster's figures tell. */
export async function noteOfficeUse(
	{ db, now }: World,
	{ enterpriseId, wrote }: { enterpriseId: number; wrote: boolean },
): Promise<void> {
	const known = noted.get(db) ?? new Map<number, { day: string; wrote: boolean }>()
	noted.set(db, known)
	const day = localDateAt(now(), MARKET_ZONE)
	const last = known.get(enterpriseId)
	if (last?.day === day && (last.wrote || !wrote)) return
	await noteOfficeDay(db, { enterpriseId, day, wrote })
	known.set(enterpriseId, { day, wrote })
}
