import { planSessions, planMark, type PlannedSession, type SessionPlan } from '#app/domain/sessions/plan-sessions.ts'
import { type SessionRule, type Slot, slotsOfRule, UNFOLDED_DAYS } from '#app/domain/sessions/session-rule.ts'
import { ordersOnce } from '#app/domain/capacity/way.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt, localTimeAt } from '#app/domain/time/zoned.ts'
import type { GuestsOfSession, Moment, PlanView } from '#app/features/schedules/components/plan-view.ts'
import type { Db } from '#db/client.ts'
import { ordersInTheWay } from '#db/queries/capacity-ways.ts'
import { sessionsAheadOf } from '#db/queries/rule-sessions.ts'
import type { ScheduledListing } from '#db/queries/session-rules.ts'

const MOST_SHOWN = 8

/** A rule of a listing with what it is to become; null: it ends. */
export interface WantedRule {
	listing: Pick<ScheduledListing, 'id' | 'timeZone'>
	ruleId: number | null
	rule: SessionRule | null
	at: Date
}

/** The sessions ahead that a rule means, and the date up to which that goes, itself not included. */
export function slotsAhead({ listing, rule, at }: WantedRule): { slots: Slot[]; until: LocalDate } {
	const today = localDateAt(at, listing.timeZone)
	const until = addDays(today, UNFOLDED_DAYS)
	const slots = rule ? slotsOfRule(rule, listing.timeZone, today, until) : []
	return { slots: slots.filter(({ startsAt }) => startsAt > at), until }
}

/** What a change of a rule does to the sessions that are there now. */
export async function planRule(db: Db, wanted: WantedRule): Promise<{ plan: SessionPlan; ahead: PlannedSession[] }> {
	const { listing, ruleId, rule, at } = wanted
	const ahead = await sessionsAheadOf(db, listing.id, at)
	const terms = { ruleId, seats: rule?.seats ?? 0, minToRun: rule?.minToRun ?? 0, at }
	return { plan: planSessions(slotsAhead(wanted).slots, ahead, terms), ahead }
}

const momentsOf = (slots: readonly Slot[], zone: string): Moment[] =>
	slots.slice(0, MOST_SHOWN).map(({ startsAt }) => ({
		date: localDateAt(startsAt, zone),
		time: localTimeAt(startsAt, zone),
	}))

/** Sessions with the orders that have seats of them. */
async function withOrders(
	db: Db,
	enterpriseId: number,
	{ sessions, zone }: { sessions: readonly PlannedSession[]; zone: string },
): Promise<GuestsOfSession[]> {
	if (sessions.length === 0) return []
	const orders = await ordersInTheWay(
		db,
		enterpriseId,
		sessions.map(({ capacityId }) => capacityId),
	)
	return sessions.map(({ id, startsAt, capacityId, held, sold }) => ({
		...{ id, date: localDateAt(startsAt, zone), time: localTimeAt(startsAt, zone), guests: held + sold },
		orders: ordersOnce(orders.filter((order) => order.capacityId === capacityId)),
	}))
}

/** A plan as its page shows it. */
export async function viewPlan(
	db: Db,
	plan: SessionPlan,
	{ enterpriseId, zone }: { enterpriseId: number; zone: string },
): Promise<PlanView> {
	const { added, reopened, changed, left, taken, same, apart, withGuests, tight } = plan
	const [guests, tights] = await Promise.all(
		[withGuests, tight].map((sessions) => withOrders(db, enterpriseId, { sessions, zone })),
	)
	return {
		mark: planMark(plan),
		counts: {
			...{ added: added.length + reopened.length, changed: changed.length, left: left.length, same },
			...{ apart: apart.length, taken: taken.length },
		},
		added: momentsOf([...added, ...reopened.map(({ to }) => to)], zone),
		changed: momentsOf(
			changed.map(({ to }) => to),
			zone,
		),
		left: momentsOf(left, zone),
		taken: momentsOf(taken, zone),
		withGuests: guests ?? [],
		tight: tights ?? [],
	}
}
