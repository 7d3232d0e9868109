/** A session that a guide or a vehicle is to go out with. */
export interface GuidedSession {
	id: number
	startsAt: Date
	endsAt: Date
	/** People with places in it, paid for or not, that no row of the guide counts. */
	booked: number
	/** The row of the ledger by which the guide is with it; null: not yet. */
	capacityId: number | null
}

/** Hours at which a guide or a vehicle is out, with its row of the ledger. */
export interface GuideSlot {
	capacityId: number
	from: Date
	until: Date
	/** Held and sold, and those that had places before. */
	taken: number
	/** Some session still needs it then. */
	isNeeded: boolean
	isReleased: boolean
}

interface Joining {
	id: number
	booked: number
}

/** Why a session that its rule made takes nobody, in the log of its states. */
export const GUIDE_ELSEWHERE = 'its guide or vehicle is out elsewhere'

/** Why a guide cannot go out with a session: it is elsewhere at these hours, or more people come than it takes. */
export type GuideConflict = { sessionId: number; startsAt: Date } & (
	| { code: 'elsewhere'; from: Date; until: Date }
	| { code: 'too_many'; people: number; guests: number }
)

/** What must be written so that a guide is with its sessions. */
export interface GuidePlan {
	/** Slots that nobody needs any more. */
	released: number[]
	/** Slots that are there, with the sessions that join them. */
	joined: { capacityId: number; sessions: Joining[] }[]
	added: { from: Date; until: Date; sessions: Joining[] }[]
	conflicts: GuideConflict[]
}

interface Span {
	from: Date
	until: Date
}

/** One set of hours that a guide is out, while its plan is made. */
interface Outing extends Span {
	slot: GuideSlot | null
	people: number
	sessions: Joining[]
}

const hoursOf = ({ from, until }: Span) => `${from.getTime()}-${until.getTime()}`
const overlap = (a: Span, b: Span) => a.from < b.until && b.from < a.until
const byTime = (a: GuidedSession, b: GuidedSession) => a.startsAt.getTime() - b.startsAt.getTime() || a.id - b.id

/** The outings that stand, or those that could be taken up again, by their hours. One that was released stands no more, whoever needs it. */
function outingsOf(slots: readonly GuideSlot[], stands: boolean): Map<string, Outing> {
	const those = slots.filter(({ isNeeded, isReleased }) => (isNeeded && !isReleased) === stands)
	return new Map(those.map((slot) => [hoursOf(slot), { ...slot, slot, people: slot.taken, sessions: [] }]))
}

/** Sends one session out with a guide that takes so many people; the conflict when it cannot. */
function sendOut(
	session: GuidedSession,
	guests: number,
	{ out, idle }: { out: Map<string, Outing>; idle: Map<string, Outing> },
): GuideConflict | null {
	const span = { from: session.startsAt, until: session.endsAt }
	const hours = hoursOf(span)
	const there = out.get(hours)
	if (there?.slot && there.slot.capacityId === session.capacityId) return null
	const other = there ? undefined : [...out.values()].find((outing) => overlap(outing, span))
	const { id: sessionId, startsAt, booked } = session
	if (other) return { sessionId, startsAt, code: 'elsewhere', from: other.from, until: other.until }
	const outing = there ?? idle.get(hours) ?? { ...span, slot: null, people: 0, sessions: [] }
	const people = outing.people + booked
	if (people > guests) return { sessionId, startsAt, code: 'too_many', people, guests }
	outing.people = people
	outing.sessions.push({ id: sessionId, booked })
	out.set(hours, outing)
	return null
}

/**
 * Sends a guide or a vehicle out with sessions, the soonest first: sessions of the very same hours go together as far as it takes
 * their people, one that begins when another ends is another outing, and any other overlap is a conflict. Nothing that stands is moved.
 */
export function planGuide(guests: number, sessions: readonly GuidedSession[], slots: readonly GuideSlot[]): GuidePlan {
	const out = outingsOf(slots, true)
	const idle = outingsOf(slots, false)
	const conflicts = [...sessions].sort(byTime).flatMap((session) => sendOut(session, guests, { out, idle }) ?? [])
	const moved = [...out.values()].filter(({ sessions: joining }) => joining.length > 0)
	const joined = moved.flatMap(({ slot, sessions: joining }) =>
		slot ? [{ capacityId: slot.capacityId, sessions: joining }] : [],
	)
	const isKept = new Set(joined.map(({ capacityId }) => capacityId))
	return {
		released: slots
			.filter(({ isNeeded, isReleased, capacityId }) => !isNeeded && !isReleased && !isKept.has(capacityId))
			.map(({ capacityId }) => capacityId),
		joined,
		added: moved.flatMap(({ slot, from, until, sessions: joining }) =>
			slot ? [] : [{ from, until, sessions: joining }],
		),
		conflicts,
	}
}
