import { mayCutTo } from '#app/domain/capacity/way.ts'
import type { Slot } from '#app/domain/sessions/session-rule.ts'

/** A session of a listing as planning sees it; `capacityId` names its row of the ledger. */
export interface PlannedSession extends Slot {
	id: number
	ruleId: number | null
	ruleSlot: Date | null
	followsRule: boolean
	status: 'open' | 'closed' | 'called_off'
	minToRun: number
	capacityId: number
	total: number
	held: number
	sold: number
}

/** What becomes of a session that goes on following its rule. */
export interface SessionTerms extends Slot {
	seats: number
	minToRun: number
}

/** What an edit of a rule does to the sessions ahead. */
export interface SessionPlan {
	added: Slot[]
	/** Taken back into the rule: it was left out before. */
	reopened: { session: PlannedSession; to: SessionTerms }[]
	changed: { session: PlannedSession; to: SessionTerms }[]
	/** As they are already. */
	same: number
	/** No longer in the rule, and nobody has a seat. */
	left: PlannedSession[]
	/** No longer in the rule, but guests have seats or are paying for some: what becomes of them is asked. */
	withGuests: PlannedSession[]
	/** More is promised than the rule's seats: they keep theirs. */
	tight: PlannedSession[]
	/** Something else is at that time already. */
	taken: Slot[]
	/** Of the rule, changed by themselves: they are left alone. */
	apart: PlannedSession[]
}

const hasGuests = ({ held, sold }: PlannedSession) => held + sold > 0

/** A rule closed it and nobody else did: for whoever looks it is not there. */
export const isLeftOut = ({ status, followsRule }: Pick<PlannedSession, 'status' | 'followsRule'>) =>
	status === 'closed' && followsRule

/** A session as its rule now says; of one with guests only seats and cutoff, for the rest was sold to them. */
function termsFor(session: PlannedSession, slot: Slot, rule: { seats: number; minToRun: number }): SessionTerms {
	const seats = mayCutTo(session, rule.seats) ? rule.seats : session.total
	if (!hasGuests(session)) return { ...slot, seats, minToRun: rule.minToRun }
	const { startsAt, endsAt } = session
	return { startsAt, endsAt, cutoffAt: slot.cutoffAt, seats, minToRun: Math.min(session.minToRun, rule.minToRun) }
}

const isSame = (session: PlannedSession, to: SessionTerms) =>
	session.endsAt.getTime() === to.endsAt.getTime() &&
	session.cutoffAt.getTime() === to.cutoffAt.getTime() &&
	session.total === to.seats &&
	session.minToRun === to.minToRun

type Sorted = Pick<SessionPlan, 'added' | 'reopened' | 'changed' | 'tight' | 'taken' | 'same'>

/** Files a session that is there and is wanted. */
function sortKept(session: PlannedSession, slot: Slot, rule: RuleTerms, into: Sorted): void {
	const to = termsFor(session, slot, rule)
	if (!mayCutTo(session, rule.seats)) into.tight.push(session)
	if (session.status === 'called_off') into.same++
	else if (session.status === 'closed') into.reopened.push({ session, to })
	else if (isSame(session, to)) into.same++
	else into.changed.push({ session, to })
}

/** Files one wanted session under what is to be done for it. */
function sort(
	slot: Slot,
	found: { own?: PlannedSession; there?: PlannedSession },
	rule: RuleTerms,
	into: Sorted,
): void {
	const { own, there } = found
	if (own) {
		if (own.followsRule) sortKept(own, slot, rule, into)
	} else if (there) {
		if (isLeftOut(there)) sortKept(there, slot, rule, into)
		else into.taken.push(slot)
	} else if (slot.cutoffAt > rule.at) into.added.push(slot)
}

/** Of which rule, from when on. */
export interface RuleTerms {
	/** Null: of a rule that is not there yet. */
	ruleId: number | null
	seats: number
	minToRun: number
	at: Date
}

/** Compares the sessions ahead that a rule means with all that its listing has ahead; nothing of other rules is touched. */
export function planSessions(wanted: readonly Slot[], ahead: readonly PlannedSession[], rule: RuleTerms): SessionPlan {
	const ofRule = ahead.filter(({ ruleId }) => ruleId !== null && ruleId === rule.ruleId)
	const bySlot = new Map(ofRule.map((session) => [session.ruleSlot?.getTime(), session]))
	const byStart = new Map(ahead.map((session) => [session.startsAt.getTime(), session]))
	const sorted: Sorted = { added: [], reopened: [], changed: [], tight: [], taken: [], same: 0 }
	for (const slot of wanted) {
		const key = slot.startsAt.getTime()
		sort(slot, { own: bySlot.get(key), there: byStart.get(key) }, rule, sorted)
	}
	const slots = new Set(wanted.map(({ startsAt }) => startsAt.getTime()))
	const gone = ofRule.filter(
		({ followsRule, ruleSlot, status }) => followsRule && status === 'open' && !slots.has(ruleSlot?.getTime() ?? 0),
	)
	return {
		...sorted,
		left: gone.filter((session) => !hasGuests(session)),
		withGuests: gone.filter(hasGuests),
		apart: ofRule.filter(({ followsRule }) => !followsRule),
	}
}

/** What a plan does, as a text that is another as soon as anything of it is. */
export function planMark(plan: SessionPlan): string {
	const ids = (sessions: readonly PlannedSession[]) => sessions.map(({ id }) => id).join('.')
	const slots = (of: readonly Slot[]) => of.map(({ startsAt }) => startsAt.getTime() / 60_000).join('.')
	const moves = (of: SessionPlan['changed']) =>
		of.map(({ session, to }) => [session.id, +to.endsAt, +to.cutoffAt, to.seats, to.minToRun].join(':')).join('.')
	const parts = [slots(plan.added), moves(plan.reopened), moves(plan.changed)]
	return [...parts, ...[plan.left, plan.withGuests, plan.tight].map(ids), slots(plan.taken)].join('|')
}
