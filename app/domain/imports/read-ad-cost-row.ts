import { rowReader } from '#app/domain/imports/read-cell.ts'
import { whole } from '#app/domain/imports/read-rows.ts'
import type { ReadRow } from '#app/domain/imports/row-fault.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'

type Cells = Readonly<Record<string, string>>

/** What an enterprise has that rows of costs may name. */
export interface KnownCampaigns {
	campaignIds: ReadonlySet<number>
	/** Its promoted listings, whose costs the site counts by their clicks. */
	promotedIds: ReadonlySet<number>
	/** Days after it are still to come. */
	today: LocalDate
}

/** What a campaign cost on a day, and the clicks its platform counted. */
export interface AdCostChange {
	campaignId: number
	day: LocalDate
	costMinor: number
	clicks: number
}

/** The id in a campaign's mark, 'C12'; files of ours have it beside the campaign's name. */
const campaignIn = (mark: string) => Number(/^C?(\d{1,15})\b/i.exec(mark)?.[1] ?? NaN)

/** A row of a file of what advertisements cost on a day. */
export function readAdCostRow(
	cells: Cells,
	{ campaignIds, promotedIds, today }: KnownCampaigns,
): ReadRow<AdCostChange> {
	const row = rowReader(cells)
	const mark = row.text('campaign', { most: 160 })
	const named = mark === null ? null : campaignIn(mark)
	const why = named !== null && promotedIds.has(named) ? 'counted_here' : 'unknown'
	const campaignId = named === null ? null : campaignIds.has(named) ? named : row.fault('campaign', why)
	const day = row.date('day')
	if (day !== null && day > today) row.fault('day', 'to_come')
	const costMinor = row.money('cost')
	return whole(row.faults, { campaignId, day, costMinor, clicks: row.count('clicks', { absent: 0 }) })
}
