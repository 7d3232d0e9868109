import type { Administrator } from '#app/domain/accounts/roles.ts'
import { addMonths, type Month, monthOf } from '#app/domain/indicators/month.ts'
import { silentSince } from '#app/domain/tracking/silence.ts'
import type { World } from '#app/platform/world.ts'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { listRecentChanges } from '#db/queries/administered-trade.ts'
import { listRegionCells } from '#db/queries/observed-cells.ts'
import { countSilentParcels, type SilentParcel, silentParcelsIn } from '#db/queries/silent-parcels.ts'

const HEADLINES = ['L01', 'L02', 'L03', 'L04'] as const
const CHANGES = 12
const SILENT_SHOWN = 20

/** What an administrator sees first: parcels to look after, the running month beside the last, and the figures that changed. */
export async function readOfficeToday({ db, now }: World, { regionCode }: Administrator) {
	const period = monthOf(now())
	const last = addMonths(period, -1)
	const found = await findAdministeredRegion(db, regionCode, regionCode)
	if (found.outcome !== 'found') throw new Error(`the administered region ${regionCode} is not there`)
	const cells = await listRegionCells(db, regionCode, { from: last, to: period })
	const headlines = HEADLINES.map((code) => ({
		code,
		value: valueIn(cells, code, period),
		before: valueIn(cells, code, last),
	}))
	const changes = await listRecentChanges(db, regionCode, CHANGES)
	const silent = await silentParcelsIn(db, regionCode, { silentSince: silentSince(now()), limit: SILENT_SHOWN })
	return { ...found, period, last, headlines, changes, silent: silent.map(asShown), silentTotal: silent[0]?.total ?? 0 }
}

/** The order of a seller elsewhere is not looked at from here. */
const asShown = ({ isFromHere, orderNumber, number, seller, carrier, carrierNumber, lastAt }: SilentParcel) => ({
	...{ number, orderNumber, seller, carrier, carrierNumber, lastAt },
	orderHref: isFromHere ? `/admin/orders/${orderNumber}` : null,
})

/** How many things of the day wait for an administrator. */
export async function countOfficeTasks({ db, now }: World, { regionCode }: Administrator): Promise<number> {
	return countSilentParcels(db, regionCode, silentSince(now()))
}

const valueIn = (cells: readonly ObservedCell[], code: string, period: Month) =>
	cells.find((cell) => cell.indicatorCode === code && cell.period === period && cell.kind === 'computed')?.value ?? null
