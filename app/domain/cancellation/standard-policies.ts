import type {
	CancellationFee,
	CancellationPolicy,
	CancellationTier,
	ServiceOffset,
	ServicePolicy,
} from '#app/domain/cancellation/policy.ts'

const FREE: CancellationFee = { feeType: 'PERCENT', bp: 0 }
const HALF: CancellationFee = { feeType: 'PERCENT', bp: 5_000 }
const ALL: CancellationFee = { feeType: 'PERCENT', bp: 10_000 }
const FIRST_NIGHT: CancellationFee = { feeType: 'NIGHTS', nights: 1, restBp: 0 }
const FIRST_NIGHT_AND_HALF: CancellationFee = { feeType: 'NIGHTS', nights: 1, restBp: 5_000 }
const CHECK_IN: ServiceOffset = { daysBefore: 0, at: '14:00' }
const START: ServiceOffset = { hoursBefore: 0 }

/** The policies that sellers choose from (first versions); the days of stays are counted at 14:00 at the property. */
export const STANDARD_POLICIES: readonly CancellationPolicy[] = [
	stay('FLEXIBLE', [tier(daysBefore(1), FREE), tier(CHECK_IN, FIRST_NIGHT)], FIRST_NIGHT),
	stay('MODERATE', [tier(daysBefore(5), FREE), tier(CHECK_IN, FIRST_NIGHT_AND_HALF)], FIRST_NIGHT_AND_HALF),
	stay('STRICT', [tier(daysBefore(14), FREE, 48), tier(daysBefore(7), HALF), tier(CHECK_IN, ALL)], ALL),
	stay('NON_REFUNDABLE', [tier(CHECK_IN, ALL)], ALL),
	experience('FREE_24H', [tier({ hoursBefore: 24 }, FREE), tier(START, ALL)]),
	experience('FREE_72H', [tier({ hoursBefore: 72 }, FREE), tier(START, ALL)]),
	experience('EXPERIENCE_NON_REFUNDABLE', [tier(START, ALL)]),
	{ code: 'GOODS_7_DAYS', version: 1, kind: 'product', returnDays: 7, claimHours: 168 },
	{ code: 'GOODS_PERISHABLE', version: 1, kind: 'product', returnDays: null, claimHours: 24 },
	{ code: 'GOODS_FROZEN', version: 1, kind: 'product', returnDays: null, claimHours: 48 },
	{ code: 'ALL_OR_NOTHING', version: 1, kind: 'package' },
	{ code: 'COMPONENT_AT_PAID_SHARE', version: 1, kind: 'package' },
]

function stay(code: string, tiers: CancellationTier[], earlyDeparture: CancellationFee): ServicePolicy {
	return { ...common(code, tiers), kind: 'stay', earlyDeparture }
}

function experience(code: string, tiers: CancellationTier[]): ServicePolicy {
	return { ...common(code, tiers), kind: 'experience', earlyDeparture: ALL }
}

function common(code: string, tiers: CancellationTier[]) {
	return { code, version: 1, graceMinutes: 60, graceNoticeHours: 48, tiers, noShow: ALL }
}

function tier(
	until: ServiceOffset,
	fee: CancellationFee,
	withinHoursOfBooking: number | null = null,
): CancellationTier {
	return { until, withinHoursOfBooking, fee }
}

function daysBefore(days: number): ServiceOffset {
	return { daysBefore: days, at: '14:00' }
}
