import type { Administrator } from '#app/domain/accounts/roles.ts'
import { planDeliveries, planPart } from '#app/domain/forecasts/delivery-plan.ts'
import { addDays, isoWeekday, type LocalDate, nightsBetween } from '#app/domain/time/local-date.ts'
import { monthOf } from '#app/domain/indicators/month.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { keepAnswers } from '#app/domain/forecasts/keep-answers.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { listCutOffs, listOriginParcels, type OriginParcels } from '#db/queries/daily-parcels.ts'
import { listRegionCells } from '#db/queries/observed-cells.ts'

/** The past that is looked at, the days that are planned, and how many origins and nodes are shown. */
const PAST_DAYS = 56
const DAYS = 7
const MOST_ORIGINS = 13
const MOST_NODES = 12

/** Parcels that one vehicle takes, as may be asked for. */
export const VEHICLE_LOADS = [20, 40, 60, 100, 200] as const
const USUAL_LOAD = 60

/** Parcels of the next seven days from a region and those right below it, the vehicles for them, and how the region has kept its word. */
export async function readDeliveryPlan(
	world: World,
	administrator: Administrator,
	asked: { region: string | null; load: string | null },
) {
	const own = administrator.regionCode
	const found = await findAdministeredRegion(world.db, own, asked.region ?? own)
	if (found.outcome !== 'found') return found
	const { db } = world
	const now = world.now()
	const today = localDateAt(now, MARKET_ZONE)
	const load = VEHICLE_LOADS.find((it) => String(it) === asked.load) ?? USUAL_LOAD
	const past = { from: addDays(today, -PAST_DAYS), until: today }
	const parcels = await listOriginParcels(db, found.region.code, { ...past, most: MOST_ORIGINS })
	const month = monthOf(now)
	const kept = await listRegionCells(db, found.region.code, { from: month, to: month, indicatorCode: 'L10' })
	return {
		...found,
		load,
		origins: planOrigins(parcels, past, load),
		cutOffs: await listCutOffs(db, found.region.code, { today, weekday: isoWeekday(today), most: MOST_NODES }),
		/** Percent of what was due in ninety days; null where too little was. */
		onTime: kept.find(({ kind }) => kind === 'computed')?.value ?? null,
	}
}

interface Past {
	from: LocalDate
	until: LocalDate
}

const MOST_KEPT = 100
/** The plan of a series; the same one is not worked out twice. */
const planned = keepAnswers(
	MOST_KEPT,
	({ daily, from, perVehicle }: { daily: number[]; from: LocalDate; perVehicle: number }) =>
		planDeliveries(daily, { from, days: DAYS, perVehicle }),
)

/** The whole by its own days, its parts by their share of it. */
function planOrigins([whole, ...parts]: readonly OriginParcels[], { from, until }: Past, perVehicle: number) {
	if (!whole) return []
	const dates = nightsBetween(from, until)
	const first = dates.findIndex((date) => whole.days[date] !== undefined)
	const seriesOf = ({ days }: OriginParcels) => (first < 0 ? [] : dates.slice(first).map((date) => days[date] ?? 0))
	const daily = seriesOf(whole)
	const plan = planned({ daily, from: until, perVehicle })
	return [whole, ...parts].map((origin) => {
		const { code, nameZh, nameEn, isWhole, total } = origin
		return {
			...{ code, nameZh, nameEn, isWhole, total },
			plan: origin === whole ? plan : planPart(plan, { whole: daily, part: seriesOf(origin) }, perVehicle),
		}
	})
}
